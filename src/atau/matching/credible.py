"""Whether repaired words may be taken for a term: a misspelling must be beyond doubt, and names are left alone.

Organisations are registered as «Кадір қасиет» and «Сана Сезiм», people as *Омир* and *Адилет*: what looks like a name is
nobody's to mend, unless the term itself is a name.
"""

import re
from collections.abc import Mapping

from atau.languages.words import Token, Tokens
from atau.matching.spelling import Repair

LETTERS = 4
"""So many letters a misspelt word must have to be a term by itself; *кун* may be *күн* and much else."""

ANCHOR = 3
"""A word of so many letters that stands as it should confirms its neighbours."""

LONGEST_QUOTATION = 2000
"""Characters that are looked back for an opening quotation mark."""

_STARTS = r"(?:\A|[.!?…:;•–—\n]|(?:\A|\n)\s*[\w.]{1,4}\))[\s«“„\"(]*\Z"
_INITIAL = r"(?:\A|[\s.])\w\.\s*\Z"
_QUOTE = '[«»“”„"]'


def is_credible(words: Tokens, span: range, repairs: Mapping[int, Repair]) -> bool:
    """Whether the words of the span, repaired in the places of `repairs`, are beyond doubt."""
    uncertain = [place for place in span if place in repairs and not repairs[place].is_certain]
    if not uncertain:
        return True
    if any(_stands_for_itself(repairs[place]) and not repairs[place].is_foreign for place in uncertain):
        return True
    if len(span) == 1:
        return _stands_for_itself(repairs[span[0]]) and _is_among(span[0], words, repairs)
    return any(
        (place not in repairs or repairs[place].is_certain) and len(words[place].text) >= ANCHOR for place in span
    )


def _stands_for_itself(repair: Repair) -> bool:
    return not repair.has_rivals and len(repair.word) >= LETTERS


def _is_among(place: int, words: Tokens, repairs: Mapping[int, Repair]) -> bool:
    """Whether a word that is also one of another language stands among words that are not of that language."""
    around = [other for other in (place - 1, place + 1) if 0 <= other < len(words)]
    return bool(around) and all(other in repairs and not repairs[other].is_foreign for other in around)


def is_name(text: str, words: Tokens, span: range, repairs: Mapping[int, Repair], citation: str) -> bool:
    """Whether the words look like a name that the term is not: capitals inside quotation marks or within a sentence."""
    first = words[span[0]]
    capitals = [part[0].isupper() for part in citation.split()] + [False] * len(span)
    quoted = _is_quoted(text, first.start)
    for number, place in enumerate(span):
        word = words[place]
        if not word.text[0].isupper() or (place not in repairs and number):
            continue
        if quoted:
            return True
        if (
            place in repairs
            and not capitals[number]
            and not _is_shouted(word)
            and not begins_sentence(text, word.start)
        ):
            return True
    if len(span) == 1 and not repairs[span[0]].is_certain and first.text[0].isupper() and not capitals[0]:
        # «Адилет Токтаров» at the start of a sentence
        after = words[span[-1] + 1].text if span[-1] + 1 < len(words) else ""
        return after[:1].isupper() and not after.isupper()
    return False


def _is_shouted(word: Token) -> bool:
    return word.text.isupper() and len(word.text) >= LETTERS


def begins_sentence(text: str, start: int) -> bool:
    """Whether what stands before is the start of the text, the end of a sentence or the number of an item."""
    before = text[max(0, start - 16) : start] if start > 16 else "\n" + text[:start]
    return bool(re.search(_STARTS, before)) and not re.search(_INITIAL, before)


def _is_quoted(text: str, start: int) -> bool:
    """Whether the last quotation mark before opens, and another one follows."""
    quote = re.compile(_QUOTE)
    before = quote.findall(text, max(0, start - LONGEST_QUOTATION), start)
    if not before or not quote.search(text, start):
        return False
    if before[-1] == '"':
        return before.count('"') % 2 == 1
    return before[-1] in "«„" or (before[-1] == "“" and "„" not in before)
