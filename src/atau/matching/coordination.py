"""Elliptical coordination: the terms that a list names in part, because its members share a word.

In "freedom of expression, assembly and association" the later members share the head of the first; in "civil and political
rights" the first shares the head of the last. To the matcher both are one thing: a term with a hole in it.

* *Head first*: the hole ends with a separator, and up to its first separator stands a term that begins at the same word.
  So "domestic workers and violence" is no domestic violence.
* *Head last*: the hole begins with a separator, and after its last one, a conjunction, stands a term that ends at the same
  word, or one word in whose place the language's agreement holds («расовая и иная дискриминация»).
* Both: "unlawful or arbitrary arrest and detention" names four, where two terms begin and end at the same words.

A separator is a comma or a conjunction of the language; a list has at least one conjunction. Frames that count only across
a coordination (`COORDINATED_FRAMES`: «Уголовный и Гражданский кодексы», a suspended Kazakh ending) are allowed here.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from atau.languages.words import fold
from atau.matching.line import Line
from atau.matching.trie import State
from atau.matching.walk import Candidate, candidates

LONGEST_HOLE = 16
"""Words and signs: five members of a list of rights take about fourteen."""

LONGEST_MEMBER = 5
"""Words of one member."""

PASSES = 3
"""How often a term with a hole may lean on another: "both women and children" leans on a list of which nothing is whole."""

COMMA = ","


class Elliptical(NamedTuple):
    """A designation whose slots the tokens from `first` to `hole` and from `resume` to `last` fill, the ends not included."""

    first: int
    hole: int
    resume: int
    last: int
    designation: int

    @property
    def ranges(self) -> tuple[tuple[int, int], ...]:
        """The runs of tokens that it covers."""
        return ((self.first, self.hole), (self.resume, self.last))

    @property
    def places(self) -> frozenset[int]:
        """The tokens that it covers."""
        return frozenset((*range(self.first, self.hole), *range(self.resume, self.last)))


def elliptical_candidates(line: Line) -> tuple[list[Elliptical], list[Candidate]]:
    """The terms with a hole that the lists of a text name, and the whole terms that they lean on."""
    hopeful = _hopeful(line)
    if not hopeful:
        return [], []
    lists = Lists(line)
    waiting = [one for one in _with_holes(line, hopeful, lists) if lists.members_are_short(one)]
    if not waiting:
        return [], []
    whole = list(candidates(line, in_lists=True))
    terms = {(one.first, one.last) for one in whole}
    accepted: list[Elliptical] = []
    for _pass in range(PASSES):
        news = {one for one in waiting if _is_supported(one, lists, terms) or _is_crossed(one, lists, terms)}
        waiting = [one for one in waiting if one not in news]
        terms |= {(one.first, one.last) for one in news}
        accepted += sorted(news)
    ends = {(one.first, one.hole) for one in accepted if not lists.may_end(one.last)}
    accepted = [one for one in accepted if lists.begins(one.hole) or (one.first, one.hole) not in ends]
    # What stands whole at one edge is not named once more across the hole: «Уголовный и Уголовно-процессуальный кодексы».
    firsts = {(one.designation, one.first) for one in whole}
    lasts = {(one.designation, one.last) for one in whole}
    accepted = [
        one
        for one in accepted
        if (one.designation, one.first) not in firsts and (one.designation, one.last) not in lasts
    ]
    accepted = _fullest(accepted)
    edges = {one.first for one in accepted}, {one.last for one in accepted}
    return accepted, [one for one in whole if one.first in edges[0] or one.last in edges[1]]


def _fullest(found: Sequence[Elliptical]) -> list[Elliptical]:
    """Those whose words are not all among another's: *freedom of peaceful assembly* names no freedom of assembly beside it."""
    holding: dict[int, list[Elliptical]] = {}
    for one in found:
        for place in one.places:
            holding.setdefault(place, []).append(one)
    return [one for one in found if not any(one.places < other.places for other in holding[one.first])]


def _hopeful(line: Line) -> list[int]:
    """Where a term with a hole may begin: a conjunction is near, and behind the hole a word that the term can go on with."""
    known = line.known
    if not any([word.is_conjunction for _place, word in known]):  # noqa: C419 - a list is quicker
        return []
    slots = set().union(*[word.slots for _place, word in known])
    trie = line.table.trie
    openings = [
        (place, state)
        for place, word in known
        if word.opens and (state := word.lists(trie)) is not None and not slots.isdisjoint(state.onward)
    ]
    if not openings:  # no term goes on with any word of the text
        return []
    conjunctions = [place for place, word in known if word.is_conjunction]
    if not any(_stands(conjunctions, first, first + LONGEST_HOLE) for first, _state in openings):
        return []
    joints = [place for place, word in known if word.is_conjunction or word.is_particle]
    places: dict[int, list[int]] = {}
    for place, word in known:
        for slot in word.slots:
            places.setdefault(slot, []).append(place)
    return [
        first
        for first, state in openings
        if _stands(joints, first, first + LONGEST_HOLE) and _may_go_on(line, first, state, places)
    ]


def _may_go_on(line: Line, first: int, state: State, places: Mapping[int, Sequence[int]]) -> bool:
    """Whether a hole may part the words of a term that begins at `first`; `places` are those of the slots of all words."""
    words = line.words
    end = first + LONGEST_HOLE
    while end < len(words) and (particle := words[end]) is not None and particle.is_particle:
        end += 1
    behind: State | None = state
    hole = first + 1
    while behind is not None:
        for slot in behind.onward & places.keys():
            found = places[slot]
            for place in found[bisect_right(found, hole) : bisect_right(found, end)]:
                if behind.after(words[place]) is not None:
                    return True
        behind = behind.after(words[hole]) if hole < len(words) else None
        hole += 1
    return False


class Lists:
    """Where the separators of a text's lists are. `after` leads from the first token of a separator to the one behind it.

    A word that is a conjunction and a particle is a particle only where it may open a list, because it comes again: «не …, не».
    """

    def __init__(self, line: Line) -> None:
        lexicon = line.table.lexicon
        self.size = len(line.words)
        self._line = line
        self._after_list = lexicon.after_list
        self._folded = folded = [fold(word) for word in line.tokens.texts]
        self._conjunctions: list[int] = []
        self.after: dict[int, int] = {}
        for place, word in enumerate(folded):
            if word in lexicon.conjunctions:
                end = lexicon.conjunction_end(folded, place)
                if end:
                    self._conjunctions.append(place)
                    self.after[place] = end
                    continue
            if word == COMMA:
                self.after[place] = (place + 1 < self.size and lexicon.conjunction_end(folded, place + 1)) or place + 1
        conjunctions = set(self._conjunctions)
        self.particles = {
            place
            for place, word in enumerate(folded)
            if word in lexicon.particles
            and (place not in conjunctions or word in folded[place + 1 : place + LONGEST_HOLE])
        }
        self._particles = sorted(self.particles)
        self._behind = {self.skip_particles(self.after[place]) for place in self._conjunctions}
        self._ends = sorted(set(self.after.values()))
        self.starts = {self.skip_particles(end) for end in self._ends}
        self._breaks: list[int] | None = None

    def limit(self, place: int) -> int:
        """The first token that no list from `place` on can reach: behind another sign than a comma, or too far away."""
        if self._breaks is None:
            apart, folded = self._line.apart(), self._folded
            self._breaks = [
                other
                for other in range(1, self.size)
                if other in apart or not (other in self.after or folded[other][0].isalnum())
            ]
        at = bisect_right(self._breaks, place)
        furthest = min(place + LONGEST_HOLE, self.size)
        return min(self._breaks[at], furthest) if at < len(self._breaks) else furthest

    def separators(self, start: int, end: int) -> list[int]:
        """The separators that begin from `start` up to, not including, `end`; a comma and its conjunction are one."""
        found = []
        place = start
        while place < end:
            if place in self.after:
                found.append(place)
                place = self.after[place]
            else:
                place += 1
        return found

    def has_conjunction(self, start: int, end: int) -> bool:
        """Whether one stands between the places."""
        return _stands(self._conjunctions, start, end)

    def is_near(self, start: int, end: int) -> bool:
        """Whether a conjunction stands between the places, or a particle: «жанама да» behind «тікелей де»."""
        return self.has_conjunction(start, end) or _stands(self._particles, start + 1, end)

    def goes_on(self, last: int) -> bool:
        """Whether the list goes on behind its member to a conjunction."""
        return last in self.after and self.has_conjunction(last, self.limit(last))

    def has_gone_on(self, first: int) -> bool:
        """Whether a conjunction stands before the member, or a conjunction and particles."""
        return first in self._behind

    def begins(self, place: int) -> bool:
        """Whether a separator stands there, or particles and a separator: «де, …». A word may be both: «не», «әрі»."""
        return place in self.after or self.skip_particles(place) in self.after

    def resumptions(self, hole: int, limit: int) -> Iterable[int]:
        """Where a term may go on behind a hole: anywhere, if a separator opens it; else behind separators and particles."""
        if self.begins(hole):
            return range(hole + 1, limit)
        ends = self._ends[bisect_left(self._ends, hole + 1) : bisect_left(self._ends, limit)]
        behind = self.skip_particles(hole)
        return sorted({*ends, *range(hole + 1, min(behind + 1, limit))}) if behind > hole else ends

    def skip_particles(self, place: int) -> int:
        """The place behind the particles that stand there: "both", «как», «ни»."""
        while place in self.particles:
            place += 1
        return place

    def trim_particles(self, place: int) -> int:
        """The place before the particles that stand before it: «де», «да»."""
        while place - 1 in self.particles:
            place -= 1
        return place

    def members_are_short(self, one: Elliptical) -> bool:
        """Whether no member in the hole is so long that it is none."""
        at = one.hole
        for separator in (*self.separators(one.hole, one.resume), one.resume):
            if separator - at > LONGEST_MEMBER:
                return False
            at = self.after.get(separator, one.resume)
        return True

    def may_end(self, last: int) -> bool:
        """Whether a list may end before the token `last`: "… and association rules" goes on."""
        if last >= self.size or self.limit(last - 1) == last or last in self.after:
            return True
        return bool(self._after_list.match(self._folded[last]))

    def starts_member(self, place: int, first: int, terms: set[tuple[int, int]], last: int) -> bool:
        """Whether a term from the place, or from behind the preposition that stood before `first` too, ends at `last`."""
        if (place, last) in terms:
            return True
        repeated = first > 0 and self._folded[place] == self._folded[first - 1]
        return repeated and (place + 1, last) in terms


def _stands(places: Sequence[int], start: int, end: int) -> bool:
    """Whether one of the sorted places is from `start` up to, not including, `end`."""
    at = bisect_left(places, start)
    return at < len(places) and places[at] < end


def _with_holes(line: Line, firsts: Sequence[int], lists: Lists) -> Iterator[Elliptical]:
    """Every way to fill a term's slots around a hole that begins or ends with a separator, the smallest hole first."""
    for first in firsts:
        if first in line.glued or not lists.is_near(first, first + LONGEST_HOLE):
            continue
        limit = lists.limit(first)
        if not lists.is_near(first, limit):
            continue
        word = line.words[first]
        state = word.lists(line.table.trie) if word else None
        hole = first + 1
        while state is not None and hole < limit:
            seen: set[int] = set()
            for place in lists.resumptions(hole, limit):
                resume = lists.skip_particles(place)
                for last, designation in _rest(line, state, resume):
                    if designation not in seen:
                        seen.add(designation)
                        yield Elliptical(first, hole, resume, last, designation)
            if line.words[hole] is None or not line.joins(hole):
                break
            state = state.after(line.words[hole])
            hole += 1


def _is_only_particles(start: int, end: int, lists: Lists) -> bool:
    return all(place in lists.particles for place in range(start, end))


def _rest(line: Line, state: State, place: int) -> Iterator[tuple[int, int]]:
    """The ends of the terms that go on from `place`."""
    words = line.words
    while place < len(words):
        following = state.after(words[place])
        if following is None:
            return
        state = following
        place += 1
        if place not in line.glued:
            for designation in state.designations:
                yield place, designation
        if place < len(words) and not line.joins(place):
            return


def _is_supported(one: Elliptical, lists: Lists, terms: set[tuple[int, int]]) -> bool:
    """Whether the member that shares the head, or lends it, is a term itself."""
    if _is_only_particles(one.hole, one.resume, lists):
        return lists.goes_on(one.last) or lists.has_gone_on(one.first)
    if one.resume in lists.starts:
        start = lists.skip_particles(one.hole)
        separators = lists.separators(start, one.resume)
        if not separators or separators[0] in (one.hole, start):
            return False
        is_list = lists.has_conjunction(start, one.resume) or lists.goes_on(one.last)
        return is_list and (one.first, lists.trim_particles(separators[0])) in terms
    separators = lists.separators(one.hole, one.resume)
    if not separators or not lists.begins(one.hole):
        return False
    end = lists.after[separators[-1]]
    start = lists.skip_particles(end)
    # A comma behind the last conjunction parts clauses: «судьялар мен прокурорлар қатысты, адвокаттардың тәуелсіздігі …».
    is_list = lists.has_conjunction(separators[-1], end)
    return is_list and start < one.resume and lists.starts_member(start, one.first, terms, one.last)


def _is_crossed(one: Elliptical, lists: Lists, terms: set[tuple[int, int]]) -> bool:
    """Whether the hole begins and ends with a separator, one term begins at the same word, and one ends at the same word."""
    if not (lists.begins(one.hole) and one.resume in lists.starts):
        return False
    begins_too = any((one.first, last) in terms for last in range(one.hole + 1, one.resume + 1))
    ends_too = any((first, one.last) in terms for first in range(one.hole, one.resume))
    return begins_too and ends_too and lists.has_conjunction(one.hole, one.resume)
