"""One way to parse XML that somebody else wrote: no entities, no network, no DTD, no huge trees."""

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING, Any, BinaryIO

from atau.errors import DocumentError
from atau.i18n import _

if TYPE_CHECKING:
    from lxml.etree import _Element


def parse_xml(
    data: bytes | BinaryIO, name: str, part: str | None = None, *, forbid_doctype: bool = False
) -> "_Element":
    """The root element. `name` is the file and `part` its member in an archive, for messages.

    DocumentError for what is not well-formed, too deep, or, with `forbid_doctype`, has a document type declaration: office
    documents need none, and attacks begin with one.
    """
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(data, parser) if isinstance(data, bytes) else etree.parse(data, parser).getroot()
    except etree.XMLSyntaxError as error:
        raise _not_well_formed(name, part, error.lineno) from None
    if root is None:
        raise _not_well_formed(name, part, None)
    if forbid_doctype and root.getroottree().docinfo.internalDTD is not None:
        reason = _("“{part}” in it has a document type declaration, as attacks do; save it anew in an office program")
        raise DocumentError(name, reason.format(part=part or name))
    return root


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
