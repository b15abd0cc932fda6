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
    """One object a line; the keys are a contract, listed in docs/reference/cli.md."""
    encoded = json.JSONEncoder(ensure_ascii=False).encode
    for found in occurrences:
        match = found.match
        values = {
            "path": found.path,
            "concept": match.concept.id,
            "term": match.term.text,
            "language": match.language,
            "status": found.status.value,
            "authority": found.authority,
            "how": match.how.value,
            "text": found.text,
            "repaired": match.repaired,
            "start": match.start,
            "end": match.end,
            "spans": match.spans,
            "unit": match.unit,
            "side": match.side.value,
            "location": found.location.to_json(),
            "equivalents": {language: term.text for language, term in found.equivalents.items()},
        }
        yield encoded(values) + "\n"


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
