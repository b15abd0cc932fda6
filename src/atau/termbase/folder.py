"""A folder of term files: one for each domain, its concepts sorted by id, and `sources.toml`."""

import re
from collections.abc import Iterable

from atau.model import Concept, GlossaryPart
from atau.termbase.tables import table

SOURCES = "sources"
WITHOUT_DOMAIN = "general"


def term_files(parts: Iterable[GlossaryPart]) -> dict[str, str]:
    """The text of each file by its name; the whole glossary is in memory, since concepts are sorted."""
    concepts: dict[str, dict[str, str]] = {}
    sources: dict[str, str] = {}
    for part in parts:
        if isinstance(part, Concept):
            concepts.setdefault(file_stem(part.domain), {})[part.id] = table(part)
        else:
            sources[part.key] = table(part)
    groups = {stem: concepts[stem] for stem in sorted(concepts)} | ({SOURCES: sources} if sources else {})
    return {f"{stem}.toml": "\n".join(tables[key] for key in sorted(tables)) for stem, tables in groups.items()}


def file_stem(domain: str | None) -> str:
    """The name of a domain's file without its ending; it is the domain itself wherever that can name a file."""
    stem = re.sub(r"[^\w.+ -]+", "-", domain or WITHOUT_DOMAIN).strip(" .-").lower() or WITHOUT_DOMAIN
    return f"{stem}-domain" if stem == SOURCES else stem
