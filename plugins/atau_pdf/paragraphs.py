"""Columns of lines → units: paragraphs, headings, items of lists, footnotes; a paragraph may go on over a page break.

A program that sets text begins a new line only where the next word has no room. So a line that had room for it ends its
paragraph; other signs are the distance to the next line, its indentation, the size of its letters, and a number before it.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise
from statistics import quantiles
from unicodedata import normalize

from atau.model import Location, Unit
from atau_pdf.columns import Line, columns
from atau_pdf.hyphens import Hyphens
from atau_pdf.margins import Page

# In sizes of the letters.
INDENTED = 0.9
ROOM = 0.6
CENTRED = 1.0
SAME_PLACE = 0.3

WIDEST_LETTERS = 1.4  # of a word, in usual letters; within a sentence a paragraph ends only where even they had room
USUAL_LEADING = 1.25

APART = 1.35  # of the usual distance between lines
SAME_SIZE = 0.12
NOTE_SIZE = 0.93  # of the body's letters
HEADING_SIZE = 1.1
LONGEST_HEADING = 200  # characters

_ITEM = re.compile(
    r"(?:\(?[^\W\d_]{1,4}\)|\(?\d{1,3}(?:\.\d{1,3})*[.)]|[IVXLC]{1,6}\.|[A-ZА-Я]\.|[•▪◦●○■‣⁃–—\uf0b7-]|\d{1,3}\t)\s*(?=\S)"
)
_NUMBER = re.compile(
    r"(\(?(?:[^\W\d_]|[ivx]{1,5}|\d{1,3})\)|\d{1,3}(?:\.\d{1,3})*[.)]|(?P<capital>[IVXLC]{1,6}|[A-ZА-Я])\.)(?=(?P<tab>\t)|\s|[^\W\d_])"
)
_NOTE = re.compile(r"(\d{1,3}|[*†‡]+|[¹²³⁰-⁹]+)(?=\s|[^\W\d_])")
# What stands in one line: short words and numbers before a word, numbers and dashes behind it. A PDF does not keep the
# no-break spaces that bind them.
_BOUND = re.compile(r"(?:(?:\S{1,2}|\d+)\s+)*\S+(?:\s+(?:\d\S*|[–—]))?")
_ENDED = re.compile(r"[.!?…:;]\)?[»”\"’]?\)?$")


class Assembly:
    """Pages in, units out; what may go on is held back until the next column has come."""

    def __init__(self) -> None:
        self._hyphens = Hyphens()
        self._sizes: Counter[float] = Counter()
        self._bold: Counter[bool] = Counter()
        self._leading = 0.0
        self._open: list[Line] = []
        self._edge = 0.0  # the right edge of the column in which the open paragraph ends
        self._notes: list[list[Line]] = []
        self._counted: Counter[int] = Counter()  # units by page

    def units(self, pages: Iterable[Page]) -> Iterator[Unit]:
        """The units of a document in reading order; the footnotes of a page follow the paragraph that is open at its end."""
        for page in pages:
            found = columns(page)
            for lines in found:
                self._hyphens.learn(lines)
                for line in lines:
                    self._sizes[round(line.size)] += len(line.text)
                    self._bold[line.is_bold] += len(line.text)
            for lines in found:
                body, notes = self._without_notes(lines, found)
                for paragraph in self._paragraphs(body):
                    if self._open:
                        yield from self._close()
                    self._open = paragraph
                    self._edge = max(line.right for line in lines)
                self._notes += notes
        yield from self._close()

    def _close(self) -> Iterator[Unit]:
        if self._open:
            yield self._unit(self._open)
        for note in self._notes:
            yield self._unit(note, is_note=True)
        self._open, self._notes = [], []

    def _paragraphs(self, lines: list[Line]) -> Iterator[list[Line]]:
        """The paragraphs of a column; the first goes on with the open one where it is its end."""
        if not lines:
            return
        edge = max(line.right for line in lines)
        left = min(line.left for line in lines)
        leading = self._usual_leading(lines)
        paragraph: list[Line] = []
        if self._open and self._goes_on(self._open, lines[0], leading):
            paragraph, self._open = self._open, []
        body_size = self._body_size
        for index, line in enumerate(lines):
            # Large letters stand farther apart; small ones between others do not stand closer.
            if index and _begins(paragraph, line, left, edge, leading * max(line.size, body_size)):
                yield paragraph
                paragraph = []
            paragraph.append(line)
        yield paragraph

    def _usual_leading(self, lines: list[Line]) -> float:
        """The distance between the lines of a paragraph, in sizes: that of the closer lines of the column."""
        distances = [(after.baseline - line.baseline) / after.size for line, after in pairwise(lines)]
        distances = [distance for distance in distances if 0.9 <= distance <= 3]
        if len(distances) >= 4:
            self._leading = quantiles(distances, n=5)[0]
        elif not self._leading:
            return min(distances, default=USUAL_LEADING)
        return self._leading

    def _goes_on(self, paragraph: list[Line], line: Line, leading: float) -> bool:
        """Whether a paragraph goes on with the first line of another column or page."""
        last = paragraph[-1]
        if last.page == line.page and line.baseline - last.baseline > APART * leading * line.size:  # below it
            return False
        if _ITEM.match(line.text) or not _is_same_size(last, line):
            return False
        if _ENDED.search(last.text) and not _hangs_below(paragraph, line):
            return False
        is_lower = line.text[:1].islower()
        return is_lower or (last.is_bold == line.is_bold and not _has_room(last, line, self._edge))

    def _without_notes(self, lines: list[Line], page: Iterable[list[Line]]) -> tuple[list[Line], list[list[Line]]]:
        """The lines of the body, and the footnotes below them: small letters, after a number, with no text below.

        Small letters before the first number may be the end of the last note of the page before.
        """
        largest = NOTE_SIZE * self._body_size
        large = [line for column in page for line in column if line.size > largest]
        end = len(lines)
        while end and lines[end - 1].size <= largest and not any(_is_above(lines[end - 1], line) for line in large):
            end -= 1
        first = next((index for index in range(end, len(lines)) if _NOTE.match(lines[index].text)), len(lines))
        notes: list[list[Line]] = []
        for line in lines[first:]:
            if _begins_note(notes[-1] if notes else [], line):
                notes.append([])
            notes[-1].append(line)
        if first > end and self._notes and _note_goes_on(self._notes[-1], lines[end:first]):
            self._notes[-1] += lines[end:first]
            return lines[:end], notes
        return lines[:first], notes

    @property
    def _body_size(self) -> float:
        return self._sizes.most_common(1)[0][0] if self._sizes else 0.0

    def _unit(self, lines: list[Line], is_note: bool = False) -> Unit:
        text, marks, codes = self._hyphens.joined(lines)
        first = lines[0]
        self._counted[first.page] += 1
        note = _NOTE.match(text) if is_note else None
        kind = "note" if is_note else self._kind(lines, text)
        location = Location(
            first.number,
            page=first.page,
            part="footnote" if is_note else None,
            paragraph=None if is_note else _number(text, kind),
            note=normalize("NFKC", note[1]) if note else None,
        )
        identifier = f"page/{first.page}/{self._counted[first.page]}"
        return Unit(identifier, kind, text, location=location, marks=marks, codes=codes)

    def _kind(self, lines: list[Line], text: str) -> str:
        if len(text) <= LONGEST_HEADING and len(lines) <= 4 and not text.endswith((".", ";", ",")):
            is_bold = all(line.is_bold for line in lines) and self._bold[False] > self._bold[True]
            if is_bold or text.isupper() or lines[0].size >= HEADING_SIZE * self._body_size:
                return "heading"
        return "item" if _ITEM.match(text) else "paragraph"


def _number(text: str, kind: str) -> str | None:
    """The number that is printed before a paragraph, which is part of its text here; without the full stop.

    A capital with a full stop is an initial, unless it stands before a heading or is set apart.
    """
    found = _NUMBER.match(text)
    if found is None or (found["capital"] and not found["tab"] and kind != "heading"):
        return None
    return found[1].removesuffix(".")


def _begins_note(note: list[Line], line: Line) -> bool:
    """Whether a line begins a note after these lines of another: numbers of notes go on, those of a date do not."""
    found = _NOTE.match(line.text)
    if found is None or not note:
        return found is not None
    before = _NOTE.match(note[0].text)
    if before is None or not (found[1].isdecimal() and before[1].isdecimal()):
        return True
    number, last = int(found[1]), int(before[1])
    return number == last + 1 or (number > last and _ENDED.search(note[-1].text) is not None)


def _note_goes_on(note: list[Line], lines: list[Line]) -> bool:
    """Whether small lines at the foot of a page are the end of a note of the page before, and no table."""
    last = note[-1]
    if lines[0].page != last.page + 1 or _ENDED.search(last.text):
        return False
    places = {line.left for line in note}
    return all(
        "\t" not in line.text and any(abs(line.left - place) < SAME_PLACE * line.size for place in places)
        for line in lines
    )


def _begins(paragraph: list[Line], line: Line, left: float, edge: float, leading: float) -> bool:
    """Whether a line begins a new paragraph after these lines of the same column."""
    last = paragraph[-1]
    if line.baseline - last.baseline > APART * leading or not _is_same_size(last, line):
        return True
    if _hangs_below(paragraph, line):
        return False
    if _is_centred(last, left, edge) and _is_centred(line, left, edge):
        return bool(_ITEM.match(line.text))
    if _has_room(last, line, edge):
        return True
    indentation = line.left - last.left
    if item := _ITEM.match(line.text):
        is_next = _ITEM.match(paragraph[0].text) and abs(line.left - paragraph[0].left) < INDENTED * line.size
        if is_next or _ENDED.search(last.text) or item[0].endswith("\t") or last.is_bold != line.is_bold:
            return True
    if indentation > INDENTED * line.size:
        return not _ITEM.match(paragraph[0].text) or len(paragraph) > 1
    return indentation < -INDENTED * line.size and len(paragraph) > 1


def _hangs_below(paragraph: list[Line], line: Line) -> bool:
    """Whether a line stands where the lines of an item stand below its first one, to the right of its number."""
    first, last = paragraph[0], paragraph[-1]
    if not _ITEM.match(first.text) or _ITEM.match(line.text) or line.left - first.left < INDENTED * line.size:
        return False
    return len(paragraph) == 1 or abs(line.left - last.left) < SAME_PLACE * line.size


def _has_room(last: Line, line: Line, edge: float) -> bool:
    """Whether the first words of a line would have had room at the end of the last one."""
    words = _BOUND.match(line.text)
    width = (line.right - line.left) * len(words[0] if words else "") / max(len(line.text), 1)
    if line.text[0].islower() and not _ENDED.search(last.text):
        width *= WIDEST_LETTERS
    return edge - last.right > width + ROOM * line.size


def _is_above(line: Line, other: Line) -> bool:
    return line.baseline < other.baseline and line.left < other.right and other.left < line.right


def _is_centred(line: Line, left: float, edge: float) -> bool:
    before, after = line.left - left, edge - line.right
    return before > 1.5 * line.size and abs(before - after) < CENTRED * line.size


def _is_same_size(one: Line, other: Line) -> bool:
    return abs(one.size - other.size) <= SAME_SIZE * max(one.size, other.size)
