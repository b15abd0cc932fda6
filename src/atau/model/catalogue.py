"""A catalogue: a header, and messages, each with its translation. The words are those of gettext."""

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from atau.model.document import Location
from atau.model.jsonable import Jsonable
from atau.model.noun import noun

FUZZY = "fuzzy"
UNPLACED = "unplaced"
"""The flag of a message that came back from people and no longer says for certain which one it is."""

DIGITS = 12

_UNIT = re.compile(
    r"line/(?P<line>[1-9][0-9]{0,8})"
    r"|(?P<part>body|header|footer|footnote|endnote|textbox|comment|property)/(?:(?P<block>[1-9][0-9]{0,8})\Z)?"
)
_NUMBERS = re.compile(r"(table|row|cell): ((?<=cell: )[A-Z]{1,3}[1-9][0-9]{0,6}|[1-9][0-9]{0,8})(?:, |\Z)")
_WORDS = re.compile(r"(paragraph|heading|note|file): (.+)")


@noun
class Place(Jsonable):
    """Where a message stands: the document's name without folders, and the id of the unit in it. "report.docx:body/37"."""

    document: str
    unit: str


@noun
class Message(Jsonable):
    """A message of a catalogue. `msgid` and `msgstr` hold inline codes as `atau.model.inline` writes them.

    `notes` are what the tool says to translators (`#.`), `comments` what people say (`#`), a line each; `flags` in the order
    of the file; `previous` is the msgid before the source was changed (`#|`). A message with `msgid_plural` has one `plurals`
    for each form, and its `msgstr` is the first of them. `line` is where the message begins in the file, 0 where it is in none.
    """

    msgid: str
    msgstr: str = ""
    msgctxt: str | None = None
    places: tuple[Place, ...] = ()
    notes: tuple[str, ...] = ()
    comments: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    previous: str | None = None
    previous_context: str | None = None
    is_obsolete: bool = False
    msgid_plural: str | None = None
    plurals: tuple[str, ...] = ()
    previous_plural: str | None = None
    line: int = 0

    @property
    def key(self) -> tuple[str | None, str]:
        """What tells messages of a catalogue apart."""
        return self.msgctxt, self.msgid

    @property
    def is_fuzzy(self) -> bool:
        """Whether a person has still to confirm the translation."""
        return FUZZY in self.flags

    @property
    def is_translated(self) -> bool:
        """Whether there is a translation, confirmed or not."""
        return bool(self.msgstr)


@dataclass(frozen=True)
class Catalogue:
    """The header, name → value in the order of the file, and a stream of messages that can be read once.

    `comments` are those above the header, without the sign of a comment.
    """

    header: Mapping[str, str]
    messages: Iterable[Message]
    comments: tuple[str, ...] = ()

    def __iter__(self) -> Iterator[Message]:
        return iter(self.messages)


def location(message: Message) -> Location:
    """Where a message stands in its document: what its first place and its notes tell."""
    return told_location(message.places, message.notes)


def told_location(places: Sequence[Place], notes: Iterable[str]) -> Location:
    """What the id of the first unit, "body/37", "line/12", and notes such as "table: 2, row: 3, cell: 1" tell of a place."""
    told: dict[str, Any] = {}
    if places and (unit := _UNIT.match(places[0].unit)):
        if unit["line"]:
            told["line"] = int(unit["line"])
        else:
            told["part"] = unit["part"]
            if unit["block"]:
                told["block"] = int(unit["block"])
    for note in notes:
        if words := _WORDS.match(note):
            told.setdefault(words[1], words[2])
        at = 0
        while number := _NUMBERS.match(note, at):
            told.setdefault(number[1], int(number[2]) if number[2].isdecimal() else number[2])
            at = number.end()
    return Location(**told)


def digest(context: str | None, source: str) -> str:
    """The first twelve hexadecimal digits of the SHA-256 of a message's key, written as in MO files: context, U+0004, msgid.

    48 bits: among 100,000 messages two are alike once in 56,000 catalogues.
    """
    key = source if context is None else f"{context}\x04{source}"
    return hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:DIGITS]
