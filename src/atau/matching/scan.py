"""Find the terms of a text: words become slots, slots walk the trie, the longest match wins.

Running text is never analysed: a word is looked up, and where no word of a term can stand, nothing happens. A match is
a sequence of words with only white space between them (in a language that splits hyphens, a hyphen too), all of whose
slots share a frame. It begins and ends at whole words: «доклад» is not found in «эксперт-доклад». Tabs and blank lines
part words; a single line break does not.
"""

from collections.abc import Sequence
from itertools import accumulate, pairwise
from typing import TypeVar

from atau.matching.cases import case_fits
from atau.matching.compiled import CompiledGlossary, Designation, Ending
from atau.matching.coordination import Elliptical, elliptical_candidates
from atau.matching.line import Line
from atau.matching.misspelt import Misspelt, misspelt_candidates
from atau.matching.trie import State
from atau.matching.walk import Candidate, candidates, walks
from atau.model import How, Side, Span, TermMatch

Found = TypeVar("Found", Candidate, Elliptical, Misspelt)

Run = tuple[int, int, Sequence[Ending]]
"""The tokens from one up to, not including, another, and what they stand for."""

Stretch = TypeVar("Stretch", bound=tuple[int, int, *tuple[object, ...]])


def matches(text: str, language: str, glossary: CompiledGlossary, unit: str, side: Side) -> list[TermMatch]:
    """The terms of one language in a text, by position; concepts that share their words are all kept."""
    table = glossary.table(language)
    if table is None or table.letters.isdisjoint(text):
        return []
    line = Line(text, table)
    if not line.known:
        return []
    runs = _plain_runs(line, glossary)
    if runs is None:
        return _told_apart(line, language, glossary, unit, side)
    found = []
    span = line.span
    for first, last, endings in runs:
        start, end = span(first)
        if last - first > 1:
            end = span(last - 1)[1]
        spans = (Span(start, end),)
        for (concept, term, _citation, _is_abbreviation, _case), how in endings:
            found.append(TermMatch(concept, term, language, unit, side, spans, how))
    return found


def _plain_runs(line: Line, glossary: CompiledGlossary) -> Sequence[Run] | None:
    """What the words of a text stand for; None where a list names a term in part, a word is misspelt, or a phrase shadows one.

    Mostly that is not so, and what the same words stand for everywhere need not be made out again.
    """
    if any([word.repairs for _place, word in line.known]):  # noqa: C419 - a list is quicker
        return None
    runs: list[Run] = []
    for first, last, state in walks(line):
        endings = state.endings
        if endings is None:
            endings = _read_endings(state, line, first, last, glossary)
        if not endings:
            return None
        if state.is_cased:
            endings = _by_concept([one for one in endings if _has_capitals(line, ((first, last),), one.designation)])
            if not endings:
                continue
        runs.append((first, last, endings))
    if elliptical_candidates(line)[0]:
        return None
    return runs if _are_apart(runs) else sorted(longest(runs, len(line.words)), key=lambda run: run[:2])


def _read_endings(state: State, line: Line, first: int, last: int, glossary: CompiledGlossary) -> Sequence[Ending]:
    """Make out what the words that lead to a state stand for, and let it keep that."""
    numbers = state.designations
    if any(map(glossary.is_shadow, numbers)):
        state.endings = ()
        return ()
    endings = []
    for number in numbers:
        designation = glossary.designation(number)
        endings.append(Ending(designation, how_found(line, Candidate(first, last, number), designation)))
    state.is_cased = any(one.designation.case != "free" for one in endings)
    state.endings = endings if state.is_cased else _by_concept(endings)
    return state.endings


def _by_concept(endings: Sequence[Ending]) -> Sequence[Ending]:
    """One of each concept, an exact one if there is one."""
    if len(endings) == 1:
        return endings
    kept: dict[str, Ending] = {}
    for one in endings:
        name = one.designation.concept.id
        if name not in kept or (one.how is How.EXACT and kept[name].how is not How.EXACT):
            kept[name] = one
    return tuple(kept.values())


def _told_apart(line: Line, language: str, glossary: CompiledGlossary, unit: str, side: Side) -> list[TermMatch]:
    """The terms of a text in which some are misspelt, named in part, or shadowed."""
    found: dict[tuple[tuple[Span, ...], str], TermMatch] = {}
    for one in sorted(recognised(line, glossary), key=lambda one: (one.first, one.last)):
        designation = glossary.designation(one.designation)
        concept = designation.concept
        spans = tuple([Span(line.span(first)[0], line.span(last - 1)[1]) for first, last in one.ranges])
        how = how_found(line, one, designation)
        other = found.get((spans, concept.id))
        if other is None or (how is How.EXACT and other.how is not How.EXACT):
            repaired = one.repaired if isinstance(one, Misspelt) else None
            found[spans, concept.id] = TermMatch(concept, designation.term, language, unit, side, spans, how, repaired)
    return list(found.values())


def recognised(line: Line, glossary: CompiledGlossary) -> Sequence[Candidate | Elliptical | Misspelt]:
    """The designations that the words of a text stand for."""
    misspelt = {place: word.repairs for place, word in line.known if word.repairs}
    whole = [one for one in candidates(line) if fits(line, one, glossary)]
    parted, supports = elliptical_candidates(line)
    if parted:
        whole = list(dict.fromkeys((*whole, *(one for one in supports if fits(line, one, glossary)))))
        parted = [one for one in parted if fits(line, one, glossary)]
    mended: list[Misspelt] = []
    if misspelt:
        mended = list(misspelt_candidates(line, misspelt, glossary))
        mended = _outside_shadows([one for one in mended if fits(line, one, glossary)], glossary, whole)
        mended = _longer(mended, whole, parted, len(line.words))
    size = len(line.words)
    return strongest(_outside_shadows(whole, glossary, whole), _outside_shadows(parted, glossary, whole), size, mended)


def _are_apart(runs: Sequence[Run]) -> bool:
    """Whether none of the runs, sorted by their first words, touches another one."""
    return all([one[1] <= other[0] for one, other in pairwise(runs)])  # noqa: C419 - a list is quicker


def strongest(
    whole: Sequence[Candidate], parted: Sequence[Elliptical], size: int, mended: Sequence[Misspelt] = ()
) -> list[Candidate | Elliptical | Misspelt]:
    """The longest of the terms in one piece, and the terms with a hole that none of these holds altogether.

    So «Пакт о гражданских и политических правах» is the treaty, and names no rights.
    """
    found: list[Candidate | Misspelt] = [*whole, *mended]
    kept = longest(found, size)
    ends = [0] * (size + 1)
    for one in kept:
        ends[one.first] = max(ends[one.first], one.last)
    reach = list(accumulate(ends, max))  # the furthest end of those that begin up to a token
    return [*kept, *(one for one in parted if reach[one.first] < one.last)]


def _outside_shadows(found: Sequence[Found], glossary: CompiledGlossary, whole: Sequence[Candidate]) -> list[Found]:
    """The candidates without shadowing phrases, and without the terms that such a phrase of their own concept holds."""
    shadows: dict[str, list[Candidate]] = {}
    for phrase in whole:
        if glossary.is_shadow(phrase.designation):
            shadows.setdefault(glossary.designation(phrase.designation).concept.id, []).append(phrase)
    if not shadows:
        return list(found)
    return [
        one
        for one in found
        if not glossary.is_shadow(one.designation)
        and not any(
            shadow.first <= one.first and one.last <= shadow.last
            for shadow in shadows.get(glossary.designation(one.designation).concept.id, ())
        )
    ]


def _longer(
    mended: Sequence[Misspelt], whole: Sequence[Candidate], parted: Sequence[Elliptical], size: int
) -> list[Misspelt]:
    """The misspelt terms that touch no clean one of as many words."""
    covered = [0] * size
    clean: list[Candidate | Elliptical] = [*whole, *parted]
    for term in clean:
        for at in range(term.first, term.last):
            covered[at] = max(covered[at], term.last - term.first)
    return [one for one in mended if all(covered[at] < one.last - one.first for at in range(one.first, one.last))]


def longest(found: Sequence[Stretch], size: int) -> list[Stretch]:
    """Those that no longer one touches; those of equal length that overlap are all kept."""
    covered = [0] * size
    kept: list[Stretch] = []
    for one in sorted(found, key=lambda one: one[0] - one[1]):
        length = one[1] - one[0]
        span = covered[one[0] : one[1]]
        if max(span) <= length:
            covered[one[0] : one[1]] = [length] * length
            kept.append(one)
    return kept


def fits(line: Line, found: Candidate | Elliptical | Misspelt, glossary: CompiledGlossary) -> bool:
    """Whether the capitals of a candidate are those that its term asks for."""
    return _has_capitals(line, found.ranges, glossary.designation(found.designation))


def _has_capitals(line: Line, ranges: Sequence[tuple[int, int]], designation: Designation) -> bool:
    if designation.case == "free":
        return True
    texts = line.tokens.texts
    surface = [word for first, last in ranges for word in texts[first:last]]
    return case_fits(surface, designation.citation, designation.case)


def how_found(line: Line, found: Candidate | Elliptical | Misspelt, designation: Designation) -> How:
    """How the words stand for the designation: as in the citation form, inflected, in a list, misspelt, an abbreviation."""
    if isinstance(found, Elliptical):
        return How.ELLIPTICAL
    if isinstance(found, Misspelt):
        return How.SPELLING
    if designation.is_abbreviation:
        return How.ABBREVIATION
    words = [word.folded for word in line.words[found.first : found.last] if word is not None]
    return How.EXACT if line.table.is_citation(words, designation.citation) else How.INFLECTED
