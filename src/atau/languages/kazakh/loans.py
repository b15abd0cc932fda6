"""The stems of loan words, which follow rules of their own (orthographic dictionary, §§ 35 and 36).

Each function takes a word and yields the stems of one class, with the part of the suffixes that each takes; it yields nothing
for a word of another class. The spelling of the full stem goes on beside them: texts waver.
"""

from collections.abc import Iterator
from typing import NamedTuple

from atau.languages.kazakh.sounds import (
    VOWELS,
    Harmony,
    Sound,
    harmonies,
    has_linking_cluster,
    last_sound,
    looks_foreign,
)
from atau.languages.kazakh.suffixes import Part


class Stem(NamedTuple):
    """What suffixes are added to, and what decides which."""

    text: str
    harmony: Harmony
    sound: Sound
    part: Part


def stems_of(word: str, part: Part, text: str | None = None) -> Iterator[Stem]:
    """The stem in each harmony that the word allows; `text` where the stem is not the word itself."""
    text = word if text is None else text
    for harmony in harmonies(word):
        yield Stem(text, harmony, last_sound(text), part)


def dropped_stops(word: str) -> Iterator[Stem]:
    """-ст, -зд lose their last letter: журналистер, журналиске, журналисі; съезге, съезі; повесть, повесі."""
    bare = word.rstrip("ь")
    if bare.endswith(("ст", "зд")) and len(bare) > 3:
        yield from stems_of(word, Part.BOUND, bare[:-1])


def linked_clusters(word: str) -> Iterator[Stem]:
    """-кт, -рк, -рг, -нк, -нг, -кс, -ск, -лк may take a linking -і-: факті, фактісі, митингілер, пактіге, but паркке."""
    if has_linking_cluster(word):
        yield Stem(word + "і", Harmony.FRONT, Sound.NARROW, Part.WHOLE)


def single_consonants(word: str) -> Iterator[Stem]:
    """A double consonant is written once before a suffix: процесі, класқа, металдан; процессі also occurs."""
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in VOWELS:
        yield from stems_of(word, Part.BOUND, word[:-1])


def hardened(word: str) -> Iterator[Stem]:
    """-ь is dropped before a vowel: рольге, but ролі; автомобилі."""
    if word.endswith("ь"):
        yield from stems_of(word, Part.OPEN, word[:-1])


def shortened_glides(word: str) -> Iterator[Stem]:
    """-ий before a vowel is also written without its й: критерийі, критериі."""
    if word.endswith("ий"):
        yield Stem(word[:-1], Harmony.FRONT, Sound.APPROXIMANT, Part.OPEN)


def loan_stems(word: str) -> Iterator[Stem]:
    """The further stems of a loan word."""
    for rule in (dropped_stops, linked_clusters, single_consonants, hardened, shortened_glides):
        yield from rule(word)


def unlinked(word: str) -> str | None:
    """The loan whose linking -і- the citation form shows: факті → факт, митингі → митинг."""
    if word.endswith("і") and has_linking_cluster(word[:-1]):
        return word[:-1]
    return None


def restored(stem: str) -> Iterator[str]:
    """The loans that have this stem before a suffix: журналис-тер → журналист, рол-і → роль, процес-і → процесс."""
    if not looks_foreign(stem) or len(stem) < 3:
        return
    if stem.endswith("с"):
        yield stem + "т"
        yield stem + "с"
    elif stem.endswith("з"):
        yield stem + "д"
    elif stem.endswith("л"):
        yield stem + "ь"
        yield stem + "л"
