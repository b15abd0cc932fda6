"""The source names a concept, and the translation has none of its terms.

Why: a concept that is lost in translation is lost to the Committee that reads it. Any term of the concept satisfies, an
abbreviation and a narrower concept too, and any sentence that says it in other words, as a verb or an adjective; whether the
term is a good one is for other checks to say. Presence is judged, never counted. Terms in quotations, titles and names oblige
nobody.

Example:
    terms: пытки (ru, preferred), torture (en, preferred)
    source (en): Torture remains widespread.
    bad (ru): Насилие остаётся распространённым.
    good (ru): Пытки остаются распространёнными.

Example:
    terms: адвокат (ru, preferred), қорғаушы (kk, preferred)
    source (ru): Адвоката не допустили.
    bad (kk): Көмекші кіргізілмеді.
    good (kk): Қорғаушы кіргізілмеді.
"""

from collections.abc import Iterator

from atau.checks.obligation import unmet
from atau.hooks.interfaces import CheckContext
from atau.i18n import _
from atau.model import Finding, Severity, Side, Unit

name = "missing-term"
severity = Severity.WARNING


def findings(unit: Unit, context: CheckContext) -> Iterator[Finding]:
    """One finding for each concept of the source that the target lacks, at its first place in the source."""
    if unit.target is None:
        return
    for match, instead in unmet(context):
        if instead is None:
            terms = context.allowed_terms(match.concept, context.language(Side.TARGET) or "")
            yield context.finding(
                match,
                _("“{term}” has no equivalent in the translation").format(term=match.term.text),
                authority=context.usage(terms[0]).authority,
                expected=terms,
            )
