"""The new version of a text with what was changed inside it, for people to read."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from atau.alignment.words import Exchange, exchanges
from atau.languages.sentences import sentences
from atau.model import Span

_NEAR = 1
"""Sentences before and behind a changed one that are shown whole."""

_LEAST = 60
"""Code points of unchanged sentences that are worth a sign of omission."""

_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that stayed, with the spaces around them, and what then went and came, either of which may be empty."""

    kept: str
    removed: str = ""
    added: str = ""


def redlined(old: str, new: str) -> list[Piece]:
    """The new text in pieces, the last of which has only kept words. Unchanged sentences far from any change are "…"."""
    found = exchanges(old, new)
    far = list(_far(new, found))
    pieces: list[Piece] = []
    done = 0
    space = ""  # behind what went from the beginning
    for one in found:
        kept = space + _kept(new, done, one.new_start, far)
        is_space_before = bool(one.new_start) and old[: one.start][-1:].isspace()
        if not one.words.added and is_space_before and not kept[-1:].isspace():
            kept += " "
        space = " " if not one.new_end else ""
        pieces.append(Piece(kept, one.words.removed, one.words.added))
        done = one.new_end
    return [*pieces, Piece(space + _kept(new, done, len(new), far))]


def _kept(text: str, start: int, end: int, far: Sequence[Span]) -> str:
    """A part of the text on one line, without what is far."""
    shown: list[str] = []
    for span in far:
        if start <= span.start and span.end <= end:
            shown += text[start : span.start], "…"
            start = span.end
    return _SPACE.sub(" ", "".join(shown) + text[start:end])


def _far(text: str, found: Sequence[Exchange]) -> Iterator[Span]:
    """Runs of sentences that are not changed, nor is one beside them."""
    if not found:
        return
    # What an abbreviation seems to end is no harm here.
    spans = sentences(text, frozenset())
    changed = {
        at
        for at, span in enumerate(spans)
        if any(one.new_start <= span.end and span.start <= one.new_end for one in found)
    }
    run: list[Span] = []
    for at, span in enumerate([*spans, None]):
        if span is not None and not any(at + near in changed for near in range(-_NEAR, _NEAR + 1)):
            run.append(span)
            continue
        if run and run[-1].end - run[0].start >= _LEAST:
            yield Span(run[0].start, run[-1].end)
        run = []
