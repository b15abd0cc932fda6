"""Findings → HTML comments behind their words; every other byte stays.

A comment stands where a space or the end of a line follows: next to the signs of emphasis it would change what they mean.
"""

from collections.abc import Callable, Sequence

from atau.hooks.remarks import AUTHOR, most_harmful_first, remark, require_unchanged
from atau.model import Finding, Side, Unit, place
from atau_markdown.lines import raw_lines

Read = Callable[[str], Sequence[Unit]]


def annotated(text: str, units: Sequence[Unit], read: Read, path: str, findings: Sequence[Finding]) -> str:
    """The text with its comments. `read` gives the units of a text; where they would change, the comments stand at the end."""
    by_id = {unit.id: unit for unit in units}
    require_unchanged(path, by_id, findings)
    ordered = most_harmful_first(findings)
    lines = raw_lines(text)
    starts = _line_starts(text, lines)
    inserted: dict[int, list[str]] = {}
    for finding in ordered:
        unit = by_id[finding.unit]
        line, column = _behind(unit, max(finding.end, finding.start + 1), lines)
        comment = _comment(remark(finding))
        inserted.setdefault(starts[line] + column, []).append(
            comment.replace("|", "¦") if unit.kind == "cell" else comment
        )
    changed = _with(text, inserted)
    if [unit.text for unit in read(changed)] == [unit.text for unit in units]:
        return changed
    end = "\n" if "\r" not in text else "\r\n"
    remarks = [
        f"<!-- {AUTHOR}, {_line(one)}: {' '.join(_safe(remark(one, elsewhere=True)).split())} -->" for one in ordered
    ]
    return text.rstrip("\r\n") + "".join(f"{end}{end}{one}" for one in remarks) + end


def _behind(unit: Unit, offset: int, lines: Sequence[str]) -> tuple[int, int]:
    """The line and the column, both from 0, of the next place behind the offset where a comment changes nothing."""
    for at in range(offset, len(unit.text)):
        if unit.text[at] in " \n":
            last = place(unit, Side.SOURCE, at - 1)
            line, column = (last.line or 1) - 1, last.column or 1
            if lines[line][column - 1 : column] == unit.text[at - 1] and lines[line][column : column + 1] in (" ", ""):
                return line, column
    last = place(unit, Side.SOURCE, len(unit.text) - 1)
    line, column = (last.line or 1) - 1, last.column or 1
    return (line, column) if unit.kind in ("cell", "heading") else (line, len(lines[line].rstrip()))


def _line_starts(text: str, lines: Sequence[str]) -> list[int]:
    starts = []
    at = 0
    for line in lines:
        starts.append(at)
        at += len(line)
        at += 2 if text.startswith("\r\n", at) else 1
    return starts


def _line(finding: Finding) -> str:
    return str(finding.location.line)


def _comment(said: str) -> str:
    return f"<!-- {AUTHOR}: {' '.join(_safe(said).split())} -->"


def _safe(said: str) -> str:
    return said.replace("--", "––").replace(">", "›")


def _with(text: str, inserted: dict[int, list[str]]) -> str:
    pieces = []
    done = 0
    for position in sorted(inserted):
        pieces += [text[done:position], *inserted[position]]
        done = position
    return "".join((*pieces, text[done:]))
