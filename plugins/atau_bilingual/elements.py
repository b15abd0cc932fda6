"""The elements of WordprocessingML (ISO/IEC 29500-1) that we write: runs, paragraphs, cells, rows, tables.

Large tables are made of them directly: python-docx searches the whole table for each cell that it is asked for.
"""

import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from atau_container import printable

if TYPE_CHECKING:
    from lxml.etree import _Element

_NAMESPACES = {"w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main"}
_W = f"{{{_NAMESPACES['w']}}}"
_PIECES = re.compile("([\n\t])")
_BREAKS = {"\n": "br", "\t": "tab"}


def element(name: str, /, *inside: "_Element", **attributes: object) -> "_Element":
    """The element `w:name` with attributes of the same namespace."""
    from lxml import etree

    named = {_W + attribute: str(value) for attribute, value in attributes.items()}
    made = etree.Element(_W + name, named, _NAMESPACES)
    made.extend(inside)
    return made


def run(
    text: str,
    language: str | None = None,
    *,
    style: str | None = None,
    is_raised: bool = False,
    is_hidden: bool = False,
) -> "_Element":
    """A run. Line breaks and tabs become elements; what XML cannot hold becomes U+FFFD."""
    properties = element("rPr")  # its children in the order of CT_RPr, 17.3.2.28
    if style:
        properties.append(element("rStyle", val=style))
    if is_hidden:
        properties.append(element("vanish"))
    if is_raised:
        properties.append(element("vertAlign", val="superscript"))
    if language:
        properties.append(element("lang", val=language))
    made = element("r", properties) if len(properties) else element("r")
    for piece in _PIECES.split(printable(text.replace("\r\n", "\n"))):
        if piece in _BREAKS:
            made.append(element(_BREAKS[piece]))
        elif piece:
            words = element("t")
            words.text = piece
            words.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
            made.append(words)
    return made


def paragraph(style: str, *inside: "_Element") -> "_Element":
    """A paragraph in the style with that id."""
    return element("p", element("pPr", element("pStyle", val=style)), *inside)


def shaded(paragraph: "_Element", fill: str) -> "_Element":
    """The paragraph on a coloured ground."""
    paragraph[0].append(element("shd", val="clear", color="auto", fill=fill))  # behind pStyle, all that there is
    return paragraph


def cell(width: int, *blocks: "_Element", fill: str | None = None, columns: int = 1) -> "_Element":
    """A cell as wide as so many twentieths of a point, over so many columns of the grid."""
    properties = element("tcPr", element("tcW", w=width, type="dxa"))
    if columns > 1:
        properties.append(element("gridSpan", val=columns))
    if fill:
        properties.append(element("shd", val="clear", color="auto", fill=fill))
    return element("tc", properties, *blocks)


def row(cells: Iterable["_Element"], *, is_header: bool = False, is_whole: bool = False) -> "_Element":
    """A row; a header is repeated on each page. Neither it nor one that is to be whole is divided between pages."""
    made = element("tr")
    if is_header:
        made.append(element("trPr", element("cantSplit"), element("tblHeader")))
    elif is_whole:
        made.append(element("trPr", element("cantSplit")))
    made.extend(cells)
    return made


def table(widths: Sequence[int], rows: Iterable["_Element"], *, style: str = "Bilingual") -> "_Element":
    """A table whose columns keep their widths."""
    made = element(
        "tbl",
        element(
            "tblPr",
            element("tblStyle", val=style),
            element("tblW", w=sum(widths), type="dxa"),
            element("tblLayout", type="fixed"),
            element("tblLook", val="0020", firstRow=1, lastRow=0, firstColumn=0, lastColumn=0, noHBand=1, noVBand=1),
        ),
        element("tblGrid", *(element("gridCol", w=width) for width in widths)),
    )
    for one in rows:
        made.append(one)
    return made


def field(instruction: str, shown: str) -> "_Element":
    """A field that Word computes; `shown` stands there until it does."""
    return element("fldSimple", run(shown), instr=instruction)
