r"""Pieces → Markdown that reads as they do.

There are three manners, of which the first is the most beautiful and the last the surest: as the source is written, with a
backslash only where a sign would be markup; with asterisks, and a backslash at every sign; with tags of HTML for emphasis.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from atau_container.flat import Element, Piece
from atau_markdown.blocks import Block

MANNERS = 3
_AS_WRITTEN, _SURE = 0, 2

_ASTERISKS = {"_": "*", "__": "**"}
_TAGS = {"*": "em", "_": "em", "**": "strong", "__": "strong", "~~": "del"}

# What CommonMark would read as markup within a line: backslashes before punctuation, code, emphasis, tags, entities, links.
_MARKUP = re.compile(
    r"""\\(?=[!-/:-@\[-`{-~]|\Z) | ` | (?<!\s)\* | \*(?!\s) | (?<![^\W_])_ | _(?![^\W_]) | ~(?=~) | (?<=~)~
    | <(?=[A-Za-z/!?]) | &(?=\#?\w+;) | \[(?=[^\]]*\][(\[:]) | !(?=\[|\Z)""",
    re.VERBOSE,
)
_PUNCTUATION = re.compile(r"[\\`*_\[\]<>&~!#]")

# … and what it would read as the beginning of a block: headings, quotes, lists, rulers, fences, rows of tables.
_BLOCK_START = re.compile(r"(?:\#{1,6}|[-+*])(?=\s|\Z)|>|[-=_*|:][-=_*|:\s]*\Z|~{3}")
_NUMBER = re.compile(r"([0-9]{1,9})([.)])(?=\s|\Z)")

_KEPT_SPACE = "\0"  # within markup, where a line may not end


def written(pieces: Iterable[Piece], block: Block, manner: int, width: int | None) -> list[str]:
    """The lines of a block's content, one where there is no width. The prefix of the lines is the caller's affair."""
    text = "".join(_marked_up(pieces, manner, _line_break(block, manner)))
    if block.unit.kind == "cell":
        text = text.replace("|", "\\|")
    lines: list[str] = []
    for line in text.split("\n"):
        lines += _wrapped(line, width) if width else [line]
    return [_started(line).replace(_KEPT_SPACE, " ") for line in lines]


def _marked_up(pieces: Iterable[Piece], manner: int, line_break: str) -> Iterator[str]:
    open_now: list[Element] = []
    space = ""
    for piece in pieces:
        if not piece.thing and not piece.text.strip():
            space += piece.text
            continue
        kept = _common(open_now, piece.chain)
        yield from (_sign(element, manner, False) for element in reversed(open_now[kept:]))
        yield line_break * space.count("\n") or space
        yield from (_sign(element, manner, True) for element in piece.chain[kept:])
        open_now, space = list(piece.chain), ""
        if piece.thing:
            yield piece.thing.replace(" ", _KEPT_SPACE)
        else:
            yield re.sub(r"[ \t]*\n[ \t]*", lambda _end: line_break, _escaped(piece, manner))
    yield from (_sign(element, manner, False) for element in reversed(open_now))


def _common(open_now: Sequence[Element], chain: Sequence[Element]) -> int:
    """How many of the open elements stay open."""
    count = 0
    for element, wanted in zip(open_now, chain, strict=False):
        if element != wanted:
            break
        count += 1
    return count


def _sign(element: Element, manner: int, opens: bool) -> str:
    sign = element.open if opens else element.close
    if sign in _TAGS and manner == _SURE:
        return f"<{_TAGS[sign]}>" if opens else f"</{_TAGS[sign]}>"
    return (sign if manner == _AS_WRITTEN else _ASTERISKS.get(sign, sign)).replace(" ", _KEPT_SPACE)


def _escaped(piece: Piece, manner: int) -> str:
    text = (_MARKUP if manner == _AS_WRITTEN else _PUNCTUATION).sub(r"\\\g<0>", piece.text)
    if manner == _AS_WRITTEN and any(element.open in ("[", "![") for element in piece.chain):
        text = re.sub(r"(?<!\\)[\[\]]", r"\\\g<0>", text)
    return text


def _line_break(block: Block, manner: int) -> str:
    if not block.takes_breaks or manner == _SURE:
        return "<br>"
    return "  \n" if "  \n" in block.content else "\\\n"


def _wrapped(line: str, width: int) -> Iterator[str]:
    """The words of a line, as many on each as there is room for; a hard break stays at the end."""
    end = "  " if line.endswith("  ") else ""
    current = ""
    for word in line.split(" "):
        if current and word and len(current) + 1 + len(word) > width:
            yield current.rstrip(" ")
            current = word
        else:
            current = f"{current} {word}" if current else word
    yield current.rstrip(" ") + end


def _started(line: str) -> str:
    if _BLOCK_START.match(line):
        return "\\" + line
    return _NUMBER.sub(r"\1\\\2", line, count=1) if _NUMBER.match(line) else line
