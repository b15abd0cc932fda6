"""The long layout: `concept,language,term,status`, one usage a row, any other field of a term as a further column.

Rows with the same concept are one concept, wherever they stand, so the table is read whole; rows with the same concept,
language and term are usages of one term. A row without a status is a term of which nobody says anything.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from atau.i18n import _
from atau.model import Concept, Term, fields
from atau_tables.sources import COLUMNS as SOURCE_COLUMNS
from atau_tables.terms import OF_CONCEPT, OF_TERM, concept_cells, concept_details, term_cells, term_details

REQUIRED = ("concept", "language", "term", "status")
USAGE = ("authority", "status", "since", "until", "why")
COLUMNS = (*REQUIRED, "authority", "since", "until", "why", *OF_TERM, *OF_CONCEPT)


def check_header(names: Sequence[str]) -> None:
    """FieldError for a column that is missing or unknown."""
    for name in REQUIRED:
        if name not in names:
            header = ",".join(REQUIRED)
            raise fields.FieldError(
                _("no column “{name}”; the first line must be {header}").format(name=name, header=header)
            )
    fields.refuse_unknown(dict.fromkeys(names), {*COLUMNS, *SOURCE_COLUMNS})


def concepts(rows: Iterable[Mapping[str, str]]) -> Iterator[Concept]:
    """The concepts, in the order of their first rows; a row holds the cells that are filled."""
    found: dict[str, Concept] = {}
    terms: dict[str, dict[tuple[str, str], Term]] = {}
    for filled in rows:
        name = fields.text(filled, "concept")
        found[name] = replace(found.get(name) or Concept(name), **concept_details(filled))
        term = _term(filled)
        of_concept = terms.setdefault(name, {})
        known = of_concept.get((term.language, term.text))
        of_concept[term.language, term.text] = _joined(known, term) if known else term
    for name, concept in found.items():
        yield replace(concept, terms=tuple(terms[name].values()))


def rows(concept: Concept) -> Iterator[dict[str, str]]:
    """The rows of one concept; what is not of a usage stands in the first row of its concept or term."""
    details = concept_cells(concept)
    for term in concept.terms:
        own = term_cells(term)
        for usage in term.usages or (None,):
            said = usage.to_json() if usage else {}
            yield {"concept": concept.id, "language": term.language, "term": term.text, **said, **own, **details}
            details, own = {}, {}


def _term(filled: Mapping[str, str]) -> Term:
    values: dict[str, Any] = {"text": fields.text(filled, "term"), "language": fields.text(filled, "language")}
    usage = {key: filled[key] for key in USAGE if key in filled}
    return fields.term(values | term_details(filled) | ({"usages": [usage]} if usage else {}))


def _joined(known: Term, later: Term) -> Term:
    """The term with the usages of both rows; a field that the first row left empty is taken from the later one."""
    given = {key: getattr(later, key) for key in OF_TERM if getattr(known, key) == getattr(_PLAIN, key)}
    return replace(known, usages=known.usages + later.usages, **given)


_PLAIN = Term("", "")
