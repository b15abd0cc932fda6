"""What is different between two glossaries, by concept: what a reviewer reads."""

from dataclasses import dataclass

from atau.model.jsonable import Jsonable


@dataclass(frozen=True, slots=True)
class Change(Jsonable):
    """One field that changed, by its name in a term file; `term` and `language` where it is the field of a term.

    `before` is None for what was added, `after` for what was removed; a term that came or went is the field `text`.
    """

    field: str
    before: str | None = None
    after: str | None = None
    language: str | None = None
    term: str | None = None


@dataclass(frozen=True, slots=True)
class Difference(Jsonable):
    """A concept or a source that was added or removed (its terms are the changes), or that changed."""

    id: str
    how: str  # added | removed | changed
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class Differences(Jsonable):
    """Everything, sorted by id."""

    concepts: tuple[Difference, ...] = ()
    sources: tuple[Difference, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.concepts or self.sources)
