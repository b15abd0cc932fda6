"""One `text:p` or `text:h` → what a translator sees of it: stretches of words, each of one formatting, and things between them.

A paragraph is first read as atoms: strings, and elements that stand for a sign, for a thing that is no text, or for nothing
that is seen. What lies between the first and the last word of them is the passage, and its parts become codes.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from atau.model import Code
from atau.model.inline import ALONE, CLOSE, OPEN
from atau_odt import names
from atau_odt.formatting import Formatting, Look, StyleSheet, container_key
from atau_odt.names import TEXT
from atau_odt.paragraph import MOST_SPACES
from atau_odt.styles import whole

if TYPE_CHECKING:
    from lxml.etree import _Element

_COLLAPSED = re.compile("[ \t\r\n]+")


class Kind(Enum):
    """What an atom is to a reader."""

    WORDS = "words"
    SPACE = "space"
    THING = "thing"
    UNSEEN = "unseen"


class Atom(NamedTuple):
    """A string of the file or an element, with the containers that it stands in, from the outermost.

    `text` is what a reader sees of it, after white space has been collapsed; of a thing it is empty.
    """

    kind: Kind
    content: "str | _Element"
    text: str
    look: Look
    containers: "tuple[_Element, ...]"


class Part(NamedTuple):
    """A stretch of one formatting, or a thing, which has none: the atoms from `start` up to `stop`. The base has no code."""

    code: str | None
    text: str
    start: int
    stop: int
    formatting: Formatting | None


@dataclass(frozen=True, slots=True)
class Passage:
    """What is to be translated of a paragraph. `base` is the first of the words in the formatting of most of them."""

    atoms: Sequence[Atom]
    parts: Sequence[Part]
    base: Atom

    @property
    def text(self) -> str:
        """The words of all parts."""
        return "".join([part.text for part in self.parts])

    @property
    def codes(self) -> tuple[Code, ...]:
        """The codes of the parts, with their offsets in the text."""
        codes: list[Code] = []
        offset = 0
        for part in self.parts:
            if part.code and part.code[0] == "x":
                codes.append(Code(offset, ALONE, part.code))
            elif part.code:
                codes += (Code(offset, OPEN, part.code), Code(offset + len(part.text), CLOSE, part.code))
            offset += len(part.text)
        return tuple(codes)

    @property
    def first(self) -> int:
        """The first atom of the parts."""
        return self.parts[0].start

    @property
    def last(self) -> int:
        """The atom behind the parts."""
        return self.parts[-1].stop

    def home(self, part: Part) -> Atom:
        """The atom in whose place other words of a part are to stand: the first with its formatting."""
        for atom in self.atoms[part.start : part.stop]:
            if atom.text and atom.look.formatting == part.formatting:
                return atom
        return self.base  # for spaces of other formattings, which count for the base


def read_passage(paragraph: "_Element", sheet: StyleSheet) -> Passage | None:
    """The passage of a paragraph; None where no letter or digit is to be translated."""
    atoms = list(read_atoms(paragraph, sheet))
    worded = [at for at, atom in enumerate(atoms) if atom.kind is Kind.WORDS]
    if not any(character.isalnum() for at in worded for character in atoms[at].text):
        return None
    sizes: Counter[Formatting] = Counter()
    for at in worded:
        sizes[atoms[at].look.formatting] += len(atoms[at].text)
    formatting = max(sizes, key=sizes.__getitem__)
    base = next(atoms[at] for at in worded if atoms[at].look.formatting == formatting)
    return Passage(atoms, list(_parts(atoms, worded[0], worded[-1] + 1, formatting)), base)


def read_atoms(paragraph: "_Element", sheet: StyleSheet) -> Iterator[Atom]:
    """The atoms of a paragraph in their order; white space that is not shown has none."""
    look = sheet.paragraph(paragraph.get(f"{TEXT}style-name"))
    space = _Space()
    yield from space.split(paragraph.text, look, ())
    stack: list[tuple[_Element, Iterator[_Element], Look, tuple[_Element, ...]]] = []
    stack.append((paragraph, iter(paragraph), look, ()))
    while stack:
        outer, children, look, containers = stack[-1]
        for node in children:
            if node.tag in names.CONTAINERS and _is_looked_into(node):
                inner, inside = _within(node, look), (*containers, node)
                yield from space.split(node.text, inner, inside)
                stack.append((node, iter(node), inner, inside))
                break
            if not _goes_with(node, outer):
                yield space.sign(node, look, containers)
            yield from space.split(node.tail, look, containers)
        else:
            stack.pop()
            if stack:
                yield from space.split(outer.tail, stack[-1][2], stack[-1][3])


class _Space:
    """White space as ISO/IEC 26300-1, 6.1.2, has it: a run of it is one space, and none at the beginning."""

    def __init__(self) -> None:
        self._after_space = True

    def split(self, string: str | None, look: Look, containers: "tuple[_Element, ...]") -> Iterator[Atom]:
        """A string as up to three atoms: its space at the beginning, its words, its space at the end."""
        if not string:
            return
        if look.properties.is_hidden:
            yield Atom(Kind.UNSEEN, string, "", look, containers)
            return
        if look.properties.is_symbol and not string.isspace():
            self._after_space = False
            yield Atom(Kind.THING, string, "", look, containers)
            return
        words = string.strip()
        begin = len(string) - len(string.lstrip()) if words else len(string)
        for raw in (string[:begin], words, string[begin + len(words) :]):
            if text := self._shown(raw):
                kind = Kind.SPACE if text.isspace() else Kind.WORDS
                yield Atom(kind, raw, text, look, containers)

    def sign(self, element: "_Element", look: Look, containers: "tuple[_Element, ...]") -> Atom:
        """An element that stands for something, or for nothing."""
        kind, text = _meaning(element)
        if look.properties.is_hidden:
            kind, text = Kind.UNSEEN, ""
        if kind is not Kind.UNSEEN:
            self._after_space = False
        return Atom(kind, element, text, look, containers)

    def _shown(self, raw: str) -> str:
        text = _COLLAPSED.sub(" ", raw)
        if self._after_space:
            text = text.removeprefix(" ")
        if text:
            self._after_space = text[-1] == " "
        return text


def _meaning(element: "_Element") -> tuple[Kind, str]:
    tag = element.tag
    if tag in names.CHARACTERS:
        return Kind.SPACE, names.CHARACTERS[tag]
    if tag == names.SPACES:
        spaces = " " * min(whole(element.get(f"{TEXT}c"), 1), MOST_SPACES)
        return (Kind.SPACE, spaces) if spaces else (Kind.UNSEEN, "")
    if not isinstance(tag, str) or tag in names.SILENT or tag in names.CONTAINERS - {names.CONTENT_CONTROL}:
        return Kind.UNSEEN, ""
    if tag in names.BOXES and element.get(names.ANCHOR) not in (None, *names.IN_TEXT):
        return Kind.UNSEEN, ""
    return Kind.THING, ""


def _is_looked_into(element: "_Element") -> bool:
    """Whether there may be words in a container; one that is empty is a mark like others."""
    if element.tag == names.CONTENT_CONTROL and any(element.get(name) == "true" for name in names.COMPUTED):
        return False
    return bool(element.text) or len(element) > 0


def _goes_with(element: "_Element", container: "_Element") -> bool:
    return element.tag == names.LISTENERS or (element.tag == names.RUBY_TEXT and container.tag == names.RUBY)


def _within(element: "_Element", look: Look) -> Look:
    style = element.get(f"{TEXT}style-name")
    if element.tag == names.SPAN:
        return look.within(style)
    if element.tag == names.RUBY:  # its style is one of another family; each has a reading of its own
        return look.within(None, (names.RUBY, element))
    return look.within(style, container_key(element))


def _parts(atoms: Sequence[Atom], first: int, last: int, base: Formatting) -> Iterator[Part]:
    """The atoms between the first word and the last, as stretches of one formatting and things."""
    number = 0
    start = stop = first
    current: Formatting | None = None  # of the stretch that grows
    text: list[str] = []

    def code(formatting: Formatting | None) -> str | None:
        nonlocal number
        if formatting == base:
            return None
        number += 1
        return f"{'x' if formatting is None else 'g'}{number}"

    for at, formatting in _formatted(atoms, first, last, base):
        if current is not None and formatting != current:
            yield Part(code(current), "".join(text), start, stop, current)
            text = []
            current = None
        if formatting is None:
            yield Part(code(None), "", at, at + 1, None)
            continue
        if current is None:
            start, current = at, formatting
        text.append(atoms[at].text)
        stop = at + 1
    if current is not None:
        yield Part(code(current), "".join(text), start, stop, current)


def _formatted(
    atoms: Sequence[Atom], first: int, last: int, base: Formatting
) -> Iterator[tuple[int, Formatting | None]]:
    """The atoms that are seen, each with the formatting that it counts for; None for things.

    A space whose formatting cannot be seen counts for what stands on both sides of it, or for the base.
    """
    before: Formatting | None = None
    spaces: list[int] = []
    for at in range(first, last):
        atom = atoms[at]
        if atom.kind is Kind.UNSEEN:
            continue
        if atom.kind is Kind.SPACE:
            spaces.append(at)
            continue
        own = atom.look.formatting if atom.kind is Kind.WORDS else None
        for space in spaces:
            yield space, _of_space(atoms[space].look.formatting, before, own, base)
        spaces.clear()
        yield at, own
        before = own


def _of_space(own: Formatting, before: Formatting | None, behind: Formatting | None, base: Formatting) -> Formatting:
    if own.is_seen_on_space:
        return own
    if before is not None and before == behind and not before.is_seen_on_space:
        return before
    return own if base.is_seen_on_space else base
