"""Plain text: a unit is a line, or in a hard-wrapped file the block between blank lines (`atau_text.units`)."""

import re
from collections.abc import Iterable, Sequence
from hashlib import sha256
from itertools import chain

import atau
from atau.hooks.interfaces import Source
from atau.model import Document, Edit, Unit


class TextFormat:
    """Plain text in UTF-8, UTF-16, or a Cyrillic encoding that can be told from the text.

    Reads: all of it; a unit is a line, or in a hard-wrapped file the block between blank lines.
    Places: `line` and `column` in the file.
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


@atau.hookimpl
def register_formats() -> Iterable[TextFormat]:
    """The one format of this plugin."""
    return [TextFormat()]
