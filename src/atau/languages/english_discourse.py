"""English families of words, negation, and titles; see `atau.model.discourse`."""

import re

from atau.model.discourse import Discourse

_SUFFIX = re.compile(
    r"(?:i[sz]ation|ification|ations?|itions?|[st]ions?|ments?|ances?|ences?|it(?:y|ies)|ness|dom|ers?|ors?|ings?|ed|ies|es|s|als?"
    r"|ally|ly|ives?|ful|ory|ary|ists?|e|y)\Z"
)
_SHORTEST = 4

_FUNCTION_WORDS = (
    "a an and any as at before between by during for from his her in into its of on or other over that the their these this those "
    "to under upon with within without against all concerning relating"
)

_NEGATOR = r"\b(?:not|never|neither|nor|cannot|no longer|\w+n['\u2019]t)\b"
_NEGATIVE = (
    rf"{_NEGATOR}|\b(?:no|none|nobody|nothing|nowhere|hardly|barely|scarcely|few|little|only|without|lack\w*|absen\w+|fail\w*|refus\w+"
    r"|den(?:y|ies|ied|ial)|declin\w+|reject\w+|prohibit\w*|forbid\w*|forbade|forbidden|bann?(?:ed|ing|s)?|prevent\w*|avoid\w*|cease\w*"
    r"|stop\w*|refrain\w*|revok\w+|repeal\w*|abolish\w*|abolition|exempt\w*|exclud\w+|except|unless|instead|rather|contrary|yet to"
    r"|(?:un|in|im|ir|dis|non-?)(?:able|lawful|fair|just|constitutional|equal|dependent|sufficient|adequate|possible|punished|impunity)\w*)\b"
)

# A title in English has capitals on its words: "Law on Peaceful Assemblies", "Convention on the Rights of the Child".
_HEADS = (
    "Law|Act|Code|Convention|Covenant|Declaration|Protocol|Charter|Treaty|Constitution|Decree|Order|Resolution|Regulations?|Rules"
    "|Principles|Guidelines|Programme|Strategy|Plan|Agreement|Statute|Committee|Commission|Council|Ministry|Department|Office"
    "|Centre|Center|Foundation|Fund|Association|Union|Institute|Bureau|Coalition|League|Network|Party|Movement|Prize|Award|Day"
)
_SMALL = "of|the|on|for|and|or|against|to|in|with|by|from|other|its|a|an|all|concerning|relating|regarding"
_NAME = r"[A-Z][\w'\u2019-]*"
_TITLE = (
    rf"\b(?:{_HEADS})(?:[ \u00a0]+(?:{_SMALL}))+[ \u00a0]+{_NAME}(?:,?[ \u00a0]+(?:(?:{_SMALL})[ \u00a0]+)*{_NAME})*"
    rf"|\b{_NAME}(?:[ \u00a0]+(?:(?:{_SMALL})[ \u00a0]+)*{_NAME})*[ \u00a0]+(?:{_HEADS})\b"
)


def root(word: str) -> str:
    """The word without the endings of inflection and derivation, while four letters are left: discrimination → discrimin."""
    while (match := _SUFFIX.search(word)) and match.start() >= _SHORTEST:
        word = word[: match.start()]
        if len(match[0]) > 2:
            break
    return word


ENGLISH = Discourse(
    root,
    frozenset(_FUNCTION_WORDS.split()),
    re.compile(_NEGATOR),
    re.compile(_NEGATIVE),
    "before",
    re.compile(_TITLE),
)
