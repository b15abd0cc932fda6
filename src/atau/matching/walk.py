"""Walking the trie of terms word by word: what can follow, and which words are neighbours."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from atau.languages.words import Tokens
from atau.matching.compiled import NODE_SHIFT, ROOT, Entries, Table
from atau.model import COORDINATED_FRAMES, EVERY_FRAME

Paths = Sequence[tuple[int, int]]
"""The nodes reached so far, each with the frames that all words up to it have in common."""

BEGINNING: Paths = [(ROOT, EVERY_FRAME & ~COORDINATED_FRAMES)]
BEGINNING_OF_A_LIST: Paths = [(ROOT, EVERY_FRAME)]


class Candidate(NamedTuple):
    """A designation whose slots the tokens from `first` up to, not including, `last` fill."""

    first: int
    last: int
    designation: int

    @property
    def ranges(self) -> tuple[tuple[int, int], ...]:
        """The runs of tokens that it covers."""
        return ((self.first, self.last),)


def candidates(
    text: str,
    words: Tokens,
    table: Table,
    entries: Sequence[Entries] | None = None,
    beginning: Paths = BEGINNING,
    places: Sequence[int] | None = None,
) -> Iterator[Candidate]:
    """Every place where the slots of a designation are filled one after another and agree; `places` are those to begin at."""
    if entries is None:
        entries = table.entries_of(words.texts)
    glued, size = words.glued, len(entries)
    for first in table.beginnings(words.texts) if places is None else places:
        if first in glued:
            continue
        paths = advance(beginning, entries[first], table.steps)
        last = first + 1
        while paths:
            if last not in glued:
                for node, _frames in paths:
                    for designation in table.designations_at(node):
                        yield Candidate(first, last, designation)
            if last == size or not entries[last] or not joins(text, words, last):
                break
            paths = advance(paths, entries[last], table.steps)
            last += 1


def advance(paths: Paths, options: Entries, steps: Mapping[int, int]) -> list[tuple[int, int]]:
    """The nodes that the next word leads to, each with the frames that all words so far have in common."""
    found: dict[int, int] = {}
    for node, frames in paths:
        for slot, mask in options:
            if frames & mask:
                following = steps.get(node << NODE_SHIFT | slot)
                if following is not None:
                    found[following] = found.get(following, 0) | frames & mask
    return list(found.items())


def joins(text: str, words: Tokens, place: int) -> bool:
    """Whether a token can follow the one before it in a term: only a space, a line break or a split word's hyphen between."""
    end, start = words.spans[place - 1][1], words.spans[place][0]
    gap = text[end:start]
    if gap == " " or place in words.glued:
        return True
    if not gap:
        return not (text[end - 1].isalnum() and text[start].isalnum())
    return (gap.isspace() or not gap.strip("\u00ad\u200b\u2060 ")) and "\t" not in gap and gap.count("\n") < 2
