"""New words in a paragraph: its leaves in the order of the translation, put back into the containers that they came from.

Where the codes come as in the source, only the stretches with other words change. Otherwise what is not seen is widened to
all the words: ranges begin before them and end behind.
"""

from collections.abc import Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass
from itertools import groupby, takewhile
from typing import TYPE_CHECKING, NamedTuple

from atau.model import Segment
from atau.model.inline import stretches
from atau_container import printable
from atau_docx.inlines import PROPERTIES, Field, Leaf, Role, Token
from atau_docx.names import LOCAL, child
from atau_docx.passages import Passage, Slot

if TYPE_CHECKING:
    from lxml.etree import _Element

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_SIGNS = {"\t": "tab", "\n": "br", "\u2011": "noBreakHyphen", "\xad": "softHyphen"}


@dataclass(frozen=True, slots=True)
class Words:
    """New words that look as those of a leaf."""

    text: str
    like: Leaf


class Part(NamedTuple):
    """From one character to another of the words of a token."""

    token: int
    start: int
    end: int


Written = Leaf | Words | Part


@dataclass(frozen=True, slots=True)
class Rewritten:
    """The runs of a paragraph that have new words, and all that have words of its text."""

    new: "list[_Element]"
    runs: "list[_Element]"


def rewrite(paragraph: "_Element", passage: Passage, target: Segment) -> Rewritten:
    """Put the words of the target into the paragraph. Its codes fit the passage."""
    leaves, words, new = _leaves(passage, _in_place(passage, target) or _in_order(passage, target))
    for token in passage.tokens:
        for leaf in token.leaves:
            _detach(leaf.node)
            for element in leaf.way:
                _detach(element)
    _put(paragraph, leaves)
    return Rewritten(_parents(new), _parents(words))


def _in_place(passage: Passage, target: Segment) -> list[Written] | None:
    """Every leaf where it was, but for the words that are others; None where codes moved, or words came between two codes."""
    slots: list[int | None] = [None]  # before the first code, in it, behind it, in the second …
    for number, slot in enumerate(passage.slots):
        if slot.code is None:
            slots[-1] = number
        else:
            slots += [number, None]
    codes: list[str] = []
    words = [""]
    for stretch in stretches(target.text, target.codes):
        if stretch.code is None:
            words[-1] += stretch.text
        else:
            codes.append(stretch.code)
            words += [stretch.text, ""]
    if codes != [slot.code for slot in passage.slots if slot.code]:
        return None
    others: dict[int, str] = {}
    for at, new in zip(slots, words, strict=True):
        if new != (passage.slots[at].text if at is not None else ""):
            if at is None or passage.slots[at].home is None:
                return None
            others[at] = new
    return list(_exchanged(passage, others))


def _exchanged(passage: Passage, others: dict[int, str]) -> Iterator[Written]:
    """The leaves in their order, with other words in some slots; ranges that end or begin in one of these have all of it."""
    at = 0
    while at < len(passage.atoms):
        atom = passage.atoms[at]
        words = others.get(-1 if atom.slot is None else atom.slot)
        if words is None or atom.slot is None:
            yield from _as_it_was(passage, at)
            at += 1
            continue
        slot = passage.slots[atom.slot]
        assert slot.home is not None
        inside = [one.token for one in passage.atoms[at : slot.last + 1] if one.slot is None]
        before = [one for one in inside if _comes_before(passage.tokens[one].role, one < slot.home)]
        yield from (leaf for one in before for leaf in passage.tokens[one].leaves)
        if words:
            yield Words(words, passage.tokens[slot.home].leaves[0])
        after = (one for one in inside if not _comes_before(passage.tokens[one].role, one < slot.home))
        yield from (leaf for one in after for leaf in passage.tokens[one].leaves)
        at = slot.last + 1


def _comes_before(role: Role, is_before: bool) -> bool:
    """Whether what is not seen belongs before words that replace those around it. Space may stand in a link by itself."""
    return role is Role.START or (role is Role.BRACKET and is_before)


def _in_order(passage: Passage, target: Segment) -> list[Written]:
    """The leaves in the order of the target; a group that is used again is copied, links with it."""
    links = _Links()
    core = range(passage.slots[0].first, passage.slots[-1].last + 1)
    unseen = [passage.tokens[atom.token] for atom in (passage.atoms[at] for at in core) if atom.slot is None]
    by_code: dict[str | None, Slot] = {slot.code: slot for slot in passage.slots if slot.code}
    used: set[str | None] = set()

    def outside(places: range) -> None:
        for at in places:
            token = passage.tokens[passage.atoms[at].token]
            if token.role is not Role.BRACKET:
                is_seen = token.role in (Role.WORDS, Role.THING)
                links.write(_as_it_was(passage, at), token.fields if is_seen else None)

    outside(range(core.start))
    links.write((_alone(leaf) for token in unseen if token.role is Role.START for leaf in token.leaves), None)
    for stretch in stretches(target.text, target.codes):
        slot = by_code.get(stretch.code)
        token = _model(passage, slot)
        if token.role is Role.THING:
            links.write(token.leaves, token.fields)
        elif slot is not None and stretch.text == slot.text and stretch.code not in used:
            kept = (at for at in range(slot.first, slot.last + 1) if passage.atoms[at].slot is not None)
            links.write((one for at in kept for one in _as_it_was(passage, at)), token.fields)
        elif stretch.text:
            links.write([Words(stretch.text, token.leaves[0])], token.fields)
        used.add(stretch.code)
    for token in unseen:
        if token.role is Role.END:
            links.write(map(_alone, token.leaves), None)
        elif token.role is Role.REST:
            links.write(token.leaves, None)
    outside(range(core.stop, len(passage.atoms)))
    return links.closed()


def _model(passage: Passage, slot: Slot | None) -> Token:
    """The token that shows how the words of a slot look, of words without a code where it is None; a thing is its own."""
    if slot is None:
        return passage.tokens[passage.base]
    return passage.tokens[passage.atoms[slot.first].token if slot.home is None else slot.home]


class _Links:
    """Leaves that are written one after the other; the marks of the links that they stand in come by themselves."""

    def __init__(self) -> None:
        self._written: list[Written] = []
        self._open: list[tuple[Field, Sequence[Leaf]]] = []  # with its tail
        self._used: set[Field] = set()

    def write(self, leaves: "Iterator[Written] | Sequence[Written]", fields: tuple[Field, ...] | None) -> None:
        """Write leaves that stand in these links; None where it does not matter."""
        if fields is not None:
            same = 0
            while same < min(len(fields), len(self._open)) and self._open[same][0] is fields[same]:
                same += 1
            self._close(same)
            for field in fields[same:]:
                again = field in self._used
                self._used.add(field)
                self._written += _copies(field.head) if again else field.head
                self._open.append((field, _copies(field.tail) if again else field.tail))
        self._written += leaves

    def closed(self) -> list[Written]:
        """All that was written."""
        self._close(0)
        return self._written

    def _close(self, left: int) -> None:
        while len(self._open) > left:
            self._written += self._open.pop()[1]


def _as_it_was(passage: Passage, at: int) -> Sequence[Written]:
    atom = passage.atoms[at]
    token = passage.tokens[atom.token]
    return [Part(*atom[:3])] if token.role is Role.WORDS else token.leaves


def _alone(leaf: Leaf) -> Leaf:
    """A mark of a range outside of all that it stood in but its run."""
    return Leaf(leaf.node, () if leaf.run is None else (leaf.run,))


def _copies(leaves: Sequence[Leaf]) -> list[Leaf]:
    return [Leaf(deepcopy(leaf.node), leaf.way) for leaf in leaves]


def _leaves(passage: Passage, written: Sequence[Written]) -> tuple[list[Leaf], list[Leaf], list[Leaf]]:
    """The leaves to write, those among them with words, and those with new words.

    Parts that come together again are the leaf that they were.
    """
    leaves: list[Leaf] = []
    words: list[Leaf] = []
    new: list[Leaf] = []
    at = 0
    while at < len(written):
        one = written[at]
        at += 1
        if isinstance(one, Leaf):
            leaves.append(one)
        elif isinstance(one, Words):
            made = [Leaf(node, one.like.way) for node in _made(one.text, one.like)]
            leaves += made
            words += made
            new += made
        else:
            end = one.end
            while at < len(written) and isinstance(next_ := written[at], Part) and next_[:2] == (one.token, end):
                end = next_.end
                at += 1
            token = passage.tokens[one.token]
            whole = one.start == 0 and end == len(token.text)
            like = token.leaves[0]
            text = token.text[one.start : end]
            made = [like] if whole else [Leaf(node, like.way) for node in _made(text, like)]
            leaves += made
            words += made
    return leaves, words, new


def _made(text: str, like: Leaf) -> "Iterator[_Element]":
    """The elements of a run that show the text."""
    run = like.way[-1]
    tag = str(run.tag).removesuffix("r")
    for is_sign, group in groupby(printable(text), key=_SIGNS.__contains__):
        piece = "".join(group)
        if is_sign:
            yield from (run.makeelement(f"{tag}{_SIGNS[sign]}") for sign in piece)
            continue
        element = run.makeelement(f"{tag}t")
        element.text = piece
        if piece != piece.strip():
            element.set(_SPACE, "preserve")
        yield element


def _parents(leaves: Sequence[Leaf]) -> "list[_Element]":
    return list(dict.fromkeys(parent for leaf in leaves if (parent := leaf.node.getparent()) is not None))


def _detach(element: "_Element") -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _put(paragraph: "_Element", leaves: Sequence[Leaf]) -> None:
    """Hang leaves into an empty paragraph. A container is itself where it first comes, and a copy where it comes again."""
    used: set[_Element] = set()
    path: list[tuple[_Element, _Element]] = []  # those that are open: which it was, and which it is now
    for leaf in leaves:
        same = 0
        while same < min(len(path), len(leaf.way)) and path[same][0] is leaf.way[same]:
            same += 1
        del path[same:]
        for element in leaf.way[same:]:
            shell = _copied(element) if element in used else element
            used.add(element)
            (path[-1][1] if path else paragraph).append(shell)
            path.append((element, shell))
        (path[-1][1] if path else paragraph).append(leaf.node)


def _copied(element: "_Element") -> "_Element":
    """A container without what stands in it; the id of a content control must not come twice (17.5.2.18)."""
    copy = element.makeelement(element.tag, {str(key): str(value) for key, value in element.items()})
    copy.extend(deepcopy(one) for one in takewhile(lambda one: LOCAL.get(one.tag) in PROPERTIES, element))
    identifier = child(child(copy, "sdtPr"), "id")
    if identifier is not None:
        _detach(identifier)
    return copy
