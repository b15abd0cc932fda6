"""Plain text: lines, or blocks where the text is hard-wrapped, and their places."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atau.errors import DocumentError
from atau.model import Location, Side, place
from atau.testing import BytesSource
from atau_text import TextFormat
from atau_text.units import raw_lines, units

LONG = "x" * 101


def read(data: bytes):
    document, found = TextFormat().extract(BytesSource("a.txt", data))
    return document, list(found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        (" \n\t\n\u00a0", []),
        ("one", [("line/1", "line", "one")]),
        ("one\ntwo\n", [("line/1", "line", "one"), ("line/2", "line", "two")]),
        ("one\r\ntwo\r\n", [("line/1", "line", "one"), ("line/2", "line", "two")]),
        ("one\rtwo", [("line/1", "line", "one"), ("line/2", "line", "two")]),
        ("one\rtwo\n", [("line/1", "line", "one\rtwo")]),
        ("one\u2028two\x0cthree\x85four\n", [("line/1", "line", "one\u2028two\x0cthree\x85four")]),
        ("  one  \n", [("line/1", "line", "  one  ")]),
        ("one\ntwo\n\n", [("line/1", "line", "one"), ("line/2", "line", "two")]),
        ("\n\none\ntwo\n", [("line/3", "line", "one"), ("line/4", "line", "two")]),
        ("one\ntwo\n\nthree\n", [("line/1", "paragraph", "one\ntwo"), ("line/4", "paragraph", "three")]),
        ("one\r\ntwo\r\n \r\nthree", [("line/1", "paragraph", "one\ntwo"), ("line/4", "paragraph", "three")]),
        (f"one\ntwo\n\n{LONG}", [("line/1", "line", "one"), ("line/2", "line", "two"), ("line/4", "line", LONG)]),
    ],
)
def test_units(text, expected):
    assert [(unit.id, unit.kind, unit.text) for unit in units(text)] == expected


@pytest.mark.parametrize(
    ("offset", "line", "column"), [(0, 2, 1), (3, 2, 4), (4, 3, 1), (6, 3, 3), (7, 3, 4), (8, 4, 1), (12, 4, 5)]
)
def test_places_in_a_block(offset, line, column):
    unit, _last = units("\nқос\nекі\nthree\n\nfour")
    assert place(unit, Side.SOURCE, offset) == Location(line=line, column=column)


def test_the_document():
    document, found = read("Құқық\n".encode("utf-8-sig"))
    assert (document.name, document.kind, document.language, len(document.sha256)) == ("a.txt", "text", None, 64)
    assert found[0].location == Location(line=1, column=1)
    assert found[0].text == "Құқық"


def test_binary_is_refused():
    with pytest.raises(DocumentError, match="binary"):
        read(bytes(range(256)))


@given(st.text(alphabet="aқ \t\n\r\u2028\x0c", max_size=60))
def test_every_character_is_where_its_place_says(text):
    lines = raw_lines(text)
    covered = set()
    for unit in units(text):
        for offset, character in enumerate(unit.text):
            location = place(unit, Side.SOURCE, offset)
            assert (lines[location.line - 1] + "\n")[location.column - 1] == character
            covered.add(location.line)
    assert covered == {number for number, line in enumerate(lines, 1) if line.strip()}


def test_the_samples(shared):
    for path in sorted((shared / "samples" / "ngo").glob("*.txt")):
        document, found = read(path.read_bytes())
        words = " ".join(unit.text for unit in found).split()
        assert words == path.read_text(encoding="utf-8-sig").split(), path.name
        assert document.kind == "text"
