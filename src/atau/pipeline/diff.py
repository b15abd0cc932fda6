"""`glossary diff`: what became of each concept, of its terms, their statuses and sources, and of the evidence."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields
from typing import Any

from atau.hooks.interfaces import GlossaryOptions
from atau.hooks.manager import Plugins
from atau.model import Concept, Evidence, Glossary, Term, Usage
from atau.model.difference import Change, Difference, Differences
from atau.pipeline.glossary import glossary_files_of, load_glossary

_OWN = {"id", "key", "terms", "text", "language"}


def diff_files(old: str, new: str, plugins: Plugins, options: GlossaryOptions) -> Differences:
    """The differences between two glossaries, each a file or a folder; GlossaryError for one that is unreadable."""
    return differences(*(load_glossary(glossary_files_of(path), plugins, options) for path in (old, new)))


def differences(old: Glossary, new: Glossary) -> Differences:
    """The differences; the order of concepts, of languages and of terms is none."""
    return Differences(
        tuple(_compared(_by_id(old.concepts), _by_id(new.concepts))),
        tuple(_compared({one.key: one for one in old.sources}, {one.key: one for one in new.sources})),
    )


def _by_id(concepts: Sequence[Concept]) -> dict[str, Concept]:
    return {concept.id: concept for concept in concepts}


def _compared(old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[Difference]:
    for id in sorted(old.keys() | new.keys()):
        before, after = old.get(id), new.get(id)
        how = "added" if before is None else "removed" if after is None else "changed"
        changes = tuple(_changes(before, after))
        if changes or how != "changed":
            yield Difference(id, how, changes)


def _changes(before: Concept | Evidence | None, after: Concept | Evidence | None) -> Iterator[Change]:
    if isinstance(before or after, Evidence):
        if before and after:
            yield from _of_fields(before, after)
        return
    old, new = (_terms(concept) for concept in (before, after))
    if before and after:
        yield from _of_fields(before, after)
    for key in dict.fromkeys((*old, *new)):
        language, text = key
        was, now = old.get(key), new.get(key)
        if was and now:
            yield from _of_fields(was, now, language, text)
        else:
            said = f"{text} ({shown((was or now).usages)})" if (was or now).usages else text  # type: ignore[union-attr]
            yield Change("text", said if was else None, said if now else None, language, text)


def _terms(concept: Any) -> dict[tuple[str, str], Term]:
    return {(term.language, term.text): term for term in (concept.terms if concept else ())}


def _of_fields(before: Any, after: Any, language: str | None = None, term: str | None = None) -> Iterator[Change]:
    for field in fields(before):
        was, now = getattr(before, field.name), getattr(after, field.name)
        if field.name not in _OWN | ({"language"} if term else set()) and was != now:
            yield Change(field.name, shown(was), shown(now), language, term)
        elif field.name == "language" and isinstance(before, Evidence) and was != now:
            yield Change(field.name, shown(was), shown(now))


def shown(value: Any) -> str | None:
    """A value as a reviewer reads it, None for one that is empty."""
    if value is None or value in ((), False):
        return None
    if isinstance(value, Usage):
        days = "".join(f" {name} {day}" for name in ("since", "until") if (day := getattr(value, name)))
        return f"{value.authority}: {value.status}{days}" + (f"; {value.why}" if value.why else "")
    if isinstance(value, tuple):
        return " | ".join(shown(item) or "" for item in value)
    if hasattr(value, "concept"):
        return f"{value.concept}: {value.how}" if value.how else str(value.concept)
    return "yes" if value is True else str(value)
