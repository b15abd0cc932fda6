"""A region: what stands in the source between two tags of blocks, as pieces of text in their inline elements.

The parser keeps no positions, so the text of a unit is found again in the source (`markup.shown_characters`), and the tags
around it are read here. Where they do not make the text that the parser has read, it has repaired the page: there is no
region then.
"""

import html
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from atau_container.flat import Element, Piece
from atau_html.names import POINTERS, SPOKEN
from atau_html.page import CLOSED_AT_ONCE
from atau_html.tags import Part, attributes
from atau_html.units import is_unshown, roles_of

_DEEPEST = 50  # inline elements within each other, as no person writes
_WHITE_SPACE = re.compile("[ \t\n\f\r]+")
_VISIBLE = re.compile(r"\S(?:.*\S)?", re.DOTALL)
_SPACE_REFERENCE = re.compile(r"&(?:nbsp|ensp|emsp|thinsp|#160|#xa0|#32|#x20|#8201|#x2009);?", re.IGNORECASE)

_FOREIGN = frozenset(("path", "circle", "rect", "line", "polygon", "polyline", "ellipse", "use", "image", "stop", "g"))
_THINGS = frozenset(("img", "input", "embed", "svg", "math", "audio", "video", "canvas", "object", "iframe"))
_DRAWINGS = frozenset(("svg", "math"))  # their words are text to the reader of units
_VOID = frozenset(
    ("area", "base", "br", "col", "embed", "img", "input", "link", "meta", "param", "source", "track", "wbr")
)
_WITH_CONTENT = frozenset(("script", "style", "iframe", "noembed", "noframes"))  # one part with what is in them
SHOW_SPACE = frozenset(("u", "ins", "s", "strike", "del", "mark"))
_UNSEEN = frozenset(("lang", "xml:lang", "id", *SPOKEN))
_BARE = frozenset(("span", "bdi", "font", "a"))  # nothing is seen of them without attributes


@dataclass(slots=True)
class Region:
    """What was read between two tags of blocks.

    `silent` are the places of what is not seen: comments, scripts, empty elements. From `start` to `end` the content may be
    put in another order; None where elements reach beyond the region for a part of the text.
    """

    pieces: list[Piece] = field(default_factory=list)
    silent: list[tuple[int, int]] = field(default_factory=list)
    seen: list[str] = field(default_factory=list)  # text as the parser has it, words of drawings too
    start: int | None = None
    end: int | None = None
    is_preformatted: bool = False
    has_drawn_words: bool = False


class _MisnestedError(Exception):
    """The tags do not nest: the parser has repaired them in its own way."""


def read_region(markup: str, found: Sequence[Part], is_xhtml: bool, preformatted: bool) -> Region | None:
    """The region that these parts make; None where their tags do not nest."""
    try:
        return _Reading(markup, is_xhtml, preformatted).region(found)
    except _MisnestedError:
        return None


class _Reading:
    def __init__(self, markup: str, is_xhtml: bool, preformatted: bool) -> None:
        self._markup = markup
        self._is_xhtml = is_xhtml
        self._region = Region(is_preformatted=preformatted)
        self._chain: tuple[Element, ...] = ()
        self._begun: list[
            tuple[str, int, int]
        ] = []  # of the open elements: name, how many pieces and silent places before
        self._space = True  # whether a space would add to another, or to the beginning
        self._outer: Part | None = None  # the first tag that closes what was opened outside
        self._outer_count = self._pieces_before_outer = 0

    def region(self, found: Sequence[Part]) -> Region:
        region = self._region
        index = 0
        while index < len(found):
            part = found[index]
            index += 1
            if part.is_text:
                self._add_text(part)
            elif not part.name:
                region.silent.append((part.start, part.end))
            elif part.closes:
                self._close(part)
            else:
                index = self._open(found, index - 1)
        region.start = found[0].start if found else 0
        region.end = found[-1].end if found else 0
        self._limit()
        return region

    def _limit(self) -> None:
        """Leave out of the region the tags of elements that reach beyond it, and go around all of its text."""
        region = self._region
        if self._outer is not None:
            if any(piece.thing or piece.text.strip() for piece in region.pieces[self._pieces_before_outer :]):
                region.start = None
            region.end = self._outer.start
        if self._chain and region.start is not None:
            last = self._chain[-1]
            if any(piece.thing or piece.text.strip() for piece in region.pieces[: self._begun[-1][1]]):
                region.start = None
            elif last.at is not None:
                region.start = last.at + len(last.open)
        if region.start is not None and (self._chain or self._outer is not None):
            beyond = {element.at for element in self._chain} | {None}
            region.pieces = [
                replace(piece, chain=tuple(element for element in piece.chain if element.at not in beyond))
                for piece in region.pieces
            ]

    def _open(self, found: Sequence[Part], at: int) -> int:
        """Take in an opening tag, with all that is in it where that is no text; the index of the part to go on with."""
        part, region = found[at], self._region
        name = part.name
        raw = self._markup[part.start : part.end]
        given = {attribute.name: attribute.value for attribute in attributes(self._markup, part)}
        if name == "br":
            while region.pieces and not region.pieces[-1].thing and region.pieces[-1].text == " ":
                region.pieces[-1] = replace(region.pieces[-1], text="")
            region.pieces.append(Piece("\n", self._chain, start=part.start, end=part.end))
            self._space = True
            return at + 1
        is_thing = name in _THINGS or bool(roles_of(given) & POINTERS)
        is_hidden = is_unshown(given, "" if name in _THINGS else name)
        if is_thing or is_hidden or name in _VOID or (name in _WITH_CONTENT):
            is_whole = name in _VOID or name in _WITH_CONTENT or self._is_closed_at_once(raw)
            end = at + 1 if is_whole else self._end(found, at, name in _DRAWINGS and not is_hidden)
            place = (part.start, found[end - 1].end)
            if is_thing and not is_hidden and given.get("type") != "hidden":
                region.pieces.append(Piece("", self._chain, name, *place))
                self._space = False
            else:
                region.silent.append(place)
            return end
        if self._is_closed_at_once(raw):
            region.silent.append((part.start, part.end))
            return at + 1
        if len(self._chain) >= _DEEPEST:
            raise _MisnestedError
        element = Element(_look(name, given), raw, f"</{name}>", part.start)
        self._begun.append((name, len(region.pieces), len(region.silent)))
        self._chain = (*self._chain, element)
        return at + 1

    def _close(self, part: Part) -> None:
        region = self._region
        if not self._begun:
            self._outer_count += 1
            if part.name in _VOID or self._outer_count > _DEEPEST:
                raise _MisnestedError
            element = Element(part.name, "", "", None)
            region.pieces = [replace(piece, chain=(element, *piece.chain)) for piece in region.pieces]
            if self._outer is None:
                self._outer, self._pieces_before_outer = part, len(region.pieces)
            return
        name, pieces, silent = self._begun.pop()
        if name != part.name:
            raise _MisnestedError
        element = self._chain[-1]
        self._chain = self._chain[:-1]
        if len(region.pieces) == pieces:
            del region.silent[silent:]
            region.silent.append((element.at or 0, part.end))

    def _end(self, found: Sequence[Part], at: int, is_drawing: bool) -> int:
        """The index behind the closing tag of an element."""
        depth = 0
        for index in range(at, len(found)):
            part = found[index]
            if part.is_text and is_drawing:
                words = self._text(part.start, part.end)
                self._region.seen.append(words)
                self._region.has_drawn_words |= any(character.isalnum() for character in words)
            elif part.name == found[at].name:
                depth += -1 if part.closes else not self._markup.endswith("/>", part.start, part.end)
                if depth == 0:
                    return index + 1
        raise _MisnestedError

    def _add_text(self, part: Part) -> None:
        """A stretch of text as up to three pieces: the space before its words, its words, the space behind them."""
        for start, end in self._cut(part):
            text = self._text(start, end)
            self._region.seen.append(text)
            if not self._region.is_preformatted:
                text = _WHITE_SPACE.sub(" ", text)
                if self._space and text[:1] == " ":
                    text = text[1:]
            if text:
                self._space = text[-1] == " "
            shows = any(element.look in SHOW_SPACE for element in self._chain)
            self._region.pieces.append(Piece(text, self._chain, "", start, end, shows_space=shows))

    def _cut(self, part: Part) -> Iterator[tuple[int, int]]:
        markup, start, end = self._markup, part.start, part.end
        begin = start
        while begin < end:
            reference = _SPACE_REFERENCE.match(markup, begin, end)
            if not reference and not markup[begin].isspace():
                break
            begin = reference.end() if reference else begin + 1
        if begin == end:
            yield start, end
            return
        behind = end
        while True:
            if markup[behind - 1].isspace():
                behind -= 1
                continue
            ampersand = markup.rfind("&", max(begin, behind - 8), behind)
            if ampersand < 0 or not _SPACE_REFERENCE.fullmatch(markup, ampersand, behind):
                break
            behind = ampersand
        yield from (place for place in ((start, begin), (begin, behind), (behind, end)) if place[0] < place[1])

    def _text(self, start: int, end: int) -> str:
        return html.unescape(self._markup[start:end]).replace("\r\n", "\n").replace("\r", "\n")

    def _is_closed_at_once(self, tag: str) -> bool:
        return tag.endswith("/>") and (
            (self._is_xhtml and CLOSED_AT_ONCE.fullmatch(tag) is not None)
            or tag[1:].split(None, 1)[0].rstrip("/>") in _FOREIGN
        )


def _look(name: str, given: Mapping[str, str]) -> str:
    """What is seen of an element: its name, and its attributes but the language and those that are units of their own."""
    shown = " ".join(f"{key}={value}" for key, value in sorted(given.items()) if key not in _UNSEEN)
    if not shown:
        return "" if name in _BARE else name
    return "" if name == "a" and set(given) <= {*_UNSEEN, "name"} else f"{name} {shown}"
