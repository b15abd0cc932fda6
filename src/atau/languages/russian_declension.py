"""Russian terms by case and number, from the frames of their patterns."""

from collections.abc import Sequence

from atau.i18n import N_
from atau.languages.declension import Declension, phrase
from atau.languages.russian_frames import CASES, PLURAL, SINGULAR, frame
from atau.model import Pattern, Slot, Term

NUMBERS = {SINGULAR: N_("singular"), PLURAL: N_("plural")}
NAMES = {
    "nomn": N_("nominative"),
    "gent": N_("genitive"),
    "datv": N_("dative"),
    "accs": N_("accusative"),
    "ablt": N_("instrumental"),
    "loct": N_("prepositional"),
}
_GENITIVE_PLURAL = frame(CASES["gent"], PLURAL)


def declension(term: Term, patterns: Sequence[Pattern]) -> Declension | None:
    """The six cases in both numbers; a number without any form has no column.

    The first pattern that gives a cell decides: further ones are other readings of the same words.
    """
    numbers = [number for number in NUMBERS if _cell(term.text, patterns, frame(CASES["nomn"], number))]
    if not numbers:
        return None
    rows = tuple(
        (name, tuple(_cell(term.text, patterns, frame(CASES[case], number)) for number in numbers))
        for case, name in NAMES.items()
    )
    return Declension(tuple(NUMBERS[number] for number in numbers), rows)


def _cell(text: str, patterns: Sequence[Pattern], wanted: int) -> str | None:
    def rank(form: str, slot: Slot) -> int:
        """The dictionary's order; but пять человек is a form for counting, людей the genitive."""
        counted = wanted == _GENITIVE_PLURAL and form == slot.word
        return len(slot.forms) if counted else list(slot.forms).index(form)

    return next(filter(None, (phrase(text, pattern, wanted, False, rank) for pattern in patterns)), None)
