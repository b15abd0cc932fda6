"""An OpenDocument text → its units: the body, notes, headers and footers, comments, properties; frames at their anchors."""

import re
from collections import Counter, defaultdict, deque
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from atau.errors import DocumentError
from atau.hooks.remarks import AUTHOR
from atau.i18n import _
from atau.model import Location, Unit
from atau_container import HeadingPath, parse_xml, stream_xml
from atau_odt import names
from atau_odt.blocks import Block, blocks
from atau_odt.names import DC, META, STYLE, TEXT
from atau_odt.numbering import Count
from atau_odt.package import CONTENT, STYLES, Package
from atau_odt.package import META as META_XML
from atau_odt.paragraph import Paragraph, ParagraphReader, author
from atau_odt.styles import Styles, whole

if TYPE_CHECKING:
    from lxml.etree import _Element

_ENDS = re.compile(rb"<office:annotation-end\b[^>]*\boffice:name=[\"']([^\"'<>]*)[\"']")
_PROPERTIES = {
    f"{DC}title": "title",
    f"{DC}subject": "subject",
    f"{DC}description": "description",
    f"{META}keyword": "keywords",
}


class Found(NamedTuple):
    """A unit with the paragraph or the property that it was read from.

    `anchor` is what stands for a paragraph in the body: a note, another paragraph.
    """

    unit: Unit
    paragraph: Paragraph | None = None
    anchor: "_Element | None" = None
    property: "_Element | None" = None


class Extraction:
    """One pass over a package; `units` or `walk` may be called once.

    Where the content is streamed, nothing is kept of it but the units of notes and comments.
    """

    def __init__(self, package: Package, content: "_Element | None" = None) -> None:
        self._package = package
        self._is_streamed = content is None
        if content is None:
            children = stream_xml(package.content, package.source, CONTENT, [names.BODY])
            body = next(children, None)
        else:
            body = content.find(f".//{names.BODY}")
            children = iter(body if body is not None else ())
        if body is None:
            raise DocumentError(package.source, _("its content is no text; open it in LibreOffice and save it anew"))
        self.body = body
        self._children = children
        self.master = parse_xml(package.styles, package.source, STYLES, forbid_doctype=True) if package.styles else None
        roots = [self.master] if self.master is not None else []
        self.styles = Styles([*roots, body.getroottree().getroot()])
        self._ending = frozenset(name.decode("utf-8", "replace") for name in _ENDS.findall(package.content))
        self._counts = defaultdict[str, Count](lambda: Count(self.styles))
        self._paragraphs: Counter[str] = Counter()
        self._tables: Counter[str] = Counter()
        self._headings = HeadingPath()
        self._notes: dict[str, list[list[Found]]] = {"footnote": [], "endnote": []}
        self._comments: list[Found] = []
        self._commented = 0

    def units(self) -> Iterator[Unit]:
        """The units of the whole document in reading order."""
        return (found.unit for found in self.walk())

    def walk(self) -> Iterator[Found]:
        """The units with what they were read from."""
        yield from self._story(self._children, "body")
        for kind in ("footnote", "endnote"):
            yield from chain.from_iterable(self._notes[kind])
        for part in ("header", "footer"):
            for element in self._margins(part):
                yield from self._story(element, part)
        yield from self._comments
        yield from self._properties()

    def _story(
        self,
        container: "Iterable[_Element]",
        part: str,
        note: str | None = None,
        prefix: str = "",
        anchor: "_Element | None" = None,
    ) -> Iterator[Found]:
        """The units of a part, or of one note or comment in it, each followed by those of the frames anchored in it."""
        reader = ParagraphReader(self.styles, self._ending)
        counted = 0
        for block in blocks(container, self._counts[part], self._tables[part]):
            if block.element.tag in names.BOXES:
                yield from self._framed([block.element], None)
                continue
            self._paragraphs[part] += 1
            counted += 1
            if block.cell:
                self._tables[part] = max(self._tables[part], block.cell.table)
            paragraph = reader.read(block.element)
            if paragraph.text and not paragraph.text.isspace():
                identifier = f"{prefix}{counted}" if prefix else f"{part}/{self._paragraphs[part]}"
                unit = self._unit(paragraph, identifier, part, note, block)
                yield self._found(unit, paragraph, anchor)
                # A heading in a table heads its row or cell, not what follows the table.
                if part == "body" and unit.kind == "heading" and block.cell is None:
                    level = whole(block.element.get(f"{TEXT}outline-level"), 1)
                    self._headings.enter(level, f"{block.number or ''} {unit.text}")
            self._set_aside(paragraph)
            outside = anchor if anchor is not None else block.element if part == "body" else None
            yield from self._framed(paragraph.boxes, outside)

    def _framed(self, boxes: "list[_Element]", anchor: "_Element | None") -> Iterator[Found]:
        """The units in frames, and in the frames in these."""
        waiting = deque(boxes)
        while waiting:
            box = waiting.popleft()
            for block in blocks(box, self._counts["textbox"], self._tables["textbox"]):
                if block.element.tag in names.BOXES:
                    waiting.append(block.element)
                    continue
                self._paragraphs["textbox"] += 1
                if block.cell:
                    self._tables["textbox"] = max(self._tables["textbox"], block.cell.table)
                paragraph = ParagraphReader(self.styles).read(block.element)
                if paragraph.text and not paragraph.text.isspace():
                    identifier = f"textbox/{self._paragraphs['textbox']}"
                    yield self._found(self._unit(paragraph, identifier, "textbox", None, block), paragraph, anchor)
                self._set_aside(paragraph)
                waiting.extend(paragraph.boxes)

    def _set_aside(self, paragraph: Paragraph) -> None:
        """Read the notes and comments of a paragraph, whose turn comes behind the body."""
        for note in paragraph.notes:
            kind = note.get(f"{TEXT}note-class", "footnote")
            if kind in self._notes:
                found = self._notes[kind]
                citation = note.find(names.NOTE_CITATION)
                number = "".join(map(str, citation.itertext())).strip() if citation is not None else ""
                inside = note.iterfind(f"{names.NOTE_BODY}/*")
                own: list[Found] = []
                found.append(own)  # its place is taken before notes inside it are met
                own += self._story(inside, kind, number or None, f"{kind}/{len(found)}/", note)
        for comment in paragraph.comments:
            if author(comment) != AUTHOR:
                self._commented += 1
                prefix = f"comment/{self._commented}/"
                self._comments += list(self._story(comment, "comment", None, prefix, comment))

    def _found(self, unit: Unit, paragraph: Paragraph, anchor: "_Element | None") -> Found:
        return Found(unit) if self._is_streamed else Found(unit, paragraph, anchor)

    def _unit(self, paragraph: Paragraph, identifier: str, part: str, note: str | None, block: Block) -> Unit:
        cell = block.cell
        return Unit(
            identifier,
            _kind(part, block, self.styles),
            paragraph.text,
            paragraph.language,
            Location(
                part=part,
                block=self._paragraphs[part],
                paragraph=(block.number or "").removesuffix(".").strip() or None,
                heading=self._headings.text if part in ("body", "textbox") else None,
                note=note,
                table=cell.table if cell else None,
                row=cell.row if cell else None,
                cell=cell.cell if cell else None,
            ),
            codes=tuple(paragraph.codes),
            silenced=tuple(paragraph.silenced),
        )

    def _margins(self, part: str) -> "Iterator[_Element]":
        """The headers or footers of all master pages, those of left and first pages too."""
        if self.master is not None:
            for page in self.master.iter(f"{STYLE}master-page"):
                for element in page:
                    if str(element.tag).startswith(f"{STYLE}{part}") and element.get(f"{STYLE}display") != "false":
                        yield element

    def _properties(self) -> Iterator[Found]:
        """Title, subject, description and keywords; never the names of people."""
        if self._package.meta is None:
            return
        root = parse_xml(self._package.meta, self._package.source, META_XML, forbid_doctype=True)
        counted: Counter[str] = Counter()
        for element in root.iter(*_PROPERTIES):
            name = _PROPERTIES[str(element.tag)]
            if element.text and not element.text.isspace():
                counted[name] += 1
                suffix = f"/{counted[name]}" if counted[name] > 1 else ""
                unit = Unit(f"property/{name}{suffix}", name, element.text, location=Location(part="property"))
                yield Found(unit, property=element)


def _kind(part: str, block: Block, styles: Styles) -> str:
    if part in ("footnote", "endnote"):
        return "note"
    if part == "comment":
        return part
    if block.element.tag == names.HEADING or styles.is_title(block.element.get(f"{TEXT}style-name")):
        return "heading"
    if block.cell:
        return "cell"
    return "item" if block.is_item else "paragraph"
