"""Kazakh terms in a wanted number, possession and case, by rule alone.

The places of the paradigm are named "plural his dative"; what is unmarked (singular, nobody's, nominative) has no name. The
head of an izafet is always somebody's: its third person is its unmarked form, so that *сөз бостандығына* and *азаптауға*
have the same place. Where the norm and usage differ, the norm's form comes first (orthographic dictionary, §§ 35 and 36).
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from atau.languages.kazakh.lexicon import is_word
from atau.languages.kazakh.loans import Stem
from atau.languages.kazakh.sounds import Harmony, Sound, harmonies, last_sound, looks_foreign
from atau.languages.kazakh.stems import noun_stems, owned, singulars
from atau.languages.kazakh.suffixes import HIS, PERSONS, PLURAL, Holder, attach, named_tails, takes
from atau.languages.words import WORD, fold
from atau.languages.written import written_like

_SOFT = re.compile(r"и[стзвкнмф]{1,2}\Z")

_LINKED = ("кт", "нг", "рг", "ск", "пт", "фт")

SPEAKERS = frozenset({"my", "your", "our"})


def inflections(text: str, is_acronym: bool) -> Mapping[str, Sequence[str]]:
    """The forms of a citation form by their places, that of the norm first; only the last word changes.

    An acronym takes its endings after a hyphen.
    """
    last = list(WORD.finditer(text))[-1]
    start = last.start() + last[0].rfind("-") + 1
    word, before, after = text[start : last.end()], text[:start], text[last.end() :]
    if is_acronym:
        made = _of_acronym(word)
    elif is_owned(text):
        made = _of_owned(fold(word))
    else:
        made = _of_noun(fold(word))
    is_plain = is_acronym or word == fold(word)
    found = {"": [text]}
    for place, form in made:
        written = before + (form if is_plain else written_like(word, [(0, len(word))], [form])) + after
        forms = found.setdefault(place, [])
        if written not in forms:
            forms.append(written)
    return found


def is_owned(text: str) -> bool:
    """Whether the last of several words is the head of an izafet: *құқығы*, *халқы*; *қорғаушы* is a noun of its own."""
    words = WORD.findall(text)
    if len(words) < 2:
        return False
    word = fold(words[-1].rpartition("-")[2])
    bases = [*owned(word), *(singulars(word[:-1]) if word[-1] in "ыі" else ())]
    return any(map(is_word, bases)) or (bool(bases) and not is_word(word))


def _of_owned(word: str) -> Iterator[tuple[str, str]]:
    """The forms of the head of an izafet: its own endings, then its noun with those of the plural and of other owners."""
    (harmony, *_others) = harmonies(word)
    plural = next((base for base in singulars(word[:-1])), None)
    number = "plural" if plural and not is_word(word[:-1]) else ""
    for name, tail in named_tails(harmony, last_sound(word), Holder.THIRD, True):
        yield _joined(number, name), word + tail
    bases = sorted(singulars(word[:-1]) if number else owned(word), key=lambda base: not is_word(base))
    for place, form in _of_noun(bases[0]) if bases else ():
        marks = place.split()
        if marks[:2] == ["plural", "his"]:
            del marks[1]
        elif not SPEAKERS.intersection(marks):
            continue
        if not number or marks[0] == "plural":
            yield " ".join(marks), form


def _of_noun(word: str) -> Iterator[tuple[str, str]]:
    """The forms of a noun of nobody's: of several stems that one place allows, the first of `_rank`."""
    for stem in sorted(noun_stems(word), key=lambda stem: _rank(stem, word)):
        for place, chain in _chains(stem.harmony, stem.sound):
            if chain and takes(stem.part, chain):
                yield place, stem.text + chain


def _of_acronym(word: str) -> Iterator[tuple[str, str]]:
    """БҰҰ-ның, ТМД-ға: the last letter is read by its name, which is the vowel itself, or ends in -е, or is эл, эм, эс …"""
    harmony, sound = (Harmony.BACK, Sound.VOWEL) if word[-1:] in "ҰАОУЫЯ" else (Harmony.FRONT, Sound.VOWEL)
    if word[-1:] in "ЛМНРСФ":
        sound = last_sound(word[-1:].lower())
    for place, chain in _chains(harmony, sound):
        if chain:
            yield place, f"{word}-{chain}"


def _rank(stem: Stem, word: str) -> tuple[int, int, bool]:
    """Stems of loans of a class and those that change come first, as the norm has them; of two harmonies, that of usage.

    The linking -і- is usual in *факті-*, *митингі-*, not in *банк*, *парк*, *кодекс*: so the laws write them. Front after ь,
    г, к and -ис-, -ит-, -ив- of a loan: *рольге*, *педагогтер*, *артистер*.
    """
    soft = looks_foreign(word) and (word.rstrip("ь")[-1:] in "гк" or word.endswith("ь") or bool(_SOFT.search(word)))
    is_seldom_linked = stem.text == f"{word}і" and not word.endswith(_LINKED)
    return (
        2 if is_seldom_linked else int(stem.text == word),
        len(stem.text),
        (stem.harmony is Harmony.FRONT) is not soft and len(harmonies(word)) > 1,
    )


@cache
def _chains(harmony: Harmony, sound: Sound) -> Sequence[tuple[str, str]]:
    """Each place with its chain of suffixes; nobody's and his before mine and yours, which are rarer."""
    return list(_made_chains(harmony, sound))


def _made_chains(harmony: Harmony, sound: Sound) -> Iterator[tuple[str, str]]:
    for number in ("", "plural"):
        plural = attach("", PLURAL, harmony, sound) if number else ""
        for person, suffix in {"": "", "his": HIS, **PERSONS}.items():
            chain = attach(plural, suffix, harmony, sound)
            holder = Holder.THIRD if person == "his" else Holder.NOBODY
            if not person and not number:
                holder = Holder.BARE
            elif person and chain[-1] in "мң":
                holder = Holder.SPEAKER
            for name, tail in named_tails(harmony, last_sound(chain) if chain else sound, holder, True):
                yield _joined(number, person, name), chain + tail


def _joined(*marks: str) -> str:
    return " ".join(mark for mark in marks if mark)
