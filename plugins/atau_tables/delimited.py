"""CSV and TSV: UTF-8, commas, semicolons or tabs, quoted as in RFC 4180."""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import BinaryIO

from atau.errors import GlossaryError
from atau.hooks.interfaces import GlossaryOptions, Source
from atau.i18n import _
from atau.model import EVERYTHING, Concept, GlossaryPart, fields
from atau_tables import long, sources, wide
from atau_tables.reading import Table, parts

# A spreadsheet takes a cell that begins with one of these for a formula; an apostrophe before it says that it is text.
_FORMULA = re.compile("'*[=+@-]")
_QUOTED_FORMULA = re.compile("'+[=+@-]")


class CsvGlossary:
    """A table with one usage a row: `concept,language,term,status`, and a column for each other field.

    UTF-8, read with or without a byte order mark, and written with one, since spreadsheets need it; commas,
    semicolons and tabs are recognised. Several values in a cell have a vertical bar between them. Sources follow in
    rows of their own, in columns that begin with `source_`. A cell that a spreadsheet would take for a formula gets
    an apostrophe before it, which reading takes off. The wide layout (see `csv-wide`) is read as well.
    """

    name = "csv"
    patterns: Sequence[str] = ("*.csv",)
    holds = EVERYTHING
    delimiter = ","
    encoding = "utf-8-sig"

    def read(self, source: Source, options: GlossaryOptions) -> Iterator[GlossaryPart]:
        """The concepts, in the order of their first rows; GlossaryError says which line is wrong."""
        with source.open() as stream:
            text = io.TextIOWrapper(stream, "utf-8-sig", newline="")
            try:
                first = text.readline()
                text.seek(0)
                reader = csv.reader(text, delimiter=max(",;\t", key=first.count), strict=True)
                yield from parts(Table(source.name, _unquoted(reader), lambda line: _line(max(reader.line_num, 1))))
            except UnicodeDecodeError:
                raise GlossaryError(source.name, _not_utf8(source)) from None
            except csv.Error as error:
                raise GlossaryError(source.name, f"{_line(max(reader.line_num, 1))}: {error}") from None

    def write(self, parts: Iterable[GlossaryPart], target: BinaryIO, options: GlossaryOptions) -> None:
        """Row after row, as they come."""
        with _Writer(target, self) as writer:
            writer.begin([*long.COLUMNS, *sources.COLUMNS])
            for part in parts:
                for row in long.rows(part) if isinstance(part, Concept) else sources.rows(part):
                    writer.row(row)


class TsvGlossary(CsvGlossary):
    """The same as `csv` with tabs between the cells, and without a byte order mark."""

    name = "tsv"
    patterns: Sequence[str] = ("*.tsv",)
    delimiter = "\t"
    encoding = "utf-8"


class WideCsvGlossary(CsvGlossary):
    """A table with one concept a row, as terminologists edit it, and a group of columns for each language.

    The groups are `ru`, `ru status`, `ru sources` …, those of a second term `ru 2`, `ru 2 status` …; there is a
    column only where a concept fills it. A status is `preferred`, or in full `kz: preferred since 2002-01-01; why`,
    several with a vertical bar between them. Without a column `concept` ids are made from the terms, so the plainest
    table has two columns, `en` and `ru`.
    """

    name = "csv-wide"
    patterns: Sequence[str] = ()

    def write(self, parts: Iterable[GlossaryPart], target: BinaryIO, options: GlossaryOptions) -> None:
        """All rows, once it is known which columns there are."""
        try:
            sheet = wide.Sheet(parts)
        except fields.FieldError as error:
            raise GlossaryError(self.name, str(error)) from None
        with sheet, _Writer(target, self) as writer:
            writer.begin([*sheet.header, *(sources.COLUMNS if sheet.sources else ())])
            for row in (*sheet.rows(), *sheet.sources):
                writer.row(row)


class _Writer:
    """Rows by the names of their columns → text in the stream."""

    def __init__(self, target: BinaryIO, format: CsvGlossary) -> None:
        self._text = io.TextIOWrapper(target, format.encoding, newline="", write_through=True)
        self._csv = csv.writer(self._text, delimiter=format.delimiter, lineterminator="\n")

    def __enter__(self) -> "_Writer":
        return self

    def __exit__(self, *_exception: object) -> None:
        self._text.detach()

    def begin(self, header: Sequence[str]) -> None:
        self._header = header
        self._csv.writerow(header)

    def row(self, cells: dict[str, str]) -> None:
        texts = [cells.get(name, "") for name in self._header]
        self._csv.writerow([f"'{cell}" if _FORMULA.match(cell) else cell for cell in texts])


def _unquoted(rows: Iterable[Sequence[str]]) -> Iterator[Sequence[str]]:
    return ([cell[1:] if _QUOTED_FORMULA.match(cell) else cell for cell in row] for row in rows)


def _line(number: int) -> str:
    return _("line {line}").format(line=number)


def _not_utf8(source: Source) -> str:
    """The reason, with the line of the first byte that is not UTF-8."""
    with source.open() as stream:
        for number, line in enumerate(stream, start=1):
            try:
                line.decode("utf-8")
            except UnicodeDecodeError:
                return _("line {line}: not UTF-8; save the table as “CSV UTF-8”").format(line=number)
    return _("not UTF-8; save the table as “CSV UTF-8”")
