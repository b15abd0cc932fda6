"""`glossary search`: a term in any of its forms and any language, its concept, and what is known of it."""

import difflib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from atau.languages.words import fold, tokens
from atau.matching.compiled import CompiledGlossary
from atau.matching.scan import matches
from atau.model import Concept, Side, TermMatch

NEAR = 3
CUTOFF = 0.7


class By(StrEnum):
    """How a concept was found."""

    TERM = "term"  # the query is one of its terms, in any form
    ID = "id"
    PART = "part"  # the query stands in one of its terms, or in its id
    INSIDE = "inside"  # one of its terms stands in the query


@dataclass(frozen=True, slots=True)
class Answer:
    """The concepts that a query finds, the nearest first, and how; `near` are citation forms where there are none."""

    query: str
    by: By | None
    concepts: tuple[Concept, ...]
    near: tuple[str, ...] = ()


def search_glossary(query: str, glossary: CompiledGlossary) -> Answer:
    """The first of these that finds a concept: the whole query, an id, a part of a term, a term inside the query."""
    found = [match for language in glossary.languages for match in _matches(query, language, glossary)]
    steps: dict[By, Callable[[], Iterable[Concept]]] = {
        By.TERM: lambda: (match.concept for match in found if _is_whole(query, match)),
        By.ID: lambda: (concept for concept in _concepts(glossary) if concept.id == query.strip().lower()),
        By.PART: lambda: _containing(query, glossary),
        By.INSIDE: lambda: (match.concept for match in sorted(found, key=lambda match: match.start - match.end)),
    }
    for by, find in steps.items():
        concepts = tuple({concept.id: concept for concept in find()}.values())
        if concepts:
            return Answer(query, by, concepts)
    return Answer(query, None, (), near_terms(query, glossary))


def near_terms(query: str, glossary: CompiledGlossary) -> tuple[str, ...]:
    """Citation forms that are written much like the query."""
    by_folded = {fold(name): name for concept in _concepts(glossary) for name in _names(concept)}
    return tuple(by_folded[near] for near in difflib.get_close_matches(fold(query), by_folded, NEAR, CUTOFF))


def _matches(query: str, language: str, glossary: CompiledGlossary) -> list[TermMatch]:
    """The terms in a query. In capitals, it fits every rule of capitals: whoever looks something up need not know them."""
    return matches(query.upper(), language, glossary, "", Side.SOURCE)


def _is_whole(query: str, match: TermMatch) -> bool:
    """Whether the term is all that the query says, quotation marks and the like aside."""
    outside = query.upper()[: match.start] + query.upper()[match.end :]
    return not any(token.text[0].isalnum() for token in tokens(outside, False))


def _containing(query: str, glossary: CompiledGlossary) -> Iterator[Concept]:
    """The concepts with the query in a term or in the id: where it begins one first, then the shorter first."""
    wanted = fold(query.strip())
    ranked = []
    for number, concept in enumerate(_concepts(glossary)):
        places = [(folded.find(wanted), len(folded)) for name in _names(concept) if wanted in (folded := fold(name))]
        if places and wanted:
            place, length = min(places)
            ranked.append((place > 0, length, number, concept))
    return (concept for *_rank, concept in sorted(ranked, key=lambda rank: rank[:3]))


def _concepts(glossary: CompiledGlossary) -> Iterable[Concept]:
    return (glossary.concept(number) for number in range(glossary.size))


def _names(concept: Concept) -> Iterator[str]:
    yield concept.id
    for term in concept.terms:
        yield from (term.text, *term.abbreviations)
