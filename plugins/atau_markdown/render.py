"""A translation in the place of the words: only the lines of blocks whose words are others are written anew.

What was written is read again. A block that does not read as it should is written in a surer manner, and when that does not
help, it keeps its words.
"""

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import count

from atau.hooks.interfaces import RenderOptions
from atau.i18n import _
from atau.model import Mark, Segment
from atau.model.inline import faults
from atau_container.flat import Piece, passage, reading
from atau_markdown.blocks import Block, blocks
from atau_markdown.lines import LANGUAGE, LINE_END, front_matter, raw_lines
from atau_markdown.passages import pieces
from atau_markdown.writing import MANNERS, written

_NO_QUOTE = re.compile(r"[^>\t ]")
_PATIENCE = 2 * MANNERS  # rounds, after which what is wrong is given up at once
_MARK = ("<mark>", "</mark>")


@dataclass(frozen=True, slots=True)
class Change:
    """What a block is to be: the pieces of its translation, or None where it is only to be highlighted."""

    block: Block
    pieces: Sequence[Piece] | None
    start: int
    end: int  # offsets of the content in the text


def rendered(text: str, name: str, targets: Mapping[str, Segment], options: RenderOptions) -> tuple[str, Sequence[str]]:
    """The text with the words of the targets, and remarks; the same text where no words are others."""
    document = _Document(text, name)
    translated, highlighted, lost = document.changes(targets)
    if not translated and not lost:
        return text, ()
    changes = {**translated, **(highlighted if options.highlights else {})} if translated else {}
    manners = dict.fromkeys(changes, 0)
    for round_number in count():
        copy, ids = document.spliced([(changes[id_], manner) for id_, manner in manners.items()], options.language)
        wrong = document.misread(copy, ids, {id_: changes[id_] for id_ in manners})
        if not wrong:
            break
        for id_ in wrong if round_number < 2 * _PATIENCE else list(manners):
            manners[id_] += 1
            if id_ in highlighted or manners[id_] == MANNERS or round_number >= _PATIENCE:
                del manners[id_]
                lost += [id_] if id_ in translated else []
    remark = _("stays in the language of the source, since the words could not be put in their place: {places}")
    return copy if manners.keys() & translated.keys() else text, (
        remark.format(places=", ".join(lost)),
    ) if lost else ()


class _Document:
    """A text and what was read in it."""

    def __init__(self, text: str, name: str) -> None:
        self._text = text
        self._name = name
        self._lines = raw_lines(text)
        self._skipped, _language = front_matter(self._lines)
        self._blocks = list(blocks(self._lines, self._skipped, name))
        self._pieces = {block.unit.id: pieces(block) for block in self._blocks}
        self._starts = [0, *(end.end() for end in LINE_END.finditer(text))]
        wrapped = [place.line for block in self._blocks if _is_wrapped(block) for place in block.places]
        self._width = max((len(self._lines[line - 1]) for line in wrapped), default=0)

    def changes(self, targets: Mapping[str, Segment]) -> tuple[dict[str, Change], dict[str, Change], list[str]]:
        """What is to be translated, what to be highlighted, and the ids of what has no place in the text."""
        translated: dict[str, Change] = {}
        highlighted: dict[str, Change] = {}
        lost: list[str] = []
        for block in self._blocks:
            target = targets.get(block.unit.id)
            found = passage(self._pieces[block.unit.id]) if target else None
            if target is None or found is None or (found.is_as(target) and target.state != "untranslated"):
                continue
            place = None if any(faults(found.codes, target.codes)) else self._place(block)
            if place is None:
                lost += [block.unit.id] if not found.is_as(target) else []
            elif found.is_as(target) or target.state == "untranslated":
                highlighted[block.unit.id] = Change(block, None, *place)
            else:
                translated[block.unit.id] = Change(block, list(found.translated(target)), *place)
        return translated, highlighted, [*lost, *(targets.keys() - self._pieces.keys())]

    def spliced(self, changes: Sequence[tuple[Change, int]], language: str) -> tuple[str, dict[str, str]]:
        """The text with changes in the order of their places, and which id each block then has."""
        done = 0
        copied: list[str] = []
        moved: list[tuple[int, int]] = [(0, 0)]  # from which line on how many lines are more
        if changes and (place := self._language_place()):
            copied += [self._text[: place[0]], language]
            done = place[1]
        for change, manner in sorted(changes, key=lambda one: one[0].start):
            new = self._new(change, manner)
            copied += [self._text[done : change.start], new]
            done = change.end
            more = new.count("\n") - self._text.count("\n", change.start, change.end)
            moved.append((bisect_right(self._starts, change.end), moved[-1][1] + more))
        copied.append(self._text[done:])
        return "".join(copied), {block.unit.id: _moved_id(block.unit.id, moved) for block in self._blocks}

    def misread(self, copy: str, ids: Mapping[str, str], changes: Mapping[str, Change]) -> list[str]:
        """The changed blocks that do not read as they should, or after which others do not."""
        lines = raw_lines(copy)
        found = {block.unit.id: pieces(block) for block in blocks(lines, self._skipped, self._name)}
        wrong: dict[str, None] = {}
        last: str | None = None
        strangers = found.keys() - ids.values()
        for block in self._blocks:
            id_ = block.unit.id
            change = changes.get(id_)
            last = id_ if change else last
            wanted = change.pieces if change and change.pieces is not None else self._pieces[id_]
            read = found.get(ids[id_])
            if read is None or (
                _without_marks(read) != _without_marks(wanted) if change else reading(read) != reading(wanted)
            ):
                wrong[id_ if change else last or next(iter(changes))] = None
        if strangers and not wrong:
            return list(changes)
        return list(wrong)

    def _new(self, change: Change, manner: int) -> str:
        """What is to stand in the place of a block's content."""
        block = change.block
        if change.pieces is None:
            return f"{_MARK[0]}{self._text[change.start : change.end]}{_MARK[1]}"
        first, *further = [self._lines[place.line - 1][: place.column - 1] for place in _line_places(block)]
        prefix = further[0] if further else _NO_QUOTE.sub(" ", first)
        width = max(self._width - len(prefix), 1) if _is_wrapped(block) else None
        line_end = LINE_END.search(self._text)
        joint = (line_end[0] if line_end else "\n") + prefix
        return joint.join(written(change.pieces, block, manner, width))

    def _place(self, block: Block) -> tuple[int, int] | None:
        """Where the content of a block stands; None where the text there is not what was read."""
        content = block.content.rstrip()
        last = block.places[-1]
        start = self._starts[block.places[0].line - 1] + block.places[0].column - 1
        end = self._starts[last.line - 1] + last.column - 1 + len(content) - last.offset
        raw = self._text[start:end]
        if block.unit.kind == "cell":
            return (start, end) if raw.replace("\\|", "|") == content.lstrip() else None
        lines = [line.strip(" \t") for line in content.split("\n")]
        places = zip(lines, _line_places(block), strict=False)
        fits = all(self._lines[place.line - 1].startswith(line, place.column - 1) for line, place in places)
        return (start, end) if fits and len(lines) == len(block.places) else None

    def _language_place(self) -> tuple[int, int] | None:
        """Where the front matter names the language."""
        for number, line in enumerate(self._lines[: self._skipped]):
            if number and (match := LANGUAGE.match(line)):
                end = re.compile(r"[\w-]*").match(line, match.start(1))
                start = self._starts[number]
                return start + match.start(1), start + (end.end() if end else match.end(1))
        return None


def _is_wrapped(block: Block) -> bool:
    return any(token.type == "softbreak" for token in block.tokens)


def _line_places(block: Block) -> Sequence[Mark]:
    return block.places[:1] if block.unit.kind == "cell" else block.places


def _moved_id(id_: str, moved: Sequence[tuple[int, int]]) -> str:
    line, number, *rest = id_.split("/")
    more = moved[bisect_right(moved, int(number) - 1, key=lambda one: one[0]) - 1][1]
    return "/".join((line, str(int(number) + more), *rest))


def _without_marks(found: Sequence[Piece]) -> list[object]:
    """What is read, whether highlighted or not."""
    return [(gap, words, tuple(one for one in look if one != "mark")) for gap, words, look in reading(found)]
