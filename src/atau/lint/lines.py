"""On which line of a glossary file a concept, a term or a source stands."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePath

from atau.model import Glossary

_HEADER = re.compile(r"\s*\[\[\s*(concept|concept\s*\.\s*terms|source)\s*\]\]")
_NAME = re.compile(r"\s*(?:id|text|key)\s*=")


@dataclass(frozen=True, slots=True)
class Lines:
    """1-based numbers in the order of the file; empty where a format does not tell them."""

    concepts: Sequence[int] = ()
    terms: Sequence[Sequence[int]] = ()
    sources: Sequence[int] = ()

    def of(self, concept: int, term: int | None) -> int | None:
        """The line of a concept, or of one of its terms."""
        if term is not None and concept < len(self.terms) and term < len(self.terms[concept]):
            return self.terms[concept][term]
        return self.concepts[concept] if concept < len(self.concepts) else None


def lines_of(path: str, written: str, glossary: Glossary) -> Lines:
    """The lines of what the glossary holds; none where the file is written in a way that does not show them."""
    if PurePath(path).suffix == ".toml":
        return _of_toml(written, glossary)
    return _of_table(written, glossary)


def _of_toml(written: str, glossary: Glossary) -> Lines:
    found: dict[str, list[int]] = {"concept": [], "source": []}
    terms: list[list[int]] = []
    current: list[int] | None = None
    for number, line in enumerate(written.split("\n"), start=1):
        header = _HEADER.match(line)
        if header:
            kind = "".join(header.group(1).split())
            if kind == "concept":
                terms.append([])
            current = terms[-1] if kind == "concept.terms" and terms else found.get(kind)
            if current is not None:
                current.append(number)
        elif current and _NAME.match(line):
            current[-1] = number
            current = None
    if len(found["concept"]) != len(glossary.concepts) or len(found["source"]) != len(glossary.sources):
        return Lines()  # inline tables, or headers inside a text
    return Lines(found["concept"], terms, found["source"])


def _of_table(written: str, glossary: Glossary) -> Lines:
    """The first row that begins with each concept's id; such rows are all of it that a table shows."""
    firsts: dict[str, int] = {}
    for number, line in enumerate(written.split("\n"), start=1):
        firsts.setdefault(re.split(r"[,;\t]", line, maxsplit=1)[0].strip('" \ufeff'), number)
    lines = [firsts.get(concept.id) for concept in glossary.concepts]
    return Lines([line for line in lines if line is not None]) if None not in lines else Lines()
