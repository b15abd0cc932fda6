"""A relation leads to a concept that does not exist.

Why: `narrower` says what satisfies a concept in a translation; a misspelt id satisfies nothing, and nobody notices.
"""

import difflib
from collections.abc import Iterator

from atau.i18n import _
from atau.lint.subject import Subject, fault
from atau.model.fault import Fault

name = "unknown-concept"


def faults(subject: Subject) -> Iterator[Fault]:
    """One for each id in `narrower` or `confusable` that no concept has, or that is the concept's own."""
    for place in subject.concepts():
        relations = [("narrower", other) for other in place.concept.narrower]
        relations += [("confusable", confusable.concept) for confusable in place.concept.confusable]
        for relation, other in relations:
            if other == place.concept.id:
                message = _("“{relation}” names the concept itself").format(relation=relation)
                yield fault(name, place, message, _("remove it, or name another concept"))
            elif other not in subject.known_concepts:
                near = difflib.get_close_matches(other, subject.known_concepts, 1)
                message = _("“{relation}” names “{id}”, which is no concept").format(relation=relation, id=other)
                advice = _("did you mean “{id}”?").format(id=near[0]) if near else _("add the concept, or remove this")
                yield fault(name, place, message, advice)
