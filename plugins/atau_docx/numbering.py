"""The numbers that Word prints before paragraphs, computed from numbering.xml (ISO/IEC 29500-1, 17.9).

A list (`w:num`) points to its levels (`w:abstractNum`) and may change some. Lists with the same levels count on from each
other, unless one of them says where it starts.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from atau_container import numeral
from atau_docx.names import attribute, by_name, child, children, named, switch, value_of
from atau_docx.package import Part
from atau_docx.styles import Styles

if TYPE_CHECKING:
    from lxml.etree import _Element

LEVELS = 9
_ABSTRACT = named("abstractNumId")
_LIST = named("numId")
_LEVEL = named("ilvl")
_PLACEHOLDER = re.compile("%([1-9])")
_NUMBER = re.compile("[0-9]{1,5}")


@dataclass(frozen=True, slots=True)
class Level:
    """How one level of a list is numbered. `text` is the pattern, in which %1 is the number of the highest level."""

    start: int = 0
    form: str = "decimal"
    text: str = ""
    restart: int | None = (
        None  # begins anew after a paragraph of such a level (1 the highest) or a higher one; 0 never does
    )
    legal: bool = False
    style: str | None = None


class Levels:
    """The levels of a list by their numbers, each read when it is asked for: Word writes nine, and a text uses one or two."""

    def __init__(self, elements: "Iterable[_Element]") -> None:
        self._elements = {_number(attribute(element, _LEVEL), 0): element for element in elements}
        self._read: dict[int, Level] = {}

    def get(self, number: int) -> Level | None:
        """The level of that number, from 0."""
        if number not in self._read and number in self._elements:
            self._read[number] = _level(self._elements[number])
        return self._read.get(number)

    def change(self, number: int, level: Level) -> None:
        """Put another level in the place of one."""
        self._read[number] = level

    def of_style(self, style: str) -> int | None:
        """The first level that is reserved for a paragraph style."""
        numbers = (*self._elements, *(self._read.keys() - self._elements.keys()))
        return next((number for number in numbers if (level := self.get(number)) and level.style == style), None)


@dataclass(frozen=True, slots=True)
class Numbered:
    """A list: the key under which it is counted, its levels, and where it begins anew when it is first met."""

    counted_as: str
    levels: Levels
    starts: dict[int, int]


class Lists:
    """The lists of a document. `part` is numbering.xml, parsed when the first list is met; None where there is none."""

    def __init__(self, part: Part | None, styles: Styles) -> None:
        self._part = part
        self._styles = styles
        self._known: dict[str, Numbered | None] = {}
        self._of_styles: dict[tuple[str, tuple[str, ...]], int] = {}

    def find(self, identifier: str) -> Numbered | None:
        """The list of that id."""
        if identifier not in self._known:
            self._known[identifier] = self._read(identifier)
        return self._known[identifier]

    def level_of_style(self, identifier: str, chain: tuple[str, ...]) -> int:
        """The level that a list reserves for a paragraph style or one that it is based on; 0 where it has none."""
        if (identifier, chain) not in self._of_styles:
            found = self.find(identifier)
            levels = (found.levels.of_style(style) for style in chain) if found else ()
            self._of_styles[identifier, chain] = next((level for level in levels if level is not None), 0)
        return self._of_styles[identifier, chain]

    def _read(self, identifier: str) -> Numbered | None:
        element = self._lists.get(identifier)
        if element is None:
            return None
        counted_as = self._followed(value_of(child(element, "abstractNumId")) or "")
        levels = Levels(children(self._abstract.get(counted_as), "lvl"))
        starts = {}
        for override in children(element, "lvlOverride"):
            number = _number(attribute(override, _LEVEL), 0)
            own = child(override, "lvl")
            if own is not None:
                levels.change(number, _level(own))
            start = value_of(child(override, "startOverride"))
            if start is not None:
                starts[number] = _number(start, 0)
                levels.change(number, replace(levels.get(number) or Level(), start=starts[number]))
        return Numbered(counted_as, levels, starts)

    def _followed(self, abstract: str) -> str:
        """The levels that a numbering style stands for."""
        for _step in range(LEVELS):
            link = value_of(child(self._abstract.get(abstract), "numStyleLink"))
            target = self._lists.get(self._styles.numbering(link).numbering or "") if link else None
            following = value_of(child(target, "abstractNumId"))
            if following is None or following == abstract:
                break
            abstract = following
        return abstract

    @cached_property
    def _root(self) -> "_Element | None":
        return self._part.parse() if self._part else None

    @cached_property
    def _lists(self) -> "dict[str, _Element]":
        return {attribute(element, _LIST) or "": element for element in children(self._root, "num")}

    @cached_property
    def _abstract(self) -> "dict[str, _Element]":
        return {attribute(element, _ABSTRACT) or "": element for element in children(self._root, "abstractNum")}


class Count:
    """How far the lists have been counted in one part of a document."""

    def __init__(self, lists: Lists) -> None:
        self._lists = lists
        self._reached: dict[str, dict[int, int]] = {}  # by levels: the number reached on each level
        self._met: set[tuple[str, int]] = set()

    def next(self, identifier: str, level: int) -> str | None:
        """Count a paragraph, and say what is printed before it; None for a bullet, and for a list that is not there."""
        found = self._lists.find(identifier)
        own = found.levels.get(level) if found else None
        if found is None or own is None:
            return None
        reached = self._reached.setdefault(found.counted_as, {})
        for higher in range(level):  # a level that was passed over has been begun with the one below it
            if higher not in reached:
                reached[higher] = (found.levels.get(higher) or Level()).start
        is_new = (identifier, level) not in self._met
        self._met.add((identifier, level))
        if is_new and level in found.starts:
            reached[level] = found.starts[level]
        else:
            reached[level] = reached[level] + 1 if level in reached else own.start
        for deeper in [other for other in reached if other > level]:
            restart = (found.levels.get(deeper) or Level()).restart
            if restart is None or level < restart:
                del reached[deeper]
        return _printed(found.levels, own, reached)


def _printed(levels: Levels, own: Level, reached: dict[int, int]) -> str | None:
    if own.form == "bullet":
        return None

    def written(placeholder: re.Match[str]) -> str:
        number = int(placeholder[1]) - 1
        other = levels.get(number) or Level()
        return numeral(reached.get(number, other.start), "decimal" if own.legal else other.form)

    return _PLACEHOLDER.sub(written, own.text).strip() or None


def _level(element: "_Element") -> Level:
    said = by_name(element)
    restart = value_of(said.get("lvlRestart"))
    return Level(
        _number(value_of(said.get("start")), 0),
        value_of(said.get("numFmt")) or "decimal",
        (value_of(said.get("lvlText")) or "")[:100],
        None if restart is None else _number(restart, 0),
        bool(switch(said.get("isLgl"))),
        value_of(said.get("pStyle")),
    )


def _number(text: str | None, otherwise: int) -> int:
    return int(text) if text and _NUMBER.fullmatch(text) else otherwise
