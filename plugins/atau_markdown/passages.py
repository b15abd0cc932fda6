"""The content of a block → its pieces: words in their markup, and things that are no text.

Emphasis, links, the words of pictures and paired tags of HTML are markup around words. Code, addresses, comments, pictures
without words and other tags are things. The end of a line is a space, a hard break a line break.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from atau.model import Unit
from atau_container.flat import Element, Piece, parted, passage
from atau_markdown.blocks import Block
from atau_markdown.inlines import FORMATTING, TAG

if TYPE_CHECKING:
    from markdown_it.token import Token

_ATTRIBUTES = re.compile(r"<[A-Za-z][A-Za-z0-9-]*\s*(.*?)\s*/?>", re.DOTALL)
_LANGUAGE = re.compile(r"""(?:xml:)?lang\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+)""", re.IGNORECASE)
_BREAK = re.compile(r"[ \t]*\n[ \t]*")
_SAME = {"del": "s"}  # what ~~ is in HTML


def passages(blocks: Iterator[Block]) -> Iterator[Unit]:
    """The units with a letter or digit, as a translator sees them."""
    for block in blocks:
        if found := passage(pieces(block)):
            yield replace(block.unit, text=found.text, codes=found.codes, marks=())


def pieces(block: Block) -> list[Piece]:
    """The pieces of a block; neighbours in the same markup are one."""
    return list(_joined(_Reading(block.content, block.tokens).pieces()))


class _Reading:
    """One pass over the tokens of a content."""

    def __init__(self, content: str, tokens: "Sequence[Token]") -> None:
        self._content = content
        self._tokens = tokens
        self._closing = _pairs(tokens)
        self._closers = frozenset(self._closing.values())

    def pieces(self) -> Iterator[Piece]:
        """Text as it comes, token by token."""
        open_now: list[Element] = []
        chain: tuple[Element, ...] = ()
        is_address = False
        for index, token in enumerate(self._tokens):
            if token.info == "auto":
                is_address = token.nesting == 1
                if is_address:
                    yield Piece("", chain, self._source(token.meta["at"], token.meta["end"]))
            elif is_address:
                continue
            elif token.type in ("text", "text_special"):
                yield Piece(token.content, chain)
            elif token.type in ("softbreak", "hardbreak"):
                yield Piece(" " if token.type == "softbreak" else "\n", chain)
            elif token.type == "image":
                yield self._picture(token, chain)
            elif token.type == "html_inline" and _name(token.content) == "br":
                yield Piece("\n", chain)
            elif index in self._closing:
                open_now.append(self._element(token, self._tokens[self._closing[index]]))
                chain = tuple(open_now)
            elif token.type == "html_inline" and index not in self._closers:
                yield Piece("", chain, _on_one_line(token.content))
            elif token.type == "code_inline":
                yield Piece("", chain, self._source(token.meta["at"], token.meta["end"]))
            else:
                open_now.pop()
                chain = tuple(open_now)

    def _element(self, token: "Token", closing: "Token") -> Element:
        if token.type == "link_open":
            target = "\0".join(str(value) for value in (token.attrs or {}).values())
            return Element(f"link {target}", "[", self._behind_label(token, token.meta["at"] + 1))
        if token.type == "html_inline":
            return Element(_tag_look(token.content), _on_one_line(token.content), closing.content)
        return Element(token.tag, token.markup, token.markup)

    def _picture(self, token: "Token", chain: tuple[Element, ...]) -> Piece:
        words = "".join(
            child.content if child.type in ("text", "text_special", "code_inline") else " " * ("break" in child.type)
            for child in token.children or ()
        )
        start = token.meta["at"]
        if not any(character.isalnum() for character in words):
            return Piece("", chain, self._source(start, token.meta["end"]))
        look = "image " + "\0".join(str(token.attrs.get(name, "")) for name in ("src", "title"))
        element = Element(look, "![", self._behind_label(token, start + len("![")))
        return Piece(" ".join(words.split()), (*chain, element), is_picture=True)

    def _behind_label(self, token: "Token", start: int) -> str:
        """What closes a link or picture; a reference by the words themselves becomes one by name, since the words change."""
        label_end, end = token.meta["label_end"], token.meta["end"]
        closing = self._source(label_end, end)
        return f"][{self._source(start, label_end)}]" if closing in ("]", "][]") else closing

    def _source(self, start: int, end: int) -> str:
        return _on_one_line(self._content[start:end])


def _pairs(tokens: "Sequence[Token]") -> dict[int, int]:
    """Which token closes which. Tags of HTML that are not closed, or closed elsewhere than they stand, are not among them."""
    pairs: dict[int, int] = {}
    open_now: list[int] = []
    names: dict[str, list[int]] = {}  # of the open tags of HTML: where they stand in `open_now`
    floors: list[int] = [0]  # where in `open_now` the innermost markup of Markdown begins

    def close(place: int, index: int) -> None:
        pairs[open_now[place]] = index
        for gone in reversed(open_now[place:]):
            if tokens[gone].type == "html_inline":
                names[_name(tokens[gone].content)].pop()
        del open_now[place:]

    for index, token in enumerate(tokens):
        if token.type != "html_inline":
            if token.nesting == 1 and token.info != "auto":
                floors.append(len(open_now) + 1)
                open_now.append(index)
            elif token.nesting == -1 and token.info != "auto":
                close(floors.pop() - 1, index)
            continue
        name = _name(token.content)
        if name == "wbr" or not FORMATTING.fullmatch(name) or token.content.endswith("/>"):
            continue
        places = names.setdefault(name, [])
        if not token.content.startswith("</"):
            places.append(len(open_now))
            open_now.append(index)
        elif places and places[-1] >= floors[-1]:
            close(places[-1], index)
    return pairs


def _name(tag: str) -> str:
    match = TAG.match(tag)
    return match[2].lower() if match else ""


def _tag_look(tag: str) -> str:
    """The name and the attributes but the language; a span without others is nothing that a reader sees."""
    name = _name(tag)
    match = _ATTRIBUTES.fullmatch(tag)
    attributes = " ".join(_LANGUAGE.sub("", match[1] if match else "").split())
    if not attributes:
        return "" if name in ("span", "bdi", "font") else _SAME.get(name, name)
    return f"{name} {attributes}"


def _on_one_line(source: str) -> str:
    return " ".join(source.split("\n"))


def _joined(found: Iterator[Piece]) -> Iterator[Piece]:
    """Text of neighbouring tokens in one markup is parted into words and space anew; spaces around a line break are none."""
    text: list[str] = []
    chain: tuple[Element, ...] = ()
    for piece in found:
        if text and (piece.thing or piece.is_picture or piece.chain != chain):
            yield from parted(_BREAK.sub("\n", "".join(text)), chain)
            text = []
        if piece.thing or piece.is_picture:
            yield piece
        else:
            text.append(piece.text)
            chain = piece.chain
    yield from parted(_BREAK.sub("\n", "".join(text)), chain)
