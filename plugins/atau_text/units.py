"""Text → units: lines, or the blocks of a hard-wrapped text. Why so: docs/decisions/plain-text-units.md."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from atau.model import Location, Mark, Unit

LONGEST_WRAPPED_LINE = 100  # code points; wrapped texts keep to 72–80, paragraphs on one line are longer


def units(text: str) -> Iterator[Unit]:
    """The units of a text, in its order; what holds nothing but space gives none."""
    lines = raw_lines(text)
    return _blocks(lines) if is_hard_wrapped(lines) else _single_lines(lines)


def raw_lines(text: str) -> list[str]:
    r"""The lines without their ends: \n or \r\n, and \r alone only where the text has no \n at all.

    Not `str.splitlines`: U+2028 or a form feed ends no line in the count of an editor.
    """
    if "\n" not in text:
        return text.split("\r")
    if "\r" not in text:
        return text.split("\n")
    return [line.removesuffix("\r") for line in text.split("\n")]


def is_hard_wrapped(lines: Sequence[str]) -> bool:
    """Whether the lines were broken to a width: blank lines stand between them, and none is long."""
    if max(map(len, lines)) > LONGEST_WRAPPED_LINE:
        return False
    blank_met = text_met = False
    for line in lines:
        if not line or line.isspace():
            blank_met = text_met
        elif blank_met:
            return True
        else:
            text_met = True
    return False


def _single_lines(lines: Sequence[str]) -> Iterator[Unit]:
    for number, line in enumerate(lines, 1):
        if line and not line.isspace():
            yield _unit("line", number, line, (Mark(0, number, 1),))


def _blocks(lines: Sequence[str]) -> Iterator[Unit]:
    numbered = enumerate(lines, 1)
    for is_blank, block in groupby(numbered, lambda item: not item[1] or item[1].isspace()):
        if is_blank:
            continue
        marks: list[Mark] = []
        pieces: list[str] = []
        offset = 0
        for number, line in block:
            marks.append(Mark(offset, number, 1))
            pieces.append(line)
            offset += len(line) + 1
        yield _unit("paragraph", marks[0].line, "\n".join(pieces), tuple(marks))


def _unit(kind: str, number: int, text: str, marks: tuple[Mark, ...]) -> Unit:
    return Unit(f"line/{number}", kind, text, location=Location(line=number, column=1), marks=marks)
