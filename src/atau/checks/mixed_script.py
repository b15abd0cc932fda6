"""A term is typed with letters of another script, or with Russian letters in the place of Kazakh ones.

Why: «кукыктары» and a Latin "a" in «пытка» look nearly right, but no search finds them, and in print they tell of
carelessness. Only terms are judged, never names and quotations.

Example:
    terms: пытка (ru, preferred)
    bad: Сообщения о пыткax не расследуются.
    good: Сообщения о пытках не расследуются.

Example:
    terms: адам құқықтары (kk, preferred)
    bad: Адам кукыктары бұзылды.
    good: Адам құқықтары бұзылды.
"""

from collections.abc import Iterator

from atau.checks.usage import written_side
from atau.hooks.interfaces import CheckContext
from atau.i18n import _
from atau.model import Finding, How, Replacement, Severity, Unit

name = "mixed-script"
severity = Severity.WARNING


def findings(unit: Unit, context: CheckContext) -> Iterator[Finding]:
    """One finding for each misspelt term of the written side, with the words as they should be spelt."""
    for match in context.matches(written_side(unit)):
        if match.how is How.SPELLING and not context.is_protected(match):
            repaired = match.repaired or match.term.text
            message = _("“{term}” is typed with other letters than its own").format(term=match.term.text)
            usage = context.usage(match.term)
            yield context.finding(
                match, message, authority=usage.authority, replacements=[Replacement(repaired, is_certain=True)]
            )
