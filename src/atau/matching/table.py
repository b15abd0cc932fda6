"""What one language's words and terms compile to: a dictionary of words, and a trie of terms.

A word that occurs in terms has a *slot* number. Forms and stems lead from a folded word of the text to slots, each with the
mask of its frames; the trie leads from slots to designations.
"""

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from atau.languages.words import fold, tokens
from atau.matching.sections import numbers, strings
from atau.matching.spelling import Speller, from_sections
from atau.matching.trie import Trie
from atau.matching.vocabulary import Entries, Vocabulary


class Table:
    """The sections of one language, opened; those that run in parallel have names that say so."""

    def __init__(self, content: Mapping[str, bytes], language: str) -> None:
        def section(name: str) -> bytes:
            return content[f"{language} {name}"]

        def starts_of(name: str) -> Sequence[int]:
            return numbers("I", section(f"{name} starts"))

        self.splits_hyphens = bool(numbers("I", section("flags"))[0])
        self.slot_words = strings(section("slot words"))
        self.conjunctions = _by_first_word(strings(section("conjunctions")))
        self.particles = frozenset(strings(section("particles")))
        self.after_list = re.compile(bytes(section("after list")).decode())
        self.forms = _index(strings(section("forms")))
        self._form_starts = starts_of("form")
        self._form_slots = numbers("I", section("form slots"))
        self._form_masks = numbers("q", section("form masks"))
        self._stems = _index(strings(section("stems")))
        self._stem_starts = starts_of("stem")
        self._stem_slots = numbers("I", section("stem slots"))
        self._stem_paradigms = numbers("I", section("stem paradigms"))
        self.paradigms = _paradigms(starts_of("paradigm"), strings(section("suffixes")), section("suffix masks"))
        self.trie = Trie(
            starts_of("step"),
            numbers("I", section("step slots")),
            numbers("I", section("step nodes")),
            starts_of("end"),
            numbers("I", section("end designations")),
        )
        self.speller: Speller = from_sections(*(section(name) for name in ("spelling", "ending skeletons", "rivals")))
        letters = set("".join(self.slot_words))
        self.letters = frozenset(letters | {letter.upper() for letter in letters})
        """The letters of the terms' words: a text without any of them, in another script, has no term."""
        self.vocabulary = Vocabulary(self)
        self._citations: dict[str, list[str]] = {}

    def look_up(self, word: str) -> Entries:
        """The slots that a folded word can fill; nothing is remembered."""
        index = self.forms.get(word)
        if not self._stems:
            if index is None:
                return ()
            start, end = self._form_starts[index], self._form_starts[index + 1]
            return tuple(zip(self._form_slots[start:end], self._form_masks[start:end], strict=True))
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
        return tuple(found.items())

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

    def folded_words(self, citation: str) -> list[str]:
        """The folded words of a citation form."""
        known = self._citations.get(citation)
        if known is None:
            known = self._citations[citation] = [fold(word) for word in tokens(citation, self.splits_hyphens).texts]
        return known


def _index(keys: Sequence[str]) -> dict[str, int]:
    return dict(zip(keys, range(len(keys)), strict=True))


def _paradigms(starts: Sequence[int], suffixes: Sequence[str], masks: bytes) -> list[dict[str, int]]:
    suffix_masks = numbers("q", masks)
    return [dict(zip(suffixes[start:end], suffix_masks[start:end], strict=True)) for start, end in pairwise(starts)]


def _by_first_word(conjunctions: Sequence[str]) -> dict[str, list[list[str]]]:
    found: dict[str, list[list[str]]] = {}
    for conjunction in sorted((text.split(" ") for text in conjunctions), key=len, reverse=True):
        found.setdefault(conjunction[0], []).append(conjunction)
    return found
