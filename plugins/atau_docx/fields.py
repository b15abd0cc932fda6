"""Complex fields: `begin`, the instruction, `separate`, the result, `end`, one inside the other, over runs and paragraphs."""

from typing import TYPE_CHECKING

from atau_docx.names import attribute, named

if TYPE_CHECKING:
    from lxml.etree import _Element

KIND = named("fldCharType")


class Fields:
    """Where the reader stands among the fields of a part; they may begin in one paragraph and end in another."""

    def __init__(self) -> None:
        self._in_result: list[bool] = []  # of each open field, the outermost first

    def pass_by(self, mark: "_Element") -> None:
        """Take notice of a `w:fldChar`."""
        kind = attribute(mark, KIND)
        if kind == "begin":
            self._in_result.append(False)
        elif self._in_result and kind == "separate":
            self._in_result[-1] = True
        elif self._in_result and kind == "end":
            self._in_result.pop()

    def hides_text(self) -> bool:
        """Whether text that comes now is not shown: the result of a field inside the instruction of another.

        Instructions themselves are no `w:t`. Where one is met inside an instruction, the field was never closed, and what
        follows must not be lost with it.
        """
        while self._in_result and not self._in_result[-1]:
            self._in_result.pop()
        return not all(self._in_result)
