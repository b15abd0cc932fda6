"""The blocks of a part in reading order: paragraphs, through tables, content controls and whatever else wraps them."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from atau_docx.names import LOCAL, child, value_of
from atau_docx.paragraph import alternative

if TYPE_CHECKING:
    from lxml.etree import _Element

# What stands among blocks and tells something; all else is only a wrapper and is looked into.
_TOLD = frozenset(("p", "sectPr", "commentRangeStart", "commentRangeEnd"))
_COLUMNS = re.compile("[0-9]{1,3}")
_NO_BLOCKS = frozenset(["tblPr", "tblGrid", "trPr", "tcPr", "sdtPr", "sdtEndPr", "del", "moveFrom", "oMathPara"])


@dataclass(slots=True)
class Cell:
    """Where in a table the reader stands; one object for each table, and it moves. Numbers are 1-based.

    A cell has the number of the column in which it begins, so that merged cells to its left do not change it.
    """

    table: int
    row: int = 0
    cell: int = 0
    following: int = 1

    def next_row(self, skipped: int) -> None:
        """Go to the next row, which leaves out so many columns at its beginning."""
        self.row += 1
        self.following = 1 + skipped

    def next_cell(self, columns: int) -> None:
        """Go to the next cell, so many columns wide."""
        self.cell = self.following
        self.following += columns


def blocks(container: "Iterable[_Element]", tables_before: int = 0) -> "Iterator[tuple[_Element, str, Cell | None]]":
    """Each element of `_TOLD` with its local name and the table cell it stands in.

    Tables are numbered in the order in which they begin, those inside others too. No recursion: damaged files nest deep.
    """
    tables = tables_before
    stack: list[tuple[Iterator[_Element], Cell | None]] = [(iter(container), None)]
    while stack:
        elements, cell = stack[-1]
        for element in elements:
            name = LOCAL.get(element.tag)
            if name in _NO_BLOCKS:
                continue
            if name in _TOLD:
                yield element, name or "", cell
                continue
            inside = cell
            if name == "tbl":
                tables += 1
                inside = Cell(tables)
            elif name == "tr" and cell is not None:
                cell.next_row(_columns(element, "trPr", "gridBefore", 0))
            elif name == "tc" and cell is not None:
                cell.next_cell(_columns(element, "tcPr", "gridSpan", 1))
            stack.append((iter(alternative(element) if name == "AlternateContent" else element), inside))
            break
        else:
            stack.pop()


def _columns(element: "_Element", properties: str, name: str, usual: int) -> int:
    said = value_of(child(child(element, properties), name)) or ""
    return int(said) if _COLUMNS.fullmatch(said) else usual
