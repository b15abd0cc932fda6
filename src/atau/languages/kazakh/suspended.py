"""What a fixed word of a term becomes in a list, whose last member alone carries the endings.

*Судьялар мен прокурорлардың тәуелсіздігі* names *судьялардың тәуелсіздігі* without the genitive; *әйел және балалардың
құқықтары* names *әйелдердің құқықтары* without its plural as well; *адамның және баланың құқықтары* has a genitive where
*адам құқықтары* has none. No lexicon tells a noun from another word: an analysis holds when the paradigm of its base gives
the word back. A wrong one (*қатысты* as an accusative) does little harm, since these forms count only where another member
of the list confirms.
"""

from collections.abc import Iterator
from functools import lru_cache

from atau.languages.kazakh.loans import Stem, restored, unlinked
from atau.languages.kazakh.sounds import Harmony, Sound, harmonies, last_sound
from atau.languages.kazakh.stems import LEXICAL_PLURALS, noun_stems, owned, singulars
from atau.languages.kazakh.suffixes import Holder, cases, takes

REMEMBERED = 1 << 14  # words, since the terms of a glossary share theirs
_LONGEST_CASE = 5  # letters: -ндағы
_GENITIVE = 1

CASES_OF_ACRONYMS = frozenset(
    ending for harmony in Harmony for sound in Sound for ending in cases(harmony, sound, Holder.BARE) if ending
)
GENITIVES_OF_ACRONYMS = frozenset(
    cases(harmony, sound, Holder.BARE)[_GENITIVE] for harmony in Harmony for sound in Sound
)


@lru_cache(maxsize=REMEMBERED)
def suspended(word: str) -> frozenset[str]:
    """The word without its case, and without its plural too: әйелдердің → әйелдер, әйел; балалар → бала."""
    bare = set(without_case(word))
    return frozenset(bare.union(*(singulars(form) for form in {word, *bare} - LEXICAL_PLURALS)))


def without_case(word: str) -> Iterator[str]:
    """The words of which the word may be a case, or an attribute in -дағы: сотқа → сот, төрелігіне → төрелігі."""
    for cut in range(max(2, len(word) - _LONGEST_CASE), len(word)):
        base, ending = word[:cut], word[cut:]
        if is_possessed(base) and _is_case_of_his(base, ending):
            yield base
        for noun in (base, *restored(base)):
            if any(stem.text == base and ending in _cases(stem) for stem in noun_stems(noun)):
                yield noun
                plain = unlinked(noun)  # пактіге → пакті, пакт
                if plain:
                    yield plain


def genitives(word: str) -> set[str]:
    """The genitive of a noun: адамның, журналистің; none of a word that is one."""
    found: set[str] = set()
    if word.endswith(tuple(GENITIVES_OF_ACRONYMS)):
        return found
    for stem in noun_stems(word):
        genitive = cases(stem.harmony, stem.sound, Holder.BARE)[_GENITIVE]
        if takes(stem.part, genitive):
            found.add(stem.text + genitive)
    return found


def is_possessed(word: str) -> bool:
    """Whether the word may be a third-person possessive: құқықтары."""
    return next(owned(word), None) is not None


@lru_cache(maxsize=REMEMBERED)
def is_head_of_izafet(word: str) -> bool:
    """Whether the word before it may be its owner: құқықтары, құқықтарын."""
    return is_possessed(word) or any(is_possessed(form) for form in without_case(word))


def _cases(stem: Stem) -> set[str]:
    """The cases of a noun that nobody owns, and its attribute in -дағы."""
    return {ending for ending in cases(stem.harmony, stem.sound, Holder.BARE) if ending and takes(stem.part, ending)}


def _is_case_of_his(word: str, ending: str) -> bool:
    return any(ending in cases(harmony, last_sound(word), Holder.THIRD) for harmony in harmonies(word))
