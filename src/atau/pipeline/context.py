"""What a check may ask: the unit read once, however many checks look at it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from atau.hooks.interfaces import Check, Language
from atau.matching.abbreviations import ShortForms
from atau.matching.compiled import CompiledGlossary
from atau.matching.mentions import Mentions, is_mentioned, spoken
from atau.matching.protection import Protected, protected
from atau.matching.scan import matches
from atau.model import (
    Concept,
    Discourse,
    Document,
    Finding,
    How,
    Offer,
    Profile,
    Replacement,
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
    before: "Reading | None" = None  # the unit before this one
    names: re.Pattern[str] | None = None  # what the configuration registers as names
    _matches: dict[tuple[Side, str | None], Sequence[TermMatch]] = field(default_factory=dict)
    shared: dict[str, Any] = field(default_factory=dict)  # what one check has made out for others
    _protected: dict[Side, Sequence[Protected]] = field(default_factory=dict)
    _spoken: dict[tuple[Side, tuple[Span, ...]], Sequence[str]] = field(default_factory=dict)

    def text(self, side: Side) -> str:
        """The raw text of a side; empty where the unit has none."""
        if side == Side.SOURCE:  # a plugin may write "source"
            return self.unit.text
        return self.unit.target.text if self.unit.target else ""

    def matches(self, side: Side, language: str | None = None) -> Sequence[TermMatch]:
        """The terms of a side, in its own language or in another one."""
        found = self._matches.get((side, language))
        if found is None:
            own = self.languages.get(side)
            found = self.matches(side) if language and language == own else self._found(side, language or own)
            self._matches[side, language] = found
        return found

    def _found(self, side: Side, language: str | None) -> Sequence[TermMatch]:
        text = self.text(side)
        if not language or not text:
            return ()
        found = matches(text, language, self.glossary, self.unit.id, side)
        return self.short_forms.read(text, language, found, self.unit.id, side)

    def protected(self, side: Side, discourse: Discourse) -> Sequence[Protected]:
        """Where the words of a side are somebody else's."""
        if side not in self._protected:
            self._protected[side] = protected(self.text(side), discourse, self.names)
        return self._protected[side]

    def spoken(self, side: Side, language: Language | None, outside: tuple[Span, ...] = ()) -> Sequence[str]:
        """The words of the sentences of a side, in which a concept may be mentioned, without those in the spans."""
        if (side, outside) not in self._spoken:
            self._spoken[side, outside] = spoken(self.text(side), self.sentences(side, language), outside)
        return self._spoken[side, outside]

    def sentences(self, side: Side, language: Language | None) -> Sequence[Span]:
        """The sentences of a side."""
        from atau.languages.sentences import sentences

        return sentences(self.text(side), language.abbreviations if language else frozenset())


class Memory:
    """What holds for a whole document, and what was found out on the way."""

    def __init__(
        self, document: Document, profile: Profile, languages: dict[str, Language], mentions: Mentions
    ) -> None:
        self.document = document
        self.profile = profile
        self.languages = languages
        self.mentions = mentions
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

    @property
    def shared(self) -> dict[str, Any]:
        """What one check has made out about the unit for others to use."""
        return self.reading.shared

    def language(self, side: Side) -> str | None:
        """The language of one side of the unit; None where it is unknown."""
        return self.reading.languages.get(side)

    def _language(self, side: Side) -> Language | None:
        return self._memory.languages.get(self.language(side) or "")

    def matches(self, side: Side, language: str | None = None) -> Sequence[TermMatch]:
        """The terms found in one side, by position; those of another language than its own where one is named."""
        return self.reading.matches(side, language)

    def sentences(self, side: Side) -> Sequence[Span]:
        """The sentences of one side of the unit."""
        return self.reading.sentences(side, self._language(side))

    def text(self, side: Side) -> str:
        """The raw text of one side."""
        return self.reading.text(side)

    def discourse(self, side: Side) -> Discourse:
        """Negation, families of words and the like of the language of one side."""
        return self._memory.mentions.discourse(self.language(side))

    def is_protected(self, match: TermMatch) -> bool:
        """Whether the words are quoted, or an ordinary term's inside a title or a name."""
        return any(span.covers(match) for span in self.reading.protected(match.side, self.discourse(match.side)))

    def mentions(self, concept: Concept, side: Side, outside: Sequence[Span] = ()) -> bool:
        """Whether a sentence of a side has a word of each family of one of the concept's wordings."""
        language = self.language(side)
        if language is None:
            return False
        sentences = self.reading.spoken(side, self._language(side), tuple(outside))
        return is_mentioned(self._memory.mentions.wordings(concept, language), sentences)

    def related(self, side: Side) -> Sequence[TermMatch]:
        """The words of a side that are of a family with a term of one word."""
        language = self.language(side)
        if language is None:
            return ()
        return self._memory.mentions.relatives(language).related(self.reading.text(side), self.reading.unit.id, side)

    def is_introduced(self, match: TermMatch) -> bool:
        """Whether the document has written out the short form of the match so far."""
        words = self.reading.text(match.side)[match.start : match.end]
        return self.reading.short_forms.explains(match, words)

    def mentioned_before(self, concept: Concept) -> bool:
        """Whether the written side of the unit before has a term of the concept."""
        before = self.reading.before
        if before is None:
            return False
        side = Side.TARGET if before.unit.target is not None else Side.SOURCE
        return any(match.concept.id == concept.id for match in before.matches(side))

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

    def inflect(self, term: Term, like: TermMatch) -> Replacement:
        """The term in the form of the words of the match, or its abbreviation in place of one."""
        from atau.languages.plain import Plain
        from atau.matching.inflection import Designation, Words, inflect

        language = self._memory.languages.get(term.language)
        inflects = language is not None and hasattr(language, "inflections")
        if language is None or not inflects:
            language = Plain(term.language)
        text = self.reading.text(like.side)
        before, after = text[max(0, like.start - AROUND) : like.start], text[like.end : like.end + AROUND]
        words = Words(text[like.start : like.end], before, after)
        own, other = term.text, like.term.text
        if like.how is How.ABBREVIATION:
            other = next((short for short in like.term.abbreviations if words.text.startswith(short)), words.text)
            own = term.abbreviations[0] if term.abbreviations else own
        if not inflects or term.language != like.language or like.how in (How.ELLIPTICAL, How.SPELLING):
            return inflect(Designation(own, term, {}), Designation(other, like.term, {}), words, language)
        new = Designation(own, term, language.inflections(own, term))
        old = Designation(other, like.term, language.inflections(other, like.term))
        return inflect(new, old, words, language)

    def finding(
        self,
        match: TermMatch,
        message: str,
        *,
        severity: Severity | None = None,
        authority: str | None = None,
        replacements: Sequence[Replacement] = (),
        expected: Sequence[Term] = (),
    ) -> Finding:
        """A finding of this check at the words of the match."""
        return replace(
            self._finding(match.side, match.start, match.end, message),
            severity=severity or self.check.severity,
            concept=match.concept.id,
            term=match.term.text,
            authority=authority,
            replacements=tuple(dict.fromkeys([*(one.text for one in replacements), *(term.text for term in expected)])),
            offer=_offer(replacements, expected),
            agreeing=replacements[0].agreeing if replacements else (),
        )

    def fault(self, side: Side, message: str) -> Finding:
        """A finding of this check at all the words of one side."""
        return self._finding(side, 0, len(self.reading.text(side)), message)

    def _finding(self, side: Side, start: int, end: int, message: str) -> Finding:
        text = self.reading.text(side)
        return Finding(
            check=self.check.name,
            severity=self.check.severity,
            message=message,
            path=self.document.name,
            unit=self.reading.unit.id,
            side=side,
            location=place(self.reading.unit, side, start),
            start=start,
            end=end,
            text=text[start:end],
            before=text[max(0, start - AROUND) : start],
            after=text[end : end + AROUND],
        )


def _offer(replacements: Sequence[Replacement], expected: Sequence[Term]) -> Offer:
    if expected:
        return Offer.EXPECTED
    return Offer.FIX if replacements and replacements[0].is_certain else Offer.CHOICE
