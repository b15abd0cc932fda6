"""Units → what stands in two columns, line by line: the same for every layout."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from atau.i18n import N_, _
from atau.model import REMARK, Code, Unit
from atau.model.noun import noun
from atau_container import heading_label

TRANSLATED, FUZZY, UNTRANSLATED = "translated", "fuzzy", "untranslated"
LOWEST = 3
"""Headings below this level look like those of it."""

_SECTIONS = {
    "footnote": N_("Notes"),
    "endnote": N_("Notes"),
    "header": N_("Headers and footers"),
    "footer": N_("Headers and footers"),
    "comment": N_("Comments"),
    "property": N_("Properties of the document"),
}
_STATES = {UNTRANSLATED: N_("Grey: not translated yet."), FUZZY: N_("Yellow: to be confirmed.")}
_REFERENCE = re.compile(r"^(x[1-9][0-9]*): (?:(?:foot|end)note (\S+)|field [^“]*“(.+)”)$", re.MULTILINE)
_BELOW = " > "


@noun
class Words:
    """A piece of a text; raised where it is the number of a note."""

    text: str
    is_raised: bool = False


@noun
class Section:
    """A heading of our own over what follows: notes, headers and footers."""

    title: str


@noun
class Label:
    """The place of what follows: "Table 2, row 3"."""

    text: str


@noun
class Pair:
    """A unit and its translation. `number` is the one printed before it; `level` is that of a heading, 1 the highest, else 0.

    `target` is empty where the state is "untranslated".
    """

    number: str
    source: tuple[Words, ...]
    target: tuple[Words, ...]
    state: str = TRANSLATED
    level: int = 0


Line = Section | Label | Pair


def lines(units: Iterable[Unit]) -> Iterator[Line]:
    """The pairs in reading order, with a section where another part of the document begins, a label at each row of a table."""
    section: str | None = None
    row: tuple[str | None, int | None, int | None] | None = None
    readable = (unit for unit in units if unit.kind != REMARK)
    following = next(readable, None)
    while following is not None:
        unit, following = following, next(readable, None)
        where = unit.location
        title = _SECTIONS.get(where.part or "")
        if title != section and title is not None:
            yield Section(_(title))
        section = title
        if where.table is None:
            row = None
        elif row != (where.part, where.table, where.row):
            row = where.part, where.table, where.row
            text = _("Table {table}, row {row}") if where.row else _("Table {table}")
            yield Label(text.format(table=where.table, row=where.row))
        yield _pair(unit, following)


def legend(states: Iterable[str]) -> list[str]:
    """What the colours of a report mean; nothing for those that it does not have."""
    there = set(states)
    return [_(text) for state, text in _STATES.items() if state in there]


def _pair(unit: Unit, following: Unit | None) -> Pair:
    told = _REFERENCE.findall(unit.note or "")
    shown = {code: Words(note or field, bool(note)) for code, note, field in told}
    target = unit.target
    if target is None or target.state == UNTRANSLATED or not target.text:
        words, state = _words("", (), shown), UNTRANSLATED
    else:
        words, state = _words(target.text, target.codes, shown), FUZZY if target.state == FUZZY else TRANSLATED
    number = unit.location.note or unit.location.paragraph or ""
    return Pair(number, _words(unit.text, unit.codes, shown), words, state, _level(unit, following))


def _words(text: str, codes: Sequence[Code], shown: Mapping[str, Words]) -> tuple[Words, ...]:
    """The text with the numbers of its notes, and what its fields show; what else a code stands for is not shown."""
    found: list[Words] = []
    done = 0
    for code in codes:
        if words := shown.get(code.id):
            found += [Words(text[done : code.offset]), words]
            done = code.offset
    return tuple(piece for piece in (*found, Words(text[done:])) if piece.text)


def _level(unit: Unit, following: Unit | None) -> int:
    """The level of a heading, which only the path of what stands below it tells."""
    if unit.kind != "heading":
        return 0
    path = following.location.heading if following else None
    if path and path.endswith(heading_label(unit.text)):
        return min(path.count(_BELOW) + 1, LOWEST)
    above = unit.location.heading
    return min(above.count(_BELOW) + 2 if above else 1, LOWEST)
