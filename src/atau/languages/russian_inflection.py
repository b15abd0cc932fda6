"""Russian terms in a wanted case and number.

The places of the paradigm are named as in OpenCorpora ("gent plur"); "paucal" is what follows два, три, четыре, "counted" what
follows пять and more. Which of them a sentence asks for, `russian_context` says.
"""

from collections.abc import Mapping, Sequence

from atau.languages.russian_frames import PLURAL, SINGULAR, frame
from atau.languages.russian_structure import plans
from atau.languages.russian_words import Lexeme, is_acronym, is_known_form, read_word, wanted
from atau.languages.words import fold, tokens
from atau.languages.written import written_like
from atau.model import Pattern, Slot

_CASES = ("nomn", "gent", "datv", "accs", "ablt", "loct")
PAUCAL, COUNTED = "paucal", "counted"
PLACES = {
    f"{case} {number}": frame(place, number) for number in (SINGULAR, PLURAL) for place, case in enumerate(_CASES)
}
PLACES |= {PAUCAL: 1 << 12 | 1 << 13, COUNTED: frame(1, PLURAL)}
"""The places of the paradigm with their frames; see russian_frames."""

_FEMININE_PAUCAL = 1 << 13

_PERSON = "лицо"
"""«Лицо» with dependants is a person, animate in the plural («защищать лиц с инвалидностью»), whatever the dictionary says."""

_MAN = "человек"
"""Its plural is «люди», but «пять человек»; the dictionary has «человеки» too."""


def inflections(text: str, pattern: Pattern) -> Mapping[str, Sequence[str]]:
    """The forms of a citation form by their places, the usual one first; a place that the paradigm lacks is left out."""
    parts = tokens(text, False)
    if len(parts) != len(pattern.slots):
        return {}
    is_person = len(parts) > 1 and any(slot.word == _PERSON for slot in pattern.slots)
    is_feminine = gender(text) == "femn"
    found: dict[str, Sequence[str]] = {}
    for place, mask in PLACES.items():
        if is_person and place == "accs plur":
            mask = PLACES["gent plur"]
        forms = [
            sorted(_in_frame(slot, mask), key=lambda form: _rarity(form, slot, word, place, is_feminine))
            for slot, word in zip(pattern.slots, parts.texts, strict=True)
        ]
        if all(forms):
            # Of several words with several forms each, the first go with the first, the second with the second.
            most = max(map(len, forms))
            chosen = [[choice[min(at, len(choice) - 1)] for choice in forms] for at in range(most)]
            found[place] = tuple(dict.fromkeys(written_like(text, parts.spans, words) for words in chosen))
    return found


def _in_frame(slot: Slot, wanted: int) -> Sequence[str]:
    return [form for form, mask in slot.forms.items() if mask & wanted]


def _rarity(form: str, slot: Slot, word: str, place: str, is_feminine: bool) -> tuple[bool, bool, bool, int]:
    """Less for the usual form: «рукой» before «рукою», «языке» (which is nothing else) before «языку», людей as objects.

    An acronym that is no word of the dictionary stays as it is: «в ИВС», but «в МИДе».
    """
    mask = slot.forms[form]
    is_odd = form.endswith(("ою", "ею"))
    if slot.word == _MAN and place.endswith((PLURAL, COUNTED)):
        is_odd = (form == _MAN) is not (place == COUNTED) or (form != _MAN and form.startswith(_MAN))
    elif is_acronym(word):
        is_odd = (form == slot.word) is is_known_form(slot.word)
    elif place == PAUCAL:
        is_odd = bool(mask & _FEMININE_PAUCAL) is not is_feminine
    is_person = bool(mask & PLACES["gent sing"] and mask & PLACES["accs sing"]) and not is_feminine
    return is_odd, form.endswith(("ою", "ею")), not is_person, (mask & (1 << 12) - 1).bit_count()


def gender(text: str) -> str:
    """The gender of a citation form's head as OpenCorpora names it; empty where it has none, or several."""
    genders = {name for lexeme in _heads(text)[:1] for name in lexeme.genders}
    return genders.pop() if len(genders) == 1 else ""


def is_adjective(text: str) -> bool:
    """Whether a citation form is an adjective that serves as a noun: «престарелый», «заключённый»."""
    words = [read_word(token.text) for token in tokens(text, False)]
    return len(words) == 1 and not words[0].nouns and bool(words[0].adjectives)


def is_animate(text: str) -> bool:
    """Whether the head of a citation form is a living being: its accusative is its genitive."""
    return any("anim" in lexeme.animacies for lexeme in _heads(text)[:1]) or _PERSON in map(
        fold, tokens(text, False).texts
    )


def _heads(text: str) -> Sequence[Lexeme]:
    readings = [read_word(token.text) for token in tokens(text, False)]
    if len(readings) == 1:
        return wanted(readings[0].nouns) or readings[0].adjectives
    return next((plan.groups[0].lexemes for plan in plans(readings)), ())
