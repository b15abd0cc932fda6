"""The columns of a concept and of a term, which both layouts share: a field of a term file each, as text."""

from collections.abc import Mapping
from typing import Any

from atau.model import Concept, Term, fields
from atau_tables import cells

LISTS = ("sources", "abbreviations", "related", "paraphrases", "shadowed_by")
FLAGS = ("plural_only", "indeclinable", "phrase")
OF_TERM = ("sources", "case", "abbreviations", "related", "paraphrases", "shadowed_by", *FLAGS, "condition")
OF_CONCEPT = ("domain", "definition", "definition_source", "confusable", "narrower")


def concept_details(filled: Mapping[str, str]) -> dict[str, Any]:
    """The fields of a concept that have cells, but for its id and its terms."""
    details: dict[str, Any] = {
        key: fields.text(filled, key) for key in ("domain", "definition", "definition_source") if key in filled
    }
    if "narrower" in filled:
        details["narrower"] = fields.texts({"narrower": cells.several(filled["narrower"])}, "narrower")
    if "confusable" in filled:
        found = [{"with": other} | ({"how": how} if how else {}) for other, how in cells.pairs(filled["confusable"])]
        details["confusable"] = fields.confusables({"confusable": found})
    return details


def concept_cells(concept: Concept) -> dict[str, str]:
    """The cells that `concept_details` reads; a field that is empty has none."""
    written = {
        "domain": concept.domain,
        "definition": concept.definition,
        "definition_source": concept.definition_source,
        "confusable": cells.joined_pairs((other.concept, other.how or "") for other in concept.confusable),
        "narrower": cells.joined(concept.narrower),
    }
    return {key: cell for key, cell in written.items() if cell}


def term_details(filled: Mapping[str, str]) -> dict[str, Any]:
    """The fields of a term that have cells, as a term file has them, but for its text, language and usages."""
    values: dict[str, Any] = {key: cells.several(filled[key]) for key in LISTS if key in filled}
    values |= {key: cells.truth(key, filled[key]) for key in FLAGS if key in filled}
    values |= {"case": filled["case"]} if "case" in filled else {}
    return values | ({"condition": dict(cells.pairs(filled["condition"]))} if "condition" in filled else {})


def term_cells(term: Term) -> dict[str, str]:
    """The cells that `term_details` reads."""
    written = {key: cells.joined(getattr(term, key)) for key in LISTS}
    written |= {key: "yes" if getattr(term, key) else "" for key in FLAGS}
    written |= {"case": "" if term.case == "free" else term.case, "condition": cells.joined_pairs(term.condition)}
    return {key: written[key] for key in OF_TERM if written[key]}
