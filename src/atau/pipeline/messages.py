"""Units of a document → messages of a catalogue, and the keys by which they find each other again."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import PurePath

from atau.model import Document, Location, Message, Place, Unit
from atau.model.inline import marked_up
from atau.model.symbol import without_symbols

Key = tuple[str | None, str]
"""The msgctxt and the msgid of a message."""

BODY = "body"
_ADDRESS = re.compile(r"(?:https?|ftp)://\S+|www\.\S+|\S+@\S+\.\w+", re.IGNORECASE)
_SEPARATORS = re.compile(r"[\s,]+")
_ROMAN = re.compile(r"\b[IVXLCDM]+\b")
_PLACE_NOTES = (("paragraph",), ("heading",), ("table", "row", "cell"), ("note",))


class Keys:
    """The keys of the units of one document, which have to be asked for in the order of the document.

    The context is `part/kind`, with `#2`, `#3` … where the same source comes again: it can be read, and an edit elsewhere
    renames no message.
    """

    def __init__(self) -> None:
        self._seen: Counter[tuple[str, str]] = Counter()

    def key(self, unit: Unit) -> Key | None:
        """The key of the unit's message; None where there is nothing to translate."""
        if not has_words(unit.text):
            return None
        key = f"{unit.location.part or BODY}/{unit.kind}", marked_up(unit.text, unit.codes)
        self._seen[key] += 1
        count = self._seen[key]
        return (f"{key[0]}#{count}", key[1]) if count > 1 else key


def message_of(unit: Unit, key: Key, document: Document, notes: Sequence[str] = ()) -> Message:
    """The message of a unit; `notes` are told to translators behind what is known of its place and style."""
    context, text = key
    return Message(
        text,
        msgctxt=context,
        places=(Place(document_name(document), unit.id),),
        notes=(*place_notes(unit.location), *(unit.note.splitlines() if unit.note else ()), *notes),
    )


def document_name(document: Document) -> str:
    """The name of a document without its folders: where it lies on somebody's disk is nobody's business.

    Space and commas become underscores: gettext's own tools break references with spaces.
    """
    return _SEPARATORS.sub("_", PurePath(document.name).name)


def place_notes(location: Location) -> Iterator[str]:
    """What is known of a place, "key: value", in words that people and `atau.model.catalogue.location` read."""
    for keys in _PLACE_NOTES:
        told = [f"{key}: {value}" for key in keys if (value := getattr(location, key)) is not None]
        if told:
            yield " ".join(", ".join(told).split())


def has_words(text: str) -> bool:
    """Whether there is anything to translate: not in numbers, Roman ones too, document symbols and addresses."""
    rest = _ROMAN.sub("", _ADDRESS.sub("", without_symbols(text)))
    return any(character.isalpha() for character in rest)
