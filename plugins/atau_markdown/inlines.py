"""The content of a block → text without markup, with the places of its characters and the codes in it."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from atau.model import Code, Mark
from atau.model.silence import silenced_checks

if TYPE_CHECKING:
    from markdown_it.token import Token

OBJECT = "\ufffc"  # stands for code and pictures, so that the words before and after it are no neighbours

TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9-]*)")
# Tags within words and sentences; any other tag parts what stands before and after it.
FORMATTING = re.compile(
    "a|abbr|b|bdi|bdo|cite|dfn|del|em|font|i|ins|kbd|mark|q|s|samp|small|span|strong|sub|sup|time|u|var|wbr"
)

_COMMENT = re.compile(r"<!--(.*?)-->", re.DOTALL)


def silenced_in(html: str) -> tuple[str, ...]:
    """The checks that the comments in a piece of HTML switch off."""
    return tuple(name for comment in _COMMENT.findall(html) for name in silenced_checks(comment))


class Inlines:
    """The text of one block. `places` are the marks of its content in the file."""

    def __init__(self, content: str, places: Sequence[Mark], tokens: "Iterable[Token]") -> None:
        self.marks: list[Mark] = []
        self.codes: list[Code] = []
        self.silenced: tuple[str, ...] = ()
        self._content = content
        self._places = places
        self._pieces: list[str] = []
        self._length = 0
        self._open: list[str] = []
        self._next_code = 1
        self._walk(tokens, 0)
        self.codes = [replace(code, kind="alone") if code.id in self._open else code for code in self.codes]

    @property
    def text(self) -> str:
        """The text without markup."""
        return "".join(self._pieces)

    def _walk(self, tokens: "Iterable[Token]", base: int) -> None:
        """Take the tokens in; their positions count from `base` in the content."""
        is_address = False  # within <https://…>, which is no text
        for token in tokens:
            at = base + token.meta.get("at", 0)
            if token.info == "auto":
                is_address = token.nesting == 1
                if is_address:
                    self._add_object(at)
            elif is_address:
                continue
            elif token.type == "text":
                self._add_plain(token.content, at)
            elif token.type == "text_special":
                self._add_replaced(token.content, at)
            elif token.type in ("softbreak", "hardbreak"):
                self._add_replaced("\n", at)
            elif token.type == "code_inline":
                self._add_object(at)
            elif token.type == "html_inline":
                self._add_html(token.content, at)
            elif token.type == "image":
                self._add_code("open")
                self._walk(token.children or (), at + len("!["))
                self._add_code("close")
            elif token.nesting:
                self._add_code("open" if token.nesting == 1 else "close")

    def _add_plain(self, text: str, at: int) -> None:
        """Add text that stands in the content as it is."""
        if not self._content.startswith(text, at):
            at = self._content.find(text, at)
            if at < 0:
                return self._add_replaced(text, 0)
        end = at + len(text)
        while at < end:
            index = bisect_right(self._places, at, key=lambda mark: mark.offset)
            stop = min(end, self._places[index].offset) if index < len(self._places) else end
            self._add(text[len(text) - (end - at) : len(text) - (end - stop)], at)
            at = stop
        return None

    def _add_replaced(self, text: str, at: int) -> None:
        """Add text for which something else stands in the content, an entity for example."""
        for character in text:
            self._add(character, at)

    def _add(self, text: str, at: int) -> None:
        index = max(bisect_right(self._places, at, key=lambda mark: mark.offset) - 1, 0)
        place = self._places[index]
        mark = Mark(self._length, place.line, max(place.column + at - place.offset, 1))
        last = self.marks[-1] if self.marks else None
        if not last or last.line != mark.line or mark.column - last.column != mark.offset - last.offset:
            self.marks.append(mark)
        self._pieces.append(text)
        self._length += len(text)

    def _add_object(self, at: int) -> None:
        self._add_code("alone")
        self._add(OBJECT, at)

    def _add_html(self, tag: str, at: int) -> None:
        match = TAG.match(tag)
        name = match[2].lower() if match else ""
        if not match:
            self.silenced += silenced_in(tag)
            self._add_code("alone")
        elif name == "br":
            self._add_code("alone")
            self._add("\n", at)
        elif not FORMATTING.fullmatch(name):
            self._add_object(at)
        elif match[1]:
            self._add_code("close")
        else:
            self._add_code("alone" if tag.endswith("/>") or name == "wbr" else "open")

    def _add_code(self, kind: str) -> None:
        """Add a code at the end of the text; a close takes the number of the innermost open one."""
        if kind == "close" and self._open:
            self.codes.append(Code(self._length, kind, self._open.pop()))
            return
        number = str(self._next_code)
        self._next_code += 1
        if kind == "open":
            self._open.append(number)
        self.codes.append(Code(self._length, "alone" if kind == "close" else kind, number))
