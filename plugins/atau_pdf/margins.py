"""Running heads and feet, and page numbers: what stands at the edge of a page and, in the same place, of its neighbours."""

import re
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

EDGE = 0.09  # of the height of a page: what has its baseline there, above or below, may be a margin
NEIGHBOURS = 2  # pages on each side; even and odd pages may have heads of their own
SAME_PLACE = 0.015  # of the height

_NUMBER = re.compile(r"\d{1,9}")
_PAGE_NUMBER = re.compile(
    r"[-–—\s]*(?:(?:page|p\.|стр\.?|с\.|бет)\s*)?(?:\d{1,4}|[ivxl]{1,7})(?:\s*(?:/|of|из|-?бет|-?бет\s*/)\s*\d{0,4})?[-–—\s.]*",
    re.IGNORECASE,
)
# The job number in the foot of the first page of a United Nations document, its languages and dates, and its bar code.
_JOB_NUMBER = re.compile(r"(?:GE|V|N|NY|S)\.?\s?\d{2}-\d{4,6}\b.{0,60}|\*\s?\d{7,9}\s?\*")


class Piece(NamedTuple):
    """Text on one line, without a wide gap. Points from the upper left corner; `notes` are [offset, sign] of references."""

    left: float
    right: float
    baseline: float
    size: float
    is_bold: bool
    text: str
    notes: list[tuple[int, str]]


@dataclass(frozen=True, slots=True)
class Page:
    """A page and what stands on it; `is_picture` where nothing but a picture does. `margins` are what was taken off it."""

    number: int
    width: float
    height: float
    pieces: tuple[Piece, ...]
    is_picture: bool = False
    margins: tuple[Piece, ...] = ()

    def edge(self, piece: Piece) -> str:
        """At which edge of the page a piece stands; "" for neither."""
        if piece.baseline < EDGE * self.height:
            return "head"
        return "foot" if piece.baseline > (1 - EDGE) * self.height else ""


def without_margins(pages: Iterable[Page]) -> Iterator[Page]:
    """The same pages, each without its margins, as soon as its neighbours are known."""
    behind: deque[Page] = deque(maxlen=NEIGHBOURS)
    ahead: deque[Page] = deque()
    for page in pages:
        ahead.append(page)
        if len(ahead) > NEIGHBOURS:
            yield _bare(ahead, behind)
    while ahead:
        yield _bare(ahead, behind)


def _bare(ahead: deque[Page], behind: deque[Page]) -> Page:
    page = ahead.popleft()
    neighbours = [*behind, *ahead]
    margins = tuple(piece for piece in page.pieces if _is_margin(piece, page, neighbours))
    behind.append(page)
    taken = set(map(id, margins))
    return replace(page, pieces=tuple(piece for piece in page.pieces if id(piece) not in taken), margins=margins)


def _is_margin(piece: Piece, page: Page, neighbours: list[Page]) -> bool:
    edge = page.edge(piece)
    if not edge:
        return False
    if _PAGE_NUMBER.fullmatch(piece.text) or _JOB_NUMBER.fullmatch(piece.text):
        return True
    counting = 0
    for other in neighbours:
        for there in other.pieces:
            if abs(there.baseline - piece.baseline) > SAME_PLACE * page.height or other.edge(there) != edge:
                continue
            if there.text == piece.text:
                return True
            counting += _counts_on(piece.text, there.text, other.number - page.number)
    # A heading may count too ("Article 5", "Article 6"), but hardly in one place of three pages.
    return counting >= max(1, min(2, len(neighbours)))


def _counts_on(here: str, there: str, pages: int) -> bool:
    """Whether the two are the same but for one number that grows with the pages."""
    if _NUMBER.split(here) != _NUMBER.split(there):
        return False
    growths = [int(b) - int(a) for a, b in zip(_NUMBER.findall(here), _NUMBER.findall(there), strict=True)]
    return sorted(filter(None, growths)) == [pages]
