"""A document and its units: the text as an adapter found it, with the way back to the place in the file."""

from bisect import bisect_right
from dataclasses import fields, replace
from enum import StrEnum
from operator import attrgetter

from atau.model.jsonable import Jsonable
from atau.model.noun import noun

REMARK = "remark"
MISCOUNTED = "miscounted"
"""The state of a translation that has more or fewer plural forms than its catalogue declares."""


class Side(StrEnum):
    """The side of a unit that a match or a finding stands on; a unit of one language has only a source."""

    SOURCE = "source"
    TARGET = "target"


@noun
class Location(Jsonable):
    """Where something stands in a file; numbers are 1-based, `column` counts code points; None where a key does not apply."""

    line: int | None = None
    column: int | None = None
    page: int | None = None
    part: str | None = None  # body, header, footer, footnote, endnote, textbox, comment, property
    block: int | None = None
    paragraph: str | None = None  # the number as printed
    heading: str | None = None
    note: str | None = None
    table: int | None = None
    row: int | None = None
    cell: int | str | None = None
    slide: int | None = None
    shape: int | None = None
    sheet: str | None = None
    element: str | None = None
    file: str | None = None
    attachment: str | None = None

    @property
    def is_only_line_and_column(self) -> bool:
        """Whether nothing is told but a line and a column."""
        told = self.line is not None and self.column is not None
        return told and _besides_line_and_column(self) == _NOTHING_ELSE


@noun
class Mark(Jsonable):
    """From `offset` on in the text, up to the next mark, the file goes on at this line and column without a gap.

    With a `page`, the line is one of that page, and columns are not told: nobody counts them on paper.
    """

    offset: int
    line: int
    column: int
    page: int | None = None


@noun
class Code(Jsonable):
    """Something at `offset` that is no text: the start or end of formatting, or a note reference, a field, a picture."""

    offset: int
    kind: str  # open | close | alone
    id: str


@noun
class Segment(Jsonable):
    """The other side of a bilingual unit. `state` is the catalogue's word for it: translated, fuzzy, untranslated …"""

    text: str
    language: str | None = None
    marks: tuple[Mark, ...] = ()
    codes: tuple[Code, ...] = ()
    state: str = "translated"


@noun
class Unit(Jsonable):
    """A paragraph, heading, cell, note or message: the largest stretch of text that a term can stand in.

    `text` is raw: nothing is normalised, every offset counts its code points. `id` is unique in the document and the same
    in every run. `silenced` holds the names of the checks ("*" for all) that the document itself switches off here.
    A unit of the kind `remark` (REMARK) has no text: its note tells the user what became of a part of the document that
    could not be read as it stands.
    """

    id: str
    kind: str  # paragraph | heading | cell | item | note | message | line …
    text: str
    language: str | None = None
    location: Location = Location()
    marks: tuple[Mark, ...] = ()
    codes: tuple[Code, ...] = ()
    target: Segment | None = None
    note: str | None = None
    silenced: tuple[str, ...] = ()


@noun
class Document(Jsonable):
    """What is known of a file; its units come as an iterator beside it. `kind` is the format's name.

    An adapter gives what its format says. What only the first lines of the text say (from `title` on, and the symbol and
    date where the format has none) the core adds: `genre` is one of `atau.model.genre`, `date` is as much of YYYY-MM-DD as
    is known, `session` is as printed, `original_language` a tag.
    """

    name: str
    kind: str
    language: str | None = None
    target_language: str | None = None
    symbol: str | None = None
    date: str | None = None
    sha256: str | None = None
    title: str | None = None
    genre: str | None = None
    session: str | None = None
    original_language: str | None = None


_besides_line_and_column = attrgetter(*(field.name for field in fields(Location)[2:]))
_NOTHING_ELSE = _besides_line_and_column(Location())


def place(unit: Unit, side: Side, offset: int) -> Location:
    """The location of the character at `offset` of one side of the unit."""
    marks = unit.target.marks if side is Side.TARGET and unit.target else unit.marks
    at = bisect_right(marks, offset, key=lambda mark: mark.offset) - 1
    if at < 0:
        return unit.location
    mark = marks[at]
    if mark.page is not None:
        return replace(unit.location, page=mark.page, line=mark.line)
    return Location(mark.line, mark.column + offset - mark.offset, *_besides_line_and_column(unit.location))
