"""English nouns: their numbers and their possessives, by LemmInflect's dictionary and, for words it does not know, by rule."""

import re
from collections.abc import Mapping
from functools import cache

SINGULAR = 1
PLURAL = 2
SINGULAR_POSSESSIVE = 4
PLURAL_POSSESSIVE = 8
"""The frames of a head: the plural's possessive has no sign of its own in "states'", where the apostrophe is no letter."""

PLACES = {
    "singular": SINGULAR,
    "plural": PLURAL,
    "singular possessive": SINGULAR_POSSESSIVE,
    "plural possessive": PLURAL_POSSESSIVE,
}

_SIBILANT = re.compile(r"(?:s|x|z|ch|sh)\Z")
_CONSONANT_Y = re.compile(r"[^aeiou]y\Z")
_PLURAL = re.compile(r".*[^su']s\Z")  # but "status", "harass"


@cache
def _lemmas(word: str) -> Mapping[str, tuple[str, ...]]:
    from lemminflect import getAllLemmas

    return dict(getAllLemmas(word))


def is_noun(word: str) -> bool:
    """Whether a word in lower case can be a noun.

    A word in no dictionary can ("doxxing"), and so can a verb's base, its form in -s or in -ing: the dictionary has "act" and
    "trafficking" as verbs only.
    """
    lemmas = _lemmas(word)
    if "NOUN" in lemmas or not lemmas:
        return True
    return is_gerund(word) or any(word in (verb, _regular_plural(verb)) for verb in lemmas.get("VERB", ()))


def is_gerund(word: str) -> bool:
    """Whether a word in lower case is a verb's form in -ing."""
    return word.endswith("ing") and "VERB" in _lemmas(word)


def is_plural(word: str) -> bool:
    """Whether a word in lower case is the plural of a noun."""
    return word not in _singulars(word)


def is_adjective(word: str) -> bool:
    """Whether a word in lower case is an adjective and no verb; as a noun it has a plural ("neoconservatives")."""
    return "ADJ" in _lemmas(word) and "VERB" not in _lemmas(word)


def may_be_adjective(word: str) -> bool:
    """Whether a word in lower case can be an adjective or a participle: "alien", "handicapped"."""
    return "ADJ" in _lemmas(word) or (word.endswith("ed") and "VERB" in _lemmas(word))


def is_only_noun(word: str) -> bool:
    """Whether a word in lower case is a noun and no adjective: "women", but not "social"."""
    return _lemmas(word).keys() >= {"NOUN"} and not _lemmas(word).keys() & {"ADJ", "ADV"}


def is_known(word: str) -> bool:
    """Whether the dictionary has the word, in any form."""
    return bool(_lemmas(word))


def _singulars(word: str) -> tuple[str, ...]:
    """The word itself if it is a singular, or else the singulars of which it is the plural."""
    nouns = _lemmas(word).get("NOUN", ())
    if word in nouns:
        return (word,)
    if nouns:
        return nouns
    verbs = tuple(verb for verb in _lemmas(word).get("VERB", ()) if word == _regular_plural(verb))
    if verbs:
        return verbs
    if not _lemmas(word) and _PLURAL.match(word):
        if word.endswith("ies") and len(word) > 4:
            return (f"{word[:-3]}y",)
        if _SIBILANT.search(word[:-2]) and word.endswith("es"):
            return (word[:-2],)
        return (word[:-1],)
    return (word,)


def _plurals(singular: str) -> tuple[str, ...]:
    """The plurals of a singular. LemmInflect names it among its own plurals ("rights", "right"): kept where it comes first."""
    from lemminflect import getInflection

    found = tuple(getInflection(singular, "NNS", inflect_oov=False))
    if not found:
        return (_regular_plural(singular),)
    return tuple(form for form in found if form != singular or form == found[0])


def _regular_plural(singular: str) -> str:
    if _SIBILANT.search(singular):
        return f"{singular}es"
    if _CONSONANT_Y.search(singular):
        return f"{singular[:-1]}ies"
    return f"{singular}s"


@cache
def noun_forms(word: str, plural_only: bool) -> Mapping[str, int]:
    """The forms of a noun in lower case, with their frames. The citation form may be a plural: "rights" also finds "right"."""
    forms: dict[str, int] = {}

    def add(form: str, plain: int, possessive: int) -> None:
        forms[form] = forms.get(form, 0) | plain
        forms[f"{form}'s"] = forms.get(f"{form}'s", 0) | possessive
        if form.endswith("s"):
            forms[form] |= possessive  # "states'"

    for singular in _singulars(word):
        if not plural_only:
            add(singular, SINGULAR, SINGULAR_POSSESSIVE)
        for plural in dict.fromkeys((*_plurals(singular), word if word != singular else "")):
            if plural:
                add(plural, PLURAL, PLURAL_POSSESSIVE)
    if plural_only and word not in forms:
        add(word, PLURAL, PLURAL_POSSESSIVE)
    return forms


def acronym_forms(word: str) -> Mapping[str, int]:
    """The forms of an abbreviation in capitals, given in lower case: NGO, NGOs, NGO's (also an old plural)."""
    return {word: SINGULAR, f"{word}s": PLURAL | PLURAL_POSSESSIVE, f"{word}'s": SINGULAR_POSSESSIVE | PLURAL}


@cache
def finite_forms(word: str) -> Mapping[str, int]:
    """The forms of a verb in the present that agree with a head before them; itself for what is no verb.

    "a person who uses drugs", "persons who use drugs".
    """
    from lemminflect import getInflection

    for verb in _lemmas(word).get("AUX", ()) + _lemmas(word).get("VERB", ()):
        singular = _PRESENT.get(verb) or getInflection(verb, "VBZ", inflect_oov=False)
        plural = "are" if verb == "be" else verb
        if word in (plural, *singular):
            return dict.fromkeys(singular, SINGULAR | SINGULAR_POSSESSIVE) | {plural: PLURAL | PLURAL_POSSESSIVE}
    return {word: SINGULAR | PLURAL | SINGULAR_POSSESSIVE | PLURAL_POSSESSIVE}


_PRESENT = {"be": ("is",), "have": ("has",), "do": ("does",)}

AGREEING = {"state": "states", "woman": "women", "man": "men"}
"""Nouns before a noun that take its number: "States parties", "women journalists"."""


def agreeing_forms(word: str) -> Mapping[str, int]:
    """The forms of such a noun; `word` is either number of it."""
    singular, plural = next(pair for pair in AGREEING.items() if word in pair)
    return {
        singular: SINGULAR | SINGULAR_POSSESSIVE | (PLURAL if singular == "state" else 0),
        plural: PLURAL | PLURAL_POSSESSIVE,
    }
