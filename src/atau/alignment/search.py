"""Passages that are found again wherever they stand: by their rarest words, so that nobody compares all with all."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from atau.alignment.likeness import ELSEWHERE, ENOUGH, Passage, likeness

_RAREST = 8
"""Words of a passage by which it is looked for."""

_MOST = 20
"""Passages that may have a word; one of more tells nothing."""

_CANDIDATES = 4


def alike(old: Sequence[Passage], new: Sequence[Passage]) -> list[tuple[int, int, float]]:
    """Pairs of places, with their likeness, the most alike first; each place once."""
    holders: dict[str, list[int]] = defaultdict(list)
    for place, passage in enumerate(old):
        if len(passage.words) >= ENOUGH:
            for word in set(passage.words):
                holders[word].append(place)
    found: list[tuple[float, int, int]] = []
    for new_place, passage in enumerate(new):
        if len(passage.words) < ENOUGH:
            continue
        known = sorted((len(holders[word]), word) for word in set(passage.words) if word in holders)
        votes: Counter[int] = Counter()
        for number, word in known[:_RAREST]:
            if number <= _MOST:
                votes.update(holders[word])
        for place, _ in votes.most_common(_CANDIDATES):
            if (degree := likeness(old[place], passage)) >= ELSEWHERE:
                found.append((-degree, place, new_place))
    taken: set[int] = set()
    new_taken: set[int] = set()
    pairs: list[tuple[int, int, float]] = []
    for degree, place, new_place in sorted(found):
        if place not in taken and new_place not in new_taken:
            taken.add(place)
            new_taken.add(new_place)
            pairs.append((place, new_place, -degree))
    return pairs
