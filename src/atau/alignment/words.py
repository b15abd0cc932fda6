"""Which words of a text are others in its next version; numbers and negations first, since a sentence may hang on them."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from atau.alignment.negations import is_turned
from atau.alignment.numerals import NUMERALS
from atau.languages.detect import detect
from atau.languages.words import WORD, fold
from atau.model.discourse import NEVER
from atau.model.revision import Weight, WordChange

_GROUPED = r"\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?![\d\w])"  # 12 500
_NUMBER = re.compile(rf"{_GROUPED}|\d+(?:[.,:/\-\u2010-\u2013]\d+)*")
_TOKEN = re.compile(rf"\[…\]|{_GROUPED}|\d+(?:[.,:/\-\u2010-\u2013]\d+)+(?!\w)|{WORD.pattern}|[^\w\s]")
_SHORT = 3
"""Letters of a word that is no reason to tell the changes before and behind it apart."""

Stretch = tuple[int, int, int, int]
"""Tokens: start and end on both sides."""

Tokens = Sequence[re.Match[str]]


@dataclass(frozen=True, slots=True)
class Exchange:
    """What stands for what: code points of the old text and of the new one. Where nothing came, `new_start` is behind the last
    word before it; where nothing went, `start` is."""

    start: int
    end: int
    new_start: int
    new_end: int
    words: WordChange


def changes(old: str, new: str) -> list[WordChange]:
    """The stretches of words that were exchanged, in the order of the text but for those of weight, which come first.

    The texts are without inline codes. Nothing is told of white space.
    """
    return sorted((exchange.words for exchange in exchanges(old, new)), key=lambda words: words.weight is Weight.WORDS)


def exchanges(old: str, new: str) -> list[Exchange]:
    """The stretches of words that were exchanged, in the order of the text. A sign goes with the word that it stands at."""
    tokens, new_tokens = list(_TOKEN.finditer(old)), list(_TOKEN.finditer(new))
    language = detect(new) or detect(old)

    def exchange(stretch: Stretch) -> Exchange:
        start, end = _span(tokens, stretch[0], stretch[1])
        new_start, new_end = _span(new_tokens, stretch[2], stretch[3])
        removed, added = " ".join(old[start:end].split()), " ".join(new[new_start:new_end].split())
        return Exchange(start, end, new_start, new_end, WordChange(removed, added, _weight(removed, added, language)))

    found: list[tuple[Stretch, Exchange]] = []
    texts, new_texts = _texts(tokens), _texts(new_tokens)
    stretches = _stretches(_lower(texts), _lower(new_texts)) or _stretches(texts, new_texts)
    for stretch in _with_words(_after_signs(stretches, texts, new_texts), tokens, new_tokens):
        told = exchange(stretch)
        if found and _belong_together(*found[-1], stretch, told, tokens):
            (start, _end, new_start, _new_end), _told = found.pop()
            stretch = start, stretch[1], new_start, stretch[3]
            told = exchange(stretch)
        found.append((stretch, told))
    return [told for _, told in found]


def _span(tokens: Tokens, start: int, end: int) -> tuple[int, int]:
    """The code points of some tokens; of none, those behind what is before them."""
    if start < end:
        return tokens[start].start(), tokens[end - 1].end()
    place = tokens[start - 1].end() if start else 0
    return place, place


def _texts(tokens: Sequence[re.Match[str]]) -> list[str]:
    return [" ".join(token[0].split()) for token in tokens]


def _lower(texts: Sequence[str]) -> list[str]:
    """Words that only have a capital now, or have lost it, are the same unless nothing else changed."""
    return [text.lower() for text in texts]


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


def _after_signs(stretches: Sequence[Stretch], texts: Sequence[str], new_texts: Sequence[str]) -> Iterator[Stretch]:
    """The stretches; of ". B" in "A. B. C" it is the same to say that "B." went, and it is a sentence."""
    limits = [(start, new_start) for start, _, new_start, _ in stretches[1:]] + [(len(texts), len(new_texts))]
    for (start, end, new_start, new_end), (limit, new_limit) in zip(stretches, limits, strict=False):
        if start == end or new_start == new_end:
            one, first, last = (texts, start, end) if start < end else (new_texts, new_start, new_end)
            by = 0
            while (
                end + by < limit
                and new_end + by < new_limit
                and one[first + by] == one[last + by]
                and not one[first + by][0].isalnum()
            ):
                by += 1
            start, end, new_start, new_end = start + by, end + by, new_start + by, new_end + by
        yield start, end, new_start, new_end


def _with_words(stretches: Iterable[Stretch], tokens: Tokens, new_tokens: Tokens) -> list[Stretch]:
    """The stretches; one that begins or ends with a sign has the word that it stands at, as nobody sees a mere comma."""
    found: list[Stretch] = []
    for start, end, new_start, new_end in stretches:
        if _is_at_word(tokens, start, end, start - 1) or _is_at_word(new_tokens, new_start, new_end, new_start - 1):
            start, new_start = start - 1, new_start - 1
        if _is_at_word(tokens, start, end, end) or _is_at_word(new_tokens, new_start, new_end, new_end):
            end, new_end = end + 1, new_end + 1
        if found and (start <= found[-1][1] or new_start <= found[-1][3]):
            start, _end, new_start, _new_end = found.pop()
        found.append((start, end, new_start, new_end))
    return found


def _is_at_word(tokens: Tokens, start: int, end: int, neighbour: int) -> bool:
    """Whether tokens begin or end with a sign, with no space to the neighbour, a word."""
    if start == end or not 0 <= neighbour < len(tokens):
        return False
    edge, other = tokens[start if neighbour < start else end - 1], tokens[neighbour]
    is_beside = other.end() == edge.start() or edge.end() == other.start()
    return is_beside and not edge[0][0].isalnum() and other[0][0].isalnum()


def _belong_together(stretch: Stretch, told: Exchange, other: Stretch, other_told: Exchange, tokens: Tokens) -> bool:
    """Whether two changes have a single word between them, and no weight: they are read more easily as one.

    Of words that were only added or removed, if the word is short.
    """
    between = tokens[stretch[1]][0]
    return (
        other[0] - stretch[1] == 1
        and between.isalpha()
        and all(one.words.weight is Weight.WORDS for one in (told, other_told))
        and (len(between) <= _SHORT or all(one.words.removed and one.words.added for one in (told, other_told)))
    )


def _weight(removed: str, added: str, language: str | None) -> Weight:
    words, new_words = _folded(removed), _folded(added)
    numerals = NUMERALS.get(language or "", NEVER)
    if _differ(_NUMBER, removed, added) or _differ(numerals, words, new_words):
        return Weight.NUMBER
    return Weight.NEGATION if is_turned(words, new_words, language) else Weight.WORDS


def _differ(pattern: re.Pattern[str], old: str, new: str) -> bool:
    return Counter(pattern.findall(old)) != Counter(pattern.findall(new))


def _folded(text: str) -> str:
    return " ".join(fold(word) for word in WORD.findall(text))
