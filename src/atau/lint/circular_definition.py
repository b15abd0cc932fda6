"""A definition explains a concept by its own term.

Why: "torture: an act of torture" tells nothing to whoever does not know the word. Any form of a term counts.
"""

from collections.abc import Iterator

from atau.i18n import _
from atau.languages.detect import detect
from atau.lint.subject import Subject, fault
from atau.matching.compile import compile_glossary
from atau.matching.scan import matches
from atau.model import Side
from atau.model.fault import Fault

name = "circular-definition"


def faults(subject: Subject) -> Iterator[Fault]:
    """One for each definition that holds a term of its concept."""
    compiled = compile_glossary(map(subject.compilable, subject.every_concept()), subject.languages)
    for place in subject.concepts():
        definition = place.concept.definition or ""
        language = detect(definition)
        for match in matches(definition, language, compiled, "", Side.SOURCE) if language else ():
            if match.concept.id == place.concept.id:
                message = _("the definition says “{term}” itself").format(term=definition[match.start : match.end])
                yield fault(name, place, message, _("explain it in other words"))
                break
