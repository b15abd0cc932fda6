"""A catalogue that was made from documents: its units with the inline codes beside the text."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from atau.model import Code, Mark, Unit
from atau.model.inline import marked_up, unmarked
from atau_po.scanner import continues


def without_codes(unit: Unit) -> Unit:
    """The unit with its codes beside its texts instead of in them; every character is still where it was in the file."""
    text, marks, codes = _parted(unit.text, unit.marks)
    target = unit.target
    if target:
        words, places, targets = _parted(target.text, target.marks)
        target = replace(target, text=words, marks=places, codes=targets)
    return replace(unit, text=text, marks=marks, codes=codes, target=target)


def _parted(message: str, marks: tuple[Mark, ...]) -> tuple[str, tuple[Mark, ...], tuple[Code, ...]]:
    """The text, marks and codes of a message."""
    text, codes = unmarked(message)
    if text == message:
        return message, marks, codes
    kept: list[Mark] = []
    behind = 0
    for offset, at in enumerate(_offsets(message, text, codes)):
        while behind + 1 < len(marks) and marks[behind + 1].offset <= at:
            behind += 1
        mark = Mark(offset, marks[behind].line, marks[behind].column + at - marks[behind].offset)
        if not kept or not continues(kept[-1], mark):
            kept.append(mark)
    return text, tuple(kept), codes


def _offsets(message: str, text: str, codes: Sequence[Code]) -> Iterator[int]:
    """For each character of the text its offset in the message, where codes and backslashes before them stand as well."""
    at = 0
    left = iter(codes)
    code = next(left, None)
    for offset, character in enumerate(text):
        while code and code.offset == offset:
            written = marked_up("", [replace(code, offset=0)])
            at = message.index(written, at) + len(written)
            code = next(left, None)
        at = message.index(character, at)
        yield at
        at += 1
