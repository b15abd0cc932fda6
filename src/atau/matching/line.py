"""A text as the matcher reads it: what each of its words is to the terms; places are made out only where something is found."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate, chain, compress, pairwise

from atau.languages.words import Tokens, has_hyphen, starts, tokens
from atau.matching.table import Table
from atau.matching.vocabulary import Word

_NOTHING: frozenset[int] = frozenset()
_INVISIBLE = "\u00ad\u200b\u2060 "


class Line:
    """A text before the table of its language. `words` are those of its tokens, None for each that is nothing.

    `known` are the others, each with its place.
    """

    __slots__ = ("_firsts", "_pieces", "_read", "_starts", "_tokens", "glued", "known", "table", "text", "words")

    def __init__(self, text: str, table: Table) -> None:
        self.text = text
        self.table = table
        self._pieces = text.split()
        self._read = list(map(table.vocabulary.__getitem__, self._pieces))
        self.words: Sequence[Word | None] = list(chain.from_iterable(self._read))
        self.known = _known(self.words)
        self._tokens: Tokens | None = None
        self._firsts: Sequence[int] = ()  # the number of the first token of each piece, once it is asked for
        self._starts: Sequence[int] = ()
        self.glued = self.tokens.glued if table.splits_hyphens and has_hyphen(text) else _NOTHING
        """The tokens that go on with the one before as one hyphenated word."""

    @property
    def tokens(self) -> Tokens:
        """The tokens with their places in the text."""
        if self._tokens is None:
            self._tokens = tokens(self.text, self.table.splits_hyphens)
        return self._tokens

    def span(self, place: int) -> tuple[int, int]:
        """Where a token begins and ends in the text. To ask for a few of them is quicker than to make out all."""
        firsts = self._firsts or self._measure()
        number = bisect_right(firsts, place) - 1
        start, end = self.table.vocabulary.spans(self._pieces[number])[place - firsts[number]]
        begin = self._starts[number]
        return begin + start, begin + end

    def joins(self, place: int) -> bool:
        """Whether a token can follow the one before it in a term: behind a space, a line break, or a split word's hyphen."""
        firsts = self._firsts or self._measure()
        number = bisect_right(firsts, place) - 1
        at = place - firsts[number]
        if at:  # in the midst of a piece
            text = self._pieces[number]
            spans = self.table.vocabulary.spans(text)
            end, start = spans[at - 1][1], spans[at][0]
        elif self._has_words_joined(number):
            return True  # as nearly always
        else:
            text, start = self.text, self._starts[number]
            start += self.table.vocabulary.spans(self._pieces[number])[0][0]
            end = self.span(place - 1)[1]
        gap = text[end:start]
        if gap == " " or place in self.glued:
            return True
        if not gap:
            return not (text[end - 1].isalnum() and text[start].isalnum())
        return (gap.isspace() or not gap.strip(_INVISIBLE)) and "\t" not in gap and gap.count("\n") < 2

    def apart(self) -> set[int]:
        """The tokens that cannot follow the one before them in a term."""
        found: set[int] = set()
        for number, (first, last) in enumerate(pairwise(self._firsts or self._measure())):
            start = first + 1 if number and self._has_words_joined(number) else first
            for place in range(start or 1, last):
                if not self.joins(place):
                    found.add(place)
        return found

    def _has_words_joined(self, number: int) -> bool:
        """Whether nothing but a space parts the word at the end of the piece before and that at the beginning of this one."""
        before, end = self._pieces[number - 1], self._starts[number] - 1
        is_next = self._starts[number - 1] + len(before) == end and self.text[end] == " "
        return is_next and before[-1].isalnum() and self._pieces[number][0].isalnum()

    def _measure(self) -> Sequence[int]:
        self._starts = starts(self.text, self._pieces)
        self._firsts = list(accumulate(map(len, self._read), initial=0))
        return self._firsts

    def mended(self, words: Sequence[Word | None]) -> "Line":
        """The same text with other words in it."""
        line = Line(self.text, self.table)
        line.words, line.known, line._tokens = words, _known(words), self._tokens
        return line


def _known(words: Sequence[Word | None]) -> Sequence[tuple[int, Word]]:
    return list(compress(enumerate(words), words))  # type: ignore[arg-type]  # what is not None is left
