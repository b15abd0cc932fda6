"""What the words of a text are to the terms of a language: most are nothing, and cost no more than a look into a dictionary."""

import re
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from atau.languages.words import MEMORY, PLAIN, fold, token_pattern
from atau.matching.trie import Paths, State, Trie
from atau.model import COORDINATED_FRAMES, EVERY_FRAME

if TYPE_CHECKING:
    from atau.matching.lexicon import Lexicon
    from atau.matching.spelling import Repair

PLAIN_FRAMES = EVERY_FRAME & ~COORDINATED_FRAMES


class Word:
    """A word that a term or a list may need: the `slots` that it can fill, and in which frames (`masks`).

    `begins` is where a walk stands behind it that begins with it, outside of lists, where fewer frames count. `opens`: a
    term of several words begins with it. A word that is in no term as it stands may have `repairs`: what was meant.
    """

    __slots__ = ("_lists", "begins", "folded", "is_conjunction", "is_particle", "masks", "opens", "repairs", "slots")

    def __init__(self, folded: str, slots: Sequence[int], masks: Sequence[int]) -> None:
        self.folded = folded
        self.slots = slots
        self.masks = masks
        self.is_conjunction = self.is_particle = self.opens = False
        self.repairs: tuple[Repair, ...] = ()
        self.begins: State | None = None
        self._lists: State | None = None

    def connect(self, trie: Trie) -> None:
        """Find the terms that begin with it."""
        nodes = self._nodes(trie)
        self.opens = any(trie.goes_on(node) for node, _mask in nodes)
        plain = tuple([(node, mask & PLAIN_FRAMES) for node, mask in nodes if mask & PLAIN_FRAMES])
        self.begins = State(trie, plain) if plain else None

    def lists(self, trie: Trie) -> State | None:
        """Where a walk stands behind the word that begins with it inside a list."""
        if self._lists is None and (nodes := self._nodes(trie)):
            self._lists = State(trie, nodes)
        return self._lists

    def _nodes(self, trie: Trie) -> Paths:
        first = trie.beginnings
        return tuple([(first[slot], mask) for slot, mask in zip(self.slots, self.masks, strict=True) if slot in first])


Words = tuple[Word | None, ...]

_NOTHING: Words = (None,)


class Vocabulary(dict[str, Words]):
    """The words in each piece of text between white space, None for each that is nothing; text repeats itself."""

    def __init__(self, lexicon: "Lexicon", trie: Trie) -> None:
        super().__init__()
        self._lexicon = lexicon
        self._trie = trie
        self._tokens = token_pattern(lexicon.splits_hyphens)
        self._is_plain = _plain_word(lexicon.speller.look_alikes).match
        self._words: dict[str, Word] = {}
        self._spans: dict[str, Sequence[tuple[int, int]]] = {}

    def __missing__(self, piece: str) -> Words:
        if len(self) > MEMORY:
            self.forget()
        if piece.isalpha():
            word = self.word(piece)
            found = (word,) if word is not None else _NOTHING
        else:
            found = tuple(map(self.word, self._tokens.findall(piece)))
        self[piece] = found
        return found

    def spans(self, piece: str) -> Sequence[tuple[int, int]]:
        """Where the tokens of a piece begin and end in it."""
        found = self._spans.get(piece)
        if found is None:
            found = self._spans[piece] = [match.span() for match in self._tokens.finditer(piece)]
        return found

    def word(self, text: str) -> Word | None:
        """What a token is to the terms."""
        is_plain = self._is_plain(text)
        folded = text.lower() if is_plain else fold(text)
        known = self._words.get(folded)
        if known is not None:
            return known
        lexicon = self._lexicon
        slots, masks = lexicon.look_up(folded)
        if slots:
            word = self._words[folded] = Word(folded, slots, masks)
            if not self._trie.beginnings.keys().isdisjoint(slots):
                word.connect(self._trie)
        else:
            # Look-alikes may be gone when the word is folded: it is not the same for all that are folded alike.
            repairs = () if is_plain and not lexicon.speller.retypes else lexicon.speller.repairs(text, folded, lexicon)
            if not repairs and folded not in lexicon.conjunctions and folded not in lexicon.particles:
                return None
            word = Word(folded, (), ())
            word.repairs = repairs
        word.is_conjunction = folded in lexicon.conjunctions
        word.is_particle = folded in lexicon.particles
        return word

    def forget(self) -> None:
        """Begin anew, so that memory does not grow with the text."""
        self.clear()
        self._words.clear()
        self._spans.clear()


@cache
def _plain_word(look_alikes: frozenset[str]) -> re.Pattern[str]:
    """A word that lower case alone folds, without letters of another script that look like those of the language."""
    letters = {*PLAIN, *PLAIN.upper()} - look_alikes
    return re.compile(f"[{''.join(sorted(letters))}]+\\Z")
