"""One `w:p` → a flat list of tokens: words, things that are no words, and marks that no reader sees.

A leaf is what stands in a run, or between runs, with the way down to it: content controls, links and tracked insertions are
no tree here, but part of that way. `rendering.py` puts leaves back into paragraphs, in whichever order.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from atau_docx.fields import KIND
from atau_docx.looks import run_property
from atau_docx.names import LOCAL, TYPE, attribute, named
from atau_docx.paragraph import CHARACTERS, CUSTOM_MARK, SYMBOL_FONTS, Paragraph

if TYPE_CHECKING:
    from lxml.etree import _Element

INSTRUCTION = named("instr")
_ASCII, _HIGH_ANSI = named("ascii"), named("hAnsi")

_WAY = frozenset(("r", "hyperlink", "ins", "moveTo", "smartTag", "customXml", "sdt", "sdtContent", "dir", "bdo"))
PROPERTIES = frozenset(("pPr", "rPr", "sdtPr", "sdtEndPr", "smartTagPr", "customXmlPr", "fldData"))
_RANGES = (
    *("bookmark", "commentRange", "perm", "moveFromRange", "moveToRange", "customXmlInsRange", "customXmlDelRange"),
    *("customXmlMoveFromRange", "customXmlMoveToRange"),
)
_STARTS = frozenset(f"{name}Start" for name in _RANGES)
_ENDS = frozenset((*(f"{name}End" for name in _RANGES), "commentReference"))
_UNSEEN = frozenset(("proofErr", "lastRenderedPageBreak", "annotationRef", "del", "moveFrom", "t", "instrText", *_WAY))
_THINGS = {
    "drawing": "picture",
    "pict": "picture",
    "br": "break",
    "oMath": "formula",
    "object": "object",
    "sym": "sign",
}
_NOTES = frozenset(("footnoteReference", "endnoteReference"))

# The results of these are written by people, and translated; the results of all others are computed.
_LINK = "HYPERLINK"
_LISTS = frozenset(("TOC", "INDEX", "TOA", "BIBLIOGRAPHY"))
_DEEPEST = 20  # fields in fields, as in Word


@dataclass(frozen=True, slots=True, eq=False)
class Leaf:
    """An element of a paragraph, and those that it stands in, from below the paragraph down to its run."""

    node: "_Element"
    way: "tuple[_Element, ...]"

    @property
    def run(self) -> "_Element | None":
        """The run that it stands in; None between runs."""
        return self.way[-1] if self.way and LOCAL.get(self.way[-1].tag) == "r" else None


@dataclass(frozen=True, slots=True, eq=False)
class Field:
    """A link made by a complex field: what stands before its words (begin, instruction, separate), and behind them."""

    head: tuple[Leaf, ...]
    tail: tuple[Leaf, ...]


class Role(Enum):
    """What a token is to a translator."""

    WORDS = auto()
    THING = auto()  # is seen, but has no words: a code in the text
    START = auto()  # of a range that is not seen
    END = auto()
    BRACKET = auto()  # the head or tail of a link
    REST = auto()  # not seen: deleted or hidden text, marks of the spelling checker


@dataclass(frozen=True, slots=True, eq=False)
class Token:
    """Leaves that stay together. `text` only of words, which are one leaf; `fields` are the links around, outermost first."""

    role: Role
    leaves: tuple[Leaf, ...]
    fields: tuple[Field, ...] = ()
    text: str = ""


def tokens(paragraph: Paragraph) -> list[Token]:
    """The tokens of a paragraph, in order; every element of it but its properties is in exactly one."""
    texts = dict(paragraph.pieces)
    leaves = list(_leaves(paragraph.element))
    found: list[Token] = []
    around: list[Field] = []
    ends: dict[int, Field] = {}  # where the links end that are open
    marks: dict[int, Role] = {}  # those of tables of contents and the like
    spans = _fields(leaves)
    at = 0
    while at < len(leaves):
        leaf = leaves[at]
        span = spans.get(at)
        if span and span.kind == _LINK and span.separate is not None and len(around) < _DEEPEST:
            field = Field(tuple(leaves[at : span.separate + 1]), (leaves[span.end],))
            found.append(Token(Role.BRACKET, field.head, tuple(around)))
            around.append(field)
            ends[span.end] = field
            at = span.separate + 1
            continue
        if span and span.kind in {_LINK, *_LISTS} and span.separate is not None:
            marks |= dict.fromkeys(range(at, span.separate + 1), Role.START)
            marks[span.end] = Role.END
        elif span:
            found.append(Token(Role.THING, tuple(leaves[at : span.end + 1]), tuple(around)))
            at = span.end + 1
            continue
        if at in ends:
            field = around.pop()
            found.append(Token(Role.BRACKET, field.tail, tuple(around)))
        else:
            role = marks.get(at) or _role(leaf, texts)
            together = (leaf, *_own_mark(leaves, at))
            text = texts[leaf.node] if role is Role.WORDS else ""
            found.append(Token(role, together, tuple(around), text))
            at += len(together) - 1
        at += 1
    return found


def _leaves(paragraph: "_Element") -> Iterator[Leaf]:
    stack: list[tuple[Iterator[_Element], tuple[_Element, ...]]] = [(iter(paragraph), ())]
    while stack:
        elements, way = stack[-1]
        for element in elements:
            if LOCAL.get(element.tag) in PROPERTIES:
                continue
            if _leads_on(element):
                stack.append((iter(element), (*way, element)))
                break
            yield Leaf(element, way)
        else:
            stack.pop()


def _leads_on(element: "_Element") -> bool:
    """Whether something stands in an element, and is part of the text around."""
    name = LOCAL.get(element.tag)
    if name not in _WAY and not (name == "fldSimple" and _kind_of(attribute(element, INSTRUCTION)) in {_LINK, *_LISTS}):
        return False
    return any(LOCAL.get(inside.tag) not in PROPERTIES for inside in element)


@dataclass(frozen=True, slots=True)
class _Span:
    """A complex field that begins and ends in one paragraph, by the numbers of its leaves."""

    kind: str
    separate: int | None
    end: int


def _fields(leaves: list[Leaf]) -> dict[int, _Span]:
    """The complex fields by where they begin; those that go on in another paragraph are none here."""
    found: dict[int, _Span] = {}
    begins: list[int] = []
    separates: dict[int, int] = {}
    instructions: dict[int, str] = {}
    for at, leaf in enumerate(leaves):
        name = LOCAL.get(leaf.node.tag)
        if name == "instrText" and begins:
            instructions[begins[-1]] = instructions.get(begins[-1], "") + (leaf.node.text or "")
        if name != "fldChar":
            continue
        kind = attribute(leaf.node, KIND)
        if kind == "begin":
            begins.append(at)
        elif kind == "separate" and begins:
            separates.setdefault(begins[-1], at)
        elif kind == "end" and begins:
            begin = begins.pop()
            found[begin] = _Span(_kind_of(instructions.get(begin)), separates.get(begin), at)
    return found


def name_of(thing: Token) -> str | None:
    """What a thing is called, for translators: "field REF “12”", "picture"; None where its element tells nothing."""
    node = thing.leaves[0].node
    name = LOCAL.get(node.tag)
    if name in ("fldSimple", "fldChar"):
        leaves = [leaf.node for leaf in thing.leaves]
        instruction = "".join(leaf.text or "" for leaf in leaves if LOCAL.get(leaf.tag) == "instrText")
        kind = _kind_of(attribute(node, INSTRUCTION) or instruction)
        shown = " ".join("".join(text.text or "" for leaf in leaves for text in leaf.iter(*named("t"))).split())
        return " ".join(filter(None, ("field", kind, f"“{shown}”" if shown else "")))
    return _THINGS.get(str(node.tag).rpartition("}")[2])


def _kind_of(instruction: str | None) -> str:
    return next(iter((instruction or "").split()), "").upper()


def _role(leaf: Leaf, texts: "dict[_Element, str]") -> Role:
    name = LOCAL.get(leaf.node.tag)
    if name in _STARTS:
        return Role.START
    if name in _ENDS:
        return Role.END
    if name == "fldChar":  # of a field that goes on elsewhere
        return Role.END if attribute(leaf.node, KIND) == "end" else Role.START
    if name == "instrText":
        return Role.START
    if (name == "t" or name in CHARACTERS) and leaf.run is not None and _is_text(leaf, name):
        if leaf.node not in texts:
            return Role.REST
        return Role.THING if _is_symbol(leaf.run, texts[leaf.node]) else Role.WORDS
    return Role.REST if name in _UNSEEN or not isinstance(leaf.node.tag, str) else Role.THING


def _is_text(leaf: Leaf, name: str) -> bool:
    """Whether it can be typed: breaks of pages and columns, and tabs that know their place, cannot."""
    return name != "ptab" and (name != "br" or attribute(leaf.node, TYPE) in (None, "textWrapping"))


def _is_symbol(run: "_Element", text: str) -> bool:
    """Whether the characters are pictures of a symbol font: letters beyond ASCII have the font `w:hAnsi` (17.3.2.26)."""
    fonts = run_property(run, "rFonts")
    if fonts is None:
        return False
    font = attribute(fonts, _ASCII if text.isascii() else _HIGH_ANSI) or ""
    return font.lower().startswith(SYMBOL_FONTS)


def _own_mark(leaves: list[Leaf], at: int) -> list[Leaf]:
    """The author's own sign of a note, which stands behind the reference in its run (17.11.14)."""
    node = leaves[at].node
    if LOCAL.get(node.tag) not in _NOTES or (attribute(node, CUSTOM_MARK) or "0").lower() not in ("1", "true", "on"):
        return []
    following = leaves[at + 1 : at + 2]
    return [leaf for leaf in following if LOCAL.get(leaf.node.tag) == "t" and leaf.run is leaves[at].run]
