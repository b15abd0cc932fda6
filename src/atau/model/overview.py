"""What a document holds, in numbers: `glossary info`."""

from dataclasses import dataclass

from atau.model.document import Document
from atau.model.jsonable import Jsonable


@dataclass(frozen=True, slots=True)
class Counted(Jsonable):
    """A term and how often it was found."""

    concept: str
    term: str
    language: str
    count: int


@dataclass(frozen=True, slots=True)
class Overview(Jsonable):
    """A document in numbers. Words are counted as people and word processors do: what stands between spaces.

    `body`, `notes` and `annexes` are words of the text, `target` of its translation; headers, footers, comments and attributes
    are not counted. `languages` are shares of these words, `terms` all that were found, both with the most frequent first.
    """

    document: Document
    units: int
    body: int
    notes: int
    annexes: int
    target: int
    languages: tuple[tuple[str, float], ...]
    terms: tuple[Counted, ...]
    concepts: int
