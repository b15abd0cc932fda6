"""The order of words: Latin letters, then Cyrillic ones, with the letters of Kazakh in their places."""

_ALPHABET = "abcdefghijklmnopqrstuvwxyzаәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя"
_PLACES = {letter: place for place, letter in enumerate(_ALPHABET)} | {"ё": _ALPHABET.index("е"), " ": -1}


def sort_key(text: str) -> tuple[list[int], str]:
    """Sorts word by word; capitals, ё and signs make no difference before all letters have been compared."""
    return [_PLACES[letter] for letter in text.lower() if letter in _PLACES], text


def first_letter(text: str) -> str:
    """The capital under which a dictionary has the text; "#" for what begins with no letter of the three alphabets."""
    first = text[:1].lower()
    return {"ё": "Е"}.get(first, first.upper()) if first.strip() and first in _PLACES else "#"
