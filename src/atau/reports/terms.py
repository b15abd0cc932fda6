"""The terms that documents contain: as a table for a translator, or a JSON object a line for programs."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import groupby

from atau.hooks.interfaces import ReportOptions
from atau.i18n import _, ngettext
from atau.model import Occurrence
from atau.reports.concepts import STATUSES


def as_lines_of_json(occurrences: Iterable[Occurrence], _options: ReportOptions) -> Iterator[str]:
    """One object a line; the keys are a contract, listed in docs/reference/cli.md.

    What is the same wherever a term stands is encoded once.
    """
    encoded = json.JSONEncoder(ensure_ascii=False).encode
    quoted = json.encoder.encode_basestring
    known: dict[tuple[str, str, str, str], tuple[str, str]] = {}
    for found in occurrences:
        match = found.match
        key = found.path, match.concept.id, match.language, match.term.text
        ends = known.get(key)
        if ends is None:
            head = {
                "path": found.path,
                "concept": match.concept.id,
                "term": match.term.text,
                "language": match.language,
                "status": found.status.value,
                "authority": found.authority,
            }
            tail = {"equivalents": {language: term.text for language, term in found.equivalents.items()}}
            ends = known[key] = encoded(head).removesuffix("}"), encoded(tail).removeprefix("{")
        spans = ", ".join([f"[{start}, {end}]" for start, end in match.spans])
        repaired = "null" if match.repaired is None else quoted(match.repaired)
        location = found.location
        if location.is_only_line_and_column:
            place = f'{{"line": {location.line}, "column": {location.column}}}'
        else:
            place = encoded(location.to_json())
        yield (
            f'{ends[0]}, "how": "{match.how.value}", "text": {quoted(found.text)}, "repaired": {repaired}, '
            f'"start": {match.start}, "end": {match.end}, "spans": [{spans}], "unit": {quoted(match.unit)}, '
            f'"side": "{match.side.value}", "location": {place}, {ends[1]}\n'
        )


def as_table(occurrences: Iterable[Occurrence], options: ReportOptions) -> Iterator[str]:
    """For each document its terms, the most frequent first, each with its equivalents below."""
    documents = 0
    for path, found in groupby(occurrences, key=lambda occurrence: occurrence.path):
        documents += 1
        counts: Counter[tuple[str, str, str]] = Counter()
        firsts: dict[tuple[str, str, str], Occurrence] = {}
        for occurrence in found:
            key = (occurrence.match.concept.id, occurrence.match.language, occurrence.match.term.text)
            counts[key] += 1
            firsts.setdefault(key, occurrence)
        yield f"{path}\n"
        for key, count in counts.most_common():
            yield from _entry(firsts[key], count)
        if options.verbosity >= 0:
            terms = ngettext("{number} term", "{number} terms", len(counts)).format(number=len(counts))
            times = ngettext("{number} occurrence", "{number} occurrences", counts.total())
            yield f"{terms}, {times.format(number=counts.total())}.\n"
    if not documents and options.verbosity >= 0:
        yield _("No term of the glossary was found.") + "\n"


def _entry(occurrence: Occurrence, count: int) -> Iterator[str]:
    match = occurrence.match
    status = "" if occurrence.status.value == "preferred" else f" [{_(STATUSES[occurrence.status])}]"
    yield f"  {match.term.text} ({match.language}){status} × {count}\n"
    for language, term in occurrence.equivalents.items():
        yield f"      {language}  {term.text}\n"
