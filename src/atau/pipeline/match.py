"""`glossary match`: the terms that documents contain, with the approved equivalents in the other languages."""

from collections.abc import Iterator, Sequence

from atau.matching.mentions import Mentions
from atau.model import Document, Occurrence, Profile, Side, Term, TermMatch, Usage, place
from atau.pipeline.context import Reading
from atau.pipeline.documents import Failure, Run, for_each_document
from atau.pipeline.pool import in_parallel


def match_documents(run: Run, profile: Profile) -> Iterator[Occurrence | Failure]:
    """Every occurrence of every term, unit by unit; a Failure for a document that cannot be read."""
    return in_parallel(_matched, run, profile)


def _matched(run: Run, profile: Profile) -> Iterator[Occurrence | Failure]:
    known: dict[tuple[str, str, str], tuple[Usage, dict[str, Term]]] = {}
    mentions = Mentions(run.glossary, run.plugins.languages) if run.configuration.related else None

    def occurrences(document: Document, readings: Iterator[Reading]) -> Iterator[Occurrence]:
        for reading in readings:
            for side in reading.languages:
                for match in _matches(reading, side, mentions):
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

    return for_each_document(run, occurrences, masthead=False)


def _matches(reading: Reading, side: Side, mentions: Mentions | None) -> Sequence[TermMatch]:
    """The terms of a side by position, with the words of their families that are no forms of them if these are asked for."""
    found, language = reading.matches(side), reading.languages[side]
    if mentions is None or language is None:
        return found
    taken = {place for match in found for place in range(match.start, match.end)}
    related = mentions.relatives(language).related(reading.text(side), reading.unit.id, side)
    return sorted((*found, *(match for match in related if match.start not in taken)), key=lambda match: match.start)


def equivalents(match: TermMatch, profile: Profile) -> dict[str, Term]:
    """The best allowed term of the concept in each other language, and in its own where this one is not the best."""
    languages = dict.fromkeys(term.language for term in match.concept.terms)
    best = {language: terms[0] for language in languages if (terms := profile.allowed_terms(match.concept, language))}
    if best.get(match.language) == match.term:
        del best[match.language]
    return best
