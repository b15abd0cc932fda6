"""A form written as its citation form is: folded words get its capitals, its ё and the signs between them."""

from collections.abc import Sequence

from atau.languages.words import fold


def written_like(text: str, spans: Sequence[tuple[int, int]], forms: Sequence[str]) -> str:
    """The text with each word, at its span, in another form; the letters that both share stay as they are in the text."""
    pieces: list[str] = []
    end = 0
    for (start, stop), form in zip(spans, forms, strict=True):
        pieces += (text[end:start], _like(text[start:stop], form))
        end = stop
    return "".join((*pieces, text[end:]))


def shared_letters(one: str, other: str) -> int:
    """How many letters the two begin with alike."""
    for place, (left, right) in enumerate(zip(one, other, strict=False)):
        if left != right:
            return place
    return min(len(one), len(other))


def _like(word: str, form: str) -> str:
    folded = fold(word)
    if len(folded) != len(word):
        return form
    shared = shared_letters(folded, form)
    rest = form[shared:]
    if len(word) > 1 and word.isupper() and not rest.startswith("-"):
        rest = rest if shared == len(word) else rest.upper()
    elif not shared and word[:1].isupper():
        rest = rest[:1].upper() + rest[1:]
    return word[:shared] + rest
