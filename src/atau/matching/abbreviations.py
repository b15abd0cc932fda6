"""Short forms that a text introduces for itself: "universal periodic review (UPR)", after which UPR is the term.

The glossary's own abbreviations need no introduction. One that a text introduces holds for the rest of the document, in the
language of the text that introduces it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from atau.model import How, Side, Span, TermMatch

_FORM = r"[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ][A-ZА-ЯЁӘҒҚҢӨҰҮҺІ0-9]{1,9}"
_INTRODUCED = rf"""
    \s* \(
    (?: (?i: hereinafter | далее | бұдан \s+ әрі ) [^()«“"]{{0,24}}? )?   # «(далее – УПО)»
    [«“"]? (?P<form>{_FORM}) [»”"]?
    \)
    """
_WORD = rf"(?<![\w-]){_FORM}(?![\w-])"


class ShortForms:
    """The short forms that one document has introduced so far, by language."""

    def __init__(self) -> None:
        self._known: dict[str, dict[str, TermMatch]] = {}
        self._named: dict[str, set[str]] = {}

    def read(self, text: str, language: str, found: Sequence[TermMatch], unit: str, side: Side) -> Sequence[TermMatch]:
        """The matches of a text with those of short forms that it or a text before it introduces, by position."""
        known = self._known.setdefault(language, {})
        self._named.setdefault(language, set()).update(
            match.concept.id for match in found if match.how is not How.ABBREVIATION
        )
        here = dict(introductions(text, found)) if "(" in text else {}
        if not here and not any(form in text for form in known):
            return found
        taken = {(match.start, match.end) for match in found}
        short = []
        for word in re.finditer(_WORD, text):
            form = word.group()
            meant = here[form] if form in here and word.start() >= here[form].end else known.get(form)
            if meant and word.span() not in taken:
                spans = (Span(*word.span()),)
                short.append(replace(meant, spans=spans, how=How.ABBREVIATION, unit=unit, side=side))
        known.update(here)
        return sorted((*found, *short), key=lambda match: (match.start, match.end))

    def explains(self, match: TermMatch, words: str) -> bool:
        """Whether the texts so far introduce the short form, or name its concept in full."""
        named = self._named.get(match.language, ())
        return words in self._known.get(match.language, {}) or match.concept.id in named


def introductions(text: str, matches: Sequence[TermMatch]) -> Iterator[tuple[str, TermMatch]]:
    """The capital letters in brackets right behind a term, each with that term's match."""
    introduced = re.compile(_INTRODUCED, re.VERBOSE)
    for match in matches:
        found = introduced.match(text, match.end)
        if not found or not found["form"].isupper() or match.how not in (How.EXACT, How.INFLECTED):
            continue
        if _is_short_for(found["form"], text[match.start : match.end]):
            yield found["form"], match


def _is_short_for(form: str, words: str) -> bool:
    """Whether the letters begin with the first of the words and all stand in them, in this order.

    In "Bureau for Human Rights and Rule of Law (KIBHR)" the letters are no short form of the last three words.
    """
    letters = iter(words.casefold())
    wanted = [letter.casefold() for letter in form if letter.isalpha()]
    return words[:1].casefold() == wanted[0] and all(letter in letters for letter in wanted)
