"""Markdown: CommonMark with tables and strikethrough. A unit is a heading, a paragraph, or a table cell.

Start reading at `atau_markdown.blocks` (Markdown → units); `inlines` takes the markup off a block's text, and `positions`
and `lines` know where in the file each character of it stands.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256
from itertools import chain

import atau
from atau.hooks.interfaces import RenderOptions, Source
from atau.i18n import _
from atau.model import Document, Edit, Finding, Segment, Unit

_MARKUP = re.compile(r"[*_`~\[\]<>&|\\]")


class MarkdownFormat:
    """Markdown: CommonMark with tables and strikethrough. `lang:` in the front matter names its language.

    Reads: headings, paragraphs, items of lists, quotes, cells of tables, words of links and of pictures.
    Leaves out: code, blocks of HTML, addresses, front matter.
    Places: `line` and `column` in the file, `heading` (the nearest above), `table`, `row`, `cell`.
    Silenced by: a comment `<!-- glossary: ignore … -->`, for the block that follows.
    Writes back: comments of HTML behind the words, where a space follows; no other byte changes, unless Kazakh letters
        were spoilt: the copy has the right ones.
    Translated: words in their markup, and `lang:`; blocks that are not keep every byte. Hard-wrapped blocks are broken anew.
        What is not translated stands in `<mark>`.
    """

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

    def annotate(self, source: Source, findings: Sequence[Finding]) -> bytes:
        """The document with the findings as comments of HTML."""
        from atau_container.decoding import byte_order_mark, decode
        from atau_markdown.annotate import annotated
        from atau_markdown.blocks import units
        from atau_markdown.lines import front_matter, raw_lines

        def read(text: str) -> list[Unit]:
            lines = raw_lines(text)
            return list(units(lines, front_matter(lines)[0], source.name))

        with source.open() as stream:
            data = stream.read()
        if not findings:
            return data
        text, encoding = decode(data, source.name)
        copy = annotated(text, read(text), read, source.name, findings)
        return byte_order_mark(data) + copy.encode(encoding, "xmlcharrefreplace")

    def passages(self, source: Source) -> tuple[Document, Iterable[Unit]]:
        """The document and its blocks, the markup within them as codes."""
        from atau_container.decoding import read_text
        from atau_markdown.blocks import blocks
        from atau_markdown.lines import front_matter, raw_lines
        from atau_markdown.passages import passages

        with source.open() as stream:
            data = stream.read()
        decoded = read_text(data, source.name)
        lines = raw_lines(decoded.text)
        skipped, language = front_matter(lines)
        document = Document(source.name, self.name, language, sha256=sha256(data).hexdigest())
        return document, chain(passages(blocks(lines, skipped, source.name)), decoded.remarks())

    def render(
        self, source: Source, targets: Mapping[str, Segment], options: RenderOptions
    ) -> tuple[bytes, Sequence[str]]:
        """The document with other words in its blocks."""
        from atau_container.decoding import byte_order_mark, decode
        from atau_markdown.render import rendered

        with source.open() as stream:
            data = stream.read()
        text, encoding = decode(data, source.name)
        changed, remarks = rendered(text, source.name, targets, options)
        if changed == text:
            return data, remarks
        try:
            return byte_order_mark(data) + changed.encode(encoding), remarks
        except UnicodeEncodeError:
            remark = _("was written in UTF-8, since {encoding} lacks letters of the translation")
            return changed.encode(), (*remarks, remark.format(encoding=encoding.upper()))


@atau.hookimpl
def register_formats() -> Iterable[MarkdownFormat]:
    """The one format of this plugin."""
    return [MarkdownFormat()]
