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
from atau.matching.compiled import CompiledGlossary, Designation
from atau.matching.coordination import Elliptical, elliptical_candidates
from atau.matching.line import Line
from atau.matching.misspelt import Misspelt, misspelt_candidates
from atau.matching.walk import Candidate, candidates
from atau.model import How, Side, Span, TermMatch

Found = TypeVar("Found", Candidate, Elliptical, Misspelt)


def matches(text: str, language: str, glossary: CompiledGlossary, unit: str, side: Side) -> list[TermMatch]:
    """The terms of one language in a text, by position; concepts that share their words are all kept."""
    table = glossary.table(language)
    if table is None or table.letters.isdisjoint(text):
        return []
    line = Line(text, table)
    kept = recognised(line, glossary)
    if not kept:
        return []
    found: dict[tuple[tuple[Span, ...], str], TermMatch] = {}
    for one in sorted(kept, key=_place):
        designation = glossary.designation(one.designation)
        concept = designation.concept
        spans = tuple([Span(line.span(first)[0], line.span(last - 1)[1]) for first, last in one.ranges])
        how = how_found(line, one, designation)
        other = found.get((spans, concept.id))
        if other is None or (how is How.EXACT and other.how is not How.EXACT):
            repaired = one.repaired if isinstance(one, Misspelt) else None
            found[spans, concept.id] = TermMatch(concept, designation.term, language, unit, side, spans, how, repaired)
    return list(found.values())


def _place(one: Candidate | Elliptical | Misspelt) -> tuple[int, int]:
    return one.first, one.last


def recognised(line: Line, glossary: CompiledGlossary) -> Sequence[Candidate | Elliptical | Misspelt]:
    """The designations that the words of a text stand for."""
    misspelt = {place: word.repairs for place, word in line.known if word.repairs}
    whole = [one for one in candidates(line) if fits(line, one, glossary)]
    parted, supports = elliptical_candidates(line)
    if not parted and not misspelt and _are_apart(whole) and not _has_shadow(whole, glossary):
        return whole
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


def _has_shadow(whole: Sequence[Candidate], glossary: CompiledGlossary) -> bool:
    return any([glossary.is_shadow(designation) for _first, _last, designation in whole])  # noqa: C419 - a list is quicker


def _are_apart(whole: Sequence[Candidate]) -> bool:
    """Whether none of the candidates, sorted by their first words, touches another one that is longer or shorter."""
    return all(one.last <= other.first or one[:2] == other[:2] for one, other in pairwise(whole))


def strongest(
    whole: Sequence[Candidate], parted: Sequence[Elliptical], size: int, mended: Sequence[Misspelt] = ()
) -> list[Candidate | Elliptical | Misspelt]:
    """The longest of the terms in one piece, and the terms with a hole that none of these holds altogether.

    So «Пакт о гражданских и политических правах» is the treaty, and names no rights.
    """
    kept = longest([*whole, *mended], size)
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


def longest(found: Sequence[Candidate | Misspelt], size: int) -> list[Candidate | Misspelt]:
    """The candidates that no longer one touches; those of equal length that overlap are all kept."""
    covered = [0] * size
    kept: list[Candidate | Misspelt] = []
    for candidate in sorted(found, key=lambda candidate: candidate.first - candidate.last):
        length = candidate.last - candidate.first
        span = range(candidate.first, candidate.last)
        if all(covered[at] <= length for at in span):
            for at in span:
                covered[at] = length
            kept.append(candidate)
    return kept


def fits(line: Line, found: Candidate | Elliptical | Misspelt, glossary: CompiledGlossary) -> bool:
    """Whether the capitals of a candidate are those that its term asks for."""
    designation = glossary.designation(found.designation)
    if designation.case == "free":
        return True
    texts = line.tokens.texts
    surface = [word for first, last in found.ranges for word in texts[first:last]]
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
    return How.EXACT if words == line.table.folded_words(designation.citation) else How.INFLECTED
