"""A fault that a check reports. The fingerprint survives moved paragraphs and holds no words."""

from enum import StrEnum
from typing import NamedTuple

from atau.model.document import Location, Side
from atau.model.jsonable import Jsonable
from atau.model.noun import noun


class Severity(StrEnum):
    """How much harm a fault does, the worst first."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    def is_at_least(self, other: "Severity") -> bool:
        """Whether this severity is as bad as the other, or worse."""
        order = list(Severity)
        return order.index(self) <= order.index(other)


class Offer(StrEnum):
    """What the replacements of a finding are good for."""

    FIX = "fix"  # the first can stand where the words stand, just as it is written
    CHOICE = "choice"  # they can take the place of the words, in the form that the sentence asks for
    EXPECTED = "expected"  # one of them, in some form, is to be found somewhere in the text


class Replacement(NamedTuple):
    """A term to write in the place of words: whether its form is certain, its name, and the words around that must agree."""

    text: str
    is_certain: bool = False
    place: str | None = None
    agreeing: tuple[str, ...] = ()


@noun
class Finding(Jsonable):
    """One fault: which check, how bad, where, what was seen, which concept and authority, what to write instead.

    `text` is what stands from `start` to `end` in one side of the unit; `context` are the raw words around it, for
    a report's excerpt and the fingerprint, never for a cache or a log.
    """

    check: str
    severity: Severity
    message: str
    path: str
    unit: str
    side: Side
    location: Location
    start: int
    end: int
    text: str
    concept: str | None = None
    term: str | None = None
    authority: str | None = None
    replacements: tuple[str, ...] = ()
    offer: Offer = Offer.CHOICE
    agreeing: tuple[str, ...] = ()  # words around that have to change with the words
    fingerprint: str = ""
    before: str = ""
    after: str = ""
