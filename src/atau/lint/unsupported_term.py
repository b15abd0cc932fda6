"""A term cites a source, but the words quoted there hold no form of it.

Why: evidence that says something else is none. The matcher itself judges: any form of the term, of its short forms and of its
related forms will do, with any capitals, in one of the quotations at the place. Other words may stand between its words, as in
"freedom of peaceful assembly and association".
"""

from collections.abc import Iterator
from dataclasses import replace

from atau.i18n import _
from atau.lint.subject import Place, Subject, fault
from atau.matching.compile import compile_glossary
from atau.matching.compiled import CompiledGlossary
from atau.matching.explain import Fate, explain
from atau.matching.line import Line
from atau.matching.walk import candidates
from atau.model import Concept, Term
from atau.model.fault import Fault

name = "unsupported-term"


def faults(subject: Subject) -> Iterator[Fault]:
    """One for each reference whose quotations do not hold the term."""
    cited = []
    for place in subject.terms():
        assert place.term
        references = [reference for reference in place.term.sources if subject.quotes(reference)]
        if references:
            cited.append((place, references))
    compiled = compile_glossary(_wordings([place for place, _references in cited], subject), subject.languages)
    for number, (place, references) in enumerate(cited):
        assert place.term
        for reference in references:
            if not any(_holds(quote, str(number), place.term, compiled) for quote in subject.quotes(reference)):
                message = _("no form of the term stands in what “{reference}” quotes").format(reference=reference)
                advice = _("correct the reference, or add the form that stands there to “related”")
                yield fault(name, place, message, advice)


def _wordings(places: list[Place], subject: Subject) -> Iterator[Concept]:
    """For each term a concept of its own with all that may stand for it, each text as a term."""
    for number, place in enumerate(places):
        assert place.term
        plain = replace(place.term, abbreviations=(), case="free")
        texts = dict.fromkeys(
            (place.term.text, *place.term.abbreviations, *place.term.related, *place.term.paraphrases)
        )
        terms = [replace(plain, text=text, plural_only=plain.plural_only and text == plain.text) for text in texts]
        yield Concept(str(number), terms=tuple(term for term in terms if subject.compiles(term)))


def _holds(quote: str, concept: str, term: Term, compiled: CompiledGlossary) -> bool:
    table = compiled.table(term.language)
    if table is None:
        return False
    found = candidates(Line(quote, table))
    if any(compiled.designation(candidate.designation).concept.id == concept for candidate in found):
        return True
    told = explain(quote, term.language, compiled, [concept])
    return any(found.concept == concept for found in told.found) or any(
        missed.fate is Fate.BETWEEN for missed in told.missed
    )
