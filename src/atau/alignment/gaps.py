"""What stands between two anchors: passages that changed, were split or merged, came or went.

The best way through the gap is found by dynamic programming, as sentences of two languages are aligned by Gale and Church
("A Program for Aligning Sentences in Bilingual Corpora", 1993); likeness takes the place of length.
"""

from collections.abc import Callable, Iterator, Sequence

from atau.alignment.anchors import increasing
from atau.alignment.likeness import ELSEWHERE, Passage, is_same, joined, likeness, shared
from atau.alignment.search import alike
from atau.alignment.steps import Step
from atau.model.revision import Change

_CELLS = 2_500
"""Pairs of passages that are all compared; a larger gap is first cut at those that are surely versions of each other."""

_MOST_PARTS = 6
_CONTRIBUTION = 0.6
"""Share of the words of a part that the whole must have in the same order, beside those of the other parts."""


def filled(old: Sequence[Passage], new: Sequence[Passage]) -> Iterator[Step]:
    """The passages of a gap that belong together, in order; those that nobody names are left."""
    if not old or not new:
        return
    if len(old) * len(new) <= _CELLS:
        yield from _path(old, new)
        return
    sure = [(place, new_place) for place, new_place, _ in sorted(alike(old, new))]
    start = new_start = 0
    for place, new_place in [*increasing(sure), (len(old), len(new))]:
        inner, new_inner = old[start:place], new[new_start:new_place]
        if inner and new_inner and len(inner) * len(new_inner) <= _CELLS:
            for step in _path(inner, new_inner):
                yield _shifted(step, start, new_start)
        if place < len(old):
            yield _changed(old, new, place, new_place, likeness(old[place], new[new_place]))
        start, new_start = place + 1, new_place + 1


def _path(old: Sequence[Passage], new: Sequence[Passage]) -> Iterator[Step]:
    """The steps whose passages have the most words in common."""
    best = [[0.0] * (len(new) + 1) for _ in range(len(old) + 1)]
    chosen: list[list[Step | None]] = [[None] * (len(new) + 1) for _ in range(len(old) + 1)]
    common = [[shared(one, other) for other in new] for one in old]
    for place in range(len(old) - 1, -1, -1):
        for new_place in range(len(new) - 1, -1, -1):
            best[place][new_place] = max(best[place + 1][new_place], best[place][new_place + 1])
            for step in _possible(old, new, place, new_place, common):
                words = sum(len(old[at].words) for at in step.old) + sum(len(new[at].words) for at in step.new)
                total = step.likeness * (words + 1) + best[place + len(step.old)][new_place + len(step.new)]
                if total > best[place][new_place]:
                    best[place][new_place] = total
                    chosen[place][new_place] = step
    place = new_place = 0
    while place < len(old) and new_place < len(new):
        if taken := chosen[place][new_place]:
            yield taken
            place, new_place = place + len(taken.old), new_place + len(taken.new)
        elif best[place + 1][new_place] >= best[place][new_place + 1]:
            place += 1
        else:
            new_place += 1


def _possible(
    old: Sequence[Passage], new: Sequence[Passage], place: int, new_place: int, common: Sequence[Sequence[int]]
) -> Iterator[Step]:
    alike = likeness(old[place], new[new_place])
    if is_same(old[place], new[new_place], alike):
        yield _changed(old, new, place, new_place, alike)
    for count, alike in _parts(old[place], new[new_place:], lambda part: common[place][new_place + part]):
        yield Step(Change.SPLIT, (place,), tuple(range(new_place, new_place + count)), alike)
    for count, alike in _parts(new[new_place], old[place:], lambda part: common[place + part][new_place]):
        yield Step(Change.MERGED, tuple(range(place, place + count)), (new_place,), alike)


def _parts(whole: Passage, parts: Sequence[Passage], common: Callable[[int], int]) -> Iterator[tuple[int, float]]:
    """How many of the first of some passages together are the whole, two at least, and how much alike they are."""
    for count in range(1, min(_MOST_PARTS, len(parts)) + 1):
        part = parts[count - 1]
        if len(part.words) < 2 or common(count - 1) < _CONTRIBUTION * len(part.words):
            return
        if count > 1:
            together = parts[:count]
            alike = likeness(whole, joined(together))
            if alike >= ELSEWHERE and _each_contributes(whole, together):
                yield count, alike


def _each_contributes(whole: Passage, parts: Sequence[Passage]) -> bool:
    total = shared(whole, joined(parts))
    for at, part in enumerate(parts):
        others = shared(whole, joined([*parts[:at], *parts[at + 1 :]]))
        if total - others < _CONTRIBUTION * len(part.words):
            return False
    return True


def _changed(old: Sequence[Passage], new: Sequence[Passage], place: int, new_place: int, alike: float) -> Step:
    same = old[place].text.split() == new[new_place].text.split()
    return Step(Change.UNCHANGED if same else Change.CHANGED, (place,), (new_place,), alike)


def _shifted(step: Step, start: int, new_start: int) -> Step:
    old = tuple(place + start for place in step.old)
    return Step(step.change, old, tuple(place + new_start for place in step.new), step.likeness)
