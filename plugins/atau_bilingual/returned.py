"""The translators' table, as Word, LibreOffice and people give it back → the messages of its rows."""

import json
from collections.abc import Iterator, Mapping
from itertools import count
from typing import TYPE_CHECKING

from atau.errors import DocumentError
from atau.hooks.interfaces import Source
from atau.i18n import _
from atau.model import Catalogue, Message
from atau.model.catalogue import FUZZY, UNPLACED, digest
from atau_bilingual import identity
from atau_bilingual.identity import HEADER_TAG, Identity
from atau_bilingual.styles import FILLS

if TYPE_CHECKING:
    from lxml.etree import _Element

_MAIN = ".main+xml"  # how the content type of a document's main part ends, also of macro-enabled ones and templates
_CHARACTERS = {"br": "\n", "cr": "\n", "tab": "\t", "noBreakHyphen": "\u2011", "softHyphen": "\xad"}
_PASSED_OVER = frozenset(("del", "moveFrom", "Fallback", "pPr", "rPr", "tcPr", "sdtPr"))
_COLUMNS = 3  # as many as a row must have: identity, source, translation


def catalogue(source: Source) -> Catalogue:
    """The header and the messages; DocumentError where the file is damaged or has no row that says which message it is."""
    main = _main_part(source)
    header: dict[str, str] = {}
    messages: list[Message] = []
    numbers = count(1)
    for table in _outermost(main, "tbl"):
        rows = [[(one, _text(one)) for one in _outermost(row, "tc")] for row in _outermost(table, "tr")]
        if not any(_identity(*cells[0]) for cells in rows if cells):
            continue
        for cells in filter(None, rows):
            if _identity(*cells[0]) is None and (found := _header(*cells[0])) is not None:
                header = header or dict(found)
                continue
            number = next(numbers)
            if any(text for _cell, text in cells[1:_COLUMNS]):
                messages.append(_message(number, cells))
    if not any(message.notes[1:] for message in messages):
        reason = _("has no row of a translators' table; give the file that was made for translation, or rows of it")
        raise DocumentError(source.name, reason)
    return Catalogue(header, messages)


def _message(row: int, cells: list[tuple["_Element", str]]) -> Message:
    notes = [f"row: {row}"]
    flags = []
    told = _identity(*cells[0])
    texts = [text for _cell, text in cells[1:_COLUMNS]] + [""] * _COLUMNS
    msgid, msgstr = texts[0], texts[1]
    context = None
    if told is not None:
        notes.append(f"id: {told.digest}")
        context = told.context
    if len(cells) < _COLUMNS or told is None or digest(context, msgid) != told.digest:
        flags.append(UNPLACED)
    elif _is_yellow(cells[2][0]):
        flags.append(FUZZY)
    return Message(msgid, msgstr, context, notes=tuple(notes), flags=tuple(flags), line=row)


def _identity(cell: "_Element", text: str) -> Identity | None:
    """What the first cell of a row says: its first line, or the tag of its content control where hidden text was lost."""
    return next(filter(None, map(identity.read, (text.partition("\n")[0], *_tags(cell)))), None)


def _tags(cell: "_Element") -> list[str]:
    return [str(value) for tag in cell.iter("{*}tag") for value in tag.attrib.values()]


def _header(cell: "_Element", text: str) -> Mapping[str, str] | None:
    """The catalogue's header out of the first cell of the first row, empty where it was lost; None for any other cell."""
    begin, end = text.find("{"), text.rfind("}")
    try:
        found = json.loads(text[begin : end + 1]) if 0 <= begin < end else None
    except (ValueError, RecursionError):
        found = None
    if isinstance(found, dict) and all(isinstance(value, str) for value in found.values()):
        return found
    return {} if HEADER_TAG in _tags(cell) else None


def _is_yellow(cell: "_Element") -> bool:
    shading = cell.find("{*}tcPr/{*}shd")
    values = () if shading is None else shading.attrib.values()
    return FILLS[FUZZY] in {str(value).upper() for value in values}


def _text(cell: "_Element") -> str:
    """The words in a cell, also hidden ones; a paragraph is a line, and empty ones at the ends do not count."""
    paragraphs = []
    for paragraph in _outermost(cell, "p"):
        pieces = []
        for element, name in _walk(paragraph):
            pieces.append(element.text or "" if name == "t" else _CHARACTERS.get(name, ""))
        paragraphs.append("".join(pieces))
    while paragraphs and not paragraphs[-1]:
        paragraphs.pop()
    while paragraphs and not paragraphs[0]:
        paragraphs.pop(0)
    return "\n".join(paragraphs)


def _outermost(container: "_Element", wanted: str) -> Iterator["_Element"]:
    """The elements of that local name, none inside another."""
    return (element for element, name in _walk(container, wanted) if name == wanted)


def _walk(container: "_Element", last: str = "t") -> Iterator[tuple["_Element", str]]:
    """The elements inside in the order of the document with their local names; nothing in `last`, nothing that was deleted.

    No recursion: damaged files nest deep.
    """
    stack = [iter(container)]
    while stack:
        for element in stack[-1]:
            name = str(element.tag).rpartition("}")[2]
            if name in _PASSED_OVER:
                continue
            yield element, name
            if name != last and len(element):
                stack.append(iter(element))
                break
        else:
            stack.pop()


def _main_part(source: Source) -> "_Element":
    from atau_container import Archive, parse_xml

    with Archive(source) as archive:
        types = parse_xml(archive.read("[Content_Types].xml"), source.name, "[Content_Types].xml", forbid_doctype=True)
        for override in types.iter("{*}Override"):
            if override.get("ContentType", "").endswith(_MAIN):
                part = override.get("PartName", "").lstrip("/")
                return parse_xml(archive.read(part), source.name, part, forbid_doctype=True)
    raise DocumentError(source.name, _("is no Word document; save the table as .docx"))
