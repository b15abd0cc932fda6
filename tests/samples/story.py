"""What people do to a Word document between two versions, and what becomes of each paragraph by it.

A paragraph is its XML element, which survives edits: so what has to become of its message is known without comparing texts.
"""

import copy
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W = f"{{{NAMESPACE}}}"
BODY, NOTES = "word/document.xml", "word/footnotes.xml"

IN_PLACE = ("number", "negation", "word", "sentence added", "sentence deleted")


@dataclass(frozen=True, slots=True)
class Edit:
    """An edit at the words `old`, which stand in one run of one paragraph. The kind says what `new` is:

    one of IN_PLACE: the words instead of these; "added": a paragraph behind this one; "moved": words of the paragraph before
    which this one comes to stand. "split" is before the words, "merged" with the next paragraph, "plain" without formatting.
    """

    kind: str
    old: str
    new: str = ""


@dataclass(frozen=True, slots=True)
class Fate:
    """The ids of the units that paragraphs were and are; `edit` is None where nobody touched them."""

    edit: Edit | None
    before: tuple[str, ...]
    after: tuple[str, ...]


class Draft:
    """A Word document in somebody's hands."""

    def __init__(self, path: Path) -> None:
        with zipfile.ZipFile(path) as package:
            self._members = [(member, package.read(member)) for member in package.infolist()]
        self._roots = {
            member.filename: etree.fromstring(content)
            for member, content in self._members
            if member.filename in (BODY, NOTES)
        }

    def edited(self, edits: Iterable[Edit]) -> list[Fate]:
        """Make the edits; what became of each paragraph, edited ones first."""
        before = dict(self._units())
        fates = [(edit, *self._made(edit)) for edit in edits]
        touched = {paragraph for _edit, gone, _come in fates for paragraph in gone}
        fates += [(None, [paragraph], [paragraph]) for paragraph in before if paragraph not in touched]
        after = dict(self._units())
        return [
            Fate(edit, tuple(before[one] for one in gone), tuple(after[one] for one in come))
            for edit, gone, come in fates
        ]

    def save(self, path: Path) -> Path:
        """Write the document; parts without text for translators have the bytes that they had."""
        with zipfile.ZipFile(path, "w") as package:
            for member, content in self._members:
                root = self._roots.get(member.filename)
                package.writestr(member, content if root is None else etree.tostring(root, encoding="UTF-8", standalone=True))
        return path

    def _units(self) -> Iterator[tuple[etree._Element, str]]:
        """Each paragraph, and the id that a reader of the document gives it."""
        for number, paragraph in enumerate(self._roots[BODY].iter(f"{W}p"), 1):
            yield paragraph, f"body/{number}"
        for note in self._roots[NOTES].iter(f"{W}footnote"):
            for number, paragraph in enumerate(note.iter(f"{W}p"), 1):
                yield paragraph, f"footnote/{note.get(f'{W}id')}/{number}"

    def _place(self, words: str) -> tuple[etree._Element, etree._Element]:
        """The paragraph that has the words, and their w:t; ValueError unless there is exactly one."""
        ((paragraph, text),) = [
            (paragraph, text)
            for paragraph, _name in self._units()
            for text in paragraph.iter(f"{W}t")
            if words in text.text
        ]
        return paragraph, text

    def _made(self, edit: Edit) -> tuple[list[etree._Element], list[etree._Element]]:
        """The paragraphs that there were, and those that there are instead."""
        paragraph, text = self._place(edit.old)
        if edit.kind in IN_PLACE:
            text.text = text.text.replace(edit.old, edit.new)
            return [paragraph], [paragraph]
        if edit.kind == "plain":
            run = text.getparent()
            run.remove(run.find(f"{W}rPr"))
            return [paragraph], [paragraph]
        if edit.kind == "added":
            added = _beside(paragraph)
            added.append(_run(edit.new))
            return [], [added]
        if edit.kind == "removed":
            paragraph.getparent().remove(paragraph)
            return [paragraph], []
        if edit.kind == "moved":
            self._place(edit.new)[0].addprevious(paragraph)
            return [paragraph], [paragraph]
        if edit.kind == "split":
            second = _beside(paragraph)
            run = text.getparent()
            rest = list(run.itersiblings())
            text.text, words = text.text.split(edit.old)
            text.text = text.text.rstrip()
            second.extend([_run(edit.old + words), *rest])
            return [paragraph], [paragraph, second]
        if edit.kind == "merged":
            second = paragraph.getnext()
            paragraph.extend([_run(" "), *second[1:]])
            second.getparent().remove(second)
            return [paragraph, second], [paragraph]
        raise ValueError(edit.kind)


def _beside(paragraph: etree._Element) -> etree._Element:
    """A new paragraph of the same style, behind this one."""
    new = paragraph.makeelement(f"{W}p")
    new.append(copy.deepcopy(paragraph.find(f"{W}pPr")))
    paragraph.addnext(new)
    return new


def _run(words: str) -> etree._Element:
    run = etree.Element(f"{W}r")
    text = etree.SubElement(run, f"{W}t")
    text.text = words
    text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return run
