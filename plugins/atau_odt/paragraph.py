"""One `text:p` or `text:h` → its text, and what else is to be known of it: notes, comments, frames, language.

Text stands in an element and behind each of its children. White space of the file is one space, as in HTML; spaces that count
are elements (ISO/IEC 26300-1, 6.1.2).
"""

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from atau.model import Code
from atau.model.silence import silenced_checks
from atau_odt import names
from atau_odt.names import DC, OFFICE, TEXT
from atau_odt.styles import Styles, whole

if TYPE_CHECKING:
    from lxml.etree import _Element

_COLLAPSED = re.compile("[\t\r\n]|  ")
_WORDS = re.compile("[^ \t\r\n]+|[ \t\r\n]+")
MOST_SPACES = 1_000


class Piece(NamedTuple):
    """Where some of the text stands: in the element or behind it, so many characters from there.

    `start` is None where nothing can be put between the characters: the element stands for them, or is a field.
    """

    element: "_Element"
    is_tail: bool
    start: int | None
    text: str


@dataclass(slots=True)
class Paragraph:
    """What was read of a paragraph."""

    element: "_Element"
    text: str = ""
    language: str | None = None
    pieces: list[Piece] = field(default_factory=list)
    codes: list[Code] = field(default_factory=list)
    notes: "list[_Element]" = field(default_factory=list)
    boxes: "list[_Element]" = field(default_factory=list)
    comments: "list[_Element]" = field(default_factory=list)
    silenced: dict[str, None] = field(default_factory=dict)


class ParagraphReader:
    """Reads the paragraphs of one part in their order. `ending` holds the names of comments whose range is known to end."""

    def __init__(self, styles: Styles, ending: frozenset[str] = frozenset()) -> None:
        self._styles = styles
        self._ending = ending
        self._silencing: dict[str, tuple[str, ...]] = {}  # by name of the comment whose range is open

    def read(self, element: "_Element") -> Paragraph:
        """The paragraph; notes, frames and comments in it are handed on as they are."""
        paragraph = Paragraph(element)
        for checks in self._silencing.values():
            paragraph.silenced.update(dict.fromkeys(checks))
        taken = _Text(paragraph)
        language, hidden = self._styles.paragraph(element.get(f"{TEXT}style-name"))
        taken.add(element, False, element.text, language, hidden)
        stack = [(element, iter(element), language, hidden)]
        while stack:
            outer, children, language, hidden = stack[-1]
            for node in children:
                if self._enters(node, paragraph, taken, language, hidden):
                    inner, inner_hidden = language, hidden
                    if node.tag == names.SPAN:
                        said, concealed = self._styles.text(node.get(f"{TEXT}style-name"))
                        inner, inner_hidden = said or language, hidden if concealed is None else concealed
                    taken.add(node, False, node.text, inner, inner_hidden)
                    stack.append((node, iter(node), inner, inner_hidden))
                    break
                taken.add(node, True, node.tail, language, hidden)
            else:
                stack.pop()
                if stack:
                    taken.add(outer, True, outer.tail, stack[-1][2], stack[-1][3])
        paragraph.text = "".join([piece.text for piece in paragraph.pieces])
        paragraph.language = taken.language()
        return paragraph

    def _enters(
        self, node: "_Element", paragraph: Paragraph, taken: "_Text", language: str | None, hidden: bool
    ) -> bool:
        """Take an element in a paragraph; whether there is text inside it that belongs to the paragraph."""
        tag = node.tag
        if not isinstance(tag, str) or tag in names.NO_TEXT:
            return False
        if tag in names.CHARACTERS or tag == names.SPACES:
            if not hidden:
                spaces = " " * min(whole(node.get(f"{TEXT}c"), 1), MOST_SPACES)
                taken.add_sign(node, names.CHARACTERS.get(tag, spaces))
        elif tag == names.NOTE:
            if not hidden:
                kind = node.get(f"{TEXT}note-class", "footnote")
                paragraph.codes.append(Code(taken.length, "alone", f"{kind}/{node.get(f'{TEXT}id', '')}"))
                paragraph.notes.append(node)
        elif tag in (names.ANNOTATION, names.ANNOTATION_END):
            self._take_comment(node, paragraph)
        elif tag in names.BOXES:
            paragraph.boxes.append(node)
        else:
            return True
        return False

    def _take_comment(self, node: "_Element", paragraph: Paragraph) -> None:
        name = node.get(f"{OFFICE}name", "")
        if node.tag == names.ANNOTATION_END:
            self._silencing.pop(name, None)
            return
        paragraph.comments.append(node)
        checks = silenced_checks(comment_text(node))
        paragraph.silenced.update(dict.fromkeys(checks))
        if checks and name in self._ending:
            self._silencing[name] = checks


class _Text:
    """The text of a paragraph as it grows."""

    def __init__(self, paragraph: Paragraph) -> None:
        self._paragraph = paragraph
        self._languages: Counter[str | None] = Counter()
        self._after_space = True  # a space that comes now is not shown
        self.length = 0
        self._piece: Callable[[Piece], None] = paragraph.pieces.append

    def add(self, element: "_Element", is_tail: bool, text: str | None, language: str | None, hidden: bool) -> None:
        """Add what stands in the element, or behind it."""
        if not text or hidden:
            return
        self._languages[language] += len(text)
        is_open = is_tail or element.tag in names.OPEN
        if not _COLLAPSED.search(text) and not (self._after_space and text[0] == " "):
            self._piece(Piece(element, is_tail, 0 if is_open else None, text))
            self.length += len(text)
            self._after_space = text[-1] == " "
            return
        for found in _WORDS.finditer(text):
            is_space = found[0][0] in " \t\r\n"
            if not (is_space and self._after_space):
                word = " " if is_space else found[0]
                self._piece(Piece(element, is_tail, found.start() if is_open else None, word))
                self.length += len(word)
            self._after_space = is_space

    def add_sign(self, element: "_Element", text: str) -> None:
        """Add what an element stands for."""
        if text:
            self._piece(Piece(element, False, None, text))
            self.length += len(text)
            self._after_space = False

    def language(self) -> str | None:
        """The language of most characters."""
        return max(self._languages, key=self._languages.__getitem__, default=None)


def comment_text(comment: "_Element") -> str:
    """The paragraphs of a comment, a line for each."""
    return "\n".join("".join(map(str, paragraph.itertext())) for paragraph in comment.iter(*names.PARAGRAPHS))


def author(comment: "_Element") -> str:
    """Who wrote a comment."""
    return comment.findtext(f"{DC}creator") or ""
