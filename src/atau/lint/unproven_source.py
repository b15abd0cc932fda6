"""A source quotes nothing, or does not say on which day it was seen.

Why: evidence that nobody can look at again, in the words and the state in which it was seen, proves nothing.
"""

from collections.abc import Iterator

from atau.i18n import _
from atau.lint.subject import Subject, source_fault
from atau.lint.unknown_source import OWN_KNOWLEDGE
from atau.model.fault import Fault

name = "unproven-source"


def faults(subject: Subject) -> Iterator[Fault]:
    """One for each such source that a term cites; what only definitions rest on need not be quoted."""
    cited = {reference.partition(":")[0] for place in subject.terms() if place.term for reference in place.term.sources}
    for file in subject.files:
        for number, source in enumerate(file.glossary.sources):
            if source.type == OWN_KNOWLEDGE:
                continue
            if source.key in cited and not source.quotes:
                message = _("the source “{key}” quotes nothing").format(key=source.key)
                yield source_fault(name, file, number, message, _("quote the words that stand there"))
            if not source.seen:
                message = _("the source “{key}” does not say when it was seen").format(key=source.key)
                yield source_fault(name, file, number, message, _("look at it again, and add “seen”"))
