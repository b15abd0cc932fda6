"""What a message becomes when its text changes: the translation stays, marked where a person has to look at it again."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from atau.alignment.codes import carried, chained, legible
from atau.alignment.words import changes
from atau.model import Message
from atau.model.catalogue import FUZZY
from atau.model.inline import unmarked
from atau.model.revision import WordChange

_OWN_NOTES = ("changed: ", "split: ", "merged: ", "codes: ", "context: ", "target: ")
"""What an update notes; it stays while nobody has confirmed the translation."""

_NUMBER = re.compile(r"#[0-9]+\Z")
_SENTENCE = re.compile(r"[.!?…;:][»”’\"')\]]*\Z")
_MOST_CHANGES = 6
_LONGEST = 60


def kind_of(message: Message) -> str:
    """The context of a message without the number that tells equal texts apart."""
    context = message.msgctxt or ""
    return _NUMBER.sub("", context) if "#" in context else context


def has_work(message: Message) -> bool:
    """Whether anything in a message is from a person."""
    return bool(message.is_translated or message.comments or message.flags or any(message.plurals))


def reformatted(old: Message, new: Message) -> bool:
    """Whether two messages of the same words differ in anything that a reader sees."""
    return old.msgid != new.msgid or (old.msgctxt != new.msgctxt and kind_of(old) != kind_of(new))


def word_changes(old: Message, new: Message) -> list[WordChange]:
    """Which words of two messages differ."""
    return changes(legible(old.msgid), legible(new.msgid))


def taken(old: Message, new: Message) -> Message:
    """A message of the same words: everything stays.

    To be confirmed anew where codes have no counterpart, or where the context is of another kind and the text no sentence: a
    word of a heading may be translated otherwise in a cell, a sentence is not.
    """
    kept = _moved(old, new)
    notes = []
    if old.msgid != new.msgid:
        kept, is_whole = _carried(kept, old.msgid)
        if not is_whole:
            notes.append(_codes_note(kept))
    if old.msgctxt != new.msgctxt and kind_of(old) != kind_of(new) and not _is_sentence(new):
        notes.append(f"context: {kind_of(old) or '-'} → {kind_of(new) or '-'}")
    return _doubted(kept, old, notes) if notes and old.is_translated else kept


def copied(known: Sequence[Message], new: Message) -> Message:
    """A new message whose text is translated elsewhere; to be confirmed unless that is certain.

    Certain is a sentence, or a text in a context of the same kind, with one confirmed translation.
    """
    best = min(known, key=lambda message: (message.is_fuzzy, kind_of(message) != kind_of(new)))
    message = replace(new, msgstr=best.msgstr)
    is_agreed = len({one.msgstr for one in known if not one.is_fuzzy}) == 1
    if is_agreed and (_is_sentence(new) or kind_of(best) == kind_of(new)):
        return message
    note = f"context: {kind_of(best) or '-'} → {kind_of(new) or '-'}" if kind_of(best) != kind_of(new) else ""
    return _doubted(message, best, [note] if note else [])


def changed(old: Message, new: Message, words: Sequence[WordChange]) -> Message:
    """A message in which these words are others; a translation stays, to be confirmed, with the text that it was made for."""
    if not old.is_translated:
        return _moved(old, new)
    message, _is_whole = _carried(_moved(old, new), old.msgid)
    if _confirmed(old) != old.msgid:
        words = changes(legible(_confirmed(old)), legible(new.msgid))
    return _doubted(message, old, [f"changed: {told(words) or 'is again what it was'}"])


def split(old: Message, parts: Sequence[Message]) -> Iterator[Message]:
    """The messages of a text that was split; the first has the whole translation, for a person to share it out."""
    for number, part in enumerate(parts, 1):
        note = f"split: {number} of {len(parts)}"
        if number == 1:
            kept = _moved(old, part)
            yield _doubted(kept, old, [note]) if old.is_translated else kept
        else:
            yield _doubted(part, old, [note]) if old.is_translated else part


def merged(parts: Sequence[Message], new: Message) -> Message:
    """The message of texts that were merged, with all translations in order."""
    if not any(map(has_work, parts)):
        return new
    source, translation = chained([part.msgid for part in parts], [part.msgstr for part in parts])
    msgstr = carried(translation, source, new.msgid)[0]
    first = parts[0]
    message = replace(
        _moved(first, new),
        msgstr=msgstr,
        plurals=(msgstr, *first.plurals[1:]) if first.plurals else (),
        comments=tuple(comment for part in parts for comment in part.comments),
        flags=tuple(dict.fromkeys(flag for part in parts for flag in part.flags)),
    )
    whole = replace(first, msgid=source, previous=None)
    if any(part.is_fuzzy and part.previous is not None for part in parts):
        whole = replace(whole, flags=message.flags, previous=" ".join(_confirmed(part) for part in parts))
    return _doubted(message, whole, [f"merged: {len(parts)}"]) if msgstr else message


def told(words: Sequence[WordChange]) -> str:
    """Changes of words in a line: “12” → “15”; “not” added."""
    lines = [_told(word) for word in words[:_MOST_CHANGES]]
    return "; ".join(lines) + ("; …" if len(words) > _MOST_CHANGES else "")


def with_fuzzy(flags: Sequence[str]) -> tuple[str, ...]:
    """The flags with that of a translation to be confirmed, which stands first as in files of gettext."""
    return tuple(flags) if FUZZY in flags else (FUZZY, *flags)


def noted(notes: Sequence[str], *new: str) -> tuple[str, ...]:
    """The notes with new ones, each in the place of one that an earlier update made under the same key."""
    keys = tuple(f"{note.partition(': ')[0]}: " for note in new)
    return (*(note for note in notes if not note.startswith(keys)), *new)


def _moved(old: Message, new: Message) -> Message:
    """A message with all that is a person's, at the place and under the key of another."""
    own = [note for note in old.notes if note.startswith(_OWN_NOTES) and note not in new.notes] if old.is_fuzzy else []
    return replace(
        old,
        msgid=new.msgid,
        msgctxt=new.msgctxt,
        places=new.places,
        notes=(*new.notes, *own) if own else new.notes,
        is_obsolete=False,
        line=0,
    )


def _doubted(message: Message, old: Message, notes: Sequence[str]) -> Message:
    """The message as one to be confirmed, with what was confirmed before."""
    is_kept = old.is_fuzzy and old.previous is not None
    context = old.previous_context if is_kept else old.msgctxt if kind_of(old) != kind_of(message) else None
    return replace(
        message,
        flags=with_fuzzy(message.flags),
        previous=None if context is None and _confirmed(old) == message.msgid else _confirmed(old),
        previous_context=context,
        previous_plural=old.previous_plural if is_kept else old.msgid_plural,
        notes=noted(message.notes, *notes),
    )


def _confirmed(message: Message) -> str:
    """The source that a person last confirmed the translation for, as far as it is known."""
    return message.previous if message.is_fuzzy and message.previous is not None else message.msgid


def _carried(message: Message, source: str) -> tuple[Message, bool]:
    """A message translated from `source` with its translations under its own codes, and whether each has its counterpart."""
    msgstr, is_whole = carried(message.msgstr, source, message.msgid)
    forms = [carried(form, source, message.msgid) for form in message.plurals]
    plurals = tuple(form for form, _ in forms)
    return replace(message, msgstr=msgstr, plurals=plurals), is_whole and all(is_sound for _, is_sound in forms)


def _codes_note(message: Message) -> str:
    """Which codes are at fault in a translation whose words are still right."""
    source, own = ([code.id for code in unmarked(text)[1]] for text in (message.msgid, message.msgstr))
    missing = dict.fromkeys(code for code in source if code not in own)
    gone = dict.fromkeys(code for code in own if code not in source)
    told = [
        f"{what} {', '.join(codes)}" for what, codes in (("missing", missing), ("not in the source", gone)) if codes
    ]
    return f"codes: {'; '.join(told) or 'stand elsewhere'}"


def _is_sentence(message: Message) -> bool:
    return _SENTENCE.search(unmarked(message.msgid)[0].rstrip()) is not None


def _told(word: WordChange) -> str:
    removed, added = _brief(word.removed), _brief(word.added)
    if not removed:
        return f"“{added}” added"
    return f"“{removed}” → “{added}”" if added else f"“{removed}” removed"


def _brief(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1].rstrip()}…"
