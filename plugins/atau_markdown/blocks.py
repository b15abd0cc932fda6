"""Markdown → units, block by block."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from atau.errors import DocumentError
from atau.i18n import _
from atau.model import Location, Mark, Unit
from atau_markdown.inlines import OBJECT, Inlines, silenced_in
from atau_markdown.lines import block_marks, row_marks
from atau_markdown.positions import DEEPEST_NESTING, parser

if TYPE_CHECKING:
    from markdown_it.token import Token

_COMMENTS = re.compile(r"\s*(?:<!--.*?-->\s*)+", re.DOTALL)
_CONTAINERS = ("blockquote_open", "list_item_open")
_LONGEST_HEADING = 80


@dataclass(frozen=True, slots=True)
class Block:
    """A unit, and the Markdown that it was read from: its content, where that stands in the file, and what was parsed of it.

    `takes_breaks` says whether a line of the file may end within it.
    """

    unit: Unit
    content: str
    places: Sequence[Mark]
    tokens: "Sequence[Token]"
    takes_breaks: bool


def units(lines: Sequence[str], skipped: int, name: str) -> Iterator[Unit]:
    """The units of a file; its first `skipped` lines are no Markdown. Code, and blocks of HTML, give none."""
    return (block.unit for block in blocks(lines, skipped, name))


def blocks(lines: Sequence[str], skipped: int, name: str) -> Iterator[Block]:
    """The blocks of a file that have a unit each."""
    tokens = parser().parse("\n" * skipped + "\n".join(lines[skipped:]))
    for token in tokens:
        if token.nesting == 1 and token.level >= DEEPEST_NESTING - 1 and token.map:
            # The parser leaves out what is nested more deeply; nothing may be lost silently.
            reason = _("line {line}: quotes or lists are nested too deeply; flatten them").format(line=token.map[0] + 1)
            raise DocumentError(name, reason)
    return _Walk(lines).blocks(tokens)


class _Walk:
    """What has to be known of the blocks above and around to make a unit."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._lines = lines
        self._heading: str | None = None
        self._containers: list[str] = []
        self._table = self._row = 0
        self._announced: dict[int, tuple[str, ...]] = {}  # level → checks that the next block there is silent to
        self._silenced: list[tuple[int, tuple[str, ...]]] = []  # level of a block around → those checks

    def blocks(self, tokens: "Sequence[Token]") -> Iterator[Block]:
        """The blocks of the tokens of a file."""
        block = None
        for index, token in enumerate(tokens):
            self._silence(token)
            if token.type in _CONTAINERS:
                self._containers.append(token.type)
            elif token.type in ("blockquote_close", "list_item_close"):
                self._containers.pop()
            elif token.type == "table_open":
                self._table += 1
                self._row = 0
            elif token.type == "tr_open":
                yield from self._cells(tokens, index)
            elif token.type in ("paragraph_open", "heading_open"):
                block = token
            elif token.type == "inline" and block and token.map:
                yield from self._block(block, token)
                block = None

    def _silence(self, token: "Token") -> None:
        """Keep account of the comments that switch checks off for the block after them."""
        level = token.level
        if token.type == "html_block" and _COMMENTS.fullmatch(token.content):
            self._announced[level] = self._announced.get(level, ()) + silenced_in(token.content)
        elif token.nesting == 1:
            self._silenced.append((level, self._announced.pop(level, ())))
        elif token.nesting == -1:
            self._silenced.pop()
            self._announced.pop(level + 1, None)
        else:
            self._announced.pop(level, None)

    def _block(self, block: "Token", inline: "Token") -> Iterator[Block]:
        first, end = inline.map or (0, 0)
        places = block_marks(inline.content, self._lines, first, end)
        content = Inlines(inline.content, places, inline.children or ())
        is_heading = block.type == "heading_open"
        if is_heading:
            kind = "heading"
        else:
            kind = "item" if self._containers and self._containers[-1] == "list_item_open" else "paragraph"
        for unit in self._unit(f"line/{first + 1}", kind, content, Location()):
            takes_breaks = not is_heading or block.markup[0] in "=-"
            yield Block(unit, inline.content, places, inline.children or (), takes_breaks)
        if is_heading:
            self._heading = " ".join(content.text.replace(OBJECT, " ").split())[:_LONGEST_HEADING] or None

    def _cells(self, tokens: "Sequence[Token]", index: int) -> Iterator[Block]:
        """The cells of the row that begins at the index."""
        self._row += 1
        row: list[Token] = []
        for token in tokens[index:]:
            if token.type == "tr_close":
                break
            if token.type == "inline":
                row.append(token)
        first = row[0].map[0] if row and row[0].map else 0
        places = row_marks([token.content for token in row], self._lines[first], first + 1)
        for number, (token, marks) in enumerate(zip(row, places, strict=True), 1):
            content = Inlines(token.content, marks or [Mark(0, first + 1, 1)], token.children or ())
            location = Location(table=self._table, row=self._row, cell=number)
            for unit in self._unit(f"line/{first + 1}/cell/{number}", "cell", content, location):
                yield Block(unit, token.content, marks, token.children or (), takes_breaks=False)

    def _unit(self, name: str, kind: str, content: Inlines, location: Location) -> Iterator[Unit]:
        text = content.text
        if not text.replace(OBJECT, "").strip():
            return
        names = [name for _level, names in self._silenced for name in names] + list(content.silenced)
        start = content.marks[0]
        yield Unit(
            name,
            kind,
            text,
            location=Location(
                line=start.line,
                column=start.column,
                heading=self._heading,
                table=location.table,
                row=location.row,
                cell=location.cell,
            ),
            marks=tuple(content.marks),
            codes=tuple(content.codes),
            silenced=tuple(dict.fromkeys(names)),
        )
