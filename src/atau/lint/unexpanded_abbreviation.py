"""The only terms of a concept in a language are abbreviations.

Why: a text has to write a short form out where it first stands, and the glossary could not say how.
"""

import re
from collections.abc import Iterator

from atau.i18n import _
from atau.lint.subject import Subject, fault
from atau.model.fault import Fault

name = "unexpanded-abbreviation"

_ABBREVIATION = re.compile(r"[^\W\d_][^\W_]*")


def faults(subject: Subject) -> Iterator[Fault]:
    """One for each language of a concept."""
    for place in subject.concepts():
        for language in dict.fromkeys(term.language for term in place.concept.terms):
            terms = place.concept.terms_in(language)
            if all(_is_abbreviation(term.text) for term in terms):
                message = _("“{term}” is a short form, and nothing says of what").format(term=terms[0].text)
                advice = _("make the full wording the term, and list the short form under “abbreviations”")
                number = place.concept.terms.index(terms[0])
                yield fault(name, place._replace(term=terms[0], term_number=number), message, advice)


def _is_abbreviation(text: str) -> bool:
    return len(text) > 1 and text.isupper() and bool(_ABBREVIATION.fullmatch(text))
