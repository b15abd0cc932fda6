"""English terms by number, with their possessives, from the frames of their patterns."""

from collections.abc import Sequence

from atau.i18n import N_
from atau.languages.declension import Declension, phrase
from atau.languages.english_words import PLURAL, PLURAL_POSSESSIVE, SINGULAR, SINGULAR_POSSESSIVE
from atau.languages.written import shared_letters
from atau.model import EVERY_FRAME, Pattern, Slot, Term

_POSSESSIVES = (SINGULAR_POSSESSIVE, PLURAL_POSSESSIVE)


def declension(term: Term, patterns: Sequence[Pattern]) -> Declension | None:
    """Singular and plural, each plain and in the possessive, of the reading with the most forms."""
    if not any(mask != EVERY_FRAME for pattern in patterns for slot in pattern.slots for mask in slot.forms.values()):
        return None
    tables = [_table(term.text, pattern) for pattern in patterns]
    return max(tables, key=lambda table: len(table.forms))


def _table(text: str, pattern: Pattern) -> Declension:
    plain = _cell(text, pattern, SINGULAR), _cell(text, pattern, PLURAL)
    possessive = tuple(
        map(_as_possessive, _POSSESSIVES, (_cell(text, pattern, frame) for frame in _POSSESSIVES), plain)
    )
    columns = (N_("singular"), N_("plural"))
    filled = [place for place in range(len(columns)) if plain[place]]
    return Declension(
        tuple(columns[place] for place in filled),
        tuple(
            (name, tuple(forms[place] for place in filled))
            for name, forms in ((N_("plain form"), plain), (N_("possessive"), possessive))
            if any(forms)
        ),
    )


def _cell(text: str, pattern: Pattern, wanted: int) -> str | None:
    def rank(form: str, slot: Slot) -> int:
        """The spelling of the citation form; and "States parties", though "State parties" is written too."""
        is_singular = (
            wanted in (PLURAL, PLURAL_POSSESSIVE) and slot.forms[form] != EVERY_FRAME and slot.forms[form] & SINGULAR
        )
        return len(slot.word) if is_singular else -shared_letters(form, slot.word)

    return phrase(text, pattern, wanted, True, rank)


def _as_possessive(frame: int, form: str | None, plain: str | None) -> str | None:
    """The possessive where it ends the phrase: nobody writes "the right's to life"."""
    if frame == PLURAL_POSSESSIVE and form == plain and form and form.endswith("s"):  # its apostrophe is no letter
        return f"{form}'"
    return form if form and form.endswith("'s") else None
