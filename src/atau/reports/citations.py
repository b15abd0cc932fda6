"""What a term rests on: the sources that it cites, with the words quoted there."""

from collections.abc import Mapping
from dataclasses import dataclass

from atau.matching.compiled import CompiledGlossary
from atau.matching.scan import matches
from atau.model import Concept, Evidence, Side, Term


@dataclass(frozen=True, slots=True)
class Quote:
    """Words as they stand in a source; `spans` are the places of the concept in them, in code points."""

    text: str
    spans: tuple[tuple[int, int], ...] = ()

    def pieces(self) -> list[tuple[str, bool]]:
        """The text in pieces, each with whether it is a term of the concept."""
        pieces, end = [], 0
        for start, stop in self.spans:
            pieces += [(self.text[end:start], False), (self.text[start:stop], True)]
            end = stop
        return [piece for piece in (*pieces, (self.text[end:], False)) if piece[0]]


@dataclass(frozen=True, slots=True)
class Citation:
    """A reference of a term: the source (None where the glossary does not know it), the place in it, the quotations."""

    reference: str
    source: Evidence | None
    place: str
    quotes: tuple[Quote, ...] = ()


def citations(
    concept: Concept, term: Term, sources: Mapping[str, Evidence], compiled: CompiledGlossary
) -> list[Citation]:
    """The references of a term. Of the words quoted at a place those that hold the concept; all of them where none does."""
    return [_citation(concept, reference, term.language, sources, compiled) for reference in term.sources]


def _citation(
    concept: Concept, reference: str, language: str, sources: Mapping[str, Evidence], compiled: CompiledGlossary
) -> Citation:
    key, _colon, place = reference.partition(":")
    source = sources.get(key)
    quoted = dict(source.quotes).get(place, ()) if source else ()
    quotes = [_quote(concept, text, language, compiled) for text in quoted]
    return Citation(reference, source, place, tuple([quote for quote in quotes if quote.spans] or quotes))


def _quote(concept: Concept, text: str, language: str, compiled: CompiledGlossary) -> Quote:
    found = [match for match in matches(text, language, compiled, "", Side.SOURCE) if match.concept.id == concept.id]
    spans: list[tuple[int, int]] = []
    for match in sorted(found, key=lambda match: match.start):
        if not spans or match.start >= spans[-1][1]:
            spans.append((match.start, match.end))
    return Quote(text, tuple(spans))
