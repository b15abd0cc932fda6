"""Findings → comments (`office:annotation`), each at its exact words.

In notes, frames, headers and footers there are no comments: there the comment stands at the mark of the note, at the paragraph
that the frame belongs to, or at the first paragraph of the document, and says where the words are.
"""

from collections.abc import Sequence
from itertools import count
from typing import TYPE_CHECKING

from atau.hooks.interfaces import Source
from atau.hooks.remarks import AUTHOR, most_harmful_first, remark, require_unchanged
from atau.model import Finding
from atau_container import Archive, parse_xml, printable, rewritten, serialized
from atau_odt import names
from atau_odt.extract import Extraction, Found
from atau_odt.names import DC, OFFICE, TEXT
from atau_odt.package import CONTENT, read_package
from atau_odt.splitting import Text, insert_after, insert_before

if TYPE_CHECKING:
    from lxml.etree import _Element


def annotated(source: Source, findings: Sequence[Finding]) -> bytes:
    """The document with a comment for each finding; no member of the archive changes but content.xml."""
    package = read_package(source)
    root = parse_xml(package.content, source.name, CONTENT, forbid_doctype=True)
    extraction = Extraction(package, root)
    wanted = {finding.unit for finding in findings}
    found: dict[str, Found] = {}
    first: _Element | None = None
    for item in extraction.walk():
        if item.unit.id in wanted:
            found[item.unit.id] = item
        if first is None and item.unit.location.part == "body" and item.paragraph:
            first = item.paragraph.element
    require_unchanged(source.name, {name: item.unit for name, item in found.items()}, findings)
    comments = _Comments(extraction.body, first)
    # Those at words come first: the others change the text that the offsets of words count.
    placed = {finding: found[finding.unit] for finding in most_harmful_first(findings)}
    for at_words in (True, False):
        for finding, item in placed.items():
            if _has_words(finding, item) is at_words:
                comments.place(finding, item)
    with Archive(source) as archive:
        return rewritten(archive, {CONTENT: serialized(root, package.content)})


def _has_words(finding: Finding, found: Found) -> bool:
    return found.unit.location.part == "body" and finding.end > finding.start and found.paragraph is not None


class _Comments:
    """The comments that are put into a body."""

    def __init__(self, body: "_Element", first: "_Element | None") -> None:
        self._body = body
        self._first = first
        self._texts: dict[str, Text] = {}
        used = {element.get(f"{OFFICE}name") for element in body.iter(names.ANNOTATION)}
        self._names = (name for number in count(1) if (name := f"{AUTHOR.lower()}-{number}") not in used)

    def place(self, finding: Finding, found: Found) -> None:
        """Put in the comment on a finding."""
        begin, end = self._made(remark(finding, elsewhere=found.unit.location.part != "body"))
        if _has_words(finding, found) and found.paragraph:
            text = self._texts.setdefault(found.unit.id, Text(found.paragraph.pieces))
            text.insert_at(finding.start, begin)
            text.insert_behind(finding.end, end)
        elif found.anchor is not None and found.anchor.tag == names.NOTE:
            insert_before(found.anchor, begin)
            insert_after(found.anchor, end)
        else:
            paragraph = found.anchor if found.anchor is not None else self._first_paragraph()
            begin.tail, paragraph.text = paragraph.text, None
            paragraph.insert(0, begin)
            paragraph.append(end)

    def _first_paragraph(self) -> "_Element":
        if self._first is None:  # a document without text, which nothing is said of but its headers
            self._first = self._body.makeelement(f"{TEXT}p")
            self._body.append(self._first)
        return self._first

    def _made(self, text: str) -> "tuple[_Element, _Element]":
        name = {f"{OFFICE}name": next(self._names)}
        begin, end = self._body.makeelement(names.ANNOTATION, name), self._body.makeelement(names.ANNOTATION_END, name)
        creator = begin.makeelement(f"{DC}creator")
        creator.text = AUTHOR
        begin.append(creator)
        for line in text.split("\n"):
            paragraph = begin.makeelement(f"{TEXT}p")
            paragraph.text = printable(line)
            begin.append(paragraph)
        return begin, end
