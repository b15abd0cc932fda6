"""A text as the matcher reads it: what each of its words is to the terms; places are made out only where something is found."""

from collections.abc import Sequence
from itertools import chain, compress

from atau.languages.words import Tokens, tokens
from atau.matching.table import Table
from atau.matching.vocabulary import Word

_NOTHING: frozenset[int] = frozenset()
_INVISIBLE = "\u00ad\u200b\u2060 "


class Line:
    """A text before the table of its language. `words` are those of its tokens, None for each that is nothing.

    `known` are the others, each with its place.
    """

    __slots__ = ("_tokens", "known", "table", "text", "words")

    def __init__(self, text: str, table: Table) -> None:
        self.text = text
        self.table = table
        pieces = map(table.vocabulary.__getitem__, text.split())
        self.words: Sequence[Word | None] = list(chain.from_iterable(pieces))
        self.known = _known(self.words)
        self._tokens: Tokens | None = None

    @property
    def tokens(self) -> Tokens:
        """The tokens with their places in the text."""
        if self._tokens is None:
            self._tokens = tokens(self.text, self.table.splits_hyphens)
        return self._tokens

    @property
    def glued(self) -> frozenset[int]:
        """The tokens that go on with the one before as one hyphenated word."""
        return self.tokens.glued if self.table.splits_hyphens else _NOTHING

    def joins(self, place: int) -> bool:
        """Whether a token can follow the one before it in a term: behind a space, a line break, or a split word's hyphen."""
        text, spans = self.text, self.tokens.spans
        end, start = spans[place - 1][1], spans[place][0]
        gap = text[end:start]
        if gap == " " or place in self.glued:
            return True
        if not gap:
            return not (text[end - 1].isalnum() and text[start].isalnum())
        return (gap.isspace() or not gap.strip(_INVISIBLE)) and "\t" not in gap and gap.count("\n") < 2

    def mended(self, words: Sequence[Word | None]) -> "Line":
        """The same text with other words in it."""
        line = Line.__new__(Line)
        line.text, line.table, line.words, line._tokens = self.text, self.table, words, self._tokens
        line.known = _known(words)
        return line


def _known(words: Sequence[Word | None]) -> Sequence[tuple[int, Word]]:
    return list(compress(enumerate(words), words))  # type: ignore[arg-type]  # what is not None is left
