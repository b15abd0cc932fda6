"""What became of one document of a run."""

from atau.model.finding import Finding
from atau.model.jsonable import Jsonable
from atau.model.noun import noun


@noun
class Result(Jsonable):
    """The findings in one document, or the error for which it could not be read.

    `exit_code` is 0, or that of the error: 2 for a document that cannot be read, 3 for a plugin that broke on it. An error
    with the code 0 is a remark about a document that was read: pages without text, say. Its findings came before it.
    `silenced` counts the findings that the document or the configuration switched off. Where suggestions were written,
    `fixed` are the findings that they answer, as they were found, and `backup` is the document as it was; `diff` shows the
    change, also one that was not made; `remark` says in one line why none could be.
    """

    path: str
    findings: tuple[Finding, ...] = ()
    error: str | None = None
    exit_code: int = 0
    units: int = 0
    silenced: int = 0
    fixed: tuple[Finding, ...] = ()
    backup: str = ""
    diff: str = ""
    remark: str = ""
