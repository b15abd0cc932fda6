"""From the citation form of a word to the stems that carry its suffixes, and back from an inflected citation form."""

from collections.abc import Iterator

from atau.languages.kazakh.loans import Stem, loan_stems, restored, stems_of, unlinked
from atau.languages.kazakh.sounds import PLAIN_VOWELS, VOWELS, Sound, harmonies, last_sound, looks_foreign
from atau.languages.kazakh.suffixes import Part, attach

_VOICED = {"қ": "ғ", "к": "г", "п": "б"}
_DEVOICED = {"ғ": "қ", "г": "к", "б": "п"}
_SHORTEST = 3  # letters of a word that a citation form may be an inflection of: кісі is not кі + сі

_ELISION = (
    "ауыз ауыл бауыр бөрік дауыс ерік ерін қалып қарын қауіп қойын көңіл көрік құлық құлып халық мойын мұрын мүлік "
    "нарық ойын орын парық пейіл сиық сұрық ғұрып ырық шырық әріп"
)
ELIDED = {word[:-2] + word[-1]: word for word in _ELISION.split()}
"""Words that lose the vowel of their last syllable before a vowel: халқ-ы → халық. The full form occurs too: дауысы."""
_FULL = tuple(ELIDED.values())

LEXICAL_PLURALS = frozenset({"жастар"})  # "youth"; its stem жас is "age" and "young"


def noun_stems(word: str) -> Iterator[Stem]:
    """All stems of a noun in its bare form. The harmony is that of the whole word, also where the stem is shorter."""
    voiced = _voiced(word)
    # Loans waver: принципі, тарапынан beside мектебі; блогы and блокы. Of others only the voiced stem takes a vowel.
    closed = (voiced and not looks_foreign(word)) or word.endswith("ь")
    yield from stems_of(word, Part.CLOSED if closed else Part.WHOLE)
    if voiced:
        yield from stems_of(word, Part.OPEN, voiced)
    elided = _elided(word)
    if elided:
        yield from stems_of(word, Part.OPEN, elided)
    if word[-1] == "и" or (word[-1] == "ю" and word[-2:-1] not in PLAIN_VOWELS):
        # тарихидің and тарихинің, менюі and менюсі; but жою has only жоюы
        yield from (Stem(word, harmony, Sound.VOWEL, Part.WHOLE) for harmony in harmonies(word))
    yield from loan_stems(word)
    plain = unlinked(word)
    if plain:
        yield from stems_of(plain, Part.WHOLE)


def singulars(word: str) -> Iterator[str]:
    """The words that the word may be the plural of: бостандықтар → бостандық; none for доллар, where -дар would follow."""
    base, suffix = word[:-3], word[-3:]
    if len(base) < 2 or suffix[1:] not in ("ар", "ер"):
        return
    if len(base) < _SHORTEST and base[-1] in PLAIN_VOWELS:  # елдер has ел, but no word is as short as дә or қа
        return
    if any(attach("", "LAр", harmony, last_sound(base)) == suffix for harmony in harmonies(base)):
        yield base
        yield from restored(base)


def owned(word: str) -> Iterator[str]:
    """The words that the word may be the third-person possessive of: бостандығы → бостандық, саудасы → сауда.

    Both *жұмыс* and *жұмы* for *жұмысы*: no lexicon says which is a word, and the wrong one gives forms that do not occur.
    """
    if word[-1:] not in ("ы", "і"):
        return
    base = word[:-1]
    if len(base) < 2 or base[-1] in PLAIN_VOWELS:
        return
    if base[-1] == "с" and base[-2:-1] in VOWELS and len(base) > _SHORTEST:
        yield base[:-1]
    devoiced = _DEVOICED.get(base[-1])
    if devoiced:
        yield base[:-1] + devoiced
    if not devoiced or looks_foreign(base):
        yield base
        yield from restored(base)
    for stem, full in ELIDED.items():
        if base == stem or (base.endswith(stem) and len(base) >= len(stem) + _SHORTEST):
            yield base[: -len(stem)] + full


def _voiced(word: str) -> str | None:
    """The stem before a vowel of a word in қ, к, п after a vowel: құқық → құқығ. After a consonant nothing changes: банкі."""
    voiced = _VOICED.get(word[-1])
    if voiced and word[-2:-1] in VOWELS:
        return word[:-1] + voiced
    return None


def _elided(word: str) -> str | None:
    """The stem without its last vowel, of a word of the list or a compound with it: кәсіпорын → кәсіпорн."""
    if not word.endswith(_FULL):
        return None
    for stem, full in ELIDED.items():
        if word == full or (word.endswith(full) and len(word) >= len(full) + _SHORTEST):
            return word[: -len(full)] + stem
    return None
