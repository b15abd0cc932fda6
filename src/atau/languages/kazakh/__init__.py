"""Kazakh: a citation form becomes stems with the names of suffix sets; nothing is ever expanded word by word.

Start with `sounds.py` (harmony and the kinds of last sounds), then `suffixes.py` (the chains), `loans.py`, `stems.py`, and
`suspended.py` (the forms that count only in a list).
Why it is done like this: docs/decisions/kazakh-paradigm.md.
"""

import re
from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise

from atau.i18n import _
from atau.languages.kazakh.discourse import KAZAKH
from atau.languages.kazakh.letters import SPELLING
from atau.languages.kazakh.stems import LEXICAL_PLURALS, noun_stems, owned, singulars
from atau.languages.kazakh.suffixes import ACRONYM, Reading, paradigm_name, suffixes
from atau.languages.kazakh.suspended import (
    CASES_OF_ACRONYMS,
    GENITIVES_OF_ACRONYMS,
    genitives,
    is_head_of_izafet,
    is_possessed,
    suspended,
    without_case,
)
from atau.languages.kazakh.verbs import VERB, verb_suffixes
from atau.languages.words import fold, tokens
from atau.model import COORDINATED_FRAMES, EVERY_FRAME, Pattern, Rivals, Slot, Term

_ABBREVIATIONS = (
    "т.б. т.с.с. т.т. қ. ж. жж. ғ. ғғ. б. бб. т. тт. мыс. тар. тарм. ст. бап. көш. обл. ауд. проф. акад. млн. млрд. мың. "
    "тг. сағ. мин. см. қар. ред. шығ. б.з. б.з.б. б.з.д."
)
_HYPHENS = re.compile("[\u2010\u2011]")
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_LONGEST_SPELT = 4  # letters; ЮНЕСКО is read as a word, and written with or without the hyphen
_LATIN = re.compile(r"[A-Za-z\u00c0-\u02af]")


class Kazakh:
    """The `Language` of Kazakh in Cyrillic letters."""

    tag = "kk"
    splits_hyphens = False
    abbreviations = frozenset(_ABBREVIATIONS.split())
    spelling = SPELLING

    conjunctions = (
        *("мен", "бен", "пен", "және", "әрі", "немесе", "я", "яки", "не", "не болмаса", "болмаса", "сондай-ақ", "/"),
        *("я болмаса", "әлде", "сонымен қатар", "сонымен бірге", "сол сияқты"),
        *("де ,", "да ,", "те ,", "та ,", "қана емес ,", "ғана емес ,", "және / немесе"),
    )
    particles = ("де", "да", "те", "та", "не", "я", "әрі", "тек", "қана", "ғана", "тіпті", "әсіресе")
    after_list = ""

    discourse = KAZAKH

    def data_version(self) -> str:
        """There is no data but the rules of these modules: the number grows when the forms change."""
        return "2"

    def patterns(self, text: str, term: Term) -> Sequence[Pattern]:
        """One pattern: the last word inflects, all others stand as they are (strict izafet), save in a list.

        Raises ValueError for a text without words and for a word that mixes Latin and Cyrillic letters.
        """
        words = [_HYPHENS.sub("-", token.text) for token in tokens(text, False)]
        places = [place for place, word in enumerate(words) if word[0].isalnum()]
        if not places:
            raise ValueError(_("the term has no word"))
        for word in words:
            _refuse_mixed_scripts(word)
        slots = [_fixed(word) for word in words]
        if not term.indeclinable:
            for place, following in pairwise(places):
                slots[place] = _member(words[place], words[following])
            slots[places[-1]] = _inflected(words[places[-1]], single=len(places) == 1, plural_only=term.plural_only)
        return [Pattern(tuple(slots))]

    def inflections(self, text: str, term: Term) -> Mapping[str, Sequence[str]]:
        """The forms by number, possession and case: "plural his dative"."""
        from atau.languages.kazakh.inflection import inflections

        if term.indeclinable:
            return {"": (text,)}
        last = [token.text for token in tokens(text, False) if token.text[0].isalnum()][-1]
        return inflections(text, _is_spelt(last))

    def narrowed(self, places: Sequence[str], before: str, after: str) -> Sequence[str]:
        """Mine and yours stand in no text of the field where the form can be another: *бостандығың*, but *құқын*."""
        from atau.languages.kazakh.inflection import SPEAKERS

        likely = [place for place in places if SPEAKERS.isdisjoint(place.split())]
        return likely or places

    def fitted(self, form: str, after: str) -> str | None:
        """As it is."""
        return form

    def agreement(self, text: str, term: Term, form: str, place: str) -> str:
        """The shapes that the words have which follow the sounds of the word before them; and a bare noun itself.

        Before another noun it is an attribute: *мүгедек балалар*.
        """
        from atau.languages.kazakh.following import shapes
        from atau.languages.kazakh.inflection import is_owned

        bare = [] if place or is_owned(text) else [fold(text).replace(" ", "_")]
        return " ".join((*shapes(form), *bare))

    def agreeing(self, before: str, after: str, old: str, new: str) -> Sequence[str]:
        """*Мен, да, ма, ғана, ғой* right behind the term, where the new form asks for another shape: *пен, та, па* …"""
        from atau.languages.kazakh.following import changed

        return changed(after, old.split(), new.split())

    def suffixes(self, paradigm: str) -> Mapping[str, int]:
        """The suffix chains of a paradigm named in a slot, each in every frame: nothing agrees in Kazakh."""
        return verb_suffixes(paradigm) if paradigm.startswith(VERB) else suffixes(paradigm)

    def is_oblique(self, text: str) -> bool:
        """Whether the last word is no word of the dictionary, but a case of one, or of its possessive."""
        words = [token.text for token in tokens(text, False)]
        last = fold(words[-1].rpartition("-")[2]) if words else ""
        bases = [base for base in without_case(last) if _is_nominative(base)]
        if not _is_nominative(last):
            return bool(bases)
        # The dictionary has some inflected forms too: the case of a possessive is never a citation form.
        return any(is_possessed(base) and len(last) - len(base) > 1 for base in bases)

    def rivals(self, forms: Collection[str], stems: Collection[tuple[str, str]]) -> Rivals:
        """The words of Kazakh and Russian that a misspelt form of a term could be or be meant for."""
        from atau.languages.kazakh.lexicon import rivals

        return rivals(forms, stems)


def _is_nominative(word: str) -> bool:
    """Whether it is a word of the dictionary, its plural, or the possessive of either."""
    from atau.languages.kazakh.lexicon import is_word

    return any(map(is_word, (word, *singulars(word), *owned(word), *singulars(word[:-1]))))


def _fixed(raw: str) -> Slot:
    word = fold(raw)
    return Slot(f"kk:fixed:{word}", word, {word: EVERY_FRAME})


def _member(raw: str, following: str) -> Slot:
    """The slot of a word before the last. A list may spare it its endings, or give the owner of an izafet the genitive."""
    word = fold(raw)
    start, hyphen, end = raw.rpartition("-")
    owner = is_head_of_izafet(fold(following))
    if _is_spelt(raw):
        further = {f"{word}-{case}" for case in GENITIVES_OF_ACRONYMS} if owner else set()
    elif hyphen and _is_spelt(start) and fold(end) in CASES_OF_ACRONYMS:
        further = {fold(start)}
    else:
        end = fold(end)
        further = {*suspended(end), *(genitives(end) if owner else ())}
        further = {fold(start) + hyphen + form for form in further}
    forms = dict.fromkeys(sorted(further), COORDINATED_FRAMES) | {word: EVERY_FRAME}
    return Slot(f"kk:{'owner' if owner else 'member'}:{word}", word, forms)


def _inflected(raw: str, *, single: bool, plural_only: bool) -> Slot:
    """The slot of the word that carries the endings of the whole term; of a hyphenated word it is the last part."""
    word = fold(raw)
    first, hyphen, last = word.rpartition("-")
    plural_only = plural_only or word in LEXICAL_PLURALS
    possessed = last[-1] in "ыі" and not single
    kind = "izafet" if possessed else "noun"
    stems: set[tuple[str, str]] = set()
    if _is_spelt(raw):
        kind = "acronym"
        stems.add((word, ACRONYM))
    if kind != "acronym" or (last.isalpha() and len(last) > _LONGEST_SPELT):
        stems |= {(first + hyphen + stem, paradigm) for stem, paradigm in _stems(last, possessed, plural_only)}
    key = f"kk:{kind}-plural:{word}" if plural_only else f"kk:{kind}:{word}"
    return Slot(key, word, {word: EVERY_FRAME}, tuple(sorted(stems)))


def _stems(word: str, possessed: bool, plural_only: bool) -> set[tuple[str, str]]:
    """The stems of all words that the citation form may be a form of, each with the suffixes that keep its meaning.

    A head in a possessive (сөз бостандығы) keeps one in every form. One such as *құқық қорғаушы* cannot be told from it by its
    letters, so it is read both ways: the wrong reading gives forms that do not occur.
    """
    free, owned_only = Reading.ANY, Reading.POSSESSED
    if plural_only:
        free, owned_only = Reading.PLURAL, Reading.PLURAL_POSSESSED
    owned_plural = list(singulars(word[:-1])) if word[-1] in "ыі" else []
    bases = list(singulars(word))
    if owned_plural:  # адам құқықтары; but жұмыс дәптері is no plural, and has жұмыс дәптерлері
        readings = dict.fromkeys([*owned_plural, *owned(word)], owned_only)
    elif bases:  # негізгі бостандықтар; but дәптер is no plural
        readings = {word: Reading.ANY} | dict.fromkeys(bases, free)
    else:
        readings = {word: free} | (dict.fromkeys(owned(word), owned_only) if possessed else {})
    return {
        (stem.text, paradigm_name(stem.harmony, stem.sound, stem.part, reading))
        for base, reading in readings.items()
        for stem in noun_stems(base)
    }


def _is_spelt(raw: str) -> bool:
    """Whether the word is read by its letters, or everyone reads it as he likes: БҰҰ, ҚазҰУ, COVID-19, YouTube."""
    last = raw.rpartition("-")[2]
    return not last[-1].isalpha() or bool(_LATIN.search(last)) or (len(last) > 1 and last[-2:].isupper())


def _refuse_mixed_scripts(raw: str) -> None:
    for part in raw.split("-"):
        if _LATIN.search(part) and _CYRILLIC.search(part):
            raise ValueError(_("“{word}” mixes Latin and Cyrillic letters").format(word=raw))
