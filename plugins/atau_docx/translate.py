"""A Word document in another language: what is to be translated of it, and the same package with other words."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from atau.errors import DocumentError
from atau.hooks.interfaces import RenderOptions, Source
from atau.i18n import _
from atau.model import Segment, Unit
from atau.model.inline import faults
from atau_container import Archive, printable, rewritten, serialized
from atau_docx import changes
from atau_docx.extract import Extraction, Found
from atau_docx.inlines import Role, Token, name_of
from atau_docx.looks import set_run_property
from atau_docx.mirrors import Mirrors
from atau_docx.names import LOCAL, child, named, value_of
from atau_docx.package import Package, read_package
from atau_docx.paragraph import Paragraph, Reference
from atau_docx.passages import Passage, passage
from atau_docx.rendering import rewrite
from atau_docx.styles import Styles
from atau_docx.typefaces import Typefaces

if TYPE_CHECKING:
    from lxml.etree import _Element

_UNTRANSLATED = "untranslated"
_HIGHLIGHT = "yellow"


def translatable(extraction: Extraction) -> Iterator[Unit]:
    """The units of a document with their codes; those without a letter or digit are left out."""
    numbers: Mapping[Reference, str | None] = {}
    if extraction.package.parts.keys() & {"footnotes", "endnotes"}:
        numbers = Extraction(extraction.package, extraction.styles).note_numbers()
    for found in extraction.walk(extraction.package.main.blocks_of("body")):
        if found.paragraph is None:
            text = found.unit.text.strip()
            if any(character.isalnum() for character in text):
                yield replace(found.unit, text=text)
        elif seen := passage(found.paragraph):
            notes = [*_style(found.paragraph, extraction.styles), *_things(found.paragraph, seen, numbers)]
            yield replace(found.unit, text=seen.text, codes=seen.codes, note="\n".join(notes) or None)


def rendered(source: Source, targets: Mapping[str, Segment], options: RenderOptions) -> tuple[bytes, Sequence[str]]:
    """The document with the targets in it, and what is to be said about it; its own bytes where nothing is another."""
    package = read_package(source)
    if options.changes == "refuse":
        _refuse_changes(source, package)
    extraction = Extraction.of(package)
    rendering = _Rendering(source, extraction, options)
    wanted = {unit: target for unit, target in targets.items() if target.state != _UNTRANSLATED or options.highlights}
    for found in extraction.walk(next(package.main.root.iter(*named("body")), ())):
        if (target := wanted.pop(found.unit.id, None)) is not None:
            rendering.put(found, target)
    rendering.unplaced += sum(target.state != _UNTRANSLATED for target in wanted.values())
    if not rendering.is_translated:
        with source.open() as stream:
            return stream.read(), rendering.remarks()
    rendering.settle_changes()
    with Archive(source) as archive:
        return rewritten(archive, rendering.members()), rendering.remarks()


@dataclass
class _Rendering:
    """What becomes of a document while its words are exchanged. `roots` are those of the parts that changed."""

    source: Source
    extraction: Extraction
    options: RenderOptions
    roots: "dict[str, _Element]" = field(default_factory=dict)
    unplaced: int = 0
    _typefaces: Typefaces = field(init=False)
    _mirrors: Mirrors = field(init=False)
    is_translated: bool = False  # whether any words are others
    _computed: int = 0
    _unbound: int = 0
    _kept: int = 0
    _accepted: int = 0

    def __post_init__(self) -> None:
        package, styles = self.extraction.package, self.extraction.styles
        self._typefaces = Typefaces(self.source, package, styles, self.options.language)
        self._mirrors = Mirrors(styles)

    def put(self, found: Found, target: Segment) -> None:
        """Put a target where its unit stands, and where other programs read the same unit."""
        if found.paragraph is None:
            self._put_property(found, target)
            return
        seen = passage(found.paragraph)
        if seen is None:
            self.unplaced += 1
            return
        if target.state == _UNTRANSLATED:
            self._highlight(found, seen)
            for _paragraph, same in self._mirrors.of(found.paragraph.element, seen):
                self._highlight(found, same)
            return
        for fault, code in faults(seen.codes, target.codes):
            reason = _("{unit}: {fault}; correct the translation, or extract the document anew")
            raise DocumentError(self.source.name, reason.format(unit=found.unit.id, fault=_(fault).format(code=code)))
        if (target.text, target.codes) == (seen.text, seen.codes):
            return
        self._exchange(found, found.paragraph, seen, target)
        for paragraph, same in self._mirrors.of(found.paragraph.element, seen):
            self._exchange(found, paragraph, same, target)

    def _exchange(self, found: Found, paragraph: Paragraph, seen: Passage, target: Segment) -> None:
        self.is_translated = True
        self._computed += sum(_keeps_words(token) for token in seen.tokens)
        written = rewrite(paragraph.element, seen, target)
        for run in written.new:
            self._typefaces.set_language(run)
            self._unbind(run)
        self._typefaces.set_fonts(written.runs, paragraph.element)
        self.roots[found.member] = paragraph.element.getroottree().getroot()

    def _highlight(self, found: Found, seen: Passage) -> None:
        """Mark the words of a paragraph."""
        words = {atom.token for atom in seen.atoms if atom.slot is not None}
        for token in (seen.tokens[at] for at in sorted(words)):
            if token.role is Role.WORDS and (run := token.leaves[0].run) is not None:
                set_run_property(run, "highlight", val=_HIGHLIGHT)
                self.roots[found.member] = run.getroottree().getroot()

    def _put_property(self, found: Found, target: Segment) -> None:
        """Put a target into the properties of the document, which are words without formatting."""
        part = self.extraction.package.properties
        old = found.unit.text
        words = old.strip()
        if part is None or target.state == _UNTRANSLATED or target.text == words:
            return
        space = old[: len(old) - len(old.lstrip())], old[len(old.rstrip()) :]
        for element in part.root:
            if element.text == old and str(element.tag).rpartition("}")[2] == found.unit.kind:
                element.text = printable(target.text).join(space)
                self.roots[part.name] = part.root
                self.is_translated = True
                return

    def _unbind(self, run: "_Element") -> None:
        """Take content controls around the words off the data outside of the text, from which Word would fetch the old ones."""
        for control in run.iterancestors(*named("sdt")):
            properties = child(control, "sdtPr")
            binding = child(properties, "dataBinding")
            if properties is not None and binding is not None:
                properties.remove(binding)
                self._unbound += 1

    def settle_changes(self) -> None:
        """Accept the tracked changes of all parts where that is wanted, and something is translated; count them otherwise."""
        accepts = self.options.changes == "accept" and self.is_translated
        for name, root in _stories(self.extraction.package, self.roots):
            if accepts and (accepted := changes.accept(root)):
                self._accepted += accepted
                self.roots[name] = root
            self._kept += changes.count(root)

    def members(self) -> dict[str, bytes]:
        """The members of the archive that changed."""
        package = self.extraction.package
        parts = dict(package.stories)
        if package.properties is not None:
            parts[package.properties.name] = package.properties
        return {name: serialized(root, parts[name].data) for name, root in self.roots.items()}

    def remarks(self) -> list[str]:
        """What the user should know, a line each."""
        said = {
            _("Tracked changes accepted: {count}"): self._accepted,
            _("Tracked changes kept: {count}"): self._kept,
            _("Fields that show words of the source until Word updates them: {count}"): self._computed,
            _("Content controls taken off the data that would bring back the old words: {count}"): self._unbound,
            _("Text boxes whose copy for older programs keeps the old words: {count}"): self._mirrors.misfits,
            _("Translations that have no place in the document: {count}"): self.unplaced,
        }
        return [message.format(count=count) for message, count in said.items() if count]


def _stories(package: Package, roots: "Mapping[str, _Element]") -> "Iterator[tuple[str, _Element]]":
    """The parts with text, as they are now."""
    for name, part in package.stories.items():
        root = roots.get(name)
        yield name, root if root is not None else package.main.root if name == package.main.name else part.parse()


def _refuse_changes(source: Source, package: Package) -> None:
    count = sum(changes.count(root) for _name, root in _stories(package, {}))
    if count:
        reason = _("has tracked changes ({count}); accept or reject them in Word, or have them kept or accepted here")
        raise DocumentError(source.name, reason.format(count=count))


def _keeps_words(token: Token) -> bool:
    """Whether a token is a computed field that shows words."""
    if token.role is not Role.THING:
        return False
    names = [LOCAL.get(leaf.node.tag) for leaf in token.leaves]
    if names[0] not in ("fldChar", "fldSimple"):
        return False
    texts = (text.text or "" for leaf in token.leaves for text in leaf.node.iter(*named("t")))
    return any(character.isalpha() for text in texts for character in text)


def _style(paragraph: Paragraph, styles: Styles) -> Iterator[str]:
    """The style of a paragraph, where it is not that of all others."""
    identifier = value_of(child(child(paragraph.element, "pPr"), "pStyle"))
    if identifier is not None and identifier != styles.sheet.default_paragraph:
        name = value_of(child(styles.sheet.get(identifier), "name"))
        if name:
            yield f"style: {name}"


def _things(paragraph: Paragraph, seen: Passage, numbers: Mapping[Reference, str | None]) -> Iterator[str]:
    """What the codes that are no words stand for: "x2: footnote 7"."""
    references = dict(zip(paragraph.referring, paragraph.references, strict=True))
    for slot in seen.slots:
        token = seen.tokens[seen.atoms[slot.first].token]
        if token.role is Role.THING and slot.code:
            reference = references.get(token.leaves[0].node)
            if reference is not None:
                yield f"{slot.code}: {reference.kind} {numbers.get(reference) or ''}".rstrip()
            elif thing := name_of(token):
                yield f"{slot.code}: {thing}"
