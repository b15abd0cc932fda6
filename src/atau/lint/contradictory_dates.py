"""Days contradict each other: a usage ends before it begins, or a text was seen before it was issued.

Why: a term with such days never holds, silently; and a text that nobody could have seen is no evidence.
"""

from collections.abc import Iterator

from atau.i18n import _
from atau.lint.subject import Subject, fault, source_fault
from atau.model.fault import Fault

name = "contradictory-dates"


def faults(subject: Subject) -> Iterator[Fault]:
    """One for each such usage and source."""
    for place in subject.terms():
        assert place.term
        for usage in place.term.usages:
            if usage.since and usage.until and usage.until < usage.since:
                message = _("by the authority {authority} it holds until {until}, but only since {since}")
                message = message.format(authority=usage.authority, until=usage.until, since=usage.since)
                yield fault(name, place, message, _("correct “since” or “until”"))
    for file in subject.files:
        for number, source in enumerate(file.glossary.sources):
            if source.seen and source.date and source.seen < source.date:
                message = _("the source “{key}” is of {date}, but was seen on {seen}")
                message = message.format(key=source.key, date=source.date, seen=source.seen)
                yield source_fault(name, file, number, message, _("correct “date” or “seen”"))
            elif source.seen and source.seen > subject.day:
                message = _("the source “{key}” was seen on {seen}, a day to come")
                message = message.format(key=source.key, seen=source.seen)
                yield source_fault(name, file, number, message, _("correct “seen”"))
