"""styles.xml as single styles, each parsed when it is asked for: Word writes hundreds, and a document uses a dozen.

The styles are cut out of the bytes where these are plain (UTF-8, the usual prefix, no comments or declarations); all else is
parsed as a whole.
"""

import re
from functools import cached_property
from html import escape, unescape
from typing import TYPE_CHECKING

from atau_container import parse_xml
from atau_docx.names import TYPE, WORD, attribute, child, children, named
from atau_docx.package import Part, root_tag

if TYPE_CHECKING:
    from lxml.etree import _Element

STYLE_ID = named("styleId")
_DEFAULT = named("default")
_ON = ("1", "true", "on")

_START, _END = b"<w:style ", b"</w:style>"
_DEFAULTS = re.compile(rb"<w:docDefaults\b(?:[^>]*/>|[^>]*>.*?</w:docDefaults>)", re.DOTALL)
_DECLARATION = b' xmlns:w="%b"' % WORD[0].encode()
_OTHER_PREFIX = re.compile(rb"[</ ](?!w:)\w+:")
_ID = b'w:styleId="'
_IS_DEFAULT = re.compile(rb"[^>]*?\bw:default\s*=\s*[\"'](?:1|true|on)[\"']")
_IS_OF_PARAGRAPHS = re.compile(rb"[^>]*?\bw:type\s*=\s*[\"']paragraph[\"']")


class StyleSheet:
    """The styles of a document by their ids; `part` is None where it has none."""

    def __init__(self, part: Part | None) -> None:
        self._part = part
        self._parsed: dict[str, _Element | None] = {}

    def get(self, identifier: str | None) -> "_Element | None":
        """The `w:style` of that id."""
        if identifier is None:
            return None
        if identifier not in self._parsed:
            self._parsed[identifier] = self._found(identifier)
        return self._parsed[identifier]

    @cached_property
    def default_paragraph(self) -> str | None:
        """The id of the style that paragraphs without one have."""
        if self._pieces is not None:
            found = (piece for piece in self._pieces if _IS_DEFAULT.match(piece) and _IS_OF_PARAGRAPHS.match(piece))
            first = next(found, None)
            return None if first is None else unescape(first.partition(_ID)[2].partition(b'"')[0].decode())
        for style in children(self._root, "style"):
            if attribute(style, TYPE) == "paragraph" and attribute(style, _DEFAULT) in _ON:
                return attribute(style, STYLE_ID) or ""
        return None

    @cached_property
    def defaults(self) -> "_Element | None":
        """The properties of text whose style says nothing."""
        if self._part is None or self._pieces is None:
            return child(self._root, "docDefaults")
        found = _DEFAULTS.search(self._part.data)
        return self._element(found[0]) if found else None

    @cached_property
    def _tag(self) -> bytes | None:
        """The start tag of the root, where the part is written as Word writes."""
        root = root_tag(self._part.data) if self._part else None
        return root[1] if root else None

    @cached_property
    def _pieces(self) -> list[bytes] | None:
        """What follows on each start of a style; None where the bytes are not plain enough to be cut."""
        if self._part is None or self._tag is None:
            return None
        if b"!" in self._part.data and b"<!" in self._part.data:  # the search for one sign is much faster
            return None
        pieces = self._part.data.split(_START)[1:]
        return pieces if all(self._part.data.count(sign) == len(pieces) for sign in (_ID, _END)) else None

    @cached_property
    def _root(self) -> "_Element | None":
        return self._part.parse() if self._part else None

    def _found(self, identifier: str) -> "_Element | None":
        """The style of that id, of several the last."""
        if self._pieces is None:
            found = (style for style in children(self._root, "style") if attribute(style, STYLE_ID) == identifier)
            return next(reversed(list(found)), None)
        named = _ID + escape(identifier).encode() + b'"'
        for piece in reversed(self._pieces):
            if named in piece.partition(b">")[0]:
                return self._element(_START + piece[: piece.index(_END)] + _END)
        return None

    def _element(self, data: bytes) -> "_Element | None":
        assert self._part and self._tag
        # Most styles know no other prefix, and many declarations take longer to read than a style.
        is_simple = _OTHER_PREFIX.search(data) is None and _DECLARATION in self._tag
        head = b"<w:styles%b>" % _DECLARATION if is_simple else self._tag
        parsed = parse_xml(head + data + b"</w:styles>", self._part.source, self._part.name)
        return parsed[0] if len(parsed) else None
