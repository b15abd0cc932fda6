"""Marks at exact characters of a paragraph: runs are split where a mark has to stand, and keep their formatting."""

from copy import deepcopy
from typing import TYPE_CHECKING

from atau_docx.names import LOCAL, child
from atau_docx.paragraph import Paragraph

if TYPE_CHECKING:
    from lxml.etree import _Element

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


class Runs:
    """The runs of a paragraph as its text. Offsets count code points of `paragraph.text`, and stay true while runs split."""

    def __init__(self, paragraph: Paragraph) -> None:
        self._pieces: list[tuple[int, _Element, str]] = []
        offset = 0
        for element, text in paragraph.pieces:
            self._pieces.append((offset, element, text))
            offset += len(text)

    def beginning_at(self, offset: int) -> "_Element":
        """The run that begins with the character at the offset."""
        index = self._index(offset)
        begin, element, _text = self._pieces[index]
        if offset > begin and _is_text_of_run(element):
            self._split(index, offset - begin)
        return _with_nothing_before(element)

    def ending_at(self, offset: int) -> "_Element":
        """The run that ends with the character before the offset."""
        index = self._index(offset - 1)
        begin, element, text = self._pieces[index]
        if offset < begin + len(text) and _is_text_of_run(element):
            element = self._split(index, offset - begin)
        return _with_nothing_after(element)

    def _index(self, offset: int) -> int:
        """The piece that has the character at the offset."""
        found = 0
        for index, (begin, _element, _text) in enumerate(self._pieces):
            if begin > offset:
                break
            found = index
        return found

    def _split(self, index: int, length: int) -> "_Element":
        """Cut a piece after so many characters; the element of the first half, which is new."""
        begin, element, text = self._pieces[index]
        first = element.makeelement(element.tag, {_SPACE: "preserve"})
        first.text, element.text = text[:length], text[length:]
        element.set(_SPACE, "preserve")
        element.addprevious(first)
        self._pieces[index : index + 1] = [(begin, first, text[:length]), (begin + length, element, text[length:])]
        return first


def run_of(element: "_Element") -> "_Element":
    """The run that an element stands in; itself where it stands in none."""
    ancestor: _Element | None = element
    while ancestor is not None and LOCAL.get(ancestor.tag) not in ("r", "p"):
        ancestor = ancestor.getparent()
    return ancestor if ancestor is not None and LOCAL.get(ancestor.tag) == "r" else element


def _is_text_of_run(element: "_Element") -> bool:
    """Whether an element is plain text directly in a run, which alone can be cut."""
    parent = element.getparent()
    return LOCAL.get(element.tag) == "t" and parent is not None and LOCAL.get(parent.tag) == "r"


def _with_nothing_before(element: "_Element") -> "_Element":
    """The run of the element, after what stands before it in the run has got a run of its own."""
    run = run_of(element)
    if run is not element:
        _divide(run, _inside(run, element))
    return run


def _with_nothing_after(element: "_Element") -> "_Element":
    run = run_of(element)
    if run is element:
        return run
    following = _inside(run, element).getnext()
    return run if following is None else _divide(run, following)


def _inside(run: "_Element", element: "_Element") -> "_Element":
    """The child of the run that the element is, or stands in."""
    parent = element.getparent()
    while parent is not None and parent is not run:
        element, parent = parent, parent.getparent()
    return element


def _divide(run: "_Element", at: "_Element") -> "_Element":
    """Move what stands before a child of the run into a new run before it; the new run, or the run if there is nothing."""
    properties = child(run, "rPr")
    before = [element for element in run if element is not properties]
    before = before[: before.index(at)]
    if not before:
        return run
    first = run.makeelement(run.tag, {str(key): str(value) for key, value in run.items()})
    if properties is not None:
        first.append(deepcopy(properties))
    first.extend(before)
    run.addprevious(first)
    return first
