"""Text as words: the one reading of a text that the compiled glossary and the scanned document share.

Offsets are code points of the raw text. What typists and converters leave inside words (soft hyphens, zero-width
signs, decomposed letters, U+2010 and U+2011 for the hyphen, typographic apostrophes) belongs to the word and goes when it
is folded; nothing is ever normalised in the text itself.
"""

import re
import unicodedata
from typing import NamedTuple

_INSIDE = "\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff"  # combining marks; soft hyphen and other invisible signs
_HYPHENS = "-\u2010\u2011"
_APOSTROPHES = "'\u2019\u02bc"
_PART = rf"\w[\w{_INSIDE}]*"

WORD = re.compile(rf"{_PART}(?:[{_HYPHENS}{_APOSTROPHES}]{_PART})*")
"""A word with its inner hyphens and apostrophes."""

PIECE = re.compile(rf"{_PART}(?:[{_APOSTROPHES}]{_PART})*")
"""A part of a hyphenated word."""

TOKEN = re.compile(rf"{WORD.pattern}|[^\w\s{_INSIDE}]")
"""A word, or one sign of punctuation."""

_PLAIN = re.compile(r"[0-9a-zа-яәғқңөұүһі]+\Z")
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


def fold(word: str) -> str:
    """The word as the compiled glossary writes it: lower case, composed, е for ё, plain hyphens, no invisible signs
    and no stress marks.

    Letters are never exchanged for others that look alike: that is a spelling error, not another way to write.
    """
    lower = word.lower()
    if _PLAIN.match(lower):
        return lower
    return unicodedata.normalize("NFC", lower.translate(_FOLDED)).translate(_COMPOSED)


def tokens(text: str, splits_hyphens: bool) -> list[Token]:
    """The words and signs of a text; with `splits_hyphens` each part of a hyphenated word is a token of its own."""
    found = []
    for match in TOKEN.finditer(text):
        start, end = match.span()
        word = match.group()
        if splits_hyphens and end - start > 2 and ("-" in word or "\u2010" in word or "\u2011" in word):
            glued = False
            for piece in PIECE.finditer(word):
                found.append(Token(piece.group(), start + piece.start(), start + piece.end(), glued))
                glued = True
        else:
            found.append(Token(word, start, end, False))
    return found
