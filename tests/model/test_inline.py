"""Inline codes: written out, read back, and compared."""

from hypothesis import given
from hypothesis import strategies as st

from atau.model import Code
from atau.model.inline import DOUBLED, MISSING, UNKNOWN, UNPAIRED, Stretch, faults, marked_up, stretches, unmarked

CODES = (Code(4, "open", "g1"), Code(8, "close", "g1"), Code(8, "alone", "x2"))
TEXT = "The Comm. rules"


def test_codes_stand_in_the_message() -> None:
    assert marked_up(TEXT, CODES) == "The <g1>Comm</g1><x2/>. rules"
    assert unmarked("The <g1>Comm</g1><x2/>. rules") == (TEXT, CODES)


def test_stretches_are_the_words_between_codes() -> None:
    assert list(stretches(TEXT, CODES)) == [
        Stretch("The "),
        Stretch("Comm", "g1"),
        Stretch("", "x2"),
        Stretch(". rules"),
    ]


@given(st.text("<>/\\gx1 a", max_size=30), st.lists(st.integers(0, 30), max_size=4))
def test_whatever_stands_in_the_text_comes_back(text: str, offsets: list[int]) -> None:
    places = sorted(min(offset, len(text)) for offset in offsets)
    codes = tuple(Code(place, "alone", f"x{number}") for number, place in enumerate(places, 1))
    assert unmarked(marked_up(text, codes)) == (text, codes)


def test_groups_may_be_moved_and_repeated() -> None:
    assert not list(faults(CODES, unmarked("<x2/> <g1>a</g1> b <g1>c</g1>")[1]))


def test_what_is_wrong_is_named() -> None:
    def wrong(message: str) -> list[tuple[str, str]]:
        return list(faults(CODES, unmarked(message)[1]))

    assert wrong("<g1>a</g1>") == [(MISSING, "<x2/>")]
    assert wrong("<g1>a</g1><x2/><x2/>") == [(DOUBLED, "<x2/>")]
    assert wrong("<g1>a</g1><x2/><g7>b</g7>") == [(UNKNOWN, "<g7>")]
    assert wrong("<g1>a<x2/>") == [(UNPAIRED, "<g1>")]
    assert wrong("a</g1><x2/>") == [(MISSING, "<g1>"), (UNPAIRED, "<g1>")]
