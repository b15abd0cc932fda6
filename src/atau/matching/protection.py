"""Where words are not the author's own to choose: inside quotation marks, titles of laws, names, symbols of documents.

Quoted speech keeps the words that were said, a title those that were adopted, a name those that it was registered with; a term
in them neither obliges a translation nor breaks a rule. What a language's titles look like, its `Discourse` says.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from atau.model import Discourse, TermMatch

_PAIRS = {"«": "»", "“": "”", "„": "“”", "‹": "›"}
_STRAIGHT = r'(?<!\w)"(?=\S)([^"\n]{1,600}?)(?<=\S)"(?!\w)'
_SINGLE = r"(?<!\w)\u2018(?=\S)([^\u2018\n]{1,600}?)\u2019(?!\w)"
_SYMBOL = r"(?<![\w/])[A-Z]+(?:/[\w.()-]+)+"
"""The symbol of a document, CCPR/C/KAZ/CO/2: its letters are no short forms."""


class Protected(NamedTuple):
    """From `start` up to, not including, `end`: a quotation, or else a title or a name."""

    start: int
    end: int
    is_quoted: bool

    def covers(self, match: TermMatch) -> bool:
        """Whether a term stands in it; a title or a name covers ordinary terms that are less than all of it."""
        inside = self.start <= match.start and match.end <= self.end
        if self.is_quoted or not inside:
            return inside
        return match.term.case == "free" and (match.start, match.end) != (self.start, self.end)


def protected(text: str, discourse: Discourse, names: re.Pattern[str] | None = None) -> list[Protected]:
    """The spans of a text that are somebody else's words, by position; they may overlap."""
    found = [Protected(start, end, is_quoted=True) for start, end in quotations(text)]
    for pattern in (discourse.title, names, _SYMBOL):
        if pattern:
            is_quoted = pattern is not discourse.title
            found += (Protected(*match.span(), is_quoted) for match in re.finditer(pattern, text))
    return sorted(found)


def quotations(text: str) -> Iterator[tuple[int, int]]:
    """What stands between quotation marks that are closed, without the marks; of nested ones the outer is enough."""
    if not any(mark in text for mark in '«“„‹"\u2018'):
        return
    opened: list[tuple[int, str]] = []
    for place, sign in enumerate(text):
        if opened and sign in opened[-1][1]:
            start, _closing = opened.pop()
            if not opened:
                yield start, place
        elif sign in _PAIRS:
            opened.append((place + 1, _PAIRS[sign]))
    for pattern in (_STRAIGHT, _SINGLE):
        yield from (match.span(1) for match in re.finditer(pattern, text))


def registered(names: Sequence[str]) -> re.Pattern[str] | None:
    """What finds the names of a registry, as they are written, also with an ending of a case on each word."""
    if not names:
        return None
    written = [r"\s+".join(rf"{re.escape(word)}\w{{0,4}}" for word in name.split()) for name in names if name.strip()]
    return re.compile(rf"\b(?:{'|'.join(sorted(written, key=len, reverse=True))})\b") if written else None
