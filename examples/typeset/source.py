"""The source of an example: a TOML file with a text in a small markup → blocks, each with the number that is printed before it.

Blocks are separated by blank lines; how one begins says what it is:

    !  a notice          =  the title           == a line below the title
    #  a heading         ##  a lower heading    #-  a heading without a number
    .  a paragraph with a number; . {name} may be referred to
    .. a recommendation, numbered below its paragraph (12.1)
    -  a sub-paragraph with a letter
    >  the caption of a table                   |  the rows of one, cells between bars, the first row its head
    |: the widths of the columns in per cent, in the first line of a table; without a head: |:-
    anything else is a paragraph without a number

In the text: *italic*, **bold**, [words](address), [^note], {@name} the number of that paragraph, {+inserted+}, {-deleted-},
~ for a no-break space.
"""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

MARK = "*"
"""The name of the note that has this sign in place of a number."""

_BEGINNINGS = {
    "!": "notice",
    "=": "title",
    "==": "subtitle",
    "#": "heading",
    "##": "subheading",
    "#-": "plain-heading",
    ".": "paragraph",
    "..": "recommendation",
    "-": "letter",
    ">": "caption",
}
_BLOCK = re.compile(r"(?P<sign>!|==|=|##|#-|#|\.\.|\.|-|>) (?:\{(?P<anchor>[\w-]+)\} )?(?P<text>.*)", re.DOTALL)
_INLINE = re.compile(
    r"\*\*(?P<bold>.+?)\*\*|\*(?P<italic>[^*]+?)\*|\[\^(?P<note>[^\]]+)\]|\[(?P<words>[^\]]+)\]\((?P<address>[^)]+)\)"
    r"|\{@(?P<reference>[\w-]+)\}|\{\+(?P<inserted>.+?)\+\}|\{-(?P<deleted>.+?)-\}"
)
_ROMAN = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")


@dataclass(frozen=True, slots=True)
class Span:
    """Some words of a block. `kind` is text, bold, italic, link, note, reference, inserted or deleted; `target` of three."""

    text: str
    kind: str = "text"
    target: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells; a cell is a list of paragraphs. `widths` are in per cent."""

    rows: tuple[tuple[tuple[tuple[Span, ...], ...], ...], ...]
    widths: tuple[int, ...]
    has_head: bool


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, or a table. `number` is what is printed before it, as it is printed."""

    kind: str
    spans: tuple[Span, ...] = ()
    number: str = ""
    anchor: str = ""
    table: Table | None = None


@dataclass(frozen=True, slots=True)
class Text:
    """A document.

    `letters` is the pattern of the letters of sub-paragraphs, `headings` the form of the numbers of headings, upperRoman or
    upperLetter; lower headings have letters below the former, and nothing below the latter. `notes` are in the order in which
    the text refers to them, each with its number or sign.
    """

    language: str
    header: str
    footer: str
    letters: str
    headings: str
    title: str
    blocks: tuple[Block, ...]
    notes: dict[str, tuple[str, tuple[Span, ...]]]

    @property
    def numbers(self) -> dict[str, str]:
        """The numbers of the paragraphs that may be referred to, without the full stop."""
        return {block.anchor: block.number.removesuffix(".") for block in self.blocks if block.anchor}


def read(path: Path) -> Text:
    """The document of a source; ValueError for a note or a paragraph that is referred to and not there."""
    said = tomllib.loads(path.read_text(encoding="utf-8"))
    blocks = tuple(_numbered(_blocks(said["body"]), said["letters"], said["headings"]))
    notes = {}
    number = 0
    for span in _spans(blocks):
        if span.kind == "note":
            if span.target in notes or span.target not in said["notes"]:
                raise ValueError(f"{path.name}: the note {span.target} is missing, or referred to twice")
            number += span.target != MARK
            sign = MARK if span.target == MARK else str(number)
            notes[span.target] = sign, tuple(_inline(said["notes"][span.target]))
    unused = said["notes"].keys() - notes.keys()
    title = next("".join(span.text for span in block.spans) for block in blocks if block.kind == "title")
    text = Text(
        said["language"], said["header"], said["footer"], said["letters"], said["headings"], title, blocks, notes
    )
    unknown = {span.target for span in _spans(blocks) if span.kind == "reference"} - text.numbers.keys()
    if unused or unknown:
        raise ValueError(f"{path.name}: not referred to, or not there: {', '.join(sorted(unused | unknown))}")
    return text


def _spans(blocks: tuple[Block, ...]) -> Iterator[Span]:
    for block in blocks:
        yield from block.spans
        for row in block.table.rows if block.table else ():
            for cell in row:
                for paragraph in cell:
                    yield from paragraph


def _blocks(body: str) -> Iterator[Block]:
    for piece in re.split(r"\n\s*\n", body.strip()):
        if piece.startswith("|"):
            yield Block("table", table=_table(piece.splitlines()))
        elif match := _BLOCK.fullmatch(piece):
            text = " ".join(match["text"].splitlines())
            yield Block(_BEGINNINGS[match["sign"]], tuple(_inline(text)), anchor=match["anchor"] or "")
        else:
            yield Block("plain", tuple(_inline(" ".join(piece.splitlines()))))


def _table(lines: list[str]) -> Table:
    first, *rows = lines
    cells = [[cell.strip() for cell in row.strip("|").split("|")] for row in rows]
    return Table(
        tuple(tuple(tuple(tuple(_inline(line)) for line in cell.split(" // ")) for cell in row) for row in cells),
        tuple(map(int, first.lstrip("|:-").split())),
        not first.startswith("|:-"),
    )


def _inline(text: str) -> Iterator[Span]:
    text = text.replace("~", "\xa0")
    done = 0
    for match in _INLINE.finditer(text):
        if match.start() > done:
            yield Span(text[done : match.start()])
        done = match.end()
        kind = match.lastgroup or ""
        if kind == "address":
            yield Span(match["words"], "link", match["address"])
        elif kind in ("note", "reference"):
            yield Span("", kind, match[kind])
        else:
            yield Span(match[kind], kind)
    if done < len(text):
        yield Span(text[done:])


def _numbered(blocks: Iterator[Block], letters: str, headings: str) -> Iterator[Block]:
    """The blocks with their numbers: paragraphs through the whole document, all else anew below what is above it."""
    reached = dict.fromkeys(("heading", "subheading", "paragraph", "recommendation", "letter"), 0)
    below = {"heading": ("subheading",), "paragraph": ("recommendation", "letter"), "recommendation": ("letter",)}
    for block in blocks:
        if block.kind not in reached:
            yield block
            continue
        reached[block.kind] += 1
        reached |= dict.fromkeys(below.get(block.kind, ()), 0)
        number = reached[block.kind]
        capital = f"{chr(ord('A') + number - 1)}."
        is_roman = headings == "upperRoman"
        written = {
            "heading": f"{_ROMAN[reached['heading']]}." if is_roman else capital,
            "subheading": capital if is_roman else "",
            "paragraph": f"{number}.",
            "recommendation": f"{reached['paragraph']}.{number}.",
            "letter": letters.format(chr(ord("a") + number - 1)),
        }
        yield replace(block, number=written[block.kind])
