"""Terms with misspelt words: the walk once more, with what the words that no term has were meant to be.

It costs nothing where no such word stands. What is found is a hypothesis; `credible.py` says which are beyond doubt.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from atau.languages.words import Tokens
from atau.matching.compiled import CompiledGlossary, Entries, Table
from atau.matching.credible import is_credible, is_name
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
    text: str,
    words: Tokens,
    entries: Sequence[Entries],
    repairs: Mapping[int, Sequence[Repair]],
    table: Table,
    glossary: CompiledGlossary,
) -> Iterator[Misspelt]:
    """The designations that only repaired words fill, as far as they are credible."""
    for number in range(max(map(len, repairs.values()))):
        chosen = {place: options[min(number, len(options) - 1)] for place, options in repairs.items()}
        mended = [chosen[place].entries if place in chosen else options for place, options in enumerate(entries)]
        places = [place for place, options in enumerate(mended) if options]
        for one in candidates(text, words, table, mended, places=places):
            span = range(one.first, one.last)
            if chosen.keys().isdisjoint(span) or not is_credible(words, span, chosen, mended):
                continue
            if not is_name(text, words, span, chosen, glossary.designation(one.designation)[2]):
                yield Misspelt(*one, _repaired(text, words, span, chosen))


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
