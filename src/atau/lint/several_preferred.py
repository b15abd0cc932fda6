"""One authority prefers two terms for one concept in one language on one day.

Why: a report could not say which to write. A condition (the texts of one body, say) tells terms apart, and so do days.
"""

from collections.abc import Iterator
from datetime import date
from itertools import combinations

from atau.i18n import _
from atau.lint.subject import Place, Subject, fault
from atau.model import Status, Usage
from atau.model.fault import Fault

name = "several-preferred"


def faults(subject: Subject) -> Iterator[Fault]:
    """One for each pair."""
    groups: dict[tuple[str, int, str, str], list[tuple[Place, Usage]]] = {}
    for place in subject.terms():
        assert place.term
        for usage in place.term.usages:
            if usage.status is Status.PREFERRED:
                key = (place.file.path, place.concept_number, place.term.language, usage.authority)
                groups.setdefault(key, []).append((place, usage))
    for (_path, _number, language, authority), group in groups.items():
        for (first, usage), (second, other) in combinations(group, 2):
            assert first.term and second.term
            if first.term.condition == second.term.condition and _overlap(usage, other):
                message = _("the authority {authority} prefers “{first}” and “{second}” in the language {language}")
                message = message.format(
                    authority=authority, first=first.term.text, second=second.term.text, language=language
                )
                yield fault(name, second, message, _("make one of them admitted, or give them days or a condition"))


def _overlap(first: Usage, second: Usage) -> bool:
    starts = max(first.since or date.min, second.since or date.min)
    return starts <= min(first.until or date.max, second.until or date.max)
