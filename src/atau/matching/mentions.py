"""Whether, and where, a text speaks of a concept in whatever words: recast as a verb, with other words between.

Recognising asks for the term; judging a translation asks for less. A wording of a concept (a term of any status, a short form,
a related form, a paraphrase) is mentioned where each of its content words, or a word derived from it, stands in one sentence.
Words are of one family when they share a root, which their language tells (`Discourse.root`). So «их произвольно задержали»
mentions «произвольное задержание», and *азапталды* mentions *азаптау*.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import compress
from typing import NamedTuple

from atau.hooks.interfaces import Language
from atau.languages.words import WORD, Remembered, fold, starts
from atau.matching.compiled import CompiledGlossary
from atau.model import Concept, Discourse, How, Side, Span, Term, TermMatch

SHORTEST = 4
"""The fewest letters of a root that may begin a longer word; a shorter one has to be the root of the word itself."""

_LONGER = 2
"""By how many letters a word with a short root may be longer than the word of the wording."""


class Family(NamedTuple):
    """The words that may stand for a content word: those that begin with the root; with a short root, none much longer."""

    root: str
    length: int

    def is_in(self, sentence: str) -> bool:
        """Whether a word of the family is among those of a sentence, folded, each behind a space."""
        if f" {self.root}" not in sentence:
            return False
        if len(self.root) >= SHORTEST:
            return True
        longest = self.length + _LONGER
        return any(word.startswith(self.root) and len(word) <= longest for word in sentence.split())


Wording = tuple[Family, ...]


def families(text: str, discourse: Discourse) -> Wording:
    """The families of the content words of a wording; of its function words alone where it has no others."""
    return tuple(Family(discourse.root(word), len(word)) for word in _content_words(text, discourse))


def root_of(text: str, discourse: Discourse) -> str | None:
    """The root of a wording of one word; None of a longer one, and where a root is too short to tell a family by."""
    words = _content_words(text, discourse)
    root = discourse.root(words[0]) if len(words) == 1 else ""
    return root if len(root) >= SHORTEST else None


def _content_words(text: str, discourse: Discourse) -> list[str]:
    words = [part for word in WORD.findall(text) for part in fold(word).split("-") if part]
    return [word for word in words if word not in discourse.function_words] or words


def wordings_of(concept: Concept, language: str, discourse: Discourse) -> list[Wording]:
    """All ways in which the glossary words a concept in a language."""
    found: dict[Wording, None] = {}
    for term in concept.terms_in(language):
        for text in (term.text, *term.abbreviations, *term.related, *term.paraphrases):
            found[families(text, discourse)] = None
    return list(found)


def spoken(text: str, sentences: Iterable[Span], outside: Sequence[Span] = ()) -> list[str]:
    """The sentences of a text as `is_mentioned` reads them: their folded words, without those in the spans `outside`.

    The parts of a hyphenated word stand by themselves too.
    """
    read = []
    for start, end in sentences:
        words = []
        for match in WORD.finditer(text, start, end):
            if any(first <= match.start() and match.end() <= last for first, last in outside):
                continue
            folded = fold(match[0])
            words.append(folded)
            if "-" in folded:
                words += folded.split("-")
        read.append(" ".join(("", *words)))
    return read


def is_mentioned(wordings: Iterable[Wording], sentences: Sequence[str]) -> bool:
    """Whether one of the sentences has a word of each family of one of the wordings."""
    return any(all(family.is_in(sentence) for family in wording) for wording in wordings for sentence in sentences)


Relative = tuple[Span, Concept, Term]
"""A word by its place, and the term that it is related to."""


class Relatives:
    """Finds the words of a text that are of a family with a wording of one word, in one language."""

    def __init__(self, glossary: CompiledGlossary, language: str) -> None:
        table = glossary.table(language)
        self._language = language
        self._glossary = glossary
        self._roots = table.roots if table else {}
        self._by_piece = Remembered(self._relatives_in)

    def related(self, text: str, unit: str, side: Side) -> list[TermMatch]:
        """Each word that begins with the root of a concept's wording, as a match of the concept, by position."""
        pieces = text.split()
        relatives = list(map(self._by_piece.__getitem__, pieces))
        if not any(relatives):
            return []
        found = []
        places = starts(text, pieces)
        for place, words in compress(zip(places, relatives, strict=True), relatives):
            for (start, end), concept, term in words:
                spans = (Span(place + start, place + end),)
                found.append(TermMatch(concept, term, self._language, unit, side, spans, How.RELATED))
        return found

    def _relatives_in(self, piece: str) -> Sequence[Relative]:
        """The words in a piece of text, each with the nearest term of each concept that it is related to."""
        found: list[Relative] = []
        for word in WORD.finditer(piece):
            folded = fold(word[0])
            nearest: dict[int, int] = {}
            for length in range(len(folded), SHORTEST - 1, -1):
                for concept_number, term_number in self._roots.get(folded[:length], ()):
                    nearest.setdefault(concept_number, term_number)
            for concept_number, term_number in nearest.items():
                concept = self._glossary.concept(concept_number)
                found.append((Span(*word.span()), concept, concept.terms[term_number]))
        return found


class Mentions:
    """The wordings of a glossary's concepts, each made out when it is first asked for."""

    def __init__(self, glossary: CompiledGlossary, languages: Mapping[str, Language]) -> None:
        self._glossary = glossary
        self._languages = languages
        self._wordings: dict[tuple[str, str], Sequence[Wording]] = {}
        self._relatives: dict[str, Relatives] = {}
        self._discourses: dict[str | None, Discourse] = {}

    def discourse(self, language: str | None) -> Discourse:
        """What a language tells of its families of words, its negation, its titles."""
        if language not in self._discourses:
            known = getattr(self._languages.get(language or ""), "discourse", None)
            self._discourses[language] = known or Discourse()
        return self._discourses[language]

    def wordings(self, concept: Concept, language: str) -> Sequence[Wording]:
        """All wordings of a concept and of its narrower ones."""
        key = concept.id, language
        if key not in self._wordings:
            narrower = (self._glossary.by_id(name) for name in concept.narrower)
            family = [concept, *(found for found in narrower if found)]
            discourse = self.discourse(language)
            self._wordings[key] = [wording for each in family for wording in wordings_of(each, language, discourse)]
        return self._wordings[key]

    def relatives(self, language: str) -> Relatives:
        """What finds related words."""
        if language not in self._relatives:
            self._relatives[language] = Relatives(self._glossary, language)
        return self._relatives[language]
