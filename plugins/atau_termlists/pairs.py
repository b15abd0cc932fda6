"""Pairs of terms, all that bilingual lists know: each term of one language with each term of the other."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from atau.errors import GlossaryError
from atau.hooks.interfaces import GlossaryOptions, Source
from atau.i18n import _
from atau.model import Concept, Status, Term, Usage, fields
from atau.model.naming import made_id


@dataclass(frozen=True, slots=True)
class Pair:
    """A row: a term, its equivalent with its status, and what is said of the concept."""

    source: str
    target: str
    status: Status | None = None
    definition: str | None = None
    concept: str | None = None


def pairs(concept: Concept, languages: tuple[str, str]) -> Iterator[Pair]:
    """The rows of a concept; none where it lacks one of the languages. Tabs and line ends become spaces."""
    for source in concept.terms_in(languages[0]):
        for target in concept.terms_in(languages[1]):
            status = target.usages[0].status if target.usages else None
            definition = _line(concept.definition) if concept.definition else None
            yield Pair(_line(source.text), _line(target.text), status, definition, concept.id)


def concepts(rows: Iterable[Pair], languages: tuple[str, str]) -> Iterator[Concept]:
    """Neighbouring rows with one id, or else with one source term, are a concept. FieldError for a row without a
    term.
    """
    taken: set[str] = set()
    group: list[Pair] = []
    for row in rows:
        if group and (row.concept or row.source) != (group[0].concept or group[0].source):
            yield _concept(group, languages, taken)
            group = []
        group.append(row)
    if group:
        yield _concept(group, languages, taken)


def languages_of(options: GlossaryOptions, name: str, format: str) -> tuple[str, str]:
    """The two languages; GlossaryError where nobody names them."""
    if not options.source_language or not options.target_language:
        reason = _(
            "the format “{name}” does not tell its languages; name them with --source-language and --target-language"
        )
        raise GlossaryError(name, reason.format(name=format))
    return options.source_language.lower(), options.target_language.lower()


def lines(source: Source) -> Iterator[tuple[int, list[str]]]:
    """The cells of each line that is not empty, with its number; the encoding is recognised."""
    from atau_container import decode

    with source.open() as stream:
        data = stream.read()
    text = decode(data, source.name)[0].replace("\r\n", "\n").replace("\r", "\n")
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            yield number, line.split("\t")


def placed(name: str, number: int, reason: object) -> GlossaryError:
    """The error, with the line."""
    return GlossaryError(name, _("line {line}: {error}").format(line=number, error=reason))


def _concept(group: list[Pair], languages: tuple[str, str], taken: set[str]) -> Concept:
    terms: dict[tuple[str, str], Term] = {}
    for pair in group:
        for text, language, status in ((pair.source, languages[0], None), (pair.target, languages[1], pair.status)):
            usages = (Usage("any", status),) if status else ()
            term = fields.term({"text": text, "language": language})
            terms.setdefault((language, term.text), Term(term.text, term.language, usages))
    made = tuple(terms.values())
    name = group[0].concept or made_id(made, taken)
    taken.add(name)
    definition = (
        fields.optional_text({"definition": group[0].definition}, "definition") if group[0].definition else None
    )
    return Concept(name, definition=definition, terms=made)


def _line(text: str) -> str:
    return " ".join(text.split())
