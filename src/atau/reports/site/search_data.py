"""What the search of a web edition reads, as script files, since a page opened from a disk may fetch nothing else.

The search does in the browser what the matcher does here: a word of the query is looked up among stems with their endings,
which leads to slots; a term is found where its slots are. Agreement is left out: who searches is not judged. Each language has
a file of its own, the concepts another one; docs/decisions/web-search.md says what the parts mean.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from atau.hooks.interfaces import Language
from atau.languages.plain import Plain
from atau.languages.written import shared_letters
from atau.model import COORDINATED_FRAMES, Concept, Profile, Slot, Status, Term
from atau.reports.site.automaton import Automaton
from atau.reports.site.names import page_name

TERM, ABBREVIATION, RELATED, PARAPHRASE = range(4)
"""The kinds of a designation, as the search knows them."""

_ORDER = list(Status)


def search_files(
    concepts: Sequence[Concept], languages: Mapping[str, Language], profile: Profile
) -> Iterator[tuple[str, str]]:
    """The name of each file and its text; the languages in the order in which the glossary first uses them."""
    words = {tag: Words(languages.get(tag) or Plain(tag)) for tag in used_languages(concepts)}
    records = [_concept(concept, words, profile) for concept in concepts]
    for tag, table in words.items():
        yield f"forms-{tag}.js", f"atau.addLanguage({_json(table.record())});\n"
    yield "concepts.js", "atau.addConcepts([\n" + ",\n".join(map(_json, records)) + "\n]);\n"


def used_languages(concepts: Sequence[Concept]) -> list[str]:
    """The tags of the languages that have terms."""
    return list(dict.fromkeys(term.language for concept in concepts for term in concept.terms))


@dataclass(slots=True)
class Words:
    """The words of one language's terms: slots by number, stems with the endings that lead to them."""

    language: Language
    endings: Automaton = field(default_factory=Automaton)
    slots: dict[str, int] = field(default_factory=dict)
    citations: list[str] = field(default_factory=list)
    stems: dict[str, list[int]] = field(default_factory=dict)

    def sequences(self, text: str, term: Term) -> list[list[int]]:
        """The ways to write a text, as numbers of slots, signs left out; none for what cannot be compiled."""
        try:
            patterns = self.language.patterns(text, term)
        except ValueError:
            return []
        ways = ([self._number(slot) for slot in pattern.slots if slot.word[0].isalnum()] for pattern in patterns)
        return [list(way) for way in dict.fromkeys(map(tuple, ways))]

    def _number(self, slot: Slot) -> int:
        if slot.key not in self.slots:
            number = self.slots[slot.key] = len(self.slots)
            self.citations.append(slot.word)
            # What counts in lists alone is no form that anyone looks up.
            forms = [form for form, mask in slot.forms.items() if mask & ~COORDINATED_FRAMES]
            if forms:
                first, last = min(forms), max(forms)
                stem = first[: shared_letters(first, last)]
                self._add(stem, number, [form[len(stem) :] for form in forms])
            for stem, paradigm in slot.stems:
                suffixes = self.language.suffixes(paradigm)
                self._add(stem, number, [suffix for suffix, mask in suffixes.items() if mask & ~COORDINATED_FRAMES])
        return self.slots[slot.key]

    def _add(self, stem: str, slot: int, endings: Sequence[str]) -> None:
        self.stems.setdefault(stem, []).extend((slot, self.endings.add(endings)))

    def record(self) -> dict[str, Any]:
        """What the browser gets."""
        spelling = self.language.spelling
        return {
            "tag": self.language.tag,
            "splits": self.language.splits_hyphens,
            "words": self.citations,
            "stems": self.stems,
            "endings": self.endings.nodes(),
            "typed": dict(spelling.misspellings),
            "alike": dict(spelling.look_alikes),
        }


def ordered_terms(concept: Concept, profile: Profile) -> list[Term]:
    """The terms of a concept, in each language the best first."""
    return sorted(concept.terms, key=lambda term: _ORDER.index(profile.usage(term).status))


def _concept(concept: Concept, words: Mapping[str, Words], profile: Profile) -> dict[str, Any]:
    terms = ordered_terms(concept, profile)
    designations = []
    for number, term in enumerate(terms):
        groups = ((term.text,), term.abbreviations, term.related, term.paraphrases)
        for kind, texts in enumerate(groups):
            for text in texts:
                sequences = words[term.language].sequences(text, term)
                designations.append([number, kind, 0 if kind == TERM else text, sequences])
    return {
        "id": concept.id,
        "page": page_name(concept.id),
        "domain": concept.domain or "",
        "definition": concept.definition or "",
        "terms": [_term(term, profile) for term in terms],
        "designations": designations,
    }


def _term(term: Term, profile: Profile) -> list[Any]:
    usages = [[usage.authority, usage.status] for usage in profile.usages(term)]
    return [term.language, term.text, profile.usage(term).status, usages]


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
