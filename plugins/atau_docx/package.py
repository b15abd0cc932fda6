"""The package of a Word document: which member of the archive is the text, which are its notes, headers and styles.

The parts are found as the standard says, along relationships; names such as word/document.xml are only a habit.
"""

import posixpath
import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING
from urllib.parse import unquote

from atau.errors import DocumentError
from atau.hooks.interfaces import Source
from atau.i18n import _
from atau_container import Archive, parse_xml, stream_xml
from atau_docx.names import PACKAGE_RELATIONSHIPS, named

if TYPE_CHECKING:
    from lxml.etree import _Element

CONTENT_TYPES = "[Content_Types].xml"
_MAIN_TYPE = re.compile(
    rb"application/vnd\.(?:openxmlformats-officedocument\.wordprocessingml\.(?:document|template)"
    rb"|ms-word\.(?:document\.macroenabled|template\.macroenabledtemplate))\.main\+xml"
)  # in lower case
_RELATIONSHIP = f"{{{PACKAGE_RELATIONSHIPS}}}Relationship"

_ROOT = re.compile(rb"(?:\xef\xbb\xbf)?(?:<\?xml[^>]*\?>)?\s*(<w:\w+\s[^<>]*>)")
_OTHER_ENCODING = re.compile(rb"encoding\s*=\s*[\"'](?!utf-?8[\"'])", re.IGNORECASE)

# The last word of a relationship's type is the same in both variants of the standard.
_PACKAGED = {"officeDocument", "core-properties"}
_WANTED = {"styles", "settings", "numbering", "comments", "footnotes", "endnotes", "header", "footer"}
_STORIES = {"comments", "footnotes", "endnotes", "header", "footer"}
_HELPFUL = {"styles", "settings", "numbering", "comments"}  # without these the text is still whole


@dataclass(frozen=True)
class Part:
    """A member of the package that has been read, but not parsed yet."""

    source: str
    name: str
    data: bytes

    @cached_property
    def root(self) -> "_Element":
        """Its root element, parsed once and kept, so that it can be changed."""
        return self.parse()

    def parse(self, shorten: Callable[[bytes], bytes] = bytes) -> "_Element":
        """Its root element, a new one each time; of its bytes as `shorten` gives them."""
        data = shorten(self.data)
        try:
            return parse_xml(data, self.source, self.name, forbid_doctype=True)
        except DocumentError:
            if data is self.data:
                raise
            return self.parse()  # which knows the line

    def blocks_of(self, name: str, shorten: Callable[[bytes], bytes] = bytes) -> "Iterator[_Element]":
        """The children of the first element of that local name, one by one; each is gone when the next is asked for."""
        found = stream_xml(shorten(self.data), self.source, self.name, named(name))
        try:
            next(found, None)
            yield from found
        except DocumentError:
            self.parse()
            raise


@dataclass(frozen=True, slots=True)
class Package:
    """The parts of a Word document. `parts` go by kind ("styles", "footnotes"), `by_id` by relationship."""

    main: Part
    parts: dict[str, Part]
    by_id: dict[str, Part]
    properties: Part | None = None  # title, subject and the like

    @property
    def stories(self) -> dict[str, Part]:
        """The parts that hold text of the document, by their names."""
        told = [self.main, *(part for kind, part in self.parts.items() if kind in _STORIES), *self.by_id.values()]
        explaining = {part.name for kind, part in self.parts.items() if kind not in _STORIES}
        return {part.name: part for part in told if part.name not in explaining}


def root_tag(part: bytes) -> "re.Match[bytes] | None":
    """The start tag of the root, where the part is in UTF-8 and calls WordprocessingML `w`, as Word does."""
    root = _ROOT.match(part)
    if root is None or b" xmlns:w=" not in root[1] or root[1].endswith(b"/>"):
        return None
    return None if _OTHER_ENCODING.search(part, 0, root.start(1)) else root


def is_word(archive: Archive) -> bool:
    """Whether the content types of the archive name a Word document or template."""
    # Taking NUL bytes out lets the same words be found in UTF-16.
    return archive.has(CONTENT_TYPES) and bool(
        _MAIN_TYPE.search(archive.read(CONTENT_TYPES).replace(b"\0", b"").lower())
    )


def read_package(source: Source) -> Package:
    """All parts that hold text or explain it. The archive is closed again; nothing but the relationships is parsed."""
    with Archive(source) as archive:
        if not is_word(archive):
            raise DocumentError(source.name, _what_else(archive))
        members = {name.lower(): name for name in archive.names}
        main = properties = None
        for _id, kind, target in _relationships(archive, source.name, "", members, _PACKAGED):
            if kind == "officeDocument":
                main = target
            elif archive.has(target):
                properties = Part(source.name, target, archive.read(target))
        if main is None:
            raise DocumentError(source.name, _("its package names no main document; open it in Word and save it anew"))
        parts: dict[str, Part] = {}
        by_id: dict[str, Part] = {}
        for identifier, kind, target in _relationships(archive, source.name, main, members, _WANTED):
            if kind not in _HELPFUL or archive.has(target):
                by_id[identifier] = Part(source.name, target, archive.read(target))
                parts.setdefault(kind, by_id[identifier])
        return Package(Part(source.name, main, archive.read(main)), parts, by_id, properties)


def related(source: Source, package: Package, kind: str) -> Part | None:
    """A part that says how the main part looks, such as its theme; None where there is none."""
    with Archive(source) as archive:
        members = {name.lower(): name for name in archive.names}
        for _id, _kind, target in _relationships(archive, source.name, package.main.name, members, {kind}):
            if archive.has(target):
                return Part(source.name, target, archive.read(target))
    return None


def relationships_of(part: str) -> str:
    """The name of the member that holds the relationships of a part; those of the package itself belong to part ""."""
    folder, base = posixpath.split(part)
    return posixpath.join(folder, "_rels", base + ".rels")


def _relationships(
    archive: Archive, source: str, part: str, members: dict[str, str], wanted: Collection[str]
) -> "Iterator[tuple[str, str, str]]":
    """The id, the kind and the target of each relationship of a part that is of a kind wanted."""
    path = members.get(relationships_of(part).lower())
    if path is None:
        return
    folder = posixpath.dirname(part)
    for element in parse_xml(archive.read(path), source, path, forbid_doctype=True).iter(_RELATIONSHIP):
        kind = element.get("Type", "").rstrip("/").rpartition("/")[2]
        if kind in wanted and element.get("TargetMode", "").lower() != "external":
            target = _resolved(folder, element.get("Target", ""))
            yield element.get("Id", ""), kind, members.get(target.lower(), target)


@lru_cache(maxsize=64)
def _resolved(folder: str, target: str) -> str:
    """The name of the member that a target in a folder means."""
    path = unquote(target).replace("\\", "/")
    return posixpath.normpath(posixpath.join("/", folder, path)).lstrip("/")


def _what_else(archive: Archive) -> str:
    """What an archive is that is no Word document."""
    mimetype = archive.read("mimetype") if archive.has("mimetype") else b""
    if b"opendocument" in mimetype:
        return _("is an OpenDocument file under another name; give it its own ending (.odt, .ods, .odp)")
    if b"epub" in mimetype:
        return _("is an EPUB book under another name; give it the ending .epub")
    if any(name.startswith("xl/") for name in archive.names):
        return _("is an Excel workbook under another name; give it the ending .xlsx")
    if any(name.startswith("ppt/") for name in archive.names):
        return _("is a PowerPoint presentation under another name; give it the ending .pptx")
    return _("is a zip archive, but holds no Word document; unpack it")
