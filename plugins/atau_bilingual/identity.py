"""How a row of the table says which message it is."""

import re

from atau.model.catalogue import DIGITS
from atau.model.noun import noun

HEADER_TAG = "catalogue"
"""What the content control of the first row is called; those of the others by their identity."""

_WRITTEN = re.compile(rf"\s*([0-9]+)\s+([0-9a-f]{{{DIGITS}}})(?: (.*))?", re.DOTALL)


@noun
class Identity:
    """The number of a row, the digest of its message's key, and the message's context where it is known."""

    number: int
    digest: str
    context: str | None = None

    def written(self) -> str:
        """As it stands in the row, and is read again by `read`."""
        return f"{self.number} {self.digest}" + (f" {self.context}" if self.context is not None else "")


def read(text: str) -> Identity | None:
    """What a row says of itself; None where it does not."""
    found = _WRITTEN.fullmatch(text)
    return Identity(int(found[1]), found[2], found[3]) if found else None
