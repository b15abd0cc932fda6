"""styles.xml as single styles, each parsed when it is asked for: Word writes hundreds, and a document uses a dozen.

The styles are cut out of the bytes where these are plain (UTF-8, the usual prefix, no comments or declarations); all else is
parsed as a whole.
"""

import re
from functools import cached_property
from html import unescape
from typing import TYPE_CHECKING

from atau_container import parse_xml
from atau_docx.names import TYPE, attribute, child, children, named
from atau_docx.package import Part

if TYPE_CHECKING:
    from lxml.etree import _Element

STYLE_ID = named("styleId")
_DEFAULT = named("default")
_ON = ("1", "true", "on")

_ROOT = re.compile(rb"(?:\xef\xbb\xbf)?(?:<\?xml[^>]*\?>)?\s*(<w:styles\b[^>]*>)", re.IGNORECASE)
_OTHER_ENCODING = re.compile(rb"encoding\s*=\s*[\"'](?!utf-?8[\"'])", re.IGNORECASE)
_STYLE = re.compile(rb"<w:style\s[^>]*>")
_END = b"</w:style>"
_DEFAULTS = re.compile(rb"<w:docDefaults\b(?:[^>]*/>|[^>]*>.*?</w:docDefaults>)", re.DOTALL)
_ATTRIBUTE = re.compile(rb"\bw:(styleId|type|default)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")


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
            found = self._styles.get(identifier)
            self._parsed[identifier] = self._element(found) if isinstance(found, bytes) else found
        return self._parsed[identifier]

    @cached_property
    def default_paragraph(self) -> str | None:
        """The id of the style that paragraphs without one have."""
        return self._read[1]

    @cached_property
    def defaults(self) -> "_Element | None":
        """The properties of text whose style says nothing."""
        if self._head is None:
            return child(self._root, "docDefaults")
        found = _DEFAULTS.search(self._part.data) if self._part else None
        return self._element(found[0]) if found else None

    @property
    def _styles(self) -> "dict[str, bytes] | dict[str, _Element]":
        return self._read[0]

    @cached_property
    def _head(self) -> bytes | None:
        """The start tag of the root, where the bytes are plain enough to be cut."""
        if self._part is None:
            return None
        data = self._part.data
        root = _ROOT.match(data)
        plain = root and b"<!" not in data and not _OTHER_ENCODING.search(data, 0, root.start(1))
        return root[1] if root and plain and not root[1].endswith(b"/>") else None

    @cached_property
    def _root(self) -> "_Element | None":
        return self._part.parse() if self._part else None

    @cached_property
    def _read(self) -> "tuple[dict[str, bytes] | dict[str, _Element], str | None]":
        """The styles by their ids, and the id of the default one."""
        default: str | None = None
        if self._head is None or self._part is None:
            elements = {attribute(style, STYLE_ID) or "": style for style in children(self._root, "style")}
            for identifier, style in elements.items():
                if default is None and attribute(style, TYPE) == "paragraph" and attribute(style, _DEFAULT) in _ON:
                    default = identifier
            return elements, default
        pieces: dict[str, bytes] = {}
        data = self._part.data
        for tag in _STYLE.finditer(data):
            end = tag.end() if tag[0].endswith(b"/>") else data.find(_END, tag.end()) + len(_END)
            said = {
                one[1]: unescape((one[2] or one[3] or b"").decode("utf-8", "replace"))
                for one in _ATTRIBUTE.finditer(tag[0])
            }
            identifier = said.get(b"styleId", "")
            pieces[identifier] = data[tag.start() : end]
            if default is None and said.get(b"type") == "paragraph" and said.get(b"default") in _ON:
                default = identifier
        return pieces, default

    def _element(self, data: bytes) -> "_Element | None":
        assert self._head and self._part
        root = parse_xml(self._head + data + b"</w:styles>", self._part.source, self._part.name)
        return root[0] if len(root) else None


def _unescaped(value: bytes) -> str:
    return unescape(value.decode("utf-8", "replace"))
