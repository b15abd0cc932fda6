import pytest

from atau.model import Location, Message, Place
from atau.model.catalogue import location


@pytest.mark.parametrize(
    ("unit", "notes", "expected"),
    [
        ("body/37", ("paragraph: 12", "heading: II. Torture: law, practice"), {"block": 37, "paragraph": "12"}),
        ("body/9", ("table: 2, row: 3, cell: 1",), {"block": 9, "table": 2, "row": 3, "cell": 1}),
        ("footnote/4/1", ("note: 4",), {"part": "footnote", "note": "4"}),
        ("property/title", (), {"part": "property"}),
        ("line/12", (), {"part": None, "line": 12}),
        ("body/1", ("row: 3, cell: B2", "style: Heading 2", "table: many"), {"block": 1, "row": 3, "cell": "B2"}),
    ],
)
def test_where_a_message_stands(unit, notes, expected):
    heading = {"heading": "II. Torture: law, practice"} if "paragraph" in expected else {}
    message = Message("Text", places=(Place("report.docx", unit), Place("annex.docx", "body/1")), notes=notes)
    assert location(message) == Location(**{"part": "body", **heading, **expected})


def test_a_message_without_a_place():
    assert location(Message("Text")) == Location()
