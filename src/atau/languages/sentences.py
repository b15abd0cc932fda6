"""Text → sentences, for all languages alike; each brings its own list of abbreviations.

A sentence ends at a full stop, a question or exclamation mark or an ellipsis (with quotation marks, brackets and the sign of a
note behind it) when white space and a capital, a figure, an opening sign or a dash with a capital follow; and at an empty line.
"""

import re
from collections.abc import Iterator, Set

from atau.model import Span

_END = re.compile(
    r"(?<![.!?…])([.!?…]+)(?:(?<=[^\W\d]\.)\d{1,3}|[\u00b9\u00b2\u00b3\u2070-\u2079]+|\[\d+\])?([»”’\"')\]]*)(?=\s)"
)
"""The signs, the sign of a note ("rights.12", "rights.¹"), and what closes after them."""

_BREAK = re.compile(r"(?:\n[^\S\n]*\n|\u2029)\s*")
_OPENING = "«“„‘\"'([•"
_DASH = re.compile(r"[-–—]\s*[«“„\"]?")
_WORD = re.compile(r"[^\s(\[«“„\"/]*\Z")
_INITIALS = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]\Z")
_NUMBERED = re.compile(r"\s*\(?(?:\d{1,4}(?:\.\d{1,3})*|[IVXLC]+)")
"""The number of a paragraph, at the beginning of a line or of a sentence."""

_BEFORE_NUMBERS = frozenset({"add.", "art.", "fig.", "no."})
"""Abbreviations that are words as well: "freedom of art. The Committee", but "art. 7"."""

_NUMBER = re.compile(r"\s*(?:\d|[IVXLC]+\b)")


def sentences(text: str, abbreviations: Set[str]) -> list[Span]:
    """The sentences of a text, without the white space around them. `abbreviations` are in lower case, with their full stop."""
    found = []
    start = 0
    for end, following in (*_boundaries(text, abbreviations), (len(text), len(text))):
        sentence = text[start:end]
        left = len(sentence) - len(sentence.lstrip())
        if left < len(sentence):
            found.append(Span(start + left, start + len(sentence.rstrip())))
        start = following
    return found


def _boundaries(text: str, abbreviations: Set[str]) -> Iterator[tuple[int, int]]:
    """Where a sentence ends and where the next may begin."""
    start = 0
    for gap in _BREAK.finditer(text):
        yield from _stops(text, start, gap.start(), abbreviations)
        yield gap.start(), gap.end()
        start = gap.end()
    yield from _stops(text, start, len(text), abbreviations)


def _stops(text: str, start: int, end: int, abbreviations: Set[str]) -> Iterator[tuple[int, int]]:
    for match in _END.finditer(text, start, end):
        if not _begins_sentence(text, match.end()):
            continue
        if match[1] == "." and not match[2] and _is_abbreviated(text, start, match.start(), abbreviations):
            continue
        yield match.end(), match.end()
        start = match.end()


def _begins_sentence(text: str, position: int) -> bool:
    """Whether what follows the white space at `position` can begin a sentence."""
    while position < len(text) and text[position].isspace():
        position += 1
    dash = _DASH.match(text, position)
    if dash:
        position = dash.end()  # «Что это? — спросил он» goes on
    if position == len(text):
        return False
    sign = text[position]
    return sign.isupper() or sign.isdigit() or sign == "№" or (dash is None and sign in _OPENING)


def _is_abbreviated(text: str, start: int, stop: int, abbreviations: Set[str]) -> bool:
    """Whether the full stop at `stop` belongs to what is before it: an abbreviation, initials, the number of a paragraph.

    `start` is where the sentence begins.
    """
    nearest = max(start, stop - 40)
    if _NUMBERED.fullmatch(text, start, stop) or _NUMBERED.fullmatch(
        text, text.rfind("\n", nearest, stop) + 1 or stop, stop
    ):
        return True
    before = _WORD.search(text, nearest, stop)
    word = before.group() if before else ""
    if f"{word.lower()}." in abbreviations:
        return f"{word}." not in _BEFORE_NUMBERS or _NUMBER.match(text, stop + 1) is not None
    return _INITIALS.match(word) is not None and word[0].isupper() and word[-1].isupper()
