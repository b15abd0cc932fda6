"""The wide layout: one concept a row, and for each language a group of columns: `ru`, `ru status`, `ru sources` …

The second term of a language stands in `ru 2`, `ru 2 status` and so on. A status is `preferred`, or `kz: preferred
since 2002-01-01; why`, several with bars between them. The column `concept` may be missing: then ids are made from
the terms.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from atau.i18n import _
from atau.model import Concept, GlossaryPart, fields
from atau.model.naming import made_id
from atau_tables import cells, sources
from atau_tables.terms import OF_CONCEPT, OF_TERM, concept_cells, concept_details, term_cells, term_details

STATUS = "status"
_TAG = "[a-z]{2,3}(?:-[a-z0-9]{1,8})*"
_COLUMN = re.compile(rf"({_TAG})(?: ([2-9]|[1-9][0-9]+))?(?: ({'|'.join((STATUS, *OF_TERM))}))?")

_CONCEPT_COLUMNS = frozenset({"concept", *OF_CONCEPT, *sources.COLUMNS})

Row = dict[str, str]


def is_wide(names: Sequence[str]) -> bool:
    """Whether the names of the columns are those of this layout: one is a language, or there is no term at all."""
    if {"term", "language", "status"} & set(names):
        return False
    return any(_COLUMN.fullmatch(name) for name in names) or (bool(names) and _CONCEPT_COLUMNS.issuperset(names))


def check_header(names: Sequence[str]) -> None:
    """FieldError for a column that is unknown, or that belongs to a term without a column."""
    for name in names:
        column = _COLUMN.fullmatch(name)
        if column is None:
            fields.refuse_unknown({name: None}, {*_CONCEPT_COLUMNS, "ru", "ru status", "ru 2", "ru 2 status"})
        elif column[3] and name.removesuffix(f" {column[3]}") not in names:
            reason = _("the column “{name}” belongs to “{term}”, which is missing")
            raise fields.FieldError(reason.format(name=name, term=name.removesuffix(f" {column[3]}")))


def concepts(rows: Iterable[Mapping[str, str]]) -> Iterator[Concept]:
    """A concept for each row; a row holds the cells that are filled."""
    taken: set[str] = set()
    for filled in rows:
        terms: dict[str, dict[str, Any]] = {}
        for name, cell in filled.items():
            column = _COLUMN.fullmatch(name)
            if column is not None:
                terms.setdefault(name.removesuffix(f" {column[3]}"), {"language": column[1]})[column[3] or "text"] = (
                    cell
                )
        made = tuple(_term(name, values) for name, values in terms.items())
        if not made:
            raise fields.FieldError(_("this row has no term"))
        details = concept_details(filled)
        name = fields.text(filled, "concept") if "concept" in filled else made_id(made, taken)
        yield Concept(id=name, terms=made, **details)


def _term(name: str, values: Mapping[str, str]) -> Any:
    if "text" not in values:
        raise fields.FieldError(_("“{name}” is empty, but cells that belong to it are not").format(name=name))
    given: dict[str, Any] = {"text": values["text"], "language": values["language"], **term_details(values)}
    return fields.term(given | ({"usages": cells.usages(values[STATUS])} if STATUS in values else {}))


class Sheet:
    """Concepts and sources on their way into a table whose columns are known only when all have been seen.

    The rows wait in a file without a name, so that memory holds none of them. A context manager.
    """

    def __init__(self, parts: Iterable[GlossaryPart]) -> None:
        from tempfile import TemporaryFile

        self._file = TemporaryFile("w+", encoding="utf-8")  # noqa: SIM115 - closed by __exit__
        self._of_concepts: set[str] = set()
        self._of_terms: dict[str, dict[int, set[str]]] = {}
        self.sources: list[Row] = []
        for part in parts:
            if isinstance(part, Concept):
                self._file.write(json.dumps(self._row(part), ensure_ascii=False) + "\n")
            else:
                self.sources += sources.rows(part)

    def __enter__(self) -> "Sheet":
        return self

    def __exit__(self, *_exception: object) -> None:
        self._file.close()

    @property
    def header(self) -> list[str]:
        """The names of the columns in their order."""
        names = ["concept", *(name for name in OF_CONCEPT if name in self._of_concepts)]
        for language, numbers in self._of_terms.items():
            for number in sorted(numbers):
                names += [_name(language, number, column) for column in ("", STATUS)]
                names += [_name(language, number, column) for column in OF_TERM if column in numbers[number]]
        return names

    def rows(self) -> Iterator[Row]:
        """The rows of the concepts, each with the cells that are filled."""
        self._file.seek(0)
        return map(json.loads, self._file)

    def _row(self, concept: Concept) -> Row:
        row = {"concept": concept.id} | (details := concept_cells(concept))
        self._of_concepts |= details.keys()
        counted: dict[str, int] = {}
        for term in concept.terms:
            if not re.fullmatch(_TAG, term.language):
                reason = _("{concept}: “{tag}” is no tag of a language, such as ru or kk")
                raise fields.FieldError(reason.format(concept=concept.id, tag=term.language))
            number = counted[term.language] = counted.get(term.language, 0) + 1
            own = term_cells(term)
            self._of_terms.setdefault(term.language, {}).setdefault(number, set()).update(own)
            own = {"": term.text, STATUS: cells.joined_usages(term.usages), **own}
            row |= {_name(term.language, number, column): cell for column, cell in own.items() if cell}
        return row


def _name(language: str, number: int, column: str) -> str:
    return " ".join(filter(None, (language, str(number) if number > 1 else "", column)))
