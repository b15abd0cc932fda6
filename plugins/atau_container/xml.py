"""One way to parse XML that somebody else wrote: no entities, no network, no DTD, no huge trees."""

from typing import TYPE_CHECKING, BinaryIO

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


def _not_well_formed(name: str, part: str | None, line: int | None) -> DocumentError:
    if part is None:
        reason = _("is not well-formed XML (line {line}); the file is damaged, get it anew")
    else:
        reason = _("“{part}” in it is not well-formed XML (line {line}); the file is damaged, get it anew")
    return DocumentError(name, reason.format(part=part, line=line or 1))
