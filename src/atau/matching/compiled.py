"""The compiled glossary: for each language a dictionary of words and a trie of terms, and the concepts as records.

A word that occurs in terms has a *slot* number. `forms` and `stems` lead from a folded word of the text to slots, each
with the mask of its frames; the trie leads from slots to designations. The file is plain arrays and strings, so that
loading it runs no code that a file could choose: nothing in it is more than a number or a text.
"""

import json
import re
from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from atau.languages.words import fold
from atau.matching.sections import pack, unpack
from atau.model import Concept, Term

if TYPE_CHECKING:
    from atau.matching.spelling import Speller

ROOT = 0
NODE_SHIFT = 32
TERM = -1
SHADOW = -2
"""The kind of a designation: the term itself, an abbreviation by its place (0 …), a shadowing phrase by its place (-2 …)."""

MEMORY = 100_000

Entries = tuple[tuple[int, int], ...]
"""Pairs of a slot and the mask of the frames in which the word can fill it."""


class Memory(dict[str, Entries]):
    """What the words met so far can fill, by the words as they are written: text repeats itself.

    `beginners` are those of them that a term can begin with, `openers` those that a term of several words can, `joiners` those
    that a conjunction can.
    """

    def __init__(self, table: "Table") -> None:
        super().__init__()
        self._table = table
        self.beginners: set[str] = set()
        self.openers: set[str] = set()
        self.joiners: set[str] = set()

    def forget(self) -> None:
        """Begin anew, so that memory does not grow with the text."""
        self.clear()
        self.beginners.clear()
        self.openers.clear()
        self.joiners.clear()
        self._table.speller.found.clear()

    def __missing__(self, word: str) -> Entries:
        folded = fold(word)
        found = self[word] = self._table.look_up(folded)
        if folded in self._table.conjunctions:
            self.joiners.add(word)
        if not found:
            self._table.speller.read(word, folded, self._table)
        steps = self._table.steps
        nodes = [steps[ROOT << NODE_SHIFT | slot] for slot, _mask in found if ROOT << NODE_SHIFT | slot in steps]
        if nodes:
            self.beginners.add(word)
        if not self._table.inner_nodes.isdisjoint(nodes):
            self.openers.add(word)
        return found


@dataclass(slots=True)
class Table:
    """What one language's words and terms compile to; all arrays run in parallel as their names say."""

    splits_hyphens: bool
    slot_words: Sequence[str]
    forms: Mapping[str, int]
    form_starts: Sequence[int]
    form_slots: Sequence[int]
    form_masks: Sequence[int]
    stems: Mapping[str, int]
    stem_starts: Sequence[int]
    stem_slots: Sequence[int]
    stem_paradigms: Sequence[int]
    paradigms: Sequence[Mapping[str, int]]
    steps: Mapping[int, int]
    end_nodes: Mapping[int, int]
    end_starts: Sequence[int]
    end_designations: Sequence[int]
    conjunctions: Mapping[str, Sequence[Sequence[str]]]
    particles: frozenset[str]
    after_list: re.Pattern[str]
    speller: "Speller"
    citations: dict[str, list[str]] = field(default_factory=dict)
    """The folded words of the citation forms met so far."""
    letters: frozenset[str] = field(init=False)
    """The letters of the terms' words: a text without any of them, in another script, has no term."""
    inner_nodes: frozenset[int] = field(init=False)
    """The nodes of the trie that a term can go on from."""
    _known: "Memory" = field(init=False)

    def __post_init__(self) -> None:
        self._known = Memory(self)
        letters = set("".join(self.slot_words))
        self.letters = frozenset(letters | {letter.upper() for letter in letters})
        self.inner_nodes = frozenset(key >> NODE_SHIFT for key in self.steps)

    def entries(self, word: str) -> Entries:
        """The slots that a word of the text can fill; empty for most words."""
        return self._known[word]

    def entries_of(self, words: Iterable[str]) -> list[Entries]:
        """The same for each of the words."""
        known = self._known
        if len(known) > MEMORY:
            known.forget()
        return [known[word] for word in words]

    def beginnings(self, words: Sequence[str]) -> list[int]:
        """The places of the words, looked up before, that a term can begin with."""
        return _places_of(self._known.beginners, words)

    def joints(self, words: Sequence[str]) -> list[int]:
        """The places of the words, looked up before, that a conjunction can begin with."""
        return _places_of(self._known.joiners, words)

    def openings(self, words: Sequence[str]) -> list[int]:
        """The same for terms of several words."""
        return _places_of(self._known.openers, words)

    def look_up(self, word: str) -> Entries:
        """The slots that a folded word can fill; nothing is remembered."""
        found: dict[int, int] = {}
        index = self.forms.get(word)
        if index is not None:
            for at in range(self.form_starts[index], self.form_starts[index + 1]):
                found[self.form_slots[at]] = self.form_masks[at]
        if self.stems:
            for cut in range(1, len(word) + 1):
                index = self.stems.get(word[:cut])
                if index is None:
                    continue
                for at in range(self.stem_starts[index], self.stem_starts[index + 1]):
                    mask = self.paradigms[self.stem_paradigms[at]].get(word[cut:])
                    if mask:
                        slot = self.stem_slots[at]
                        found[slot] = found.get(slot, 0) | mask
        return tuple(found.items())

    def conjunction_end(self, folded: Sequence[str], place: int) -> int:
        """The place behind the conjunction that begins at `place` of the folded words, the longest one; 0 where none does."""
        for conjunction in self.conjunctions.get(folded[place], ()):
            end = place + len(conjunction)
            if folded[place:end] == conjunction:
                return end
        return 0

    def designations_at(self, node: int) -> Sequence[int]:
        """The designations that end at a node of the trie."""
        index = self.end_nodes.get(node)
        if index is None:
            return ()
        return self.end_designations[self.end_starts[index] : self.end_starts[index + 1]]


class CompiledGlossary:
    """The tables by language, and the concepts, each decoded when it is first asked for."""

    def __init__(self, content: Mapping[str, bytes]) -> None:
        self._content = content
        self.languages: list[str] = _strings(content["languages"])
        self.authorities: list[str] = _strings(content["authorities"])
        self._designation_concepts = _numbers("I", content["designation concepts"])
        self._designation_terms = _numbers("I", content["designation terms"])
        self._designation_kinds = _numbers("i", content["designation kinds"])
        self._record_starts = _numbers("Q", content["record starts"])
        self._tables: dict[str, Table] = {}
        self._concepts: dict[int, Concept] = {}

    @classmethod
    def from_bytes(cls, data: bytes) -> "CompiledGlossary":
        """The compiled glossary of a file; ValueError where the bytes are not whole."""
        return cls(unpack(data))

    def to_bytes(self) -> bytes:
        """The file."""
        return pack(self._content)

    def table(self, language: str) -> Table | None:
        """The words and terms of a language; None where the glossary has no term in it."""
        if language not in self.languages:
            return None
        if language not in self._tables:
            self._tables[language] = _read_table(self._content, language)
        return self._tables[language]

    def designation(self, number: int) -> tuple[Concept, Term, str, bool]:
        """The concept, the term, the citation form looked for, and whether it is an abbreviation of the term."""
        concept = self.concept(self._designation_concepts[number])
        term = concept.terms[self._designation_terms[number]]
        kind = self._designation_kinds[number]
        if kind <= SHADOW:
            return concept, term, term.shadowed_by[SHADOW - kind], False
        return concept, term, term.text if kind == TERM else term.abbreviations[kind], kind != TERM

    def is_shadow(self, number: int) -> bool:
        """Whether the designation is a phrase in which the words of a term mean something else («арест имущества»)."""
        return self._designation_kinds[number] <= SHADOW

    def concept(self, number: int) -> Concept:
        """The concept in its place of the glossary."""
        if number not in self._concepts:
            record = self._content["records"][self._record_starts[number] : self._record_starts[number + 1]]
            self._concepts[number] = Concept.from_json(json.loads(bytes(record)))
        return self._concepts[number]

    @property
    def size(self) -> int:
        """How many concepts there are."""
        return len(self._record_starts) - 1

    @cached_property
    def numbers(self) -> dict[str, int]:
        """The number of each concept by its id."""
        return {name: number for number, name in enumerate(_strings(self._content["concept ids"]))}


def _places_of(wanted: set[str], words: Sequence[str]) -> list[int]:
    return [place for place, word in enumerate(words) if word in wanted]


def _read_table(content: Mapping[str, bytes], language: str) -> Table:
    def numbers(code: str, name: str) -> "array[int]":
        return _numbers(code, content[f"{language} {name}"])

    def strings(name: str) -> list[str]:
        return _strings(content[f"{language} {name}"])

    def index(keys: Sequence[str]) -> dict[str, int]:
        return dict(zip(keys, range(len(keys)), strict=True))

    paradigm_starts = numbers("I", "paradigm starts")
    suffixes = strings("suffixes")
    suffix_masks = numbers("q", "suffix masks")
    paradigms = []
    for start, end in pairwise(paradigm_starts):
        paradigms.append(dict(zip(suffixes[start:end], suffix_masks[start:end], strict=True)))
    end_nodes = numbers("I", "end nodes")

    from atau.matching.spelling import from_sections

    return Table(
        splits_hyphens=bool(numbers("I", "flags")[0]),
        slot_words=strings("slot words"),
        forms=index(strings("forms")),
        form_starts=numbers("I", "form starts"),
        form_slots=numbers("I", "form slots"),
        form_masks=numbers("q", "form masks"),
        stems=index(strings("stems")),
        stem_starts=numbers("I", "stem starts"),
        stem_slots=numbers("I", "stem slots"),
        stem_paradigms=numbers("I", "stem paradigms"),
        paradigms=paradigms,
        steps=dict(zip(numbers("Q", "step keys"), numbers("I", "step nodes"), strict=True)),
        end_nodes=dict(zip(end_nodes, range(len(end_nodes)), strict=True)),
        end_starts=numbers("I", "end starts"),
        end_designations=numbers("I", "end designations"),
        conjunctions=_by_first_word(strings("conjunctions")),
        particles=frozenset(strings("particles")),
        after_list=re.compile(bytes(content[f"{language} after list"]).decode()),
        speller=from_sections(*(content[f"{language} {name}"] for name in ("spelling", "ending skeletons", "rivals"))),
    )


def _by_first_word(conjunctions: Sequence[str]) -> dict[str, list[list[str]]]:
    found: dict[str, list[list[str]]] = {}
    for conjunction in sorted((text.split(" ") for text in conjunctions), key=len, reverse=True):
        found.setdefault(conjunction[0], []).append(conjunction)
    return found


def _numbers(code: str, data: bytes) -> "array[int]":
    numbers = array(code)
    numbers.frombytes(data)
    return numbers


def _strings(data: bytes) -> list[str]:
    # The last line end closes the last string; without any string there is none.
    return bytes(data).decode().split("\n")[:-1]
