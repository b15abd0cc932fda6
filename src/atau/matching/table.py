"""What one language's words and terms compile to: the words (`lexicon.py`), and a trie of the terms (`trie.py`)."""

from collections.abc import Mapping, Sequence
from functools import cached_property

from atau.languages.words import fold, tokens
from atau.matching.lexicon import Lexicon
from atau.matching.sections import numbers, strings
from atau.matching.trie import Trie
from atau.matching.vocabulary import Vocabulary


class Table:
    """The sections of one language; `vocabulary` is what the words of texts are to them."""

    def __init__(self, content: Mapping[str, bytes], language: str) -> None:
        def section(name: str) -> bytes:
            return content[f"{language} {name}"]

        self.lexicon = Lexicon(content, language)
        self.splits_hyphens = self.lexicon.splits_hyphens
        self.trie = Trie(
            numbers("I", section("step starts")),
            numbers("I", section("step slots")),
            numbers("I", section("step nodes")),
            numbers("I", section("end starts")),
            numbers("I", section("end designations")),
        )
        self.vocabulary = Vocabulary(self.lexicon, self.trie)
        self.slot_words = strings(section("slot words"))
        self._roots = section("roots"), section("root concepts"), section("root terms")

    @cached_property
    def roots(self) -> Mapping[str, Sequence[tuple[int, int]]]:
        """The roots of the terms' wordings of one word, each with the numbers of concepts, and of the term in each."""
        found: dict[str, list[tuple[int, int]]] = {}
        roots, concepts, terms = self._roots
        for root, concept, term in zip(strings(roots), numbers("I", concepts), numbers("I", terms), strict=True):
            found.setdefault(root, []).append((concept, term))
        return found

    @cached_property
    def letters(self) -> frozenset[str]:
        """The letters of the terms' words: a text without any of them, in another script, has no term."""
        letters = set(filter(str.isalpha, set("".join(self.slot_words))))
        return frozenset(letters | {letter.upper() for letter in letters})

    def is_citation(self, words: Sequence[str], citation: str) -> bool:
        """Whether the folded words are those of a citation form."""
        parts = citation.split()
        if not all(map(str.isalpha, parts)):
            parts = tokens(citation, self.splits_hyphens).texts
        return words == list(map(fold, parts))
