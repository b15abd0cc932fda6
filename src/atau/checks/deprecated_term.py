"""A term is used that the ruling authority has replaced by another.

Why: terms are decided anew, and a text that keeps the old one looks careless or dated.

Example:
    terms: терроризм (kk, preferred), терроршылдық (kk, deprecated)
    bad: Заң терроршылдыққа қарсы күресті реттейді.
    good: Заң терроризмге қарсы күресті реттейді.

Example:
    terms: concluding observations (en, preferred), concluding comments (en, deprecated)
    bad: The Committee adopted its concluding comments.
    good: The Committee adopted its concluding observations.
"""

from collections.abc import Iterator

from atau.checks.usage import findings_with_status
from atau.hooks.interfaces import CheckContext
from atau.i18n import N_
from atau.model import Finding, Severity, Status, Unit

name = "deprecated-term"
severity = Severity.WARNING
MESSAGE = N_("“{term}” is deprecated by the authority {authority}")


def findings(unit: Unit, context: CheckContext) -> Iterator[Finding]:
    """Every deprecated term in the side that is being written."""
    return findings_with_status(Status.DEPRECATED, MESSAGE, unit, context)
