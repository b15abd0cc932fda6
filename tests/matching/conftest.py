"""A glossary of a made-up language whose grammar is plain to see, so that matching is tested apart from any real one."""

from dataclasses import dataclass, field

import pytest

from atau.languages.words import fold, tokens
from atau.matching.compile import compile_glossary
from atau.matching.scan import matches
from atau.model import EVERY_FRAME, Concept, Pattern, Rivals, Side, Slot, Spelling, Term

SINGULAR, PLURAL = 1, 2


@dataclass
class Toy:
    """Words ending in -o are nouns (-i in the plural), in -a adjectives (-e in the plural); all others never change.

    Words in -u take the suffixes -ba and -bada, and none. Its letter ŭ is typed as u, a digit 0 looks like o, and a hyphen may
    be left out. *Bluo*, "blue", and *tube* are words of the language, *kune* is one of another.
    """

    tag: str = "toy"
    splits_hyphens: bool = False
    abbreviations: frozenset = frozenset()
    spelling: Spelling = field(default_factory=lambda: Spelling({"0": "o", "Ο": "O"}, {"ŭ": "u", "-": ""}))

    def rivals(self, forms, stems):
        return Rivals(frozenset({"kune"}), (("blu", "endings"), ("tube", "suffixes")))

    conjunctions: tuple = ("kaj", "au")
    particles: tuple = ("ambau",)
    after_list: str = ""

    def data_version(self):
        return "1"

    def patterns(self, text, term):
        if "?" in text:
            raise ValueError("it has a question mark")
        return [Pattern(tuple(self.slot(fold(token.text)) for token in tokens(text, self.splits_hyphens)))]

    def slot(self, word):
        for singular, plural in (("o", "i"), ("a", "e")):
            if word.endswith(singular):
                return Slot(f"toy:{word}", word, {word: SINGULAR, word[:-1] + plural: PLURAL})
        if word.endswith("u"):
            return Slot(f"toy:{word}", word, {}, ((word, "suffixes"),))
        return Slot(f"toy:{word}", word, {word: EVERY_FRAME})

    def suffixes(self, paradigm):
        endings = ("o", "i") if paradigm == "endings" else ("", "ba", "bada")
        return dict.fromkeys(endings, EVERY_FRAME)


@pytest.fixture
def find():
    """A function: citation forms (or Terms), a text → the words found, each with its concept's id."""

    def find(terms, text, splits_hyphens=False):
        language = Toy(splits_hyphens=splits_hyphens)
        concepts = []
        for number, term in enumerate(terms):
            term = Term(term, "toy") if isinstance(term, str) else term
            concepts.append(Concept(f"c{number}", terms=(term,)))
        compiled = compile_glossary(concepts, {"toy": language})
        found = matches(text, "toy", compiled, "u", Side.SOURCE)
        return [(match.concept.id, text[match.start : match.end], match.how.value) for match in found]

    return find
