"""A term put into the place of words found: their number, case and possession carried over.

The words are read by the forms of the term that they are; what places they can have is narrowed by the text around; the other
term's form for each place is what may be written. Only where one form is left is it certain; else the citation form is offered.
"""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from atau.hooks.interfaces import Language
from atau.languages.words import fold
from atau.model import Replacement, Term

Forms = Mapping[str, Sequence[str]]
"""The forms of a term by the names of their places, the usual one first."""

_NUMBERS = {"sing": "plur", "plur": "sing", "singular": "plural", "plural": "singular"}
_SENTENCE_END = re.compile(r"[.!?…][\"'»”’)\]]*\s+[\"'«“„(\[]*\Z")
_NO_WORD = re.compile(r"\W*\Z")


class Designation(NamedTuple):
    """A citation form of a term, with its forms; none where they are not known."""

    text: str
    term: Term
    forms: Forms


class Words(NamedTuple):
    """Words found, and the text on both sides of them."""

    text: str
    before: str
    after: str


def inflect(new: Designation, old: Designation, words: Words, language: Language) -> Replacement:
    """The new term as it replaces words that are a form of the old one."""
    citation = Replacement(_capitalised(new.text, words, old.text))
    places = _in_number_of_name(places_of(words.text, old.forms), old)
    places = language.narrowed(places, words.before, words.after)
    found = {place: _placed(place, new.forms) for place in places}
    forms = {form and form[1] for form in found.values()}
    if len(forms) != 1 or None in forms or _is_in_title_case(words.text, old.text):
        return citation
    place, made = next((place, made) for place, made in found.items() if made)
    fitted = language.fitted(made[1], words.after)
    if fitted is None:
        return citation
    text = _capitalised(fitted, words, old.text)
    before = language.agreement(old.text, old.term, words.text, place)
    now = language.agreement(new.text, new.term, made[1], made[0])
    around = () if before == now else language.agreeing(words.before, words.after, before, now)
    return Replacement(text, is_certain=not around, place=made[0], agreeing=tuple(around))


def places_of(words: str, forms: Forms) -> list[str]:
    """The places in which the words are a form of the term, those alone where they are the usual one if there are any.

    Capitals, ё and line breaks do not count.
    """
    known = _plain(words)
    size = len(known)  # of most forms that is told without looking at their letters
    found = [
        place
        for place, written in forms.items()
        if any(len(form) == size and _plain(form) == known for form in written)
    ]
    usual = [place for place in found if _plain(forms[place][0]) == known]
    return usual or found


def _in_number_of_name(places: Sequence[str], old: Designation) -> Sequence[str]:
    """A name has no other number than its own: «в Комиссии» is one, not several."""
    if not old.text[:1].isupper() or old.text.isupper() or not old.forms:
        return places
    number = set(_NUMBERS) & set(next(iter(old.forms)).split())
    return [place for place in places if number <= set(place.split())] or places


def _placed(place: str, forms: Forms) -> tuple[str, str] | None:
    """The place and the form there, or at the same place in the only number that the term has."""
    if place in forms:
        return place, forms[place][0]
    marks = place.split()
    others = [_NUMBERS.get(mark, mark) for mark in marks]
    if others == marks or "plural" in marks:  # Kazakh names the plural alone
        others = [mark for mark in marks if mark != "plural"]
        if others == marks:
            others = ["plural", *marks]
    other = " ".join(others)
    return (other, forms[other][0]) if forms.get(other) else None


def _capitalised(form: str, words: Words, citation: str) -> str:
    """The form with the capital, or the capitals, that the words have and their own citation form has not."""
    text = words.text
    if len(text) > 1 and text.isupper() and not citation.isupper():
        return form.upper()
    is_first = _NO_WORD.match(words.before) or _SENTENCE_END.search(words.before)
    if text[:1].isupper() and (is_first or not citation[:1].isupper()):
        return form[:1].upper() + form[1:]
    return form


def _is_in_title_case(words: str, citation: str) -> bool:
    """Whether further words begin with a capital, as in the title of a chapter."""
    pairs = zip(words.split()[1:], citation.split()[1:], strict=False)
    return not words.isupper() and any(word[:1].isupper() and not own[:1].isupper() for word, own in pairs)


def _plain(words: str) -> str:
    return " ".join(fold(word) for word in words.split())
