"""Words exchanged in files that are text themselves: everything else in the file stays byte for byte as it is."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby

from atau.model import Edit, Side, Unit, place

Piece = tuple[int, int, str]
"""From one offset of the file's text to another, and what is to stand there."""


def amend_text(
    data: bytes,
    text: str,
    encoding: str,
    units: Iterable[Unit],
    edits: Sequence[Edit],
    *,
    line_end: "re.Pattern[str]",
    written: Callable[[str], str | None] = lambda words: words,
    may_part: bool = False,
) -> tuple[bytes, Sequence[Edit]]:
    """The bytes of the file with the edits made, and which they are; an edit that cannot be made safely is left out.

    `text` is what `data` holds in `encoding`, and its marks count lines by `line_end`. `written` gives the words as they
    stand in such a file, None where they cannot. `may_part` says that words may be parted by what is no text, as a string of
    a catalogue is by quotation marks: then the first part takes the new words. Without it only the ends of lines may part them.
    """
    mark = data[: max(0, len(data) - len(text.encode(encoding)))]
    if mark + text.encode(encoding) != data:
        return data, ()
    starts = [0, *(match.end() for match in line_end.finditer(text))]
    wanted: dict[str, list[Edit]] = {}
    for edit in edits:
        wanted.setdefault(edit.unit, []).append(edit)
    made: list[Edit] = []
    pieces: list[Piece] = []
    for unit in units:
        for edit in wanted.get(unit.id, ()):
            words = written(edit.text) if _can_be_encoded(edit.text, encoding) else None
            found = _pieces(text, unit, edit, words, starts, may_part) if words else None
            if found:
                pieces += found
                made.append(edit)
    for start, end, words in sorted(pieces, reverse=True):
        text = text[:start] + words + text[end:]
    return mark + text.encode(encoding), made


def _can_be_encoded(words: str, encoding: str) -> bool:
    try:
        words.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


def _pieces(text: str, unit: Unit, edit: Edit, words: str, starts: Sequence[int], may_part: bool) -> list[Piece] | None:
    """What has to change in the file's text for one edit; None where the words do not stand there as the unit has them."""
    segment = unit.target if edit.side is Side.TARGET and unit.target else unit
    places: list[int] = []
    for offset in range(edit.start, edit.end):
        location = place(unit, edit.side, offset)
        if location.line is None or location.column is None or location.line > len(starts):
            return None
        at = starts[location.line - 1] + location.column - 1
        character = segment.text[offset]
        if text[at : at + 1] not in ("\r", "\n") if character == "\n" else text[at : at + 1] != character:
            return None
        places.append(at)
    lines = list(_lines(segment.text[edit.start : edit.end], places))
    shares = _shared_out(words.split(" "), [len(line.split()) for line, _places in lines])
    if shares is None:
        return None
    pieces: list[Piece] = []
    for (line, line_places), share in zip(lines, shares, strict=True):
        core = line_places[len(line) - len(line.lstrip()) : len(line.rstrip())]
        stretches = list(_stretches(core))
        if len(stretches) > 1 and not may_part:
            return None
        for number, (start, end) in enumerate(stretches):
            pieces.append((start, end, share if not number else ""))
    return pieces


def _lines(words: str, places: Sequence[int]) -> Iterator[tuple[str, Sequence[int]]]:
    """The lines of the words, each with the places of its characters."""
    at = 0
    for line in words.split("\n"):
        yield line, places[at : at + len(line)]
        at += len(line) + 1


def _shared_out(words: Sequence[str], counts: Sequence[int]) -> list[str] | None:
    """The words shared out to lines, about as many as stood in each; None where a line would go without."""
    if len(words) < len(counts) or not all(counts):
        return None
    shares: list[str] = []
    rest = list(words)
    for number, count in enumerate(counts):
        lines_left = len(counts) - number - 1
        take = min(count, len(rest) - lines_left) if lines_left else len(rest)
        shares.append(" ".join(rest[:take]))
        rest = rest[take:]
    return shares


def _stretches(places: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The stretches of places without a gap."""
    for _key, group in groupby(enumerate(places), lambda pair: pair[1] - pair[0]):
        found = [at for _number, at in group]
        yield found[0], found[-1] + 1
