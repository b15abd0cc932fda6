"""Russian terms in a wanted case and number, and which of them a preposition or a verb before the term allows.

The places of the paradigm are named as in OpenCorpora ("gent plur"); "paucal" is what follows два, три, четыре.
"""

import re
from collections.abc import Mapping, Sequence

from atau.languages.russian_frames import PLURAL, SINGULAR, frame
from atau.languages.russian_structure import plans
from atau.languages.russian_words import read_word, wanted
from atau.languages.words import WORD, fold, tokens
from atau.languages.written import written_like
from atau.model import Pattern, Slot

_CASES = ("nomn", "gent", "datv", "accs", "ablt", "loct")
PLACES = {
    f"{case} {number}": frame(place, number) for number in (SINGULAR, PLURAL) for place, case in enumerate(_CASES)
}
PLACES |= {"paucal gent": 1 << 12, "paucal nomn": 1 << 13}
"""The places of the paradigm with their frames; see russian_frames."""

_GOVERNMENT = {
    "gent": "без безо близ в-отношении ввиду вдоль вместо вне внутри возле вокруг вследствие для до из из-за из-под изо "
    "касательно кроме мимо накануне насчет около от относительно ото подле позади помимо порядка посередине после посреди "
    "прежде против путем ради сверх свыше среди у",
    "datv": "благодаря вопреки ко навстречу наперекор подобно согласно сообразно соответственно к по",
    "accs": "про сквозь спустя через несмотря-на",
    "ablt": "над перед передо между",
    "loct": "при",
    "accs loct": "в во на о об обо",
    "accs ablt": "за под",
    "gent ablt": "с со",
}
_PREPOSITIONS = {word: frozenset(cases.split()) for cases, words in _GOVERNMENT.items() for word in words.split()}
"""What case a preposition asks for (Rozental, § 198 ff: the prepositions with one case and with two)."""

_PERSON = "лицо"
"""«Лицо» with dependants is a person, animate in the plural («защищать лиц с инвалидностью»), whatever the dictionary says."""

_ATTRIBUTE = re.compile(
    r"(?:.{2,}(?:ый|ий|ой|ая|яя|ое|ее|ые|ие|ого|его|ому|ему|ую|юю|ым|им|ых|их|ыми|ими|ом|ем)|эт\w{1,3}|вс\w{1,3}|т(?:от|ой|ом|ех|ем|еми)"
    r"|наш\w*|сво\w{1,3}|их|его|ее|сам\w{1,3}|никаки\w|люб\w{2,3}|ряд\w?|нескольк\w+|мног\w{1,3}|друг\w{2,3})\Z"
)
_VERB = re.compile(
    r".{2,}(?:ть|ться|ти|тись|ет|ит|ют|ут|ят|ат|ал|ала|али|ал[ао]сь|ил|ила|или|ел|ела|ели|ул|ула|ули|ая|яя|ив|ав|ев|ют|уют)\Z"
)
_PAST = re.compile(r".+[аеиоуыя]л[ао]?(?:с[ья])?|.{3,}(?:[аяе]н|т)[ао]?")
_NOUN = re.compile(
    r".{2,}(?:ни[еяюй]|нием|ниях?|ниями|ци[яиюей]|цией|циях?|ств[оаеу]|ством|ость|ости|остью|остей)|(?:бес)?прав(?:[ао]|ами|ах)?"
    r"|защит\w{1,2}|числ[оае]|дел[оаеу]?|жертв\w{0,3}|случа\w{1,3}|уровн\w{1,2}|вопрос\w{0,3}|помощ\w{1,2}|жизн\w{1,2}|семь\w{1,2}"
    r"|групп\w{0,3}|дол[яиею]|запрет\w{0,2}|факт(?:ов|ами?)?|свобод\w{0,3}"
)
"""Nouns that often govern a genitive, by the endings of nouns of action and of quality, and those of the field."""


def inflections(text: str, pattern: Pattern) -> Mapping[str, Sequence[str]]:
    """The forms of a citation form by their places, the usual one first; a place that the paradigm lacks is left out."""
    parts = tokens(text, False)
    if len(parts) != len(pattern.slots):
        return {}
    is_person = len(parts) > 1 and pattern.slots[0].word == _PERSON
    found: dict[str, Sequence[str]] = {}
    for place, mask in PLACES.items():
        if is_person and place == "accs plur":
            mask = PLACES["gent plur"]
        forms = [sorted(_in_frame(slot, mask), key=lambda form: _rarity(form, slot)) for slot in pattern.slots]
        if all(forms):
            # Of several words with several forms each, the first go with the first, the second with the second.
            most = max(map(len, forms))
            chosen = [[choice[min(at, len(choice) - 1)] for choice in forms] for at in range(most)]
            found[place] = tuple(dict.fromkeys(written_like(text, parts.spans, words) for words in chosen))
    return found


def _in_frame(slot: Slot, wanted: int) -> Sequence[str]:
    return [form for form, mask in slot.forms.items() if mask & wanted]


def _rarity(form: str, slot: Slot) -> tuple[bool, bool, int]:
    """Less for the usual form: «рукой» before «рукою», «языке» (which is nothing else) before «языку», людей as objects."""
    mask = slot.forms[form]
    is_person = bool(mask & PLACES["gent sing"] and mask & PLACES["accs sing"])
    return form.endswith(("ою", "ею")), not is_person, (mask & (1 << 12) - 1).bit_count()


def narrowed(places: Sequence[str], before: str) -> Sequence[str]:
    """Of the places that a form can have, those that the words before it allow; all where they say nothing.

    A preposition, also before attributes, tells the case; a verb before the form asks for the accusative, a noun for the
    genitive, the beginning of a sentence for the nominative.
    """
    words = [fold(word) for word in WORD.findall(re.split(r"[.!?;:]\s", before)[-1])][-4:]
    if not words:
        return _with(places, {"nomn"})
    while (
        words and words[-1] not in _PREPOSITIONS and _ATTRIBUTE.fullmatch(words[-1]) and not _NOUN.fullmatch(words[-1])
    ):
        words.pop()
    if not words:
        return _with(places, {"nomn"})
    last = "-".join(words[-2:]) if "-".join(words[-2:]) in _PREPOSITIONS else words[-1]
    cases = _PREPOSITIONS.get(last)
    if cases:
        return _with(places, cases)
    if _NOUN.fullmatch(last):
        return _with(places, {"gent"})
    if _VERB.fullmatch(last):
        return _with(places, {"accs"})
    return places


def gender(text: str) -> str:
    """The gender of a citation form's head as OpenCorpora names it; empty where it has none, or several."""
    readings = [read_word(token.text) for token in tokens(text, False)]
    if len(readings) == 1:
        lexemes = wanted(readings[0].nouns) or readings[0].adjectives
    else:
        lexemes = next((plan.groups[0].lexemes for plan in plans(readings)), ())
    genders = {name for lexeme in lexemes[:1] for name in lexeme.genders}
    return genders.pop() if len(genders) == 1 else ""


def agreeing(before: str, after: str) -> Sequence[str]:
    """The attributes that stand right before a noun, and the verb in the past tense right after it."""
    found: list[str] = []
    for word in reversed(WORD.findall(re.split(r"[.!?;:,]\s", before)[-1])):
        if not _ATTRIBUTE.fullmatch(fold(word)) or _NOUN.fullmatch(fold(word)):
            break
        found.insert(0, word)
    following = WORD.match(after.lstrip())
    if following and _PAST.fullmatch(fold(following[0])):
        found.append(following[0])
    return found


def _with(places: Sequence[str], cases: set[str] | frozenset[str]) -> Sequence[str]:
    kept = [place for place in places if not cases.isdisjoint(place.split())]
    return kept or places
