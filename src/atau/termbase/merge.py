"""Several glossaries as one: what comes later adds terms to a concept, and its word on a term goes first."""

from collections.abc import Iterable
from dataclasses import replace

from atau.model import Concept, Evidence, Glossary, Term


def merge(glossaries: Iterable[Glossary]) -> Glossary:
    """One glossary with the concepts of all, in the order in which they first came."""
    concepts: dict[str, Concept] = {}
    sources: dict[str, Evidence] = {}
    for glossary in glossaries:
        sources |= {source.key: source for source in glossary.sources}
        for concept in glossary.concepts:
            known = concepts.get(concept.id)
            concepts[concept.id] = _joined(known, concept) if known else concept
    return Glossary(tuple(concepts.values()), tuple(sources.values()))


def _joined(first: Concept, later: Concept) -> Concept:
    terms: dict[tuple[str, str], Term] = {(term.language, term.text): term for term in first.terms}
    for term in later.terms:
        known = terms.get((term.language, term.text))
        terms[term.language, term.text] = replace(term, usages=term.usages + known.usages) if known else term
    return replace(
        first,
        definition=later.definition or first.definition,
        definition_source=later.definition_source or first.definition_source,
        confusable=first.confusable + later.confusable,
        narrower=tuple(dict.fromkeys(first.narrower + later.narrower)),
        terms=tuple(terms.values()),
    )
