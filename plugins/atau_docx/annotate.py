"""Findings → comments of Word, each at its exact words.

Word allows no comments in notes, headers, footers and text boxes: there the comment stands at the reference to the note, at
the paragraph that anchors the box, or at the first paragraph of the document, and says where the words are.
"""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from atau.hooks.interfaces import Source
from atau.hooks.remarks import most_harmful_first, remark, require_unchanged
from atau.model import Finding
from atau_container import Archive, rewritten, serialized
from atau_docx.comments import CommentsPart
from atau_docx.extract import Extraction, Found
from atau_docx.names import IDENTIFIER, LOCAL, attribute, child
from atau_docx.package import Package, read_package
from atau_docx.splitting import Runs, run_of

if TYPE_CHECKING:
    from lxml.etree import _Element


def annotated(source: Source, findings: Sequence[Finding]) -> bytes:
    """The document with a comment for each finding; every part that has none to hold keeps its bytes."""
    with Archive(source) as archive:
        package = read_package(source)
        body = child(package.main.root, "body")
        assert body is not None
        wanted = {finding.unit for finding in findings}
        extraction = Extraction.of(package)
        found = {item.unit.id: item for item in extraction.walk(body) if item.unit.id in wanted}
        require_unchanged(source.name, {name: item.unit for name, item in found.items()}, findings)
        comments = CommentsPart(package, archive, body)
        anchors = _Anchors(package, body)
        for finding in most_harmful_first(findings):
            anchors.mark(found[finding.unit], finding, comments)
        changed = {package.main.name: serialized(package.main.root, package.main.data), **comments.members()}
        return rewritten(archive, changed)


class _Anchors:
    """Where comments stand in the main part."""

    def __init__(self, package: Package, body: "_Element") -> None:
        self._body = body
        self._tag = str(body.tag).removesuffix("body")
        self._runs: dict[str, Runs] = {}
        self._ends: set[_Element] = set()
        self._references: Mapping[tuple[str, str], _Element] = {
            (LOCAL[element.tag].removesuffix("Reference"), attribute(element, IDENTIFIER) or ""): element
            for element in body.iter()
            if LOCAL.get(element.tag) in ("footnoteReference", "endnoteReference")
        }

    def mark(self, found: Found, finding: Finding, comments: CommentsPart) -> None:
        """Put the marks of a comment around the words of a finding, or as near to them as Word allows."""
        part = found.unit.location.part
        identifier = comments.add(remark(finding, elsewhere=part != "body"))
        if part == "body" and found.paragraph is not None and finding.end > finding.start:
            runs = self._runs.setdefault(found.unit.id, Runs(found.paragraph))
            runs.beginning_at(finding.start).addprevious(self._made("commentRangeStart", identifier))
            self._end_after(runs.ending_at(finding.end), identifier)
            return
        reference = self._references.get((part or "", found.note or ""))
        if reference is not None:
            run = run_of(reference)
            run.addprevious(self._made("commentRangeStart", identifier))
            self._end_after(run, identifier)
            return
        self._enclose(found.anchor if found.anchor is not None else self._first_paragraph(), identifier)

    def _enclose(self, paragraph: "_Element", identifier: str) -> None:
        """Mark a whole paragraph."""
        properties = child(paragraph, "pPr")
        start = self._made("commentRangeStart", identifier)
        if properties is None:
            paragraph.insert(0, start)
        else:
            properties.addnext(start)
        self._end_after(paragraph[-1], identifier)

    def _end_after(self, element: "_Element", identifier: str) -> None:
        """End a range behind an element, and behind the ranges that were ended there before: the most harmful come first."""
        following = element.getnext()
        while following is not None and following in self._ends:
            element, following = following, following.getnext()
        end, run = self._made("commentRangeEnd", identifier), self._made("r")
        run.append(self._made("commentReference", identifier))
        element.addnext(end)
        end.addnext(run)
        self._ends |= {end, run}

    def _first_paragraph(self) -> "_Element":
        for element in self._body.iter():
            if LOCAL.get(element.tag) == "p":
                return element
        paragraph = self._made("p")  # a document without any, which nothing is said of but its headers
        self._body.insert(0, paragraph)
        return paragraph

    def _made(self, name: str, identifier: str | None = None) -> "_Element":
        element = self._body.makeelement(f"{self._tag}{name}")
        if identifier is not None:
            element.set(f"{self._tag}id", identifier)
        return element
