"""Elements put into the text of a paragraph at exact characters."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from atau_odt.paragraph import Piece

if TYPE_CHECKING:
    from lxml.etree import _Element


class Text:
    """The text of a paragraph. Offsets count code points of it, and stay true while elements are put in."""

    def __init__(self, pieces: Sequence[Piece]) -> None:
        self._pieces: list[tuple[int, Piece]] = []
        offset = 0
        for piece in pieces:
            self._pieces.append((offset, piece))
            offset += len(piece.text)

    def insert_at(self, offset: int, element: "_Element") -> None:
        """Put an element right before the character at the offset."""
        begin, piece = self._pieces[self._index(offset)]
        if piece.start is None:
            insert_before(piece.element, element)
        else:
            self._cut(piece, piece.start + offset - begin, element)

    def insert_behind(self, offset: int, element: "_Element") -> None:
        """Put an element right behind the character before the offset."""
        begin, piece = self._pieces[self._index(offset - 1)]
        if piece.start is None:
            insert_after(piece.element, element)
            self._moved(piece.element, True, 0, element)
        else:
            self._cut(piece, piece.start + offset - begin, element)

    def _index(self, offset: int) -> int:
        found = 0
        for index, (begin, _piece) in enumerate(self._pieces):
            if begin > offset:
                break
            found = index
        return found

    def _cut(self, piece: Piece, at: int, element: "_Element") -> None:
        """Put an element into the string that a piece stands in, so many characters from the string's beginning."""
        owner = piece.element
        if piece.is_tail:
            text = owner.tail or ""
            owner.tail, element.tail = text[:at], text[at:]
            parent = owner.getparent()
            assert parent is not None
            parent.insert(parent.index(owner) + 1, element)
        else:
            text = owner.text or ""
            owner.text, element.tail = text[:at], text[at:]
            owner.insert(0, element)
        self._moved(owner, piece.is_tail, at, element)

    def _moved(self, owner: "_Element", is_tail: bool, at: int, element: "_Element") -> None:
        """Take notice that what stood in a string from a character on stands behind the element now."""
        renewed: list[tuple[int, Piece]] = []
        for begin, piece in self._pieces:
            if piece.element is not owner or piece.is_tail is not is_tail or piece.start is None:
                renewed.append((begin, piece))
                continue
            kept = min(max(at - piece.start, 0), len(piece.text))
            if kept:
                renewed.append((begin, piece._replace(text=piece.text[:kept])))
            if kept < len(piece.text):
                behind = Piece(element, True, piece.start + kept - at, piece.text[kept:])
                renewed.append((begin + kept, behind))
        self._pieces = renewed


def insert_before(sibling: "_Element", element: "_Element") -> None:
    """Put an element before its sibling, behind the text that stands there."""
    parent = sibling.getparent()
    assert parent is not None
    parent.insert(parent.index(sibling), element)


def insert_after(sibling: "_Element", element: "_Element") -> None:
    """Put an element right behind its sibling, before the text that follows it."""
    parent = sibling.getparent()
    assert parent is not None
    element.tail, sibling.tail = sibling.tail, None
    parent.insert(parent.index(sibling) + 1, element)
