"""A term or a definition cites a source that does not exist, or a place at which the source quotes nothing.

Why: a reference that leads nowhere looks like evidence. A glossary without sources of its own is not judged.
"""

import difflib
from collections.abc import Iterator

from atau.i18n import _
from atau.lint.subject import Place, Subject, fault
from atau.model.fault import Fault

name = "unknown-source"
OWN_KNOWLEDGE = "own-knowledge"


def faults(subject: Subject) -> Iterator[Fault]:
    """One for each reference that does not resolve."""
    if not subject.has_sources:
        return
    for place in subject.concepts():
        definition = place.concept.definition_source
        # A definition is in words of our own: what its source says there need not be quoted.
        yield from _unresolved(definition, place, subject, needs_quote=False) if definition else ()
    for place in subject.terms():
        assert place.term
        for reference in place.term.sources:
            yield from _unresolved(reference, place, subject, needs_quote=True)


def _unresolved(reference: str, place: Place, subject: Subject, *, needs_quote: bool) -> Iterator[Fault]:
    key, colon, where = reference.partition(":")
    source = subject.sources.get(key)
    if source is None:
        near = difflib.get_close_matches(key, subject.sources, 1)
        advice = _("did you mean “{key}”?").format(key=near[0]) if near else _("add the source, or correct the key")
        yield fault(name, place, _("there is no source “{key}”").format(key=key), advice)
    elif source.type == OWN_KNOWLEDGE:
        return
    elif not colon or not where:
        message = _("“{reference}” names no place in the source").format(reference=reference)
        yield fault(name, place, message, _("add a colon and the place, such as {key}:5").format(key=key))
    elif needs_quote and not subject.quotes(reference):
        message = _("the source “{key}” quotes nothing at “{place}”").format(key=key, place=where)
        yield fault(name, place, message, _("quote the words that stand there, or correct the place"))
