"""An occurrence of a term in text."""

from enum import StrEnum
from typing import NamedTuple

from atau.model.document import Location, Side
from atau.model.glossary import Concept, Status, Term
from atau.model.jsonable import Jsonable
from atau.model.noun import noun


class How(StrEnum):
    """How the words of a text came to be taken for the term."""

    EXACT = "exact"
    INFLECTED = "inflected"
    ABBREVIATION = "abbreviation"
    ELLIPTICAL = "elliptical"
    SPELLING = "spelling"
    RELATED = "related"


class Span(NamedTuple):
    """From `start` up to, not including, `end`: code points of the raw text."""

    start: int
    end: int


@noun
class TermMatch(Jsonable):
    """A term found in one side of a unit; several spans only where an elliptical coordination parts its words."""

    concept: Concept
    term: Term
    language: str
    unit: str
    side: Side
    spans: tuple[Span, ...]
    how: How
    repaired: str | None = None

    @property
    def start(self) -> int:
        """The offset of the first character."""
        return self.spans[0].start

    @property
    def end(self) -> int:
        """The offset after the last character."""
        return self.spans[-1].end


@noun
class Occurrence:
    """A match in its place: the words as they stand, the term's status, and the best terms in the other languages."""

    path: str
    match: TermMatch
    text: str
    location: Location
    status: Status
    authority: str
    equivalents: dict[str, Term]
