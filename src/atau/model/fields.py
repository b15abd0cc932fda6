"""The fields of a term file, checked one by one: what a value must be, and what is said when it is not."""

import datetime
import re
from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from atau.i18n import _
from atau.model.glossary import Confusable, Evidence, Status, Term, Usage

CASES = ("free", "capitalised", "upper", "exact")
TERM_FIELDS = {field.name for field in fields(Term)}
SOURCE_FIELDS = {field.name for field in fields(Evidence)}
SOURCE_TYPES = ("treaty", "law", "un-document", "seen-excerpt", "own-knowledge")

# What XML 1.0 (2.2) cannot hold, and what no table shows; a new line and a tab are the only controls that a text may have.
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")


class FieldError(ValueError):
    """A field of a glossary that cannot be used; the reader adds the file and the line."""


def refuse_unknown(values: Mapping[str, Any], known: set[str]) -> None:
    """Raise for the first key that is not known: a misspelt key passed over would be a term without its rule."""
    for key in values:
        if key not in known:
            raise FieldError(
                _("unknown key “{key}”; known keys: {keys}").format(key=key, keys=", ".join(sorted(known)))
            )


def text(values: Mapping[str, Any], key: str, default: str | None = None) -> str:
    """A string that is not empty; FieldError where it is missing and has no default."""
    value = values.get(key, default)
    if not isinstance(value, str) or not value.strip():
        raise FieldError(_("“{key}” must be a text").format(key=key))
    return _clean(value, key)


def _clean(value: str, key: str) -> str:
    """Without white space around it, its lines ended in one way, so that every format can hold it."""
    value = value.replace("\r\n", "\n").replace("\r", "\n").strip()
    if found := _UNWRITABLE.search(value):
        reason = _("“{key}” holds the control character U+{code:04X}; take it out")
        raise FieldError(reason.format(key=key, code=ord(found[0])))
    return value


def optional_text(values: Mapping[str, Any], key: str) -> str | None:
    """A string, or None where there is none."""
    return text(values, key) if values.get(key) is not None else None


def texts(values: Mapping[str, Any], key: str) -> tuple[str, ...]:
    """A list of strings; empty where there is none."""
    value = values.get(key, [])
    if not isinstance(value, list) or not all(isinstance(item, str) and item.strip() for item in value):
        raise FieldError(_("“{key}” must be a list of texts").format(key=key))
    return tuple(_clean(item, key) for item in value)


def day(values: Mapping[str, Any], key: str) -> datetime.date | None:
    """A date, as TOML has it or in the form 2026-01-31; None where there is none."""
    value = values.get(key)
    if value is None or type(value) is datetime.date:
        return value
    try:
        return datetime.date.fromisoformat(value)
    except (TypeError, ValueError):
        raise FieldError(_("“{key}” must be a date such as 2026-01-31").format(key=key)) from None


def flag(values: Mapping[str, Any], key: str) -> bool:
    """True or false; false where there is none."""
    value = values.get(key, False)
    if not isinstance(value, bool):
        raise FieldError(_("“{key}” must be true or false").format(key=key))
    return value


def usage(values: Mapping[str, Any]) -> Usage:
    """One usage of a term."""
    refuse_unknown(values, {"authority", "status", "since", "until", "why"})
    status = text(values, "status")
    if status not in list(Status):
        raise FieldError(
            _("unknown status “{status}”; use one of: {statuses}").format(status=status, statuses=", ".join(Status))
        )
    return Usage(
        authority=text(values, "authority", "any"),
        status=Status(status),
        since=day(values, "since"),
        until=day(values, "until"),
        why=optional_text(values, "why"),
    )


def term(values: Mapping[str, Any]) -> Term:
    """One term; `status` directly on it is short for one usage of the authority "any"."""
    refuse_unknown(values, TERM_FIELDS | {"status"})
    usages = values.get("usages", [])
    if "status" in values:
        usages = [*usages, {"status": values["status"]}]
    if not isinstance(usages, list) or not all(isinstance(item, dict) for item in usages):
        raise FieldError(_("“{key}” must be a list of tables").format(key="usages"))
    case = text(values, "case", "free")
    if case not in CASES:
        raise FieldError(_("unknown case “{case}”; use one of: {cases}").format(case=case, cases=", ".join(CASES)))
    condition = values.get("condition", {})
    if not isinstance(condition, dict) or not all(isinstance(value, str) for value in condition.values()):
        raise FieldError(_("“{key}” must be a table of texts").format(key="condition"))
    condition = {_clean(key, "condition"): _clean(value, "condition") for key, value in condition.items()}
    return Term(
        text=text(values, "text"),
        language=text(values, "language").lower(),
        usages=tuple(usage(item) for item in usages),
        sources=texts(values, "sources"),
        case=case,
        abbreviations=texts(values, "abbreviations"),
        related=texts(values, "related"),
        paraphrases=texts(values, "paraphrases"),
        shadowed_by=texts(values, "shadowed_by"),
        plural_only=flag(values, "plural_only"),
        indeclinable=flag(values, "indeclinable"),
        phrase=flag(values, "phrase"),
        condition=tuple(condition.items()),
    )


def confusables(values: Mapping[str, Any]) -> tuple[Confusable, ...]:
    """The concepts that translators swap with this one."""
    found = values.get("confusable", [])
    if not isinstance(found, list) or not all(isinstance(item, dict) for item in found):
        raise FieldError(_("“{key}” must be a list of tables").format(key="confusable"))
    for item in found:
        refuse_unknown(item, {"with", "how"})
    return tuple(Confusable(text(item, "with"), optional_text(item, "how")) for item in found)


def evidence(values: Mapping[str, Any]) -> Evidence:
    """A source that terms cite; `quotes` is a table of places, each with the list of the words that stand there."""
    refuse_unknown(values, SOURCE_FIELDS)
    kind = text(values, "type")
    if kind not in SOURCE_TYPES:
        raise FieldError(
            _("unknown type “{type}”; use one of: {types}").format(type=kind, types=", ".join(SOURCE_TYPES))
        )
    quotes = values.get("quotes", {})
    if not isinstance(quotes, dict):
        raise FieldError(_("“{key}” must be a table of places").format(key="quotes"))
    return Evidence(
        key=text(values, "key"),
        type=kind,
        title=text(values, "title"),
        language=optional_text(values, "language"),
        date=day(values, "date"),
        edition=optional_text(values, "edition"),
        seen=day(values, "seen"),
        url=optional_text(values, "url"),
        note=optional_text(values, "note"),
        quotes=tuple((_clean(place, "quotes"), texts(quotes, place)) for place in quotes),
    )
