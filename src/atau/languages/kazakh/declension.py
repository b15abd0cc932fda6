"""Kazakh terms by case and number: the seven cases of the bare word, or of the possessive that a term ends in."""

from collections.abc import Iterator, Sequence

from atau.i18n import N_
from atau.languages.declension import Declension, as_written
from atau.languages.kazakh.loans import Stem, loan_stems
from atau.languages.kazakh.sounds import Sound, harmonies, last_sound
from atau.languages.kazakh.stems import noun_stems, singulars
from atau.languages.kazakh.suffixes import Holder, attach, cases, takes
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
_OWN = ("шы", "ші", "желі", "кісі")
"""*Құқық қорғаушы* ends in ы of its own, *сөз бостандығы* in that of a possessive. Letters do not tell; these endings do."""


def declension(term: Term, patterns: Sequence[Pattern]) -> Declension | None:
    """One case a row. None for abbreviations and foreign words, which take endings after a hyphen, as each reads them."""
    before, space, last = term.text.rpartition(" ")
    start, hyphen, end = last.rpartition("-")
    if not end.isalpha() or end[1:].isupper() or end.isascii():
        return None
    word = fold(end)
    if space and word[-1] in "ыі" and not word.endswith(_OWN):
        columns: tuple[str, ...] = (N_("form"),)
        endings = cases(harmonies(word)[0], Sound.NARROW, Holder.THIRD)
        table = [[word + ending] for ending in endings[: len(CASES)]]
    elif term.plural_only or next(singulars(word), None):
        columns = (N_("plural"),)
        endings = cases(harmonies(word)[0], last_sound(word), Holder.NOBODY)
        table = [[word + ending] for ending in endings[: len(CASES)]]
    else:
        columns = (N_("singular"), N_("plural"))
        singular, plural = list(_singular(word)), list(_plural(word))
        table = [list(row) for row in zip(singular, plural, strict=True)]
    whole = before + space + start + hyphen
    rows = (
        (case, tuple(whole + as_written(form, end) for form in forms)) for case, forms in zip(CASES, table, strict=True)
    )
    return Declension(columns, tuple(rows))


def _singular(word: str) -> Iterator[str]:
    for number in range(len(CASES)):
        yield next(_forms(word, number, Holder.BARE), word) if number else word


def _plural(word: str) -> Iterator[str]:
    for number in range(len(CASES)):
        yield next(_forms(word, number, Holder.NOBODY), word)


def _forms(word: str, case: int, holder: Holder) -> Iterator[str]:
    """The forms of a case, that of the orthographic dictionary first: loans have stems of their own."""
    for stem in _stems(word):
        number = attach("", _PLURAL, stem.harmony, stem.sound) if holder is Holder.NOBODY else ""
        sound = last_sound(number) if number else stem.sound
        chain = number + cases(stem.harmony, sound, holder)[case]
        if chain and takes(stem.part, chain):
            yield stem.text + chain


def _stems(word: str) -> Iterator[Stem]:
    yield from loan_stems(word)
    yield from noun_stems(word)
