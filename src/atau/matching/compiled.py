"""The compiled glossary: for each language a table of words and terms (`table.py`), and the concepts as records.

The file is plain arrays and strings, so that loading it runs no code that a file could choose: nothing in it is more than a
number or a text.
"""

import json
from collections.abc import Mapping
from functools import cached_property
from typing import NamedTuple

from atau.matching.cases import case_rule
from atau.matching.sections import numbers, pack, strings, unpack
from atau.matching.table import Table
from atau.model import Concept, How, Term

TERM = -1
SHADOW = -2
"""The kind of a designation: the term itself, an abbreviation by its place (0 …), a shadowing phrase by its place (-2 …)."""


class Designation(NamedTuple):
    """What a sequence of slots stands for: the `citation` form looked for, which is that of a term, one of its abbreviations,
    or a phrase that shadows it. `case` is the rule of capitals.
    """

    concept: Concept
    term: Term
    citation: str
    is_abbreviation: bool
    case: str


class Ending(NamedTuple):
    """A designation that words end, and how they stand for it."""

    designation: Designation
    how: How


class CompiledGlossary:
    """The tables by language, and the concepts, each decoded when it is first asked for."""

    def __init__(self, content: Mapping[str, bytes]) -> None:
        self._content = content
        self.languages: list[str] = strings(content["languages"])
        self.authorities: list[str] = strings(content["authorities"])
        self._designation_concepts = numbers("I", content["designation concepts"])
        self._designation_terms = numbers("I", content["designation terms"])
        self._designation_kinds = numbers("i", content["designation kinds"])
        self._record_starts = numbers("Q", content["record starts"])
        self._tables: dict[str, Table] = {}
        self._concepts: dict[int, Concept] = {}
        self._designations: dict[int, Designation] = {}

    @classmethod
    def from_bytes(cls, data: bytes) -> "CompiledGlossary":
        """The compiled glossary of a file; ValueError where the bytes are not whole."""
        return cls(unpack(data))

    def to_bytes(self) -> bytes:
        """The file."""
        return pack(self._content)

    def table(self, language: str) -> Table | None:
        """The words and terms of a language; None where the glossary has no term in it."""
        known = self._tables.get(language)
        if known is None and language in self.languages:
            known = self._tables[language] = Table(self._content, language)
        return known

    def designation(self, number: int) -> Designation:
        """The designation with the number."""
        known = self._designations.get(number)
        if known is None:
            known = self._designations[number] = self._read_designation(number)
        return known

    def _read_designation(self, number: int) -> Designation:
        concept = self.concept(self._designation_concepts[number])
        term = concept.terms[self._designation_terms[number]]
        kind = self._designation_kinds[number]
        if kind <= SHADOW:
            return Designation(concept, term, term.shadowed_by[SHADOW - kind], False, "free")
        is_abbreviation = kind != TERM
        citation = term.abbreviations[kind] if is_abbreviation else term.text
        return Designation(concept, term, citation, is_abbreviation, case_rule(citation, term.case, is_abbreviation))

    def is_shadow(self, number: int) -> bool:
        """Whether the designation is a phrase in which the words of a term mean something else («арест имущества»)."""
        return self._designation_kinds[number] <= SHADOW

    def concept(self, number: int) -> Concept:
        """The concept in its place of the glossary."""
        if number not in self._concepts:
            record = self._content["records"][self._record_starts[number] : self._record_starts[number + 1]]
            self._concepts[number] = Concept.from_json(json.loads(bytes(record)))
        return self._concepts[number]

    def by_id(self, name: str) -> Concept | None:
        """The concept of that id."""
        number = self.numbers.get(name)
        return None if number is None else self.concept(number)

    @property
    def size(self) -> int:
        """How many concepts there are."""
        return len(self._record_starts) - 1

    @cached_property
    def numbers(self) -> dict[str, int]:
        """The number of each concept by its id."""
        return {name: number for number, name in enumerate(strings(self._content["concept ids"]))}
