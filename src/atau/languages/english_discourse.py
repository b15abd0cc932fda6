"""English families of words, negation, and titles; see `atau.model.discourse`."""

import re

from atau.model.discourse import Discourse, any_of

_SHORTEST = 4
_SUFFIXES = """
    i[sz]ation ifications? ications? ations? itions? [st]ions? ments? ances? ences? ity ities ness dom ship ers? ors?
    ings? ed ies es s als? ally ly ives? ful ory ary ists? e y
"""
_SUFFIXED = re.compile(rf"(.{{{_SHORTEST},}}?)({any_of(_SUFFIXES)})")

_FUNCTION_WORDS = """
    a an and any as at before between by during for from his her in into its of on or other over that the their
    these this those to under upon with within without against all concerning relating
"""

_NEGATORS = r"not never neither nor cannot no_longer \w+n['\u2019]t"
_OTHER_NEGATIVES = r"""
    no none nobody nothing nowhere hardly barely scarcely few little only without lack\w* absen\w+ fail\w* refus\w+
    deny denie[sd] denial declin\w+ reject\w+ prohibit\w* forbid\w* forbade ban banned banning bans prevent\w*
    avoid\w* cease\w* stop\w* refrain\w* revok\w+ repeal\w* abolish\w* abolition exempt\w* exclud\w+ except unless
    instead rather contrary yet_to
    (?:un|in|im|ir|dis|non-?)(?:able|lawful|fair|just|constitutional|equal|dependent|sufficient|adequate|possible|punished)\w*
"""

# What may stand between a negation and the word that it denies: "has not yet been subjected to any acts of …".
_LIGHT = """
    a acts? an any be been being cases? ever also directly found guilty instances of practi[cs]ed recorded so
    subject subjected the to use used using yet
"""

# A title in English has capitals on its words: "Law on Peaceful Assemblies", "Convention on the Rights of the Child".
_HEADS = """
    Law Act Code Convention Covenant Declaration Protocol Charter Treaty Constitution Decree Order Resolution
    Regulations? Rules Principles Guidelines Programme Strategy Plan Agreement Statute Committee Commission Council
    Ministry Department Office Centre Center Foundation Fund Association Union Institute Bureau Coalition League
    Network Party Movement Prize Award Day
"""
_OPENERS = any_of(
    "The This That These Those A An In On Under By For Its His Her Their Our When As After Before No Each Every Such Both"
)
_SMALL = any_of("of the on for and or against to in with by from other its a an all concerning relating regarding")
_NAME = r"[A-Z][\w'\u2019-]*"
_NAMES = rf"{_NAME}(?:,?\s+(?:{_SMALL}\s+)*{_NAME})*"
_TITLE = (
    rf"\b{any_of(_HEADS)}(?:\s+{_SMALL})+\s+{_NAMES}"
    rf"|\b(?!{_OPENERS}\b){_NAME}(?:\s+(?:{_SMALL}\s+)*{_NAME})*\s+{any_of(_HEADS)}\b(?:(?:\s+{_SMALL})+\s+{_NAMES})?"
)


def root(word: str) -> str:
    """The word without the endings of inflection and derivation, while four letters are left: discrimination → discrimin."""
    while match := _SUFFIXED.fullmatch(word):
        word, suffix = match.groups()
        if len(suffix) > 2:
            break
    return word


ENGLISH = Discourse(
    root,
    frozenset(_FUNCTION_WORDS.split()),
    re.compile(rf"\b{any_of(_NEGATORS + ' ' + _OTHER_NEGATIVES)}\b"),
    rf"\b{any_of(_NEGATORS)}(?: {any_of(_LIGHT)})* WORD\b",
    reach=3,
    title=re.compile(_TITLE),
    denying=re.compile(rf"\b(?:no|{any_of(_NEGATORS)})\b"),
)
