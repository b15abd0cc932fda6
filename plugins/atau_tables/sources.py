"""Sources as rows: one for each place quoted, or a single one; what is not of a place stands in the first.

In a CSV they are rows of their own, in which the columns of a concept are empty; in a workbook they are the second
sheet.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from atau.model import Evidence, fields

PREFIX = "source_"
OF_SOURCE = ("key", "type", "title", "language", "date", "edition", "seen", "url", "note")
OF_PLACE = ("place", "quote")
COLUMNS = tuple(PREFIX + name for name in (*OF_SOURCE, *OF_PLACE))


def sources(rows: Iterable[Mapping[str, str]]) -> Iterator[Evidence]:
    """The sources, in the order of their first rows."""
    found: dict[str, dict[str, Any]] = {}
    for filled in rows:
        key = fields.text(filled, PREFIX + "key")
        values = found.setdefault(key, {"quotes": {}})
        values |= {name: filled[PREFIX + name] for name in OF_SOURCE if PREFIX + name in filled}
        if PREFIX + "quote" in filled or PREFIX + "place" in filled:
            words = values["quotes"].setdefault(fields.text(filled, PREFIX + "place"), [])
            words += [filled[PREFIX + "quote"]] if PREFIX + "quote" in filled else []
    for values in found.values():
        yield fields.evidence(values)


def rows(source: Evidence) -> Iterator[dict[str, str]]:
    """The rows that `sources` reads."""
    written = source.to_json()
    first = {PREFIX + name: str(written[name]) for name in OF_SOURCE if name in written}
    quoted = [(place, words) for place, all_words in source.quotes for words in all_words or ("",)]
    for place, words in quoted or [("", "")]:
        places = {PREFIX + "place": place, PREFIX + "quote": words} if place else {}
        yield {PREFIX + "key": source.key, **first, **places}
        first = {}
