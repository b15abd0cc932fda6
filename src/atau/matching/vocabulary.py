"""What the words of a text are to the terms of a language: most are nothing, and cost no more than a look into a dictionary."""

import re
from functools import cache
from typing import TYPE_CHECKING

from atau.languages.words import PLAIN, fold, token_pattern
from atau.matching.trie import State, Trie
from atau.model import COORDINATED_FRAMES, EVERY_FRAME

if TYPE_CHECKING:
    from atau.matching.spelling import Repair
    from atau.matching.table import Table

MEMORY = 100_000

PLAIN_FRAMES = EVERY_FRAME & ~COORDINATED_FRAMES

Entries = tuple[tuple[int, int], ...]
"""Pairs of a slot and the mask of the frames in which the word can fill it."""


class Word:
    """A word that a term or a list may need; equal words of a text are the same object.

    `begins` is where a walk stands behind it that begins with it, outside of lists, where fewer frames count. `opens`: a
    term of several words begins with it. A word that is in no term as it stands may have `repairs`: what was meant.
    """

    __slots__ = (
        "_lists",
        "_nodes",
        "_trie",
        "begins",
        "entries",
        "folded",
        "is_conjunction",
        "is_particle",
        "opens",
        "repairs",
        "slots",
    )

    def __init__(self, folded: str, entries: Entries, trie: Trie) -> None:
        self.folded = folded
        self.entries = entries
        self.slots = tuple([slot for slot, _mask in entries])
        self.is_conjunction = self.is_particle = self.opens = False
        self.repairs: tuple[Repair, ...] = ()
        self.begins: State | None = None
        self._lists: State | None = None
        beginnings = trie.beginnings
        self._trie = trie
        self._nodes = tuple([(beginnings[slot], mask) for slot, mask in entries if slot in beginnings])
        if self._nodes:
            plain = tuple([(node, mask & PLAIN_FRAMES) for node, mask in self._nodes if mask & PLAIN_FRAMES])
            self.begins = trie.state(plain) if plain else None
            self.opens = any(trie.goes_on(node) for node, _mask in self._nodes)

    @property
    def lists(self) -> State | None:
        """Where a walk stands behind the word that begins with it inside a list."""
        if self._lists is None and self._nodes:
            self._lists = self._trie.state(self._nodes)
        return self._lists


Words = tuple[Word | None, ...]

_NOTHING: Words = (None,)


class Vocabulary(dict[str, Words]):
    """The words in each piece of text between white space, None for each that is nothing; text repeats itself."""

    def __init__(self, table: "Table") -> None:
        super().__init__()
        self._table = table
        self._find_tokens = token_pattern(table.splits_hyphens).findall
        self._is_plain = _plain_word(table.speller.look_alikes).match
        self._words: dict[str, Word] = {}

    def __missing__(self, piece: str) -> Words:
        if len(self) > MEMORY:
            self.forget()
        if piece.isalpha():
            word = self.word(piece)
            found = (word,) if word is not None else _NOTHING
        else:
            found = tuple(map(self.word, self._find_tokens(piece)))
        self[piece] = found
        return found

    def word(self, text: str) -> Word | None:
        """What a token is to the terms."""
        is_plain = self._is_plain(text)
        folded = text.lower() if is_plain else fold(text)
        known = self._words.get(folded)
        if known is not None:
            return known
        table = self._table
        entries = table.look_up(folded)
        if entries:
            word = self._words[folded] = Word(folded, entries, table.trie)
        else:
            # Look-alikes may be gone when the word is folded: it is not the same for all that are folded alike.
            repairs = () if is_plain and not table.speller.retypes else table.speller.repairs(text, folded, table)
            if not repairs and folded not in table.conjunctions and folded not in table.particles:
                return None
            word = Word(folded, entries, table.trie)
            word.repairs = repairs
        word.is_conjunction = folded in table.conjunctions
        word.is_particle = folded in table.particles
        return word

    def forget(self) -> None:
        """Begin anew, so that memory does not grow with the text."""
        self.clear()
        self._words.clear()
        self._table.trie.forget()


@cache
def _plain_word(look_alikes: frozenset[str]) -> re.Pattern[str]:
    """A word that lower case alone folds, without letters of another script that look like those of the language."""
    letters = {*PLAIN, *PLAIN.upper()} - look_alikes
    return re.compile(f"[{''.join(sorted(letters))}]+\\Z")
