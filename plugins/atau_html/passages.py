"""A page → its units as a translator sees them, each with its place in the source."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from atau.model import Unit
from atau_container.flat import Passage, passage
from atau_html.markup import Character, shown_characters
from atau_html.names import ATTRIBUTE, BLOCKS, PREFORMATTED, SPOKEN
from atau_html.page import Page
from atau_html.regions import Region, read_region
from atau_html.tags import Attribute, Part, attributes, parts
from atau_html.units import Reader

_READ = frozenset((*SPOKEN, "value", "content"))
_LOOK_AHEAD = 1_000  # attributes among which one must be found again


@dataclass(frozen=True, slots=True)
class Block:
    """A unit and where it stands: a region of the source, or an attribute. Neither where the parser repaired the page there."""

    unit: Unit
    region: Region | None = None
    attribute: Attribute | None = None
    passage: Passage | None = None

    @property
    def translatable(self) -> Unit | None:
        """The unit as a translator sees it; None without a letter or digit."""
        if self.passage is not None:
            return replace(self.unit, text=self.passage.text, codes=self.passage.codes)
        if self.region is None and any(character.isalnum() for character in self.unit.text):
            return replace(self.unit, text=self.unit.text.strip(), codes=())
        return None


@dataclass(frozen=True, slots=True)
class Content:
    """What was read of a page: its units with their places, its source in parts, and the nodes of text that are shown.

    Nodes go by their place in memory, as in `Reader.shown`.
    """

    blocks: Sequence[Block]
    parts: Sequence[Part]
    shown: set[int]


def read_content(page: Page) -> Content:
    """The units of a page with their places."""
    if page.root is None:
        return Content((), (), set())
    reader = Reader(page.root)
    units = list(reader.units())
    nodes = [(node.text_content or "", node.mem_id in reader.shown) for node in page.texts()]
    source = _Source(page)
    spoken = _Spoken(page.text, source.parts)
    shown = list(shown_characters(page.text, nodes))
    blocks = []
    at = 0
    for unit in units:
        if unit.kind == ATTRIBUTE:
            blocks.append(Block(unit, attribute=spoken.find(unit)))
            continue
        count = sum(not character.isspace() for character in unit.text)
        region = source.region(unit, shown[at : at + count])
        at += count
        blocks.append(Block(unit, region, passage=passage(region.pieces) if region else None))
    return Content(blocks, source.parts, reader.shown)


def passages(page: Page) -> Iterator[Unit]:
    """The units with a letter or digit, as a translator sees them."""
    return (unit for block in read_content(page).blocks if (unit := block.translatable) is not None)


class _Source:
    """The source of a page, cut where blocks begin and end."""

    def __init__(self, page: Page) -> None:
        self._markup = page.text
        self._is_xhtml = page.is_xhtml
        self.parts = list(_without_strays(parts(page.text)))
        borders = [index for index, part in enumerate(self.parts) if part.name in BLOCKS]
        self._firsts = [0, *(index + 1 for index in borders)]  # of the parts between two borders
        self._starts = [
            self.parts[index].start if index < len(self.parts) else len(page.text) for index in self._firsts
        ]
        self._ends = [*borders, len(self.parts)]
        self._read: set[int] = set()
        self._preformatted = self._where_space_counts()

    def region(self, unit: Unit, shown: Sequence[Character | None]) -> Region | None:
        """The region of a unit whose visible characters stand there; None where it is not one, or not of this unit alone."""
        first, last = (shown[0], shown[-1]) if shown else (None, None)
        if first is None or last is None:
            return None
        number = bisect_right(self._starts, first.start) - 1
        found = self.parts[self._firsts[number] : self._ends[number]]
        if not found or last.start >= found[-1].end or number in self._read:
            return None
        self._read.add(number)
        region = read_region(self._markup, found, self._is_xhtml, number in self._preformatted)
        return region if region and _visible("".join(region.seen)) == _visible(unit.text) else None

    def _where_space_counts(self) -> set[int]:
        found = set()
        depth = 0
        for number, end in enumerate(self._ends):
            if depth:
                found.add(number)
            if end < len(self.parts) and self.parts[end].name in PREFORMATTED:
                depth = max(depth - 1, 0) if self.parts[end].closes else depth + 1
        return found


class _Spoken:
    """The attributes of a source, to be found again in their order."""

    def __init__(self, markup: str, found: Sequence[Part]) -> None:
        self._known = [
            (f"{part.name} {attribute.name}", _visible(attribute.value), attribute)
            for part in found
            if part.name and not part.closes
            for attribute in attributes(markup, part)
            if attribute.name in _READ
        ]
        self._at = 0

    def find(self, unit: Unit) -> Attribute | None:
        """The next attribute that is this unit."""
        words = _visible(unit.text)
        for at in range(self._at, min(self._at + _LOOK_AHEAD, len(self._known))):
            name, value, attribute = self._known[at]
            if name == unit.location.element and value == words:
                self._at = at + 1
                return attribute
        return None


def _without_strays(found: Iterator[Part]) -> Iterator[Part]:
    """Tags that close nothing are passed over, by browsers too."""
    open_now: Counter[str] = Counter()
    for part in found:
        if part.closes and part.name not in BLOCKS:
            if not open_now[part.name]:
                yield part._replace(name="")
                continue
            open_now[part.name] -= 1
        elif part.name:
            open_now[part.name] += 1
        yield part


def _visible(text: str) -> str:
    return "".join(text.split())
