"""Passages for a translator, and the document with their translations in it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from atau.errors import DocumentError
from atau.hooks.interfaces import RenderOptions, Source
from atau.i18n import _
from atau.model import Segment, Unit
from atau.model.inline import faults
from atau_container import Archive, parse_xml, rewritten, serialized
from atau_odt import names
from atau_odt.exchange import awaited, exchanged, highlighted, put, shown, writable
from atau_odt.extract import Extraction
from atau_odt.formatting import StyleSheet
from atau_odt.names import OFFICE, TEXT
from atau_odt.package import CONTENT, META, STYLES, Package, read_package
from atau_odt.stretches import Passage, read_atoms, read_passage
from atau_odt.wrappers import Wrappers

if TYPE_CHECKING:
    from lxml.etree import _Element

_UNTRANSLATED = "untranslated"
_USUAL_STYLE = "Standard"
_MEMBERS = {f"{OFFICE}document-content": CONTENT, f"{OFFICE}document-styles": STYLES, f"{OFFICE}document-meta": META}


def passages(extraction: Extraction) -> Iterator[Unit]:
    """The units of a document that was not streamed, as a translator needs them."""
    sheets = _Sheets(extraction)
    for found in extraction.walk():
        if found.paragraph is None:
            if any(map(str.isalnum, found.unit.text)):
                yield replace(found.unit, text=found.unit.text.strip())
            continue
        paragraph = found.paragraph.element
        sheet = sheets.of(_root(paragraph))
        if passage := read_passage(paragraph, sheet):
            style = sheet.display_name(paragraph.get(f"{TEXT}style-name"))
            notes = [f"style: {style}"] if style and style != _USUAL_STYLE else []
            notes += _things(passage)
            yield replace(found.unit, text=passage.text, codes=passage.codes, note="\n".join(notes) or None)


def rendered(source: Source, targets: Mapping[str, Segment], options: RenderOptions) -> tuple[bytes, Sequence[str]]:
    """The document with the words of the targets, and remarks; its own bytes where no words are others.

    DocumentError for a target that no passage has or whose codes do not fit, and, where they are refused, for tracked changes.
    """
    package = read_package(source)
    content = parse_xml(package.content, source.name, CONTENT, forbid_doctype=True)
    is_accepted = options.changes == "accept"
    tracked = {content: _changes(content)}
    if is_accepted:
        _accept(content)
    extraction = Extraction(package, content)
    if extraction.master is not None:
        tracked[extraction.master] = _changes(extraction.master)
        if is_accepted:
            _accept(extraction.master)
    changes = sum(tracked.values())
    if changes and options.changes == "refuse":
        reason = _(
            "has tracked changes ({count}); accept or reject them in LibreOffice, or have them kept or accepted here"
        )
        raise DocumentError(source.name, reason.format(count=changes))
    writing = _Writing(source.name, extraction, options)
    rest = dict(targets)
    for found in list(extraction.walk()):
        if (target := rest.pop(found.unit.id, None)) is None:
            continue
        if found.property is not None:
            writing.exchange_property(found.property, target)
        elif found.paragraph is not None:
            writing.exchange(found.unit.id, found.paragraph.element, target)
    for unit in rest:
        raise _no_passage(source.name, unit)
    is_accepted = is_accepted and writing.is_translated
    told = _("Tracked changes accepted: {count}") if is_accepted else _("Tracked changes kept: {count}")
    remarks = [told.format(count=changes)] if changes else []
    if not writing.is_translated:
        with source.open() as stream:
            return stream.read(), remarks
    if is_accepted:
        writing.changed.update(root for root, count in tracked.items() if count)
    members = {_MEMBERS[str(root.tag)]: root for root in writing.changed}
    with Archive(source) as archive:
        changed = {name: serialized(root, _original(package, name)) for name, root in members.items()}
        return rewritten(archive, changed), remarks


def _things(passage: Passage) -> Iterator[str]:
    """What the codes that are no words stand for: "x2: footnote 7"."""
    for part in passage.parts:
        thing = passage.atoms[part.start].content
        if part.formatting is not None or isinstance(thing, str):
            continue
        if thing.tag == names.NOTE:
            citation = thing.find(names.NOTE_CITATION)
            number = "".join(map(str, citation.itertext())).strip() if citation is not None else ""
            yield f"{part.code}: {thing.get(f'{TEXT}note-class', 'footnote')} {number}".rstrip()
        elif thing.tag in names.BOXES:
            yield f"{part.code}: picture"
        elif str(thing.tag).startswith(TEXT):
            shown = " ".join("".join(map(str, thing.itertext())).split())
            yield f"{part.code}: field {str(thing.tag).removeprefix(TEXT)}" + (f" “{shown}”" if shown else "")


class _Sheets:
    """The styles that each part of a document goes by."""

    def __init__(self, extraction: Extraction) -> None:
        self._common = extraction.master
        self._sheets: dict[_Element, StyleSheet] = {}

    def of(self, part: "_Element") -> StyleSheet:
        """The styles of a part, which its root stands for."""
        if part not in self._sheets:
            self._sheets[part] = StyleSheet(self._common, part)
        return self._sheets[part]


class _Writing:
    """The words of passages exchanged, or highlighted, in a tree. `changed` holds the roots of the parts in which any were."""

    def __init__(self, name: str, extraction: Extraction, options: RenderOptions) -> None:
        self._name = name
        self._options = options
        self._sheets = _Sheets(extraction)
        self._wrappers: dict[_Element, Wrappers] = {}
        self.changed: set[_Element] = set()
        self.is_translated = False  # whether any words are others

    def exchange(self, unit: str, paragraph: "_Element", target: Segment) -> None:
        """Put the words of a target into a paragraph, or highlight those that it has."""
        root = _root(paragraph)
        sheet = self._sheets.of(root)
        passage = read_passage(paragraph, sheet)
        if passage is None:
            raise _no_passage(self._name, unit)
        if target.state == _UNTRANSLATED:
            if self._options.highlights:
                put(paragraph, highlighted(passage, self._wrappers_of(root)))
        elif (target.text, target.codes) != (passage.text, passage.codes):
            for fault, code in faults(passage.codes, target.codes):
                raise DocumentError(self._name, f"{unit}: {_(fault).format(code=code)}")
            self._write(unit, paragraph, sheet, passage, target)
            self.is_translated = True

    def exchange_property(self, element: "_Element", target: Segment) -> None:
        """Put the words of a target into a property of the document, in which nothing can be highlighted."""
        text = element.text or ""
        words = text.strip()
        if target.state != _UNTRANSLATED and target.text != words:
            begin = text.index(words)
            element.text = text[:begin] + writable(target.text) + text[begin + len(words) :]
            self.changed.add(_root(element))
            self.is_translated = True

    def _write(self, unit: str, paragraph: "_Element", sheet: StyleSheet, passage: Passage, target: Segment) -> None:
        """Put the words in, and look whether a reader sees them; white space at the edges of what was there may get lost."""
        wrappers = self._wrappers_of(_root(paragraph))
        for anew in (False, True):
            put(paragraph, exchanged(passage, target, wrappers, anew=anew))
            if shown(read_atoms(paragraph, sheet)) == awaited(passage, target):
                return
        reason = _("the translation of “{unit}” cannot be put in place; take it out of the catalogue")
        raise DocumentError(self._name, reason.format(unit=unit))

    def _wrappers_of(self, root: "_Element") -> Wrappers:
        self.changed.add(root)
        if root not in self._wrappers:
            self._wrappers[root] = Wrappers(root, self._options.language)
        return self._wrappers[root]


def _root(element: "_Element") -> "_Element":
    return element.getroottree().getroot()


def _original(package: Package, member: str) -> bytes:
    return {CONTENT: package.content, STYLES: package.styles, META: package.meta}[member] or b""


def _no_passage(name: str, unit: str) -> DocumentError:
    reason = _("has no passage “{unit}”; take the document that the catalogue was made from")
    return DocumentError(name, reason.format(unit=unit))


def _changes(root: "_Element") -> int:
    return sum(1 for _change in root.iter(names.CHANGED))


def _accept(root: "_Element") -> None:
    """Make what is tracked final: what was deleted stands in a region of its own, all else is text already."""
    from lxml import etree

    etree.strip_elements(root, names.TRACKED, *names.CHANGES, with_tail=False)
