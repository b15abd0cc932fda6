"""The text of a term file: a `[[concept]]` or a `[[source]]`, laid out as in glossary/."""

import datetime
import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from atau.model import Concept, Evidence, GlossaryPart, Term

_WIDEST = 100  # characters of a list of tables on one line
_BARE = re.compile(r"[A-Za-z0-9_-]+")


def table(part: GlossaryPart) -> str:
    """The tables of one concept or source, without a blank line around them."""
    lines = _source(part) if isinstance(part, Evidence) else _concept(part)
    return "\n".join(lines) + "\n"


def _concept(concept: Concept) -> Iterator[str]:
    yield "[[concept]]"
    written = concept.to_json()
    if concept.confusable:
        written["confusable"] = [{"with": other.concept} | _how(other.how) for other in concept.confusable]
    yield from _pairs({key: value for key, value in written.items() if key not in ("domain", "terms")})
    for term in concept.terms:
        yield ""
        yield "[[concept.terms]]"
        yield from _pairs(_term(term))


def _how(how: str | None) -> dict[str, str]:
    return {} if how is None else {"how": how}


def _term(term: Term) -> dict[str, Any]:
    written = {"language": term.language, "text": term.text, **term.to_json()}
    if term.usages:
        written["usages"] = [
            usage.to_json() | {key: day for key in ("since", "until") if (day := getattr(usage, key))}
            for usage in term.usages
        ]
    if term.condition:
        written["condition"] = dict(term.condition)
    return written


def _source(source: Evidence) -> Iterator[str]:
    yield "[[source]]"
    days = {key: day for key in ("date", "seen") if (day := getattr(source, key))}
    yield from _pairs({key: value for key, value in (source.to_json() | days).items() if key != "quotes"})
    if source.quotes:
        yield ""
        yield "[source.quotes]"
        yield from (
            f"{json.dumps(place, ensure_ascii=False)} = {_value(list(words))}" for place, words in source.quotes
        )


def _pairs(values: Mapping[str, Any]) -> Iterator[str]:
    return (f"{_key(key)} = {_value(value)}" for key, value in values.items())


def _key(key: str) -> str:
    return key if _BARE.fullmatch(key) else json.dumps(key, ensure_ascii=False)


def _value(value: Any) -> str:
    """A TOML value; several tables stand each on its line where one would be long. A string of JSON is one of TOML 1.0."""
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, dict):
        return "{" + ", ".join(_pairs(value)) + "}"
    if isinstance(value, list):
        items = [_value(item) for item in value]
        line = "[" + ", ".join(items) + "]"
        is_wide = len(items) > 1 and isinstance(value[0], dict) and len(line) > _WIDEST
        return "[\n" + "".join(f"    {item},\n" for item in items) + "]" if is_wide else line
    return json.dumps(value, ensure_ascii=False)
