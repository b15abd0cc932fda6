"""`glossary render`: a document in another language, made from the document itself and a catalogue."""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace
from typing import cast

from atau.errors import DocumentError
from atau.hooks.interfaces import RenderOptions, TranslatableFormat
from atau.hooks.manager import Plugins
from atau.i18n import _
from atau.model import REMARK, Catalogue, Document, Message, Segment, Unit
from atau.model.inline import faults, unmarked
from atau.pipeline.documents import guarded, of_parts, plugin_at_work
from atau.pipeline.extraction import SOURCE_LANGUAGE, checksums
from atau.pipeline.formats import format_of, require_ability
from atau.pipeline.messages import Key, Keys, document_name
from atau.pipeline.sources import AnySource

TRANSLATED, FUZZY, UNTRANSLATED, DAMAGED = "translated", "fuzzy", "untranslated", "damaged"


@dataclass
class Rendering:
    """A document and what its units are in the other language. `damaged` says of each message what is wrong with it."""

    document: Document
    format: TranslatableFormat
    units: list[Unit] = field(default_factory=list)  # each with its target, where it is translated
    states: Counter[str] = field(default_factory=Counter)
    damaged: list[tuple[Unit, str]] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)  # what the format tells the user of the document
    is_outdated: bool = False

    @property
    def untranslated(self) -> int:
        """How many units stay in the source's language."""
        return self.states.total() - self.states[TRANSLATED]

    def targets(self) -> dict[str, Segment]:
        """What is to stand in the place of each unit that has anything to translate."""
        return {unit.id: unit.target for unit in self.units if unit.target is not None}


def translated(
    source: AnySource, catalogue: Catalogue, plugins: Plugins, language: str, *, fuzzy: bool, parts: Collection[str]
) -> Rendering:
    """The units of a document with their translations; those that a person has still to confirm only where `fuzzy` says so.

    DocumentError for a document that cannot be read or translated.
    """
    format = format_of(source, plugins)
    if format is None:
        raise DocumentError(source.name, _("no plugin reads this kind of file"))
    require_ability(source.name, format, "render", plugins)
    able = cast(TranslatableFormat, format)
    owner = plugins.owner("formats", format.name)
    with plugin_at_work(owner):
        document, units = able.passages(source)
    known = checksums(catalogue.header).get(document_name(document))
    rendering = Rendering(
        replace(
            document, language=catalogue.header.get(SOURCE_LANGUAGE) or document.language, target_language=language
        ),
        able,
        is_outdated=known is not None and known != document.sha256,
    )
    messages: dict[Key, Message] = {message.key: message for message in catalogue if not message.is_obsolete}
    keys = Keys()
    for unit in of_parts(guarded(units, owner), parts):
        if unit.kind == REMARK:
            rendering.remarks.append(unit.note or "")
            continue
        key = keys.key(unit)
        if key is None:
            rendering.units.append(unit)
            continue
        state, target, wrong = _target(unit, messages.get(key), language, fuzzy)
        rendering.states[state] += 1
        if wrong:
            rendering.damaged.append((unit, wrong))
        rendering.units.append(replace(unit, target=target))
    return rendering


def rendered(
    rendering: Rendering, source: AnySource, options: RenderOptions, plugins: Plugins
) -> tuple[bytes, Sequence[str]]:
    """The translated document and remarks about it; its own bytes where nothing is translated."""
    if not rendering.states[TRANSLATED]:
        with source.open() as stream:
            return stream.read(), ()
    with plugin_at_work(plugins.owner("formats", rendering.format.name)):
        return rendering.format.render(source, rendering.targets(), options)


def _target(unit: Unit, message: Message | None, language: str, fuzzy: bool) -> tuple[str, Segment, str]:
    """The state of a unit, what is to stand in its place, and what is wrong with the message."""
    own = Segment(unit.text, unit.language, codes=unit.codes, state=UNTRANSLATED)
    if message is None or not message.is_translated:
        return UNTRANSLATED, own, ""
    if message.is_fuzzy and not fuzzy:
        return FUZZY, own, ""
    text, codes = unmarked(message.msgstr)
    for wrong, code in faults(unit.codes, codes):
        return DAMAGED, own, _(wrong).format(code=code)
    return TRANSLATED, Segment(text, language, codes=codes), ""
