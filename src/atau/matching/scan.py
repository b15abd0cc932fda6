"""Find the terms of a text: words become slots, slots walk the trie, the longest match wins.

Running text is never analysed: a word is looked up, and where no word of a term can stand, nothing happens. A match is
a sequence of words with only white space between them (in a language that splits hyphens, a hyphen too), all of whose
slots share a frame. It begins and ends at whole words: «доклад» is not found in «эксперт-доклад». Tabs and blank lines
part words; a single line break does not.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from atau.languages.words import Token, fold, tokens
from atau.matching.cases import case_fits, case_rule
from atau.matching.compiled import NODE_SHIFT, CompiledGlossary, Entries, Table
from atau.model import EVERY_FRAME, How, Side, Span, TermMatch


class Candidate(NamedTuple):
    """A designation whose slots the tokens from `first` up to, not including, `last` fill."""

    first: int
    last: int
    designation: int


def matches(text: str, language: str, glossary: CompiledGlossary, unit: str, side: Side) -> list[TermMatch]:
    """The terms of one language in a text, by position; concepts that share a span are all kept."""
    table = glossary.table(language)
    if table is None:
        return []
    words = tokens(text, table.splits_hyphens)
    fitting = [found for found in candidates(text, words, table) if fits(words, found, glossary)]
    found: dict[tuple[Span, str], TermMatch] = {}
    for candidate in longest(fitting, len(words)):
        concept, term, citation, is_abbreviation = glossary.designation(candidate.designation)
        span = Span(words[candidate.first].start, words[candidate.last - 1].end)
        surface = words[candidate.first : candidate.last]
        how = How.ABBREVIATION if is_abbreviation else how_found(surface, citation, table)
        match = TermMatch(concept, term, language, unit, side, (span,), how)
        other = found.get((span, concept.id))
        if other is None or (how is How.EXACT and other.how is not How.EXACT):
            found[span, concept.id] = match
    return sorted(found.values(), key=lambda match: (match.start, match.end))


def candidates(text: str, words: Sequence[Token], table: Table) -> Iterator[Candidate]:
    """Every place where the slots of a designation are filled one after another and agree."""
    entries = [table.entries(word.text) for word in words]
    steps = table.steps
    for first, options in enumerate(entries):
        if not options or words[first].glued:
            continue
        paths = _advance([(0, EVERY_FRAME)], options, steps)
        last = first + 1
        while paths:
            if last == len(words) or not words[last].glued:
                for node, _frames in paths:
                    for designation in table.designations_at(node):
                        yield Candidate(first, last, designation)
            if last == len(words) or not entries[last] or not _joins(text, words[last - 1], words[last]):
                break
            paths = _advance(paths, entries[last], steps)
            last += 1


def longest(found: Sequence[Candidate], size: int) -> list[Candidate]:
    """The candidates that no longer one touches; those of equal length that overlap are all kept."""
    covered = [0] * size
    kept = []
    for candidate in sorted(found, key=lambda candidate: candidate.first - candidate.last):
        length = candidate.last - candidate.first
        span = range(candidate.first, candidate.last)
        if all(covered[at] <= length for at in span):
            for at in span:
                covered[at] = length
            kept.append(candidate)
    return kept


def _advance(paths: Sequence[tuple[int, int]], options: Entries, steps: Mapping[int, int]) -> list[tuple[int, int]]:
    """The nodes that the next word leads to, each with the frames that all words so far have in common."""
    found: dict[int, int] = {}
    for node, frames in paths:
        for slot, mask in options:
            if frames & mask:
                following = steps.get(node << NODE_SHIFT | slot)
                if following is not None:
                    found[following] = found.get(following, 0) | frames & mask
    return list(found.items())


def _joins(text: str, left: Token, right: Token) -> bool:
    """Whether two tokens can be neighbours in a term: only a space, a line break or the hyphen of a split word between."""
    gap = text[left.end : right.start]
    if gap == " " or right.glued:
        return True
    if not gap:
        return not (left.text[-1].isalnum() and right.text[0].isalnum())
    return (gap.isspace() or not gap.strip("\u00ad\u200b\u2060 ")) and "\t" not in gap and gap.count("\n") < 2


def fits(words: Sequence[Token], found: Candidate, glossary: CompiledGlossary) -> bool:
    """Whether the capitals of a candidate are those that its term asks for."""
    _concept, term, citation, is_abbreviation = glossary.designation(found.designation)
    rule = case_rule(citation, term.case, is_abbreviation)
    return rule == "free" or case_fits([word.text for word in words[found.first : found.last]], citation, rule)


def how_found(words: Sequence[Token], citation: str, table: Table) -> How:
    """Whether the words stand as in the citation form, or inflected."""
    same = [fold(word.text) for word in words] == [fold(word.text) for word in tokens(citation, table.splits_hyphens)]
    return How.EXACT if same else How.INFLECTED
