"""What the rules look at: the files of one glossary as they were read, nothing merged, with the lines where things stand."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import NamedTuple, Protocol

from atau.hooks.interfaces import Language
from atau.lint.lines import Lines
from atau.model import Concept, Evidence, Glossary, Term
from atau.model.fault import Fault


class Rule(Protocol):
    """A rule. Its docstring is its documentation. A module of this shape will do."""

    name: str
    __doc__: str | None

    def faults(self, subject: "Subject") -> Iterable[Fault]:
        """What is wrong with the glossary by this rule."""


class Place(NamedTuple):
    """A concept, and a term of it, where they were read."""

    file: "GlossaryFile"
    concept: Concept
    concept_number: int
    term: Term | None = None
    term_number: int = 0


@dataclass(frozen=True, slots=True)
class GlossaryFile:
    """One file: what it holds, and the lines on which its concepts, terms and sources stand."""

    path: str
    glossary: Glossary
    lines: Lines


@dataclass(frozen=True)
class Subject:
    """A glossary to be judged. `files` are its own, `others` those that it adds to, which are not judged."""

    files: Sequence[GlossaryFile]
    others: Sequence[GlossaryFile]
    languages: Mapping[str, Language]
    day: date
    houses: Sequence[str] = ()  # the authorities that the configuration names

    def concepts(self) -> Iterator[Place]:
        """Every concept of the files, as often as it stands there."""
        for file in self.files:
            for number, concept in enumerate(file.glossary.concepts):
                yield Place(file, concept, number)

    def terms(self) -> Iterator[Place]:
        """Every term of the files."""
        for place in self.concepts():
            for number, term in enumerate(place.concept.terms):
                yield place._replace(term=term, term_number=number)

    def every_concept(self) -> Iterator[Concept]:
        """The concepts, those of the glossary that it adds to first, as often as they stand somewhere."""
        return (concept for file in (*self.others, *self.files) for concept in file.glossary.concepts)

    @cached_property
    def known_concepts(self) -> frozenset[str]:
        """The ids of all concepts."""
        return frozenset(concept.id for concept in self.every_concept())

    def compiles(self, term: Term) -> bool:
        """Whether the matcher can make forms of the term; where it cannot, a rule of its own says so."""
        language = self.languages.get(term.language)
        try:
            return language is None or all(language.patterns(text, term) for text in (term.text, *term.abbreviations))
        except ValueError:
            return False

    def compilable(self, concept: Concept) -> Concept:
        """The concept with those terms only of which the matcher can make forms, and without its shadowing phrases."""
        terms = [replace(term, shadowed_by=()) for term in concept.terms if self.compiles(term)]
        return replace(concept, terms=tuple(terms))

    @property
    def has_sources(self) -> bool:
        """Whether the glossary says at all what it rests on: one that has no sources of its own need not."""
        return any(file.glossary.sources for file in self.files)

    @cached_property
    def sources(self) -> Mapping[str, Evidence]:
        """The sources by key, those of the glossary that it adds to among them."""
        return {source.key: source for file in (*self.others, *self.files) for source in file.glossary.sources}

    def quotes(self, reference: str) -> Sequence[str]:
        """The words that stand in a source at the place that a reference names, `key:place`."""
        key, _colon, place = reference.partition(":")
        source = self.sources.get(key)
        return dict(source.quotes).get(place, ()) if source else ()


def fault(rule: str, place: Place, message: str, advice: str) -> Fault:
    """A fault at a concept, or at its term."""
    line = place.file.lines.of(place.concept_number, place.term_number if place.term else None)
    return Fault(
        rule, place.file.path, line, place.concept.id, place.term.text if place.term else None, message, advice
    )


def source_fault(rule: str, file: GlossaryFile, number: int, message: str, advice: str) -> Fault:
    """A fault at a source, by its place in the file."""
    line = file.lines.sources[number] if number < len(file.lines.sources) else None
    return Fault(rule, file.path, line, None, None, message, advice)
