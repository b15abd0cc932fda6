"""`glossary show`: one concept with all that is known of it, named by its id or by any of its terms in any form."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from atau.config import Configuration
from atau.errors import UsageError
from atau.hooks.manager import Plugins
from atau.i18n import _
from atau.languages.declension import Declension, decline
from atau.matching.compiled import CompiledGlossary
from atau.model import Concept, Evidence, Term
from atau.pipeline.explain import search_near
from atau.pipeline.glossary import glossary_files, load_compiled, load_glossary
from atau.pipeline.search import By, search_glossary
from atau.reports.citations import Citation, citations

NEAR = 3


@dataclass(frozen=True, slots=True)
class Known:
    """What the glossary knows beside its concepts: the texts that they rest on, and how their words inflect."""

    sources: Mapping[str, Evidence]
    compiled: CompiledGlossary
    plugins: Plugins

    def citations(self, concept: Concept, term: Term) -> Sequence[Citation]:
        """What a term rests on."""
        return citations(concept, term, self.sources, self.compiled)

    def declension(self, term: Term) -> Declension | None:
        """The table of a term's forms; None where it does not inflect, or nobody knows how."""
        language = self.plugins.languages.get(term.language)
        return decline(term, language.patterns(term.text, term)) if language else None


def find_concepts(query: str, configuration: Configuration, plugins: Plugins) -> tuple[Sequence[Concept], Known]:
    """The concept of that id, or all that have the query for a term; UsageError, with ids that are near, where none is."""
    compiled = load_compiled(configuration, plugins)
    number = compiled.numbers.get(query.strip())
    if number is not None:
        concepts: Sequence[Concept] = [compiled.concept(number)]
    else:
        answer = search_glossary(query, compiled)
        if answer.by not in (By.TERM, By.ID):
            raise UsageError(_nothing(query, [concept.id for concept in answer.concepts], answer.near, compiled))
        concepts = answer.concepts
    sources = load_glossary(glossary_files(configuration), plugins).sources
    return concepts, Known({source.key: source for source in sources}, compiled, plugins)


def _nothing(query: str, related: Sequence[str], near: Sequence[str], compiled: CompiledGlossary) -> str:
    """What is said where no concept is meant; its ids are those of concepts that search finds, or that are written alike."""
    alike = search_near(query.strip().lower(), compiled)
    named = [concept.id for term in near for concept in search_glossary(term, compiled).concepts[:1]]
    ids = list(dict.fromkeys((*related, *alike, *named)))[:NEAR]
    return _("there is no concept “{id}”; near: {near}").format(id=query, near=", ".join(ids) or "–")
