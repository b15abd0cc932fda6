"""`glossary update --from-table`: what people wrote into a table of messages comes back into the catalogue."""

from collections.abc import Iterable
from dataclasses import replace

from atau.alignment.words import changes
from atau.model import Catalogue, Message
from atau.model.catalogue import FUZZY, UNPLACED, digest
from atau.model.inline import unmarked
from atau.model.revision import Change, Revision, Update
from atau.pipeline.revise import noted, with_fuzzy

_ID = "id: "


def with_rows(old: Catalogue, rows: Iterable[Message]) -> Update:
    """The catalogue with the translations of rows, in whatever order and from however many tables.

    An empty row takes nothing away. A row whose source was edited gives its translation to be confirmed; of two rows with
    different translations for one message the first counts, and the other is noted. A row that no longer says which message
    it is changes nothing, and is told.
    """
    messages = list(old)
    living = {message.key: at for at, message in enumerate(messages) if not message.is_obsolete}
    by_digest = {digest(*key): at for key, at in living.items()}
    revised: dict[int, Revision] = {}
    lost: list[Revision] = []
    for row in filter(lambda row: row.msgstr, rows):
        at = living.get(row.key)
        if at is None:
            at = by_digest.get(next((note.removeprefix(_ID) for note in row.notes if note.startswith(_ID)), ""))
        if at is None:
            lost.append(Revision(Change.ADDED, text=" ".join(filter(None, (row.msgid, row.msgstr)))))
        elif revision := _revision(messages[at], row, at in revised):
            before = revised[at].before if at in revised else revision.before
            revised[at] = replace(revision, before=before)
            messages[at] = revision.after[0]
    told = [revised[at] for at in sorted(revised)]
    return Update(replace(old, messages=messages), (*told, *lost), len(living) - len(told))


def _revision(message: Message, row: Message, is_second: bool) -> Revision | None:
    """What a row changes; None where it is what the catalogue has."""
    if row.msgstr == message.msgstr:
        return None
    if is_second:
        doubted = replace(
            message,
            flags=with_fuzzy(message.flags),
            notes=(*message.notes, f"target: also “{row.msgstr}” in another table"),
        )
        return Revision(
            Change.CHANGED, (message,), (doubted,), tuple(changes(unmarked(message.msgstr)[0], unmarked(row.msgstr)[0]))
        )
    after = replace(
        message, msgstr=row.msgstr, flags=tuple(flag for flag in message.flags if flag != FUZZY), previous=None
    )
    if UNPLACED in row.flags:
        after = replace(
            after, flags=with_fuzzy(after.flags), notes=noted(after.notes, "target: the source was edited in the table")
        )
    return Revision(
        Change.CHANGED, (message,), (after,), tuple(changes(unmarked(message.msgstr)[0], unmarked(row.msgstr)[0]))
    )
