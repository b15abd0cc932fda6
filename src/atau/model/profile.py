"""Whose word counts: the authority that rules for a language, on a day."""

from datetime import date

from atau.model.glossary import Concept, Status, Term, Usage
from atau.model.noun import noun

ANY = "any"
OFFICIAL = ("un", "kz")
RULING = {"kk": "kz"}  # the United Nations issues nothing in Kazakh
RULING_ELSEWHERE = "un"


@noun
class Profile:
    """Reads a term's usages: a house's own word first, then the ruling authority's, then "any", then whoever else speaks.

    A house is an authority that is not one of `OFFICIAL`; it is in the glossary because the user put it there. A usage of
    another official authority that deprecates or forbids does not bind: only its own texts follow it.
    """

    day: date

    def authority(self, language: str) -> str:
        """The authority that rules for texts in the language."""
        return RULING.get(language, RULING_ELSEWHERE)

    def usage(self, term: Term) -> Usage:
        """The usage that counts for the term; a term of which nobody speaks is proposed by nobody in particular."""
        in_force = [usage for usage in term.usages if _holds(usage, self.day)]
        for usage in in_force:
            if usage.authority not in (*OFFICIAL, ANY):
                return usage
        for authority in (self.authority(term.language), ANY):
            for usage in in_force:
                if usage.authority == authority:
                    return usage
        for usage in in_force:
            if usage.status.is_allowed:
                return usage
        return Usage(ANY, Status.PROPOSED)

    def allowed_terms(self, concept: Concept, language: str) -> list[Term]:
        """The terms of a concept that a text in the language may use, the best first."""
        order = list(Status)
        terms = [term for term in concept.terms_in(language) if self.usage(term).status.is_allowed]
        return sorted(terms, key=lambda term: order.index(self.usage(term).status))


def _holds(usage: Usage, day: date) -> bool:
    return (usage.since is None or usage.since <= day) and (usage.until is None or day <= usage.until)
