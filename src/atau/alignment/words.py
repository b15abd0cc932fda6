"""Which words of a text are others in its next version; numbers and negations first, since a sentence may hang on them."""

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache

from atau.alignment.numerals import NUMERALS
from atau.languages.detect import detect
from atau.languages.words import WORD, fold
from atau.model.discourse import NEVER
from atau.model.revision import Weight, WordChange

_GROUPED = r"\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?![\d\w])"  # 12 500
_NUMBER = re.compile(rf"{_GROUPED}|\d+(?:[.,:/\-\u2010-\u2013]\d+)*")
_TOKEN = re.compile(rf"{_GROUPED}|\d+(?:[.,:/\-\u2010-\u2013]\d+)+(?!\w)|{WORD.pattern}|[^\w\s]")

Stretch = tuple[int, int, int, int]


def changes(old: str, new: str) -> list[WordChange]:
    """The stretches of words that were exchanged, in the order of the text but for those of weight, which come first.

    The texts are without inline codes. Nothing is told of white space.
    """
    tokens, new_tokens = list(_TOKEN.finditer(old)), list(_TOKEN.finditer(new))
    language = detect(new) or detect(old)

    def change(stretch: Stretch) -> WordChange:
        removed = _words(old, tokens[stretch[0] : stretch[1]])
        added = _words(new, new_tokens[stretch[2] : stretch[3]])
        return WordChange(removed, added, _weight(removed, added, language))

    found: list[tuple[Stretch, WordChange]] = []
    texts, new_texts = _texts(tokens), _texts(new_tokens)
    stretches = _stretches(_lower(texts), _lower(new_texts)) or _stretches(texts, new_texts)
    for stretch in stretches:
        told = change(stretch)
        if found and _belong_together(*found[-1], stretch, told, tokens):
            (start, _end, new_start, _new_end), _told = found.pop()
            stretch = start, stretch[1], new_start, stretch[3]
            told = change(stretch)
        found.append((stretch, told))
    return sorted((told for _, told in found), key=lambda told: told.weight is Weight.WORDS)


def _texts(tokens: Sequence[re.Match[str]]) -> list[str]:
    return [" ".join(token[0].split()) for token in tokens]


def _lower(texts: Sequence[str]) -> list[str]:
    """Words that only have a capital now, or have lost it, are the same unless nothing else changed."""
    return [text.lower() for text in texts]


def _words(text: str, tokens: Sequence[re.Match[str]]) -> str:
    return " ".join(text[tokens[0].start() : tokens[-1].end()].split()) if tokens else ""


def _stretches(old: Sequence[str], new: Sequence[str]) -> list[Stretch]:
    """Where tokens differ: start and end on both sides."""
    from rapidfuzz.distance import LCSseq

    found: list[Stretch] = []
    for step in LCSseq.opcodes(old, new):
        if step.tag == "equal":
            continue
        if found and found[-1][1] == step.src_start and found[-1][3] == step.dest_start:
            start, _end, new_start, _new_end = found.pop()
            found.append((start, step.src_end, new_start, step.dest_end))
        else:
            found.append((step.src_start, step.src_end, step.dest_start, step.dest_end))
    return found


def _belong_together(
    stretch: Stretch, told: WordChange, other: Stretch, other_told: WordChange, tokens: Sequence[re.Match[str]]
) -> bool:
    """Whether two exchanges have a single word between them, and no weight: they are read more easily as one."""
    return (
        other[0] - stretch[1] == 1
        and tokens[stretch[1]][0].isalpha()
        and all(one.removed and one.added and one.weight is Weight.WORDS for one in (told, other_told))
    )


def _weight(removed: str, added: str, language: str | None) -> Weight:
    words, new_words = _folded(removed), _folded(added)
    numerals = NUMERALS.get(language or "", NEVER)
    if _differ(_NUMBER, removed, added) or _differ(numerals, words, new_words):
        return Weight.NUMBER
    return Weight.NEGATION if _differ(_negation(language), words, new_words) else Weight.WORDS


def _differ(pattern: re.Pattern[str], old: str, new: str) -> bool:
    return Counter(pattern.findall(old)) != Counter(pattern.findall(new))


def _folded(text: str) -> str:
    return " ".join(fold(word) for word in WORD.findall(text))


@cache
def _negation(language: str | None) -> re.Pattern[str]:
    """What may deny something in a language, of its discourse."""
    from atau.languages.english_discourse import ENGLISH
    from atau.languages.kazakh.discourse import KAZAKH
    from atau.languages.russian_discourse import RUSSIAN

    known = {"en": ENGLISH, "ru": RUSSIAN, "kk": KAZAKH}
    return known[language].negative if language in known else NEVER
