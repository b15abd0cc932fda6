"""The two-column table in Word."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, BinaryIO

from atau.i18n import _
from atau.model import Concept, Document, Unit
from atau_bilingual.languages import autonym, word_tag
from atau_bilingual.lines import Label, Line, Pair, Section, legend, lines
from atau_bilingual.report import columns, title, words
from atau_bilingual.report import terms as annex

if TYPE_CHECKING:
    from lxml.etree import _Element

_NUMBERS = 850  # twentieths of a point, 1.5 cm


class TableLayout:
    """A Word document with the source on the left and the translation on the right, one paragraph beside the other, for
    A4 paper.

    The number before a paragraph stands once, in a narrow column of its own. Headings, rows of tables, notes and headers
    keep the order of the source, notes after the text.
    """

    name = "table"
    patterns: Sequence[str] = ("*.docx",)

    def write(self, document: Document, units: Iterable[Unit], terms: Iterable[Concept], target: BinaryIO) -> None:
        """Write the report, the same bytes for the same units."""
        from atau_bilingual.elements import paragraph, run, table
        from atau_bilingual.word import append, new_document, save, text_width

        made = new_document(title(document))
        column = (text_width() - _NUMBERS) // 2
        widths = (_NUMBERS, column, column)
        states: set[str] = set()
        append(made, [table(widths, _rows(document, units, widths, states))])
        append(made, (paragraph("Remark", run(line)) for line in legend(states)))
        append(made, annex(terms))
        save(made, target)


def _rows(document: Document, units: Iterable[Unit], widths: tuple[int, ...], states: set[str]) -> Iterator["_Element"]:
    """The rows; the states of translations that occur are put into `states`."""
    languages = document.language, document.target_language
    names = autonym(languages[0]) or _("Source"), autonym(languages[1]) or _("Translation")
    yield columns(widths, (_("No."), *names))
    for line in lines(units):
        if isinstance(line, Pair):
            states.add(line.state)
        yield _row(line, widths, languages)


def _row(line: Line, widths: tuple[int, ...], languages: tuple[str | None, str | None]) -> "_Element":
    from atau_bilingual.elements import cell, paragraph, row, run
    from atau_bilingual.styles import FILLS, HEADER_FILL

    if isinstance(line, Section):
        return row([cell(sum(widths), paragraph("Heading2", run(line.title)), fill=HEADER_FILL, columns=3)])
    if isinstance(line, Label):
        return row([cell(sum(widths), paragraph("Label", run(line.text)), columns=3)])
    style = f"Heading{line.level}" if line.level else "Text"
    source, target = (word_tag(language) for language in languages)
    return row(
        [
            cell(widths[0], paragraph(style if line.level else "Number", run(line.number))),
            cell(widths[1], paragraph(style, *words(line.source, source))),
            cell(widths[2], paragraph(style, *words(line.target, target)), fill=FILLS.get(line.state)),
        ]
    )
