"""What changed between two versions of a source, or in an edited translation: `glossary update --report`."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from atau.hooks.interfaces import ReportOptions
from atau.i18n import N_, _
from atau.model import Message
from atau.model.catalogue import location
from atau.model.inline import unmarked
from atau.model.revision import Change, Revision, Update, Weight, WordChange
from atau.reports.places import describe
from atau.reports.styles import BOLD, CYAN, RED, YELLOW, styled

_NAMES = {
    Change.CHANGED: N_("changed"),
    Change.FORMATTED: N_("only the formatting changed"),
    Change.MOVED: N_("moved"),
    Change.SPLIT: N_("split"),
    Change.MERGED: N_("merged"),
    Change.ADDED: N_("added"),
    Change.REMOVED: N_("removed"),
}
_STYLES = {Change.ADDED: CYAN, Change.REMOVED: RED}
_LONGEST = 160
_MOST_WORDS = 12
_MARKDOWN = re.compile(r"([\\`*_\[\]<>#|~])")


@dataclass(frozen=True, slots=True)
class _Told:
    """A change in words: where, what, the words that are others, a line for each text that is shown, and what is to be done."""

    place: str
    what: str
    style: str
    words: Sequence[WordChange]
    texts: Sequence[str]
    state: str


def as_text(update: Update, options: ReportOptions) -> Iterator[str]:
    """How many changes there are, then a block for each, document by document, in reading order."""
    yield styled(summary(update), BOLD, options) + "\n"
    for document, revisions in _by_document(update.changes):
        yield f"\n{styled(document, BOLD, options)}\n" if document else ""
        for told in map(_told, revisions):
            head = styled(told.what, told.style, options)
            yield f"\n{told.place}: {head}\n" if told.place else f"\n{head}\n"
            for word in told.words[:_MOST_WORDS]:
                style = "" if word.weight is Weight.WORDS else RED
                yield f"  {styled(_words(word), style, options)}\n"
            if len(told.words) > _MOST_WORDS:
                yield "  …\n"
            for line in (*told.texts, told.state):
                yield f"  {line}\n"


def as_markdown(update: Update) -> Iterator[str]:
    """The same as Markdown, with everything that was removed struck out and everything that was added in bold."""
    yield f"# {_('Changes')}\n\n{_escaped(summary(update))}\n"
    for document, revisions in _by_document(update.changes):
        yield f"\n## {_escaped(document)}\n\n" if document else "\n"
        for told in map(_told, revisions):
            place = f"{_escaped(told.place)}: " if told.place else ""
            yield f"- {place}**{_escaped(told.what)}**\n"
            for word in told.words[:_MOST_WORDS]:
                removed = f"~~{_escaped(word.removed)}~~" if word.removed else ""
                added = f"**{_escaped(word.added)}**" if word.added else ""
                yield f"  - {' → '.join(filter(None, (removed, added)))}\n"
            if len(told.words) > _MOST_WORDS:
                yield "  - …\n"
            for line in (*told.texts, told.state):
                yield f"  - {_escaped(line)}\n"


def summary(update: Update) -> str:
    """How many of each kind, in the order of the kinds."""
    if not update.changes:
        return _("Nothing changed.")
    kinds = [revision.change for revision in update.changes]
    counted = [f"{_(name)}: {kinds.count(kind)}" for kind, name in _NAMES.items() if kind in kinds]
    return "; ".join([*counted, _("unchanged: {number}").format(number=update.unchanged)])


def _by_document(revisions: Sequence[Revision]) -> list[tuple[str, list[Revision]]]:
    """The changes of each document; those that no message tells the document of go with the one before."""
    found: dict[str, list[Revision]] = {}
    document = next((revision.document_name for revision in revisions if revision.document_name), "")
    for revision in revisions:
        document = revision.document_name or document
        found.setdefault(document, []).append(revision)
    return list(found.items())


def _told(revision: Revision) -> _Told:
    messages = revision.after or revision.before
    where = location(messages[0]) if messages else revision.location
    place = describe(where)
    if where.heading:
        place = (
            _("{place}, under “{heading}”").format(place=place, heading=_brief(where.heading))
            if place
            else where.heading
        )
    return _Told(
        place,
        _what(revision),
        _STYLES.get(revision.change, YELLOW),
        revision.words,
        list(_texts(revision)),
        _state(revision),
    )


def _what(revision: Revision) -> str:
    if revision.change is Change.MOVED and revision.words:
        return _("moved and changed")
    if revision.change is Change.SPLIT and len(revision.after) > 1:
        return _("split into {number}").format(number=len(revision.after))
    if revision.change is Change.MERGED:
        return _("merged from {number}").format(number=len(revision.before))
    return _(_NAMES[revision.change])


def _texts(revision: Revision) -> Iterator[str]:
    """The text, so that it can be found in the document; several of them where texts were split or merged."""
    if revision.text:
        yield _("in the translation: {text}").format(text=_brief(revision.text))
    elif _is_read_back(revision):
        yield _("now: {text}").format(text=_brief(unmarked(revision.after[0].msgstr)[0]))
    elif revision.change is Change.SPLIT and len(revision.after) > 1:
        yield from (_("now: {text}").format(text=_plain(message)) for message in revision.after)
    elif revision.change is Change.MERGED:
        yield from (_("before: {text}").format(text=_plain(message)) for message in revision.before)
    elif revision.after and revision.change is not Change.REMOVED:
        if revision.change is Change.MOVED and (place := describe(location(revision.before[0]))):
            yield _("stood before: {place}").format(place=place)
        yield _("now: {text}").format(text=_plain(revision.after[0]))
    elif revision.before:
        yield _("before: {text}").format(text=_plain(revision.before[0]))


def _is_read_back(revision: Revision) -> bool:
    """Whether the words of a translation changed, and not those of the source."""
    before, after = revision.before, revision.after
    return bool(before and after) and before[0].msgid == after[0].msgid and before[0].msgstr != after[0].msgstr


def _state(revision: Revision) -> str:
    """What there is of a translation, and what is to be done about it."""
    before, after = revision.before, revision.after
    if not before and not after:
        return _("No message has this passage; decide what becomes of it.")
    if not after:
        kept = any(message.is_translated for message in before)
        return _("The translation is kept for later.") if kept else _("There was no translation.")
    if not any(message.is_translated for message in after):
        return _("There is no translation yet.")
    if any(message.is_fuzzy for message in after):
        return _("The translation is to be confirmed.")
    if _is_read_back(revision):
        return _("The new words are in the catalogue.")
    return _("The translation stays.") if before else _("The translation of the same text was taken over.")


def _words(word: WordChange) -> str:
    removed, added = (_("“{text}”").format(text=_brief(text)) for text in (word.removed, word.added))
    if not word.removed:
        return _("{words} added").format(words=added)
    return f"{removed} → {added}" if word.added else _("{words} removed").format(words=removed)


def _plain(message: Message) -> str:
    return _brief(unmarked(message.msgid)[0])


def _brief(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1].rstrip()}…"


def _escaped(text: str) -> str:
    return _MARKDOWN.sub(r"\\\1", text)
