"""A glossary as a table: `concept,language,term,status`, one usage a row, any other field of a term as a further column.

Rows with the same concept are one concept; rows with the same concept, language and term are usages of one term. A cell
of several values has a vertical bar between them, in `condition` with an equals sign in each (`body=cedaw`). Commas,
semicolons and tabs are recognised as separators.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from atau.errors import GlossaryError
from atau.hooks.interfaces import Source
from atau.i18n import _
from atau.model import Concept, Confusable, Glossary, Term
from atau.termbase import fields

REQUIRED = ("concept", "language", "term", "status")
USAGE = ("status", "authority", "since", "until", "why")
LISTS = ("sources", "abbreviations", "related", "paraphrases", "shadowed_by")
FLAGS = ("plural_only", "indeclinable", "phrase")
OF_CONCEPT = ("domain", "definition", "definition_source")
CONCEPTS = ("confusable", "narrower")
KNOWN = {*REQUIRED, *USAGE, *LISTS, *FLAGS, *OF_CONCEPT, *CONCEPTS, "case", "condition"}
YES, NO = ("true", "yes", "1"), ("false", "no", "0")


class CsvGlossary:
    """Reads a table of terms."""

    name = "csv"
    patterns: Sequence[str] = ("*.csv", "*.tsv")

    def read(self, source: Source) -> Glossary:
        """The concepts, in the order of their first rows; GlossaryError says which line is wrong."""
        import csv
        import io

        with source.open() as stream:
            data = stream.read()
        try:
            written = data.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            line = data.count(b"\n", 0, error.start) + 1
            reason = _("line {line}: not UTF-8; save the table as “CSV UTF-8”").format(line=line)
            raise GlossaryError(source.name, reason) from None
        first = written.split("\n", 1)[0]
        delimiter = max(",;\t", key=first.count)
        reader = csv.DictReader(io.StringIO(written, newline=""), delimiter=delimiter, strict=True)
        concepts: dict[str, Concept] = {}
        terms: dict[tuple[str, str, str], Term] = {}
        try:
            reader.fieldnames = [name.strip().lower() for name in reader.fieldnames or ()]
            _check_header(reader.fieldnames)
            for row in reader:
                _add(row, concepts, terms)
        except (fields.FieldError, csv.Error) as error:
            reason = _("line {line}: {error}").format(line=max(reader.line_num, 1), error=error)
            raise GlossaryError(source.name, reason) from None
        by_concept: dict[str, list[Term]] = {name: [] for name in concepts}
        for (concept, _language, _text), term in terms.items():
            by_concept[concept].append(term)
        return Glossary(tuple(replace(concept, terms=tuple(by_concept[concept.id])) for concept in concepts.values()))


def _check_header(names: Sequence[str]) -> None:
    for name in REQUIRED:
        if name not in names:
            header = ",".join(REQUIRED)
            raise fields.FieldError(
                _("no column “{name}”; the first line must be {header}").format(name=name, header=header)
            )
    fields.refuse_unknown(dict.fromkeys(names), KNOWN)


def _add(row: Mapping[str, Any], concepts: dict[str, Concept], terms: dict[tuple[str, str, str], Term]) -> None:
    if None in row or None in row.values():
        raise fields.FieldError(_("this row has more or fewer cells than the first line"))
    filled = {key: value.strip() for key, value in row.items() if value.strip()}
    if not filled:
        return
    name = fields.text(filled, "concept")
    details: dict[str, Any] = {key: filled[key] for key in OF_CONCEPT if key in filled}
    if "narrower" in filled:
        details["narrower"] = tuple(_several(filled["narrower"]))
    if "confusable" in filled:
        details["confusable"] = tuple(Confusable(other) for other in _several(filled["confusable"]))
    concepts[name] = replace(concepts.get(name) or Concept(name), **details)
    values: dict[str, Any] = {"text": fields.text(filled, "term"), "language": fields.text(filled, "language")}
    values["usages"] = [{key: filled[key] for key in USAGE if key in filled}]
    values |= {key: _several(filled[key]) for key in LISTS if key in filled}
    values |= {key: _truth(key, filled[key]) for key in FLAGS if key in filled}
    values |= {"case": filled["case"]} if "case" in filled else {}
    if "condition" in filled:
        values["condition"] = dict(item.partition("=")[::2] for item in _several(filled["condition"]))
    term = fields.term(values)
    key = (name, term.language, term.text)
    known = terms.get(key)
    terms[key] = replace(known, usages=known.usages + term.usages) if known else term


def _several(cell: str) -> list[str]:
    return [item.strip() for item in cell.split("|")]


def _truth(key: str, value: str) -> bool:
    if value.lower() not in (*YES, *NO):
        raise fields.FieldError(_("“{key}” must be true or false").format(key=key))
    return value.lower() in YES
