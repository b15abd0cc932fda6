"""A PDF → its document and units, page by page."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain, islice
from pathlib import Path
from typing import Any

from atau.errors import DocumentError
from atau.hooks.checksum import sha256_of
from atau.hooks.interfaces import Source
from atau.i18n import N_, _
from atau.model import REMARK, Document, Location, Unit
from atau.model.symbol import symbol_in
from atau_container.confined import answers
from atau_container.kazakh_letters import SPOILT, mended
from atau_pdf import SEARCHED, SIGNATURE
from atau_pdf.margins import Page, Piece, without_margins
from atau_pdf.paragraphs import Assembly

SIZE_LIMIT = 300_000_000  # bytes
FIRST_PAGES = 2  # the first may have a head of its own
_PAGES = str(Path(__file__).with_name("pages.py"))
OCR = "ocrmypdf -l kaz+rus+eng"

# Of one page, of several. No plural forms: "pages 2–22" are not counted by their last digit.
_PICTURES = (
    N_("page {pages} is a picture without text; recognise it first: {command}"),
    N_("pages {pages} are pictures without text; recognise them first: {command}"),
)
_DAMAGED = (N_("page {pages} is damaged and was not read"), N_("pages {pages} are damaged and were not read"))


def read(source: Source, kind: str) -> tuple[Document, Iterator[Unit]]:
    """What is known of a PDF, and its units; DocumentError where it cannot be read, or has no text on any page."""
    if source.size > SIZE_LIMIT:
        raise DocumentError(source.name, _("is larger than is safe to read; split the document"))
    if SIGNATURE not in source.head[:SEARCHED]:
        raise DocumentError(source.name, _why("damaged"))
    digest = sha256_of(source)
    reading = _Reading(source.name)
    pages = without_margins(reading.pages(answers(_PAGES, source)))
    first = list(islice(pages, FIRST_PAGES))
    symbols = (symbol_in(piece.text) for page in first for piece in (*page.margins, *page.pieces[:3]))
    document = Document(source.name, kind, symbol=next(filter(None, symbols), None), sha256=digest)
    return document, reading.units(chain(first, pages))


@dataclass(slots=True)
class _Reading:
    name: str
    texts: int = 0  # pages with text
    is_mended: bool = False
    pictures: list[int] = field(default_factory=list)
    damaged: list[int] = field(default_factory=list)

    def pages(self, answers: Iterator[dict[str, Any]]) -> Iterator[Page]:
        """The pages of the other process's answers."""
        for answer in answers:
            if "pages" in answer:
                continue
            if "number" not in answer:
                raise DocumentError(self.name, _why(answer["error"]))
            if "error" in answer:
                self.damaged.append(answer["number"])
                continue
            pieces = self._mended([Piece(*piece) for piece in answer["pieces"]])
            self.texts += bool(pieces)
            if answer["image"]:
                self.pictures.append(answer["number"])
            yield Page(answer["number"], answer["width"], answer["height"], pieces)

    def _mended(self, pieces: list[Piece]) -> tuple[Piece, ...]:
        """The pieces of a page, their Kazakh letters put back where the font names them by an old encoding."""
        mending = mended("\n".join(piece.text for piece in pieces))
        if mending is None:
            return tuple(pieces)
        self.is_mended = True
        texts = mending.text.split("\n")
        return tuple(piece._replace(text=text) for piece, text in zip(pieces, texts, strict=True))

    def units(self, pages: Iterator[Page]) -> Iterator[Unit]:
        """The units of the pages, and at last one that tells which pages could not be read."""
        yield from Assembly().units(pages)
        if not self.texts and self.pictures:
            raise DocumentError(
                self.name, _("has pictures of text, and no text; recognise it first: {command}").format(command=OCR)
            )
        if not self.texts:
            raise DocumentError(self.name, _("has no text on any page; get the file anew"))
        notes = []
        if self.pictures:
            notes.append(_told(_PICTURES, self.pictures))
        if self.damaged:
            notes.append(_told(_DAMAGED, self.damaged))
        if self.is_mended:
            notes.append(_(SPOILT))
        if notes:
            page = min(self.pictures + self.damaged, default=None)
            yield Unit("remark", REMARK, "", location=Location(page=page), note="; ".join(notes))


def _told(messages: tuple[str, str], numbers: list[int]) -> str:
    return _(messages[len(numbers) > 1]).format(pages=ranges(numbers), command=OCR)


def ranges(numbers: list[int]) -> str:
    """Page numbers as people write them: "1–3, 7"."""
    groups: list[list[int]] = []
    for number in numbers:
        if groups and number == groups[-1][-1] + 1:
            groups[-1].append(number)
        else:
            groups.append([number])
    return ", ".join(str(group[0]) if len(group) == 1 else f"{group[0]}–{group[-1]}" for group in groups)


def _why(error: str) -> str:
    if error == "password":
        return _("is protected by a password; take it off and try again")
    return _("is no PDF, or is damaged; get the file anew")
