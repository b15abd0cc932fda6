"""Equal members of two sequences: those in the same order first, then those that stand elsewhere.

The order is found as in patience sorting diff (Bram Cohen, 2010): what occurs once on both sides is certain, and between
that the same is asked again.
"""

from bisect import bisect_left
from collections import Counter, defaultdict, deque
from collections.abc import Hashable, Iterable, Iterator, Sequence

Pair = tuple[int, int]

_LARGEST = 1 << 28
"""Cells of the bit matrix by which a window without unique members is compared: 32 MB."""

_DEEPEST = 40
"""How often a window is cut; texts of people need a handful."""


def anchors(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[Pair]:
    """The places of equal members, increasing on both sides."""
    found: list[Pair] = []
    windows = [(0, len(old), 0, len(new), 0)]
    while windows:
        start, end, new_start, new_end, depth = windows.pop()
        certain = _certain(old[start:end], new[new_start:new_end]) or _at_the_ends(
            old[start:end], new[new_start:new_end]
        )
        if not certain:
            common = _common(old[start:end], new[new_start:new_end])
            found += ((place + start, new_place + new_start) for place, new_place in common)
            continue
        shifted = [(place + start, new_place + new_start) for place, new_place in certain]
        found += shifted
        for place, new_place in (*shifted, (end, new_end)):
            if start < place and new_start < new_place:
                windows.append((start, place, new_start, new_place, depth + 1))
            start, new_start = place + 1, new_place + 1
    return sorted(found)


def displaced(
    old: Sequence[Hashable], new: Sequence[Hashable], old_places: Iterable[int], new_places: Iterable[int]
) -> list[Pair]:
    """Equal members among those at the given places, in whatever order; those that also have equal neighbours first."""
    found: list[Pair] = []
    left, new_left = list(old_places), list(new_places)
    for before, after in ((1, 1), (1, 0), (0, 1), (0, 0)):
        waiting: dict[Hashable, deque[int]] = defaultdict(deque)
        for place in left:
            waiting[_surroundings(old, place, before, after)].append(place)
        matched = []
        for place in new_left:
            if same := waiting.get(_surroundings(new, place, before, after)):
                matched.append((same.popleft(), place))
        taken = {place for place, _ in matched}
        new_taken = {place for _, place in matched}
        left = [place for place in left if place not in taken]
        new_left = [place for place in new_left if place not in new_taken]
        found += matched
    return found


def increasing(pairs: Sequence[Pair]) -> list[Pair]:
    """The longest part of the pairs, which are sorted and unique by their first number, in which the second increases too."""
    ends: list[int] = []  # of the chains of each length, the one with the smallest last number
    last: list[int] = []
    before: list[int] = []
    for at, (_, place) in enumerate(pairs):
        length = bisect_left(ends, place)
        before.append(last[length - 1] if length else -1)
        ends[length : length + 1] = [place]
        last[length : length + 1] = [at]
    chain: list[Pair] = []
    at = last[-1] if last else -1
    while at >= 0:
        chain.append(pairs[at])
        at = before[at]
    return chain[::-1]


def _certain(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[Pair]:
    """What occurs once on both sides, as far as it is in order."""
    counted, new_counted = Counter(old), Counter(new)
    places = {member: place for place, member in enumerate(new) if new_counted[member] == 1}
    return increasing(
        [(place, places[member]) for place, member in enumerate(old) if counted[member] == 1 and member in places]
    )


def _at_the_ends(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[Pair]:
    """What begins a window on both sides, and what ends it: it has the same neighbour there."""
    least = min(len(old), len(new))
    first = next((place for place in range(least) if old[place] != new[place]), least)
    last = next((place for place in range(least - first) if old[-1 - place] != new[-1 - place]), least - first)
    ends = ((len(old) - place, len(new) - place) for place in range(last, 0, -1))
    return [*((place, place) for place in range(first)), *ends]


def _common(old: Sequence[Hashable], new: Sequence[Hashable]) -> Iterator[Pair]:
    """A longest common subsequence of windows in which everything is repeated, or missing on the other side."""
    if len(old) * len(new) > _LARGEST:
        yield from _certain(list(_numbered(old)), list(_numbered(new)))
        return
    from rapidfuzz.distance import LCSseq

    for step in LCSseq.opcodes(old, new):
        if step.tag == "equal":
            yield from zip(range(step.src_start, step.src_end), range(step.dest_start, step.dest_end), strict=True)


def _numbered(members: Sequence[Hashable]) -> Iterator[Hashable]:
    """Each member with how often it came before, so that no two are equal."""
    seen: Counter[Hashable] = Counter()
    for member in members:
        seen[member] += 1
        yield member, seen[member]


def _surroundings(members: Sequence[Hashable], place: int, before: int, after: int) -> Hashable:
    """A member with its neighbours, as far as they count; None is what stands beyond the ends."""
    left = members[place - 1] if before and place else None
    right = members[place + 1] if after and place + 1 < len(members) else None
    return left, members[place], right
