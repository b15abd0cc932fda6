"""`glossary update`: a catalogue is brought to a new version of its documents, and no work of a person is lost.

`revise.py` says what a message becomes; here it is found out which message that is.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property

from atau.alignment.rewritten import is_as_long, rewritten
from atau.alignment.sequences import aligned
from atau.model import Catalogue, Message
from atau.model.inline import unmarked
from atau.model.revision import Change, Revision, Update
from atau.pipeline.extraction import CHECKSUMS, GENERATOR
from atau.pipeline.messages import Key
from atau.pipeline.revise import changed, copied, has_work, kind_of, merged, reformatted, split, taken, word_changes

_RENAMED = 0.2
"""A document of another name that has so much of the texts of one that is gone is its new version."""

_MOST_REWRITTEN = 3
"""Texts in a row that are taken for versions of what stood there, though nothing of it is left."""

_NEWER = (GENERATOR, "POT-Creation-Date")


def updated(old: Catalogue, fresh: Catalogue) -> Update:
    """The catalogue for the documents as they are now. `fresh` has their messages in reading order, without translations.

    Messages of documents that `fresh` does not know stay as they are. Every msgstr, comment and flag of `old` stands in the
    result, in a message that is obsolete where its text is gone.
    """
    new = list(fresh)
    former = list(_sharing(old, new))
    names = _names([message for message in former if not message.is_obsolete], new)
    messages, changes, unchanged = _Update(former, new, names).run()
    return Update(replace(old, header=_header(old, fresh, names), messages=messages), tuple(changes), unchanged)


class _Update:
    """The work of one update. `_kept` are messages, by key, that other documents need and that none here has taken up yet."""

    def __init__(self, former: Sequence[Message], new: Sequence[Message], names: Mapping[str, str]) -> None:
        self._new = new
        self._names = names
        self._former = former
        self._own: list[Message] = []
        self._kept: dict[Key, Message] = {}
        self._is_before: dict[Key, bool] = {}
        for message in former:
            if message.is_obsolete:
                continue
            elsewhere = tuple(place for place in message.places if place.document not in names)
            is_own = not message.places or len(elsewhere) < len(message.places)
            if elsewhere:
                self._kept[message.key] = replace(message, places=elsewhere)
                self._is_before[message.key] = not self._own and not is_own
            if is_own:
                self._own.append(message)
        self._needed = frozenset(self._kept)
        self._obsolete = [message for message in former if message.is_obsolete]
        self._revivable: dict[str, list[Message]] = defaultdict(list)
        for message in self._obsolete:
            self._revivable[message.msgid].append(message)
        self._revived: set[int] = set()
        self._removed: list[Message] = []

    def run(self) -> tuple[list[Message], list[Revision], int]:
        """The messages, the changes, and how many messages have none."""
        steps = aligned(
            [_words(message) for message in self._own],
            [_words(message) for message in self._new],
            [kind_of(message) for message in self._own],
            [kind_of(message) for message in self._new],
        )
        messages: list[Message] = []
        changes: list[Revision] = []
        unchanged = 0
        for step in rewritten(steps, self._is_rewritten, _MOST_REWRITTEN):
            before = [self._own[at] for at in step.old]
            after = [self._new[at] for at in step.new]
            for revision in self._revisions(step.change, step.likeness, before, after):
                messages += revision.after
                if revision.change is Change.UNCHANGED:
                    unchanged += 1
                else:
                    changes.append(revision)
        first = [message for key, message in self._kept.items() if self._is_before[key]]
        last = [message for key, message in self._kept.items() if not self._is_before[key]]
        living = [*first, *messages, *last]
        return [*living, *self._gone(living)], changes, unchanged

    def _is_rewritten(self, place: int, new_place: int) -> bool:
        """Whether a text that came may be a version of one that went; not if it has a translation of its own somewhere."""
        before, after = self._own[place], self._new[new_place]
        is_known = after.key in self._kept or after.msgid in self._revivable or after.msgid in self._translated
        return not is_known and kind_of(before) == kind_of(after) and is_as_long(_words(before), _words(after))

    def _revisions(
        self, change: Change, likeness: float, before: Sequence[Message], after: Sequence[Message]
    ) -> Iterator[Revision]:
        """What a step of the alignment does; where another document needs a key that is also new here, its message has it."""
        claimed = self._kept and any(message.key in self._kept for message in after)
        if claimed and [message.key for message in before] != [message.key for message in after]:
            yield from (self._added(message) for message in after)
            yield from (self._gone_from_text(message) for message in before)
        elif change is Change.ADDED:
            yield self._added(after[0])
        elif change is Change.REMOVED:
            yield self._gone_from_text(before[0])
        elif change is Change.SPLIT:
            yield Revision(change, tuple(before), tuple(split(before[0], after)))
        elif change is Change.MERGED:
            yield Revision(change, tuple(before), (merged(before, after[0]),))
        elif _has_same_words(before[0], after[0]):
            yield self._same_words(change, before[0], after[0])
        else:
            words = tuple(word_changes(before[0], after[0]))
            yield Revision(change, tuple(before), (changed(before[0], after[0], words),), words)

    def _same_words(self, change: Change, before: Message, after: Message) -> Revision:
        if change is not Change.MOVED:
            change = Change.FORMATTED if reformatted(before, after) else Change.UNCHANGED
        kept = self._kept.pop(after.key, None)
        message = taken(before, after)
        return Revision(change, (before,), (_also_in(message, kept),))

    def _added(self, message: Message) -> Revision:
        """A message that is new in its document; its text may be known from another, from elsewhere, or from the past."""
        if kept := self._kept.pop(message.key, None):
            return Revision(Change.ADDED, (), (_also_in(taken(kept, message), kept),))
        past = [one for one in self._revivable.get(message.msgid, ()) if id(one) not in self._revived]
        past.sort(key=lambda one: kind_of(one) != kind_of(message))
        known = self._translated.get(message.msgid, ())
        if past and (kind_of(past[0]) == kind_of(message) or not known):
            self._revived.add(id(past[0]))
            return Revision(Change.ADDED, (), (taken(past[0], message),))
        return Revision(Change.ADDED, (), (copied(known, message) if known else message,))

    @cached_property
    def _translated(self) -> Mapping[str, Sequence[Message]]:
        """The messages that have a translation, by their text."""
        found: dict[str, list[Message]] = defaultdict(list)
        for message in self._former:
            if message.is_translated and not message.is_obsolete:
                found[message.msgid].append(message)
        return found

    def _gone_from_text(self, message: Message) -> Revision:
        if message.key not in self._needed:
            self._removed.append(message)
        name = next((self._names[place.document] for place in message.places if place.document in self._names), "")
        return Revision(Change.REMOVED, (message,), document=name)

    def _gone(self, living: Iterable[Message]) -> Iterator[Message]:
        """The obsolete messages, those from before first; a context that a living message has gets a number."""
        past = [message for message in self._obsolete if id(message) not in self._revived]
        everything = [*past, *filter(has_work, self._removed)]
        keys = {message.key for message in living} if everything else set()
        for message in everything:
            gone = replace(message, is_obsolete=True, line=0)
            number = 1
            while gone.key in keys:
                number += 1
                gone = replace(gone, msgctxt=f"{kind_of(message)}#{number}")
            keys.add(gone.key)
            yield gone


def _words(message: Message) -> str:
    return unmarked(message.msgid)[0]


def _has_same_words(before: Message, after: Message) -> bool:
    return before.msgid == after.msgid or _words(before).split() == _words(after).split()


def _also_in(message: Message, kept: Message | None) -> Message:
    return replace(message, places=(*message.places, *kept.places)) if kept else message


def _sharing(old: Iterable[Message], new: Sequence[Message]) -> Iterator[Message]:
    """The old messages; where one is equal to a new one in anything, both have it in the same place of the memory."""
    known = {message.msgid: message for message in new}
    for message in old:
        if twin := known.get(message.msgid):
            message = replace(
                message,
                msgid=twin.msgid,
                msgctxt=twin.msgctxt if twin.msgctxt == message.msgctxt else message.msgctxt,
                places=twin.places if twin.places == message.places else message.places,
                notes=twin.notes if twin.notes == message.notes else message.notes,
            )
        yield message


def _names(former: Sequence[Message], new: Sequence[Message]) -> dict[str, str]:
    """The documents of the catalogue that the new messages are of, each with its name now."""
    known, names = _documents(former), {document: document for document in _documents(new)}
    if names.keys() <= known:
        return names
    texts, new_texts = _texts(former), _texts(new)
    for document in new_texts.keys() - known:
        shared = {
            name: len(found & new_texts[document]) / min(len(found), len(new_texts[document]))
            for name, found in texts.items()
            if name not in names
        }
        best = max(shared, key=lambda name: (shared[name], name), default=None)
        if best is not None and shared[best] >= _RENAMED:
            names[best] = document
    return names


def _documents(messages: Sequence[Message]) -> set[str]:
    return {place.document for message in messages for place in message.places}


def _texts(messages: Sequence[Message]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for message in messages:
        for place in message.places:
            found[place.document].add(message.msgid)
    return found


def _header(old: Catalogue, fresh: Catalogue, names: Mapping[str, str]) -> Mapping[str, str]:
    """The header of the old catalogue, with what the new messages know better, and the checksums of all its documents."""
    header = dict(old.header)
    header |= {name: value for name, value in fresh.header.items() if name in _NEWER or name not in header}
    if CHECKSUMS in fresh.header:
        pairs = [pair.strip() for pair in old.header.get(CHECKSUMS, "").split(",")]
        others = [pair for pair in pairs if pair and pair.partition(" ")[2] not in names]
        header[CHECKSUMS] = ", ".join([*others, fresh.header[CHECKSUMS]])
    return header
