"""The suffix chains of the noun: number, possession, case, and what may still follow.

A paradigm is the set of chains for one class of stems. Its name tells the class: harmony, kind of the last sound, which
part of the chains the stem takes, and which of their meanings the term allows: "back voiceless closed possessed".

Suffixes are written with the letters that vary as Latin capitals: A а/е, I ы/і, Y the same but silent after a vowel,
S с that is heard only after a vowel, and the consonants G D L N T B M P, which follow the sound before them.
"""

from collections.abc import Callable, Iterator, Mapping
from enum import StrEnum
from functools import cache

from atau.languages.kazakh.sounds import Harmony, Sound, last_sound
from atau.model.frames import EVERY_FRAME


class Part(StrEnum):
    """Which of the chains a stem takes. *Құқық* is closed, *құқығ-* open, *журналис-* bound."""

    WHOLE = "whole"
    CLOSED = "closed"  # none, and those with a consonant first
    OPEN = "open"  # those with a vowel first
    BOUND = "bound"  # all, but never none


class Reading(StrEnum):
    """What the term's citation form asks of every form."""

    ANY = "any"
    POSSESSED = "possessed"
    PLURAL = "plural"
    PLURAL_POSSESSED = "plural-possessed"


ACRONYM = "acronym"
"""The paradigm of *БҰҰ* and *COVID-19*: a hyphen and a suffix of any class, as everyone reads the letters differently."""


class Holder(StrEnum):
    """Whose the thing is, as far as the endings after it differ."""

    BARE = "bare"  # the stem itself
    NOBODY = "nobody"  # a plural; and -ымыз, -ыңыз, -ыңдар, which are followed by the same
    SPEAKER = "speaker"  # -ым, -ың: dative -а
    THIRD = "third"  # -ы: the pronominal н


PLURAL = "LAр"
HIS = "SI"
PERSONS = {
    "my": "Yм",
    "your": "Yң",
    "your polite": "YңIз",
    "our": "YмIз",
    "your plural": "YңдAр",
    "your polite plural": "YңIздAр",
}
CASE_NAMES = ("", "genitive", "dative", "accusative", "locative", "ablative", "instrumental")
_CASES = {
    Holder.BARE: ("", "NIң", "GA", "TI", "DA", "BAн", "Mен"),
    Holder.NOBODY: ("", "NIң", "GA", "TI", "DA", "BAн", "Mен"),
    Holder.SPEAKER: ("", "NIң", "A", "TI", "DA", "BAн", "Mен"),
    Holder.THIRD: ("", "нIң", "нA", "н", "ндA", "нAн", "мен"),
}
_LOCATIVE = 4
_PREDICATIVE: tuple[str, ...] = ("MIн", "сIң", "PIз", "сIңдAр")
# Not after the bare stem: абайсыз is "careless" before it is "you are caution"; аттыр is a verb, бөлімше another noun.
_PREDICATIVE_OF_FORMS = ("сIз", "сIздAр", "DIр")
# Not -сың: жұмыстасың is rather жұмыстас-ың, "your colleague".
_PREDICATIVE_OF_PLACES = ("MIн", "PIз", "сIз", "сIздAр", "DIр")
_LIKE = ("DAй", "Mенен", "шA")
_LIKE_HIS = ("ндAй", "менен", "ншA", "нсIз")  # пікірінше; келісімінсіз is still his consent, not a new adjective
_LIKE_NAMES = ("like", "with", "as", "without")
_PARTICLES = ("-ау", "-ақ", "-ай", "-мIс", "-DI")

_AFTER = {  # vowel, narrow vowel, approximant, lateral, nasal, sibilant, voiceless
    "D": "ддддддт",
    "L": "лллдддт",
    "N": "ннддндт",
    "T": "ннддддт",
    "B": "ддддндт",
    "M": "мммммбп",
    "P": "ммммббп",
}
_VOWELS = (Sound.VOWEL, Sound.NARROW)
_COLUMN = {sound: column for column, sound in enumerate(Sound)}


def attach(chain: str, suffix: str, harmony: Harmony, sound: Sound) -> str:
    """The chain with one more suffix, in the shape that the harmony and the sound before it ask for.

    `sound` ends the stem; it counts while the chain is empty.
    """
    if chain:
        sound = last_sound(chain)
    back = harmony is Harmony.BACK
    shape = []
    for letter in suffix:
        if letter in "AI":
            shape.append(("а" if letter == "A" else "ы") if back else ("е" if letter == "A" else "і"))
        elif letter == "Y":
            shape.append("" if sound in _VOWELS else "ы" if back else "і")
        elif letter == "S":
            shape.append("с" if sound in _VOWELS else "")
        elif letter == "G":
            voiceless = sound is Sound.VOICELESS
            shape.append(("қ" if voiceless else "ғ") if back else ("к" if voiceless else "г"))
        elif letter in _AFTER:
            shape.append(_AFTER[letter][_COLUMN[sound]])
        else:
            shape.append(letter)
    return chain + "".join(shape)


@cache
def cases(harmony: Harmony, sound: Sound, holder: Holder) -> tuple[str, ...]:
    """The endings of the cases after a sound, nominative and genitive first, and last the attribute of place (-дағы)."""
    endings = [attach("", case, harmony, sound) for case in _CASES[holder]]
    return (*endings, attach(endings[_LOCATIVE], "GI", harmony, sound))


def takes(part: Part, chain: str) -> bool:
    """Whether a stem takes the chain."""
    return _TAKES[part](chain)


@cache
def paradigm_name(harmony: Harmony, sound: Sound, part: Part, reading: Reading) -> str:
    """The name under which `suffixes` knows the paradigm. What begins with a vowel is the same after all consonants."""
    if part is Part.OPEN:
        sound = Sound.VOICELESS
    return f"{harmony} {sound} {part} {reading}"


@cache
def suffixes(paradigm: str) -> Mapping[str, int]:
    """The chains of a paradigm. Raises ValueError for a name that `paradigm_name` does not give."""
    if paradigm == ACRONYM:
        chains = {
            "-" + chain
            for harmony in Harmony
            for sound in Sound
            for chain in _chains(harmony, sound, Reading.ANY, False)
            if chain
        }
        return dict.fromkeys(sorted(chains), EVERY_FRAME)
    harmony, sound, part, reading = paradigm.split()
    chains = set(_chains(Harmony(harmony), Sound(sound), Reading(reading), True))
    return dict.fromkeys(sorted(filter(_TAKES[Part(part)], chains)), EVERY_FRAME)


_TAKES: Mapping[Part, Callable[[str], bool]] = {
    Part.WHOLE: lambda chain: True,
    Part.CLOSED: lambda chain: chain[:1] not in ("ы", "і"),
    Part.OPEN: lambda chain: chain[:1] in ("ы", "і"),
    Part.BOUND: lambda chain: chain != "" and chain[0] != "-",
}


def _chains(harmony: Harmony, sound: Sound, reading: Reading, particles: bool) -> Iterator[str]:
    """Every chain of number, possession and what may follow them."""
    plural = attach("", PLURAL, harmony, sound)
    only_plural = reading in (Reading.PLURAL, Reading.PLURAL_POSSESSED)
    for number in (plural,) if only_plural else ("", plural):
        if reading in (Reading.ANY, Reading.PLURAL):
            holder = Holder.NOBODY if number else Holder.BARE
            yield from _with_tails(number, harmony, sound, holder, particles)
        for person in PERSONS.values():
            chain = attach(number, person, harmony, sound)
            holder = Holder.SPEAKER if chain[-1] in "мң" else Holder.NOBODY
            yield from _with_tails(chain, harmony, sound, holder, particles)
        yield from _with_tails(attach(number, HIS, harmony, sound), harmony, sound, Holder.THIRD, particles)


def _with_tails(chain: str, harmony: Harmony, sound: Sound, holder: Holder, particles: bool) -> Iterator[str]:
    for tail in _tails(harmony, last_sound(chain) if chain else sound, holder, particles):
        yield chain + tail


@cache
def _tails(harmony: Harmony, sound: Sound, holder: Holder, particles: bool) -> tuple[str, ...]:
    return tuple(tail for _name, tail in named_tails(harmony, sound, holder, particles))


@cache
def named_tails(harmony: Harmony, sound: Sound, holder: Holder, particles: bool) -> tuple[tuple[str, str], ...]:
    """What may follow a number and a possession that end in the sound: case, predicative ending, -дағы, -нікі, particle.

    Each has its name, the same for every harmony, sound and holder; the nominative has none.
    """
    cases = [attach("", case, harmony, sound) for case in _CASES[holder]]
    _, genitive, _, _, locative, ablative, _ = cases
    tails = list(zip(CASE_NAMES, cases, strict=True))
    if particles:
        tails += [
            (f"{name} {particle}", attach(case, particle, harmony, sound))
            for name, case in zip(CASE_NAMES, cases, strict=True)
            for particle in _PARTICLES
        ]
    like = _LIKE_HIS if holder is Holder.THIRD else _LIKE[:2] if holder is Holder.BARE else _LIKE
    tails += [(name, attach("", suffix, harmony, sound)) for name, suffix in zip(_LIKE_NAMES, like, strict=False)]
    predicative = _PREDICATIVE
    if holder is not Holder.BARE:
        predicative += _PREDICATIVE_OF_FORMS
    elif sound is Sound.VOWEL:
        predicative = ()  # жазамын is "I write" before it is "I am a punishment"
    tails += [(suffix, attach("", suffix, harmony, sound)) for suffix in predicative]
    for name, case in (("locative", locative), ("ablative", ablative)):
        tails += [(f"{name} {suffix}", attach(case, suffix, harmony, sound)) for suffix in _PREDICATIVE_OF_PLACES]
    tails += _declined("-DAGI", attach(locative, "GI", harmony, sound), harmony)
    tails += _declined("-NIKI", genitive[:-2] + "ікі", Harmony.FRONT)
    tails += _declined("-NIңKI", genitive[:-1] + "кі", Harmony.FRONT)
    return tuple(tails)


def _declined(name: str, chain: str, harmony: Harmony) -> Iterator[tuple[str, str]]:
    """A chain in -дағы or -нікі, which is a noun of its own: ауылдағылардың, әкесінікінде."""
    for plural, number in ((name, chain), (f"{name} plural", chain + attach("", PLURAL, harmony, Sound.VOWEL))):
        for mark, case in zip(CASE_NAMES, _CASES[Holder.NOBODY], strict=True):
            yield f"{plural} {mark}".rstrip(), attach(number, case, harmony, Sound.VOWEL)
        his = attach(number, HIS, harmony, Sound.VOWEL)
        for mark, case in zip(CASE_NAMES, _CASES[Holder.THIRD], strict=True):
            yield f"{plural} his {mark}".rstrip(), attach(his, case, harmony, Sound.VOWEL)
