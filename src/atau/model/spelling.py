"""How a language tells the matcher what is typed in the place of its letters, and which words must not be mistaken."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from atau.model.noun import noun


@dataclass(frozen=True, slots=True)
class Spelling:
    """What stands in texts for the letters of a language.

    `look_alikes` leads from a character of another alphabet to the letter that it looks like. A word that has both is
    misspelt whatever it is. `misspellings` leads from a letter to those letters of the same alphabet that are typed for
    it; a word with them may be misspelt or be another word. A sign that leads to nothing may be left out.
    """

    look_alikes: Mapping[str, str] = field(default_factory=dict)
    misspellings: Mapping[str, str] = field(default_factory=dict)


@noun
class Rivals:
    """Words that a misspelt form of a term may be, or may be meant for as well.

    `words` belong to another language and stand as they are; `stems` are pairs of a stem and a paradigm, as in a slot.
    """

    words: frozenset[str] = frozenset()
    stems: tuple[tuple[str, str], ...] = ()
