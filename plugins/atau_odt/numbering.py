"""The numbers that are printed before the items of lists and before headings."""

from typing import TYPE_CHECKING

from atau_odt.names import TEXT, XML_ID
from atau_odt.styles import Styles, printed, whole

if TYPE_CHECKING:
    from lxml.etree import _Element


class Counted:
    """A list that is open: its style, the level on which the reader stands, and the numbers that its levels have come to."""

    def __init__(self, style: str | None, reached: dict[int, int]) -> None:
        self.style = style
        self.level = 0
        self.reached = reached
        self.item: _Element | None = None  # the item that has begun, until its first paragraph comes


class Count:
    """How far the lists of one part have been counted."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._by_style: dict[str | None, dict[int, int]] = {}
        self._by_id: dict[str, dict[int, int]] = {}
        self._outline: dict[int, int] = {}

    def begin(self, element: "_Element", outer: Counted | None) -> Counted:
        """A `text:list`, which inside another one is its next level."""
        style = element.get(f"{TEXT}style-name")
        if outer is not None:
            inner = Counted(style or outer.style, outer.reached)
            inner.level = outer.level + 1
            return inner
        continued = self._by_id.get(element.get(f"{TEXT}continue-list", ""))
        if continued is None and element.get(f"{TEXT}continue-numbering") == "true":
            continued = self._by_style.get(style)
        counted = Counted(style, {} if continued is None else continued)
        counted.level = 1
        self._by_style[style] = counted.reached
        if identifier := element.get(XML_ID):
            self._by_id[identifier] = counted.reached
        return counted

    def number(self, counted: Counted) -> str | None:
        """What is printed before the paragraph that comes now; only the first of an item has a number.

        An item that holds but a deeper list, as LibreOffice writes them, is not counted.
        """
        if counted.item is None:
            return None
        start = counted.item.get(f"{TEXT}start-value")
        counted.item = None
        levels = self._styles.list_levels(counted.style)
        for higher in range(1, counted.level):  # a level that was passed over has been begun with the one below it
            counted.reached.setdefault(higher, levels[higher].start if higher in levels else 1)
        level = levels.get(counted.level)
        before = counted.reached.get(counted.level)
        usual = (level.start if level else 1) if before is None else before + 1
        counted.reached[counted.level] = usual if start is None else whole(start, usual)
        _forget(counted.reached, counted.level)
        return printed(levels, counted.level, counted.reached)

    def heading(self, element: "_Element") -> str | None:
        """What is printed before a `text:h` that stands in no list: the outline numbers it."""
        level = whole(element.get(f"{TEXT}outline-level"), 1)
        own = self._styles.outline.get(level)
        if own is None or element.get(f"{TEXT}is-list-header") == "true":
            return None
        before = self._outline.get(level)
        number = own.start if before is None or element.get(f"{TEXT}restart-numbering") == "true" else before + 1
        start = element.get(f"{TEXT}start-value")
        self._outline[level] = number if start is None else whole(start, number)
        _forget(self._outline, level)
        return printed(self._styles.outline, level, self._outline)


def _forget(reached: dict[int, int], level: int) -> None:
    """Deeper levels begin anew."""
    for deeper in [other for other in reached if other > level]:
        del reached[deeper]
