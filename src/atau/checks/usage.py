"""What the checks of one term's status share."""

from collections.abc import Iterator

from atau.hooks.interfaces import CheckContext
from atau.i18n import _
from atau.model import Finding, Side, Status, Unit


def written_side(unit: Unit) -> Side:
    """The side that an author can still change: the translation where there is one."""
    return Side.TARGET if unit.target is not None else Side.SOURCE


def findings_with_status(status: Status, message: str, unit: Unit, context: CheckContext) -> Iterator[Finding]:
    """A finding for each term of that status in the written side; silent where the same words are an allowed term."""
    side = written_side(unit)
    matches = context.matches(side)
    if not any(context.usage(match.term).status is status for match in matches):
        return
    allowed = {match.spans for match in matches if context.usage(match.term).status.is_allowed}
    for match in matches:
        usage = context.usage(match.term)
        if usage.status is not status or match.spans in allowed or context.is_protected(match):
            continue
        terms = context.allowed_terms(match.concept, match.language)
        said = _(message).format(term=match.term.text, authority=usage.authority)
        yield context.finding(
            match,
            f"{said}: {usage.why}" if usage.why else said,
            authority=usage.authority,
            replacements=[context.inflect(term, like=match) for term in terms],
        )
