"""A term stands in an oblique case instead of its citation form.

Why: the matcher takes what a term file says for the nominative; of an oblique case it makes forms that nobody writes, and
misses those that everybody does.
"""

from collections.abc import Iterator

from atau.i18n import _
from atau.lint.subject import Subject, fault
from atau.model.fault import Fault

name = "inflected-term"


def faults(subject: Subject) -> Iterator[Fault]:
    """One for each such term; phrases and terms that do not inflect are not judged."""
    for place in subject.terms():
        term = place.term
        assert term
        language = subject.languages.get(term.language)
        if language is None or not hasattr(language, "is_oblique") or term.phrase or term.indeclinable:
            continue
        if language.is_oblique(term.text):
            message = _("the head of “{term}” is in an oblique case").format(term=term.text)
            yield fault(name, place, message, _("write the citation form, or say phrase = true"))
