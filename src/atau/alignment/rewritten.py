"""Texts that were written anew, so that only their place tells what they are versions of."""

from collections.abc import Callable, Iterable, Iterator

from atau.alignment.steps import Step
from atau.model.revision import Change

_FACTOR = 3


def rewritten(steps: Iterable[Step], is_version: Callable[[int, int], bool], most: int | None = None) -> Iterator[Step]:
    """The steps; where as many texts went as came between two others, each is the version of the one in its place.

    They are if `is_version` holds for each old place and the new one, and there are no more than `most`. Their likeness is 0.
    """
    run: list[Step] = []
    for step in steps:
        if step.change in (Change.ADDED, Change.REMOVED):
            run.append(step)
            continue
        yield from _paired(run, is_version, most)
        run = []
        yield step
    yield from _paired(run, is_version, most)


def is_as_long(one: str, other: str) -> bool:
    """Whether neither text is longer than three times the other."""
    return max(len(one), len(other)) <= _FACTOR * min(len(one), len(other))


def _paired(run: list[Step], is_version: Callable[[int, int], bool], most: int | None) -> Iterator[Step]:
    gone = [step for step in run if step.change is Change.REMOVED]
    come = [step for step in run if step.change is Change.ADDED]
    if (
        len(gone) != len(come)
        or (most is not None and len(gone) > most)
        or not all(is_version(one.old[0], other.new[0]) for one, other in zip(gone, come, strict=True))
    ):
        yield from run
        return
    for one, other in zip(gone, come, strict=True):
        yield Step(Change.CHANGED, one.old, other.new, 0.0)
