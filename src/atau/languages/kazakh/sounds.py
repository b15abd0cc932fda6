"""The sounds of Kazakh that decide which shape of a suffix follows: the harmony of the vowels and the kind of the last sound.

Letters that the alphabet uses for two things make the difficulties: у is a vowel in *оқу* and a glide in *тау*; и and ю are a
vowel with a glide. A word for which real texts waver has both harmonies.
"""

from enum import StrEnum

BACK_VOWELS = frozenset("аоұыя")
FRONT_VOWELS = frozenset("әөүіеэ")
PLAIN_VOWELS = BACK_VOWELS | FRONT_VOWELS
NEUTRAL_VOWELS = frozenset("иую")
VOWELS = PLAIN_VOWELS | NEUTRAL_VOWELS

_KAZAKH_LETTERS = frozenset("әғқңөұүһіы")
_LINKING_CLUSTERS = ("кт", "рк", "рг", "нк", "нг", "кс", "ск", "лк", "пт", "фт")


class Harmony(StrEnum):
    """Whether the suffix has back (а, ы) or front vowels (е, і)."""

    BACK = "back"
    FRONT = "front"


class Sound(StrEnum):
    """The kinds of a last sound that suffixes tell apart."""

    VOWEL = "vowel"
    NARROW = "narrow"  # ы і; unlike жаза-мын, "I write", оқушы-мын cannot be a verb
    APPROXIMANT = "approximant"  # р й, and у, ю, и, which end in a glide
    LATERAL = "lateral"  # л
    NASAL = "nasal"  # м н ң
    SIBILANT = "sibilant"  # з ж
    VOICELESS = "voiceless"


_KINDS = (
    dict.fromkeys(PLAIN_VOWELS, Sound.VOWEL)
    | dict.fromkeys("ыі", Sound.NARROW)
    | dict.fromkeys("рйуюи", Sound.APPROXIMANT)
    | dict.fromkeys("мнң", Sound.NASAL)
    | dict.fromkeys("зж", Sound.SIBILANT)
    | {"л": Sound.LATERAL}
)


def last_sound(word: str) -> Sound:
    """The kind of the last sound of a word. Loans in -б, -в, -г, -д end voiceless: клубқа, активтен (§ 36)."""
    return _KINDS.get(word.rstrip("ьъ")[-1:], Sound.VOICELESS)


def looks_foreign(word: str) -> bool:
    """Whether the word has none of the letters that Kazakh words have and Russian loans seldom."""
    return _KAZAKH_LETTERS.isdisjoint(word)


def has_linking_cluster(word: str) -> bool:
    """Whether the word is a loan of the class of *факт, митинг, парк* (§ 35), with which *концепт, лифт* go as well."""
    return word.endswith(_LINKING_CLUSTERS) and looks_foreign(word)


def harmonies(word: str) -> tuple[Harmony, ...]:
    """The harmony of the suffixes of a word: that of its last vowel; both where neither rule nor usage is firm."""
    place = _last_vowel(word)
    if place < 0:
        return Harmony.BACK, Harmony.FRONT
    vowel, before, after = word[place], word[:place], word[place + 1 :]
    if vowel in BACK_VOWELS:
        # ь, г, к are soft: рольге; педагогтер and педагогтар; фестивальға, but фестивалі.
        return _both("ь" in after or after.endswith(("к", "г")) or has_linking_cluster(word), Harmony.BACK)
    if vowel in FRONT_VOWELS:
        # күнәлар, күнәсі; цехтар, шейхқа
        return _both((vowel == "ә" and not after) or after.endswith("х"), Harmony.FRONT)
    evidence = _evidence(before)
    if vowel == "и":
        # артистер has front endings after а; тарихқа and ғылымиға keep the back ones.
        return _both(evidence is not Harmony.FRONT, Harmony.FRONT)
    if after:
        # институтқа in spite of its и, but референдумге is written; костюмге; пунктіге; округке
        wavering = vowel == "ю" or evidence is Harmony.FRONT or "ь" in after or has_linking_cluster(word)
        return _both(wavering or after.endswith("г"), Harmony.BACK)
    if vowel == "ю" and before[-1:] not in PLAIN_VOWELS:
        return Harmony.BACK, Harmony.FRONT  # меню, интервью; жию, кию
    return (evidence or Harmony.BACK,)  # бару, келу; су


def _both(wavering: bool, only: Harmony) -> tuple[Harmony, ...]:
    return (Harmony.BACK, Harmony.FRONT) if wavering else (only,)


def _last_vowel(word: str) -> int:
    """The place of the last vowel; у after a vowel (*тау, қауіп*) is none."""
    for place in range(len(word) - 1, -1, -1):
        letter = word[place]
        if letter in VOWELS and not (letter == "у" and word[place - 1 : place] in VOWELS and place):
            return place
    return -1


def _evidence(before: str) -> Harmony | None:
    """What the word up to a neutral vowel says of its harmony: the next vowel to the left, or қ and ғ, which are back."""
    for letter in reversed(before):
        if letter in BACK_VOWELS or letter in "қғ":
            return Harmony.BACK
        if letter in FRONT_VOWELS:
            return Harmony.FRONT
    return None
