"""The inline content of a block as one text with flat groups, as translators get it.

The look that most of the words have is the base and has no code. Every other stretch of one look is a group (`g1`), everything
that is no text a code of its own (`x2`); one counter numbers both, in the order of appearance.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from atau.model import Code, Segment
from atau.model.inline import ALONE, CLOSE, OPEN, stretches

Look = tuple[str, ...]

_PARTS = re.compile(r"\s+|\S(?:.*\S)?", re.DOTALL)
_SPACE = re.compile(r"(\s+)")


@dataclass(frozen=True, slots=True)
class Element:
    """Inline markup around words: the signs that open and close it.

    `look` is what readers see of it, or can follow: elements of one look are the same formatting; "" is for none. `at` is
    where it opens in the source, None where that lies outside of the block.
    """

    look: str
    open: str
    close: str
    at: int | None = None


@dataclass(frozen=True, slots=True)
class Piece:
    """Space alone, or text with no space at its ends, or a thing that is no text, and the elements around it.

    `chain` goes from the outermost element. `thing` is how a thing is written in the source. `start` and `end` are the place in
    the source. `is_picture` is for words that are read in a picture's place, `shows_space` for formatting that is seen where
    only spaces stand in it.
    """

    text: str
    chain: tuple[Element, ...] = ()
    thing: str = ""
    start: int = 0
    end: int = 0
    is_picture: bool = False
    shows_space: bool = False

    @property
    def look(self) -> Look:
        """The looks around it, from the outermost."""
        return tuple(element.look for element in self.chain if element.look)


@dataclass(frozen=True, slots=True)
class Stretch:
    """Neighbouring pieces of one look, or one thing. `code` is None for the base."""

    code: str | None
    pieces: tuple[Piece, ...]

    @property
    def text(self) -> str:
        """The words; none for a thing."""
        return "".join(piece.text for piece in self.pieces)


@dataclass(frozen=True, slots=True)
class Passage:
    """What is to be translated of a block; what lies `before` its first word and `behind` its last stays where it is."""

    before: tuple[Piece, ...]
    stretches: tuple[Stretch, ...]
    behind: tuple[Piece, ...]
    base: tuple[Element, ...]

    @property
    def text(self) -> str:
        """The words."""
        return "".join(stretch.text for stretch in self.stretches)

    @property
    def codes(self) -> tuple[Code, ...]:
        """The codes by their offsets in the text."""
        codes: list[Code] = []
        offset = 0
        for stretch in self.stretches:
            end = offset + len(stretch.text)
            if stretch.code and stretch.code[0] == "x":
                codes.append(Code(offset, ALONE, stretch.code))
            elif stretch.code:
                codes += (Code(offset, OPEN, stretch.code), Code(end, CLOSE, stretch.code))
            offset = end
        return tuple(codes)

    def is_as(self, target: Segment) -> bool:
        """Whether a translation has the very words of the source, in the same formatting."""
        return (self.text, self.codes) == (target.text, target.codes)

    def translated(self, target: Segment) -> Iterator[Piece]:
        """All pieces of the block with the words and in the order of a translation; a code brings the elements around it."""
        yield from self.before
        known: Mapping[str | None, Stretch] = {stretch.code: stretch for stretch in self.stretches}
        for stretch in stretches(target.text, target.codes):
            if stretch.code and stretch.code[0] == "x":
                yield from known[stretch.code].pieces
            else:
                around = self.base if stretch.code is None else worded(known[stretch.code].pieces).chain
                yield from parted(stretch.text, around)
        yield from self.behind


def passage(pieces: Sequence[Piece]) -> Passage | None:
    """The passage that the pieces of a block make; None where there is neither a letter nor a digit."""
    words = [at for at, piece in enumerate(pieces) if not piece.thing and piece.text and not piece.text.isspace()]
    if not any(character.isalnum() for at in words for character in pieces[at].text):
        return None
    first, end = words[0], words[-1] + 1
    inner = pieces[first:end]
    lengths: Counter[Look] = Counter()
    for at in words:
        lengths[pieces[at].look] += len(pieces[at].text) if not pieces[at].is_picture else 0
    base = max(lengths, key=lengths.__getitem__)
    around = worded([piece for piece in inner if not piece.thing and piece.look == base]).chain
    return Passage(tuple(pieces[:first]), tuple(_stretches(inner, base)), tuple(pieces[end:]), around)


def parted(text: str, chain: tuple[Element, ...] = (), is_picture: bool = False) -> Iterator[Piece]:
    """Text as up to three pieces: the space at its beginning, its words, the space at its end."""
    for part in _PARTS.findall(text):
        yield Piece(part, chain, is_picture=is_picture)


def worded(pieces: Sequence[Piece]) -> Piece:
    """The piece with the most words."""
    return max(pieces, key=lambda piece: (not piece.text.isspace(), len(piece.text)))


def reading(pieces: Iterable[Piece]) -> list[tuple[str, str, Look]]:
    """What is read, in which two ways of writing the same are equal: the space before each run of words, the words, their look.

    How many spaces there are is not told, nor what formatting they have, nor what stands at the ends; line breaks are.
    """
    read: list[tuple[str, str, Look]] = []
    gap = ""
    for piece in pieces:
        if piece.thing:
            read.append((_gap(gap) if read else "", piece.thing, ("thing",)))
            gap = ""
            continue
        for part in filter(None, _SPACE.split(piece.text)):
            if part.isspace():
                gap += part
            elif gap or not read or read[-1][2] != piece.look:
                read.append((_gap(gap) if read else "", part, piece.look))
                gap = ""
            else:
                read[-1] = (read[-1][0], read[-1][1] + part, piece.look)
    return read


def _gap(space: str) -> str:
    return "\n" * space.count("\n") or " " * bool(space)


def _stretches(pieces: Sequence[Piece], base: Look) -> Iterator[Stretch]:
    """Pieces that begin and end with words, in stretches with their codes."""
    number = 0
    grown: list[Piece] = []
    grown_look: Look | None = None
    for piece, look in zip(pieces, _looks(pieces, base), strict=True):
        if grown and (look is None or look != grown_look):
            number += grown_look != base
            yield Stretch(f"g{number}" if grown_look != base else None, tuple(grown))
            grown = []
        if look is None:
            number += 1
            yield Stretch(f"x{number}", (piece,))
        else:
            grown.append(piece)
            grown_look = look
    if grown:
        yield Stretch(f"g{number + 1}" if grown_look != base else None, tuple(grown))


def _looks(pieces: Sequence[Piece], base: Look) -> list[Look | None]:
    """The look that each piece counts for, None for things. A space is of its neighbours' if they agree, else of the base."""
    looks: list[Look | None] = [None if piece.thing else piece.look for piece in pieces]
    at = 0
    while at < len(pieces):
        start = at
        while not pieces[at].thing and not pieces[at].text.strip():
            at += 1
        before, behind = (looks[start - 1], looks[at]) if at > start else (None, None)
        for space in range(start, at):
            if not pieces[space].shows_space or looks[space] in (before, behind):
                looks[space] = before if before is not None and before == behind else base
        at += 1
    return looks
