"""The tree of a page → its units: blocks with text, inline markup dissolved, white space as a browser shows it."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from atau.model import Location, Unit
from atau.model.silence import silenced_checks
from atau_container import HeadingPath, primary_subtag
from atau_html.names import BLOCKS, FRAME, HEADINGS, KINDS, PREFORMATTED, UNSHOWN

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_WHITE_SPACE = re.compile("[ \t\n\f\r]+")  # HTML's own: a no-break space is a character
_NOT_DISPLAYED = re.compile(r"(?:^|;)\s*display\s*:\s*none\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What an element hands down to the text in it."""

    element: str  # the nearest block
    kind: str = "paragraph"
    language: str | None = None
    preformatted: bool = False
    silenced: tuple[str, ...] = ()


@dataclass(slots=True)
class Gathered:
    """Text that will be one unit; it grows until a block begins or ends."""

    pieces: list[str] = field(default_factory=list)
    languages: Counter[str | None] = field(default_factory=Counter)
    silenced: list[str] = field(default_factory=list)

    def add(self, text: str, around: Surroundings) -> None:
        """Add a run of text, its white space collapsed unless it counts."""
        if not around.preformatted:
            text = _WHITE_SPACE.sub(" ", text)
            if text[:1] == " " and (not self.pieces or self.pieces[-1][-1:] in (" ", "\n")):
                text = text[1:]
        if text:
            self.pieces.append(text)
            self.languages[around.language] += len(text.strip())

    def break_line(self) -> None:
        """Add what `<br>` is; a space before it is not shown."""
        if self.pieces:
            self.pieces[-1] = self.pieces[-1].removesuffix(" ")
        self.pieces.append("\n")

    @property
    def has_text(self) -> bool:
        """Whether anything but white space was gathered."""
        return any(not piece.isspace() for piece in self.pieces)


class Reader:
    """One pass over a page; `units` may be called once."""

    def __init__(self, root: "LexborNode") -> None:
        self._root = root
        self._gathered = Gathered()
        self._pending: tuple[str, ...] = ()  # silenced by a comment that nothing has followed yet
        self._headings = HeadingPath()
        self._blocks = 0
        self.shown: set[int] = set()
        """The nodes of text that a reader sees, by their place in memory."""

    def units(self) -> Iterator[Unit]:
        """The units of the page in the order of the file. No recursion: pages nest deep."""
        around = Surroundings("html")
        stack: list[tuple[LexborNode, Surroundings]] = []
        first = self._root
        while first.prev is not None:  # comments before the root element
            first = first.prev
        node: LexborNode | None = first
        while node is not None:
            tag = node.tag or ""
            inside = None
            if tag == "-text":
                self.shown.add(node.mem_id)
                self._take_text(node.text_content or "", around)
            elif node.is_comment_node:
                self._take_comment(node.comment_content or "")
            elif tag == "br":
                self._gathered.break_line()
            elif tag and not tag.startswith("-") and not _is_unshown(node, tag):
                if tag in BLOCKS:
                    yield from self._flush(around)
                inside = self._handed_down(node, tag, around)
            below = node.first_child if inside else None
            if inside and below is not None:
                stack.append((node, around))
                node, around = below, inside
                continue
            while node is not None and node.next is None:
                if not stack:
                    node = None
                    break
                parent, outside = stack.pop()
                if parent.tag in BLOCKS:
                    yield from self._flush(around)
                    self._pending = self._pending if parent.tag in FRAME else ()
                node, around = parent, outside
            node = node.next if node is not None else None

    def _handed_down(self, node: "LexborNode", tag: str, around: Surroundings) -> Surroundings:
        """What the text inside an element gets from it and from what is around it."""
        attributes = node.attributes
        language = around.language
        for name in ("lang", "xml:lang"):
            if name in attributes:
                language = primary_subtag(attributes[name])
                break
        if tag not in BLOCKS:
            return Surroundings(around.element, around.kind, language, around.preformatted, around.silenced)
        silenced = around.silenced
        if tag not in FRAME:
            silenced += self._pending
            self._pending = ()
        preformatted = around.preformatted or tag in PREFORMATTED
        return Surroundings(tag, KINDS.get(tag, around.kind), language, preformatted, silenced)

    def _take_text(self, text: str, around: Surroundings) -> None:
        if self._pending and not text.isspace():
            self._gathered.silenced += self._pending
            self._pending = ()
        self._gathered.add(text, around)

    def _take_comment(self, comment: str) -> None:
        names = silenced_checks(comment)
        if self._gathered.has_text:
            self._gathered.silenced += names
        elif names:
            self._pending = names

    def _flush(self, around: Surroundings) -> Iterator[Unit]:
        """The unit that has been gathered, if it has text."""
        gathered, self._gathered = self._gathered, Gathered()
        if not gathered.has_text:
            return
        text = "".join(gathered.pieces)
        if not around.preformatted:
            text = text.strip(" \n")
        self._blocks += 1
        yield Unit(
            f"body/{self._blocks}",
            around.kind,
            text,
            max(gathered.languages, key=gathered.languages.__getitem__),
            Location(block=self._blocks, heading=self._headings.text, element=around.element),
            silenced=tuple(dict.fromkeys((*around.silenced, *gathered.silenced))),
        )
        if around.element in HEADINGS:
            self._headings.enter(int(around.element[1]), text)


def _is_unshown(node: "LexborNode", tag: str) -> bool:
    if tag in UNSHOWN:
        return True
    attributes = node.attributes
    return "hidden" in attributes or bool(_NOT_DISPLAYED.search(attributes.get("style") or ""))
