"""Translated plain text: lines stay lines, and hard-wrapped blocks are wrapped anew."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atau.hooks.interfaces import RenderOptions
from atau.model import Segment
from atau.testing import BytesSource
from atau.testing.translation import pseudo_translated
from atau_text import TextFormat

KAZAKH = RenderOptions("kk")
LONG = "x" * 101


def passages(data: bytes):
    return list(TextFormat().passages(BytesSource("a.txt", data))[1])


def render(text, *translations, encoding="utf-8"):
    """The bytes and the remarks, with a translation for each passage in turn."""
    data = text.encode(encoding)
    targets = {unit.id: Segment(words) for unit, words in zip(passages(data), translations, strict=True)}
    return TextFormat().render(BytesSource("a.txt", data), targets, KAZAKH)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("  one  \n\t\n---\ntwo", ["one", "---\ntwo"]),
        ("one two\nthree\n\nfour", ["one two three", "four"]),
        ("a line\nNew line\ncomes as a long one\n\nb", ["a line\nNew line comes as a long one", "b"]),
        ("Name: A\nPlace: B\n\na line that is longer", ["Name: A\nPlace: B", "a line that is longer"]),
        ("  - one two three\n    four\n\nx", ["- one two three four", "x"]),
        (f"one\ntwo\n\n{LONG}", ["one", "two", LONG]),
    ],
)
def test_what_a_translator_sees(text, expected):
    assert [unit.text for unit in passages(text.encode())] == expected


@pytest.mark.parametrize(
    ("text", "translations", "expected"),
    [
        ("  one  \r\ntwo\r\n", ["a\nb", "two"], "  a b  \r\ntwo\r\n"),
        ("one two\nthree\n\nfour", ["a b c d e f", "g"], "a b c d\ne f\n\ng"),
        ("one\r\ntwo\r\n\r\nthree", ["one two", "x"], "one\r\ntwo\r\n\r\nx"),
        ("  - one two\n    three\n\nx", ["- a b c d e f g", "x"], "  - a b c d\n    e f g\n\nx"),
        ("Name: A\nPlace: B\n\na line that is longer", ["a\nb", "c d"], "a\nb\n\nc d"),
        ("one\ntwo\n\nx", ["longer than a line", "x"], "longer\nthan\na\nline\n\nx"),
    ],
)
def test_where_the_words_come_to_stand(text, translations, expected):
    assert render(text, *translations) == (expected.encode(), ())


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1251"])
def test_the_encoding_stays_where_it_has_the_letters(encoding):
    assert render("Каждый имеет право", "Право имеет каждый", encoding=encoding) == (
        "Право имеет каждый".encode(encoding),
        (),
    )
    data, remarks = render("Каждый имеет право", "құқық", encoding=encoding)
    if encoding == "cp1251":
        assert (data.decode(), len(remarks), encoding.upper() in remarks[0]) == ("құқық", 1, True)
    else:
        assert (data, remarks) == ("құқық".encode(encoding), ())


def check_round_trip(data: bytes) -> None:
    """Nothing and the same change no byte; a pseudo-translation reads as what it is, but for where its lines end."""
    text = TextFormat()
    units = passages(data)
    source = BytesSource("a.txt", data)
    known = {unit.id: unit for unit in text.extract(source)[1]}
    assert [(known[unit.id].kind, known[unit.id].location) for unit in units] == [(u.kind, u.location) for u in units]
    own = {unit.id: Segment(unit.text) for unit in units}
    assert text.render(source, {}, KAZAKH) == text.render(source, own, KAZAKH) == (data, ())
    targets = {unit.id: pseudo_translated(unit, "kk") for unit in units}
    copy, remarks = text.render(source, targets, KAZAKH)
    read = [unit.text.split() for unit in passages(copy)]
    assert (read, remarks) == ([target.text.split() for target in targets.values()], ())


def test_the_samples_go_round(shared):
    paths = sorted((shared / "samples").glob("**/*.txt"))
    assert paths
    for path in paths:
        check_round_trip(path.read_bytes())


@given(
    st.lists(
        st.sampled_from(["слово", "a-b", "Қ", "1.", "- ", " ", "  ", "\n", "\n\n", "\u00a0", "\u2028"]), max_size=40
    )
)
def test_whatever_is_read_goes_round(words):
    check_round_trip("".join(words).encode())
