"""One way to parse XML that somebody else wrote: no entities, no network, no DTD, no huge trees."""

import re
from collections.abc import Collection, Iterator
from functools import cache
from typing import TYPE_CHECKING, Any, BinaryIO, Final, TypedDict, cast

from atau.errors import DocumentError
from atau.i18n import _

if TYPE_CHECKING:
    from lxml.etree import XMLParser, _Element

_DECLARATION = re.compile(rb"(?:\xef\xbb\xbf)?<\?xml\b[^>]*\?>\s*")
_UTF_8 = re.compile(rb"encoding\s*=\s*[\"']utf-?8[\"']", re.IGNORECASE)
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_FED = 1 << 16  # bytes at a time
_PARSED_WHOLE = 2_000_000  # bytes; a tree of that size is small, and quicker made at once


class _Limits(TypedDict):
    resolve_entities: bool
    no_network: bool
    load_dtd: bool
    huge_tree: bool
    collect_ids: bool


_SAFE: Final[_Limits] = {
    "resolve_entities": False,
    "no_network": True,
    "load_dtd": False,
    "huge_tree": False,
    "collect_ids": False,
}


def parse_xml(
    data: bytes | BinaryIO, name: str, part: str | None = None, *, forbid_doctype: bool = False
) -> "_Element":
    """The root element. `name` is the file and `part` its member in an archive, for messages.

    DocumentError for what is not well-formed, too deep, or, with `forbid_doctype`, has a document type declaration: office
    documents need none, and attacks begin with one.
    """
    from lxml import etree

    parser = _parser()
    try:
        root = etree.fromstring(data, parser) if isinstance(data, bytes) else etree.parse(data, parser).getroot()
    except etree.XMLSyntaxError as error:
        raise _not_well_formed(name, part, error.lineno) from None
    if root is None:
        raise _not_well_formed(name, part, None)
    if forbid_doctype:
        _refuse_doctype(root, name, part)
    return root


@cache
def _parser() -> "XMLParser":
    from lxml import etree

    return etree.XMLParser(**_SAFE)


def stream_xml(data: bytes, name: str, part: str, wanted: Collection[str]) -> "Iterator[_Element]":
    """The first element with one of the tags `wanted`, as soon as it begins, then each of its children when it is complete.

    A child is emptied and taken off the tree after its turn: a document of a thousand pages needs no more memory than its
    largest table. What stands before the element is whole and may be looked at. Nothing comes where it is missing.
    DocumentError as for `parse_xml`, perhaps after the first children; document type declarations are refused.
    """
    if len(data) <= _PARSED_WHOLE:
        root = parse_xml(data, name, part, forbid_doctype=True)
        if (found := next(root.iter(*wanted), None)) is not None:
            yield found
            yield from found
        return
    from lxml import etree

    parser = etree.XMLPullParser(("start",), tag=list(wanted), **_SAFE)
    container: _Element | None = None
    try:
        for start in range(0, len(data), _FED):
            parser.feed(data[start : start + _FED])
            if container is None:
                events = cast("Iterator[tuple[str, _Element]]", parser.read_events())
                container = next((element for _event, element in events), None)
                if container is None:
                    continue
                _refuse_doctype(container, name, part)
                yield container
            while len(container) > 1:  # the last may go on
                child = container[0]
                yield child
                child.clear()  # frees what is in it; taking off a full one would visit every node, which is slow
                container.remove(child)
        root = parser.close()
    except etree.XMLSyntaxError as error:
        raise _not_well_formed(name, part, error.lineno) from None
    _refuse_doctype(root, name, part)
    if container is not None:
        yield from container


def serialized(root: "_Element", original: bytes) -> bytes:
    """The bytes of a changed tree, in UTF-8, with the declaration that it had."""
    from lxml import etree

    found = _DECLARATION.match(original)
    declaration = found[0] if found and _UTF_8.search(found[0]) else b'<?xml version="1.0" encoding="UTF-8"?>\n'
    return declaration + etree.tostring(root.getroottree(), encoding="UTF-8", xml_declaration=False)


def printable(text: str) -> str:
    """The text without the characters that XML 1.0 forbids (2.2), a sign for lost ones in their place."""
    return _FORBIDDEN.sub("\ufffd", text)


def _refuse_doctype(element: "_Element", name: str, part: str | None) -> None:
    if element.getroottree().docinfo.internalDTD is not None:
        reason = _("“{part}” in it has a document type declaration, as attacks do; save it anew in an office program")
        raise DocumentError(name, reason.format(part=part or name))


def iterate_xml(stream: BinaryIO, name: str, tags: Collection[str]) -> Iterator["_Element"]:
    """The root when it begins, with its attributes alone; then each element whose local name is among `tags` when it ends.

    An element is freed when the next one is asked for, so memory holds one at a time. DocumentError for what is not well-formed
    or too deep, and for a document that declares entities or uses one that it does not declare: its text cannot be known.
    """
    from lxml import etree

    events = etree.iterparse(
        stream, events=("start", "end"), resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
    )
    try:
        root = None
        for event, element in events:
            if root is None:
                root = element
                _refuse_entities(root, name)
                yield root
            if event == "end" and etree.QName(element).localname in tags:
                for entity in element.iter(etree.Entity):
                    reason = _("line {line}: the entity “{entity}” is not declared; get the file anew")
                    raise DocumentError(name, reason.format(line=element.sourceline, entity=entity.text))
                yield element
                _free(element)
    except etree.XMLSyntaxError as error:
        if "encoding" in error.msg.lower():  # unknown, or not what the bytes are in
            reason = _("line {line} is not in the encoding that the file declares; save it as UTF-8")
            raise DocumentError(name, reason.format(line=error.lineno or 1)) from None
        raise _not_well_formed(name, None, error.lineno) from None


def _refuse_entities(root: "_Element", name: str) -> None:
    declared: Any = root.getroottree().docinfo.internalDTD
    if declared is not None and next(declared.iterentities(), None) is not None:
        raise DocumentError(name, _("declares entities, as attacks do; save it anew without them"))


def _free(element: "_Element") -> None:
    """Forget the element and what stands before it, whose places in the tree would otherwise stay."""
    element.clear()
    parent = element.getparent()
    while parent is not None and element.getprevious() is not None:
        del parent[0]


def _not_well_formed(name: str, part: str | None, line: int | None) -> DocumentError:
    if part is None:
        reason = _("is not well-formed XML (line {line}); the file is damaged, get it anew")
    else:
        reason = _("“{part}” in it is not well-formed XML (line {line}); the file is damaged, get it anew")
    return DocumentError(name, reason.format(part=part, line=line or 1))
