"""The difference between a document and what it would be: of its lines where it is text, else of its paragraphs."""

from collections.abc import Sequence
from difflib import unified_diff

from atau.model import Unit
from atau.pipeline.sources import BytesSource


def difference(before: BytesSource, after: BytesSource, units: Sequence[Unit], new_units: Sequence[Unit]) -> str:
    """A unified diff; for a text file in UTF-8 one that `patch` understands."""
    old, new = _lines(before), _lines(after)
    if old is None or new is None:
        old, new = _texts(units), _texts(new_units)
    lines = unified_diff(old, new, before.name, before.name)
    return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)


def _lines(source: BytesSource) -> list[str] | None:
    """The lines with their ends; None for what is no text in UTF-8."""
    with source.open() as stream:
        data = stream.read()
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return None
    if "\0" in text:
        return None
    lines = text.split("\n")
    return [f"{line}\n" for line in lines[:-1]] + lines[-1:] if lines[-1] else [f"{line}\n" for line in lines[:-1]]


def _texts(units: Sequence[Unit]) -> list[str]:
    sides = [text for unit in units for text in (unit.text, unit.target.text if unit.target else "") if text]
    return [" ".join(text.split()) + "\n" for text in sides]
