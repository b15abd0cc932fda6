"""The pieces of a page → its columns in reading order, each a list of lines."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from atau_pdf.margins import Page, Piece

# In sizes of the text.
NARROWEST_GUTTER = 0.8
SAME_LINE = 0.45
TABULATOR = 1.2
SPACE = 0.16

SHORTEST_TEXT = 10  # characters; a column of shorter pieces is numbers of paragraphs, or of a table
MOST_PIECES = 3_000  # on a page; one with more is no prose, and would take long
CLOSING = frozenset(".,:;!?…)]}»”’%")
NOTHING_BETWEEN = 6  # pieces after which a band has shown a gutter, or has none


class Line(NamedTuple):
    """A line of a column. `number` counts the lines of the page in reading order, from 1."""

    page: int
    number: int
    left: float
    right: float
    baseline: float
    size: float
    is_bold: bool
    text: str
    notes: list[tuple[int, str]]


def columns(page: Page) -> list[list[Line]]:
    """The columns of a page; text that goes over the whole width stands between them as a column of its own."""
    number = 0
    found = []
    pieces = sorted(page.pieces, key=lambda piece: piece.baseline)
    for column in _columns(pieces) if _may_have_columns(pieces) else [pieces]:
        lines = []
        for row in _rows(column):
            number += 1
            lines.append(_line(row, page.number, number))
        found.append(lines)
    return found


def _may_have_columns(pieces: Sequence[Piece]) -> bool:
    """Whether there can be a gutter: not where some place lies below every piece."""
    if not pieces or len(pieces) > MOST_PIECES:
        return False
    return max(piece.left for piece in pieces) >= min(piece.right for piece in pieces)


def _columns(pieces: Sequence[Piece]) -> Iterator[list[Piece]]:
    """Groups of pieces in reading order. A band of columns goes on as far down as a gutter stays free of text."""
    alone: list[Piece] = []
    at = 0
    while at < len(pieces):
        band = _band(pieces[at:])
        if band is None:
            alone.append(pieces[at])
            at += 1
            continue
        if alone:
            yield alone
            alone = []
        left, right = band
        yield from _columns(left)
        yield from _columns(right)
        at += len(left) + len(right)
    if alone:
        yield alone


def _band(pieces: Sequence[Piece]) -> tuple[list[Piece], list[Piece]] | None:
    """What is left and right of a gutter that begins at the first piece, down to where it ends; None where there is none."""
    least = NARROWEST_GUTTER * pieces[0].size
    free = [(float("-inf"), float("inf"))]
    gutter: tuple[float, float] | None = None
    count = 0
    for index, piece in enumerate(pieces):
        free = [
            (begin, end)
            for gap in free
            for begin, end in ((gap[0], min(gap[1], piece.left)), (max(gap[0], piece.right), gap[1]))
            if end - begin >= least
        ]
        inner = [gap for gap in free if gap[0] > float("-inf") and gap[1] < float("inf")]
        if inner:
            gutter = max(inner, key=lambda gap: gap[1] - gap[0])
            count = index + 1
        elif gutter or index >= NOTHING_BETWEEN:
            break
    if gutter is None:
        return None
    left = [piece for piece in pieces[:count] if piece.right <= gutter[0]]
    right = [piece for piece in pieces[:count] if piece.left >= gutter[1]]
    return (left, right) if len(left) + len(right) == count and _are_columns(left, right) else None


def _are_columns(left: list[Piece], right: list[Piece]) -> bool:
    """Whether both sides are prose that stands side by side."""
    for side in (left, right):
        if len(side) < 2 or median(len(piece.text) for piece in side) < SHORTEST_TEXT:
            return False
    top, bottom = max(left[0].baseline, right[0].baseline), min(left[-1].baseline, right[-1].baseline)
    shorter = min(side[-1].baseline - side[0].baseline for side in (left, right))
    return bottom - top > 0 and bottom - top >= shorter / 2


def _rows(pieces: Sequence[Piece]) -> Iterator[list[Piece]]:
    row: list[Piece] = []
    for piece in pieces:
        if row and piece.baseline - row[0].baseline > SAME_LINE * max(row[0].size, piece.size):
            yield sorted(row, key=lambda piece: piece.left)
            row = []
        row.append(piece)
    if row:
        yield sorted(row, key=lambda piece: piece.left)


def _line(row: list[Piece], page: int, number: int) -> Line:
    if len(row) == 1:
        return Line(page, number, *row[0])
    text = row[0].text
    notes = list(row[0].notes)
    for before, piece in pairwise(row):
        gap = (piece.left - before.right) / piece.size
        # A full stop behind the raised number of a note is a piece of its own, and no space stands before it.
        is_close = gap < SPACE and piece.text[0] in CLOSING
        text += "" if is_close else "\t" if gap > TABULATOR else " "
        notes += [(len(text) + offset, sign) for offset, sign in piece.notes]
        text += piece.text
    longest = max(row, key=lambda piece: len(piece.text))
    right = max(piece.right for piece in row)
    return Line(page, number, row[0].left, right, longest.baseline, longest.size, row[0].is_bold, text, notes)
