"""What a check may ask: the unit read once, however many checks look at it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from atau.hooks.interfaces import Check, Language
from atau.matching.abbreviations import ShortForms
from atau.matching.compiled import CompiledGlossary
from atau.matching.scan import matches
from atau.model import (
    Concept,
    Document,
    Finding,
    How,
    Profile,
    Severity,
    Side,
    Span,
    Term,
    TermMatch,
    Unit,
    Usage,
    place,
)

AROUND = 120
"""How many characters on each side of a finding are kept for an excerpt and the fingerprint."""


@dataclass(slots=True)
class Reading:
    """One unit of a document, with its languages and, once asked for, its matches."""

    unit: Unit
    languages: dict[Side, str | None]
    glossary: CompiledGlossary
    short_forms: ShortForms = field(default_factory=ShortForms)
    _matches: dict[tuple[Side, str | None], Sequence[TermMatch]] = field(default_factory=dict)

    def text(self, side: Side) -> str:
        """The raw text of a side; empty where the unit has none."""
        if side is Side.SOURCE:
            return self.unit.text
        return self.unit.target.text if self.unit.target else ""

    def matches(self, side: Side, language: str | None = None) -> Sequence[TermMatch]:
        """The terms of a side, in its own language or in another one."""
        wanted = language or self.languages.get(side)
        found = self._matches.get((side, wanted))
        if found is None:
            text = self.text(side)
            found = ()
            if wanted and text:
                found = matches(text, wanted, self.glossary, self.unit.id, side)
                found = self.short_forms.read(text, wanted, found, self.unit.id, side)
            self._matches[side, wanted] = found
        return found


class Memory:
    """What holds for a whole document, and what was found out on the way."""

    def __init__(self, document: Document, profile: Profile, languages: dict[str, Language]) -> None:
        self.document = document
        self.profile = profile
        self.languages = languages
        self.allowed: dict[tuple[str, str], Sequence[Term]] = {}
        self.usages: dict[int, tuple[Term, Usage]] = {}


class Context:
    """The answers to one check; satisfies `atau.hooks.interfaces.CheckContext`.

    It serves one unit after another: `reading` is the one at hand.
    """

    reading: Reading

    def __init__(self, check: Check, memory: Memory) -> None:
        self.check = check
        self.document = memory.document
        self.profile = memory.profile
        self.notes: dict[Any, Any] = {}
        self._memory = memory

    def language(self, side: Side) -> str | None:
        """The language of one side of the unit; None where it is unknown."""
        return self.reading.languages.get(side)

    def matches(self, side: Side, language: str | None = None) -> Sequence[TermMatch]:
        """The terms found in one side, by position; those of another language than its own where one is named."""
        return self.reading.matches(side, language)

    def sentences(self, side: Side) -> Sequence[Span]:
        """The sentences of one side of the unit."""
        from atau.languages.sentences import sentences

        language = self._memory.languages.get(self.language(side) or "")
        return sentences(self.reading.text(side), language.abbreviations if language else frozenset())

    def allowed_terms(self, concept: Concept, language: str) -> Sequence[Term]:
        """The terms of the concept that may be written in the language, the best first."""
        allowed, key = self._memory.allowed, (concept.id, language)
        if key not in allowed:
            allowed[key] = self.profile.allowed_terms(concept, language)
        return allowed[key]

    def usage(self, term: Term) -> Usage:
        """The usage of the term that counts."""
        known = self._memory.usages.get(id(term))
        if known is None:
            known = self._memory.usages[id(term)] = term, self.profile.usage(term)  # held, so that the id stays its own
        return known[1]

    def inflect(self, term: Term, like: TermMatch) -> str:
        """The citation form, or its abbreviation in place of one, with the capital that the words of the match begin with."""
        if like.how is How.ABBREVIATION and term.abbreviations:
            return term.abbreviations[0]
        words = self.reading.text(like.side)[like.start : like.end]
        return term.text[0].upper() + term.text[1:] if words[0].isupper() and not words.isupper() else term.text

    def finding(
        self,
        match: TermMatch,
        message: str,
        *,
        severity: Severity | None = None,
        authority: str | None = None,
        replacements: Sequence[str] = (),
    ) -> Finding:
        """A finding of this check at the words of the match."""
        text = self.reading.text(match.side)
        return Finding(
            check=self.check.name,
            severity=severity or self.check.severity,
            message=message,
            path=self.document.name,
            unit=self.reading.unit.id,
            side=match.side,
            location=place(self.reading.unit, match.side, match.start),
            start=match.start,
            end=match.end,
            text=text[match.start : match.end],
            concept=match.concept.id,
            term=match.term.text,
            authority=authority,
            replacements=tuple(dict.fromkeys(replacements)),
            before=text[max(0, match.start - AROUND) : match.start],
            after=text[match.end : match.end + AROUND],
        )
