"""Paragraph under paragraph in Word."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, BinaryIO

from atau.model import Concept, Document, Unit
from atau_bilingual.languages import word_tag
from atau_bilingual.lines import Label, Line, Pair, Section, legend, lines
from atau_bilingual.report import terms as annex
from atau_bilingual.report import title, words

if TYPE_CHECKING:
    from lxml.etree import _Element


class ParagraphsLayout:
    """A Word document with each paragraph of the source and its translation below it, beside a grey rule.

    The number before a paragraph stands once, at the source. Notes come after the text.
    """

    name = "paragraphs"
    patterns: Sequence[str] = ("*.docx",)

    def write(self, document: Document, units: Iterable[Unit], terms: Iterable[Concept], target: BinaryIO) -> None:
        """Write the report, the same bytes for the same units."""
        from atau_bilingual.elements import paragraph, run
        from atau_bilingual.word import append, new_document, save

        made = new_document(title(document))
        states: set[str] = set()
        append(made, _body(document, units, states))
        append(made, (paragraph("Remark", run(line)) for line in legend(states)))
        append(made, annex(terms))
        save(made, target)


def _body(document: Document, units: Iterable[Unit], states: set[str]) -> Iterator["_Element"]:
    """The paragraphs; the states of translations that occur are put into `states`."""
    source, target = word_tag(document.language), word_tag(document.target_language)
    for line in lines(units):
        if isinstance(line, Pair):
            states.add(line.state)
        yield from _paragraphs(line, source, target)


def _paragraphs(line: Line, source: str | None, target: str | None) -> Iterator["_Element"]:
    from atau_bilingual.elements import paragraph, run, shaded
    from atau_bilingual.styles import FILLS

    if isinstance(line, Section):
        yield paragraph("Heading1", run(line.title))
        return
    if isinstance(line, Label):
        yield paragraph("Label", run(line.text))
        return
    number = [run(f"{line.number}\t")] if line.number else []
    style = f"Heading{line.level}" if line.level else "Numbered" if number else "Unnumbered"
    yield paragraph(style, *number, *words(line.source, source))
    below = paragraph(f"TranslatedHeading{line.level}" if line.level else "Translation", *words(line.target, target))
    yield shaded(below, fill) if (fill := FILLS.get(line.state)) else below
