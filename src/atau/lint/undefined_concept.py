"""A concept has no definition.

Why: without one nobody can tell whether two terms name the same concept. A glossary without sources of its own is not judged.
"""

from collections.abc import Iterator

from atau.i18n import _
from atau.lint.subject import Subject, fault
from atau.model.fault import Fault

name = "undefined-concept"


def faults(subject: Subject) -> Iterator[Fault]:
    """One for each concept that no file of the glossary defines."""
    if not subject.has_sources:
        return
    defined = {concept.id for concept in subject.every_concept() if concept.definition}
    for place in subject.concepts():
        if place.concept.id not in defined:
            yield fault(name, place, _("it has no definition"), _("say in one sentence what it is"))
