"""Markdown: CommonMark with tables and strikethrough. A unit is a heading, a paragraph, or a table cell.

Start reading at `atau_markdown.blocks` (Markdown → units); `inlines` takes the markup off a block's text, and `positions`
and `lines` know where in the file each character of it stands.
"""

import re
from collections.abc import Iterable, Sequence
from hashlib import sha256

import atau
from atau.hooks.interfaces import Source
from atau.model import Document, Edit, Unit

_MARKUP = re.compile(r"[*_`~\[\]<>&|\\]")


class MarkdownFormat:
    """Markdown. `lang:` in the front matter names its language; HTML comments switch checks off."""

    name = "markdown"
    patterns: Sequence[str] = ("*.md", "*.markdown")

    def extract(self, source: Source) -> tuple[Document, Iterable[Unit]]:
        """The document and the units of its blocks; DocumentError for bytes that are no text."""
        from atau_container.decoding import decode
        from atau_markdown.blocks import units
        from atau_markdown.lines import front_matter, raw_lines

        with source.open() as stream:
            data = stream.read()
        lines = raw_lines(decode(data, source.name)[0])
        skipped, language = front_matter(lines)
        document = Document(source.name, self.name, language, sha256=sha256(data).hexdigest())
        return document, units(lines, skipped, source.name)

    def amend(self, source: Source, edits: Sequence[Edit]) -> tuple[bytes, Sequence[Edit]]:
        """The text with other words in the places of the edits; words with markup between them are left alone."""
        from atau_container.amending import amend_text
        from atau_container.decoding import decode
        from atau_markdown.blocks import units
        from atau_markdown.lines import LINE_END, front_matter, raw_lines

        with source.open() as stream:
            data = stream.read()
        text, encoding = decode(data, source.name)
        lines = raw_lines(text)
        skipped, _language = front_matter(lines)
        return amend_text(
            data,
            text,
            encoding,
            units(lines, skipped, source.name),
            edits,
            line_end=LINE_END,
            written=lambda words: None if _MARKUP.search(words) else words,
        )


@atau.hookimpl
def register_formats() -> Iterable[MarkdownFormat]:
    """The one format of this plugin."""
    return [MarkdownFormat()]
