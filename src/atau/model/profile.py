"""Whose word counts: the authorities that rule for a language, on a day."""

from datetime import date
from functools import cache

from atau.model.glossary import Concept, Status, Term, Usage
from atau.model.noun import noun

ANY = "any"
OFFICIAL = ("un", "kz")
DEFAULT = ("un",)
RULING = {"kk": "kz"}  # the United Nations issues nothing in Kazakh
RANKS = {status: rank for rank, status in enumerate(Status)}


@noun
class Profile:
    """Reads a term's usages: a house's own word first, then the ruling authority's, then "any", then whoever else speaks.

    `authorities` are those that rule, the first first; where none is named, the United Nations. A house is an authority
    that is not one of `OFFICIAL`; it is in the glossary because the user put it there, so each house speaks unless some are
    named. Kazakh follows Kazakhstan after those named. A usage of another official authority that deprecates or forbids does
    not bind: only its own texts follow it.
    """

    day: date
    authorities: tuple[str, ...] = ()

    def usages(self, term: Term) -> list[Usage]:
        """The usages of a term that are in force on the day."""
        return [usage for usage in term.usages if _holds(usage, self.day)]

    def usage(self, term: Term) -> Usage:
        """The usage that counts for the term; a term of which nobody speaks is proposed by nobody in particular."""
        in_force = self.usages(term)
        houses = [name for name in self.authorities if name not in OFFICIAL]
        houses = houses or [usage.authority for usage in in_force if usage.authority not in (*OFFICIAL, ANY)]
        for authority in (*houses, *_officials(self.authorities, term.language), ANY):
            for usage in in_force:
                if usage.authority == authority:
                    return usage
        for usage in in_force:
            if usage.status.is_allowed and usage.authority in OFFICIAL:
                return usage
        return Usage(ANY, Status.PROPOSED)

    def allowed_terms(self, concept: Concept, language: str) -> list[Term]:
        """The terms of a concept that a text in the language may use, the best first; those of the ruling authority lead."""
        return [term for _rank, term in self._ranked(concept, language)]

    def best_terms(self, concept: Concept, language: str) -> list[Term]:
        """Those of them that none is better than; several where nobody has decided between them."""
        ranked = self._ranked(concept, language)
        return [term for rank, term in ranked if rank == ranked[0][0]]

    def _ranked(self, concept: Concept, language: str) -> list[tuple[tuple[int, bool], Term]]:
        ruling = _officials(self.authorities, language)
        terms = [(term, usage) for term in concept.terms_in(language) if (usage := self.usage(term)).status.is_allowed]
        ranked = [((RANKS[usage.status], _is_borrowed(usage, ruling)), term) for term, usage in terms]
        return sorted(ranked, key=lambda pair: pair[0])


@cache
def _officials(authorities: tuple[str, ...], language: str) -> tuple[str, ...]:
    """The official authorities that rule for a language where these are named."""
    named = tuple(name for name in authorities if name in OFFICIAL) or DEFAULT
    ruling = RULING.get(language)
    if ruling is None or ruling in named:
        return named
    return (ruling,) if named == DEFAULT else (*named, ruling)


def _is_borrowed(usage: Usage, ruling: tuple[str, ...]) -> bool:
    """Whether an official authority speaks that does not rule: its terms may be used, but others come first."""
    return usage.authority in OFFICIAL and usage.authority not in ruling


def lasting_usage(term: Term) -> Usage | None:
    """The usage that a format shows which knows one status and no days: the one that counts when every day named has passed.

    Where no authority binds, the first that lasts; where none lasts, the first; None where nobody speaks of the term.
    """
    if len(term.usages) < 2:
        return next(iter(term.usages), None)
    counts = Profile(date.max).usage(term)
    lasting = [usage for usage in term.usages if usage == counts] or [one for one in term.usages if one.until is None]
    return next(iter(lasting or term.usages), None)


def _holds(usage: Usage, day: date) -> bool:
    return (usage.since is None or usage.since <= day) and (usage.until is None or day <= usage.until)
