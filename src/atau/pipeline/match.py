"""`glossary match`: the terms that documents contain, with the approved equivalents in the other languages."""

from collections.abc import Iterator

from atau.model import Document, Occurrence, Profile, Term, TermMatch, Usage, place
from atau.pipeline.context import Reading
from atau.pipeline.documents import Failure, Run, for_each_document
from atau.pipeline.pool import in_parallel


def match_documents(run: Run, profile: Profile) -> Iterator[Occurrence | Failure]:
    """Every occurrence of every term, unit by unit; a Failure for a document that cannot be read."""
    return in_parallel(_matched, run, profile)


def _matched(run: Run, profile: Profile) -> Iterator[Occurrence | Failure]:
    known: dict[tuple[str, str, str], tuple[Usage, dict[str, Term]]] = {}

    def occurrences(document: Document, readings: Iterator[Reading]) -> Iterator[Occurrence]:
        for reading in readings:
            for side in reading.languages:
                for match in reading.matches(side):
                    key = match.concept.id, match.language, match.term.text
                    if key not in known:
                        known[key] = profile.usage(match.term), equivalents(match, profile)
                    usage, best = known[key]
                    yield Occurrence(
                        path=document.name,
                        match=match,
                        text=reading.text(side)[match.start : match.end],
                        location=place(reading.unit, side, match.start),
                        status=usage.status,
                        authority=usage.authority,
                        equivalents=best,
                    )

    return for_each_document(run, occurrences)


def equivalents(match: TermMatch, profile: Profile) -> dict[str, Term]:
    """The best allowed term of the concept in each other language, and in its own where this one is not the best."""
    languages = dict.fromkeys(term.language for term in match.concept.terms)
    best = {language: terms[0] for language in languages if (terms := profile.allowed_terms(match.concept, language))}
    if best.get(match.language) == match.term:
        del best[match.language]
    return best
