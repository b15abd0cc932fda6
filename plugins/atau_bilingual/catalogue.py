"""A catalogue as a table in Word, in which people translate without any tool."""

import json
import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, BinaryIO

from atau.errors import DocumentError
from atau.hooks.interfaces import Source
from atau.i18n import _
from atau.model import Catalogue, Message
from atau.model.catalogue import digest
from atau_bilingual.identity import HEADER_TAG, Identity
from atau_bilingual.languages import autonym, pair_name, word_tag
from atau_bilingual.places import described, remarks
from atau_bilingual.report import columns

if TYPE_CHECKING:
    from lxml.etree import _Element

_SHARES = (0.13, 0.36, 0.36, 0.15)  # of the width: number and place, source, translation, remarks
_TRANSLATION = 2
"""The column that can be edited, counted from 0."""
_CODE = re.compile(r"((?<!\\)(?:</?g[1-9][0-9]*>|<x[1-9][0-9]*/>))")


class TableCatalogue:
    """A table in Word for translators: number and place, source, translation, remarks. Only translations can be edited.

    Rows can be sorted, deleted, and divided among several files: each says which message it is. A cell with a yellow ground
    is a translation that is still to be confirmed. Obsolete messages are left out; plural forms have no place in it.
    When the table is read, a row whose source was edited, or which no longer says what it is, comes with the flag
    `unplaced`. The notes `row: 12` and `id: 5f3a…` of a message tell the row in the file and the digest of its key.
    """

    name = "table"
    patterns: Sequence[str] = ("*.docx",)

    def read(self, source: Source) -> Catalogue:
        """The rows of all tables in the file that `write` has made, as people gave them back."""
        from atau_bilingual.returned import catalogue

        return catalogue(source)

    def write(self, catalogue: Catalogue, target: BinaryIO) -> None:
        """Write the table; DocumentError for a message with plural forms."""
        from atau_bilingual.elements import table
        from atau_bilingual.word import append, new_document, protect, save, text_width

        source, language = catalogue.header.get("X-Source-Language"), catalogue.header.get("Language")
        made = new_document(pair_name(source, language), is_landscape=True)
        widths = [round(share * text_width(is_landscape=True)) for share in _SHARES]
        rows = _rows(catalogue, widths, (source, language))
        append(made, [table(widths, rows)])
        protect(made)
        save(made, target)


def _rows(catalogue: Catalogue, widths: list[int], languages: tuple[str | None, str | None]) -> Iterator["_Element"]:
    names = [autonym(languages[0]) or _("Source"), autonym(languages[1]) or _("Translation")]
    header = columns(widths, ["", *names, _("Remarks")])
    # Hidden in the first cell: whoever copies the table into another file takes it along.
    about = json.dumps(dict(catalogue.header), ensure_ascii=False)
    header.find("{*}tc/{*}p").append(_locked(0, HEADER_TAG, _("No."), about))  # type: ignore[union-attr]
    yield header
    number = 0
    for message in catalogue:
        if message.is_obsolete:
            continue
        number += 1
        if message.msgid_plural is not None:
            reason = _("message {number} has plural forms, for which the table has no place; translate it in PO")
            raise DocumentError(TableCatalogue.name, reason.format(number=number))
        yield _row(number, message, widths, (word_tag(languages[0]), word_tag(languages[1])))


def _row(number: int, message: Message, widths: list[int], languages: tuple[str | None, str | None]) -> "_Element":
    from atau_bilingual.elements import cell, element, paragraph, row, run
    from atau_bilingual.styles import FILLS

    identity = Identity(number, digest(message.msgctxt, message.msgid), message.msgctxt)
    shown, hidden = identity.written().split(" ", 1)
    place = [paragraph("Remark", run(line)) for line in described(message)]
    # The columns are named beside the range, so that an empty cell can be written in as well (17.13.7.2).
    begin = element("permStart", id=number, edGrp="everyone", colFirst=_TRANSLATION, colLast=_TRANSLATION)
    end = element("permEnd", id=number)
    fill = FILLS["fuzzy"] if message.is_fuzzy else None
    return row(
        [
            cell(widths[0], paragraph("Number", _locked(number, f"{shown} {identity.digest}", shown, hidden)), *place),
            cell(widths[1], paragraph("Text", *_words(message.msgid, languages[0]))),
            cell(widths[2], paragraph("Text", begin, *_words(message.msgstr, languages[1]), end), fill=fill),
            cell(widths[3], *([paragraph("Remark", run(line)) for line in remarks(message)] or [paragraph("Remark")])),
        ]
    )


def _words(text: str, language: str | None) -> Iterator["_Element"]:
    """The runs of a text; its inline codes, as they are written, in a style of their own."""
    from atau_bilingual.elements import run

    for number, piece in enumerate(_CODE.split(text)):
        if piece:
            yield run(piece, language, style="Code" if number % 2 else None)


def _locked(number: int, tag: str, shown: str, hidden: str) -> "_Element":
    """A content control that nobody can edit or delete (17.5.2.23): what it shows, and behind that hidden text."""
    from atau_bilingual.elements import element, run

    return element(
        "sdt",
        element(
            "sdtPr",
            element("tag", val=tag),
            element("id", val=number + 1),
            element("lock", val="sdtContentLocked"),
        ),
        element("sdtContent", run(shown), run(f" {hidden}", is_hidden=True)),
    )
