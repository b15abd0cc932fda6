"""Words found by their skeletons: what is left of a word when letters that are typed for each other are made one."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import NamedTuple, Protocol

START = 3
"""So many letters decide at once whether a word can be any of the words looked for."""


class Spelt(NamedTuple):
    """A word with the skeleton asked for: its stem and ending, and whether a hyphen between the two may be left out."""

    stem: str
    ending: str
    may_lose_hyphen: bool

    @property
    def word(self) -> str:
        """The word itself."""
        return self.stem + self.ending

    def is_typed_as(self, typed: str, misspellings: Mapping[str, str], shortest: int) -> bool:
        """Whether `typed` is this word with some letters typed as others; never the other way round.

        In stems of fewer than `shortest` letters nothing may be wrong.
        """
        if not self.may_lose_hyphen and "-" in self.ending and "-" not in typed[len(self.stem) - 1 :]:
            return False
        at = 0
        wrong_in_stem = False
        for place, letter in enumerate(self.word):
            here = typed[at : at + 1]
            if here == letter:
                at += 1
                continue
            others = misspellings.get(letter)
            if here and others and here in others:
                at += 1
                wrong_in_stem = wrong_in_stem or place < len(self.stem)
            elif others != "":
                return False
        return at == len(typed) and not (wrong_in_stem and len(self.stem) < shortest)


class Endings(Protocol):
    """The endings of paradigms by their skeletons."""

    def spelt(self, paradigm: int, skeleton: str) -> Iterable[str]:
        """The endings of the paradigm that have the skeleton."""

    def is_optional(self, paradigm: int) -> bool:
        """Whether the stem may stand without any."""


class CommonEndings:
    """The endings of all paradigms in one index, which is made beforehand: most words of a text are looked for in it."""

    def __init__(self, index: Mapping[str, Sequence[str]], paradigms: Sequence[Collection[str]]) -> None:
        self._index = index
        self._paradigms = paradigms

    def spelt(self, paradigm: int, skeleton: str) -> Iterable[str]:
        """The endings of the paradigm that have the skeleton."""
        return [ending for ending in self._index.get(skeleton, ()) if ending in self._paradigms[paradigm]]

    def is_optional(self, paradigm: int) -> bool:
        """Whether the stem may stand without any."""
        return "" in self._paradigms[paradigm]


class SeparateEndings:
    """The endings of paradigms of which a text asks few: lines of endings and of their skeletons, indexed on demand."""

    def __init__(self, paradigms: Sequence[str], skeletons: Sequence[str]) -> None:
        self._paradigms = paradigms
        self._skeletons = skeletons
        self._indexes: dict[int, dict[str, list[str]]] = {}

    def spelt(self, paradigm: int, skeleton: str) -> Iterable[str]:
        """The endings of the paradigm that have the skeleton."""
        index = self._indexes.get(paradigm)
        if index is None:
            lines = self._paradigms[paradigm].split("\n"), self._skeletons[paradigm].split("\n")
            index = self._indexes[paradigm] = grouped(*lines)
        return index.get(skeleton, ())

    def is_optional(self, paradigm: int) -> bool:
        """Whether the stem may stand without any."""
        return "" in self.spelt(paradigm, "")


class Skeletons:
    """Whole words and stems by their skeletons. A stem comes with the number of its paradigm, a set of endings."""

    def __init__(
        self, forms: Iterable[str], stems: Iterable[tuple[str, int]], endings: Endings, table: Mapping[int, str | None]
    ) -> None:
        self._table = table
        self._endings = endings
        self._forms = by_skeleton(forms, table)
        self._paradigms: dict[str, list[int]] = {}
        for stem, paradigm in stems:
            self._paradigms.setdefault(stem, []).append(paradigm)
        self._stems = by_skeleton(self._paradigms, table)
        self._starts = {skeleton[:START] for skeleton in chain(self._forms, self._stems)}
        self._may_start: dict[str, bool] = {}

    def may_be(self, word: str) -> bool:
        """Whether any of the words begins so that `word` could be it, misspelt: a quick answer, no for most words."""
        start = word[:START]
        known = self._may_start.get(start)
        if known is None:
            skeleton = start.translate(self._table)
            known = any(skeleton[:cut] in self._starts for cut in range(1, START + 1))
            self._may_start[start] = known
        return known

    def spelt(self, skeleton: str) -> Iterator[Spelt]:
        """The words with this skeleton."""
        for form in self._forms.get(skeleton, ()):
            yield Spelt(form, "", True)
        stems = self._stems
        for cut in range(1, len(skeleton) + 1):
            if skeleton[:cut] in stems:
                for stem in stems[skeleton[:cut]]:
                    for paradigm in self._paradigms[stem]:
                        for ending in self._endings.spelt(paradigm, skeleton[cut:]):
                            # *БҰҰның* may be typed for *БҰҰ-ның*, but *адамау* is no *адам-ау*.
                            may_lose = ending.startswith("-") and not self._endings.is_optional(paradigm)
                            yield Spelt(stem, ending, may_lose)


def skeleton_table(misspellings: Mapping[str, str]) -> dict[int, str | None]:
    """A table for str.translate: letters that are typed for each other become one, signs that may be left out nothing."""
    names: dict[str, str] = {}
    for letter, others in misspellings.items():
        together = {letter, *others}
        joined = {names[one] for one in together if one in names}
        together |= {one for one, name in names.items() if name in joined}
        names |= dict.fromkeys(together, min(together))
    left_out = {ord(letter): None for letter, others in misspellings.items() if not others}
    return {ord(letter): name for letter, name in names.items()} | left_out


def by_skeleton(words: Iterable[str], table: Mapping[int, str | None]) -> dict[str, list[str]]:
    """The words by what the table makes of them."""
    listed = list(words)
    return grouped(listed, skeletons(listed, table).split("\n")) if listed else {}


def skeletons(words: Iterable[str], table: Mapping[int, str | None]) -> str:
    """What the table makes of the words, a line each; all at once, which is faster."""
    return "\n".join(words).translate(table)


def grouped(words: Iterable[str], skeletons: Iterable[str]) -> dict[str, list[str]]:
    """The words by their skeletons, which come in the same order."""
    found: dict[str, list[str]] = {}
    for word, skeleton in zip(words, skeletons, strict=True):
        found.setdefault(skeleton, []).append(word)
    return found
