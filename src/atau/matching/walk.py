"""Walking the trie of terms word by word, from every word of a text that one can begin with."""

from collections.abc import Iterator
from typing import NamedTuple

from atau.matching.line import Line
from atau.matching.trie import State


class Candidate(NamedTuple):
    """A designation whose slots the tokens from `first` up to, not including, `last` fill."""

    first: int
    last: int
    designation: int

    @property
    def ranges(self) -> tuple[tuple[int, int], ...]:
        """The runs of tokens that it covers."""
        return ((self.first, self.last),)


Walk = tuple[int, int, State]
"""The tokens from one up to, not including, another, and the state that they lead to, at which a designation may end."""


def walks(line: Line, in_lists: bool = False) -> list[Walk]:
    """Every walk from a word that a term can begin with to one where a term can end, by position; agreement holds on it."""
    words, glued = line.words, line.glued
    size, trie = len(words), line.table.trie
    found: list[Walk] = []
    for first, word in line.known:
        state = word.lists(trie) if in_lists else word.begins
        if state is None or first in glued:
            continue
        last = first + 1
        while True:
            if state.designations and last not in glued:
                found.append((first, last, state))
            following = words[last] if last < size else None
            if following is None or state.onward.isdisjoint(following.slots):
                break
            state = state.after(following)
            if state is None or not line.joins(last):
                break
            last += 1
    return found


def candidates(line: Line, in_lists: bool = False) -> Iterator[Candidate]:
    """Every place where the slots of a designation are filled one after another and agree, or agree as in a list."""
    for first, last, state in walks(line, in_lists):
        for designation in state.designations:
            yield Candidate(first, last, designation)
