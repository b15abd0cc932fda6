"""A catalogue: a header, and messages, each with its translation. The words are those of gettext."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from atau.model.jsonable import Jsonable
from atau.model.noun import noun

FUZZY = "fuzzy"


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
