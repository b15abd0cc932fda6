"""A term is preferred or admitted, but no text that anybody else wrote is cited for it.

Why: "preferred" says that an authority writes so; what its authors merely know is a proposal. A glossary without
sources of its own is not judged.
"""

from collections.abc import Iterator

from atau.i18n import _
from atau.lint.subject import Subject, fault
from atau.lint.unknown_source import OWN_KNOWLEDGE
from atau.model import Status
from atau.model.fault import Fault

name = "unsupported-status"


def faults(subject: Subject) -> Iterator[Fault]:
    """One for each such term."""
    if not subject.has_sources:
        return
    for place in subject.terms():
        assert place.term
        statuses = {usage.status for usage in place.term.usages} & {Status.PREFERRED, Status.ADMITTED}
        keys = {reference.partition(":")[0] for reference in place.term.sources}
        kinds = {subject.sources[key].type for key in keys if key in subject.sources}
        if statuses and kinds <= {OWN_KNOWLEDGE}:
            message = _("the term is {status}, but rests on no source").format(
                status=Status.PREFERRED if Status.PREFERRED in statuses else Status.ADMITTED
            )
            yield fault(name, place, message, _("cite a text that uses it, or make it proposed"))
