"""Which label of SKOS a term is, and which term a label is: one preferred label in a language, by SKOS reference, S14."""

from collections.abc import Iterator
from dataclasses import dataclass

from atau.model import Concept, Status, Term, Usage
from atau.model.profile import lasting_usage

PREFERRED, ALTERNATIVE, HIDDEN = "prefLabel", "altLabel", "hiddenLabel"
STATUSES = {PREFERRED: Status.PREFERRED, ALTERNATIVE: Status.ADMITTED, HIDDEN: Status.DEPRECATED}


@dataclass(frozen=True, slots=True)
class Label:
    """A label and the term it stands for; `is_abbreviation` where it is one of the term's abbreviations."""

    kind: str
    text: str
    language: str
    term: Term
    is_abbreviation: bool = False


def labels(concept: Concept) -> Iterator[Label]:
    """The labels of a concept. A term's status is that of the usage that lasts; a language has one preferred label."""
    taken: set[str] = set()
    for term in concept.terms:
        lasting = lasting_usage(term)
        status = lasting.status if lasting else Status.PROPOSED
        kind = ALTERNATIVE if status.is_allowed else HIDDEN
        if status is Status.PREFERRED and term.language not in taken:
            kind = PREFERRED
            taken.add(term.language)
        yield Label(kind, term.text, term.language, term)
        for abbreviation in term.abbreviations:
            yield Label(ALTERNATIVE if status.is_allowed else HIDDEN, abbreviation, term.language, term, True)


def terms(written: set[tuple[str, str, str]], noted: Concept | None) -> tuple[Term, ...]:
    """The terms of labels (kind, text, language): those of our note where it agrees with them, in its order, then others."""
    known = list(labels(noted)) if noted else []
    kept = [one.term for one in known if (one.kind, one.text, one.language) in written and not one.is_abbreviation]
    said = {(one.kind, one.text, one.language) for one in known}
    order = [PREFERRED, ALTERNATIVE, HIDDEN]
    others = sorted(written - said, key=lambda label: (label[2], order.index(label[0]), label[1]))
    return (*kept, *(Term(text, language, (Usage("any", STATUSES[kind]),)) for kind, text, language in others))
