"""A term put into the place of words found: their number, case and possession carried over.

The words are read by the forms of the term that they are; what places they can have is narrowed by the text before; the other
term's form for each place is what may be written. Only where one form is left is it certain; else the citation form is offered.
"""

from collections.abc import Callable, Mapping, Sequence

from atau.languages.words import fold
from atau.model import Replacement

Forms = Mapping[str, Sequence[str]]
"""The forms of a term by the names of their places, the usual one first."""

_NUMBERS = {"sing": "plur", "plur": "sing", "singular": "plural", "plural": "singular"}


def places_of(words: str, forms: Forms) -> list[str]:
    """The places in which the words are a form of the term; capitals, ё and line breaks do not count."""
    known = _plain(words)
    return [place for place, written in forms.items() if any(_plain(form) == known for form in written)]


def inflect(
    text: str, forms: Forms, words: str, like: Forms, narrowed: Callable[[Sequence[str]], Sequence[str]]
) -> Replacement:
    """The term `text`, whose forms are `forms`, as it replaces `words`, a form of the term whose forms are `like`."""
    places = narrowed(places_of(words, like))
    found = dict.fromkeys(_form(place, forms) for place in places)
    citation = next(iter(like.values()), ("",))[0]
    if len(found) == 1 and (form := next(iter(found))) is not None:
        return Replacement(_capitalised(form, words, citation), is_certain=True, place=places[0])
    return Replacement(_capitalised(text, words, citation))


def _form(place: str, forms: Forms) -> str | None:
    """The form at a place, or at the same place in the only number that the term has."""
    if place in forms:
        return forms[place][0]
    marks = place.split()
    others = [_NUMBERS.get(mark, mark) for mark in marks]
    if others == marks or "plural" in marks:  # Kazakh names the plural alone
        others = [mark for mark in marks if mark != "plural"]
        if others == marks:
            others = ["plural", *marks]
    written = forms.get(" ".join(others))
    return written[0] if written else None


def _capitalised(form: str, words: str, citation: str) -> str:
    """The form with the capital, or the capitals, that the words have and their own citation form has not."""
    if len(words) > 1 and words.isupper() and not citation.isupper():
        return form.upper()
    if words[:1].isupper() and not citation[:1].isupper():
        return form[:1].upper() + form[1:]
    return form


def _plain(words: str) -> str:
    return " ".join(fold(word) for word in words.split())
