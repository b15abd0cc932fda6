"""The tree of a page → its units: blocks with text, inline markup dissolved, white space as a browser shows it."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import accumulate
from typing import TYPE_CHECKING

from atau.model import Code, Location, Unit
from atau.model.silence import silenced_checks
from atau_container import HeadingPath, primary_subtag
from atau_html.lists import LISTS, Numbers, numbers
from atau_html.names import (
    ATTRIBUTE,
    BLOCKS,
    BUTTONS,
    DESCRIPTIONS,
    FRAME,
    HEADINGS,
    KINDS,
    NOTES,
    POINTERS,
    PREFORMATTED,
    REFERENCE,
    SPOKEN,
    UNSHOWN,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from selectolax.lexbor import LexborNode

_WHITE_SPACE = re.compile("[ \t\n\f\r]+")  # HTML's own: a no-break space is a character
_NOT_DISPLAYED = re.compile(r"(?:^|;)\s*display\s*:\s*none\b", re.IGNORECASE)
_NO_ROLES: frozenset[str] = frozenset()
_FINDING = re.compile(r"\n\[[^\[\]\s]+\]\Z")  # how the titles of marks end that `annotate.py` writes


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What an element hands down to the text in it."""

    element: str  # the nearest block
    kind: str = "paragraph"
    language: str | None = None
    preformatted: bool = False
    silenced: tuple[str, ...] = ()
    numbers: Numbers | None = None  # of the nearest list
    notes: str | None = None  # the part whose notes stand here
    note: str | None = None  # the number of the note that this is; "" for one without


@dataclass(slots=True)
class Gathered:
    """Text that will be one unit; it grows until a block begins or ends."""

    pieces: list[str] = field(default_factory=list)
    languages: Counter[str | None] = field(default_factory=Counter)
    silenced: list[str] = field(default_factory=list)
    references: list[int] = field(default_factory=list)  # to notes: how many pieces stand before each

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

    def joined(self, preformatted: bool) -> tuple[str, tuple[Code, ...]]:
        """The text, without white space around it unless it counts, and the references to notes in it."""
        whole = "".join(self.pieces)
        text = whole if preformatted else whole.strip(" \n")
        skipped = 0 if preformatted else len(whole) - len(whole.lstrip(" \n"))
        offsets = [0, *accumulate(map(len, self.pieces))]
        return text, tuple(
            Code(min(max(offsets[before] - skipped, 0), len(text)), "alone", str(number))
            for number, before in enumerate(self.references, 1)
        )

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
        self._spoken: list[tuple[str, str, Surroundings]] = []  # attributes: where, what, and what is around
        self._number: str | None = None  # printed before the item that has begun, until its first text comes
        self._signs: dict[str, str] = {}  # by the id of a note: the sign of the first reference to it
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
            elif tag and not tag.startswith("-") and not is_unshown(attributes := node.attributes, tag):
                roles = roles_of(attributes)
                if roles & POINTERS:
                    self._take_pointer(node, attributes, roles)
                    self._take_attributes(attributes, tag, around)
                else:
                    if tag in BLOCKS:
                        yield from self._flush(around)
                    inside = self._handed_down(node, tag, attributes, roles, around)
                    self._take_attributes(attributes, tag, inside)
            below = node.first_child if inside else None
            if tag == "li" and below is None:
                self._number = None
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
                if parent.tag == "li":
                    self._number = None
                node, around = parent, outside
            node = node.next if node is not None else None

    def _handed_down(
        self,
        node: "LexborNode",
        tag: str,
        attributes: "Mapping[str, str | None]",
        roles: frozenset[str],
        around: Surroundings,
    ) -> Surroundings:
        """What the text inside an element gets from it and from what is around it."""
        language = around.language
        for name in ("lang", "xml:lang"):
            if name in attributes:
                language = primary_subtag(attributes[name])
                break
        if tag not in BLOCKS:
            return replace(around, language=language) if language != around.language else around
        silenced = around.silenced
        if tag not in FRAME:
            silenced += self._pending
            self._pending = ()
        listed, notes, note = around.numbers, around.notes, around.note
        if tag == "li":
            self._number = listed.next(attributes) if listed else None
        elif tag in LISTS:
            listed = numbers(node, attributes)
        if note is None and (part := next((NOTES[role] for role in roles if role in NOTES), None)):
            notes = part
        if note is None and notes and (tag == "li" or "doc-footnote" in roles):
            note = self._signs.get(attributes.get("id") or "") or (self._number if tag == "li" else None) or ""
        kind = KINDS.get(tag, around.kind) if note is None else "note"
        preformatted = around.preformatted or tag in PREFORMATTED
        return Surroundings(tag, kind, language, preformatted, silenced, listed, notes, note)

    def _take_pointer(self, node: "LexborNode", attributes: "Mapping[str, str | None]", roles: frozenset[str]) -> None:
        """A reference to a note is no text, but its place is known; the way back from a note is neither."""
        if REFERENCE in roles:
            sign = "".join((node.text() or "").split()).strip("[]()")
            self._signs.setdefault((attributes.get("href") or "").rpartition("#")[2], sign)
            self._gathered.references.append(len(self._gathered.pieces))

    def _take_attributes(self, attributes: "Mapping[str, str | None]", tag: str, around: Surroundings) -> None:
        """Keep the attributes that people read, to be units of their own behind the block in which they stand."""
        found = [(name, attributes[name]) for name in SPOKEN if name in attributes]
        if tag == "input" and (attributes.get("type") or "").lower() in BUTTONS:
            found.append(("value", attributes.get("value")))
        elif tag == "meta" and (attributes.get("name") or "").lower() in DESCRIPTIONS:
            found.append(("content", attributes.get("content")))
        for name, text in found:
            is_ours = tag == "mark" and name == "title" and _FINDING.search(text or "")
            if text and not text.isspace() and not is_ours and not (tag == "link" and name == "title"):
                self._spoken.append((f"{tag} {name}", text, around))

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
        """The unit that has been gathered, if it has text, and those of the attributes in it."""
        gathered, self._gathered = self._gathered, Gathered()
        if gathered.has_text:
            text, codes = gathered.joined(around.preformatted)
            language = max(gathered.languages, key=gathered.languages.__getitem__)
            silenced = tuple(dict.fromkeys((*around.silenced, *gathered.silenced)))
            place = Location(
                part=None if around.note is None else around.notes,
                paragraph=self._number if around.note is None else None,
                heading=self._headings.text,
                note=around.note or None,
                element=around.element,
            )
            self._number = None
            yield self._unit(around.kind, text, language, place, silenced, codes)
            if around.element in HEADINGS:
                self._headings.enter(int(around.element[1]), text)
        spoken, self._spoken = self._spoken, []
        for element, text, inside in spoken:
            text = _WHITE_SPACE.sub(" ", text).strip(" ")
            place = Location(heading=self._headings.text, element=element)
            yield self._unit(ATTRIBUTE, text, inside.language, place, inside.silenced)

    def _unit(
        self,
        kind: str,
        text: str,
        language: str | None,
        place: Location,
        silenced: tuple[str, ...],
        codes: tuple[Code, ...] = (),
    ) -> Unit:
        self._blocks += 1
        place = replace(place, block=self._blocks)
        return Unit(f"body/{self._blocks}", kind, text, language, place, codes=codes, silenced=silenced)


def is_unshown(attributes: "Mapping[str, str | None]", tag: str) -> bool:
    """Whether a browser shows nothing of an element."""
    if tag in UNSHOWN:
        return True
    return "hidden" in attributes or bool(_NOT_DISPLAYED.search(attributes.get("style") or ""))


def roles_of(attributes: "Mapping[str, str | None]") -> frozenset[str]:
    """What an element says that it is (WAI-ARIA)."""
    role = attributes.get("role")
    return frozenset(role.lower().split()) if role else _NO_ROLES
