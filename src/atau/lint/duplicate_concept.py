"""Two concepts have one id.

Why: inside one glossary they would be taken for one, and the terms of both would satisfy each.
"""

from collections.abc import Iterator

from atau.i18n import _
from atau.lint.subject import Place, Subject, fault
from atau.model.fault import Fault

name = "duplicate-concept"


def faults(subject: Subject) -> Iterator[Fault]:
    """One for each concept whose id was used before."""
    seen: dict[str, Place] = {}
    for place in subject.concepts():
        first = seen.setdefault(place.concept.id, place)
        if first is not place:
            line = first.file.lines.of(first.concept_number, None)
            where = first.file.path if line is None else f"{first.file.path}:{line}"
            message = _("this id is used in {place} already").format(place=where)
            yield fault(name, place, message, _("give one of them another id, or join their terms"))
