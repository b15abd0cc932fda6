"""Two terms for one concept stand in the same document.

Why: a reader takes two words for two things; in a submission, wavering terms look like wavering facts. The preferred term is
kept where the document uses it, otherwise the one that it uses most. Reported once for each other term, where it
first stands.

Example:
    terms: бытовое насилие (ru, preferred), домашнее насилие (ru, admitted)
    bad: Бытовое насилие растёт. Жертвам домашнего насилия не помогают.
    good: Бытовое насилие растёт. Жертвам бытового насилия не помогают.

Example:
    terms: domestic violence (en, preferred), family violence (en, admitted)
    bad: Domestic violence is rising. Victims of family violence have no shelter.
    good: Domestic violence is rising. Victims of domestic violence have no shelter.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from atau.checks.obligation import has_name
from atau.checks.usage import written_side
from atau.hooks.interfaces import CheckContext
from atau.i18n import _
from atau.model import Finding, How, Offer, Severity, Side, Status, TermMatch, Unit

name = "inconsistent-term"
severity = Severity.WARNING


def findings(unit: Unit, context: CheckContext) -> Iterator[Finding]:
    """A candidate for every allowed term, that of its first place; `replacements` holds the preferred one, if there is one."""
    for match in context.matches(written_side(unit)):
        if match.how not in (How.EXACT, How.INFLECTED):
            continue
        if len(context.allowed_terms(match.concept, match.language)) < 2 or _is_bound(match, context):
            continue
        if unit.target is not None and not _is_meant(match, context):
            continue
        key = match.concept.id, match.language, match.term.text
        if key not in context.notes:
            context.notes[key] = _candidate(match, context)
        if context.notes[key] is not None:
            yield context.notes[key]


def _is_meant(match: TermMatch, context: CheckContext) -> bool:
    """Whether the source speaks of the concept at all; else the word of the translation is another one that looks alike."""
    concept = match.concept
    named = any(other.concept.id == concept.id for other in context.matches(Side.SOURCE))
    return named or context.mentions(concept, Side.SOURCE)


def _is_bound(match: TermMatch, context: CheckContext) -> bool:
    """Whether something else than the author's habit decides on the word: a quotation, a law that the sentence names."""
    if context.is_protected(match):
        return True
    names = [other.start for other in context.matches(match.side) if has_name(other)]
    return bool(names) and any(
        span.start <= match.start < span.end and any(span.start <= name < span.end for name in names)
        for span in context.sentences(match.side)
    )


def _candidate(match: TermMatch, context: CheckContext) -> Finding | None:
    usage = context.usage(match.term)
    if not usage.status.is_allowed:
        return None
    terms = context.allowed_terms(match.concept, match.language)
    preferred = [term for term in terms if context.usage(term).status is Status.PREFERRED]
    # Until `conclude` words it, the message tells the language: concepts are compared within one.
    return context.finding(match, match.language, authority=usage.authority, expected=preferred)


def conclude(candidates: Sequence[Finding]) -> Iterator[Finding]:
    """For each concept and language, the first place of each term other than the one to keep."""
    by_concept: dict[tuple[str | None, str], list[Finding]] = {}
    for candidate in candidates:
        by_concept.setdefault((candidate.concept, candidate.message), []).append(candidate)
    for group in by_concept.values():
        counts = Counter(candidate.term for candidate in group)
        if len(counts) == 1:
            continue
        kept = next((term for term in group[0].replacements if term in counts), counts.most_common(1)[0][0])
        for term in counts:
            if term == kept:
                continue
            first = next(candidate for candidate in group if candidate.term == term)
            message = _("“{term}” and “{kept}” stand in this document for the same concept").format(
                term=term, kept=kept
            )
            authority = next(candidate.authority for candidate in group if candidate.term == kept)
            instead = (kept,) if kept else ()
            yield replace(first, message=message, authority=authority, replacements=instead, offer=Offer.CHOICE)
