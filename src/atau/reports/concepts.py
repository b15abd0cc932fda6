"""Concepts as a dictionary prints them: `glossary search`."""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from atau.hooks.interfaces import ReportOptions
from atau.i18n import N_, _
from atau.model import Concept, Profile, Status, Term, Usage
from atau.reports.styles import BOLD, FAINT, RED, YELLOW, styled

STATUSES = {
    Status.PREFERRED: N_("preferred"),
    Status.ADMITTED: N_("admitted"),
    Status.PROPOSED: N_("proposed"),
    Status.DEPRECATED: N_("deprecated"),
    Status.FORBIDDEN: N_("forbidden"),
}
STYLES = {Status.PREFERRED: BOLD, Status.DEPRECATED: YELLOW, Status.FORBIDDEN: RED}
ORDER = list(Status)


Details = Callable[[Concept, Term], Iterable[str]]
"""Lines about a term that are printed in place of the keys of its sources."""


def as_text(
    concepts: Sequence[Concept], profile: Profile, options: ReportOptions, details: Details | None = None
) -> Iterator[str]:
    """Each concept with its definition, its terms by language, the best first, and what they rest on."""
    for number, concept in enumerate(concepts):
        if number:
            yield "\n"
        domain = f"  ({concept.domain})" if concept.domain else ""
        yield f"{styled(concept.id, BOLD, options)}{domain}\n"
        if concept.definition:
            source = f" [{concept.definition_source}]" if concept.definition_source else ""
            yield f"  {concept.definition}{source}\n"
        for language in dict.fromkeys(term.language for term in concept.terms):
            terms = concept.terms_in(language)
            for term in sorted(terms, key=lambda term: ORDER.index(_status(term, profile))):
                yield from _term(term, profile, options)
                for line in details(concept, term) if details else _sources(term, options):
                    yield f"      {line}\n"
        for confusable in concept.confusable:
            how = f": {confusable.how}" if confusable.how else ""
            yield "  " + _("not to be confused with {concept}").format(concept=confusable.concept) + how + "\n"
        if concept.narrower:
            yield "  " + _("narrower: {concepts}").format(concepts=", ".join(concept.narrower)) + "\n"


def as_json(query: str, by: str | None, concepts: Sequence[Concept], near: Sequence[str]) -> Iterator[str]:
    """The answer for programs: how the concepts were found, the concepts with all their fields, what is near."""
    plain: dict[str, Any] = {
        "query": query,
        "by": by,
        "concepts": [concept.to_json() for concept in concepts],
        "near": list(near),
    }
    yield json.dumps(plain, ensure_ascii=False, indent=2) + "\n"


def nothing_found(query: str, near: Sequence[str]) -> str:
    """The message where there is no concept."""
    if near:
        return _("“{query}”: nothing found; near: {terms}").format(query=query, terms=", ".join(near))
    return _("“{query}”: nothing found").format(query=query)


def _status(term: Term, profile: Profile) -> Status:
    return profile.usage(term).status


def _term(term: Term, profile: Profile, options: ReportOptions) -> Iterator[str]:
    usages = "; ".join(_usage(usage) for usage in term.usages) or _(STATUSES[Status.PROPOSED])
    yield f"  {term.language}  {styled(term.text, STYLES.get(_status(term, profile), ''), options)}  {usages}\n"
    notes = [
        (_("short: {forms}"), term.abbreviations),
        (_("related: {forms}"), term.related),
        (_("also said: {forms}"), term.paraphrases),
        (_("means something else in: {forms}"), term.shadowed_by),
    ]
    for text, values in notes:
        if values:
            yield styled(f"      {text.format(forms=', '.join(values))}", FAINT, options) + "\n"


def _sources(term: Term, options: ReportOptions) -> Iterator[str]:
    if term.sources:
        yield styled(_("sources: {forms}").format(forms=", ".join(term.sources)), FAINT, options)


def _usage(usage: Usage) -> str:
    words = _("{status} (authority: {authority})").format(status=_(STATUSES[usage.status]), authority=usage.authority)
    if usage.since:
        words += _(", since {date}").format(date=usage.since)
    if usage.until:
        words += _(", until {date}").format(date=usage.until)
    return f"{words}: {usage.why.rstrip('.')}" if usage.why else words
