"""styles.xml as single styles, each parsed when it is asked for: Word writes hundreds, and a document uses a dozen.

The styles are cut out of the bytes where these are plain (UTF-8, the usual prefix, no comments or declarations); all else is
parsed as a whole.
"""

import re
from collections.abc import Iterator
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

_DECLARATION = b' xmlns:w="%b"' % WORD[0].encode()
_START, _END = b"<w:style ", b"</w:style>"
_DEFAULTS = re.compile(rb"<w:docDefaults\b(?:[^>]*/>|[^>]*>.*?</w:docDefaults>)", re.DOTALL)
_ID = re.compile(rb'\bw:styleId="([^"]*)"')
_OTHER_PREFIX = re.compile(rb"[</ ](?!w:)\w+:")


class StyleSheet:
    """The styles of a document by their ids; `part` is None where it has none."""

    def __init__(self, part: Part | None) -> None:
        self._part = part
        self._found: dict[str, _Element | None] = {}

    def get(self, identifier: str | None) -> "_Element | None":
        """The `w:style` of that id, of several the last."""
        if identifier is None:
            return None
        if identifier not in self._found:
            tags = list(self._tags(b'w:styleId="%b"' % escape(identifier).encode()))
            self._found[identifier] = self._element(self._cut(*tags[-1])) if tags else self._all.get(identifier)
        return self._found[identifier]

    @cached_property
    def default_paragraph(self) -> str | None:
        """The id of the style that paragraphs without one have."""
        for start, end in self._tags(b'w:default="1"'):
            tag = self._part.data[start:end] if self._part else b""
            if b'w:type="paragraph"' in tag and (identifier := _ID.search(tag)):
                return unescape(identifier[1].decode("utf-8", "replace"))
        for name, style in self._all.items():
            if attribute(style, TYPE) == "paragraph" and attribute(style, _DEFAULT) in _ON:
                return name
        return None

    @cached_property
    def defaults(self) -> "_Element | None":
        """The properties of text whose style says nothing."""
        if self._part is None or self._tag is None:
            return child(self._root, "docDefaults")
        found = _DEFAULTS.search(self._part.data)
        return self._element(found[0]) if found else None

    def _tags(self, sign: bytes) -> Iterator[tuple[int, int]]:
        """Where the start tags of styles with an attribute that is written so begin and end, where the bytes are plain."""
        if self._part is None or self._tag is None:
            return
        part = self._part.data
        at = part.find(sign)
        while at >= 0:
            start, end = part.rfind(b"<", 0, at), part.find(b">", at) + 1
            if end and part.startswith(_START, start):
                yield start, end
            at = part.find(sign, at + 1)

    def _cut(self, start: int, end: int) -> bytes:
        """The style with this start tag."""
        part = self._part.data if self._part else b""
        return part[start : end if part[end - 2 : end] == b"/>" else part.find(_END, end) + len(_END)]

    @cached_property
    def _tag(self) -> bytes | None:
        """The start tag of the root, where the bytes are plain enough to be cut."""
        if self._part is None or (root := root_tag(self._part.data)) is None:
            return None
        # The search for one sign is much faster, and most have none.
        return None if b"!" in self._part.data and b"<!" in self._part.data else root[1]

    @cached_property
    def _root(self) -> "_Element | None":
        return self._part.parse() if self._part else None

    @cached_property
    def _all(self) -> "dict[str, _Element]":
        return {attribute(style, STYLE_ID) or "": style for style in children(self._root, "style")}

    def _element(self, data: bytes) -> "_Element | None":
        assert self._part and self._tag
        # Most styles know no other prefix, and many declarations take longer to read than a style.
        is_simple = _OTHER_PREFIX.search(data) is None and _DECLARATION in self._tag
        head = b"<w:styles%b>" % _DECLARATION if is_simple else self._tag
        parsed = parse_xml(head + data + b"</w:styles>", self._part.source, self._part.name)
        return parsed[0] if len(parsed) else None
