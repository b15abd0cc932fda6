"""The commonest forms of the verb, so that they are not taken for misspelt nouns: *барды* "went" is not *бәрді*.

Nothing is ever looked for by these forms. Compound tenses and what derives new verbs (the dictionary lists those) are left out.
Suffixes are written as in `suffixes.py`.
"""

from collections.abc import Iterator, Mapping
from functools import cache

from atau.languages.kazakh.sounds import Harmony, Sound, harmonies, last_sound
from atau.languages.kazakh.suffixes import attach
from atau.model.frames import EVERY_FRAME

VERB = "verb"
_PERSONS = ("", "м", "ң", "ңIз", "ңдAр", "ңIздAр")  # after -ды and -са
_PRESENT = ("", "мIн", "сIң", "сIз", "мIз", "дI", "тIн")
_PARTICIPLE = (
    "",
    "MIн",
    "сIң",
    "сIз",
    "PIз",
    "DI",
    "DIр",
    "GA",
    "DA",
    "BAн",
    "NIң",
    "Mен",
    "ша",
    "ше",
    "LAр",
    "LAрдI",
    "LAрGA",
)
_IMPERATIVE = ("", "YңIз", "YңдAр", "YңIздAр", "сIн", "йIк", "йIн", "AйIк", "AйIн", "GI", "GIз")
_VOWELS = (Sound.VOWEL, Sound.NARROW)


def verb_stems(stem: str) -> Iterator[tuple[str, str]]:
    """The stem of a verb with the name of its suffixes, in each harmony that it allows; шап- also as шаб-."""
    for harmony in harmonies(stem):
        yield stem, f"{VERB} {harmony} {last_sound(stem)}"
        if stem[-1] == "п":
            yield stem[:-1] + "б", f"{VERB} {harmony} {Sound.SIBILANT}"


@cache
def verb_suffixes(paradigm: str) -> Mapping[str, int]:
    """The suffixes of a paradigm that `verb_stems` names."""
    _verb, harmony, sound = paradigm.split()
    return dict.fromkeys(sorted(_chains(Harmony(harmony), Sound(sound))), EVERY_FRAME)


def _chains(harmony: Harmony, sound: Sound) -> Iterator[str]:
    persons = (*_PERSONS, "қ" if harmony is Harmony.BACK else "к")
    negated = attach("", "MA", harmony, sound)
    for start in ("", negated, attach("", "Yл", harmony, sound), attach("", "Yн", harmony, sound)):
        is_open = (last_sound(start) if start else sound) in _VOWELS
        endings = {
            "DI": persons,
            "сA": persons,
            "GAн": _PARTICIPLE,
            "й" if is_open else "A": _PRESENT,
            "с" if start == negated else "р" if is_open else "Aр": (
                "",
                "мIн",
                "сIң",
                "сIз",
                "мIз",
                "LAр",
                "LIк",
                "LIқ",
            ),
            "Yп": ("", "тI", "пIн", "сIң", "сIз", "пIз"),
            "MAқ" if harmony is Harmony.BACK else "MAк": ("", "шI", "пIн"),
            "GAлI": ("",),
            "GAншA": ("",),
            "": _IMPERATIVE,
        }
        for first, rest in endings.items():
            chain = attach(start, first, harmony, sound)
            for ending in rest:
                yield attach(chain, ending, harmony, sound)
