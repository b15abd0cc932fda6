"""SKOS as a format of glossaries."""

from collections.abc import Iterable, Iterator, Sequence
from typing import BinaryIO

from atau.hooks.interfaces import GlossaryOptions, Source
from atau.model import EVERYTHING, GlossaryPart


class SkosGlossary:
    """SKOS, the W3C's vocabulary for thesauri: written as Turtle, read from Turtle, N-Triples and RDF/XML; needs
    `atau[skos]`.

    The first preferred term of a language is `skos:prefLabel`, what else may be written `skos:altLabel`, deprecated
    and forbidden terms are `skos:hiddenLabel`; definitions and narrower concepts have their properties. An
    `skos:editorialNote` that begins with `atau:` keeps the rest, and is believed only where it agrees with the
    labels, so that what another program changed counts. Concepts are named `urn:atau:concept:…`, sources
    `urn:atau:source:…`. The graph is read whole. JSON-LD is not read, since its contexts are fetched from the
    network.
    """

    name = "skos"
    patterns: Sequence[str] = ("*.ttl", "*.nt", "*.rdf")
    holds = EVERYTHING

    def read(self, source: Source, options: GlossaryOptions) -> Iterator[GlossaryPart]:
        """The concepts and sources, sorted by their names."""
        from atau_skos.graph import read

        return read(source, options)

    def write(self, parts: Iterable[GlossaryPart], target: BinaryIO, options: GlossaryOptions) -> None:
        """Concept after concept, as Turtle."""
        from atau_skos.graph import write

        write(parts, target)
