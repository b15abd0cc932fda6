"""A term, or a short form of one, from which the matcher can make no forms.

Why: it would never be found, and a check that cannot find a term looks like a clean report.
"""

from collections.abc import Iterator

from atau.i18n import _
from atau.languages.plain import Plain
from atau.lint.subject import Subject, fault
from atau.model.fault import Fault

name = "uncompilable-term"


def faults(subject: Subject) -> Iterator[Fault]:
    """One for each text that its language refuses."""
    for place in subject.terms():
        assert place.term
        language = subject.languages.get(place.term.language) or Plain(place.term.language)
        for text in (place.term.text, *place.term.abbreviations):
            try:
                language.patterns(text, place.term)
            except ValueError as error:
                message = _("“{text}” cannot be compiled: {reason}").format(text=text, reason=error)
                yield fault(name, place, message, _("write its citation form, in one script"))
