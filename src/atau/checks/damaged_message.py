"""A translation has lost, repeated or spoilt an inline code, or has another number of plural forms than its language.

Why: codes such as `<x1/>` and `<g2>` stand for the notes, links, numbers and formatting of the document. Without them nobody
knows where these belong in the translation, and `glossary render` keeps the source for such a message; gettext itself refuses a
message with too few plural forms.

Example:
    terms: torture (en, preferred), пытка (ru, preferred)
    source (en): Torture is prohibited<x1/> at <g2>all times</g2>.
    bad (ru): Пытки запрещены в <g2>любое время.
    good (ru): Пытки запрещены в <g2>любое время</g2><x1/>.

Example:
    terms: пытка (ru, preferred), азаптау (kk, preferred)
    source (ru): Пытки<x1/> запрещены.
    bad (kk): Азаптауға тыйым салынады.
    good (kk): Азаптауға<x1/> тыйым салынады.
"""

from collections.abc import Iterator

from atau.hooks.interfaces import CheckContext
from atau.i18n import _
from atau.model import Finding, Severity, Side, Unit
from atau.model.document import MISCOUNTED
from atau.model.inline import faults

name = "damaged-message"
severity = Severity.ERROR


def findings(unit: Unit, context: CheckContext) -> Iterator[Finding]:
    """One finding for each code that is at fault, and one for the plural forms."""
    target = unit.target
    if target is None:
        return
    if unit.codes or target.codes:
        for message, code in faults(unit.codes, target.codes):
            yield context.fault(Side.TARGET, _(message).format(code=code))
    if target.state == MISCOUNTED:
        yield context.fault(Side.TARGET, _("the plural forms are not as many as the header of the catalogue declares"))
