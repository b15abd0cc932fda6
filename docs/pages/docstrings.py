"""Read what a check's docstring says: what is wrong, why it matters, and examples that can be executed.

A term that the glossary forbids is used.            the summary: one sentence

Why: …                                               why it matters

Example:                                             at least two, in different languages
    terms: A (ru, preferred), B (ru, forbidden)      the terms of one concept; "A = C" where C is a short form of A
    confusable: D (ru, preferred)                    only where needed: the terms of a concept that is confused with it
    source (en): …                                   only where a translation is judged
    bad: …                                           or "bad (ru): …", with findings
    good: …                                          or "good (ru): …", without
"""

import inspect
import re
from dataclasses import dataclass

TERM = re.compile(r"\s*(?P<text>.+?)(?: = (?P<short>\w+))? \((?P<language>\w+), (?P<status>\w+)\)\s*(?:,|$)")
LINE = re.compile(r"(?P<key>terms|confusable|source|bad|good)(?: \((?P<language>\w+)\))?: (?P<text>.+)")


@dataclass(frozen=True, slots=True)
class ExampleTerm:
    """A term of one of the example's concepts."""

    text: str
    language: str
    status: str
    short: str | None = None

    def __str__(self) -> str:
        return f"{self.text}{f' = {self.short}' if self.short else ''} ({self.language}, {self.status})"


@dataclass(frozen=True, slots=True)
class Example:
    """A text with a fault and the same without; `source` is what both translate, where a translation is judged."""

    terms: tuple[ExampleTerm, ...]
    bad: str
    good: str
    language: str
    source: str | None = None
    source_language: str | None = None
    confusable: tuple[ExampleTerm, ...] = ()


@dataclass(frozen=True, slots=True)
class Documentation:
    """The parts of a check's docstring."""

    summary: str
    why: str
    examples: tuple[Example, ...]


def read(docstring: str) -> Documentation:
    """The parts; ValueError says which is missing or cannot be read."""
    head, *examples = inspect.cleandoc(docstring).split("\nExample:\n")
    summary, mark, why = head.partition("\n\nWhy: ")
    if not mark:
        raise ValueError("there is no paragraph “Why: …” after the summary")
    if "\n" in summary or not summary.endswith("."):
        raise ValueError("the summary is not one sentence on one line")
    return Documentation(summary, " ".join(why.split()), tuple(map(_example, examples)))


def _example(text: str) -> Example:
    found: dict[str, tuple[str | None, str]] = {}
    for line in _joined(text):
        match = LINE.fullmatch(line)
        if match is None:
            raise ValueError(f"“{line}” is not a line of an example")
        found[match["key"]] = (match["language"], match["text"])
    for key in ("terms", "bad", "good"):
        if key not in found:
            raise ValueError(f"an example has no “{key}:”")
    terms, confusable = _terms(found["terms"][1]), _terms(found.get("confusable", (None, ""))[1])
    source_language, source = found.get("source", (None, None))
    language = found["bad"][0] or terms[0].language
    if source is None and len({term.language for term in terms}) > 1 and found["bad"][0] is None:
        raise ValueError("terms of several languages, but “bad:” tells no language")
    if (found["good"][0] or terms[0].language) != language or (source is not None) != (source_language is not None):
        raise ValueError("“source”, “bad” and “good” of a translation tell their languages, the last two the same")
    return Example(terms, found["bad"][1], found["good"][1], language, source, source_language, confusable)


def _terms(text: str) -> tuple[ExampleTerm, ...]:
    terms = tuple(ExampleTerm(**match.groupdict()) for match in TERM.finditer(text))
    if ", ".join(map(str, terms)) != text:
        raise ValueError(f"“{text}” is not a list of “text (language, status)”")
    return terms


def _joined(text: str) -> list[str]:
    """The lines of an example; a line that is indented further goes on with the one before."""
    lines: list[str] = []
    for line in filter(str.strip, text.splitlines()):
        if lines and line.startswith("     "):
            lines[-1] += " " + line.strip()
        else:
            lines.append(line.strip())
    return lines
