"""Plain text: a unit is a line, or in a hard-wrapped file the block between blank lines (`atau_text.units`)."""

import re
from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256
from itertools import chain

import atau
from atau.hooks.interfaces import RenderOptions, Source
from atau.i18n import _
from atau.model import Document, Edit, Segment, Unit


class TextFormat:
    """Plain text in UTF-8, UTF-16, or a Cyrillic encoding that can be told from the text.

    Reads: all of it; a unit is a line, or in a hard-wrapped file the block between blank lines.
    Places: `line` and `column` in the file.
    Translated: words for words; hard-wrapped blocks are broken anew at the width of the file's longest line. In an encoding
        that lacks letters of the translation, the file becomes UTF-8. What is not translated cannot be highlighted.
    """

    name = "text"
    patterns: Sequence[str] = ("*.txt",)

    def extract(self, source: Source) -> tuple[Document, Iterable[Unit]]:
        """The document and its lines or blocks; DocumentError for bytes that are no text."""
        from atau_container.decoding import read_text
        from atau_text.units import units

        with source.open() as stream:
            data = stream.read()
        decoded = read_text(data, source.name)
        document = Document(source.name, self.name, sha256=sha256(data).hexdigest())
        return document, chain(units(decoded.text), decoded.remarks())

    def amend(self, source: Source, edits: Sequence[Edit]) -> tuple[bytes, Sequence[Edit]]:
        """The text with other words in the places of the edits."""
        from atau_container.amending import amend_text
        from atau_container.decoding import decode
        from atau_text.units import units

        with source.open() as stream:
            data = stream.read()
        text, encoding = decode(data, source.name)
        line_end = re.compile("\n" if "\n" in text else "\r")
        return amend_text(data, text, encoding, units(text), edits, line_end=line_end)

    def passages(self, source: Source) -> tuple[Document, Iterable[Unit]]:
        """The lines or blocks without the space around them; line breaks for the width alone are spaces."""
        from atau_container.decoding import read_text
        from atau_text.passages import passages

        with source.open() as stream:
            data = stream.read()
        decoded = read_text(data, source.name)
        document = Document(source.name, self.name, sha256=sha256(data).hexdigest())
        return document, chain(passages(decoded.text), decoded.remarks())

    def render(
        self, source: Source, targets: Mapping[str, Segment], options: RenderOptions
    ) -> tuple[bytes, Sequence[str]]:
        """The text with other words in the places of its lines or blocks."""
        from atau_container.decoding import byte_order_mark, decode
        from atau_text.passages import rendered

        with source.open() as stream:
            data = stream.read()
        text, encoding = decode(data, source.name)
        changed, lost = rendered(text, targets)
        lacking = _("stays in the language of the source, since the words could not be put in their place: {places}")
        remarks = (lacking.format(places=", ".join(lost)),) if lost else ()
        if changed == text:
            return data, remarks
        try:
            return byte_order_mark(data) + changed.encode(encoding), remarks
        except UnicodeEncodeError:
            remark = _("was written in UTF-8, since {encoding} lacks letters of the translation")
            return changed.encode(), (*remarks, remark.format(encoding=encoding.upper()))


@atau.hookimpl
def register_formats() -> Iterable[TextFormat]:
    """The one format of this plugin."""
    return [TextFormat()]
