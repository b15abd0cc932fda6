"""Rows of text → concepts and sources: which layout it is, and on which line a mistake stands."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

from atau.errors import GlossaryError
from atau.i18n import _
from atau.model import GlossaryPart, fields
from atau_tables import long, sources, wide

Read = TypeVar("Read")


class Table:
    """The rows below a header; `line` is the number of the row that is read, from 1. GlossaryError for a bad header."""

    def __init__(self, name: str, rows: Iterable[Sequence[str]], place: Callable[[int], str]) -> None:
        self._name = name
        self._rows = iter(rows)
        self._place = place
        self.line = 1
        self.header = [cell.strip().lower() for cell in next(self._rows, ())]
        while self.header and not self.header[-1]:
            self.header.pop()

    def filled(self) -> Iterator[dict[str, str]]:
        """The cells of each row that are not empty, by their columns; empty rows are passed over."""
        for line, row in enumerate(self._rows, start=2):
            self.line = line
            if any(cell.strip() for cell in row[len(self.header) :]) or 0 < len(row) < len(self.header):
                raise fields.FieldError(_("this row has more or fewer cells than the first line"))
            found = {name: cell.strip() for name, cell in zip(self.header, row, strict=False) if cell.strip()}
            if found:
                yield found

    def told(self, read: Callable[[], Iterable[Read]]) -> Iterator[Read]:
        """What `read` yields; a FieldError of it becomes a GlossaryError with the place of the row."""
        try:
            yield from read()
        except fields.FieldError as error:
            raise GlossaryError(self._name, f"{self._place(self.line)}: {error}") from None


def parts(table: Table) -> Iterator[GlossaryPart]:
    """The concepts, then the sources that stand in rows of their own."""
    of_sources: list[dict[str, str]] = []

    def of_concepts() -> Iterator[dict[str, str]]:
        for filled in table.filled():
            if sources.PREFIX + "key" in filled:
                of_sources.append(filled)
            else:
                yield filled

    def read() -> Iterator[GlossaryPart]:
        if len(set(table.header)) < len(table.header):
            raise fields.FieldError(_("two columns have the same name"))
        layout = wide if wide.is_wide(table.header) else long
        layout.check_header(table.header)
        yield from layout.concepts(of_concepts())
        yield from sources.sources(of_sources)

    return table.told(read)
