"""Terms with misspelt words: the walk once more, with what the words that no term has were meant to be.

It costs nothing where no such word stands. What is found is a hypothesis; `credible.py` says which are beyond doubt.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from atau.languages.words import Tokens
from atau.matching.compiled import CompiledGlossary
from atau.matching.credible import is_credible, is_name
from atau.matching.line import Line
from atau.matching.spelling import Repair
from atau.matching.walk import candidates


class Misspelt(NamedTuple):
    """A designation that the tokens from `first` up to, not including, `last` fill when they are `repaired`."""

    first: int
    last: int
    designation: int
    repaired: str

    @property
    def ranges(self) -> tuple[tuple[int, int], ...]:
        """The runs of tokens that it covers."""
        return ((self.first, self.last),)


def misspelt_candidates(
    line: Line, repairs: Mapping[int, Sequence[Repair]], glossary: CompiledGlossary
) -> Iterator[Misspelt]:
    """The designations that only repaired words fill, as far as they are credible."""
    vocabulary = line.table.vocabulary
    for number in range(max(map(len, repairs.values()))):
        chosen = {place: options[min(number, len(options) - 1)] for place, options in repairs.items()}
        meant = {place: vocabulary.word(repair.word) for place, repair in chosen.items()}
        mended = line.mended([meant.get(place, word) for place, word in enumerate(line.words)])
        for one in candidates(mended):
            span = range(one.first, one.last)
            if chosen.keys().isdisjoint(span) or not is_credible(line.tokens, span, chosen):
                continue
            if not is_name(line.text, line.tokens, span, chosen, glossary.designation(one.designation).citation):
                yield Misspelt(*one, _repaired(line.text, line.tokens, span, chosen))


def _repaired(text: str, words: Tokens, span: range, repairs: Mapping[int, Repair]) -> str:
    """The words of the span as they should stand, with the capitals of the text."""
    parts = []
    for place in span:
        word = words[place]
        if place > span[0]:
            gap = text[words[place - 1].end : word.start]
            parts.append(" " if gap.isspace() else gap)
        parts.append(_capitalised(repairs[place].word, word.text) if place in repairs else word.text)
    return "".join(parts)


def _capitalised(word: str, like: str) -> str:
    """The word with the capitals of another: all of them, those of an acronym before its ending, or the first."""
    if like.isupper() and len(like) > 1:
        return word.upper()
    start = next((place for place, letter in enumerate(like) if not letter.isupper()), 0)
    return word[:start].upper() + word[start:]
