"""Ids for concepts that come without one."""

import re
from collections.abc import Iterable

from atau.model.glossary import Term


def made_id(terms: Iterable[Term], taken: set[str]) -> str:
    """An id from the first English term, else from the first term: its words in lower case with hyphens; added to `taken`."""
    ordered = sorted(terms, key=lambda term: term.language != "en")
    words = re.findall(r"\w+", ordered[0].text.casefold()) if ordered else []
    stem = "-".join(words)[:80] or "concept"
    made, number = stem, 2
    while made in taken:
        made, number = f"{stem}-{number}", number + 1
    taken.add(made)
    return made
