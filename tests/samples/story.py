"""What people do to a Word document between two versions, and what becomes of each paragraph by it.

A paragraph is its XML element, which survives edits: so what has to become of its message is known without comparing texts.
"""

import copy
import re
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from lxml import etree

import atau_docx
from atau.model import Code, Message, Unit
from atau.model.inline import unmarked
from atau.pipeline.sources import FileSource
from atau_po.catalogue import PoCatalogue

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
BODY, NOTES = "word/document.xml", "word/footnotes.xml"

IN_PLACE = ("number", "negation", "word", "sentence added", "sentence deleted", "rewritten")


@dataclass(frozen=True, slots=True)
class Edit:
    """An edit at the words `old`, which stand in one run of one paragraph. The kind says what `new` is:

    one of IN_PLACE: the words instead of these; "added": a paragraph behind this one; "moved": words of the paragraph before
    which this one comes to stand. "split" is before the words, "merged" with the next paragraph, "plain" without formatting.
    """

    kind: str
    old: str
    new: str = ""

    @property
    def pattern(self) -> re.Pattern[str]:
        """The words `old`, with whatever spaces the document has between them."""
        return re.compile(r"\s".join(map(re.escape, self.old.split(" "))))

    def made_in(self, text: str) -> str:
        """A text with `new` in the place of `old`."""
        return self.pattern.sub(lambda _found: self.new, text)


EDITS = (
    Edit("number", "Оно основано на 214 интервью", "Доклад основан на 241 интервью"),
    Edit("number", "статьи 5 и 20", "статьи 5 и 19"),
    Edit("negation", "Действие лицензии может приостановить", "Действие лицензии не может приостановить"),
    Edit("negation", "полного возмещения. Суды взыскивают", "должного возмещения. Суды не взыскивают"),
    Edit("word", "Полиция окружает их", "Полиция разгоняет их"),
    Edit("word", "помощь адвокатам", "помощь защитникам"),
    Edit("sentence added", "принимают не везде.", "принимают не везде. Своих убежищ три области лишены."),
    Edit("sentence added", "без объяснения причин.", "без объяснения причин. Их места пустуют до сих пор."),
    Edit("sentence deleted", " В приговорах встречаются ссылки на «поведение потерпевшей» и «сохранение семьи»."),
    Edit("sentence deleted", " Пострадавшие боятся обращаться в полицию и остаются зависимыми от работодателя."),
    Edit("added", "реже одного раза в год", "Летом 2025 года сгорел жилой корпус; о причинах пожара объявили зимой."),
    Edit("added", "декриминализировать", "раскрыть расходы на содержание следственных изоляторов по областям;"),
    Edit("removed", "Во время общественных волнений"),
    Edit("removed", "создать кризисные центры"),
    Edit("moved", "Журналистов и блогеров преследуют", "Участники мирных собраний подвергаются"),
    Edit("moved", "отменить институт недееспособности", "передать и первичную проверку"),
    Edit("split", "Неправительственные организации, получающие"),
    Edit("split", "Суды видят в них мнение"),
    Edit("merged", "Следственные изоляторы переполнены"),
    Edit("merged", "запретить одиночное заключение"),
    Edit(
        "rewritten",
        "закрепить в процессуальном законе обязательное применение Стамбульского протокола и обучить его применению "
        "судебно-медицинских экспертов, прокуроров и судей",
        "привлекать независимых врачей к каждому освидетельствованию и оплачивать их труд",
    ),
    Edit("plain", "Вымышленный случай:"),
)
"""Those of the coalition: ten kinds, each twice, and two more."""

CORRECTIONS = (
    Edit("word", "The coalition, its members", "The alliance, its members"),
    Edit(
        "sentence added", "support survivors of violence.", "support survivors of violence. All of them are volunteers."
    ),
    Edit("word", "provides for the right to both", "guarantees both"),
    Edit("word", "general comment No. 35 (2014)", "general comment No. 35 (CCPR/C/GC/35)"),
    Edit("word", "Trial monitoring", "Observation of trials"),
    Edit("removed", "Decriminalize the dissemination"),
)
"""Those of a lawyer in the English document."""


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
        before = dict(self.units())
        fates = [(edit, *self._made(edit)) for edit in edits]
        touched = {paragraph for _edit, gone, _come in fates for paragraph in gone}
        fates += [(None, [paragraph], [paragraph]) for paragraph in before if paragraph not in touched]
        after = dict(self.units())
        return [
            Fate(edit, tuple(before[one] for one in gone), tuple(after[one] for one in come))
            for edit, gone, come in fates
        ]

    def save(self, path: Path) -> Path:
        """Write the document; parts without text for translators have the bytes that they had."""
        with zipfile.ZipFile(path, "w") as package:
            for member, content in self._members:
                root = self._roots.get(member.filename)
                package.writestr(
                    member, content if root is None else etree.tostring(root, encoding="UTF-8", standalone=True)
                )
        return path

    def units(self) -> Iterator[tuple[etree._Element, str]]:
        """Each paragraph, and the id that a reader of the document gives it."""
        for number, paragraph in enumerate(self._roots[BODY].iter(f"{W}p"), 1):
            yield paragraph, f"body/{number}"
        notes = {note.get(f"{W}id"): note for note in self._roots[NOTES].iter(f"{W}footnote")}
        for printed, reference in enumerate(self._roots[BODY].iter(f"{W}footnoteReference"), 1):
            for number, paragraph in enumerate(notes[reference.get(f"{W}id")].iter(f"{W}p"), 1):
                yield paragraph, f"footnote/{printed}/{number}"

    def fill(self, texts: Iterable[str]) -> None:
        """Write texts into the third column of a translators' table, from its second row on, as many as there are rows."""
        for row, text in zip(self._roots[BODY].findall(f".//{W}tr")[1:], texts, strict=False):
            cell = row.findall(f"{W}tc")[2]
            cell.find(f"{W}p/{W}permStart").addnext(_run(text))

    def _place(self, pattern: re.Pattern[str]) -> tuple[etree._Element, etree._Element]:
        """The paragraph that has these words, and their w:t; ValueError unless there is exactly one."""
        ((paragraph, text),) = [
            (paragraph, text)
            for paragraph, _name in self.units()
            for text in paragraph.iter(f"{W}t")
            if pattern.search(text.text)
        ]
        return paragraph, text

    def _made(self, edit: Edit) -> tuple[list[etree._Element], list[etree._Element]]:
        """The paragraphs that there were, and those that there are instead."""
        paragraph, text = self._place(edit.pattern)
        if edit.kind in IN_PLACE:
            text.text = edit.made_in(text.text)
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
            self._place(Edit(edit.kind, edit.new).pattern)[0].addprevious(paragraph)
            return [paragraph], [paragraph]
        if edit.kind == "split":
            second = _beside(paragraph)
            run = text.getparent()
            rest = list(run.itersiblings())
            start = edit.pattern.search(text.text).start()
            text.text, words = text.text[:start].rstrip(), text.text[start:]
            second.extend([_run(words), *rest])
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


def messages(path: Path | str) -> list[Message]:
    """Those of a catalogue."""
    return list(PoCatalogue().read(FileSource(str(path))))


def by_unit(path: Path | str) -> dict[str, Message]:
    """The living messages, by the id of the unit in the document."""
    return {place.unit: one for one in messages(path) if not one.is_obsolete for place in one.places}


def passages(path: Path | str) -> dict[str, Unit]:
    """Those of a Word document, by their ids."""
    return {unit.id: unit for unit in atau_docx.Docx().passages(FileSource(str(path)))[1] if unit.kind != "remark"}


def members(path: Path | str) -> dict[str, bytes]:
    """Those of a package, by their names."""
    with zipfile.ZipFile(path) as package:
        return {name: package.read(name) for name in package.namelist()}


def body(path: Path | str) -> etree._Element:
    """The main part of a Word document."""
    return etree.fromstring(members(path)[BODY])


def worded(element: etree._Element) -> list[etree._Element]:
    """The runs that have words in them; the numbers that fields show are none."""
    return [run for run in element.iter(f"{W}r") if re.search(r"[^\W\d_]", "".join(run.itertext(f"{W}t")))]


def letters(text: str) -> str:
    """What is left of a text when lines, hyphens and notes in it are set in another way."""
    return re.sub(r"[\W_]+", "", text)


def words(message: Message) -> str:
    """Those of the translation, without spaces and codes."""
    return letters(unmarked(message.msgstr)[0])


def inside(text: str, codes: Sequence[Code]) -> list[tuple[int, str]]:
    """Where codes stand in a text, and of which kind; what stands at its ends is no part of a passage."""
    return [(code.offset, code.kind) for code in codes if 0 < code.offset < len(text)]


def pieces(message: str) -> list[str]:
    """The words of a text between its codes."""
    text, codes = unmarked(message)
    ends = [0, *(code.offset for code in codes), len(text)]
    return [text[start:end] for start, end in pairwise(ends)]
