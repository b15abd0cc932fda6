"""A term of the source's language was left standing in the translation.

Why: it is what remains when a paragraph is translated in a hurry. Words that both languages share (прокурор, экстремизм)
are no fault.

Example:
    terms: соттан тыс өлтіру (kk, preferred), внесудебная казнь (ru, preferred)
    source (ru): Внесудебная казнь запрещена.
    bad (kk): Внесудебная казнь тыйым салынған.
    good (kk): Соттан тыс өлтіруге тыйым салынған.

Example:
    terms: universal periodic review (en, preferred), универсальный периодический обзор (ru, preferred)
    source (en): The universal periodic review begins.
    bad (ru): Начинается universal periodic review.
    good (ru): Начинается универсальный периодический обзор.
"""

from collections.abc import Iterator, Sequence

from atau.hooks.interfaces import CheckContext
from atau.i18n import _
from atau.languages.words import fold
from atau.model import Finding, Severity, Side, Term, TermMatch, Unit

name = "untranslated-term"
severity = Severity.WARNING


def findings(unit: Unit, context: CheckContext) -> Iterator[Finding]:
    """Every term of the source's language in the target, unless the target's language has the same word."""
    own, other = context.language(Side.TARGET), context.language(Side.SOURCE)
    if unit.target is None or own is None or other is None or own == other:
        return
    known = context.matches(Side.TARGET)
    for match in context.matches(Side.TARGET, other):
        terms = _to_be_written(match, own, context)
        if not terms:
            continue
        covered = any(found.start <= match.start and match.end <= found.end for found in known)
        if covered or context.is_protected(match):
            continue
        yield context.finding(
            match,
            _("“{term}” was left untranslated").format(term=match.term.text),
            authority=context.usage(terms[0]).authority,
            replacements=[context.inflect(term, like=match) for term in terms],
        )


def _to_be_written(match: TermMatch, language: str, context: CheckContext) -> Sequence[Term]:
    """The terms that a language has for the one found; none where it has the same word. Made out once a document."""
    key = match.concept.id, match.term.text, language
    if key not in context.notes:
        same = any(fold(term.text) == fold(match.term.text) for term in match.concept.terms_in(language))
        context.notes[key] = () if same else context.allowed_terms(match.concept, language)
    terms: Sequence[Term] = context.notes[key]
    return terms
