"""What the bilingual reports in Word share: the line at the top, words as runs, the row of column titles, the annex."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import PurePath
from typing import TYPE_CHECKING

from atau.i18n import _
from atau.model import Concept, Document
from atau_bilingual.languages import autonym, pair_name, word_tag
from atau_bilingual.lines import Words
from atau_bilingual.terms import LANGUAGES, rows

if TYPE_CHECKING:
    from lxml.etree import _Element


def title(document: Document) -> str:
    """The symbol or file name and the languages: "A/HRC/58/1 · English – Қазақ тілі"."""
    name = document.symbol or PurePath(document.name).name
    return " · ".join(filter(None, (name, pair_name(document.language, document.target_language))))


def words(pieces: Iterable[Words], language: str | None) -> Iterator["_Element"]:
    """The runs of a text in a language."""
    from atau_bilingual.elements import run

    return (run(piece.text, language, is_raised=piece.is_raised) for piece in pieces)


def columns(widths: Sequence[int], names: Sequence[str]) -> "_Element":
    """The first row of a table, which is repeated on each page."""
    from atau_bilingual.elements import cell, paragraph, row, run
    from atau_bilingual.styles import HEADER_FILL

    named = zip(widths, names, strict=True)
    cells = (cell(width, paragraph("Column", run(name)), fill=HEADER_FILL) for width, name in named)
    return row(cells, is_header=True)


def terms(concepts: Iterable[Concept]) -> Iterator["_Element"]:
    """The annex on a new page; nothing where there are no terms."""
    from atau_bilingual.elements import cell, paragraph, row, run, table
    from atau_bilingual.word import text_width

    found = list(rows(concepts))
    if not found:
        return
    yield paragraph("Annex", run(_("Terms used")))
    widths = [text_width() // len(LANGUAGES)] * len(LANGUAGES)
    tags = [word_tag(language) for language in LANGUAGES]
    body = (
        row(
            (
                cell(width, paragraph("Text", run(text, tag)))
                for width, text, tag in zip(widths, texts, tags, strict=True)
            ),
            is_whole=True,
        )
        for texts in found
    )
    yield table(widths, [columns(widths, [autonym(language) for language in LANGUAGES]), *body])
