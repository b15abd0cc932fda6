"""Text boxes that a document holds twice: as drawing for Word, and as VML for older programs (`mc:AlternateContent`)."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from atau_docx.blocks import blocks
from atau_docx.names import COMPATIBILITY, LOCAL, named
from atau_docx.paragraph import Paragraph, ParagraphReader
from atau_docx.passages import Passage, passage
from atau_docx.styles import Styles

if TYPE_CHECKING:
    from lxml.etree import _Element

_CHOICES = named("AlternateContent", COMPATIBILITY)


class Mirrors:
    """The paragraphs in other branches that say the same. `misfits` counts those that should, and do not."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._same: dict[_Element, list[Paragraph]] = {}  # by the paragraph that is read
        self._known: set[_Element] = set()  # the choices that were looked at
        self.misfits = 0

    def of(self, paragraph: "_Element", seen: Passage) -> Iterator[tuple[Paragraph, Passage]]:
        """The same paragraph in other branches, each with its passage, whose words and codes are those of `seen`."""
        choices = list(paragraph.iterancestors(*_CHOICES))
        if not choices:
            return
        if choices[0] not in self._known:
            self._known.add(choices[0])
            self._look_at(choices[0])
        self.misfits += len(choices) > 1  # the outer ones have copies of their own
        for other in self._same.get(paragraph, ()):
            same = passage(other)
            if same is None or (same.text, same.codes) != (seen.text, seen.codes):
                self.misfits += 1
            else:
                yield other, same

    def _look_at(self, choice: "_Element") -> None:
        branches = [branch for branch in choice if LOCAL.get(branch.tag) in ("Choice", "Fallback")]
        if not branches:
            return
        read = list(_boxes(branches[0]))
        for branch in branches[1:]:
            others = list(_boxes(branch))
            for box, other in zip(read, others, strict=False):
                self._pair(box, other)
            self.misfits += len(read) != len(others) and bool(others)

    def _pair(self, box: "_Element", other: "_Element") -> None:
        paragraphs = [element for element, name, _cell in blocks(box) if name == "p"]
        others = [element for element, name, _cell in blocks(other) if name == "p"]
        if len(paragraphs) != len(others):
            self.misfits += 1
            return
        reader = ParagraphReader(self._styles)
        for paragraph, same in zip(paragraphs, others, strict=True):
            self._same.setdefault(paragraph, []).append(reader.read(same))


def _boxes(branch: "_Element") -> "Iterator[_Element]":
    """The text boxes in a branch, without those inside of them."""
    stack = [iter(branch)]
    while stack:
        for element in stack[-1]:
            if LOCAL.get(element.tag) == "txbxContent":
                yield element
            elif len(element):
                stack.append(iter(element))
                break
        else:
            stack.pop()
