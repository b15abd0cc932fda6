"""The source names a concept, and the translation has none of its terms.

Why: a concept that is lost in translation is lost to the Committee that reads it. Any term of the concept satisfies, an
abbreviation and a narrower concept too; whether the term is a good one is for other checks to say. Presence is judged,
never counted.

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

from atau.hooks.interfaces import CheckContext
from atau.i18n import _
from atau.model import Finding, Severity, Side, Unit

name = "missing-term"
severity = Severity.WARNING


def findings(unit: Unit, context: CheckContext) -> Iterator[Finding]:
    """One finding for each concept of the source that the target lacks, at its first place in the source."""
    language = context.language(Side.TARGET)
    if unit.target is None or language is None:
        return
    named = context.matches(Side.SOURCE)
    if not named:
        return
    own = context.language(Side.SOURCE)
    present = {match.concept.id for match in context.matches(Side.TARGET)}
    # A term left in the source's language is a fault of its own: untranslated-term.
    present |= {match.concept.id for match in context.matches(Side.TARGET, own)}
    for match in named:
        concept = match.concept
        terms = context.allowed_terms(concept, language)
        if match.term.phrase or not terms or concept.id in present or present & set(concept.narrower):
            continue
        present.add(concept.id)
        yield context.finding(
            match,
            _("“{term}” has no equivalent in the translation").format(term=match.term.text),
            authority=context.usage(terms[0]).authority,
            replacements=[term.text for term in terms],
        )
