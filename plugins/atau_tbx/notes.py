"""Notes that hold what TBX-Basic has no data category for, so that it comes back: `atau: {"usages": […]}`.

What a reader of TBX understands stands in data categories as well, and what somebody changed there counts: a note is
believed only where it agrees with them.
"""

import json
import re
from collections.abc import Mapping
from typing import Any

from atau.model import Concept, Status, Term, Usage
from atau.model.profile import lasting_usage
from atau_tbx.names import WRITTEN_STATUSES

PREFIX = "atau: "
_SPACE = re.compile("[ \t\n\r]+")


def plain(text: str) -> str:
    """The text as XML editors leave it: without space around it, and with one space for many."""
    return _SPACE.sub(" ", text).strip()


def written_note(values: Mapping[str, Any]) -> str | None:
    """The text of a note; None where there is nothing to say."""
    return PREFIX + json.dumps(values, ensure_ascii=False) if values else None


def read_note(text: str) -> dict[str, Any] | None:
    """The values of a note of ours; None for anybody else's. ValueError for one of ours that is damaged."""
    if not text.strip().startswith(PREFIX):
        return None
    values = json.loads(text.strip().removeprefix(PREFIX))
    if not isinstance(values, dict):
        raise ValueError("no object")
    return values


def of_concept(concept: Concept, id: str) -> dict[str, Any]:
    """What of a concept must stand in a note."""
    values = concept.to_json()
    kept: dict[str, Any] = {key: values[key] for key in ("confusable", "narrower") if key in values}
    exact = ("domain", "definition", "definition_source")
    kept |= {key: values[key] for key in exact if key in values and plain(values[key]) != values[key]}
    if concept.definition_source and not concept.definition:
        kept["definition_source"] = concept.definition_source
    return kept | ({"id": concept.id} if id != concept.id else {})


def of_term(term: Term) -> dict[str, Any]:
    """What of a term must stand in a note."""
    values = term.to_json()
    native = {"language", "phrase"} | {
        key for key in ("text", "sources", "abbreviations") if _is_plain(values.get(key, ()))
    }
    if not needs_note(term):
        native.add("usages")
    return {key: value for key, value in values.items() if key not in native}


def needs_note(term: Term) -> bool:
    """Whether its usages are more than a status of TBX: several, with an authority, a day or a reason, or another
    status.
    """
    if not term.usages:
        return False
    (first, *others) = term.usages
    native = (Status.PREFERRED, Status.ADMITTED, Status.DEPRECATED)
    return bool(others) or first.status not in native or first != Usage("any", first.status)


def shown_status(term: Term) -> str | None:
    """The status that readers of TBX see: that of the usage that lasts."""
    lasting = lasting_usage(term)
    return WRITTEN_STATUSES.get(lasting.status) if lasting else None


def native_abbreviations(term: Term) -> tuple[str, ...]:
    """The abbreviations that stand as terms of their own, after the term."""
    return term.abbreviations if _is_plain(term.abbreviations) else ()


def _is_plain(value: Any) -> bool:
    return all(plain(text) == text for text in ([value] if isinstance(value, str) else value))
