"""The blocks of a part in reading order: paragraphs and frames, through sections, lists, tables and whatever wraps them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from atau_odt import names
from atau_odt.names import TABLE, TEXT
from atau_odt.numbering import Count, Counted
from atau_odt.styles import whole

if TYPE_CHECKING:
    from lxml.etree import _Element


@dataclass(slots=True)
class Cell:
    """Where in a table the reader stands; one object for each table, and it moves. Numbers are 1-based, of grid columns."""

    table: int
    row: int = 0
    cell: int = 0
    following_row: int = 1
    following_cell: int = 1

    def enter(self, element: "_Element") -> None:
        """Go to the row or cell that the element is; cells that are covered by a merged one count."""
        if element.tag == names.ROW:
            self.row = self.following_row
            self.following_row += whole(element.get(f"{TABLE}number-rows-repeated"), 1)
            self.following_cell = 1
        else:
            self.cell = self.following_cell
            self.following_cell += whole(element.get(f"{TABLE}number-columns-repeated"), 1)


class Block(NamedTuple):
    """A paragraph with the cell and the list that it stands in and the number before it, or a frame among paragraphs."""

    element: "_Element"
    cell: Cell | None
    is_item: bool
    number: str | None


def blocks(container: "Iterable[_Element]", count: Count, tables_before: int = 0) -> Iterator[Block]:
    """The paragraphs and frames; tables are numbered as they begin. No recursion: damaged files nest deep."""
    tables = tables_before
    stack: list[tuple[Iterator[_Element], Cell | None, Counted | None]] = [(iter(container), None, None)]
    while stack:
        elements, cell, counted = stack[-1]
        for element in elements:
            tag = element.tag
            if tag in names.PARAGRAPHS:
                number = None
                if counted is not None:
                    number = count.number(counted)
                elif tag == names.HEADING:
                    number = count.heading(element)
                yield Block(element, cell, counted is not None, number)
            elif tag in names.BOXES and cell is None and counted is None and len(stack) == 1:
                yield Block(element, cell, False, None)
            elif tag not in names.NO_BLOCKS and not _is_hidden(element):
                inside, inner = cell, counted
                if tag == names.LIST:
                    inner = count.begin(element, counted)
                elif counted is not None and tag in (names.LIST_ITEM, names.LIST_HEADER):
                    counted.item = element if tag == names.LIST_ITEM else None
                elif tag == names.TABLE_TABLE:
                    tables += 1
                    inside, inner = Cell(tables), None
                elif cell is not None and tag in (names.ROW, names.CELL, names.COVERED):
                    cell.enter(element)
                    if tag == names.COVERED:
                        continue
                stack.append((iter(element), inside, inner))
                break
        else:
            stack.pop()


def _is_hidden(element: "_Element") -> bool:
    return element.tag == names.SECTION and element.get(f"{TEXT}display") == "none"
