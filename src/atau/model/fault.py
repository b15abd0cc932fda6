"""A fault of the glossary itself, which a rule of atau.lint finds."""

from atau.model.jsonable import Jsonable
from atau.model.noun import noun


@noun
class Fault(Jsonable):
    """One fault: which rule, in which file and line (where known), at which concept and term, what it is, what to do."""

    rule: str
    path: str
    line: int | None
    concept: str | None
    term: str | None
    message: str
    advice: str
