"""A Word document → its units: the body, then notes, headers and footers, comments, properties; text boxes at their anchors."""

from collections import Counter, defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from atau.errors import DocumentError
from atau.hooks.remarks import AUTHOR
from atau.i18n import _
from atau.model import Location, Unit
from atau.model.silence import silenced_checks
from atau_container import HeadingPath
from atau_docx.blocks import Cell, blocks
from atau_docx.names import IDENTIFIER, LOCAL, PART_REFERENCE, TYPE, attribute, child, children, named
from atau_docx.notes import displayed_numbers
from atau_docx.numbering import Count, Lists
from atau_docx.package import Package, Part
from atau_docx.paragraph import Paragraph, ParagraphReader, Reference
from atau_docx.plain import PlainParagraphs
from atau_docx.style_sheet import StyleSheet
from atau_docx.styles import Styles

if TYPE_CHECKING:
    from lxml.etree import _Element

_AUTHOR = named("author")
_PROPERTIES = ("title", "subject", "keywords", "description", "category")


class Found(NamedTuple):
    """A unit with the paragraph that it was read from.

    `member` is the part of the package; `anchor` the paragraph of the body in which a text box hangs, `note` the id by which
    the text refers to a note.
    """

    unit: Unit
    paragraph: Paragraph | None
    member: str
    anchor: "_Element | None" = None
    note: str | None = None


@dataclass
class Extraction:
    """One pass over a package; `units` or `walk` may be called once."""

    package: Package
    styles: Styles
    _lists: Lists = field(init=False)
    _counts: defaultdict[str, Count] = field(init=False)  # by part
    _silenced: dict[str, tuple[str, ...]] = field(default_factory=dict)  # by id of the comment
    _spanning: frozenset[str] = (
        frozenset()
    )  # those of them whose range ends; one that never does must not silence the rest
    _paragraphs: Counter[str] = field(default_factory=Counter)  # by part: how many were counted
    _tables: Counter[str] = field(default_factory=Counter)
    _references: list[tuple[Reference, int]] = field(default_factory=list)  # with the index of the section
    _sections: "list[_Element]" = field(default_factory=list)
    _headings: HeadingPath = field(default_factory=HeadingPath)  # of the body
    _plain: PlainParagraphs | None = None  # where nothing but units is asked for

    @classmethod
    def of(cls, package: Package) -> "Extraction":
        """A pass over a package with its own styles."""
        return cls(package, Styles(StyleSheet(package.parts.get("styles"))))

    def __post_init__(self) -> None:
        self._lists = Lists(self.package.parts.get("numbering"), self.styles)
        self._counts = defaultdict(lambda: Count(self._lists))

    def units(self) -> Iterator[Unit]:
        """The units of the whole document in reading order; the body is parsed while it is read."""
        self._plain = PlainParagraphs(self.styles)
        return (found.unit for found in self.walk(self.package.main.blocks_of("body", self._plain.shortened)))

    def walk(self, body: "Iterable[_Element]") -> Iterator[Found]:
        """The units with what they were read from. `body` gives the children of `w:body`."""
        self._silenced = self._silencing_comments()
        self._spanning = self._spanning_comments()
        counted = sum(self._paragraphs.values())
        yield from self._story(body, self.package.main, "body")
        if counted == sum(self._paragraphs.values()) and child(self.package.main.parse(), "body") is None:
            main = self.package.main
            raise DocumentError(main.source, _("its main part is no Word text; open it in Word and save it anew"))
        yield from self._notes()
        for part in ("header", "footer"):
            for margin in self._margins(part):
                yield from self._story(self._parsed(margin), margin, part)
        yield from self._comments()
        yield from self._properties()

    def _story(
        self, container: "Iterable[_Element]", member: Part, part: str, note: str | None = None, prefix: str = ""
    ) -> Iterator[Found]:
        """The units of a part, or of one note in it, each followed by those of the text boxes anchored in it."""
        name = member.name
        for paragraph, unit in self._paragraph_units(container, part, note, prefix):
            # A heading in a table heads its row or cell, not what follows the table.
            if unit:
                yield Found(unit, paragraph, name)
                if part == "body" and unit.kind == "heading" and unit.location.table is None:
                    self._headings.enter(paragraph.manner.heading, f"{paragraph.printed or ''} {unit.text}")
            if not paragraph.boxes:
                continue
            boxes = deque(paragraph.boxes)
            while boxes:
                for inner, inner_unit in self._paragraph_units(boxes.popleft(), "textbox", None, ""):
                    boxes.extend(inner.boxes)
                    if inner_unit:
                        yield Found(inner_unit, inner, name, paragraph.element if part == "body" else None)

    def _paragraph_units(
        self, container: "Iterable[_Element]", part: str, note: str | None, prefix: str
    ) -> Iterator[tuple[Paragraph, Unit | None]]:
        """Each paragraph, with its unit where it has text."""
        reader = ParagraphReader(self.styles, self._spanning, self._plain.known if self._plain else None)
        counted = 0
        for element, name, cell in blocks(container, self._tables[part]):
            if name == "sectPr":
                self._sections.append(element)
                continue
            if name != "p":
                reader.mark_comment(element)
                continue
            self._paragraphs[part] += 1
            counted += 1
            if cell:
                self._tables[part] = max(self._tables[part], cell.table)
            paragraph = reader.read(element)
            self._count(paragraph, part)
            if paragraph.references:
                self._references += [(reference, len(self._sections)) for reference in paragraph.references]
            if paragraph.manner.ends_section is not None:
                self._sections.append(paragraph.manner.ends_section)
            if not paragraph.text or paragraph.text.isspace():
                yield paragraph, None
                continue
            identifier = f"{prefix}{counted}" if prefix else f"{part}/{self._paragraphs[part]}"
            yield paragraph, self._unit(paragraph, identifier, part, note, cell)

    def _count(self, paragraph: Paragraph, part: str) -> None:
        """Find out what Word prints before the paragraph."""
        manner = paragraph.manner
        if manner.numbering is not None and not paragraph.is_gone:
            level = manner.level
            if level is None:
                level = self._lists.level_of_style(manner.numbering, manner.chain)
            paragraph.printed = self._counts[part].next(manner.numbering, level)

    def _unit(self, paragraph: Paragraph, identifier: str, part: str, note: str | None, cell: Cell | None) -> Unit:
        silenced: tuple[str, ...] = ()
        if self._silenced and paragraph.comments:
            names = [self._silenced.get(comment, ()) for comment in sorted(paragraph.comments)]
            silenced = tuple(dict.fromkeys(chain.from_iterable(names)))
        location = Location(
            part=part,
            block=self._paragraphs[part],
            paragraph=paragraph.printed and (paragraph.printed.removesuffix(".").strip() or None),
            heading=self._headings.text if part in ("body", "textbox") else None,
            note=note,
            table=cell.table if cell else None,
            row=cell.row if cell else None,
            cell=cell.cell if cell else None,
        )
        return Unit(
            identifier,
            _kind(paragraph, part, cell),
            paragraph.text,
            paragraph.language,
            location,
            codes=tuple(paragraph.codes),
            silenced=silenced,
        )

    def note_numbers(self) -> Mapping[Reference, str | None]:
        """The numbers that notes are printed with, in a pass of its own over the body."""
        for _found in self._story(self.package.main.blocks_of("body"), self.package.main, "body"):
            pass
        return self._note_numbers()

    def _note_numbers(self) -> Mapping[Reference, str | None]:
        settings = self.package.parts.get("settings") if self._references else None
        return displayed_numbers(self._references, self._sections, settings.parse() if settings else None)

    def _parsed(self, part: Part) -> "_Element":
        return part.parse(self._plain.shortened) if self._plain else part.parse()

    def _notes(self) -> Iterator[Found]:
        """The footnotes, then the endnotes, in the order in which the text refers to them; then those it never refers to."""
        numbers = self._note_numbers()
        for kind in ("footnote", "endnote"):
            part = self.package.parts.get(f"{kind}s")
            if part is None:
                continue
            texts = {
                attribute(element, IDENTIFIER) or "": element
                for element in children(self._parsed(part), kind)
                if attribute(element, TYPE) in (None, "normal")  # the others are separator lines
            }
            shown = {reference.id: number for reference, number in numbers.items() if reference.kind == kind}
            ordered = [identifier for identifier in shown if identifier in texts]
            ordered += [identifier for identifier in texts if identifier not in shown]
            for position, identifier in enumerate(ordered, 1):
                for found in self._story(texts[identifier], part, kind, shown.get(identifier), f"{kind}/{position}/"):
                    yield found._replace(note=identifier)

    def _margins(self, part: str) -> Iterator[Part]:
        """The headers or footers of all sections, each part once."""
        seen = set()
        # A copy: a stray sectPr in a header would make the list longer while it is read.
        for section in list(self._sections):
            for reference in children(section, f"{part}Reference"):
                found = self.package.by_id.get(attribute(reference, PART_REFERENCE) or "")
                if found and found.name not in seen:
                    seen.add(found.name)
                    yield found

    def _comments(self) -> Iterator[Found]:
        """What others have said in the margin."""
        part = self.package.parts.get("comments")
        if part is None:
            return
        for position, comment in enumerate(children(part.root, "comment"), 1):
            if attribute(comment, _AUTHOR) != AUTHOR:
                yield from self._story(comment, part, "comment", None, f"comment/{position}/")

    def _properties(self) -> Iterator[Found]:
        """Title, subject, keywords, description and category; never the names of people."""
        part = self.package.properties
        if part is None:
            return
        for element in part.parse():
            name = str(element.tag).rpartition("}")[2]
            if name in _PROPERTIES and element.text and not element.text.isspace():
                unit = Unit(f"property/{name}", name, element.text, location=Location(part="property"))
                yield Found(unit, None, part.name)

    def _silencing_comments(self) -> dict[str, tuple[str, ...]]:
        """The checks that each comment of the document switches off, where it switches off any."""
        part = self.package.parts.get("comments")
        if part is None or "glossary" not in "".join(map(str, part.root.itertext(*named("t")))).casefold():
            return {}
        found = {}
        for comment in children(part.root, "comment"):
            reader = ParagraphReader(self.styles)
            lines = [reader.read(element).text for element, name, _cell in blocks(comment) if name == "p"]
            if names := silenced_checks("\n".join(lines)):
                found[attribute(comment, IDENTIFIER) or ""] = names
        return found

    def _spanning_comments(self) -> frozenset[str]:
        if not self._silenced:
            return frozenset()
        elements = (element for block in self.package.main.blocks_of("body") for element in block.iter())
        ends = (element for element in elements if LOCAL.get(element.tag) == "commentRangeEnd")
        return frozenset(attribute(element, IDENTIFIER) or "" for element in ends) & self._silenced.keys()


def _kind(paragraph: Paragraph, part: str, cell: Cell | None) -> str:
    if part in ("footnote", "endnote"):
        return "note"
    if part == "comment":
        return part
    if paragraph.manner.heading:
        return "heading"
    if cell:
        return "cell"
    return "item" if paragraph.manner.numbering else "paragraph"
