"""The translation has a term of another concept in the place of the one that the source names.

Why: the Council is not the Committee, and a refugee is more than somebody who asks for asylum. The glossary lists concepts that
translators swap (`confusable`); this check speaks only of those, and only where the source does not name the other one.
A wrong body or treaty is an error.

Example:
    terms: Совет по правам человека (ru, preferred), Human Rights Council (en, preferred)
    confusable: Комитет по правам человека (ru, preferred), Human Rights Committee (en, preferred)
    source (en): The Human Rights Council adopted the resolution.
    bad (ru): Комитет по правам человека принял резолюцию.
    good (ru): Совет по правам человека принял резолюцию.

Example:
    terms: лицо, ищущее убежище (ru, preferred), баспана іздеуші (kk, preferred)
    confusable: беженец (ru, preferred), босқын (kk, preferred)
    source (ru): Лиц, ищущих убежище, выслали.
    bad (kk): Босқындар шығарып жіберілді.
    good (kk): Баспана іздеушілер шығарып жіберілді.
"""

from collections.abc import Iterator
from dataclasses import replace

from atau.checks.obligation import has_name, unmet
from atau.hooks.interfaces import CheckContext
from atau.i18n import _
from atau.model import Finding, Severity, Side, Unit

name = "wrong-term"
severity = Severity.WARNING


def findings(unit: Unit, context: CheckContext) -> Iterator[Finding]:
    """One finding for each term of the target that stands for another concept, which the finding names."""
    if unit.target is None:
        return
    for match, instead in unmet(context):
        if instead is None:
            continue
        terms = context.allowed_terms(match.concept, context.language(Side.TARGET) or "")
        finding = context.finding(
            instead,
            _("“{term}” is another concept than “{source}” in the source").format(
                term=instead.term.text, source=match.term.text
            ),
            severity=Severity.ERROR if has_name(match) and has_name(instead) else None,
            authority=context.usage(terms[0]).authority,
            replacements=[context.inflect(term, like=instead) for term in terms],
        )
        yield replace(finding, concept=match.concept.id)
