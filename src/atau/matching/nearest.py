"""The nearest attempt of a text at a term: which of its words stand there, in which order, how far apart."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile

from atau.languages.words import Token, fold
from atau.matching.table import Table

GAP = 6
"""So many words may stand between two words of a term before they are taken for strangers."""

ALIKE = 0.6
"""Two words that share so much of their beginning are looked at as forms of one word."""

Way = tuple[int, ...]
"""The slots of one way to write a term."""


@dataclass(frozen=True, slots=True)
class Attempt:
    """For each slot of a way the place of the word that stands for it; `filled` where its form is one that the slot has."""

    way: Way
    places: tuple[int | None, ...]
    filled: tuple[bool, ...]

    @property
    def nearness(self) -> float:
        """The share of the words that are there, in whatever form; those in a wrong one count a little less."""
        return (sum(self.filled) + sum(place is not None for place in self.places)) / 2 / len(self.way)

    @property
    def rank(self) -> tuple[float, int, int]:
        """How near it comes: the share of filled slots, those with another form, and how tightly the words stand."""
        places = [place for place in self.places if place is not None]
        spread = sum(abs(right - left) for left, right in pairwise(places))
        return sum(self.filled) / len(self.way), len(places), -spread


def nearest_attempt(way: Way, words: Sequence[Token], entries: Sequence[Mapping[int, int]], table: Table) -> Attempt:
    """The attempt that comes nearest: words in the order of the term, or in any order where that fills more slots."""
    nothing = Attempt(way, (None,) * len(way), (False,) * len(way))
    return max(_attempts(way, words, entries, table), key=lambda attempt: attempt.rank, default=nothing)


def _attempts(
    way: Way, words: Sequence[Token], entries: Sequence[Mapping[int, int]], table: Table
) -> Iterator[Attempt]:
    for place in range(len(words)):
        for index, slot in enumerate(way):
            if slot in entries[place]:
                yield _onwards(way, index, place, words, entries, table)
                yield _anywhere(way, index, place, entries)
    if len(way) == 1:
        for place, word in enumerate(words):
            if _is_alike(word, way[0], table):
                yield Attempt(way, (place,), (False,))


def _onwards(
    way: Way, index: int, place: int, words: Sequence[Token], entries: Sequence[Mapping[int, int]], table: Table
) -> Attempt:
    """From a word that fills slot `index`, the words before and after it that fill the others, the nearest first."""
    places: list[int | None] = [None] * len(way)
    filled = [False] * len(way)
    places[index], filled[index] = place, True
    for step, rest in ((1, range(index + 1, len(way))), (-1, range(index - 1, -1, -1))):
        at = place
        for other in rest:
            span = range(at + step, at + step * (GAP + 2), step)
            inside = [spot for spot in span if 0 <= spot < len(words)]
            exact = next((spot for spot in inside if way[other] in entries[spot]), None)
            alike = next((spot for spot in inside[:1] if _is_alike(words[spot], way[other], table)), None)
            spot = alike if exact is None else exact
            if spot is not None:
                places[other], filled[other] = spot, way[other] in entries[spot]
                at = spot
            else:
                at += step
    return Attempt(way, tuple(places), tuple(filled))


def _anywhere(way: Way, index: int, place: int, entries: Sequence[Mapping[int, int]]) -> Attempt:
    """The slots filled by neighbours in another order; where strangers are among them, by the one word alone."""
    alone = [place if other == index else None for other in range(len(way))]
    places = list(alone)
    near = range(max(0, place - len(way) + 1), min(len(entries), place + len(way)))
    for other, slot in enumerate(way):
        if places[other] is None:
            places[other] = next((spot for spot in near if slot in entries[spot] and spot not in places), None)
    present = [spot for spot in places if spot is not None]
    if max(present) - min(present) >= len(way):
        places = alone
    return Attempt(way, tuple(places), tuple(spot is not None for spot in places))


def _is_alike(word: Token, slot: int, table: Table) -> bool:
    """Whether a word may be another form of the slot's word: by another slot of that word, or by its first letters."""
    wanted = table.slot_words[slot]
    if any(table.slot_words[other] == wanted for other in table.lexicon.look_up(fold(word.text))[0]):
        return True
    seen = fold(word.text)
    pairs = zip(seen, wanted, strict=False)
    common = sum(1 for _pair in takewhile(lambda pair: pair[0] == pair[1], pairs))
    return common >= 3 and common >= ALIKE * min(len(seen), len(wanted))
