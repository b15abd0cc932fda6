"""Tracked changes that nobody has decided on: how many there are, and what a part is once all of them are accepted."""

from typing import TYPE_CHECKING

from atau_docx.names import LOCAL, child

if TYPE_CHECKING:
    from lxml.etree import _Element

_PUT_IN = frozenset(("ins", "moveTo"))
_TAKEN_OUT = frozenset(("del", "moveFrom"))
_FORMATS = frozenset(
    (
        *("rPrChange", "pPrChange", "sectPrChange", "tblPrChange", "tblGridChange", "tblPrExChange"),
        *("trPrChange", "tcPrChange", "numberingChange"),
    )
)
_CELLS = frozenset(("cellIns", "cellDel", "cellMerge"))
_CHANGES = _PUT_IN | _TAKEN_OUT | _FORMATS | _CELLS
_MOVES = frozenset(("moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd"))
_RANGES = ("bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd", "permStart", "permEnd")
_PROPERTIES = frozenset(("rPr", "trPr", "numPr"))


def count(root: "_Element") -> int:
    """How many tracked changes a part holds."""
    return sum(LOCAL.get(element.tag) in _CHANGES for element in root.iter())


def accept(root: "_Element") -> int:
    """Accept all changes of a part; how many it were. Cells deleted or merged stay as they are, and are not counted."""
    found = [element for element in root.iter() if LOCAL.get(element.tag) in _CHANGES | _MOVES]
    accepted = 0
    ends: list[_Element] = []  # paragraphs whose mark was deleted
    rows: list[_Element] = []
    for element in found:
        name, parent = LOCAL[element.tag], element.getparent()
        if parent is None or name in ("cellDel", "cellMerge"):
            continue
        accepted += name in _CHANGES
        around = LOCAL.get(parent.tag)
        if name in _PUT_IN and around not in _PROPERTIES:
            _unwrap(element, list(element))
            continue
        if name in _TAKEN_OUT and around not in _PROPERTIES:
            _unwrap(element, [inside for inside in element if LOCAL.get(inside.tag) in _RANGES])
            continue
        if name in _TAKEN_OUT and around in ("rPr", "trPr"):
            owner = parent.getparent() if around == "trPr" else _paragraph(parent)
            if owner is not None:
                (rows if around == "trPr" else ends).append(owner)
        parent.remove(element)
    for paragraph in reversed(ends):
        _join(paragraph)
    for row in rows:
        _remove_row(row)
    return accepted


def _unwrap(element: "_Element", inside: "list[_Element]") -> None:
    """Put what is kept of an element into its place."""
    for kept in inside:
        element.addprevious(kept)
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _paragraph(properties: "_Element") -> "_Element | None":
    """The paragraph whose mark these run properties are of."""
    parent = properties.getparent()
    return parent.getparent() if parent is not None and LOCAL.get(parent.tag) == "pPr" else None


def _join(paragraph: "_Element") -> None:
    """Join a paragraph to the next one, whose properties the two then have (17.13.5.15). One that ends a section stays."""
    following = paragraph.getnext()
    properties = child(paragraph, "pPr")
    if following is None or child(properties, "sectPr") is not None:
        return
    content = [one for one in paragraph if one is not properties]
    if LOCAL.get(following.tag) == "p":
        first = next(iter(following), None)  # a search would visit all that was joined before
        place = 1 if first is not None and LOCAL.get(first.tag) == "pPr" else 0
        for element in reversed(content):
            following.insert(place, element)
    elif content:
        return
    _remove(paragraph)


def _remove_row(row: "_Element") -> None:
    """Remove a row, and the table with its last row; what holds the table must not end without a paragraph."""
    table = row.getparent()
    _remove(row)
    if table is None or LOCAL.get(table.tag) != "tbl" or child(table, "tr") is not None:
        return
    if table.getnext() is None:
        table.addnext(table.makeelement(f"{str(table.tag).removesuffix('tbl')}p"))
    _remove(table)


def _remove(element: "_Element") -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
