"""Compile a glossary: every designation becomes patterns of slots, every slot its forms or stems, all of it tables.

Words are expanded, never whole terms: a word that stands in a hundred terms is expanded and stored once.
"""

import json
from array import array
from collections import Counter
from collections.abc import Iterable, Mapping, Sized
from dataclasses import dataclass, field
from itertools import accumulate, chain

from atau.hooks.interfaces import Language
from atau.languages.plain import Plain
from atau.matching.compiled import SHADOW, TERM, CompiledGlossary
from atau.matching.mentions import root_of
from atau.matching.spelling import to_sections
from atau.matching.trie import ROOT
from atau.model import Concept, Discourse, Pattern, Slot, Term


@dataclass(frozen=True, slots=True)
class CompileFault:
    """A citation form that cannot be compiled, and why."""

    concept: Concept
    term: Term
    text: str
    reason: str


NODE_SHIFT = 32
"""Builders number steps: the node that a step leaves in the upper bits, the slot that it takes in the lower."""


class CompileError(Exception):
    """Some terms of the glossary cannot be compiled; `faults` are all of them."""

    def __init__(self, faults: list[CompileFault]) -> None:
        super().__init__(faults)
        self.faults = faults


def compile_glossary(concepts: Iterable[Concept], languages: Mapping[str, Language]) -> CompiledGlossary:
    """The tables of a glossary; CompileError names every term that a language cannot expand."""
    builders: dict[str, _TableBuilder] = {}
    records, starts, ids = bytearray(), array("Q", [0]), []
    owners, terms, kept_kinds = array("I"), array("I"), array("i")
    authorities: set[str] = set()
    faults: list[CompileFault] = []
    for concept_number, concept in enumerate(concepts):
        ids.append(concept.id)
        records += json.dumps(concept.to_json(), ensure_ascii=False, separators=(",", ":")).encode()
        starts.append(len(records))
        for term_number, term in enumerate(concept.terms):
            tag = term.language
            authorities.update(usage.authority for usage in term.usages)
            if tag not in builders:
                builders[tag] = _TableBuilder(languages.get(tag) or Plain(tag))
            kinds = [TERM, *range(len(term.abbreviations)), *(SHADOW - place for place in range(len(term.shadowed_by)))]
            texts = (term.text, *term.abbreviations, *term.shadowed_by)
            for kind, text in zip(kinds, texts, strict=True):
                try:
                    patterns = builders[tag].language.patterns(text, term)
                except ValueError as error:
                    faults.append(CompileFault(concept, term, text, str(error)))
                    continue
                for pattern in patterns:
                    builders[tag].add(pattern, len(owners))
                owners.append(concept_number)
                terms.append(term_number)
                kept_kinds.append(kind)
            builders[tag].add_roots(term, concept_number, term_number)
    if faults:
        raise CompileError(faults)
    content = {
        "languages": _lines(builders),
        "concept ids": _lines(ids),
        "authorities": _lines(sorted(authorities)),
        "records": bytes(records),
        "record starts": starts.tobytes(),
        "designation concepts": owners.tobytes(),
        "designation terms": terms.tobytes(),
        "designation kinds": kept_kinds.tobytes(),
    }
    for tag, builder in builders.items():
        content |= {f"{tag} {name}": data for name, data in builder.sections().items()}
    return CompiledGlossary(content)


@dataclass(slots=True)
class _TableBuilder:
    """Gathers the slots and the trie of one language."""

    language: Language
    slots: dict[str, int] = field(default_factory=dict)
    words: list[str] = field(default_factory=list)
    forms: dict[str, list[tuple[int, int]]] = field(default_factory=dict)
    stems: dict[str, list[tuple[int, int]]] = field(default_factory=dict)
    paradigms: dict[str, int] = field(default_factory=dict)
    steps: dict[int, int] = field(default_factory=dict)
    ends: dict[int, list[int]] = field(default_factory=dict)
    roots: list[tuple[str, int, int]] = field(default_factory=list)

    def add(self, pattern: Pattern, designation: int) -> None:
        node = ROOT
        for slot in pattern.slots:
            key = node << NODE_SHIFT | self._number(slot)
            node = self.steps.setdefault(key, len(self.steps) + 1)
        designations = self.ends.setdefault(node, [])
        if designation not in designations[-1:]:
            designations.append(designation)

    def add_roots(self, term: Term, concept_number: int, term_number: int) -> None:
        """Those of its wordings of one word, by which words derived from it are known."""
        discourse = getattr(self.language, "discourse", None) or Discourse()
        found = [root_of(text, discourse) for text in (term.text, *term.related)]
        self.roots += [(root, concept_number, term_number) for root in found if root]

    def _number(self, slot: Slot) -> int:
        known = self.slots.get(slot.key)
        if known is not None:
            return known
        number = self.slots[slot.key] = len(self.slots)
        self.words.append(slot.word)
        for form, mask in slot.forms.items():
            self.forms.setdefault(form, []).append((number, mask))
        for stem, paradigm in slot.stems:
            paradigm_number = self.paradigms.setdefault(paradigm, len(self.paradigms))
            self.stems.setdefault(stem, []).append((number, paradigm_number))
        return number

    def sections(self) -> dict[str, bytes]:
        sections = {
            "flags": array("I", [self.language.splits_hyphens]).tobytes(),
            "slot words": _lines(self.words),
            "conjunctions": _lines(self.language.conjunctions),
            "particles": _lines(self.language.particles),
            "after list": self.language.after_list.encode(),
        } | self._trie()
        for name, second, code, pairs in (("form", "masks", "q", self.forms), ("stem", "paradigms", "I", self.stems)):
            sections |= {
                f"{name}s": _lines(pairs),
                f"{name} starts": _starts(pairs.values()).tobytes(),
                f"{name} slots": array("I", [slot for found in pairs.values() for slot, _ in found]).tobytes(),
                f"{name} {second}": array(code, [value for found in pairs.values() for _, value in found]).tobytes(),
            }
        return sections | self._paradigms() | self._spelling() | self._roots()

    def _roots(self) -> dict[str, bytes]:
        roots, concepts, terms = zip(*self.roots, strict=True) if self.roots else ((), (), ())
        return {
            "roots": _lines(roots),
            "root concepts": array("I", concepts).tobytes(),
            "root terms": array("I", terms).tobytes(),
        }

    def _paradigms(self) -> dict[str, bytes]:
        """The suffixes of each paradigm by their numbers: most stand in many paradigms, with the same frames."""
        known: dict[tuple[str, int], int] = {}
        paradigms = [
            [known.setdefault(suffix, len(known)) for suffix in self.language.suffixes(name).items()]
            for name in self.paradigms
        ]
        return {
            "paradigm starts": _starts(paradigms).tobytes(),
            "paradigm suffixes": array("I", chain.from_iterable(paradigms)).tobytes(),
            "suffixes": _lines(suffix for suffix, _mask in known),
            "suffix masks": array("q", [mask for _suffix, mask in known]).tobytes(),
        }

    def _trie(self) -> dict[str, bytes]:
        """The steps by the node that they leave, and the designations by the node that they end at."""
        keys = sorted(self.steps)
        leaving = Counter(key >> NODE_SHIFT for key in keys)
        nodes = range(len(self.steps) + 1)
        return {
            "step starts": array("I", accumulate((leaving[node] for node in nodes), initial=0)).tobytes(),
            "step slots": array("I", [key & ((1 << NODE_SHIFT) - 1) for key in keys]).tobytes(),
            "step nodes": array("I", [self.steps[key] for key in keys]).tobytes(),
            "end starts": _starts(self.ends.get(node, ()) for node in nodes).tobytes(),
            "end designations": array("I", [one for node in nodes for one in self.ends.get(node, ())]).tobytes(),
        }

    def _spelling(self) -> dict[str, bytes]:
        names = list(self.paradigms)
        stems = {(stem, names[paradigm]) for stem, found in self.stems.items() for _slot, paradigm in found}
        rivals = self.language.rivals(self.forms.keys(), stems)
        endings = (ending for name in names for ending in self.language.suffixes(name))
        theirs = {name: list(self.language.suffixes(name)) for name in sorted({name for _stem, name in rivals.stems})}
        return to_sections(self.language.spelling, endings, rivals, theirs)


def _lines(strings: Iterable[str]) -> bytes:
    return "".join(f"{string}\n" for string in strings).encode()


def _starts(groups: Iterable[Sized]) -> "array[int]":
    starts = array("I", [0])
    for group in groups:
        starts.append(starts[-1] + len(group))
    return starts
