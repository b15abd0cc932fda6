"""A page as bytes, as text and as a tree."""

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from atau.errors import DocumentError
from atau.hooks.interfaces import Source
from atau.i18n import _

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

SIZE_LIMIT = 100_000_000  # bytes

_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_NO_MARKUP = frozenset(("script", "style", "iframe", "noembed", "noframes"))

# XHTML may close such elements at once; a parser of HTML takes them for open and loses, after a script, the whole page.
_CLOSED_AT_ONCE = re.compile(
    r"<(a|div|iframe|noscript|object|p|script|span|style|textarea|title)\b([^<>]*)/>",
    re.IGNORECASE,
)
_XHTML = re.compile(r"\A\s*<\?xml\b|\bxmlns\s*=\s*[\"']http://www\.w3\.org/1999/xhtml", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Page:
    """What was read; `text` is the source as it was decoded, without the byte order mark."""

    data: bytes
    text: str
    encoding: str
    tree: "LexborHTMLParser"

    @property
    def root(self) -> "LexborNode | None":
        """The root element."""
        return self.tree.root

    @property
    def language(self) -> str | None:
        """The language of the whole page, where it says."""
        from atau_container import primary_subtag

        attributes = self.root.attributes if self.root is not None else {}
        return primary_subtag(attributes.get("lang") or attributes.get("xml:lang"))

    def texts(self) -> "Iterator[LexborNode]":
        """The nodes of text in the order of the source, hidden ones too, but for those in scripts and the like."""
        if self.root is not None:
            for node in self.root.traverse(include_text=True):
                if node.tag == "-text" and (node.parent is None or node.parent.tag not in _NO_MARKUP):
                    yield node

    def encoded(self, text: str) -> bytes:
        """A changed source as bytes; characters that the encoding lacks are written as references."""
        mark = next((mark for mark in _MARKS if self.data.startswith(mark)), b"")
        return mark + text.encode(self.encoding, "xmlcharrefreplace")


def read_page(source: Source) -> Page:
    """The page; DocumentError for what is no text, and for markup that only an attack has."""
    from selectolax.lexbor import LexborHTMLParser

    from atau_container import decode
    from atau_html.encoding import declared_encoding
    from atau_html.hostile import refuse_hostile_tags

    if source.size > SIZE_LIMIT:
        raise DocumentError(source.name, _("is larger than is safe to read; split the page"))
    with source.open() as stream:
        data = stream.read()
    text, encoding = decode(data, source.name, declared_encoding(data))
    refuse_hostile_tags(text, source.name)
    parsed = _CLOSED_AT_ONCE.sub(r"<\1\2></\1>", text) if _XHTML.search(text, 0, len(source.head)) else text
    return Page(data, text, encoding, LexborHTMLParser(parsed))
