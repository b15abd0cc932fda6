"""The source of a page as its text characters, each with where it begins and ends in the source."""

import html
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

# What is no text: comments, declarations, elements whose content is no markup, and tags.
TOKEN = re.compile(
    r"<!--.*?(?:-->|\Z)|<[!?][^>]*>?"
    r"|<(script|style|iframe|noembed|noframes)\b(?:[^>\"']|\"[^\"]*\"|'[^']*')*+>.*?(?:</\1\s*>|\Z)"
    r"|</?[a-z](?:[^>\"']|\"[^\"]*\"|'[^']*')*+>",
    re.IGNORECASE | re.DOTALL,
)
_REFERENCE = re.compile(r"&(?:#[0-9]+;?|#x[0-9a-f]+;?|[a-z][a-z0-9]*;?)", re.IGNORECASE)
_LOOK_AHEAD = 50_000  # visible characters in which the text of a node must be found again


class Character(NamedTuple):
    """A visible character of the source: from `start` to `end`, which is more than one place for `&amp;`."""

    start: int
    end: int
    text: str


def characters(markup: str) -> Iterator[Character]:
    """The characters of the text that are no white space."""
    done = 0
    for token in TOKEN.finditer(markup):
        yield from _of_text(markup, done, token.start())
        done = token.end()
    yield from _of_text(markup, done, len(markup))


def shown_characters(markup: str, nodes: Sequence[tuple[str, bool]]) -> Iterator[Character | None]:
    """Where each visible character stands that is shown; None for one that is not found in the source.

    `nodes` are the texts of all nodes of the page in their order, and whether each is shown.
    """
    places = list(characters(markup))
    source = "".join(place.text for place in places)
    at = 0
    for text, is_shown in nodes:
        wanted = "".join(text.split())
        if not wanted:
            continue
        found = at if source.startswith(wanted, at) else source.find(wanted, at, at + len(wanted) + _LOOK_AHEAD)
        if is_shown:
            yield from places[found : found + len(wanted)] if found >= 0 else [None] * len(wanted)
        if found >= 0:
            at = found + len(wanted)


def _of_text(markup: str, start: int, end: int) -> Iterator[Character]:
    at = start
    while at < end:
        reference = _REFERENCE.match(markup, at, end) if markup[at] == "&" else None
        stop = reference.end() if reference else at + 1
        read = html.unescape(markup[at:stop])
        visible = [character for character in read if not character.isspace()]
        if reference and read == markup[at:stop]:  # it stands for itself
            stop, visible = at + 1, ["&"]
        for character in visible:
            yield Character(at, stop, character)
        at = stop
