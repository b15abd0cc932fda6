"""PDF, read by PDFium in a process of its own; the lines are put in order, and joined to paragraphs, here.

Start with `reader.py`. `pages.py` runs in the other process and gives pieces of lines; `margins.py` takes running heads and
page numbers off, `columns.py` finds the order of reading, `paragraphs.py` and `hyphens.py` make units of lines.
"""

from collections.abc import Iterable, Sequence

from atau import hookimpl
from atau.hooks.interfaces import Source
from atau.model import Document, Unit

SIGNATURE = b"%PDF-"
SEARCHED = 1024  # bytes; rubbish may stand before it (ISO 32000-1, annex H, note 13)


class Pdf:
    """PDF, in the order of reading: columns are read one after another, words broken at the end of a line are put together.

    Reads: the text of the pages; paragraphs go on over a page. Pages that are pictures of text are told, not read.
    Leaves out: running heads, page numbers.
    Places: `page`, `line` (of that page), `paragraph` (the number that is printed before it, which is part of the text),
        `part` and `note` (the number) of footnotes.
    """

    name = "pdf"
    patterns: Sequence[str] = ("*.pdf",)

    def extract(self, source: Source) -> tuple[Document, Iterable[Unit]]:
        """What is known of the document, and its paragraphs as a stream; `symbol` where the head of a first page has one."""
        from atau_pdf.reader import read

        return read(source, self.name)


@hookimpl
def register_formats() -> list[Pdf]:
    """PDF."""
    return [Pdf()]


@hookimpl
def detect_format(source: Source) -> str | None:
    """The signature of a PDF near the beginning, but not within a text that speaks of it."""
    at = source.head.find(SIGNATURE, 0, SEARCHED)
    return "pdf" if at == 0 or (at > 0 and b"obj" in source.head[at:]) else None
