"""The same text stands twice among the terms of one concept in one language.

Why: two usages of one text belong into one term; in two they contradict each other.
"""

from collections.abc import Iterator

from atau.i18n import _
from atau.lint.subject import Subject, fault
from atau.model.fault import Fault

name = "duplicate-term"


def faults(subject: Subject) -> Iterator[Fault]:
    """One for each repeated text."""
    seen: set[tuple[str, int, str, str]] = set()
    for place in subject.terms():
        assert place.term
        key = (place.file.path, place.concept_number, place.term.language, place.term.text)
        if key in seen:
            message = _("the term stands here twice in the language {language}").format(language=place.term.language)
            yield fault(name, place, message, _("join their usages and sources in one term"))
        seen.add(key)
