"""A term is used that the ruling authority forbids.

Why: some words wound, or deny a right that the text claims; the authority named in the finding has decided against them.
A forbidden word inside a longer term that is allowed is no fault.

Example:
    terms: лицо с инвалидностью (ru, preferred), инвалид (ru, forbidden)
    bad: Закон защищает инвалидов.
    good: Закон защищает лиц с инвалидностью.

Example:
    terms: undocumented migrant (en, preferred), illegal migrant (en, forbidden)
    bad: Illegal migrants are detained.
    good: Undocumented migrants are detained.
"""

from collections.abc import Iterator

from atau.checks.usage import findings_with_status
from atau.hooks.interfaces import CheckContext
from atau.i18n import N_
from atau.model import Finding, Severity, Status, Unit

name = "forbidden-term"
severity = Severity.ERROR
MESSAGE = N_("“{term}” is forbidden by the authority {authority}")


def findings(unit: Unit, context: CheckContext) -> Iterator[Finding]:
    """Every forbidden term in the side that is being written."""
    return findings_with_status(Status.FORBIDDEN, MESSAGE, unit, context)
