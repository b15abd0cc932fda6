"""Two versions of a sequence of texts, aligned."""

from array import array
from collections import defaultdict, deque
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import count, repeat

from atau.alignment.anchors import Pair, anchors, displaced
from atau.alignment.gaps import filled
from atau.alignment.likeness import ENOUGH, Passage
from atau.alignment.search import alike
from atau.alignment.steps import Step
from atau.model.revision import Change

Window = tuple[list[int], list[int]]


def aligned(
    old: Sequence[str],
    new: Sequence[str],
    old_kinds: Sequence[Hashable] = (),
    new_kinds: Sequence[Hashable] = (),
) -> Iterator[Step]:
    """What became of each text, in the order of the new version; what was removed stands behind what was before it.

    Every place of both versions is in exactly one step. Equal texts of the same kind find each other first, where they stand
    and then anywhere; then equal texts of other kinds; then those that are alike.
    """
    matching = _Matching(old, new)
    matching.match_equal(old, new, old_kinds, new_kinds)
    if old_kinds or new_kinds:
        matching.match_equal(old, new)
    matching.fill()
    matching.follow()
    matching.search()
    return matching.in_order()


class _Matching:
    """What is known so far. Steps of equal texts, by far the most, are only numbers until they are asked for."""

    def __init__(self, old: Sequence[str], new: Sequence[str]) -> None:
        self._old, self._new = old, new
        self._taken = bytearray(len(old))
        self._new_taken = bytearray(len(new))
        self._equal = array("l", [-1]) * len(new)  # the old place of an equal text
        self._is_moved = bytearray(len(new))
        self._steps: dict[int, Step] = {}  # all others, by the first new place

    def match_equal(
        self,
        old: Sequence[str],
        new: Sequence[str],
        old_kinds: Sequence[Hashable] = (),
        new_kinds: Sequence[Hashable] = (),
    ) -> None:
        """Texts that are equal, and of the same kind where kinds are given."""
        if all(self._taken) or all(self._new_taken):
            return
        numbers: dict[Hashable, dict[str, int]] = defaultdict(dict)
        unused = count()
        members = _numbered(old, old_kinds, numbers, unused)
        new_members = _numbered(new, new_kinds, numbers, unused)
        del numbers  # as large as the texts are many
        found: list[Pair] = []
        for places, new_places in self._windows():
            inner = anchors([members[at] for at in places], [new_members[at] for at in new_places])
            found += ((places[at], new_places[new_at]) for at, new_at in inner)
        self._take_equal(found)
        pairs = displaced(members, new_members, self._left(), self._new_left())
        self._take_equal(pairs)
        for _place, new_place in pairs:
            self._is_moved[new_place] = True

    def fill(self) -> None:
        """What is alike between the same neighbours."""
        for places, new_places in list(self._windows()):
            old = [Passage.of(self._old[at]) for at in places]
            new = [Passage.of(self._new[at]) for at in new_places]
            for step in filled(old, new):
                self._take(_at(step, places, new_places))

    def follow(self) -> None:
        """What is alike beside a text that moved: it moved with it."""
        for new_place in [place for place, is_moved in enumerate(self._is_moved) if is_moved]:
            place = self._equal[new_place]
            if len(Passage.of(self._new[new_place]).words) < ENOUGH:
                continue
            for by in (-1, 1):
                places = _run(self._taken, place, by)
                new_places = _run(self._new_taken, new_place, by)
                old = [Passage.of(self._old[at]) for at in places]
                for step in filled(old, [Passage.of(self._new[at]) for at in new_places]):
                    step = _at(step, places, new_places)
                    self._take(replace(step, change=Change.MOVED) if step.change is Change.CHANGED else step)

    def search(self) -> None:
        """What is alike anywhere."""
        places, new_places = self._left(), self._new_left()
        if not places or not new_places:
            return
        old = [Passage.of(self._old[at]) for at in places]
        new = [Passage.of(self._new[at]) for at in new_places]
        for place, new_place, likeness in alike(old, new):
            self._take(Step(Change.MOVED, (places[place],), (new_places[new_place],), likeness))

    def in_order(self) -> Iterator[Step]:
        """All steps."""
        gone = deque(self._left())
        for place, following in enumerate(self._followed_by()):
            while gone and gone[0] < following:
                yield Step(Change.REMOVED, (gone.popleft(),), (), 0.0)
            if place == len(self._new):
                return
            if place in self._steps:
                yield self._steps[place]
            elif self._equal[place] >= 0:
                change = Change.MOVED if self._is_moved[place] else Change.UNCHANGED
                yield Step(change, (self._equal[place],), (place,))
            elif not self._new_taken[place]:
                yield Step(Change.ADDED, (), (place,), 0.0)

    def _followed_by(self) -> Sequence[int]:
        """For each new place, and the end, the old place of the next text that stayed in order."""
        following = array("l", [len(self._old)]) * (len(self._new) + 1)
        for place in range(len(self._new) - 1, -1, -1):
            step = self._steps.get(place)
            if step is not None and step.change is not Change.MOVED:
                following[place] = step.old[0]
            elif self._equal[place] >= 0 and not self._is_moved[place]:
                following[place] = self._equal[place]
            else:
                following[place] = following[place + 1]
        return following

    def _windows(self) -> Iterator[Window]:
        """What is left between equal texts in order, where something is left on both sides."""
        new_places: list[int] = []
        start = 0
        for new_place in range(len(self._new) + 1):
            is_end = new_place == len(self._new)
            if not is_end and (self._equal[new_place] < 0 or self._is_moved[new_place]):
                if not self._new_taken[new_place]:
                    new_places.append(new_place)
                continue
            end = len(self._old) if is_end else self._equal[new_place]
            if new_places and (places := [at for at in range(start, end) if not self._taken[at]]):
                yield places, new_places
            new_places = []
            start = end + 1

    def _left(self) -> list[int]:
        return [place for place, taken in enumerate(self._taken) if not taken]

    def _new_left(self) -> list[int]:
        return [place for place, taken in enumerate(self._new_taken) if not taken]

    def _take_equal(self, pairs: Iterable[Pair]) -> None:
        for place, new_place in pairs:
            self._taken[place] = self._new_taken[new_place] = True
            self._equal[new_place] = place

    def _take(self, step: Step) -> None:
        self._steps[step.new[0]] = step
        for place in step.old:
            self._taken[place] = True
        for place in step.new:
            self._new_taken[place] = True


def _run(taken: Sequence[int], place: int, by: int) -> list[int]:
    """The places before or behind a place, in order, up to one that is taken."""
    end = place + by
    while 0 <= end < len(taken) and not taken[end]:
        end += by
    return list(range(place + 1, end) if by > 0 else range(end + 1, place))


def _numbered(
    texts: Sequence[str], kinds: Sequence[Hashable], numbers: dict[Hashable, dict[str, int]], unused: Iterator[int]
) -> Sequence[int]:
    """A number for each text, with its kind; equal ones have the same."""
    members = array("l")
    for kind, text in zip(kinds or repeat(None), texts, strict=bool(kinds)):
        known = numbers[kind]
        if text not in known:
            known[text] = next(unused)
        members.append(known[text])
    return members


def _at(step: Step, places: Sequence[int], new_places: Sequence[int]) -> Step:
    old = tuple(places[at] for at in step.old)
    return Step(step.change, old, tuple(new_places[at] for at in step.new), step.likeness)
