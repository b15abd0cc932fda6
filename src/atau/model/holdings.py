"""What a format can hold of a glossary, by the names that the fields have in a term file.

A format declares it; what it cannot hold is taken away before it writes, and counted, so that nothing is lost unsaid.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import MISSING, dataclass, field, fields, replace
from typing import Any

from atau.model.glossary import Concept, Confusable, Evidence, GlossaryPart, Status, Term, Usage
from atau.model.profile import lasting_usage

_PREFIXES = {Concept: "", Confusable: "confusable.", Term: "terms.", Usage: "usages.", Evidence: "source."}
_NESTED = {"terms"}
_NAMES = {"terms.usages": "usages"}
_ALWAYS = {"confusable.concept", "terms.text", "terms.language", "usages.status"}

FIELDS = tuple(
    _NAMES.get(prefix + one.name, prefix + one.name)
    for kind, prefix in _PREFIXES.items()
    for one in fields(kind)
    if prefix + one.name not in _NESTED | _ALWAYS
)
"""Every field that a format may be unable to hold: `definition`, `terms.case`, `usages.since`, `source.quotes` …"""


@dataclass(frozen=True, slots=True)
class Holdings:
    """What a format holds: `fields` are names of FIELDS.

    `statuses` says what a status becomes that the format does not know (None: no status at all); a status that is not named
    there is held. With `one_usage` a term keeps the one of its usages that lasts, with `two_languages` a concept the terms of
    the source language, without usages, and of the target language. Ids that are not held are made anew when a file is read.
    """

    fields: frozenset[str]
    statuses: Mapping[Status, Status | None] = field(default_factory=dict)
    one_usage: bool = False
    two_languages: bool = False

    @property
    def lacks(self) -> tuple[str, ...]:
        """The fields that the format cannot hold."""
        return tuple(name for name in FIELDS if name not in self.fields)

    def prune(
        self, part: GlossaryPart, languages: Sequence[str] | None = None
    ) -> tuple[GlossaryPart | None, list[str]]:
        """What of the part can be held, None for nothing, and the names of what cannot, as often as it was there.

        `languages` are the source and the target of a format that holds two, which has no place for a concept without
        terms in both.
        """
        lost: list[str] = []
        if isinstance(part, Evidence):
            if "source.key" not in self.fields:
                return None, ["source"]
            return self._stripped(part, lost), lost
        terms = tuple(self._term(term, lost, languages) for term in _in_languages(part, languages, lost))
        if not terms or (languages is not None and {term.language for term in terms} != set(languages)):
            return None, [*lost, "concept (in one language)"]
        confusable = tuple(self._stripped(other, lost) for other in part.confusable)
        return self._stripped(replace(part, terms=terms, confusable=confusable), lost), lost

    def _term(self, term: Term, lost: list[str], languages: Sequence[str] | None) -> Term:
        given = term.usages
        if languages is not None and term.language == languages[0]:
            lost += [f"usages ({term.language})"] * len(given)
            given = ()
        elif "usages" not in self.fields:
            lost += ["usages"] * len(given)
            given = ()
        elif self.one_usage and (lasting := lasting_usage(term)):
            lost += ["usages"] * (len(given) - 1)
            given = (lasting,)
        usages = tuple(usage for one in given if (usage := self._usage(one, lost)))
        stripped: Term = self._stripped(replace(term, usages=usages), lost)
        return stripped

    def _usage(self, usage: Usage, lost: list[str]) -> Usage | None:
        status = self.statuses.get(usage.status, usage.status)
        if status is not usage.status:
            lost.append(f"status = {usage.status}")
        return self._stripped(replace(usage, status=status), lost) if status else None

    def _stripped(self, thing: Any, lost: list[str]) -> Any:
        """The thing with the default in each field that is not held; what must have a value keeps one."""
        prefix = _PREFIXES[type(thing)]
        gone: dict[str, Any] = {}
        for one in fields(thing):
            name = prefix + one.name
            if name not in FIELDS or name in self.fields or name == "usages":
                continue
            default = "any" if name == "usages.authority" else one.default
            if default is MISSING:
                lost.append(name)
            elif getattr(thing, one.name) != default:
                lost.append(name)
                gone[one.name] = default
        return replace(thing, **gone) if gone else thing


def _in_languages(concept: Concept, languages: Sequence[str] | None, lost: list[str]) -> Iterator[Term]:
    for term in concept.terms:
        if languages is None or term.language in languages:
            yield term
        else:
            lost.append(f"terms ({term.language})")


EVERYTHING = Holdings(frozenset(FIELDS))
