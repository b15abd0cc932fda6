"""The terms of a language as a trie of slots, and the walk through it as an automaton that is made while it is walked.

A walk stands at some nodes, each with the frames that all words so far have in common. That is a `State`.
"""

from collections.abc import Sequence, Set
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from atau.matching.compiled import Ending
    from atau.matching.vocabulary import Word

ROOT = 0

_NO_STEPS: dict[int, int] = {}

Paths = tuple[tuple[int, int], ...]
"""The nodes reached so far, each with the frames that all words up to it have in common."""


class Trie:
    """Nodes are numbers, the root is 0.

    From node `n` the steps `starts[n]` up to `starts[n + 1]` lead on: each over one of the `slots` to one of the `nodes`.
    At node `n` end the designations from `end_starts[n]` up to `end_starts[n + 1]`.
    """

    def __init__(
        self,
        starts: Sequence[int],
        slots: Sequence[int],
        nodes: Sequence[int],
        end_starts: Sequence[int],
        designations: Sequence[int],
    ) -> None:
        self._starts, self._slots, self._nodes = starts, slots, nodes
        self._end_starts, self._designations = end_starts, designations
        self._steps: dict[int, dict[int, int]] = {}

    @cached_property
    def beginnings(self) -> dict[int, int]:
        """The nodes that the first words of terms lead to, by slot."""
        return self.steps(ROOT)

    def steps(self, node: int) -> dict[int, int]:
        """The nodes that follow a node, by slot."""
        known = self._steps.get(node)
        if known is None:
            start, end = self._starts[node], self._starts[node + 1]
            if start == end:
                return _NO_STEPS
            known = self._steps[node] = dict(zip(self._slots[start:end], self._nodes[start:end], strict=True))
        return known

    def goes_on(self, node: int) -> bool:
        """Whether any term goes on from a node."""
        return self._starts[node] < self._starts[node + 1]

    def designations_at(self, node: int) -> Sequence[int]:
        """The designations that end at a node."""
        return self._designations[self._end_starts[node] : self._end_starts[node + 1]]


class State:
    """Where a walk stands: the `designations` that may end here, and where it leads by the next word.

    It leads nowhere by a word that can take none of the steps `onward`, which is the case of most and quickly told. Where it
    does lead is remembered by the word's letters: states must hold each other in no circle, or they would outlive the table.

    The same words lead to a state wherever they stand, so that it keeps what they stand for once that was made out: `endings`,
    empty where a phrase among them shadows a term; `is_cased` where capitals decide as well.
    """

    __slots__ = ("_following", "_paths", "_trie", "designations", "endings", "is_cased", "onward")

    def __init__(self, trie: Trie, paths: Paths) -> None:
        self._trie = trie
        self._paths = paths
        self._following: dict[str, State | None] = {}
        self.endings: Sequence[Ending] | None = None
        self.is_cased = False
        if len(paths) == 1:
            node = paths[0][0]
            self.designations = trie.designations_at(node)
            self.onward: Set[int] = trie.steps(node).keys()
        else:
            self.designations = [number for node, _frames in paths for number in trie.designations_at(node)]
            self.onward = frozenset().union(*(trie.steps(node) for node, _frames in paths))

    def after(self, word: "Word | None") -> "State | None":
        """Where the next word leads; None is nowhere."""
        if word is None or self.onward.isdisjoint(word.slots):
            return None
        if word.folded in self._following:
            return self._following[word.folded]
        found: dict[int, int] = {}
        for node, frames in self._paths:
            steps = self._trie.steps(node)
            for slot, mask in zip(word.slots, word.masks, strict=True):
                if frames & mask:
                    following = steps.get(slot)
                    if following is not None:
                        found[following] = found.get(following, 0) | frames & mask
        state = self._following[word.folded] = State(self._trie, tuple(found.items())) if found else None
        return state
