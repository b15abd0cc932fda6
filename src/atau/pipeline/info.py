"""`glossary info`: what a document is, in which languages, how long, and with which terms."""

import re
from collections import Counter
from collections.abc import Iterator

from atau.model import Document, Profile, Side, Unit
from atau.model.overview import Counted, Overview
from atau.pipeline.context import Reading
from atau.pipeline.documents import Failure, Run, for_each_document
from atau.pipeline.pool import in_parallel

_WORD = re.compile(r"\S*\w\S*")
_ANNEX = re.compile(
    r"(?:annex(?:es)?|appendix|приложени[ея]|қосымша(?:лар)?)\b|(?:[ivx]+|\d+)\s*-\s*қосымша|қосымша\s*(?:[ivx]+|\d+)",
    re.IGNORECASE,
)
_LONGEST_HEADING = 150  # characters
_NOT_COUNTED = frozenset(("header", "footer", "comment", "property"))
_NOTES = frozenset(("footnote", "endnote"))


def describe_documents(run: Run, profile: Profile) -> Iterator[Overview | Failure]:
    """An overview of each document; a Failure for one that cannot be read."""
    return in_parallel(_described, run, profile)


def _described(run: Run, _profile: Profile) -> Iterator[Overview | Failure]:
    def overview(document: Document, readings: Iterator[Reading]) -> Iterator[Overview]:
        yield _overview(document, readings)

    return for_each_document(run, overview)


def _overview(document: Document, readings: Iterator[Reading]) -> Overview:
    words: Counter[str] = Counter()
    languages: Counter[str] = Counter()
    terms: Counter[tuple[str, str, str]] = Counter()
    units = 0
    in_annex = False
    for reading in readings:
        units += 1
        in_annex = in_annex or _begins_annex(reading.unit)
        part = _part(reading.unit, in_annex)
        for side, language in reading.languages.items():
            count = len(_WORD.findall(reading.text(side)))
            if part:
                words["target" if side is Side.TARGET else part] += count
                languages[language or ""] += count if language else 0
            for match in reading.matches(side):
                terms[match.concept.id, match.term.text, match.language] += 1
    total = languages.total()
    return Overview(
        document,
        units,
        words["body"],
        words["notes"],
        words["annexes"],
        words["target"],
        tuple((tag, round(count / total, 3)) for tag, count in languages.most_common() if count),
        tuple(Counted(*key, count) for key, count in terms.most_common()),
        len({concept for concept, _term, _language in terms}),
    )


def _begins_annex(unit: Unit) -> bool:
    is_short = unit.kind == "heading" or (len(unit.text) <= _LONGEST_HEADING and not unit.text.rstrip().endswith("."))
    return is_short and unit.location.part in (None, "body") and _ANNEX.match(unit.text.strip()) is not None


def _part(unit: Unit, in_annex: bool) -> str | None:
    """What the words of a unit count for; None where they do not count."""
    if unit.location.part in _NOT_COUNTED or unit.kind in ("attribute", "title"):
        return None
    if unit.location.part in _NOTES or unit.kind == "note":
        return "notes"
    return "annexes" if in_annex else "body"
