"""Why a term was found in a text, or why not: the scan once more, with everything kept that it throws away.

Nothing here is on the way of a run; `glossary explain` alone asks. The answers hold facts; `reports/explanation.py` has the
words. Start with `explain`.
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise

from atau.languages.words import PIECE, Token, fold, tokens
from atau.matching.compiled import CompiledGlossary
from atau.matching.coordination import Elliptical
from atau.matching.line import Line
from atau.matching.misspelt import Misspelt
from atau.matching.nearest import Attempt, Way, nearest_attempt
from atau.matching.scan import fits, how_found, recognised
from atau.matching.table import Table
from atau.matching.trie import ROOT, Trie
from atau.matching.walk import Candidate, candidates
from atau.model import COORDINATED_FRAMES, EVERY_FRAME, How
from atau.model.jsonable import Jsonable

NEAREST = 3
"""How many near misses are told where no term was asked for."""

CONTENT = 3
"""A word of so many letters counts when near misses are looked for: not «в», not "of"."""

LEAST = 0.5
"""More than this share of a term's words must be there, in whatever form, to call it nearly found."""


class Fate(StrEnum):
    """What became of a term in a text."""

    FOUND = "found"
    LONGER = "longer"  # a longer term holds the same words
    SHADOWED = "shadowed"  # they stand in a phrase in which they mean something else
    CAPITALS = "capitals"  # the capitals do not fit its rule
    HYPHEN = "hyphen"  # it would begin or end inside a hyphenated word
    ABSENT = "absent"  # a word of it is missing
    FORM = "form"  # a word stands in a form that the term does not allow
    AGREEMENT = "agreement"  # its words stand together but do not agree
    BETWEEN = "between"  # other words stand between its words
    ORDER = "order"  # its words stand in another order
    NO_TERM = "no-term"  # the concept has no term in the language


@dataclass(frozen=True, slots=True)
class Reading(Jsonable):
    """A slot that a word can fill: the word of the citation forms, and the frames (none listed: in all of them)."""

    word: str
    frames: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ReadWord(Jsonable):
    """A word or sign of the text as the matcher sees it."""

    text: str
    folded: str
    start: int
    end: int
    glued: bool
    readings: tuple[Reading, ...]


@dataclass(frozen=True, slots=True)
class Found(Jsonable):
    """Words that are a term, or would be: the citation form, how it was found, its rule of capitals, the common frames.

    For a dropped one `fate` tells the reason, and `winner` the longer term that holds its words.
    """

    concept: str
    term: str
    citation: str
    text: str
    start: int
    end: int
    how: How
    case: str
    frames: tuple[int, ...]
    fate: Fate
    winner: str | None = None


@dataclass(frozen=True, slots=True)
class Missed(Jsonable):
    """A term that is not there: the nearest attempt at it, and what failed first.

    `words` are the slot words of the term, `present` the words that fill them (None: none does). `expected` is the slot
    word that failed, `seen` the word of the text that is in its place, `other` the word that it does not agree with, or
    what stands between.
    """

    concept: str
    term: str
    citation: str
    fate: Fate
    words: tuple[str, ...] = ()
    present: tuple[str | None, ...] = ()
    expected: str | None = None
    seen: str | None = None
    other: str | None = None


@dataclass(frozen=True, slots=True)
class Explanation(Jsonable):
    """All that the matcher can say of a text in one language. `missed` are the terms asked for, or the nearest misses."""

    language: str
    words: tuple[ReadWord, ...]
    found: tuple[Found, ...]
    dropped: tuple[Found, ...]
    missed: tuple[Missed, ...]


def explain(
    text: str, language: str, glossary: CompiledGlossary, concepts: Collection[str] = (), terms: Collection[str] = ()
) -> Explanation:
    """What the matcher sees in the text; with `concepts` (and `terms`, citation forms of theirs), why those are missed."""
    table = glossary.table(language)
    if table is None:
        words = tuple(_read(word, None) for word in tokens(text, False))
        return Explanation(language, words, (), (), tuple(_without_term(concepts)))
    scene = _Scene(text, language, glossary, table)
    found, dropped = scene.fates()
    told = {(one.concept, one.term, one.citation) for one in (*found, *dropped)}
    if concepts:
        numbers = scene.designations(concepts, terms)
        named = {glossary.designation(number).concept.id for number in numbers}
        missed = [scene.missed(number) for number in numbers]
        missed += _without_term(concept for concept in concepts if concept not in named)
    else:
        missed = scene.near_misses({one.concept for one in found})
    missed = [one for one in missed if (one.concept, one.term, one.citation) not in told]
    read = tuple(_read(word, table) for word in scene.words)
    return Explanation(language, read, tuple(found), tuple(dropped), tuple(missed))


class _Scene:
    """A text, cut into words, before the tables of its language."""

    def __init__(self, text: str, language: str, glossary: CompiledGlossary, table: Table) -> None:
        self.text = text
        self.language = language
        self.glossary = glossary
        self.table = table
        self.line = Line(text, table)
        self.words = self.line.tokens
        self.entries = [dict(zip(word.slots, word.masks, strict=True)) if word else {} for word in self.line.words]
        self.outside_lists = [_outside_lists(options) for options in self.entries]
        self.ways = _ways(table.trie)

    def fates(self) -> tuple[list[Found], list[Found]]:
        """The terms that are found, and the candidates that were dropped."""
        every = list(candidates(self.line))
        fitting = [one for one in every if fits(self.line, one, self.glossary)]
        kept = recognised(self.line, self.glossary)
        found = [self._told(one, Fate.FOUND) for one in kept]
        dropped = [self._told(one, Fate.CAPITALS) for one in every if one not in fitting]
        shadows = [one for one in fitting if self.glossary.is_shadow(one.designation)]
        for one in fitting:
            if one not in kept and one not in shadows:
                fate, winner = self._winner(one, kept, shadows)
                dropped.append(replace(self._told(one, fate), winner=winner))
        dropped += self._inside_hyphenated()
        return _in_order(found), _in_order(dropped)

    def _winner(
        self, one: Candidate, kept: Sequence[Candidate | Elliptical | Misspelt], shadows: Sequence[Candidate]
    ) -> tuple[Fate, str | None]:
        """What became of a candidate that was not kept: a phrase of its concept's shadows it, or a longer term holds it."""
        concept = self.glossary.designation(one.designation).concept
        for shadow in shadows:
            phrase = self.glossary.designation(shadow.designation)
            if phrase.concept == concept and shadow.first <= one.first and one.last <= shadow.last:
                return Fate.SHADOWED, phrase.citation
        for other in kept:
            if other.first < one.last and one.first < other.last:
                return Fate.LONGER, self.glossary.designation(other.designation).citation
        return Fate.LONGER, None

    def _told(self, candidate: Candidate | Elliptical | Misspelt, fate: Fate) -> Found:
        named = self.glossary.designation(candidate.designation)
        words = [word for first, last in candidate.ranges for word in self.words[first:last]]
        entries = [options for first, last in candidate.ranges for options in self.entries[first:last]]
        frames = 0
        for way in self.ways.get(candidate.designation, ()):
            common = EVERY_FRAME if len(way) == len(entries) else 0
            for slot, options in zip(way, entries, strict=False):
                common &= options.get(slot, 0)
            frames |= common
        start, end = words[0].start, words[-1].end
        how = how_found(self.line, candidate, named)
        concept, term, text, bits = named.concept.id, named.term.text, self.text[start:end], _numbers(frames)
        return Found(concept, term, named.citation, text, start, end, how, named.case, bits, fate)

    def _inside_hyphenated(self) -> Iterator[Found]:
        """Terms of one word that are a part of a hyphenated word: they do not count."""
        for place, word in enumerate(self.words):
            if self.table.splits_hyphens:
                is_part = word.glued or (place + 1 < len(self.words) and self.words[place + 1].glued)
                pieces = [(word.text, word.start)] if is_part else []
            else:
                found = list(re.finditer(PIECE, word.text)) if not self.entries[place] else []
                pieces = [(piece.group(), word.start + piece.start()) for piece in found] if len(found) > 1 else []
            for piece, start in pieces:
                yield from self._terms_of_one_word(piece, start)

    def _terms_of_one_word(self, word: str, start: int) -> Iterator[Found]:
        trie = self.table.trie
        for slot, mask in zip(*self.table.lexicon.look_up(fold(word)), strict=True):
            node = trie.beginnings.get(slot)
            for designation in trie.designations_at(node) if node is not None else ():
                named = self.glossary.designation(designation)
                how = How.EXACT if fold(word) == fold(named.citation) else How.INFLECTED
                concept, term, end = named.concept.id, named.term.text, start + len(word)
                frames = _numbers(mask)
                yield Found(concept, term, named.citation, word, start, end, how, named.case, frames, Fate.HYPHEN)

    def designations(self, concepts: Collection[str], terms: Collection[str]) -> list[int]:
        """The designations of the concepts in this language, only those of the citation forms where there are any."""
        named = []
        for number in sorted(self.ways):
            designation = self.glossary.designation(number)
            if designation.concept.id in concepts and (not terms or designation.citation in terms):
                named.append(number)
        return named

    def near_misses(self, found: Collection[str]) -> list[Missed]:
        """The nearest misses of other concepts, one each: terms of several words of which half or more are there."""
        filled = {slot for options in self.outside_lists for slot in options}
        misses: dict[str, tuple[float, Missed]] = {}
        for number, ways in self.ways.items():
            concept = self.glossary.designation(number).concept.id
            if concept in found or not any(self._has_half(way, filled) for way in ways):
                continue
            missed, attempt = self._nearest(number)
            near = attempt.nearness
            if near > LEAST and (concept not in misses or near > misses[concept][0]):
                misses[concept] = (near, missed)
        ranked = sorted(misses.values(), key=lambda miss: -miss[0])
        return [missed for _near, missed in ranked[:NEAREST]]

    def _has_half(self, way: Way, filled: Collection[int]) -> bool:
        content = [slot for slot in way if len(self.table.slot_words[slot]) >= CONTENT]
        return len(content) > 1 and sum(slot in filled for slot in content) * 2 >= len(content)

    def missed(self, number: int) -> Missed:
        """What is wrong with the nearest attempt at a designation that is not there."""
        return self._nearest(number)[0]

    def _nearest(self, number: int) -> tuple[Missed, Attempt]:
        concept, term, citation = self.glossary.designation(number)[:3]
        attempts = [nearest_attempt(way, self.words, self.outside_lists, self.table) for way in self.ways[number]]
        attempt = max(attempts, key=lambda attempt: attempt.rank)
        told = Missed(
            concept.id,
            term.text,
            citation,
            Fate.ABSENT,
            tuple(self.table.slot_words[slot] for slot in attempt.way),
            tuple(
                self.words[place].text if place is not None and is_filled else None
                for place, is_filled in zip(attempt.places, attempt.filled, strict=True)
            ),
        )
        return self._diagnosed(told, attempt), attempt

    def _diagnosed(self, told: Missed, attempt: Attempt) -> Missed:
        """The first thing that is wrong: a word missing, its form, the order, what stands between, the agreement."""
        for word, place, is_filled in zip(told.words, attempt.places, attempt.filled, strict=True):
            if place is not None and not is_filled:
                return replace(told, fate=Fate.FORM, expected=word, seen=self.words[place].text)
        for word, place in zip(told.words, attempt.places, strict=True):
            if place is None:
                return replace(told, expected=word)
        places = [place for place in attempt.places if place is not None]
        for left, right in pairwise(places):
            if right < left:
                return replace(told, fate=Fate.ORDER, seen=self.words[right].text, other=self.words[left].text)
            between = self.text[self.words[left].end : self.words[right].start].strip()
            if right > left + 1 or between:
                return replace(told, fate=Fate.BETWEEN, seen=self.words[left].text, other=between)
        common = EVERY_FRAME & ~COORDINATED_FRAMES
        for slot, place in zip(attempt.way, places, strict=True):
            mask = self.outside_lists[place].get(slot, 0)
            if not common & mask:
                partner = self._partner(attempt, place, mask)
                return replace(told, fate=Fate.AGREEMENT, seen=self.words[place].text, other=partner)
            common &= mask
        # Two blank lines or a tab part words that would otherwise be the term.
        return replace(told, fate=Fate.BETWEEN, seen=self.words[places[0]].text, other="")

    def _partner(self, attempt: Attempt, place: int, mask: int) -> str | None:
        """The word that the one at `place` does not agree with: one alone, else the first."""
        earlier = [(slot, other) for slot, other in zip(attempt.way, attempt.places, strict=True) if other is not None]
        earlier = [(slot, other) for slot, other in earlier if other < place]
        for slot, other in earlier:
            if not self.outside_lists[other].get(slot, 0) & mask:
                return self.words[other].text
        return self.words[earlier[0][1]].text if earlier else None


def _ways(trie: Trie) -> dict[int, list[Way]]:
    """For each designation the sequences of slots that lead to it."""
    ways: dict[int, list[Way]] = {}
    reached: list[tuple[int, Way]] = [(ROOT, ())]
    for node, way in reached:  # grows while it is read
        for designation in trie.designations_at(node):
            ways.setdefault(designation, []).append(way)
        reached += [(following, (*way, slot)) for slot, following in trie.steps(node).items()]
    return ways


def _read(word: Token, table: Table | None) -> ReadWord:
    readings: dict[str, int] = {}
    folded = fold(word.text)
    if table is not None:
        for slot, mask in zip(*table.lexicon.look_up(folded), strict=True):
            readings[table.slot_words[slot]] = readings.get(table.slot_words[slot], 0) | mask
    known = tuple(Reading(slot_word, _numbers(mask)) for slot_word, mask in readings.items())
    return ReadWord(word.text, folded, word.start, word.end, word.glued, known)


def _outside_lists(options: Mapping[int, int]) -> dict[int, int]:
    """The slots that a word can fill, without those that it fills in a list alone."""
    return {slot: mask for slot, mask in options.items() if mask & ~COORDINATED_FRAMES}


def _numbers(mask: int) -> tuple[int, ...]:
    """The frames of a mask; none where every frame is in it, since then nothing has to agree."""
    return () if mask == EVERY_FRAME else tuple(bit for bit in range(mask.bit_length()) if mask >> bit & 1)


def _without_term(concepts: Collection[str] | Iterator[str]) -> Iterator[Missed]:
    return (Missed(concept, "", "", Fate.NO_TERM) for concept in concepts)


def _in_order(found: Sequence[Found]) -> list[Found]:
    return sorted(dict.fromkeys(found), key=lambda one: (one.start, one.end, one.concept))
