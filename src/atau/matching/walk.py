"""Walking the trie of terms word by word, from every word of a text that one can begin with."""

from collections.abc import Iterator
from typing import NamedTuple

from atau.matching.line import Line


class Candidate(NamedTuple):
    """A designation whose slots the tokens from `first` up to, not including, `last` fill."""

    first: int
    last: int
    designation: int

    @property
    def ranges(self) -> tuple[tuple[int, int], ...]:
        """The runs of tokens that it covers."""
        return ((self.first, self.last),)


def candidates(line: Line, in_lists: bool = False) -> Iterator[Candidate]:
    """Every place where the slots of a designation are filled one after another and agree, or agree as in a list."""
    words, glued = line.words, line.glued
    size, trie = len(words), line.table.trie
    for first, word in line.known:
        state = word.lists(trie) if in_lists else word.begins
        if state is None or first in glued:
            continue
        last = first + 1
        while True:
            if state.designations and last not in glued:
                for designation in state.designations:
                    yield Candidate(first, last, designation)
            following = words[last] if last < size else None
            if following is None or state.onward.isdisjoint(following.slots):
                break
            state = state.after(following)
            if state is None or not line.joins(last):
                break
            last += 1
