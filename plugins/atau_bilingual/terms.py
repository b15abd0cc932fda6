"""The annex: the terms that were used, in three languages."""

from collections.abc import Iterable, Iterator

from atau.model import Concept, Status, Term
from atau.model.profile import lasting_usage

LANGUAGES = ("en", "ru", "kk")


def rows(concepts: Iterable[Concept]) -> Iterator[tuple[str, ...]]:
    """For each concept its terms in each of `LANGUAGES`, the best first; in the order of the alphabet of the first language."""
    found = (tuple(_shown(concept, language) for language in LANGUAGES) for concept in concepts)
    return iter(sorted(found, key=lambda row: tuple(cell.casefold() for cell in row)))


def _shown(concept: Concept, language: str) -> str:
    order = list(Status)
    allowed = [term for term in concept.terms_in(language) if _status(term).is_allowed]
    return "; ".join(map(_with_abbreviations, sorted(allowed, key=lambda term: order.index(_status(term)))))


def _status(term: Term) -> Status:
    usage = lasting_usage(term)
    return usage.status if usage else Status.PROPOSED


def _with_abbreviations(term: Term) -> str:
    return f"{term.text} ({', '.join(term.abbreviations)})" if term.abbreviations else term.text
