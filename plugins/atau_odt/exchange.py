"""The words of a paragraph exchanged for others: its content is put together anew, from the atoms that it was read as.

Where the codes of the target come in the order of the source, everything keeps its place, and stretches with the same words
are put back as they were. Where they come in another order, or again, each stretch takes its containers along, and marks,
which have no place of their own any more, are widened to the whole passage.
"""

import re
from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Sequence
from copy import deepcopy
from typing import TYPE_CHECKING, NamedTuple

from atau.model import Segment
from atau.model.inline import Stretch, stretches
from atau_container import printable
from atau_odt import names
from atau_odt.formatting import OWN_STYLE
from atau_odt.names import TEXT, XML_ID
from atau_odt.paragraph import MOST_SPACES
from atau_odt.stretches import Atom, Kind, Part, Passage
from atau_odt.wrappers import Wrappers

if TYPE_CHECKING:
    from lxml.etree import _Element

_SIGNS = re.compile(f"[\t\n]| {{1,{MOST_SPACES}}}|[^\t\n ]+")
_THING = "\ufffc"  # the sign of Unicode for an object among characters
_LINE_ENDS = re.compile("\r\n?")


class Piece(NamedTuple):
    """Something to be put into a paragraph: a string or an element as it is, or new words (a list of both)."""

    content: "str | _Element | list[str | _Element]"
    containers: "Sequence[_Element]"


def exchanged(passage: Passage, target: Segment, wrappers: Wrappers, *, anew: bool = False) -> Iterator[Piece]:
    """The pieces of a paragraph with the words of the target; with `anew` no stretch is put back as it was.

    The codes of the target fit those of the passage.
    """
    wanted = [Stretch(writable(stretch.text), stretch.code) for stretch in stretches(target.text, target.codes)]
    composition = _Composition(passage, wrappers, "".join(map(_shown, wanted)), anew)
    yield from _unchanged(passage.atoms[: passage.first])
    yield from composition.in_place(wanted) if _is_in_order(passage.parts, wanted) else composition.moved(wanted)
    yield from _unchanged(passage.atoms[passage.last :])


def highlighted(passage: Passage, wrappers: Wrappers) -> Iterator[Piece]:
    """The pieces of a paragraph as they were, the words of the passage with a colour behind them."""
    for at, atom in enumerate(passage.atoms):
        is_marked = passage.first <= at < passage.last and bool(atom.text)
        containers = (*atom.containers, wrappers.highlight()) if is_marked else atom.containers
        yield Piece(atom.content, containers)


def shown(atoms: Iterable[Atom]) -> str:
    """What a reader sees of atoms, with a sign for each thing."""
    return "".join([_THING if atom.kind is Kind.THING else atom.text for atom in atoms])


def awaited(passage: Passage, target: Segment) -> str:
    """What a reader will see of a paragraph when it has the words of the target."""
    words = "".join([writable(_shown(stretch)) for stretch in stretches(target.text, target.codes)])
    return shown(passage.atoms[: passage.first]) + words + shown(passage.atoms[passage.last :])


def writable(words: str) -> str:
    """The words as XML can hold them, with one sign for the end of a line."""
    return printable(_LINE_ENDS.sub("\n", words))


def put(paragraph: "_Element", pieces: Iterable[Piece]) -> None:
    """Put a paragraph together from pieces; neighbours with the same containers share them."""
    found = list(pieces)
    paragraph.text = None
    del paragraph[:]
    building = _Building(paragraph)
    for piece in found:
        building.add(piece)
    building.close()


class _Composition:
    """The order in which the parts of one passage come, and the words in them."""

    def __init__(self, passage: Passage, wrappers: Wrappers, text: str, anew: bool) -> None:
        self._passage = passage
        self._wrappers = wrappers
        self._text = text
        self._anew = anew
        self._offset = 0  # in the text of the target, where a thing is one sign

    def in_place(self, wanted: Sequence[Stretch]) -> Iterator[Piece]:
        """All parts where they are."""
        passage = self._passage
        rest = iter((*wanted, None))
        stretch = next(rest)
        done = passage.first
        for part in passage.parts:
            yield from _unchanged(passage.atoms[done : part.start])
            done = part.stop
            inside = passage.atoms[part.start : part.stop]
            is_there = stretch is not None and stretch.code == part.code
            text = stretch.text if is_there and stretch is not None else ""
            if part.formatting is None or (text == part.text and not self._anew):
                yield from _unchanged(inside)
            else:  # a range that begins or ends among the old words takes in the new ones
                marks = [atom for atom in inside if atom.kind is Kind.UNSEEN]
                yield from _unchanged(mark for mark in marks if not _is_end(mark))
                yield from self._words(part, text)
                yield from _unchanged(mark for mark in marks if _is_end(mark))
            self._offset += 1 if part.formatting is None else len(text)
            if is_there:
                stretch = next(rest)

    def moved(self, wanted: Sequence[Stretch]) -> Iterator[Piece]:
        """The parts in the order of the target."""
        passage = self._passage
        inside = passage.atoms[passage.first : passage.last]
        marks = [atom for atom in inside if atom.kind is Kind.UNSEEN]
        homes = {part.code: part for part in reversed(passage.parts)}
        unused = defaultdict[tuple[str | None, str], deque[Part]](deque)
        for part in passage.parts:
            if part.formatting is None or not self._anew:
                unused[part.code, part.text].append(part)
        yield from _unchanged(mark for mark in marks if not _is_end(mark))
        for stretch in wanted:
            if same := unused[stretch.code, stretch.text]:
                part = same.popleft()
                atoms = passage.atoms[part.start : part.stop]
                yield from _unchanged(atom for atom in atoms if atom.kind is not Kind.UNSEEN)
            else:
                yield from self._words(homes[stretch.code], stretch.text)
            self._offset += len(_shown(stretch))
        yield from _unchanged(mark for mark in marks if _is_end(mark))

    def _words(self, part: Part, text: str) -> Iterator[Piece]:
        if not text:
            return
        home = self._passage.home(part)
        containers = [each for each in home.containers if not _is_own(each)]
        if not text.isspace():
            containers.append(self._wrappers.language(home.look))
        yield Piece(self._encoded(text), containers)

    def _encoded(self, words: str) -> "list[str | _Element]":
        """The words as the file has them. Only a single space between other signs is safe as a character."""
        encoded: list[str | _Element] = []
        begin = self._offset
        for sign in _SIGNS.finditer(words):
            at = begin + sign.start()
            if sign[0][0] == " ":
                around = self._text[max(at - 1, 0) : at] + self._text[at + 1 : at + 2]
                is_safe = sign[0] == " " and len(around) == 2 and not any(map(str.isspace, around))
                encoded.append(" " if is_safe else self._wrappers.spaces(len(sign[0])))
            elif sign[0] in "\t\n":
                encoded.append(self._wrappers.sign(sign[0]))
            else:
                encoded.append(sign[0])
        return encoded


class _Building:
    """A paragraph as it is put together, with the containers that are open."""

    def __init__(self, paragraph: "_Element") -> None:
        self._open: list[tuple[_Element | None, _Element]] = [(None, paragraph)]
        self._last: _Element | None = None  # the child of the innermost that text comes behind
        self._text: list[str] = []
        self._copied: set[_Element] = set()

    def add(self, piece: Piece) -> None:
        """Put a piece behind the others."""
        self._enter(piece.containers)
        for content in piece.content if isinstance(piece.content, list) else [piece.content]:
            if isinstance(content, str):
                self._text.append(content)
            else:
                self._flush()
                content.tail = None
                self._open[-1][1].append(content)
                self._last = content

    def close(self) -> None:
        """Close all containers."""
        self._enter(())
        self._flush()

    def _enter(self, containers: "Sequence[_Element]") -> None:
        same = 0
        for (pattern, _copy), container in zip(self._open[1:], containers, strict=False):
            if pattern is not container:
                break
            same += 1
        while len(self._open) > same + 1:
            self._leave()
        for container in containers[same:]:
            self._begin(container)

    def _begin(self, pattern: "_Element") -> None:
        self._flush()
        copy = pattern.makeelement(pattern.tag)
        for name, value in pattern.items():
            if name != XML_ID or pattern not in self._copied:
                copy.set(name, value)
        self._copied.add(pattern)
        self._open[-1][1].append(copy)
        self._open.append((pattern, copy))
        self._last = None
        for listeners in pattern.iterchildren(names.LISTENERS):
            self._append_copy(listeners)

    def _leave(self) -> None:
        self._flush()
        pattern, copy = self._open[-1]
        if pattern is not None and pattern.tag == names.RUBY:
            for reading in pattern.iterchildren(names.RUBY_TEXT):
                self._append_copy(reading)
        self._open.pop()
        self._last = copy

    def _append_copy(self, element: "_Element") -> None:
        copy = deepcopy(element)
        copy.tail = None
        self._open[-1][1].append(copy)
        self._last = copy

    def _flush(self) -> None:
        if not self._text:
            return
        text = "".join(self._text)
        self._text.clear()
        if self._last is None:
            self._open[-1][1].text = text
        else:
            self._last.tail = text


def _is_in_order(parts: Sequence[Part], wanted: Sequence[Stretch]) -> bool:
    """Whether the stretches are those of the source, of which some of the base may be missing."""
    at = 0
    for stretch in wanted:
        while at < len(parts) and parts[at].code is None and stretch.code is not None:
            at += 1
        if at == len(parts) or parts[at].code != stretch.code:
            return False
        at += 1
    return all(part.code is None for part in parts[at:])


def _shown(stretch: Stretch) -> str:
    return _THING if stretch.code and stretch.code[0] == "x" else stretch.text


def _unchanged(atoms: Iterable[Atom]) -> Iterator[Piece]:
    return (Piece(atom.content, atom.containers) for atom in atoms)


def _is_end(mark: Atom) -> bool:
    return not isinstance(mark.content, str) and str(mark.content.tag).endswith("-end")


def _is_own(element: "_Element") -> bool:
    return element.tag == names.SPAN and bool(OWN_STYLE.fullmatch(element.get(f"{TEXT}style-name", "")))
