"""Findings → `<mark>` around their words, with the remark as its title and as a comment; every other byte stays.

The parser keeps no positions, so the text of the tree is found again in the source, node by node in the order of both.
"""

import html
from collections.abc import Iterator, Sequence

from atau.hooks.remarks import AUTHOR, most_harmful_first, remark, require_unchanged
from atau.model import Finding, Unit
from atau_html.markup import Character, shown_characters

_NO_MARK = frozenset(("option", "optgroup"))  # hold text alone, but comments do no harm
_NO_COMMENT = frozenset(("title", "textarea"))


def annotated(
    text: str, units: Sequence[Unit], shown: Sequence[tuple[str, bool]], path: str, findings: Sequence[Finding]
) -> str:
    """The markup with its marks. `shown` is the text of each node of the page, and whether a reader sees it."""
    require_unchanged(path, {unit.id: unit for unit in units}, findings)
    places = list(shown_characters(text, shown))
    firsts = dict(zip((unit.id for unit in units), _first_characters(units), strict=True))
    by_id = {unit.id: unit for unit in units}
    ordered = most_harmful_first(findings)
    inserted: list[tuple[int, int, str]] = []  # where, in which order there, and what
    covering: dict[Character, list[str]] = {}
    for rank, finding in enumerate(ordered):
        unit = by_id[finding.unit]
        begin = firsts[unit.id] + _visible(unit.text[: finding.start])
        end = begin + max(_visible(finding.text), 1)
        characters = [place for place in places[begin:end] if place is not None]
        said = remark(finding)
        if not characters or unit.location.element in _NO_COMMENT:
            said = remark(finding, elsewhere=True)
            inserted.append((_behind(text, characters[0].start if characters else len(text)), rank, _comment(said)))
            continue
        inserted.append((characters[0].start, rank, _comment(said)))
        if unit.location.element not in _NO_MARK:
            for character in characters:
                covering.setdefault(character, []).append(said)
    for start, end, title in _stretches(text, covering):
        inserted.append((start, len(ordered), f'<mark title="{html.escape(title)}">'))
        inserted.append((end, -1, "</mark>"))
    return _with(text, inserted)


def _stretches(text: str, covering: dict[Character, list[str]]) -> Iterator[tuple[int, int, str]]:
    """The stretches of the source that have the same remarks and no tag within; white space between words is part of them."""
    ordered = sorted(covering)
    index = 0
    while index < len(ordered):
        start = index
        said = covering[ordered[start]]
        while (
            index + 1 < len(ordered)
            and covering[ordered[index + 1]] == said
            and not text[ordered[index].end : ordered[index + 1].start].strip()
        ):
            index += 1
        yield ordered[start].start, ordered[index].end, "\n\n".join(said)
        index += 1


def _first_characters(units: Sequence[Unit]) -> Iterator[int]:
    """How many visible characters stand before each unit."""
    counted = 0
    for unit in units:
        yield counted
        counted += _visible(unit.text)


def _visible(text: str) -> int:
    """How many characters are no white space: those the parser, the browser and the reader agree about."""
    return sum(not character.isspace() for character in text)


def _behind(text: str, position: int) -> int:
    """Behind the element that a position stands in."""
    closing = text.find("</", position)
    end = text.find(">", closing) if closing >= 0 else -1
    return end + 1 if end >= 0 else len(text)


def _comment(said: str) -> str:
    return f"<!-- {AUTHOR}: {' '.join(said.replace('--', '––').replace('>', '›').split())} -->"


def _with(text: str, inserted: list[tuple[int, int, str]]) -> str:
    pieces = []
    done = 0
    for position, _rank, piece in sorted(inserted, key=lambda one: one[:2]):
        pieces += [text[done:position], piece]
        done = position
    return "".join((*pieces, text[done:]))
