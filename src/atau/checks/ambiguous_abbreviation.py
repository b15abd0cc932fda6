"""A short form stands for two concepts, and the document does not say for which.

Why: HRC is the Human Rights Council to some and the Human Rights Committee to others; a Committee's decision is not a
Council's. A short form that the document introduces is clear.

Example:
    terms: Human Rights Council = HRC (en, preferred)
    confusable: Human Rights Committee = HRC (en, preferred)
    bad: The HRC expressed concern.
    good: The Human Rights Council expressed concern.

Example:
    terms: Совет по правам человека = СПЧ (ru, preferred)
    confusable: Специальный представитель = СПЧ (ru, preferred)
    bad: СПЧ принял резолюцию.
    good: Совет по правам человека (СПЧ) принял резолюцию. СПЧ заседал вчера.
"""

from collections.abc import Iterator, Sequence

from atau.checks.usage import written_side
from atau.hooks.interfaces import CheckContext
from atau.i18n import _
from atau.model import Finding, How, Severity, Side, Unit

name = "ambiguous-abbreviation"
severity = Severity.NOTE


def findings(unit: Unit, context: CheckContext) -> Iterator[Finding]:
    """A candidate for each use of such a short form, in either side of a translation."""
    for side in (Side.SOURCE, Side.TARGET) if unit.target is not None else (written_side(unit),):
        by_place: dict[int, list[str]] = {}
        short = (match for match in context.matches(side) if match.how is How.ABBREVIATION)
        matches = [match for match in short if not context.is_protected(match)]
        for match in matches:
            by_place.setdefault(match.start, []).append(match.term.text)
        for match in matches:
            terms = by_place[match.start]
            if len(terms) > 1 and match.term.text == terms[0] and not context.is_introduced(match):
                meanings = _(" or ").join(_("“{text}”").format(text=text) for text in terms)
                yield context.finding(
                    match, _("the short form can be {meanings}").format(meanings=meanings), expected=[match.term]
                )


def conclude(candidates: Sequence[Finding]) -> Iterator[Finding]:
    """The first of each short form."""
    first = {(candidate.side, candidate.text): candidate for candidate in reversed(candidates)}
    yield from first.values()
