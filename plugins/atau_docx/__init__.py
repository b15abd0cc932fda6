"""Word documents: .docx and its kin, read by lxml over zipfile, because every ready-made reader loses text.

Start with `extract.py`: it goes through the parts in reading order. `package.py` finds the parts, `blocks.py` the
paragraphs in a part, `paragraph.py` the text in a paragraph; `styles.py`, `fields.py` and `notes.py` answer their questions.
Where only units are asked for, `plain.py` takes the simple paragraphs out of a part before it is parsed.
A document is translated by `translate.py`: `inlines.py` and `passages.py` cut a paragraph up, `rendering.py` puts it together.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from atau import hookimpl
from atau.errors import DocumentError
from atau.hooks.interfaces import RenderOptions, Source
from atau.i18n import _
from atau.model import Document, Edit, Finding, Segment, Unit

if TYPE_CHECKING:
    from atau_docx.extract import Extraction

_ZIP = b"PK\x03\x04"
_COMPOUND_FILE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@dataclass(frozen=True, slots=True)
class Docx:
    """Word documents, also macro-enabled ones and templates, in both variants of Open XML.

    Reads: headings, paragraphs, lists, tables (nested and merged), content controls, hyperlinks, results of fields, captions,
        text boxes, footnotes and endnotes, headers and footers, tracked insertions; comments and properties on request.
    Leaves out: tracked deletions, hidden text, formulas, readings above ruby text, charts, alternative text of pictures.
    Places: `part`, `block` (the paragraphs of the part, counted), `paragraph` (the number as printed, computed from the
        numbering), `heading` (those above, from the highest), `note` (its number), `table`, `row`, `cell` (the column in
        which it begins).
    Silenced by: a comment with `glossary: ignore …`, for the paragraphs of its range.
    Translated: in place, with formatting, links, notes, fields, pictures and numbering as they were. New words get their
        language, and another font where their own is not known to have Kazakh letters. Computed fields keep their words.
    Writes back: comments of Word at the exact words. Word has none in notes, headers, footers and text boxes: there they
        stand at the reference to the note, at the paragraph of the box, or at the first paragraph, and say where the words are.
    """

    name: str = "docx"
    patterns: Sequence[str] = ("*.docx", "*.docm", "*.dotx", "*.dotm")

    def extract(self, source: Source) -> tuple[Document, Iterable[Unit]]:
        """What is known of the document, and its paragraphs with text as a stream."""
        extraction = _extraction(source)
        return self._document(source, extraction), extraction.units()

    def passages(self, source: Source) -> tuple[Document, Iterable[Unit]]:
        """The same with codes in the text, and without what has no words, as a stream."""
        from atau_docx.translate import translatable

        extraction = _extraction(source)
        return self._document(source, extraction), translatable(extraction)

    def render(
        self, source: Source, targets: Mapping[str, Segment], options: RenderOptions
    ) -> tuple[bytes, Sequence[str]]:
        """The document with the words of the targets; parts without any keep their bytes."""
        _require_archive(source)
        from atau_docx.translate import rendered

        return rendered(source, targets, options)

    def amend(self, source: Source, edits: Sequence[Edit]) -> tuple[bytes, Sequence[Edit]]:
        """The document with other words in some of its runs; formatting and all other parts stay as they are."""
        from atau_docx.amend import amend

        return amend(source, edits)

    def annotate(self, source: Source, findings: Sequence[Finding]) -> bytes:
        """The document with the findings as comments."""
        from atau_docx.annotate import annotated

        if findings:
            return annotated(source, findings)
        with source.open() as stream:
            return stream.read()

    def _document(self, source: Source, extraction: "Extraction") -> Document:
        from atau.hooks.checksum import sha256_of

        return Document(source.name, self.name, extraction.styles.language, sha256=sha256_of(source))


def _extraction(source: Source) -> "Extraction":
    _require_archive(source)
    from atau_docx.extract import Extraction
    from atau_docx.package import read_package

    return Extraction.of(read_package(source))


def _require_archive(source: Source) -> None:
    if not source.head.startswith(_ZIP):
        raise DocumentError(source.name, _what_else(source))


@hookimpl
def register_formats() -> list[Docx]:
    """Word documents."""
    return [Docx()]


@hookimpl
def detect_format(source: Source) -> str | None:
    """A zip archive whose content types name a Word document; what cannot be read is left to the patterns."""
    if not source.head.startswith(_ZIP):
        return None
    from atau_container import Archive
    from atau_docx.package import is_word

    try:
        with Archive(source) as archive:
            return "docx" if is_word(archive) else None
    except DocumentError:
        return None


def _what_else(source: Source) -> str:
    """What a file is that does not begin as a zip archive."""
    head = source.head
    if not head:
        return _("is empty")
    if head.startswith(_COMPOUND_FILE):
        with source.open() as stream:
            if "EncryptedPackage".encode("utf-16-le") in stream.read(50_000_000):
                return _("is protected by a password; take it off in Word and try again")
        return _("is an old Word document (.doc) under another name; save it as .docx")
    if head.startswith(b"%PDF"):
        return _("is a PDF under another name; give it the ending .pdf")
    if head.startswith(b"{\\rtf"):
        return _("is Rich Text (RTF) under another name; open it in Word and save it as .docx")
    if b"<html" in head.lower():
        return _("is a web page under another name; give it the ending .html")
    return _("is no Word document: it does not begin as one; get the file anew")
