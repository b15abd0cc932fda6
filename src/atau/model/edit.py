"""Words to be put into the place of others in a document."""

from atau.model.document import Side
from atau.model.jsonable import Jsonable
from atau.model.noun import noun


@noun
class Edit(Jsonable):
    """In one side of a unit, `text` is to stand from `start` up to, not including, `end`: code points of the raw text."""

    unit: str
    side: Side
    start: int
    end: int
    text: str
