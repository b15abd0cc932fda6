"""One text is a term of two concepts, and neither says how to tell them apart.

Why: a checker cannot know which is meant, and a reader should be told. The note is an entry of `confusable` with `how`, on
either of the two.
"""

from collections.abc import Iterator

from atau.i18n import _
from atau.languages.words import fold
from atau.lint.subject import Place, Subject, fault
from atau.model.fault import Fault

name = "shared-term"


def faults(subject: Subject) -> Iterator[Fault]:
    """One for each later concept that has the term."""
    seen: dict[tuple[str, str], list[Place]] = {}
    for place in subject.terms():
        assert place.term
        for text in dict.fromkeys(map(fold, (place.term.text, *place.term.abbreviations))):
            others = seen.setdefault((place.term.language, text), [])
            for other in others:
                if other.concept.id != place.concept.id and not (_tells(place, other) or _tells(other, place)):
                    message = _("“{term}” is a term of “{concept}” as well").format(term=text, concept=other.concept.id)
                    yield fault(name, place, message, _("say under “confusable” how to tell them apart"))
            others.append(place)


def _tells(place: Place, other: Place) -> bool:
    return any(note.concept == other.concept.id and note.how for note in place.concept.confusable)
