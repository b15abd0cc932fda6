"""What changed between two versions of a source, or in an edited translation: `glossary update --report`."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from atau.alignment.codes import legible
from atau.alignment.redline import Piece, redlined
from atau.hooks.interfaces import ReportOptions
from atau.hooks.places import describe
from atau.i18n import N_, _
from atau.model import Message
from atau.model.catalogue import location
from atau.model.revision import Change, Revision, Update, Weight, WordChange
from atau.reports.styles import BOLD, CYAN, GREEN, RED, YELLOW, styled

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
_TO_BE_CONFIRMED = (Change.CHANGED, Change.SPLIT, Change.MERGED)
"""Changes after which a translation is nearly always to be confirmed, so that the summary says it for all."""

_LONGEST = 160
_HEADING = re.compile(r"(?:.*/)?heading(?:#[0-9]+)?\Z")
_MARKDOWN = re.compile(r"([\\`*_\[\]<>#|~])")


@dataclass(frozen=True, slots=True)
class _Pen:
    """How words are written that stayed, that went, and that came."""

    kept: Callable[[str], str]
    removed: Callable[[str], str]
    added: Callable[[str], str]

    def write(self, pieces: Sequence[Piece]) -> str:
        """A text with its changes inside it."""
        return "".join(self.kept(piece.kept) + self._exchange(piece) for piece in pieces)

    def _exchange(self, piece: Piece) -> str:
        removed = self.removed(piece.removed) if piece.removed else ""
        added = self.added(piece.added) if piece.added else ""
        return " ".join(filter(None, (removed, added)))


@dataclass(frozen=True, slots=True)
class _Told:
    """A change in words: where, what, a line for each text, the changes that carry weight, and what is to be done."""

    place: str
    what: str
    style: str
    texts: Sequence[str]
    weighty: str
    state: str


def as_text(update: Update, options: ReportOptions) -> Iterator[str]:
    """How many changes there are, then a block for each, document by document, in reading order.

    A changed text is shown as it is now, with [-what went-] and {+what came+} inside it.
    """
    pen = _Pen(
        str,
        lambda text: styled(f"[-{text}-]", RED, options),
        lambda text: styled(f"{{+{text}+}}", GREEN, options),
    )
    yield styled(summary(update), BOLD, options) + "\n"
    yield from (f"{line}\n" for line in _advice(update))
    for document, revisions in _by_document(update.changes):
        yield f"\n{styled(document, BOLD, options)}\n" if document else ""
        for told in (_told(revision, pen) for revision in revisions):
            head = styled(told.what, told.style, options)
            yield f"\n{told.place}: {head}\n" if told.place else f"\n{head}\n"
            weighty = styled(told.weighty, RED, options) if told.weighty else ""
            for line in filter(None, (*told.texts, weighty, told.state)):
                yield f"  {line}\n"


def as_markdown(update: Update) -> Iterator[str]:
    """The same as Markdown, with everything that was removed struck out and everything that was added in bold."""
    pen = _Pen(_escaped, lambda text: f"~~{_escaped(text)}~~", lambda text: f"**{_escaped(text)}**")
    yield f"# {_('Changes')}\n\n{_escaped(summary(update))}\n"
    yield from (f"\n{_escaped(line)}\n" for line in _advice(update))
    for document, revisions in _by_document(update.changes):
        yield f"\n## {_escaped(document)}\n\n" if document else "\n"
        for told in (_told(revision, pen) for revision in revisions):
            place = f"{_escaped(told.place)}: " if told.place else ""
            yield f"- {place}**{_escaped(told.what)}**\n"
            for line in filter(None, (*told.texts, _escaped(told.weighty), _escaped(told.state))):
                yield f"  - {line}\n"


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


def _advice(update: Update) -> Iterator[str]:
    """What is to be done, for all messages together."""
    doubtful = {
        message.key
        for revision in update.changes
        for message in revision.after
        if message.is_fuzzy and message.is_translated
    }
    if doubtful:
        yield _("Translations to be confirmed: {number}.").format(number=len(doubtful))


def _told(revision: Revision, pen: _Pen) -> _Told:
    weighty = "; ".join(_words(word) for word in revision.words if word.weight is not Weight.WORDS)
    return _Told(
        _place(revision),
        _what(revision),
        _STYLES.get(revision.change, YELLOW),
        list(_texts(revision, pen)),
        _("numbers and negations: {words}").format(words=weighty) if weighty else "",
        _state(revision),
    )


def _place(revision: Revision) -> str:
    """Where the text stands: a heading by its words, all else by its number, or by the heading above it."""
    messages = revision.after or revision.before
    where = location(messages[0]) if messages else revision.location
    if where.heading:
        where = replace(where, block=None)
    if messages and _HEADING.match(messages[0].msgctxt or ""):
        words = _("heading “{text}”").format(text=_plain(messages[0]))
        place = ", ".join(filter(None, (describe(replace(where, paragraph=None, block=None)), words)))
    else:
        place = describe(where)
    if not where.heading:
        return place
    heading = _brief(where.heading)
    if not place:
        return _("under “{heading}”").format(heading=heading)
    return _("{place}, under “{heading}”").format(place=place, heading=heading)


def _what(revision: Revision) -> str:
    if revision.change is Change.MOVED and revision.words:
        return _("moved and changed")
    if revision.change is Change.SPLIT and len(revision.after) > 1:
        return _("split into {number}").format(number=len(revision.after))
    if revision.change is Change.MERGED:
        return _("merged from {number}").format(number=len(revision.before))
    return _(_NAMES[revision.change])


def _texts(revision: Revision, pen: _Pen) -> Iterator[str]:
    """The text as it is now, with its changes; several of them where texts were split or merged."""
    before, after, change = revision.before, revision.after, revision.change
    if revision.text:
        yield _("in the translation: {text}").format(text=pen.kept(_brief(revision.text)))
    elif _is_read_back(revision):
        yield _now(before[0].msgstr, after[0].msgstr, pen)
    elif change is Change.SPLIT and len(after) > 1:
        yield from (_("now: {text}").format(text=pen.kept(_plain(message))) for message in after)
    elif change is Change.MERGED:
        yield from (_("before: {text}").format(text=pen.kept(_plain(message))) for message in before)
    elif after and change is not Change.REMOVED:
        if change is Change.MOVED and (place := describe(location(before[0]))):
            yield _("stood before: {place}").format(place=pen.kept(place))
        yield _now(before[0].msgid if before else "", after[0].msgid, pen)
    elif before:
        yield _("before: {text}").format(text=pen.kept(_plain(before[0])))


def _now(old: str, new: str, pen: _Pen) -> str:
    """The line of a text, whole where words of it were exchanged."""
    pieces = redlined(legible(old), legible(new)) if old else []
    return _("now: {text}").format(text=pen.write(pieces if len(pieces) > 1 else [Piece(_brief(legible(new)))]))


def _is_read_back(revision: Revision) -> bool:
    """Whether the words of a translation changed, and not those of the source."""
    before, after = revision.before, revision.after
    return bool(before and after) and before[0].msgid == after[0].msgid and before[0].msgstr != after[0].msgstr


def _state(revision: Revision) -> str:
    """What there is of a translation, and what is to be done about it, unless the summary has said it."""
    before, after = revision.before, revision.after
    if not before and not after:
        return _("No message has this passage; decide what becomes of it.")
    if not after:
        kept = any(message.is_translated for message in before)
        return _("The translation is kept for later.") if kept else _("There was no translation.")
    if not any(message.is_translated for message in after):
        return _("There is no translation yet.")
    if any(message.is_fuzzy for message in after):
        is_expected = revision.change in _TO_BE_CONFIRMED and not _is_read_back(revision)
        return "" if is_expected else _("The translation is to be confirmed.")
    if _is_read_back(revision):
        return _("The new words are in the catalogue.")
    return _("The translation stays.") if before else _("The translation of the same text was taken over.")


def _words(word: WordChange) -> str:
    removed, added = (_("“{text}”").format(text=_brief(text)) for text in (word.removed, word.added))
    if not word.removed:
        return _("{words} added").format(words=added)
    return f"{removed} → {added}" if word.added else _("{words} removed").format(words=removed)


def _plain(message: Message) -> str:
    return _brief(legible(message.msgid))


def _brief(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1].rstrip()}…"


def _escaped(text: str) -> str:
    return _MARKDOWN.sub(r"\\\1", text)
