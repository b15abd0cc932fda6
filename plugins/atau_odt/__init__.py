"""OpenDocument text: .odt, read by lxml over zipfile.

Start with `extract.py`: it goes through the parts in reading order. `blocks.py` finds the paragraphs among sections, lists and
tables, `paragraph.py` reads the text in one, `styles.py` and `numbering.py` answer their questions.
"""

from collections.abc import Iterable, Mapping, Sequence

from atau import hookimpl
from atau.errors import DocumentError
from atau.hooks.interfaces import RenderOptions, Source
from atau.i18n import _
from atau.model import Document, Finding, Segment, Unit

_ZIP = b"PK\x03\x04"


class Odt:
    """OpenDocument text, as LibreOffice writes it.

    Reads: headings, paragraphs, lists, tables (nested and merged), sections, indexes, text boxes and shapes, footnotes and
        endnotes, headers and footers, results of fields, captions, tracked insertions; comments and properties on request.
    Leaves out: tracked deletions, hidden text, formulas, readings above ruby text, titles and descriptions of pictures.
    Places: `part`, `block` (the paragraphs of the part, counted), `paragraph` (the number as printed, computed from the
        lists), `heading` (those above, from the highest), `note` (its number), `table`, `row`, `cell` (the column in which
        it begins).
    Silenced by: a comment with `glossary: ignore …`, for the paragraphs of its range.
    Writes back: comments at the exact words; those on notes, frames, headers and footers stand as in Word documents.
    Translated: words, with formatting, links, notes, frames, marks and tracked changes kept; fields and what they show stay
        as they are. Exchanged words get their language, and for Kazakh a font that has its letters.
    """

    name = "odt"
    patterns: Sequence[str] = ("*.odt", "*.ott")

    def extract(self, source: Source) -> tuple[Document, Iterable[Unit]]:
        """What is known of the document, and its paragraphs with text as a stream."""
        from atau.hooks.checksum import sha256_of
        from atau_odt.extract import Extraction
        from atau_odt.package import read_package

        if not source.head.startswith(_ZIP):
            raise DocumentError(
                source.name, _("is empty") if not source.head else _("is no OpenDocument text; get the file anew")
            )
        package = read_package(source)
        extraction = Extraction(package)
        return Document(
            source.name, self.name, extraction.styles.language, sha256=sha256_of(source)
        ), extraction.units()

    def annotate(self, source: Source, findings: Sequence[Finding]) -> bytes:
        """The document with the findings as comments."""
        from atau_odt.annotate import annotated

        if findings:
            return annotated(source, findings)
        with source.open() as stream:
            return stream.read()

    def passages(self, source: Source) -> tuple[Document, Iterable[Unit]]:
        """What is to be translated."""
        from atau.hooks.checksum import sha256_of
        from atau_container import parse_xml
        from atau_odt.extract import Extraction
        from atau_odt.package import CONTENT, read_package
        from atau_odt.render import passages

        package = read_package(source)
        extraction = Extraction(package, parse_xml(package.content, source.name, CONTENT, forbid_doctype=True))
        document = Document(source.name, self.name, extraction.styles.language, sha256=sha256_of(source))
        return document, passages(extraction)

    def render(
        self, source: Source, targets: Mapping[str, Segment], options: RenderOptions
    ) -> tuple[bytes, Sequence[str]]:
        """The document in another language, and remarks."""
        from atau_odt.render import rendered

        return rendered(source, targets, options)


@hookimpl
def register_formats() -> list[Odt]:
    """OpenDocument text."""
    return [Odt()]


@hookimpl
def detect_format(source: Source) -> str | None:
    """A zip archive whose member `mimetype` names OpenDocument text."""
    if not source.head.startswith(_ZIP):
        return None
    from atau_container import Archive
    from atau_odt.package import is_text

    try:
        with Archive(source) as archive:
            return "odt" if is_text(archive) else None
    except DocumentError:
        return None
