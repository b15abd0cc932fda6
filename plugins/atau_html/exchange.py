"""The words of one region exchanged: in place where the codes keep their order, else the content is put into another order."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from atau.model import Segment
from atau.model.inline import stretches
from atau_container.flat import Element, Look, Passage, Piece, worded
from atau_html.regions import SHOW_SPACE, Region

Splice = tuple[int, int, str]
"""From one offset of the source to another, and what is to stand there."""

_ID = re.compile(r"""\s+id\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+)""", re.IGNORECASE)
_SPACE = " \t\n\f\r"
_BREAK = re.compile(r"[ \t]*\n[ \t]*")


class Markup:
    """A source whose tags may be others already: attributes that were exchanged."""

    def __init__(self, text: str, splices: Iterable[Splice], line_break: str) -> None:
        self.text = text
        self.line_break = line_break
        self._splices = sorted(splices)
        self._starts = [start for start, _end, _words in self._splices]

    def between(self, start: int, end: int) -> str:
        """The source from one offset to another."""
        return spliced(
            self.text, self._splices[bisect_left(self._starts, start) : bisect_left(self._starts, end)], start, end
        )

    def escaped(self, words: str, region: Region) -> str:
        """Words as they are written in a page."""
        words = words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        return words if region.is_preformatted else _BREAK.sub(self.line_break, words)


def spliced(text: str, splices: Iterable[Splice], start: int = 0, end: int | None = None) -> str:
    """The text with the splices made, which go by their places; what lies within one that was made is passed over."""
    pieces = []
    for begin, behind, words in splices:
        if begin >= start:
            pieces += [text[start:begin], words]
            start = behind
    return "".join((*pieces, text[start:end]))


def in_place(markup: Markup, region: Region, passage: Passage, target: Segment) -> list[Splice] | None:
    """The words exchanged where they stand; None where the codes have another order, or words would have no place."""
    own: list[Sequence[Piece]] = [()]
    codes: list[str] = []
    for stretch in passage.stretches:
        if stretch.code is None:
            own[-1] = stretch.pieces
        else:
            codes.append(stretch.code)
            own += [stretch.pieces, ()]
    wanted, order = [""], []
    for part in stretches(target.text, target.codes):
        if part.code is None:
            wanted[-1] += part.text
        else:
            order.append(part.code)
            wanted += [part.text, ""]
    if order != codes:
        return None
    splices: list[Splice] = []
    base = _look(passage.base)
    for number, (pieces, words) in enumerate(zip(own, wanted, strict=True)):
        look = worded(pieces).look if number % 2 else base
        found = _exchanged(markup, region, pieces, words, look)
        if found is None:
            return None
        splices += found
    return splices


def _exchanged(markup: Markup, region: Region, pieces: Sequence[Piece], words: str, look: Look) -> list[Splice] | None:
    """One stretch exchanged, line by line where it has as many of them as before."""
    if "".join(piece.text for piece in pieces) == words:
        return []
    lines: list[list[Piece]] = [[]]
    for piece in pieces:
        if piece.text == "\n":
            lines.append([])
        else:
            lines[-1].append(piece)
    texts = [words] if region.is_preformatted else _BREAK.sub("\n", words).split("\n")
    if len(texts) != len(lines):
        return _line_exchanged(markup, region, pieces, words, look)
    splices: list[Splice] = []
    for line, text in zip(lines, texts, strict=True):
        found = _line_exchanged(markup, region, line, text, look)
        if found is None:
            return None
        splices += found
    return splices


def _line_exchanged(
    markup: Markup, region: Region, pieces: Sequence[Piece], words: str, look: Look
) -> list[Splice] | None:
    """The piece with the most words takes the new ones, the others are emptied; space that is there already stays."""
    first, end = 0, len(pieces)
    while first < end and not pieces[first].text.strip() and words.startswith(pieces[first].text):
        words = words[len(pieces[first].text) :]
        first += 1
    while end > first and not pieces[end - 1].text.strip() and words.endswith(pieces[end - 1].text):
        words = words[: len(words) - len(pieces[end - 1].text)]
        end -= 1
    places = [piece for piece in pieces[first:end] if piece.look == look and piece.text]
    if words and not places:
        return None
    taking = worded(places) if words else None
    return [
        (piece.start, piece.end, markup.escaped(words, region) if piece is taking else "")
        for piece in pieces[first:end]
    ]


def reordered(markup: Markup, region: Region, passage: Passage, target: Segment) -> list[Splice] | None:
    """The content of a region in the order of a translation, behind all that is not seen; None where that cannot be done."""
    if region.start is None or region.end is None:
        return None
    begin, behind = region.start, region.end
    silent = [markup.between(*place) for place in region.silent if begin <= place[0] and place[1] <= behind]
    content = "".join((*silent, *_written(markup, region, list(passage.translated(target)))))
    if not region.is_preformatted:
        source = markup.text[begin:behind]
        begin += len(source) - len(source.lstrip(_SPACE))
        behind -= len(source) - len(source.rstrip(_SPACE))
    return [(begin, behind, content)]


def _written(markup: Markup, region: Region, pieces: Sequence[Piece]) -> Iterator[str]:
    """The pieces in their elements; space stands outside of those that open or close beside it."""
    open_now: list[Element] = []
    copied: set[int | None] = set()
    space = ""
    for number, piece in enumerate(pieces):
        if not piece.thing and not piece.text.strip(" \n") and not _is_blank(pieces, number):
            space += piece.text
            continue
        kept = 0
        for element, wanted in zip(open_now, piece.chain, strict=False):
            if element != wanted:
                break
            kept += 1
        yield from (element.close for element in reversed(open_now[kept:]))
        yield markup.escaped(space, region)
        for element in piece.chain[kept:]:
            at = element.at or 0
            tag = markup.between(at, at + len(element.open))
            yield _ID.sub("", tag) if at in copied else tag
            copied.add(at)
        open_now, space = list(piece.chain), ""
        yield markup.between(piece.start, piece.end) if piece.thing else markup.escaped(piece.text, region)
    yield from (element.close for element in reversed(open_now))
    yield markup.escaped(space.rstrip(" "), region)


def _is_blank(pieces: Sequence[Piece], number: int) -> bool:
    """Whether space stands alone in formatting that shows it: a line to be filled in."""
    chain = pieces[number].chain
    beside = [*pieces[max(number - 1, 0) : number], *pieces[number + 1 : number + 2]]
    return any(element.look in SHOW_SPACE for element in chain) and all(piece.chain != chain for piece in beside)


def _look(chain: Sequence[Element]) -> Look:
    return tuple(element.look for element in chain if element.look)
