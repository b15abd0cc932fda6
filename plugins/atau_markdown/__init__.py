"""Markdown: CommonMark with tables and strikethrough. A unit is a heading, a paragraph, or a table cell.

Start reading at `atau_markdown.blocks` (Markdown → units); `inlines` takes the markup off a block's text, and `positions`
and `lines` know where in the file each character of it stands.
"""

from collections.abc import Iterable, Sequence
from hashlib import sha256
from itertools import chain

import atau
from atau.hooks.interfaces import Source
from atau.model import Document, Unit


class MarkdownFormat:
    """Markdown. `lang:` in the front matter names its language; HTML comments switch checks off."""

    name = "markdown"
    patterns: Sequence[str] = ("*.md", "*.markdown")

    def extract(self, source: Source) -> tuple[Document, Iterable[Unit]]:
        """The document and the units of its blocks; DocumentError for bytes that are no text."""
        from atau_container.decoding import read_text
        from atau_markdown.blocks import units
        from atau_markdown.lines import front_matter, raw_lines

        with source.open() as stream:
            data = stream.read()
        decoded = read_text(data, source.name)
        lines = raw_lines(decoded.text)
        skipped, language = front_matter(lines)
        document = Document(source.name, self.name, language, sha256=sha256(data).hexdigest())
        return document, chain(units(lines, skipped, source.name), decoded.remarks())


@atau.hookimpl
def register_formats() -> Iterable[MarkdownFormat]:
    """The one format of this plugin."""
    return [MarkdownFormat()]
