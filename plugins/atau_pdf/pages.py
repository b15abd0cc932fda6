"""The pages of a PDF as pieces of lines. Runs in a process of its own: the parser is written in C, and files may be hostile.

PDFium tells the text of a page in its own lines, and the rectangles that each takes up. That is all that is needed of most
lines, and costs little. Where the rectangles overlap, lie far apart or stand raised, the line is read once more, character
by character, from left to right: fonts without the Kazakh letters borrow them from another font, and such borrowed
letters stand in the file behind the rest of the line.
"""

import ctypes
import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice, pairwise
from math import hypot, pi
from statistics import median
from typing import Any, NamedTuple

IMAGE = 3  # FPDF_PAGEOBJ_IMAGE
FORM = 5  # FPDF_PAGEOBJ_FORM, which may hold pictures
WRONG_PASSWORD = 4  # FPDF_ERR_PASSWORD
ASKED = 40  # lines of a page for their direction
LONGEST_PAGE = 2_000_000  # characters

# In heights of a line.
OVERLAP = 0.3
WIDE = 1.2
RAISED = 0.15
SPACE = 0.16

_LINE = re.compile(r"[^\r\n]+")
_NOTE = re.compile(r"[0-9*†‡¹²³⁰-⁹]")
_BOLD = re.compile(rb"bold|black|heavy|demi", re.IGNORECASE)


class Letter(NamedTuple):
    """A character and its box; x grows to the right, y down, in points from the upper left corner of the page."""

    character: str
    left: float
    right: float
    baseline: float
    size: float


class _Row(NamedTuple):
    """A line as PDFium has it: `length` characters from `start` on."""

    start: int
    length: int
    first: int  # character that is no space
    box: list[float]
    size: float
    is_mixed: bool


def pages(data: bytes) -> Iterator[dict[str, Any]]:
    """First {"pages": number}, then each page: {"number", "width", "height", "image", "pieces"}; or {"error": why}.

    A piece is [left, right, baseline, size, bold, text, notes]: text on one line without a wide gap in it; `notes` are the
    references to notes, taken out of the text, as [offset, sign].
    """
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError:
        yield {"error": "password" if pypdfium2.raw.FPDF_GetLastError() == WRONG_PASSWORD else "damaged"}
        return
    yield {"pages": len(document)}
    for number in range(len(document)):
        try:
            page = document[number]
        except pypdfium2.PdfiumError:
            yield {"number": number + 1, "error": "damaged"}
            continue
        reader = _Page(page, pypdfium2.raw)
        yield {"number": number + 1, **reader.result()}
        page.close()


class _Page:
    def __init__(self, page: Any, raw: Any) -> None:
        self._page = page
        self._raw = raw
        self._text_page = raw.FPDFText_LoadPage(page)
        self._quarters = 0  # turns clockwise after which the text stands upright, whatever the page says of itself
        self._left, self._bottom, self._right, self._top = page.get_bbox()
        self._sides = tuple(ctypes.c_double() for _side in range(4))
        self._matrix = raw.FS_MATRIX()
        self._name = ctypes.create_string_buffer(128)

    def result(self) -> dict[str, Any]:
        """The page as JSON can hold it."""
        pieces = self._pieces() if self._text_page else []
        image = not pieces and any(
            self._raw.FPDFPageObj_GetType(self._raw.FPDFPage_GetObject(self._page, index)) in (IMAGE, FORM)
            for index in range(min(self._raw.FPDFPage_CountObjects(self._page), 1000))
        )
        if self._text_page:
            self._raw.FPDFText_ClosePage(self._text_page)
        width, height = self._right - self._left, self._top - self._bottom
        if self._quarters % 2:
            width, height = height, width
        return {"width": round(width, 1), "height": round(height, 1), "image": image, "pieces": pieces}

    def _pieces(self) -> list[list[Any]]:
        text = self._text()
        self._quarters = self._direction(text)
        rows: list[_Row] = []
        for match in _LINE.finditer(text):
            start, count = match.start(), len(match[0])
            if match[0].isspace():
                continue
            boxes = self._boxes(start, count)
            if not boxes:
                continue
            first = start + len(match[0]) - len(match[0].lstrip())
            size = self._size(first)
            around = boxes[0] if len(boxes) == 1 else _around(boxes)
            rows.append(_Row(start, count, first, around, size, len(boxes) > 1 and _is_mixed(boxes, size)))
        made: list[list[Any]] = []
        for group in _overlapping(rows):
            row = group[0]
            if len(group) == 1 and not row.is_mixed:
                words = text[row.start : row.start + row.length].strip()
                left, right = row.box[0], row.box[2]
                baseline = self._baseline(row.first)
                made.append([*_rounded(left, right, baseline, row.size), self._is_bold(row.first), words, []])
            else:
                made += self._reread(text, group)
        return made

    def _text(self) -> str:
        """The text of the page, each character where its index says."""
        raw, text_page = self._raw, self._text_page
        count = min(raw.FPDFText_CountChars(text_page), LONGEST_PAGE)
        if count <= 0:
            return ""
        buffer = (ctypes.c_ushort * (count + 1))()
        raw.FPDFText_GetText(text_page, 0, count, buffer)
        text = bytes(buffer)[: 2 * count].decode("utf-16-le", "replace")
        if len(text) != count or "\0" in text:  # characters beyond the first plane, or without meaning
            codes = [raw.FPDFText_GetUnicode(text_page, index) for index in range(count)]
            text = "".join(
                chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else "\ufffd" for code in codes
            )
        return text

    def _direction(self, text: str) -> int:
        """The direction of most lines, as the quarters of a circle by which the page must be turned."""
        angles = (self._raw.FPDFText_GetCharAngle(self._text_page, match.start()) for match in _LINE.finditer(text))
        quarters = Counter(-round(angle / (pi / 2)) % 4 for angle in islice(angles, ASKED) if angle >= 0)
        return quarters.most_common(1)[0][0] if quarters else 0

    def _boxes(self, start: int, count: int) -> list[list[float]]:
        """The rectangles of some characters, in the order of the file."""
        raw = self._raw
        number = raw.FPDFText_CountRects(self._text_page, start, count)
        left, top, right, bottom = self._sides
        found = []
        for index in range(number):
            raw.FPDFText_GetRect(self._text_page, index, left, top, right, bottom)
            found.append(self._turned(left.value, bottom.value, right.value, top.value))
        return found

    def _turned(self, left: float, bottom: float, right: float, top: float) -> list[float]:
        """A box of the page as it is shown: left, top, right, bottom, from the upper left corner."""
        if self._quarters == 0:
            return [left - self._left, self._top - top, right - self._left, self._top - bottom]
        if self._quarters == 1:
            return [bottom - self._bottom, left - self._left, top - self._bottom, right - self._left]
        if self._quarters == 2:
            return [self._right - right, bottom - self._bottom, self._right - left, top - self._bottom]
        return [self._top - top, self._right - right, self._top - bottom, self._right - left]

    def _loose(self, index: int) -> list[float]:
        box = self._raw.FS_RECTF()
        self._raw.FPDFText_GetLooseCharBox(self._text_page, index, box)
        return self._turned(box.left, box.bottom, box.right, box.top)

    def _size(self, index: int) -> float:
        """Of the font, as it is shown: in points."""
        matrix = self._matrix
        self._raw.FPDFText_GetMatrix(self._text_page, index, matrix)
        size: float = self._raw.FPDFText_GetFontSize(self._text_page, index)
        return max(size * hypot(matrix.c, matrix.d), 1.0)

    def _baseline(self, index: int) -> float:
        x, y, *_others = self._sides
        self._raw.FPDFText_GetCharOrigin(self._text_page, index, x, y)
        turned: list[float] = self._turned(x.value, y.value, x.value, y.value)
        return turned[1]

    def _is_bold(self, index: int) -> bool:
        if self._raw.FPDFText_GetFontWeight(self._text_page, index) >= 600:
            return True
        self._raw.FPDFText_GetFontInfo(self._text_page, index, self._name, 128, None)
        return bool(_BOLD.search(self._name.value))

    def _reread(self, text: str, group: list[_Row]) -> list[list[Any]]:
        """The characters of lines that overlap, or are mixed, put in order from left to right."""
        letters = []
        bold = self._is_bold(group[0].first)
        for row in group:
            for index in range(row.start, row.start + row.length):
                if self._raw.FPDFText_IsGenerated(self._text_page, index) == 1:
                    continue
                box = self._loose(index)
                letters.append(Letter(text[index], box[0], box[2], self._baseline(index), self._size(index)))
        return [[*line[:4], bold, *line[4:]] for line in _lines(letters)]


def _around(boxes: list[list[float]]) -> list[float]:
    sides = list(zip(*boxes, strict=True))
    return [min(sides[0]), min(sides[1]), max(sides[2]), max(sides[3])]


def _is_mixed(boxes: list[list[float]], size: float) -> bool:
    """Whether the rectangles of a line are not simply one after the other."""
    bottom = boxes[0][3]
    for before, box in pairwise(boxes):
        gap = box[0] - before[2]
        is_raised = bottom - box[3] > RAISED * size and box[3] < before[3]
        if is_raised or gap < -OVERLAP * size or gap > WIDE * size:
            return True
    return False


def _overlapping(rows: list[_Row]) -> list[list[_Row]]:
    """The lines, those together that lie over one another."""
    groups: list[list[_Row]] = []
    for row in rows:
        for group in groups[-3:]:
            if any(_lie_over(row.box, other.box) for other in group):
                group.append(row)
                break
        else:
            groups.append([row])
    return groups


def _lie_over(one: list[float], other: list[float]) -> bool:
    if one[1] >= other[3] or other[1] >= one[3]:
        return False
    width = min(one[2], other[2]) - max(one[0], other[0])
    height = min(one[3], other[3]) - max(one[1], other[1])
    least = min(one[3] - one[1], other[3] - other[1])
    return width > OVERLAP * least and height > least / 2


def _lines(letters: list[Letter]) -> Iterator[list[Any]]:
    """Letters of one or a few lines → pieces without `bold`: cut at wide gaps, with spaces where gaps are."""
    for row in _by_baseline(letters):
        size = median(letter.size for letter in row)
        baseline = median(letter.baseline for letter in row)
        piece: list[Letter] = []
        row.sort(key=lambda letter: letter.left)
        for letter in row:
            visible = [one for one in piece if not one.character.isspace()]
            if visible and letter.left - visible[-1].right > WIDE * size and not letter.character.isspace():
                yield from _piece(piece, size, baseline)
                piece = []
            piece.append(letter)
        yield from _piece(piece, size, baseline)


def _by_baseline(letters: list[Letter]) -> list[list[Letter]]:
    rows: list[list[Letter]] = []
    for letter in sorted(letters, key=lambda letter: -letter.size):
        for row in rows:
            if abs(letter.baseline - row[0].baseline) < 0.5 * row[0].size:
                row.append(letter)
                break
        else:
            rows.append([letter])
    return sorted(rows, key=lambda row: row[0].baseline)


def _piece(letters: list[Letter], size: float, baseline: float) -> Iterator[list[Any]]:
    text = ""
    notes: list[list[Any]] = []
    end = None
    has_words = False  # raised signs before the first word are the number of a note, not references
    for letter in letters:
        is_raised = letter.size < 0.85 * size and letter.baseline < baseline - RAISED * size
        has_words = has_words or not (is_raised or letter.character.isspace())
        if is_raised and _NOTE.match(letter.character) and has_words:
            if notes and notes[-1][0] == len(text):
                notes[-1][1] += letter.character
            else:
                notes.append([len(text), letter.character])
            end = letter.right
            continue
        if end is not None and letter.left - end > SPACE * size and not text.endswith(" ") and letter.character != " ":
            text += " "
        text += letter.character
        end = letter.right if not letter.character.isspace() else end
    visible = [letter for letter in letters if not letter.character.isspace()]
    if not visible or not text.strip():
        return
    shift = len(text) - len(text.lstrip())
    text = text.strip()
    notes = [[min(max(offset - shift, 0), len(text)), sign] for offset, sign in notes]
    left, right = min(letter.left for letter in visible), max(letter.right for letter in visible)
    yield [*_rounded(left, right, baseline, size), text, notes]


def _rounded(*numbers: float) -> list[float]:
    return [round(number, 1) for number in numbers]
