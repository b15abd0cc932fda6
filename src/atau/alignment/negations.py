"""Whether a stretch of words denies something that its next version does not, or the other way round.

What may deny something is told by the discourse of a language. Another form of the same word denies nothing more or less
(«отказал», «отказывают»), nor does a word that merely begins with a negative prefix: «несовершеннолетние» is no denial, but
«незаконный» is one where «законный» stood.
"""

import re
from functools import cache

from atau.model.discourse import NEVER, Discourse

_PREFIXED = {
    "en": re.compile(r"(?P<prefix>un(?!less)|in(?!stead)|im|ir|dis|non-?)(?P<word>\w{4,})"),
    "ru": re.compile(r"(?P<prefix>не)(?!льзя|возможн|способн|допу[сщ])(?P<word>\w{4,})"),
}
"""A word and its negative prefix; «нельзя», «невозможно» deny by themselves."""

_SUFFIXED = {"kk": re.compile(r"(?P<stem>\w{2,}(?:(?P<verb>[мбп][ае])|[сз][ыі]з))\w*")}
"""The stem of a word with its negative suffix: шығарылма|ды, кідіріссіз."""

_CONTRACTED = re.compile(r"\w+n't|cannot")
_LEAST = 3
_ENDING = 2
"""By so many letters the roots of forms of one word differ: прекрати-, прекраща-; deny, denied."""


def is_turned(old: str, new: str, language: str | None) -> bool:
    """Whether what may deny something differs between two versions of some words, both folded."""
    discourse = _discourse(language)
    denials, others = _denials(old, new, language), _denials(new, old, language)
    for word in denials:
        same = next((other for other in others if _is_form(word, other, discourse)), None)
        if same is None:
            return True
        others.remove(same)
    return bool(others)


def _denials(words: str, others: str, language: str | None) -> list[str]:
    """What may deny something: words, or the affix of a word that the other version has without it."""
    discourse = _discourse(language)
    found = []
    for denial in discourse.negative.findall(words):
        if affixed := _PREFIXED.get(language or "", NEVER).fullmatch(denial):
            if any(_is_form(affixed["word"], other, discourse, 0) for other in others.split()):
                found.append(affixed["prefix"])
        elif affixed := _SUFFIXED.get(language or "", NEVER).fullmatch(denial):
            if not any(other.startswith(affixed["stem"]) for other in others.split()):
                found.append("-ма" if affixed["verb"] else "-сыз")
        else:
            found.append("not" if _CONTRACTED.fullmatch(denial) else denial)
    return found


def _is_form(word: str, other: str, discourse: Discourse, ending: int = _ENDING) -> bool:
    """Whether two words are the same, or share their root but for so many letters at its end."""
    one, two = discourse.root(word), discourse.root(other)
    least = max(_LEAST, min(len(one), len(two)) - ending)
    return word == other or one[:least] == two[:least]


@cache
def _discourse(language: str | None) -> Discourse:
    from atau.languages.english_discourse import ENGLISH
    from atau.languages.kazakh.discourse import KAZAKH
    from atau.languages.russian_discourse import RUSSIAN

    known = {"en": ENGLISH, "ru": RUSSIAN, "kk": KAZAKH}
    return known.get(language or "", Discourse())
