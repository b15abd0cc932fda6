"""The part of a package that holds its comments: the one that is there, or a new one with its relationship and content type."""

import posixpath
import re
from itertools import count
from typing import TYPE_CHECKING

from atau.hooks.remarks import AUTHOR
from atau_container import Archive, parse_xml, printable, serialized
from atau_docx.names import IDENTIFIER, LOCAL, PACKAGE_RELATIONSHIPS, RELATIONSHIPS, WORD, attribute, children
from atau_docx.package import CONTENT_TYPES, Package, relationships_of

if TYPE_CHECKING:
    from lxml.etree import _Element

_CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_NUMBER = re.compile("[0-9]{1,9}")
_NO_RELATIONSHIPS = f'<Relationships xmlns="{PACKAGE_RELATIONSHIPS}"/>'.encode()
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


class CommentsPart:
    """The comments of a document, to which more are added. `body` is the `w:body` of its main part."""

    def __init__(self, package: Package, archive: Archive, body: "_Element") -> None:
        self._package = package
        self._archive = archive
        self._tag = str(body.tag).removesuffix("body")
        self._part = package.parts.get("comments")
        none = f'<w:comments xmlns:w="{self._tag[1:-1]}"/>'.encode()
        self._root = self._part.root if self._part else parse_xml(none, package.main.source)
        used = [attribute(element, IDENTIFIER) or "" for element in children(self._root, "comment")]
        used += [attribute(element, IDENTIFIER) or "" for element in body.iter() if _is_of_comment(element)]
        self._next = max((int(number) for number in used if _NUMBER.fullmatch(number)), default=-1) + 1

    def add(self, text: str) -> str:
        """Add a comment, each of its lines a paragraph; its id. Neither a day nor a person is named."""
        identifier = str(self._next)
        self._next += 1
        comment = self._made("comment", self._root, id=identifier, author=AUTHOR, initials=AUTHOR[0])
        for line in text.split("\n"):
            run = self._made("r", self._made("p", comment))
            words = self._made("t", run)
            words.set(_SPACE, "preserve")
            words.text = printable(line)
        return identifier

    def members(self) -> dict[str, bytes]:
        """The members of the archive that have to be written."""
        if self._part:
            return {self._part.name: serialized(self._root, self._part.data)}
        main = self._package.main.name
        taken = {name.lower() for name in self._archive.names}
        names = (posixpath.join(posixpath.dirname(main), f"comments{number}.xml") for number in ("", *range(1, 9999)))
        name = next(name for name in names if name.lower() not in taken)
        return {name: serialized(self._root, b""), **self._content_types(name), **self._relationships(main, name)}

    def _content_types(self, name: str) -> dict[str, bytes]:
        data = self._archive.read(CONTENT_TYPES)
        root = parse_xml(data, self._package.main.source, CONTENT_TYPES)
        namespace = str(root.tag).rpartition("Types")[0]
        root.append(root.makeelement(f"{namespace}Override", {"PartName": f"/{name}", "ContentType": _CONTENT_TYPE}))
        return {CONTENT_TYPES: serialized(root, data)}

    def _relationships(self, main: str, name: str) -> dict[str, bytes]:
        wanted = relationships_of(main)
        path = next((path for path in self._archive.names if path.lower() == wanted.lower()), None)
        data = self._archive.read(path) if path else _NO_RELATIONSHIPS
        root = parse_xml(data, self._package.main.source, path)
        used = {element.get("Id") for element in root}
        identifier = next(unused for number in count(1) if (unused := f"rId{number}") not in used)
        is_strict = self._tag != f"{{{WORD[0]}}}"
        link = {
            "Id": identifier,
            "Type": f"{RELATIONSHIPS[is_strict]}/comments",
            "Target": posixpath.basename(name),
        }
        root.append(root.makeelement(f"{{{PACKAGE_RELATIONSHIPS}}}Relationship", link))
        return {path or wanted: serialized(root, data)}

    def _made(self, name: str, parent: "_Element", **attributes: str) -> "_Element":
        element = parent.makeelement(
            f"{self._tag}{name}", {f"{self._tag}{key}": value for key, value in attributes.items()}
        )
        parent.append(element)
        return element


def _is_of_comment(element: "_Element") -> bool:
    return LOCAL.get(element.tag) in ("commentRangeStart", "commentRangeEnd", "commentReference")
