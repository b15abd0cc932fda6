"""The format of glossary/: TOML with `[[concept]]`, `[[concept.terms]]` and, in sources.toml, `[[source]]`."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import PurePath
from typing import Any, BinaryIO

from atau.errors import GlossaryError
from atau.hooks.interfaces import GlossaryOptions, Source
from atau.i18n import _
from atau.model import EVERYTHING, Concept, GlossaryPart, Holdings, Term, fields

CONCEPT_KEYS = {"id", "definition", "definition_source", "confusable", "narrower", "terms"}


class TomlGlossary:
    """Term files, the format of glossary/.

    The domain of a concept is the name of its file, so one file holds one domain: to keep all, convert to a folder,
    which gets a file for each domain and `sources.toml`. Comments are not part of a glossary: a file that is written
    anew has none.
    """

    name = "toml"
    patterns: Sequence[str] = ("*.toml",)
    holds = Holdings(EVERYTHING.fields - {"domain"})

    def read(self, source: Source, options: GlossaryOptions) -> Iterator[GlossaryPart]:
        """The concepts and sources; the file is read whole. GlossaryError says which line is wrong."""
        import tomllib

        with source.open() as stream:
            data = stream.read()
        try:
            written = data.decode("utf-8-sig")
            values = tomllib.loads(written)
        except UnicodeDecodeError as error:
            line = data.count(b"\n", 0, error.start) + 1
            raise GlossaryError(
                source.name, _("line {line}: not UTF-8; save the file as UTF-8").format(line=line)
            ) from None
        except tomllib.TOMLDecodeError as error:
            raise GlossaryError(source.name, _("not valid TOML: {error}").format(error=error)) from None
        for key in values:
            if key not in ("concept", "source"):
                reason = _("unknown table “{key}”; a term file has [[concept]] and [[source]]").format(key=key)
                raise GlossaryError(source.name, reason)
        domain = PurePath(source.name).stem
        for number, item in enumerate(_tables(source.name, values, "concept")):
            yield _at(source.name, written, "concept", number, _concept, item, domain)
        for number, item in enumerate(_tables(source.name, values, "source")):
            yield _at(source.name, written, "source", number, _evidence, item, domain)

    def write(self, parts: Iterable[GlossaryPart], target: BinaryIO, options: GlossaryOptions) -> None:
        """One table after the other, in the order of the stream."""
        from atau.termbase.tables import table

        for number, part in enumerate(parts):
            target.write(("\n" * bool(number) + table(part)).encode())


def _tables(name: str, values: Mapping[str, Any], key: str) -> list[Any]:
    found = values.get(key, [])
    if not isinstance(found, list):
        raise GlossaryError(name, _("“{key}” must be written as [[{key}]]").format(key=key))
    return found


def _at(name: str, written: str, table: str, number: int, make: Any, values: Mapping[str, Any], domain: str) -> Any:
    """What `make` makes of the values; its FieldError gets the file and the line of the table."""
    try:
        return make(values, domain)
    except fields.FieldError as error:
        import re

        headers = list(re.finditer(rf"^\s*\[\[\s*{table}\s*\]\]", written, re.MULTILINE))
        line = written.count("\n", 0, headers[number].end()) + 1 if number < len(headers) else 1
        what = values.get("id") or values.get("key") or f"{table} {number + 1}"
        reason = _("line {line}: {what}: {error}").format(line=line, what=what, error=error)
        raise GlossaryError(name, reason) from None


def _concept(values: Mapping[str, Any], domain: str) -> Concept:
    fields.refuse_unknown(values, CONCEPT_KEYS)
    terms = values.get("terms", [])
    if not isinstance(terms, list) or not terms:
        raise fields.FieldError(_("it has no terms; add [[concept.terms]]"))
    return Concept(
        id=fields.text(values, "id"),
        domain=domain,
        definition=fields.optional_text(values, "definition"),
        definition_source=fields.optional_text(values, "definition_source"),
        confusable=fields.confusables(values),
        narrower=fields.texts(values, "narrower"),
        terms=tuple(_term(term) for term in terms),
    )


def _term(values: Mapping[str, Any]) -> Term:
    try:
        return fields.term(values)
    except fields.FieldError as error:
        named = values.get("text")
        if not isinstance(named, str):
            raise
        raise fields.FieldError(_("term “{term}”: {error}").format(term=named, error=error)) from None


def _evidence(values: Mapping[str, Any], _domain: str) -> Any:
    return fields.evidence(values)
