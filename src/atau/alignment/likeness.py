"""How much alike two passages are: by their words, and by their letters, since words change at their ends."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from atau.languages.words import WORD, fold

IN_PLACE = 0.4
"""At the same place between the same neighbours, passages that are so much alike are versions of each other."""

ELSEWHERE = 0.6
"""Where nothing but their words speaks for it, they have to be this much alike."""

FEW = 3
"""Passages of fewer words are alike by chance: “men” and “women”."""

ENOUGH = 5
"""Words that a passage must have to be found again elsewhere after it was changed."""

_LONGEST = 4_000
"""Words that are compared; no paragraph of a text for people is longer."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A text with its folded words."""

    text: str
    words: tuple[str, ...] = field(default=())

    @classmethod
    def of(cls, text: str) -> "Passage":
        """The passage of a text."""
        return cls(text, tuple(fold(word) for word in WORD.findall(text)[:_LONGEST]))


def joined(passages: Iterable[Passage]) -> Passage:
    """Several passages as one."""
    parts = list(passages)
    return Passage(" ".join(part.text for part in parts), tuple(word for part in parts for word in part.words))


def likeness(one: Passage, other: Passage) -> float:
    """From 0 to 1. Half of the letters are the same by chance, so they count from there."""
    from rapidfuzz.distance import Indel

    by_words: float = Indel.normalized_similarity(one.words, other.words)
    if by_words == 1:
        return by_words
    by_letters: float = Indel.normalized_similarity(" ".join(one.words), " ".join(other.words), score_cutoff=0.5)
    return max(by_words, 2 * by_letters - 1)


def is_same(one: Passage, other: Passage, likeness: float) -> bool:
    """Whether two passages at the same place are versions of each other."""
    return likeness >= (ELSEWHERE if min(len(one.words), len(other.words)) < FEW else IN_PLACE)


def shared(one: Passage, other: Passage) -> int:
    """How many words both have in the same order."""
    from rapidfuzz.distance import LCSseq

    number: int = LCSseq.similarity(one.words, other.words)
    return number
