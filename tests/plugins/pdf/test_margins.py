"""What counts on from page to page is a margin, whatever signs stand around the numbers."""

import pytest

from atau_pdf.margins import Page, Piece, without_margins


def pages(*heads: str) -> list[Page]:
    return [
        Page(number, 600, 800, (Piece(60, 300, 30, 10, False, head, []), Piece(60, 300, 400, 10, False, "Text", [])))
        for number, head in enumerate(heads, 1)
    ]


def left(*heads: str) -> list[list[str]]:
    return [[piece.text for piece in page.pieces] for page in without_margins(pages(*heads))]


def test_a_head_that_counts_is_taken_off():
    assert left("Report 1 of us", "Report 2 of us", "Report 3 of us") == [["Text"]] * 3


@pytest.mark.parametrize("heads", [("a 1", "a #"), ("a #1", "a 1#"), ("a 12 3", "a #"), ("a " + "9" * 5_000, "a 1")])
def test_a_head_that_does_not_count_stays(heads):
    assert left(*heads) == [[head, "Text"] for head in heads]
