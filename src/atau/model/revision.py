"""What became of the passages of a text between two of its versions, and of the messages that stand for them."""

from dataclasses import dataclass
from enum import StrEnum

from atau.model.catalogue import Catalogue, Message
from atau.model.document import Location
from atau.model.jsonable import Jsonable
from atau.model.noun import noun


class Change(StrEnum):
    """What became of passages. One that moved may have changed as well; FORMATTED has the same words with other codes."""

    UNCHANGED = "unchanged"
    CHANGED = "changed"
    FORMATTED = "formatted"
    MOVED = "moved"
    SPLIT = "split"
    MERGED = "merged"
    ADDED = "added"
    REMOVED = "removed"


class Weight(StrEnum):
    """How much may hang on a change of words: that of a number or a negation turns a sentence round."""

    NUMBER = "number"
    NEGATION = "negation"
    WORDS = "words"


@noun
class WordChange(Jsonable):
    """A stretch of words that was exchanged; `removed` is empty where words were only added, `added` where only removed."""

    removed: str
    added: str
    weight: Weight = Weight.WORDS


@noun
class Revision(Jsonable):
    """A change: the messages before and after it, either possibly none, and the words that are others.

    In a translation that was read back the words are those of the translation, and `text` and `location` are those of a
    passage that no message could be found for. `document` is the name of the document where it is no longer that of `before`.
    """

    change: Change
    before: tuple[Message, ...] = ()
    after: tuple[Message, ...] = ()
    words: tuple[WordChange, ...] = ()
    text: str = ""
    location: Location = Location()
    document: str = ""

    @property
    def document_name(self) -> str:
        """The name of the document: that of the messages unless `document` says it; "" where nothing tells it."""
        messages = (*self.after, *self.before)
        return self.document or next((message.places[0].document for message in messages if message.places), "")


@dataclass(frozen=True, slots=True)
class Update:
    """A catalogue after an update, the changes in reading order, and how many messages have none."""

    catalogue: Catalogue
    changes: tuple[Revision, ...]
    unchanged: int
