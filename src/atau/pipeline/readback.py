"""`glossary update --from-target`: what somebody changed in a translated document comes back into the catalogue."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import cast

from atau.alignment.codes import chained, correspondence, held, renamed
from atau.alignment.likeness import Passage, likeness
from atau.alignment.rewritten import rewritten
from atau.alignment.sequences import aligned
from atau.alignment.steps import Step
from atau.alignment.words import changes
from atau.errors import DocumentError
from atau.hooks.interfaces import TranslatableFormat
from atau.hooks.manager import Plugins
from atau.i18n import _
from atau.model import REMARK, Catalogue, Code, Message, Unit
from atau.model.catalogue import location
from atau.model.inline import ALONE, CLOSE, OPEN, faults, marked_up, unmarked
from atau.model.revision import Change, Revision, Update
from atau.pipeline.documents import guarded, of_parts, plugin_at_work
from atau.pipeline.formats import format_of, require_ability
from atau.pipeline.messages import BODY, Key, has_words
from atau.pipeline.revise import kind_of, noted, with_fuzzy
from atau.pipeline.sources import FileSource

_ALIKE = 0.5
"""A group of a rendered document is one of the message if their words are so much alike."""


def edited_target(old: Catalogue, path: str, plugins: Plugins, parts: Collection[str]) -> Update:
    """The catalogue with the words of an edited translation, a file; DocumentError where that cannot be read.

    Of a catalogue of several documents it is the translation of that one whose texts it has.
    """
    units = [unit for unit in _passages(FileSource(path), plugins, parts) if unit.kind != REMARK]
    messages = list(old)
    documents: dict[str, list[Message]] = {}
    for message in messages:
        if not message.is_obsolete and (kind_of(message).partition("/")[0] or BODY) in parts:
            for document in {place.document for place in message.places} or {""}:
                documents.setdefault(document, []).append(message)
    there = {unit.text.strip() for unit in units}
    best = max(documents, key=lambda name: _found(documents[name], there), default="")
    order = [(_unit_of(message, best), message) for message in documents.get(best, ())]
    if len(documents) > 1:  # what documents share stands where it is in the first of them
        rank = {part: number for number, part in enumerate(dict.fromkeys(unit.location.part for unit, _ in order))}
        order.sort(key=lambda pair: (rank[pair[0].location.part], *map(int, re.findall(r"[0-9]+", pair[0].id))))
    return read_back(replace(old, messages=messages), order, units)


def _passages(source: FileSource, plugins: Plugins, parts: Collection[str]) -> Iterator[Unit]:
    format = format_of(source, plugins)
    if format is None:
        raise DocumentError(source.name, _("no plugin reads this kind of file"))
    require_ability(source.name, format, "passages", plugins)
    owner = plugins.owner("formats", format.name)
    with plugin_at_work(owner):
        _document, units = cast(TranslatableFormat, format).passages(source)
    return of_parts(guarded(units, owner), parts)


def _found(messages: Sequence[Message], there: set[str]) -> int:
    return sum(unmarked(message.msgstr or message.msgid)[0].strip() in there for message in messages)


def _unit_of(message: Message, document: str) -> Unit:
    """The passage of a message in a document, as far as the catalogue tells it."""
    part, _slash, kind = kind_of(message).partition("/")
    text, codes = unmarked(message.msgid)
    identifier = next((place.unit for place in message.places if place.document == document), "")
    return Unit(identifier, kind, text, location=replace(location(message), part=part or BODY), codes=codes)


def read_back(old: Catalogue, order: Sequence[tuple[Unit, Message]], target_units: Sequence[Unit]) -> Update:
    """The catalogue with the words of an edited translation.

    `order` are the passages of the source document with their messages, `target_units` the passages of the translation. A
    message takes new words where it is certain which they are; where it is not, the message gets a note "target: …" and is
    to be confirmed, and the change is told.
    """
    units = [unit for unit in target_units if unit.kind != REMARK and has_words(unit.text)]
    present = _presents([message for _, message in order], {unit.text.strip() for unit in units})
    kinds, new_kinds = [_kind(unit) for unit, _ in order], [_kind(unit) for unit in units]
    steps = aligned(
        [unmarked(text)[0].strip() for text in present], [unit.text.strip() for unit in units], kinds, new_kinds
    )
    changed: dict[Key, Message] = {}
    revisions: list[Revision] = []
    comparison = _Comparison(order, present, units)
    for step in rewritten(steps, lambda at, new_at: kinds[at] == new_kinds[new_at]):
        if revision := comparison.revision(step):
            changed |= {before.key: after for before, after in zip(revision.before, revision.after, strict=False)}
            revisions.append(revision)
    messages = [message if message.is_obsolete else changed.get(message.key, message) for message in old]
    return Update(
        replace(old, messages=messages), tuple(revisions), len(order) - sum(len(one.before) for one in revisions)
    )


def _presents(messages: Sequence[Message], there: set[str]) -> list[str]:
    """What stands for each message in the translated document, marked up: its translation, or its source where it has none.

    What was still to be confirmed when the document was made may be there either way; what has faulty codes is not rendered.
    """
    found = []
    for message in messages:
        possible = [text for text in (message.msgstr, message.msgid) if text]
        if (
            message.is_translated
            and not message.is_fuzzy
            and not any(faults(_codes(message.msgid), _codes(message.msgstr)))
        ):
            possible = [message.msgstr]
        found.append(next((text for text in possible if unmarked(text)[0].strip() in there), possible[0]))
    return found


def _codes(message: str) -> tuple[Code, ...]:
    return unmarked(message)[1]


def _kind(unit: Unit) -> str:
    return f"{unit.location.part or BODY}/{unit.kind}"


@dataclass(frozen=True, slots=True)
class _Comparison:
    """Messages with their units and the texts that stand for them, and the units of the edited document."""

    order: Sequence[tuple[Unit, Message]]
    present: Sequence[str]
    units: Sequence[Unit]

    def revision(self, step: Step) -> Revision | None:
        """The change that a step of the alignment is; None where it is none."""
        messages = tuple(self.order[at][1] for at in step.old)
        found = [self.units[at] for at in step.new]
        text = " ".join(unit.text for unit in found)
        if step.change is Change.ADDED:
            return Revision(step.change, text=text, location=found[0].location)
        if step.change is Change.REMOVED:
            return Revision(step.change, messages, (_marked(messages[0], "removed"),))
        if step.change is Change.MERGED:
            marked = tuple(_marked(message, f"merged with {len(messages) - 1} more") for message in messages)
            return Revision(step.change, messages, marked, text=text, location=found[0].location)
        shown = self.present[step.old[0]]
        if step.change is not Change.SPLIT and unmarked(shown)[0].split() == text.split():
            return Revision(step.change, messages, messages) if step.change is Change.MOVED else None
        after = self._with_words(messages[0], shown, found)
        if step.change is Change.SPLIT:
            after = _marked(after, f"split into {len(found)}")
        elif not step.likeness:
            after = _marked(after, "written anew")
        return Revision(step.change, messages, (after,), tuple(changes(unmarked(shown)[0], text)))

    def _with_words(self, message: Message, shown: str, found: Sequence[Unit]) -> Message:
        """The message with the words of units; to be confirmed where it is not sure that they are a sound translation."""
        words = chained([marked_up(unit.text, unit.codes) for unit in found], [""] * len(found))[0]
        after = replace(message, msgstr=_under_own_codes(shown, words), line=0)
        if after.plurals:
            after = replace(after, plurals=(after.msgstr, *after.plurals[1:]))
        wrong = dict.fromkeys(code for _, code in faults(_codes(message.msgid), _codes(after.msgstr)))
        if wrong:
            after = replace(
                after, flags=with_fuzzy(after.flags), notes=noted(after.notes, f"codes: {', '.join(wrong)}")
            )
        if shown != message.msgstr:
            return _marked(after, "stood here untranslated")
        others = sorted({place.document for place in message.places} - {self._document})
        return _marked(after, f"also stands in {', '.join(others)}") if others else after

    @property
    def _document(self) -> str:
        """The document of the units: the one that all messages have a place in."""
        counted = Counter(place.document for _, message in self.order for place in message.places)
        return max(counted, key=lambda name: counted[name], default="")


def _under_own_codes(shown: str, edited: str) -> str:
    """An edited passage, whose codes are numbered by appearance, with the names that they have in the message.

    What stands at the ends of the message is no part of the passage, and comes to stand at its ends again.
    """
    text, codes = unmarked(edited)
    shown_text, shown_codes = unmarked(shown)
    if _shape(codes) == _shape(shown_codes):
        first, last = 0, len(shown_codes)
    else:
        first, last = _inner(shown_text, shown_codes)
    inner = shown_codes[first:last]
    if _shape(codes) == _shape(inner):
        names = {code.id: own.id for code, own in zip(codes, inner, strict=True)}
    else:
        names = correspondence(text, codes, shown_text, inner)
    words, own_words = held(text, codes), held(shown_text, inner)
    names = {
        name: own
        for name, own in names.items()
        if name not in words or likeness(Passage.of(words[name]), Passage.of(own_words[own])) >= _ALIKE
    }
    leading = [replace(code, offset=0) for code in shown_codes[:first]]
    trailing = [replace(code, offset=len(text)) for code in shown_codes[last:]]
    return marked_up(text, [*leading, *renamed([code for code in codes if code.id in names], names), *trailing])


def _shape(codes: Sequence[Code]) -> list[tuple[str, str]]:
    return [(code.kind, code.id[0]) for code in codes]


def _inner(text: str, codes: Sequence[Code]) -> tuple[int, int]:
    """From which to which code a passage has them: not what is no text at its ends, nor a group around all of it."""
    first, last = 0, len(codes)
    while first < last:
        start, end = codes[first], codes[last - 1]
        if start.kind == ALONE and not text[: start.offset].strip():
            first += 1
        elif end.kind == ALONE and not text[end.offset :].strip():
            last -= 1
        elif (
            _is_around(start, end, codes[first + 1 : last - 1])
            and not text[: start.offset].strip() + text[end.offset :].strip()
        ):
            first, last = first + 1, last - 1
        else:
            break
    return first, last


def _is_around(start: Code, end: Code, between: Sequence[Code]) -> bool:
    return (
        start.kind == OPEN and end.kind == CLOSE and start.id == end.id and all(code.id != start.id for code in between)
    )


def _marked(message: Message, what: str) -> Message:
    return replace(message, flags=with_fuzzy(message.flags), notes=noted(message.notes, f"target: {what}"))
