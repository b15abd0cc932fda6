"""What became of one document of a run."""

from dataclasses import dataclass

from atau.model.finding import Finding
from atau.model.jsonable import Jsonable


@dataclass(frozen=True, slots=True)
class Result(Jsonable):
    """The findings in one document, or the error for which it could not be read. `silenced` counts findings left out."""

    path: str
    findings: tuple[Finding, ...] = ()
    error: str | None = None
    units: int = 0
    silenced: int = 0
