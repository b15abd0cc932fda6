import pytest

from atau.hooks.places import address, describe
from atau.model import Location


@pytest.mark.parametrize(
    ("location", "words"),
    [
        (Location(line=3, column=7), "line 3, column 7"),
        (Location(part="footnote", note="4", block=2), "footnote 4"),
        (Location(part="body", block=12), "paragraph 12 from the start"),
        (Location(part="body", block=12, paragraph="24"), "paragraph 24"),
        (Location(part="body", block=9, table=2, row=3, cell=1), "table 2, row 3, cell 1"),
        (Location(page=4, line=2), "page 4, line 2"),
        (Location(sheet="Terms", cell="B2"), "sheet Terms, cell B2"),
        (Location(), ""),
    ],
)
def test_places_in_words(location, words):
    assert describe(location) == words


def test_addresses():
    assert address("a.txt", Location(line=3, column=7)) == "a.txt:3:7"
    assert address("a.docx", Location(part="body", block=12)) == "a.docx: paragraph 12 from the start"
    assert address("a.docx", Location()) == "a.docx"


def test_a_catalogue_tells_its_own_line_and_the_place_in_the_document() -> None:
    message = Location(line=34, column=9, part="footnote", block=3, note="5")
    assert address("report.kk.po", message) == "report.kk.po:34:9 (footnote 5)"
