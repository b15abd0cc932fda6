"""A glossary as a reader's edition sees it: each concept with all that its page shows, in any language of the interface."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from atau.hooks.interfaces import Language
from atau.languages.declension import Declension, decline
from atau.languages.detect import detect
from atau.matching.compiled import CompiledGlossary
from atau.model import Concept, Evidence, Glossary, Profile, Status, Term, Usage
from atau.reports.citations import Citation, citations
from atau.reports.site.collation import sort_key
from atau.reports.site.names import page_name
from atau.reports.site.search_data import ordered_terms, used_languages


@dataclass(frozen=True, slots=True)
class ShownTerm:
    """A term with its status on the day of the edition, its table of forms and its evidence."""

    term: Term
    status: Status
    usages: tuple[Usage, ...]
    declension: Declension | None
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class ShownConcept:
    """A concept with its terms by language, and its neighbours; `confusable` are pairs of one and how to tell it apart."""

    concept: Concept
    page: str
    terms: dict[str, list[ShownTerm]]
    narrower: tuple[Concept, ...]
    broader: tuple[Concept, ...]
    confusable: tuple[tuple[Concept, str | None], ...]


@dataclass(frozen=True)
class Edition:
    """What is to be shown.

    `day` is what the pages give as their date, if any; `title` is that of the user's own glossary; `licences` are the texts
    that lie beside its files.
    """

    glossary: Glossary
    compiled: CompiledGlossary
    known_languages: Mapping[str, Language]
    profile: Profile
    day: date | None = None
    title: str | None = None
    licences: tuple[str, ...] = ()

    @cached_property
    def languages(self) -> list[str]:
        """The tags of the languages that have terms, in the order of their first term."""
        return used_languages(self.glossary.concepts)

    @cached_property
    def sources(self) -> dict[str, Evidence]:
        """The sources by key."""
        return {source.key: source for source in self.glossary.sources}

    @cached_property
    def by_id(self) -> dict[str, Concept]:
        """The concepts by id."""
        return {concept.id: concept for concept in self.glossary.concepts}

    @cached_property
    def shown(self) -> list[ShownConcept]:
        """Every concept, in the order of the glossary."""
        broader: dict[str, list[Concept]] = {}
        confused: dict[str, list[tuple[Concept, str | None]]] = {}
        for concept in self.glossary.concepts:
            for narrower in concept.narrower:
                broader.setdefault(narrower, []).append(concept)
            for other in concept.confusable:
                confused.setdefault(other.concept, []).append((concept, other.how))
        return [self._shown(concept, broader, confused) for concept in self.glossary.concepts]

    def _shown(
        self,
        concept: Concept,
        broader: Mapping[str, Sequence[Concept]],
        confused: Mapping[str, Sequence[tuple[Concept, str | None]]],
    ) -> ShownConcept:
        terms: dict[str, list[ShownTerm]] = {}
        for term in self._ordered[concept.id]:
            terms.setdefault(term.language, []).append(self._term(concept, term))
        own = [(self.by_id[other.concept], other.how) for other in concept.confusable if other.concept in self.by_id]
        known = {other.id for other, _how in own}
        theirs = [(other, how) for other, how in confused.get(concept.id, ()) if other.id not in known]
        return ShownConcept(
            concept=concept,
            page=page_name(concept.id),
            terms=terms,
            narrower=tuple(self.by_id[narrower] for narrower in concept.narrower if narrower in self.by_id),
            broader=tuple(broader.get(concept.id, ())),
            confusable=(*own, *theirs),
        )

    def _term(self, concept: Concept, term: Term) -> ShownTerm:
        status = self.profile.usage(term).status
        language = self.known_languages.get(term.language)
        declension = decline(term, language.patterns(term.text, term)) if language and status.is_allowed else None
        cited = tuple(citations(concept, term, self.sources, self.compiled))
        return ShownTerm(term, status, term.usages, declension, cited)

    @cached_property
    def _ordered(self) -> dict[str, list[Term]]:
        return {concept.id: ordered_terms(concept, self.profile) for concept in self.glossary.concepts}

    def best(self, concept: Concept, language: str) -> Term | None:
        """The best term of a concept in a language."""
        return next((term for term in self._ordered[concept.id] if term.language == language), None)

    def name(self, concept: Concept, locale: str) -> tuple[str, str]:
        """What a concept is called, and in which language: its best term in the locale, else in any language, else its id."""
        term = self.best(concept, locale) or next(iter(self._ordered[concept.id]), None)
        return (term.text, term.language) if term else (concept.id, "en")

    def by_domain(self, locale: str) -> dict[str | None, list[Concept]]:
        """The concepts of each domain by their names, the domains in the order of the glossary."""
        found: dict[str | None, list[Concept]] = {}
        for concept in self.glossary.concepts:
            found.setdefault(concept.domain, []).append(concept)
        return {domain: self.in_order(concepts, locale) for domain, concepts in found.items()}

    def in_order(self, concepts: Sequence[Concept], locale: str) -> list[Concept]:
        """The concepts by their names."""
        return sorted(concepts, key=lambda concept: sort_key(self.name(concept, locale)[0]))

    def authorities(self) -> list[str]:
        """The authorities that speak of any term, in the order in which they first do."""
        spoken = (
            usage.authority for concept in self.glossary.concepts for term in concept.terms for usage in term.usages
        )
        return list(dict.fromkeys(spoken))

    def sources_in_order(self) -> list[Evidence]:
        """The sources by their titles."""
        return sorted(self.glossary.sources, key=lambda source: (sort_key(source.title), source.key))

    def term_numbers(self) -> dict[str, int]:
        """How many terms each language has."""
        terms = [term.language for concept in self.glossary.concepts for term in concept.terms]
        return {language: terms.count(language) for language in self.languages}


def language_of(text: str | None, declared: str | None = None) -> str | None:
    """The language to name for a text: what its source declares, else what its letters say."""
    return declared or detect(text or "")
