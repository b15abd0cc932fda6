"""The words of one language's terms. A word that occurs in terms has a *slot* number.

Forms and stems lead from a folded word of a text to slots, each with the mask of its frames.
"""

import re
from collections.abc import Mapping, Sequence
from functools import cached_property
from itertools import pairwise

from atau.matching.sections import numbers, strings
from atau.matching.spelling import Speller, from_sections

Entries = tuple[Sequence[int], Sequence[int]]
"""The slots that a word can fill, and for each the mask of the frames in which it can."""

_NONE: Entries = ((), ())


class Lexicon:
    """The sections of words, opened; those that run in parallel have names that say so."""

    def __init__(self, content: Mapping[str, bytes], language: str) -> None:
        def section(name: str) -> bytes:
            return content[f"{language} {name}"]

        self.splits_hyphens = bool(numbers("I", section("flags"))[0])
        self.conjunctions = _by_first_word(strings(section("conjunctions")))
        self.particles = frozenset(strings(section("particles")))
        self._after_list = section("after list")
        self.forms = _index(strings(section("forms")))
        self._form_starts = numbers("I", section("form starts"))
        self._form_slots = numbers("I", section("form slots"))
        self._form_masks = numbers("q", section("form masks"))
        self._stems = _index(strings(section("stems")))
        self._stem_starts = numbers("I", section("stem starts"))
        self._stem_slots = numbers("I", section("stem slots"))
        self._stem_paradigms = numbers("I", section("stem paradigms"))
        self._paradigm_starts = numbers("I", section("paradigm starts"))
        self._paradigm_suffixes = numbers("I", section("paradigm suffixes"))
        self._suffixes = section("suffixes")
        self._suffix_masks = section("suffix masks")
        self.speller: Speller = from_sections(*(section(name) for name in ("spelling", "ending skeletons", "rivals")))

    @cached_property
    def after_list(self) -> re.Pattern[str]:
        """A folded word that may follow the last member of a list."""
        return re.compile(bytes(self._after_list).decode())

    @cached_property
    def paradigms(self) -> list[dict[str, int]]:
        """The suffixes of each paradigm, with the masks of their frames."""
        known = list(zip(strings(self._suffixes), numbers("q", self._suffix_masks), strict=True))
        suffixes = self._paradigm_suffixes
        return [dict(map(known.__getitem__, suffixes[a:b])) for a, b in pairwise(self._paradigm_starts)]

    def look_up(self, word: str) -> Entries:
        """The slots that a folded word can fill; nothing is remembered."""
        index = self.forms.get(word)
        if not self._stems:
            if index is None:
                return _NONE
            start, end = self._form_starts[index], self._form_starts[index + 1]
            return tuple(self._form_slots[start:end]), tuple(self._form_masks[start:end])
        found: dict[int, int] = {}
        if index is not None:
            for at in range(self._form_starts[index], self._form_starts[index + 1]):
                found[self._form_slots[at]] = self._form_masks[at]
        for cut in range(1, len(word) + 1):
            index = self._stems.get(word[:cut])
            if index is None:
                continue
            for at in range(self._stem_starts[index], self._stem_starts[index + 1]):
                mask = self.paradigms[self._stem_paradigms[at]].get(word[cut:])
                if mask:
                    slot = self._stem_slots[at]
                    found[slot] = found.get(slot, 0) | mask
        return (tuple(found), tuple(found.values())) if found else _NONE

    def stems(self) -> "list[tuple[str, int]]":
        """Every stem with the number of each paradigm that it has."""
        return [
            (stem, self._stem_paradigms[at])
            for stem, index in self._stems.items()
            for at in range(self._stem_starts[index], self._stem_starts[index + 1])
        ]

    def conjunction_end(self, folded: Sequence[str], place: int) -> int:
        """The place behind the conjunction that begins at `place` of the folded words, the longest one; 0 where none does."""
        for conjunction in self.conjunctions.get(folded[place], ()):
            end = place + len(conjunction)
            if folded[place:end] == conjunction:
                return end
        return 0


def _index(keys: Sequence[str]) -> dict[str, int]:
    return dict(zip(keys, range(len(keys)), strict=True))


def _by_first_word(conjunctions: Sequence[str]) -> dict[str, list[list[str]]]:
    found: dict[str, list[list[str]]] = {}
    for conjunction in sorted((text.split(" ") for text in conjunctions), key=len, reverse=True):
        found.setdefault(conjunction[0], []).append(conjunction)
    return found
