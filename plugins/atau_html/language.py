"""Where a page says in which language the words of a unit are."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from atau.model import Unit
from atau_container import primary_subtag
from atau_html.exchange import Splice
from atau_html.names import ATTRIBUTE
from atau_html.page import Page
from atau_html.passages import Content
from atau_html.tags import Attribute, attributes, with_value

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_NAMES = ("lang", "xml:lang")


class Languages:
    """The elements of a page that name a language, found again in the source, and those that each unit stands in."""

    def __init__(self, page: Page, content: Content) -> None:
        self._markup = page.text
        self._said: list[tuple[str, list[Attribute]]] = []  # by the elements of the source: name, attributes
        self._root: int | None = None  # where attributes of the root element may be added
        for part in content.parts:
            if part.name and not part.closes:
                said = sorted(
                    (attribute for attribute in attributes(page.text, part) if attribute.name in _NAMES),
                    key=lambda attribute: attribute.name,
                )
                if any(attribute.value for attribute in said):
                    self._said.append((part.name, said))
                elif part.name == "html" and self._root is None:
                    self._root = part.start + len("<html")
        nodes = [node for node in page.root.traverse() if _said_by(node)] if page.root is not None else []
        fits = [(node.tag, _said_by(node)) for node in nodes] == [
            (name, next(attribute.value for attribute in said if attribute.value)) for name, said in self._said
        ]
        self._places = {node.mem_id: number for number, node in enumerate(nodes)} if fits else {}
        self._above: dict[int, tuple[str, int] | None] = {}  # by an element: what says its language
        self._of_unit = self._read(page, [block.unit for block in content.blocks], content.shown)

    def splices(self, units: Sequence[Unit], language: str) -> list[Splice]:
        """What has to change so that the units are said to be in the language: only what named the language that they had."""
        wanted: set[int] = set()
        says_nothing = False
        for unit in units:
            for said in self._of_unit.get(unit.id, ()):
                if said is None:
                    says_nothing = True
                elif primary_subtag(said[0]) == unit.language and said[1] in self._places:
                    wanted.add(self._places[said[1]])
        splices = [
            (attribute.start, attribute.end, with_value(attribute, language, self._markup))
            for number in wanted
            for attribute in self._said[number][1]
        ]
        if says_nothing and self._root is not None:
            splices.append((self._root, self._root, f' lang="{language}"'))
        return splices

    def _read(self, page: Page, units: Sequence[Unit], shown: set[int]) -> dict[str, set[tuple[str, int] | None]]:
        """What says the language of each unit, found by its visible characters."""
        found: dict[str, set[tuple[str, int] | None]] = {}
        rest = iter([unit for unit in units if unit.kind != ATTRIBUTE])
        unit: Unit | None = None
        left = 0
        for node in page.texts():
            count = _visible(node.text_content or "") if node.mem_id in shown else 0
            while count:
                if not left:
                    unit = next(rest, None)
                    if unit is None:
                        return found
                    left = _visible(unit.text)
                taken = min(count, left)
                count, left = count - taken, left - taken
                if unit is not None and taken:
                    found.setdefault(unit.id, set()).add(self._said_above(node))
        return found

    def _said_above(self, node: "LexborNode") -> tuple[str, int] | None:
        """The language that the nearest element around a node names, and that element."""
        passed: list[int] = []
        said = None
        for element in _around(node):
            if element.mem_id in self._above:
                said = self._above[element.mem_id]
                break
            passed.append(element.mem_id)
            if named := _said_by(element):
                said = (named, element.mem_id)
                break
        for place in passed:
            self._above[place] = said
        return said


def _said_by(node: "LexborNode") -> str | None:
    given = node.attributes
    return next((given[name] for name in _NAMES if given.get(name)), None)


def _around(node: "LexborNode") -> "Iterator[LexborNode]":
    above = node.parent
    while above is not None:
        yield above
        above = above.parent


def _visible(text: str) -> int:
    return sum(not character.isspace() for character in text)
