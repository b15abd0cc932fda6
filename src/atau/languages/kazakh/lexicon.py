"""The words of Kazakh and Russian that a misspelt form of a term could be instead: *он* "ten" beside *оң* "right".

Only the compiler asks. The Kazakh words are those of the dictionary in `data/` (see data/NOTICE), the Russian ones those of
pymorphy3; of both only the few that fold like a form of a term go into the compiled glossary.
"""

import gzip
from bisect import bisect_left
from collections.abc import Collection, Iterator
from functools import cache
from importlib.resources import files
from itertools import product

from atau.languages.kazakh.letters import SKELETON, SPELLING
from atau.languages.kazakh.sounds import Harmony, Sound
from atau.languages.kazakh.stems import noun_stems
from atau.languages.kazakh.suffixes import ACRONYM, Part, Reading, paradigm_name, suffixes
from atau.languages.kazakh.verbs import verb_stems, verb_suffixes
from atau.model import Rivals

_ONE_WORD = 2  # letters; a rival stem shorter than this is none
_RUSSIAN_ENDING = 5  # letters; Kazakh chains that are longer end no Russian word
_FOREIGN = frozenset("қғңұүөәіһ")


def rivals(forms: Collection[str], stems: Collection[tuple[str, str]]) -> Rivals:
    """The words that some form of the terms could be, once its Kazakh letters are typed as Russian ones."""
    chains = [(stem, paradigm) for stem, paradigm in stems if paradigm != ACRONYM]
    skeletons = {stem.translate(SKELETON) for stem, _paradigm in chains}
    words = {word for skeleton in skeletons for word in _neighbours(skeleton)}
    words |= {word for form in forms for word in _beginnings(form.translate(SKELETON))}
    found: set[tuple[str, str]] = set()
    for word in words:
        if word.endswith("-"):
            found.update(verb_stems(word[:-1]))
        else:
            for stem in noun_stems(word):
                found.add((stem.text, paradigm_name(stem.harmony, stem.sound, stem.part, Reading.ANY)))
    return Rivals(frozenset(_russian_words(forms, chains)), tuple(sorted(found)))


def _neighbours(skeleton: str) -> Iterator[str]:
    """The words whose stems are the beginning of a form of a term, or go on from one, as far as suffixes go on alike."""
    yield from _beginnings(skeleton)
    words, keys = _dictionary()
    at = bisect_left(keys, skeleton)
    while at < len(keys) and keys[at].startswith(skeleton):
        if keys[at][len(skeleton) :].rstrip("-") in _heads():
            yield words[at]
        at += 1


def _beginnings(skeleton: str) -> Iterator[str]:
    words, keys = _dictionary()
    for cut in range(_ONE_WORD, len(skeleton) + 1):
        if skeleton[cut:] not in _heads():
            continue
        start = skeleton[:cut]
        for key in (start, start + "-", _hardened(start)):
            at = bisect_left(keys, key) if key else len(keys)
            while at < len(keys) and keys[at] == key:
                yield words[at]
                at += 1


def _hardened(start: str) -> str:
    """The word whose stem before a vowel this is: *құқығ-* of *құқық*."""
    return start[:-1] + {"г": "к", "б": "п"}[start[-1]] if start[-1] in "гб" else ""


@cache
def _dictionary() -> tuple[list[str], list[str]]:
    data = gzip.decompress((files("atau.languages.kazakh") / "data" / "words.txt.gz").read_bytes()).decode()
    return data.split(), data.translate(SKELETON).split()


@cache
def _words() -> frozenset[str]:
    return frozenset(_dictionary()[0])


def is_word(word: str) -> bool:
    """Whether the dictionary has the folded word, as a noun or as the stem of a verb."""
    return word in _words() or f"{word}-" in _words()


@cache
def _heads() -> frozenset[str]:
    """The beginnings of all suffix chains of nouns and verbs, folded; the whole chains and nothing among them."""
    chains: set[str] = {""}
    for harmony in Harmony:
        for sound in Sound:
            chains.update(suffixes(paradigm_name(harmony, sound, Part.WHOLE, Reading.ANY)))
            chains.update(verb_suffixes(f"verb {harmony} {sound}"))
    folded = {chain.translate(SKELETON) for chain in chains}
    return frozenset(chain[:cut] for chain in folded for cut in range(len(chain) + 1))


def _russian_words(forms: Collection[str], stems: Collection[tuple[str, str]]) -> Iterator[str]:
    """The Russian words that a form without any of its Kazakh letters is: *тенге* for *теңге*, *митинги* for *митингі*."""
    from atau.languages.russian_words import begins_known_form, is_known_form

    for form in forms:
        yield from (typed for typed in _typed(form) if typed != form and is_known_form(typed))
    for stem, paradigm in stems:
        for typed in _typed(stem):
            if not (begins_known_form(typed[:4]) and begins_known_form(typed)):
                continue
            for head, endings in _typed_endings(paradigm).items():
                if begins_known_form(typed + head):
                    yield from (typed + ending for ending in endings if is_known_form(typed + ending))


def _typed(word: str) -> Iterator[str]:
    """The word with all its Kazakh letters typed as Russian ones."""
    for letters in product(*(SPELLING.misspellings.get(letter, letter) or letter for letter in word)):
        yield "".join(letters)


@cache
def _typed_endings(paradigm: str) -> dict[str, list[str]]:
    """The suffixes of a paradigm, typed, by their first two letters."""
    endings: dict[str, list[str]] = {}
    for suffix in suffixes(paradigm):
        if len(suffix) <= _RUSSIAN_ENDING:
            for typed in _typed(suffix):
                endings.setdefault(typed[:2], []).append(typed)
    return endings
