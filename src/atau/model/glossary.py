"""The glossary, in the words of ISO 704, 1087 and 30042: concepts, their terms, and how each term may be used."""

import datetime
from enum import StrEnum

from atau.model.jsonable import Jsonable
from atau.model.noun import noun


class Status(StrEnum):
    """What an authority says of a term, the best first. `proposed` rests on nobody's text yet."""

    PREFERRED = "preferred"
    ADMITTED = "admitted"
    PROPOSED = "proposed"
    DEPRECATED = "deprecated"
    FORBIDDEN = "forbidden"

    @property
    def is_allowed(self) -> bool:
        """Whether a text may use the term."""
        return self not in (Status.DEPRECATED, Status.FORBIDDEN)


@noun
class Usage(Jsonable):
    """What one authority says of a term, from one day to another. Authority "any" speaks where no other does."""

    authority: str
    status: Status
    since: datetime.date | None = None
    until: datetime.date | None = None
    why: str | None = None


@noun
class Term(Jsonable):
    """A designation of a concept in one language, in its citation form; the fields are those of a term file."""

    text: str
    language: str
    usages: tuple[Usage, ...] = ()
    sources: tuple[str, ...] = ()
    case: str = "free"  # free | capitalised | upper | exact
    abbreviations: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    paraphrases: tuple[str, ...] = ()
    shadowed_by: tuple[str, ...] = ()
    plural_only: bool = False
    indeclinable: bool = False
    phrase: bool = False  # a verb phrase or fixed wording: satisfies, never obliges
    condition: tuple[tuple[str, str], ...] = ()


@noun
class Confusable(Jsonable):
    """A concept that translators swap with this one, and how to tell them apart."""

    concept: str
    how: str | None = None


@noun
class Concept(Jsonable):
    """A concept and its terms in all languages; `id` is kebab-case English and never reused."""

    id: str
    domain: str | None = None
    definition: str | None = None
    definition_source: str | None = None
    confusable: tuple[Confusable, ...] = ()
    narrower: tuple[str, ...] = ()
    terms: tuple[Term, ...] = ()

    def terms_in(self, language: str) -> tuple[Term, ...]:
        """The terms of one language, in the order of the file."""
        return tuple(term for term in self.terms if term.language == language)


@noun
class Evidence(Jsonable):
    """A text that terms rest on; `quotes` holds, for each place in it, the words as they stand there."""

    key: str
    type: str  # treaty | law | un-document | seen-excerpt | own-knowledge
    title: str
    language: str | None = None
    date: datetime.date | None = None
    edition: str | None = None
    seen: datetime.date | None = None
    url: str | None = None
    note: str | None = None
    quotes: tuple[tuple[str, tuple[str, ...]], ...] = ()


@noun
class Glossary(Jsonable):
    """Concepts and the sources that their terms cite."""

    concepts: tuple[Concept, ...] = ()
    sources: tuple[Evidence, ...] = ()


GlossaryPart = Concept | Evidence
"""What a stream of a glossary consists of."""
