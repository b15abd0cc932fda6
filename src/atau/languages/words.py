"""Text as words: the one reading of a text that the compiled glossary and the scanned document share.

Offsets are code points of the raw text. What typists and converters leave inside words (soft hyphens, zero-width
signs, decomposed letters, U+2010 and U+2011 for the hyphen, typographic apostrophes) belongs to the word and goes when it
is folded; nothing is ever normalised in the text itself.
"""

import re
import unicodedata
from collections.abc import Callable, Sequence
from functools import cache, cached_property, lru_cache
from itertools import accumulate, chain
from operator import add
from typing import NamedTuple, TypeVar, overload

Value = TypeVar("Value")

MEMORY = 100_000
"""How many pieces of texts are remembered."""

_INSIDE = "\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff"  # combining marks; soft hyphen and other invisible signs
_HYPHENS = "\\-\u2010\u2011"
_APOSTROPHES = "'\u2019\u02bc"
_PART = rf"\w++(?:[{_INSIDE}]++\w*+)*+"

WORD = re.compile(rf"{_PART}(?:[{_HYPHENS}{_APOSTROPHES}]{_PART})*+")
"""A word with its inner hyphens and apostrophes."""

PIECE = rf"{_PART}(?:[{_APOSTROPHES}]{_PART})*+"
"""A part of a hyphenated word, as a pattern."""

_TOKEN = rf"{WORD.pattern}|[^\w\s{_INSIDE}]"
"""A word, or one sign of punctuation."""

_SPLIT_TOKEN = rf"{PIECE}|[^\w\s{_INSIDE}{_HYPHENS}]|(?<!\w)[{_HYPHENS}]|[{_HYPHENS}](?!\w)"
"""The same, with the parts of a hyphenated word for words and no sign for the hyphen between them."""

PLAIN = "0123456789abcdefghijklmnopqrstuvwxyzабвгдежзийклмнопрстуфхцчшщъыьэюяәғқңөұүһі"
"""What folding leaves as it is; the capitals of these only become small."""

_PLAIN = re.compile(rf"[{PLAIN}]+\Z")
_FOLDED = str.maketrans(
    {"ё": "е", "\u2010": "-", "\u2011": "-", "\u2019": "'", "\u02bc": "'"}
    | dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff", None)
)

# What is left after composing is a stress mark («Во́дская»), or a letter that came decomposed (е with two dots).
_COMPOSED = _FOLDED | {0x0300: None, 0x0301: None}


class Token(NamedTuple):
    """A word or a sign at `start` up to `end`; `glued` when it goes on with the token before as one hyphenated word."""

    text: str
    start: int
    end: int
    glued: bool


@lru_cache(maxsize=1 << 16)
def fold(word: str) -> str:
    """The word as the compiled glossary writes it: lower case, composed, е for ё, plain hyphens, no invisible signs
    and no stress marks.

    Letters are never exchanged for others that look alike: that is a spelling error, not another way to write.
    """
    lower = word.lower()
    if _PLAIN.match(lower):
        return lower
    return unicodedata.normalize("NFC", lower.translate(_FOLDED)).translate(_COMPOSED)


class Tokens(Sequence[Token]):
    """The tokens of a text. Their texts and places are lists, each made when it is first asked for."""

    def __init__(self, text: str, splits_hyphens: bool) -> None:
        self._text = text
        self._splits_hyphens = splits_hyphens

    @cached_property
    def spans(self) -> list[tuple[int, int]]:
        """The start and end of each token."""
        return [match.span() for match in token_pattern(self._splits_hyphens).finditer(self._text)]

    @cached_property
    def texts(self) -> list[str]:
        """The tokens as they stand."""
        text = self._text
        return [text[start:end] for start, end in self.spans]

    @cached_property
    def glued(self) -> frozenset[int]:
        """The tokens that go on with the one before as one hyphenated word."""
        text = self._text
        if not self._splits_hyphens or not has_hyphen(text):
            return frozenset()
        spans = self.spans
        return frozenset(
            place
            for place in range(1, len(spans))
            if spans[place][0] == spans[place - 1][1] + 1
            and text[spans[place - 1][1]] in "-\u2010\u2011"
            and text[spans[place][0]].isalnum()
            and text[spans[place - 1][0]].isalnum()
        )

    def __len__(self) -> int:
        return len(self.spans)

    @overload
    def __getitem__(self, place: int) -> Token: ...
    @overload
    def __getitem__(self, place: slice) -> list[Token]: ...
    def __getitem__(self, place: int | slice) -> Token | list[Token]:
        if isinstance(place, slice):
            return [self[at] for at in range(*place.indices(len(self)))]
        start, end = self.spans[place]
        return Token(self.texts[place], start, end, place in self.glued)


class Remembered(dict[str, Value]):
    """What `read` says of pieces of text between white space, since text repeats itself; begun anew before it grows large."""

    def __init__(self, read: Callable[[str], Value]) -> None:
        super().__init__()
        self._read = read

    def __missing__(self, piece: str) -> Value:
        if len(self) > MEMORY:
            self.clear()
        found = self[piece] = self._read(piece)
        return found


def starts(text: str, pieces: Sequence[str]) -> Sequence[int]:
    """Where the pieces begin that white space parts in a text, those that `text.split()` gives."""
    ends = list(accumulate(map(len, pieces)))
    if ends and ends[-1] + len(ends) - 1 == len(text):  # one sign parts each two of them, as nearly always
        return list(map(add, chain((0,), ends), range(len(ends))))
    return [found.start() for found in re.finditer(r"\S+", text)]


def has_hyphen(text: str) -> bool:
    """Whether any hyphen stands in a text, so that words may be glued."""
    return "-" in text or "\u2010" in text or "\u2011" in text


@cache
def token_pattern(splits_hyphens: bool) -> re.Pattern[str]:
    """What a token looks like. None has white space in it, or looks at what is behind white space."""
    return re.compile(_SPLIT_TOKEN if splits_hyphens else _TOKEN)


def tokens(text: str, splits_hyphens: bool) -> Tokens:
    """The words and signs of a text; with `splits_hyphens` each part of a hyphenated word is a token of its own."""
    return Tokens(text, splits_hyphens)
