"""Text → what a translator sees of it, and back: lines that were broken to a width are joined, and broken again."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from atau.model import Segment, Unit
from atau_text.units import raw_lines, units

_LINE_END = re.compile(r"\r\n?|\n")


@dataclass(frozen=True, slots=True)
class Line:
    """What was one line before it was broken to the width: its words, and the indentation of its first and further lines."""

    text: str
    first: str
    further: str


@dataclass(frozen=True, slots=True)
class Block:
    """The lines of the file that a unit takes up, from `start` (counted from 0) on, as the lines that they were."""

    unit: Unit
    start: int
    height: int
    lines: tuple[Line, ...]

    @property
    def passage(self) -> Unit:
        """The unit without the space around it and without line breaks that are there for the width alone."""
        return replace(self.unit, text="\n".join(line.text for line in self.lines), marks=())


def passages(text: str) -> Iterator[Unit]:
    """The units with a letter or a digit, as a translator sees them."""
    return (block.passage for block in blocks(text))


def blocks(text: str) -> Iterator[Block]:
    """The units with a letter or a digit."""
    width = _width(text)
    for unit in units(text):
        if _has_words(unit.text):
            broken = unit.text.split("\n") if unit.kind == "paragraph" else [unit.text]
            yield Block(unit, (unit.location.line or 1) - 1, len(broken), tuple(_joined(broken, width)))


def rendered(text: str, targets: Mapping[str, Segment]) -> tuple[str, Sequence[str]]:
    """The text with other words, the same text where no words are others; and the ids of targets that have no place in it."""
    width = _width(text)
    places = [match.span() for match in _line_ends(text)]
    starts = [0, *(end for _start, end in places)]
    ends = [*(start for start, _end in places), len(text)]
    line_end = text[slice(*places[0])] if places else "\n"
    pieces: list[str] = []
    done = 0
    lost = set(targets)
    for block in blocks(text):
        lost.discard(block.unit.id)
        target = targets.get(block.unit.id)
        if target is None or target.text == block.passage.text:
            continue
        written = _written(target.text, block, width)
        pieces += [text[done : starts[block.start]], line_end.join(written)]
        done = ends[block.start + block.height - 1]
    return "".join((*pieces, text[done:])), sorted(lost)


def _has_words(text: str) -> bool:
    return any(character.isalnum() for character in text)


def _width(text: str) -> int:
    return max(map(len, raw_lines(text)))


def _line_ends(text: str) -> Iterable["re.Match[str]"]:
    return re.finditer("\r?\n" if "\n" in text else "\r", text)


def _joined(broken: list[str], width: int) -> Iterator[Line]:
    """Lines joined with those before them where they were broken for the width.

    Such a line has words and goes on in lower case, or with a word that would not have fitted on the line before.
    """
    current: list[str] = []
    for line in broken:
        words = line.split()
        if current and (
            not _has_words(line)
            or not _has_words(current[-1])
            or (len(current[-1].rstrip()) + 1 + len(words[0]) <= width and not words[0][0].islower())
        ):
            yield _line(current)
            current = []
        current.append(line)
    yield _line(current)


def _line(lines: list[str]) -> Line:
    indents = [line[: len(line) - len(line.lstrip())] for line in lines]
    return Line(" ".join(line.strip() for line in lines), indents[0], indents[min(1, len(lines) - 1)])


def _written(words: str, block: Block, width: int) -> Iterator[str]:
    """The lines of a translation; those of a text that is not hard-wrapped stay one line."""
    if block.unit.kind != "paragraph":
        behind = block.unit.text[len(block.unit.text.rstrip()) :]
        yield block.lines[0].first + _LINE_END.sub(" ", words.strip()) + behind
        return
    for number, text in enumerate(_LINE_END.split(words.strip())):
        look = block.lines[min(number, len(block.lines) - 1)]
        line = look.first
        has_words = False
        for word in text.split():
            if has_words and len(line) + 1 + len(word) > width:
                yield line
                line, has_words = look.further, False
            line += " " * has_words + word
            has_words = True
        if has_words:
            yield line
