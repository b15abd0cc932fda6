"""The words that take their shape from the sounds of the word before them, though they are written apart from it."""

import re
from collections.abc import Sequence

from atau.languages.kazakh.sounds import harmonies, last_sound
from atau.languages.kazakh.suffixes import attach
from atau.languages.words import WORD, fold

_WORDS = ("Mен", "DA", "PA", "Gана", "Gой")
"""*Мен* "with", *да* "also", the question's *ма*, *ғана* "only", *ғой*, written as in `suffixes`; the last two are back."""

_SHAPES = (
    ("мен", "бен", "пен"),
    ("да", "де", "та", "те"),
    ("ма", "ме", "ба", "бе", "па", "пе"),
    ("ғана", "қана"),
    ("ғой", "қой"),
)


_POSTPOSITIONS = (
    "және немесе әрі үшін туралы сияқты ретінде арқылы жайлы жөнінде кезінде бойынша жоқ емес бар деп болып"
)
_NO_NOUNS = frozenset(_POSTPOSITIONS.split())
_PRESENT = re.compile(r"(?:[ае]ды|еді|й[дт][ыі]|[ғқ]ан|[гк]ен)\Z")


def shapes(form: str) -> Sequence[str]:
    """The shape of each of the words after a form."""
    last = fold(form).rpartition("-")[2].rpartition(" ")[2]
    harmony, sound = harmonies(last)[0], last_sound(last)
    made = [attach("", word, harmony, sound) for word in _WORDS]
    return [shape.replace("г", "ғ").replace("к", "қ") if number > 2 else shape for number, shape in enumerate(made)]


def changed(after: str, old: Sequence[str], new: Sequence[str]) -> Sequence[str]:
    """The word right behind, where it is one of these and its shape is another after the new form.

    Behind a bare noun any other word may be a noun that it describes; only postpositions and verbs in the present are none.
    """
    if not after[:1].isspace() or not (following := WORD.match(after.lstrip())):
        return ()
    word = fold(following[0])
    for shapes_of_word, before, now in zip(_SHAPES, old, new, strict=False):
        if word in shapes_of_word:
            return (following[0],) if before != now else ()
    is_bare = len(old) > len(_SHAPES)
    return (following[0],) if is_bare and word not in _NO_NOUNS and not _PRESENT.search(word) else ()
