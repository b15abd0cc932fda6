"""How a language tells the matcher which surface forms a term allows.

A pattern is a sequence of slots, one a word. A slot lists its forms, or stems with the name of the set of suffixes that
may follow. Each form carries a mask of *frames*: the combinations of case, number and the like in which it can stand. A
sequence of words is the term when at least one frame is common to all of them; that is how agreement is checked
(«тайное голосование», never «тайны голосования»). What a frame's bit means is the language's own affair.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from atau.model.noun import noun


@dataclass(frozen=True, slots=True)
class Slot:
    """One word of a pattern. `word` is the folded citation form; `forms` are folded surface forms with their frames.

    `stems` are pairs of a folded stem and the name of a paradigm, whose suffixes (and their frames) the language gives.
    `key` is the same for equal slots, so that a word shared by many terms is expanded and stored once.
    """

    key: str
    word: str
    forms: Mapping[str, int] = field(default_factory=dict)
    stems: tuple[tuple[str, str], ...] = ()


@noun
class Pattern:
    """One way to write a term, in all its inflections."""

    slots: tuple[Slot, ...]
