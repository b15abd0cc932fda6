"""A Word document → its units: the body, then footnotes, endnotes, headers and footers; text boxes where they are anchored."""

from collections import Counter, deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from atau.errors import DocumentError
from atau.i18n import _
from atau.model import Location, Unit
from atau.model.silence import silenced_checks
from atau_container import heading_label
from atau_docx.blocks import Cell, blocks
from atau_docx.names import IDENTIFIER, LOCAL, PART_REFERENCE, TYPE, attribute, child, children
from atau_docx.notes import displayed_numbers
from atau_docx.package import Package, Part
from atau_docx.paragraph import Paragraph, ParagraphReader, Reference
from atau_docx.styles import Styles

if TYPE_CHECKING:
    from lxml.etree import _Element


@dataclass
class Extraction:
    """One pass over a package; `units` or `paragraphs` may be called once."""

    package: Package
    styles: Styles
    roots: "dict[_Element, str]" = field(default_factory=dict)  # of the parts that units came from, with their names
    _silenced: dict[str, tuple[str, ...]] = field(default_factory=dict)  # by id of the comment
    _paragraphs: Counter[str] = field(default_factory=Counter)  # by part: how many were counted
    _tables: Counter[str] = field(default_factory=Counter)
    _references: list[tuple[Reference, int]] = field(default_factory=list)  # with the index of the section
    _sections: "list[_Element]" = field(default_factory=list)
    _heading: str | None = None  # of the body, the nearest above

    def units(self) -> Iterator[Unit]:
        """The units of the whole document in reading order."""
        for _paragraph, unit in self.paragraphs():
            yield unit

    def paragraphs(self) -> Iterator[tuple[Paragraph, Unit]]:
        """The units with the paragraphs that they were made from."""
        main = self.package.main
        root = self._parsed(main)
        body = child(root, "body")
        if LOCAL.get(root.tag) != "document" or body is None:
            raise DocumentError(main.source, _("its main part is no Word text; open it in Word and save it anew"))
        self._silenced = self._silencing_comments()
        yield from self._story(body, "body")
        yield from self._notes()
        for part in ("header", "footer"):
            for root in self._margins(part):
                yield from self._story(root, part)

    def _parsed(self, part: Part) -> "_Element":
        root = part.parse()
        self.roots[root] = part.name
        return root

    def _story(
        self, container: "_Element", part: str, note: str | None = None, prefix: str = ""
    ) -> Iterator[tuple[Paragraph, Unit]]:
        """The units of a part, or of one note in it, each followed by those of the text boxes anchored in it."""
        for paragraph, unit in self._paragraph_units(container, part, note, prefix):
            if unit:
                yield paragraph, unit
                # One in a table heads its row or cell, not what follows the table.
                if part == "body" and unit.kind == "heading" and unit.location.table is None:
                    self._heading = heading_label(unit.text)
            boxes = deque(paragraph.boxes)
            while boxes:
                for inner, inner_unit in self._paragraph_units(boxes.popleft(), "textbox", None, ""):
                    boxes.extend(inner.boxes)
                    if inner_unit:
                        yield inner, inner_unit

    def _paragraph_units(
        self, container: "_Element", part: str, note: str | None, prefix: str
    ) -> Iterator[tuple[Paragraph, Unit | None]]:
        """Each paragraph, with its unit where it has text."""
        reader = ParagraphReader(self.styles, self._spanning_comments(container))
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
            self._references += [(reference, len(self._sections)) for reference in paragraph.references]
            self._sections += children(child(element, "pPr"), "sectPr")
            identifier = f"{prefix}{counted}" if prefix else f"{part}/{self._paragraphs[part]}"
            yield paragraph, self._unit(paragraph, identifier, part, note, cell) if paragraph.text.strip() else None

    def _unit(self, paragraph: Paragraph, identifier: str, part: str, note: str | None, cell: Cell | None) -> Unit:
        silenced = [self._silenced.get(comment, ()) for comment in sorted(paragraph.comments)]
        return Unit(
            identifier,
            _kind(paragraph, part, cell),
            paragraph.text,
            paragraph.language,
            Location(
                part=part,
                block=self._paragraphs[part],
                heading=self._heading if part in ("body", "textbox") else None,
                note=note,
                table=cell.table if cell else None,
                row=cell.row if cell else None,
                cell=cell.cell if cell else None,
            ),
            codes=tuple(paragraph.codes),
            silenced=tuple(dict.fromkeys(check for checks in silenced for check in checks)),
        )

    def _notes(self) -> Iterator[tuple[Paragraph, Unit]]:
        """The footnotes, then the endnotes, in the order in which the text refers to them; then those it never refers to."""
        settings = self.package.parts.get("settings")
        numbers = displayed_numbers(self._references, self._sections, settings.parse() if settings else None)
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
                yield from self._story(texts[identifier], kind, shown.get(identifier), f"{kind}/{position}/")

    def _margins(self, part: str) -> "Iterator[_Element]":
        """The headers or footers of all sections, each part once."""
        seen = set()
        # A copy: a stray sectPr in a header would make the list longer while it is read.
        for section in list(self._sections):
            for reference in children(section, f"{part}Reference"):
                found = self.package.by_id.get(attribute(reference, PART_REFERENCE) or "")
                if found and found.name not in seen:
                    seen.add(found.name)
                    yield self._parsed(found)

    def _silencing_comments(self) -> dict[str, tuple[str, ...]]:
        """The checks that each comment of the document switches off, where it switches off any."""
        part = self.package.parts.get("comments")
        found = {}
        for comment in children(part.parse() if part else None, "comment"):
            reader = ParagraphReader(self.styles)
            lines = [reader.read(element).text for element, name, _cell in blocks(comment) if name == "p"]
            if names := silenced_checks("\n".join(lines)):
                found[attribute(comment, IDENTIFIER) or ""] = names
        return found

    def _spanning_comments(self, container: "_Element") -> frozenset[str]:
        """The ids of the silencing comments whose range ends in the part; one that never ends must not silence the rest."""
        if not self._silenced:
            return frozenset()
        ends = (element for element in container.iter() if LOCAL.get(element.tag) == "commentRangeEnd")
        return frozenset(attribute(element, IDENTIFIER) or "" for element in ends) & self._silenced.keys()


def _kind(paragraph: Paragraph, part: str, cell: Cell | None) -> str:
    if part in ("footnote", "endnote"):
        return "note"
    if paragraph.is_heading:
        return "heading"
    if cell:
        return "cell"
    return "item" if paragraph.is_numbered else "paragraph"
