"""A page as bytes, as text and as a tree."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from atau.errors import DocumentError
from atau.hooks.interfaces import Source
from atau.i18n import _

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

    from atau_container import Decoded

SIZE_LIMIT = 100_000_000  # bytes
HEAD = 4096  # characters in which a page says that it is XHTML

_NO_MARKUP = frozenset(("script", "style", "iframe", "noembed", "noframes"))

# XHTML may close such elements at once; a parser of HTML takes them for open and loses, after a script, the whole page.
CLOSED_AT_ONCE = re.compile(
    r"<(a|div|iframe|noscript|object|p|script|span|style|textarea|title)\b([^<>]*)/>",
    re.IGNORECASE,
)
_XHTML = re.compile(r"\A\s*<\?xml\b|\bxmlns\s*=\s*[\"']http://www\.w3\.org/1999/xhtml", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Page:
    """What was read."""

    data: bytes
    decoded: "Decoded"
    tree: "LexborHTMLParser"

    @property
    def text(self) -> str:
        """The source as it was decoded, without the byte order mark."""
        return self.decoded.text

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

    @property
    def is_xhtml(self) -> bool:
        """Whether elements may be closed at once."""
        return bool(_XHTML.search(self.text, 0, HEAD))

    def changed(self, text: str) -> "Page":
        """The page with another source, as it would be read."""
        return Page(self.data, self.decoded._replace(text=text), _parsed(text))

    def encoded(self, text: str) -> bytes:
        """A changed source as bytes; characters that the encoding lacks are written as references."""
        from atau_container import byte_order_mark

        return byte_order_mark(self.data) + text.encode(self.decoded.encoding, "xmlcharrefreplace")


def read_page(source: Source) -> Page:
    """The page; DocumentError for what is no text, and for markup that only an attack has."""
    from atau_container import read_text
    from atau_html.encoding import declared_encoding
    from atau_html.hostile import refuse_hostile_tags

    if source.size > SIZE_LIMIT:
        raise DocumentError(source.name, _("is larger than is safe to read; split the page"))
    with source.open() as stream:
        data = stream.read()
    decoded = read_text(data, source.name, declared_encoding(data))
    text = decoded.text
    refuse_hostile_tags(text, source.name)
    return Page(data, decoded, _parsed(text))


def _parsed(text: str) -> "LexborHTMLParser":
    from selectolax.lexbor import LexborHTMLParser

    return LexborHTMLParser(CLOSED_AT_ONCE.sub(r"<\1\2></\1>", text) if _XHTML.search(text, 0, HEAD) else text)
