"""The frames of Russian: in which cases and numbers a form can stand, one bit each.

A frame is a case and a number (Zaliznyak's six cases); the second genitive, second locative and the like count as the case
whose place they take («в полу», «стакан чаю»). Gender and animacy are no frames: the adjective's forms are chosen for its head
when the pattern is built, so that the frames of different terms mean the same.

Further frames are added to those twelve:

* after два, три, четыре the noun stands in the genitive singular, its adjective in the genitive plural («два периодических
  доклада») or, with feminine nouns as a rule, in the nominative plural («три внесудебные казни»);
* an adjective in the singular at a plural head that it shares with another («Уголовный и Гражданский кодексы»): these are
  `COORDINATED_FRAMES`, and count only where a list is seen; so does an adjective that agrees in gender with another noun of
  the list («незаконный арест и задержание»);
* heads that are joined («обращение и наказание») share the case; when they differ in number, they keep their numbers.
"""

from collections.abc import Iterable
from typing import NamedTuple

SINGULAR = "sing"
PLURAL = "plur"

CASES = {
    "nomn": 0,
    "gent": 1,
    "gen1": 1,
    "gen2": 1,
    "datv": 2,
    "accs": 3,
    "acc2": 3,
    "ablt": 4,
    "loct": 5,
    "loc1": 5,
    "loc2": 5,
}
"""The cases by their names in OpenCorpora. The vocative («человече») is left out: it stands in no text of the field."""

_PAUCAL_GENITIVE = 1 << 12
_PAUCAL_NOMINATIVE = 1 << 13
_FIRST_MIXED = 14
_FIRST_SHARED = 48
_FIRST_NEAREST = 54

PLURAL_FRAMES = sum(1 << case + 6 for case in range(6))


class Cell(NamedTuple):
    """A form with its place in a paradigm. `gender` and `animacy` are empty where the form serves for all of them."""

    form: str
    case: int
    number: str
    gender: str = ""
    animacy: str = ""


def frame(case: int, number: str) -> int:
    """The bit of a case in a number."""
    return 1 << case + (6 if number == PLURAL else 0)


def noun_frames(cell: Cell) -> int:
    """The frames of a noun's form: also those after два, три, четыре for the genitive singular."""
    frames = frame(cell.case, cell.number)
    if cell.number == SINGULAR and cell.case == CASES["gent"]:
        frames |= _PAUCAL_GENITIVE | _PAUCAL_NOMINATIVE
    return frames | _shared_head(cell, PLURAL) | nearest_frames(cell)


def adjective_frames(cell: Cell) -> int:
    """The frames of an adjective's form."""
    frames = frame(cell.case, cell.number)
    if cell.number == PLURAL and cell.case == CASES["gent"]:
        frames |= _PAUCAL_GENITIVE
    if cell.number == PLURAL and cell.case == CASES["nomn"]:
        frames |= _PAUCAL_NOMINATIVE
    return frames | _shared_head(cell, SINGULAR)


def _shared_head(cell: Cell, number: str) -> int:
    """The frame of an adjective in the singular at a plural head that it shares: «Уголовный и Гражданский кодексы»."""
    return 1 << _FIRST_SHARED + cell.case if cell.number == number else 0


def nearest_frames(cell: Cell) -> int:
    """The frame of an adjective that agrees with the nearest of several nouns alone («незаконный арест и задержание»)."""
    return 1 << _FIRST_NEAREST + cell.case if cell.number == SINGULAR else 0


def distributed_frames(cell: Cell) -> int:
    """The frames of one of several adjectives in the singular at a head in the plural («Уголовный и Гражданский кодексы»)."""
    return frame(cell.case, PLURAL) if cell.number == SINGULAR else 0


def joined_frames(cell: Cell, number: str) -> int:
    """The frames of a form that belongs to one of several joined heads; `number` is that of its citation form."""
    frames = frame(cell.case, cell.number)
    if cell.number == number:
        frames |= 1 << _FIRST_MIXED + cell.case
    return frames


def fits(cell: Cell, genders: Iterable[str], animacies: Iterable[str]) -> bool:
    """Whether an adjective's form can stand with a noun of these genders and animacies (empty: of any)."""
    return (not cell.gender or not genders or cell.gender in genders) and (
        not cell.animacy or not animacies or cell.animacy in animacies
    )
