"""Where words are not the author's own to choose: inside quotation marks, titles of laws, and names.

Quoted speech keeps the words that were said, a title those that were adopted, a name those that it was registered with; a term
in them neither obliges a translation nor breaks a rule. What a language's titles look like, its `Discourse` says.
"""

import re
from collections.abc import Iterator

from atau.model import Span
from atau.model.discourse import Discourse

_PAIRS = {"«": "»", "“": "”", "„": "“”", "‹": "›"}
_STRAIGHT = re.compile(r'(?<!\w)"(?=\S)([^"\n]{1,600}?)(?<=\S)"(?!\w)')
_SINGLE = re.compile(r"(?<!\w)\u2018(?=\S)([^\u2018\n]{1,600}?)\u2019(?!\w)")


def protected(text: str, discourse: Discourse) -> list[Span]:
    """The spans of a text that are somebody else's words, by position; they may overlap."""
    found = [*quotations(text), *(Span(*match.span()) for match in discourse.title.finditer(text))]
    return sorted(found)


def quotations(text: str) -> Iterator[Span]:
    """What stands between quotation marks that are closed, without the marks; of nested ones the outer is enough."""
    opened: list[tuple[int, str]] = []
    if not any(mark in text for mark in '«“„‹"\u2018'):
        return
    for place, sign in enumerate(text):
        if opened and sign in opened[-1][1]:
            start, _closing = opened.pop()
            if not opened:
                yield Span(start, place)
        elif sign in _PAIRS:
            opened.append((place + 1, _PAIRS[sign]))
    for pattern in (_STRAIGHT, _SINGLE):
        yield from (Span(*match.span(1)) for match in pattern.finditer(text))
