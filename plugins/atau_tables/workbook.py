"""XLSX: the sheet `terms` and, where there are sources, the sheet `sources`; openpyxl reads and writes row by row.

Every cell is text: one that begins like a formula is marked as text as well, so that it stays text when it is edited.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, BinaryIO

from atau.errors import GlossaryError
from atau.hooks.interfaces import GlossaryOptions, Source
from atau.i18n import _
from atau.model import EVERYTHING, Concept, GlossaryPart, fields
from atau_tables import long, sources, wide
from atau_tables.reading import Table, parts

if TYPE_CHECKING:
    from openpyxl.worksheet._write_only import WriteOnlyWorksheet

TERMS, SOURCES = "terms", "sources"
LONGEST = 32_767  # characters in a cell, by the limits of Excel; openpyxl cuts what is longer without a word
_FORMULA = re.compile("[=+@-]")
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")  # ECMA-376 part 1, 22.9.2.19 (ST_Xstring)


class XlsxGlossary:
    """A workbook with one concept a row in the sheet `terms`, as `csv-wide` has it, and the sources in the sheet
    `sources`.

    The long layout (see `csv`) is read as well. Formulas are read by the value that the spreadsheet kept, and never
    written. The file names no author, no program of its own, no machine and no time, so the same glossary is always
    the same file. A cell holds 32,767 characters; a text that is longer is an error.
    """

    name = "xlsx"
    patterns: Sequence[str] = ("*.xlsx",)
    holds = EVERYTHING

    def read(self, source: Source, options: GlossaryOptions) -> Iterator[GlossaryPart]:
        """The concepts and sources; GlossaryError says which sheet and row is wrong."""
        from atau_tables.package import refuse_hostile

        refuse_hostile(source)
        with source.open() as stream:
            for name, rows in _sheets(stream, source.name, options):
                table = Table(source.name, rows, _place(name))
                if name.lower() != SOURCES:
                    yield from parts(table)
                elif table.header:
                    yield from _sources(table)

    def write(self, parts: Iterable[GlossaryPart], target: BinaryIO, options: GlossaryOptions) -> None:
        """All rows, once it is known which columns there are."""
        try:
            sheet = wide.Sheet(parts)
        except fields.FieldError as error:
            raise GlossaryError(self.name, str(error)) from None
        with sheet:
            book = _Book(self.name)
            book.rows(TERMS, sheet.header, sheet.rows())
            if sheet.sources:
                book.rows(SOURCES, sources.COLUMNS, sheet.sources)
            book.save(target)


class LongXlsxGlossary(XlsxGlossary):
    """A workbook with one usage a row in the sheet `terms`, as `csv` has it, and the sources in the sheet `sources`."""

    name = "xlsx-long"
    patterns: Sequence[str] = ()

    def write(self, parts: Iterable[GlossaryPart], target: BinaryIO, options: GlossaryOptions) -> None:
        """Row after row, as they come."""
        book = _Book(self.name)
        of_sources: list[wide.Row] = []

        def of_concepts() -> Iterator[wide.Row]:
            for part in parts:
                if isinstance(part, Concept):
                    yield from long.rows(part)
                else:
                    of_sources.extend(sources.rows(part))

        book.rows(TERMS, long.COLUMNS, of_concepts())
        if of_sources:
            book.rows(SOURCES, sources.COLUMNS, of_sources)
        book.save(target)


class _Book:
    """A workbook that is written sheet by sheet; the columns of the sources have no prefix there."""

    def __init__(self, name: str) -> None:
        from openpyxl import Workbook

        self._name = name
        self._book = Workbook(write_only=True)

    def rows(self, title: str, header: Sequence[str], rows: Iterable[wide.Row]) -> None:
        sheet = self._book.create_sheet(title)
        sheet.freeze_panes = "B2"
        sheet.append([_cell(sheet, name.removeprefix(sources.PREFIX), True) for name in header])
        try:
            for row in rows:
                self._refuse_long_texts(row)
                sheet.append([_cell(sheet, row[name]) if name in row else None for name in header])
        except BaseException:
            sheet.close()  # else openpyxl complains aloud that its file was left open
            raise

    def _refuse_long_texts(self, row: wide.Row) -> None:
        for name, text in row.items():
            if len(text) > LONGEST:
                reason = _("“{name}” of {row} is longer than the {limit} characters that a cell holds")
                what = next(iter(row.values()))
                raise GlossaryError(self._name, reason.format(name=name, row=what, limit=LONGEST))

    def save(self, target: BinaryIO) -> None:
        from tempfile import TemporaryFile

        from atau_tables.package import copy_anonymously

        with TemporaryFile() as package:
            self._book.save(package)
            copy_anonymously(package, target)


def _cell(sheet: "WriteOnlyWorksheet", text: str, is_header: bool = False) -> Any:
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Font

    cell = WriteOnlyCell(sheet, _ESCAPED.sub(r"_x005F_x\1_", text))
    cell.data_type = "s"
    if _FORMULA.match(text):
        cell.quotePrefix = True
    if is_header:
        cell.font = Font(bold=True)
    return cell


def _sheets(stream: BinaryIO, name: str, options: GlossaryOptions) -> Iterator[tuple[str, Iterator[list[str]]]]:
    """The first sheet that is not `sources`, and that one; any other is passed over."""
    import warnings

    from openpyxl import load_workbook

    try:
        with warnings.catch_warnings(action="ignore"):
            book = load_workbook(stream, read_only=True, data_only=True, keep_links=False)
    except Exception as error:  # openpyxl lets anything out for a file that is not what it says
        raise _damaged(name, error) from None
    titles = [sheet.title for sheet in book.worksheets]
    terms = next((title for title in titles if title.lower() != SOURCES), None)
    for title in titles:
        if title == terms or title.lower() == SOURCES:
            yield title, _rows(book[title], name)
        else:
            options.passed_over[_("sheet “{name}”").format(name=title)] += 1


def _rows(sheet: Any, name: str) -> Iterator[list[str]]:
    import warnings

    sheet.reset_dimensions()  # what a file says of its size may be wrong
    try:
        rows = iter(sheet.iter_rows(values_only=True))
    except Exception as error:
        raise _damaged(name, error) from None
    width = 0
    while True:
        try:
            with warnings.catch_warnings(action="ignore"):
                row = next(rows, None)
        except Exception as error:
            raise _damaged(name, error) from None
        if row is None:
            return
        cells = [_text(value) for value in row]
        width = width or len(cells)
        yield cells + [""] * (width - len(cells))


def _text(value: Any) -> str:
    """What a cell shows: a day that the spreadsheet has as a date comes as 2026-01-31, the number 3.0 as 3."""
    import datetime

    if value is None:
        return ""
    if isinstance(value, datetime.datetime):
        return value.date().isoformat()
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    text = value if isinstance(value, str) else str(value)
    return _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text)


def _sources(table: Table) -> Iterator[GlossaryPart]:
    def read() -> Iterator[GlossaryPart]:
        fields.refuse_unknown(dict.fromkeys(table.header), {*sources.OF_SOURCE, *sources.OF_PLACE})
        rows = ({sources.PREFIX + name: cell for name, cell in row.items()} for row in table.filled())
        yield from sources.sources(rows)

    return table.told(read)


def _place(sheet: str) -> Any:
    return lambda row: _("sheet “{sheet}”, row {row}").format(sheet=sheet, row=row)


def _damaged(name: str, error: Exception) -> GlossaryError:
    reason = _("is no workbook that can be read ({error}); save it anew as .xlsx")
    return GlossaryError(name, reason.format(error=type(error).__name__))
