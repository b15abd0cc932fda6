"""The forms of a term as a grammar prints them, a table of cases and numbers: for readers, never for the matcher.

The tables show what is usual, one form a cell. The matcher knows more: other spellings, personal endings,
the forms of lists.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib import import_module

from atau.languages.words import fold, tokens
from atau.languages.written import shared_letters
from atau.model import Pattern, Slot, Term

Rank = Callable[[str, Slot], int]


@dataclass(frozen=True, slots=True)
class Declension:
    """`columns` are numbers, `rows` the name of a case with the form in each column, None where there is none.

    The names of numbers and cases are msgids.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[str, tuple[str | None, ...]], ...]

    @property
    def forms(self) -> tuple[str, ...]:
        """All forms, each once, in the order of the rows."""
        return tuple(dict.fromkeys(form for _case, forms in self.rows for form in forms if form))


_MODULES = {
    "en": "atau.languages.english_declension",
    "ru": "atau.languages.russian_declension",
    "kk": "atau.languages.kazakh.declension",
}


def decline(term: Term, patterns: Sequence[Pattern]) -> Declension | None:
    """The table of a term whose `patterns` its language gives; None where nothing inflects, or nobody knows how."""
    if term.language not in _MODULES or term.indeclinable or term.phrase:
        return None
    declension: Declension | None = import_module(_MODULES[term.language]).declension(term, patterns)
    return declension if declension and len(declension.forms) > 1 else None


def phrase(text: str, pattern: Pattern, frame: int, splits_hyphens: bool, rank: Rank) -> str | None:
    """The citation form with each word in the form that the frame, one bit, asks for; None where a word has none.

    Of several forms the one of the least rank counts. A pattern that joins or parts the words of the citation form gives None.
    """
    words = tokens(text, splits_hyphens)
    if [slot.word for slot in pattern.slots] != [fold(word.text) for word in words]:
        return None
    written, end = "", 0
    for slot, word in zip(pattern.slots, words, strict=True):
        forms = [form for form, mask in slot.forms.items() if mask & frame]
        if not forms:
            return None
        usual = min(forms, key=lambda form: rank(form, slot))
        written += text[end : word.start] + as_written(usual, word.text)
        end = word.end
    return written + text[end:]


def as_written(form: str, citation: str) -> str:
    """A folded form with the capitals and the ё of the citation form, as far as it begins like it."""
    shared = shared_letters(form, fold(citation)) if len(fold(citation)) == len(citation) else 0
    return citation[:shared] + form[shared:]
