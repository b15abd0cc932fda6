"""Russian: a citation form becomes the forms of its head and of what agrees with it; its dependants stay as they stand.

`russian_words` knows the words, `russian_structure` the structure of a citation form, `russian_frames` what the bits of the
forms mean. This module puts the three together.
"""

import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import lru_cache

from atau.hooks.discovery import installed_version
from atau.i18n import _
from atau.languages.look_alikes import LATIN_FOR_CYRILLIC
from atau.languages.russian_discourse import RUSSIAN
from atau.languages.russian_frames import (
    PLURAL,
    PLURAL_FRAMES,
    SINGULAR,
    Cell,
    adjective_frames,
    distributed_frames,
    fits,
    joined_frames,
    nearest_frames,
    noun_frames,
)
from atau.languages.russian_structure import Group, Plan, plans
from atau.languages.russian_words import ADJECTIVE, NOUN, Lexeme, Word, read_word, wanted
from atau.languages.words import fold, tokens
from atau.model import EVERY_FRAME, Pattern, Rivals, Slot, Spelling, Term

_MIXED_SCRIPTS = re.compile(r"[а-яё]+['\u2019]?[a-z]|[a-z]+['\u2019]?[а-яё]", re.IGNORECASE)
_ABBREVIATIONS = (
    "абз. акад. англ. вв. г. гг. гл. гр. д. доц. др. и.о. изд. им. каз. канд. кв. л. мин. млн. млрд. н.э. напр. "
    "нац. обл. оз. п. пер. пл. пос. пп. пр. проф. р. ред. рис. руб. рус. с. св. сек. см. ср. ст. стр. т. т.д. т.е. "
    "т.к. т.н. т.п. табл. тел. тов. тт. тыс. ул. ч. чел. экз. №. "
)

_Frames = Callable[[Cell], int]


class Russian:
    """The Russian language. A hyphenated word is one word; its parts inflect together."""

    tag = "ru"
    splits_hyphens = False
    abbreviations = frozenset(_ABBREVIATIONS.split())
    spelling = Spelling(LATIN_FOR_CYRILLIC)

    conjunctions = (
        *("и", "или", "либо", "/", "и / или", "а также", "равно как и", "как и", "так и", "но и", "ни", "а равно"),
        *("а равно и", "или же"),
    )
    particles = ("как", "не", "только", "лишь", "столько", "сколько")
    after_list = ""

    discourse = RUSSIAN

    def data_version(self) -> str:
        """The versions of the analyser and of its dictionary."""
        return (
            f"pymorphy3 {installed_version('pymorphy3')}, pymorphy3-dicts-ru {installed_version('pymorphy3-dicts-ru')}"
        )

    def patterns(self, text: str, term: Term) -> Sequence[Pattern]:
        """The ways to write a citation form. ValueError says why it has none."""
        words = [token.text for token in tokens(text, self.splits_hyphens)]
        if not any(word[0].isalnum() for word in words):
            raise ValueError(_("the term has no word"))
        for word in words:
            if _MIXED_SCRIPTS.search(fold(word)):
                raise ValueError(_("“{word}” mixes Latin and Cyrillic letters").format(word=word))
        if term.indeclinable:
            return [_fixed(words)]
        if len(words) == 1:
            return [Pattern((_single(words[0], term.plural_only),))]
        readings = [read_word(word) for word in words]
        found = [pattern for plan in plans(readings) for pattern in _patterns(readings, plan, term.plural_only)]
        different = {tuple(slot.key for slot in pattern.slots): pattern for pattern in found}
        return list(different.values()) or [_fixed(words)]

    def is_oblique(self, text: str) -> bool:
        """Whether some word is one of the dictionary's, but none can be read as a head in the nominative."""
        readings = [read_word(token.text) for token in tokens(text, self.splits_hyphens)]
        if len(readings) == 1:
            return bool(readings[0].cases) and not (readings[0].nouns or readings[0].adjectives or readings[0].verb)
        return any(word.cases for word in readings) and not plans(readings)

    def inflections(self, text: str, term: Term) -> Mapping[str, Sequence[str]]:
        """The forms by case and number: "gent plur"; an abbreviation that does not change has itself for all."""
        from atau.languages.russian_inflection import inflections

        return inflections(text, self.patterns(text, term)[0])

    def narrowed(self, places: Sequence[str], before: str, after: str) -> Sequence[str]:
        """Those that the attributes, the preposition, the verb or the noun before the words allow."""
        from atau.languages.russian_context import narrowed

        return narrowed(places, before, after)

    def fitted(self, form: str, after: str) -> str | None:
        """A participle or a clause at the end of a term is closed by a comma where the sentence goes on."""
        goes_on = re.match(r"\s*\w", after)
        return f"{form}," if "," in form and goes_on and not form.endswith(",") else form

    def agreement(self, text: str, term: Term, form: str, place: str) -> str:
        """Case, number, gender, whether it is a living being, and whether it is an adjective («престарелый»)."""
        from atau.languages.russian_inflection import gender, is_adjective, is_animate

        case, _space, number = place.partition(" ")
        animacy = "anim" if is_animate(text) else "inan"
        kind = "adjective" if is_adjective(text) else "noun"
        return f"{case} {number or 'few'} {gender(text) or 'none'} {animacy} {kind}"

    def agreeing(self, before: str, after: str, old: str, new: str) -> Sequence[str]:
        """Attributes, numerals, the verb of a subject, and a relative pronoun."""
        from atau.languages.russian_context import agreeing

        return agreeing(before, after, old, new)

    def rivals(self, forms: Collection[str], stems: Collection[tuple[str, str]]) -> Rivals:
        """None: letters of the other script are never right."""
        return Rivals()

    def suffixes(self, paradigm: str) -> Mapping[str, int]:
        """None: Russian forms are listed whole."""
        return {}


def _fixed(words: Iterable[str]) -> Pattern:
    return Pattern(tuple(_unchanged(fold(word)) for word in words))


@lru_cache(maxsize=65536)
def _unchanged(word: str) -> Slot:
    return Slot(f"ru {word}", word, {word: EVERY_FRAME})


def _single(text: str, plural_only: bool) -> Slot:
    """A term of one word: a noun before an adjective («рабочий»), an adjective before a verb."""
    word = read_word(text)
    if word.nouns:
        return _slot(text, wanted(word.nouns), noun_frames, "noun", plural_only)
    if word.adjectives:
        return _slot(text, word.adjectives, adjective_frames, "adjective", plural_only, _any_gender(word.adjectives))
    if word.verb:
        return Slot(f"ru verb {fold(text)}", fold(text), dict.fromkeys(word.verb, EVERY_FRAME))
    return _unchanged(fold(text))


def _any_gender(lexemes: Iterable[Lexeme]) -> frozenset[str]:
    """The genders of an adjective that stands alone: a masculine or a plural is said of all («задержанный», «задержанная»)."""
    genders = frozenset().union(*(lexeme.genders for lexeme in lexemes))
    return frozenset() if "masc" in genders else genders


def _patterns(words: Sequence[Word], plan: Plan, plural_only: bool) -> Iterable[Pattern]:
    """The patterns of one reading: one for each gender and animacy of the first head that its adjectives could tell."""
    first = plan.groups[0]

    def agreement(lexeme: Lexeme) -> object:
        return (lexeme.genders, lexeme.animacies) if first.adjectives else None

    for kind in dict.fromkeys(agreement(lexeme) for lexeme in first.lexemes):
        slots: dict[int, Slot] = {}
        for group in plan.groups:
            lexemes = tuple(x for x in group.lexemes if group is not first or agreement(x) == kind)
            slots |= _group(words, group, lexemes, len(plan.groups) > 1, plural_only)
        if plan.apposition:
            place = plan.apposition.head
            slots[place] = _slot(words[place].text, plan.apposition.lexemes, noun_frames, "noun", plural_only)
        yield Pattern(tuple(slots.get(place) or _unchanged(fold(word.text)) for place, word in enumerate(words)))


def _group(
    words: Sequence[Word], group: Group, lexemes: tuple[Lexeme, ...], is_joined: bool, plural_only: bool
) -> dict[int, Slot]:
    """The slots of a head and of its adjectives, by their places."""
    head = lexemes[0]
    in_noun: _Frames = noun_frames
    in_adjective: _Frames = adjective_frames
    mode = ""
    if group.distributes:
        in_adjective, mode = distributed_frames, "distributed"
    if is_joined:
        in_noun = in_adjective = _joined(head.number)
        mode = f"joined {head.number}"
    genders = head.genders
    if len(genders) != 1 and head.kind == NOUN and head.number != PLURAL:
        for place in group.adjectives:  # «независимая судья», «казахстанский МИД»: the adjectives decide
            genders = frozenset().union(*(lexeme.genders for lexeme in words[place].adjectives))
    if head.kind == ADJECTIVE and not group.adjectives:
        genders = _any_gender(lexemes)
    animacies = frozenset().union(*(lexeme.animacies for lexeme in lexemes))
    numbers = "".join(sorted({cell.number for lexeme in lexemes for cell in lexeme.cells}))
    text = words[group.head].text
    if head.kind == NOUN:
        slots = {group.head: _slot(text, lexemes, in_noun, f"noun {mode}", plural_only)}
    else:
        slots = {group.head: _slot(text, lexemes, in_adjective, f"adjective {mode}", plural_only, genders)}
    for place in group.adjectives:
        adjectives = tuple(x for x in words[place].adjectives if group.distributes or x.agrees(head))
        slots[place] = _slot(
            words[place].text, adjectives, in_adjective, f"adjective {mode}", plural_only, genders, animacies, numbers
        )
    return slots


@lru_cache(maxsize=2)
def _joined(number: str) -> _Frames:
    return lambda cell: joined_frames(cell, number)


@lru_cache(maxsize=65536)
def _slot(
    text: str,
    lexemes: tuple[Lexeme, ...],
    frames: _Frames,
    mode: str,
    plural_only: bool,
    genders: frozenset[str] = frozenset(),
    animacies: frozenset[str] = frozenset(),
    numbers: str = SINGULAR + PLURAL,
) -> Slot:
    """The forms of a word. Equal arguments give the same slot; `mode` names what `frames` does."""
    forms: dict[str, int] = {}
    for lexeme in lexemes:
        for cell in lexeme.cells:
            mask = frames(cell) & (PLURAL_FRAMES if plural_only else EVERY_FRAME)
            if not fits(cell, genders, animacies):
                mask = nearest_frames(cell)
            if mask and cell.number in numbers:
                forms[cell.form] = forms.get(cell.form, 0) | mask
    word = fold(text)
    restriction = " ".join((mode, "plural" if plural_only else "", *sorted(genders), *sorted(animacies), numbers))
    return Slot(
        f"ru {word} {restriction} " + ",".join(lexeme.key for lexeme in lexemes), word, forms or {word: EVERY_FRAME}
    )
