"""Kazakh terms by case and number: the seven cases of the bare word, or of the possessive that a term ends in."""

from collections.abc import Callable, Sequence

from atau.i18n import N_
from atau.languages.declension import Declension, as_written
from atau.languages.kazakh.loans import linked_clusters, loan_stems
from atau.languages.kazakh.sounds import Harmony, Sound, harmonies, last_sound
from atau.languages.kazakh.stems import noun_stems, singulars
from atau.languages.kazakh.suffixes import Holder, attach, cases, suffixes, takes
from atau.languages.words import fold
from atau.model import Pattern, Term

CASES = (
    N_("nominative"),
    N_("genitive"),
    N_("dative"),
    N_("accusative"),
    N_("locative"),
    N_("ablative"),
    N_("instrumental"),
)
_PLURAL = "LAр"
_FRONT = ("ист", "изм")
_OWN = ("шы", "ші", "желі", "кісі")
"""*Құқық қорғаушы* ends in ы of its own, *сөз бостандығы* in that of a possessive. Letters do not tell; these endings do."""


def declension(term: Term, patterns: Sequence[Pattern]) -> Declension | None:
    """One case a row. None for abbreviations and foreign words, which take endings after a hyphen, as each reads them.

    None as well for a word whose harmony wavers: the matcher takes both, and a table would have to choose.
    """
    before, space, last = term.text.rpartition(" ")
    start, hyphen, end = last.rpartition("-")
    if not end.isalpha() or end[1:].isupper() or end.isascii():
        return None
    word = fold(end)
    harmony = _harmony(word)
    if harmony is None:
        return None
    knows = _knower(patterns)
    possessive_dative = word + attach("", "нA", harmony, Sound.NARROW)
    if space and word[-1] in "ыі" and not word.endswith(_OWN) and knows(possessive_dative):
        columns: tuple[str, ...] = (N_("form"),)
        endings = cases(harmony, Sound.NARROW, Holder.THIRD)
        table = [[word + ending] for ending in endings[: len(CASES)]]
    elif term.plural_only or next(singulars(word), None):
        columns = (N_("plural"),)
        endings = cases(harmony, last_sound(word), Holder.NOBODY)
        table = [[word + ending] for ending in endings[: len(CASES)]]
    else:
        columns = (N_("singular"), N_("plural"))
        table = [
            [_form(word, harmony, Holder.BARE, number), _form(word, harmony, Holder.NOBODY, number)]
            for number in range(len(CASES))
        ]
    whole = before + space + start + hyphen
    rows = (
        (case, tuple(whole + as_written(form, end) if knows(form) else None for form in forms))
        for case, forms in zip(CASES, table, strict=True)
    )
    return Declension(columns, tuple(rows))


def _knower(patterns: Sequence[Pattern]) -> Callable[[str], bool]:
    """Whether the matcher knows a form of the last word, or of its last part: what it does not know is not shown.

    It knows no possessive in -қы, -кі, -пы, where the sound would be voiced: *ең төменгі жалақы* is a bare noun.
    """
    slot = patterns[0].slots[-1]
    first = slot.word[: slot.word.rfind("-") + 1]

    def knows(form: str) -> bool:
        whole = first + form
        return whole in slot.forms or any(
            whole.startswith(stem) and whole[len(stem) :] in suffixes(paradigm) for stem, paradigm in slot.stems
        )

    return knows


def _harmony(word: str) -> Harmony | None:
    """The harmony of the endings; None where it wavers. Loans in -ист and -изм have front ones: журналистер, терроризмге."""
    found = harmonies(word)
    linked = next(linked_clusters(word), None)
    if word.endswith(_FRONT) or linked:
        return Harmony.FRONT
    return found[0] if len(found) == 1 else None


def _form(word: str, harmony: Harmony, holder: Holder, case: int) -> str:
    """The form of a case, that of the orthographic dictionary: loans have stems of their own."""
    for stem in (*loan_stems(word), *noun_stems(word)):
        number = attach("", _PLURAL, harmony, stem.sound) if holder is Holder.NOBODY else ""
        chain = number + cases(harmony, last_sound(number) if number else stem.sound, holder)[case]
        if chain and stem.harmony is harmony and takes(stem.part, chain):
            return stem.text + chain
    return word
