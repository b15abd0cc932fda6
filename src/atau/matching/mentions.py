"""Whether a text speaks of a concept at all, in whatever words: recast as a verb, as an adjective, with other words between.

Recognising asks for the term; judging a translation asks for less. A wording of a concept (a term of any status, a short form,
a related form, a paraphrase) is mentioned where each of its content words, or a word derived from it, stands in one sentence.
Words are of one family when they share a root, which their language tells (`Discourse.root`). So «их произвольно задержали»
mentions «произвольное задержание», and *азапталды* mentions *азаптау*.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from atau.languages.words import WORD, fold
from atau.model import Concept, Span
from atau.model.discourse import Discourse

SHORTEST = 4
"""The fewest letters of a root that may begin a longer word; a shorter one has to be the root of the word itself."""

_LONGER = 2
"""By how many letters a word with a short root may be longer than the word of the wording."""


class Family(NamedTuple):
    """The words that may stand for a content word: those that begin with the root; with a short root, none much longer."""

    root: str
    length: int

    def has(self, word: str) -> bool:
        """Whether the folded word is of the family."""
        if not word.startswith(self.root):
            return False
        return len(self.root) >= SHORTEST or len(word) <= self.length + _LONGER


Wording = tuple[Family, ...]


def families(text: str, discourse: Discourse) -> Wording:
    """The families of the content words of a wording; of its function words alone where it has no others."""
    words = [part for word in WORD.findall(text) for part in fold(word).split("-") if part]
    content = [word for word in words if word not in discourse.function_words] or words
    return tuple(Family(discourse.root(word), len(word)) for word in content)


def wordings(concept: Concept, language: str, discourse: Discourse) -> list[Wording]:
    """All ways in which the glossary words a concept in a language."""
    found: dict[Wording, None] = {}
    for term in concept.terms_in(language):
        for text in (term.text, *term.abbreviations, *term.related, *term.paraphrases):
            found[families(text, discourse)] = None
    return list(found)


def content_of(text: str, outside: Iterable[Span] = ()) -> list[str]:
    """The folded words of a text, the parts of hyphenated ones also by themselves, without those in the spans."""
    spans = list(outside)
    words: list[str] = []
    for match in WORD.finditer(text):
        if any(start <= match.start() and match.end() <= end for start, end in spans):
            continue
        folded = fold(match[0])
        words.append(folded)
        if "-" in folded:
            words += folded.split("-")
    return words


def is_mentioned(wording: Wording, words: Sequence[str]) -> bool:
    """Whether each family of a wording has a word among those."""
    return all(any(family.has(word) for word in words) for family in wording)


def mentions(
    concept: Concept, language: str, sentences: Sequence[Sequence[str]], known: Mapping[str, Sequence[Wording]]
) -> bool:
    """Whether a sentence, given by its folded words, mentions the concept; `known` are the wordings by concept id."""
    return any(is_mentioned(wording, words) for words in sentences for wording in known[concept.id])
