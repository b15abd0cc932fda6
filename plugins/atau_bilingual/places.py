"""What the notes of a message tell a translator: where it stands, and what to heed."""

from collections.abc import Iterator
from dataclasses import replace

from atau.hooks.places import describe
from atau.i18n import _
from atau.model import Message
from atau.model.catalogue import location

# In the column of places, or of no use to whoever reads a table.
_SILENT = ("paragraph", "heading", "note", "table", "row", "cell", "style")


def described(message: Message) -> Iterator[str]:
    """The words for the message's place, then the nearest heading above it; nothing where nothing is known."""
    where = location(message)
    if words := describe(replace(where, block=None)):
        yield words
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
