"""What the notes of a message tell a translator: where it stands, and what to heed."""

from collections.abc import Iterator

from atau.i18n import N_, _
from atau.model import Message
from atau.model.catalogue import location

_PARTS = {
    "header": N_("header"),
    "footer": N_("footer"),
    "footnote": N_("footnote"),
    "endnote": N_("endnote"),
    "textbox": N_("text box"),
    "comment": N_("comment"),
    "property": N_("property"),
}
# In the column of places, or of no use to whoever reads a table.
_SILENT = ("paragraph", "heading", "note", "table", "row", "cell", "style")


def described(message: Message) -> Iterator[str]:
    """The words for the message's place, then the nearest heading above it; nothing where nothing is known."""
    where = location(message)
    words = []
    if where.part in _PARTS:
        words.append(" ".join(filter(None, (_(_PARTS[where.part]), where.note))))
    for text, number in (
        (N_("table {number}"), where.table),
        (N_("row {number}"), where.row),
        (N_("cell {number}"), where.cell),
        (N_("paragraph {number}"), where.paragraph),
    ):
        if number:
            words.append(_(text).format(number=number))
    if words:
        yield ", ".join(words)
    if where.heading:
        yield where.heading.rpartition(" > ")[2]


def remarks(message: Message) -> Iterator[str]:
    """The terms of the message, the source before it was changed, what people and tools have noted."""
    for note in message.notes:
        key, _colon, value = note.partition(": ")
        if key == "term":
            yield value
        elif key not in _SILENT:
            yield note
    if message.previous is not None:
        yield _("Before: {text}").format(text=message.previous)
    yield from message.comments
