"""The words that take their shape from the sounds of the word before them, though they are written apart from it."""

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


def shapes(form: str) -> Sequence[str]:
    """The shape of each of the words after a form."""
    last = fold(form).rpartition("-")[2].rpartition(" ")[2]
    harmony, sound = harmonies(last)[0], last_sound(last)
    made = [attach("", word, harmony, sound) for word in _WORDS]
    return [shape.replace("г", "ғ").replace("к", "қ") if number > 2 else shape for number, shape in enumerate(made)]


def changed(after: str, old: Sequence[str], new: Sequence[str]) -> Sequence[str]:
    """The word right behind, where it is one of these and its shape is another after the new form."""
    if not after[:1].isspace() or not (following := WORD.match(after.lstrip())):
        return ()
    for shapes_of_word, before, now in zip(_SHAPES, old, new, strict=True):
        if fold(following[0]) in shapes_of_word and before != now:
            return (following[0],)
    return ()
