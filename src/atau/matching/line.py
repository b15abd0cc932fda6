"""A text as the matcher reads it: what each of its words is to the terms; places are made out only where something is found."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate, chain, compress

from atau.languages.words import Tokens, has_hyphen, token_pattern, tokens
from atau.matching.table import Table
from atau.matching.vocabulary import Word

_NOTHING: frozenset[int] = frozenset()
_INVISIBLE = "\u00ad\u200b\u2060 "


class Line:
    """A text before the table of its language. `words` are those of its tokens, None for each that is nothing.

    `known` are the others, each with its place.
    """

    __slots__ = ("_first_tokens", "_pieces", "_read", "_starts", "_tokens", "glued", "known", "table", "text", "words")

    def __init__(self, text: str, table: Table) -> None:
        self.text = text
        self.table = table
        self._pieces = text.split()
        self._read = list(map(table.vocabulary.__getitem__, self._pieces))
        self.words: Sequence[Word | None] = list(chain.from_iterable(self._read))
        self.known = _known(self.words)
        self._tokens: Tokens | None = None
        self._first_tokens: list[int] | None = None
        self._starts: list[int] = []
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
        if not self._firsts:
            return self.tokens.spans[place]
        number = bisect_right(self._firsts, place) - 1
        piece, start = self._pieces[number], self._starts[number]
        if piece.isalpha():
            return start, start + len(piece)
        found = list(token_pattern(self.table.splits_hyphens).finditer(piece))[place - self._firsts[number]]
        return start + found.start(), start + found.end()

    def joins(self, place: int) -> bool:
        """Whether a token can follow the one before it in a term: behind a space, a line break, or a split word's hyphen."""
        text = self.text
        if self._firsts:
            number = bisect_right(self._firsts, place) - 1
            is_first = self._firsts[number] == place and text[self._starts[number] - 1] == " "
            if is_first and self._pieces[number][0].isalnum() and self._pieces[number - 1][-1].isalnum():
                return True  # two words with a space between, as nearly always
        end, start = self.span(place - 1)[1], self.span(place)[0]
        gap = text[end:start]
        if gap == " " or place in self.glued:
            return True
        if not gap:
            return not (text[end - 1].isalnum() and text[start].isalnum())
        return (gap.isspace() or not gap.strip(_INVISIBLE)) and "\t" not in gap and gap.count("\n") < 2

    @property
    def _firsts(self) -> list[int]:
        """The number of the first token of each piece; none where more than one sign of white space parts some pieces."""
        if self._first_tokens is None:
            lengths = list(map(len, self._pieces))
            is_even = sum(lengths) + len(lengths) - 1 == len(self.text)
            self._first_tokens = list(accumulate(map(len, self._read), initial=0)) if is_even else []
            self._starts = list(accumulate(lengths, lambda start, length: start + length + 1, initial=0))
        return self._first_tokens

    def mended(self, words: Sequence[Word | None]) -> "Line":
        """The same text with other words in it."""
        line = Line(self.text, self.table)
        line.words, line.known, line._tokens = words, _known(words), self._tokens
        return line


def _known(words: Sequence[Word | None]) -> Sequence[tuple[int, Word]]:
    return list(compress(enumerate(words), words))  # type: ignore[arg-type]  # what is not None is left
