import pytest
from hypothesis import given
from hypothesis import strategies as st

from atau.alignment.codes import carried, chained, legible
from atau.model.inline import unmarked


@pytest.mark.parametrize(
    ("translation", "old", "new", "expected", "is_whole"),
    [
        ("сот<x1/>", "court<x1/>", "court<x1/>", "сот<x1/>", True),
        ("<g2>сот</g2><x1/>", "<x1/>the <g2>court</g2>", "<x2/>the <g1>court</g1>", "<g1>сот</g1><x2/>", True),
        ("<g1>а</g1> <g2>б</g2>", "<g1>a</g1> <g2>b</g2>", "<g2>a</g2> <g1>b</g1>", "<g2>а</g2> <g1>б</g1>", True),
        ("<g1>а</g1>", "<g1>a</g1> b", "a <g1>b</g1>", "<g1>а</g1>", False),
        ("<g1>а</g1> б", "<g1>a</g1> b", "a b", "<g1>а</g1> б", False),
        ("а<x1/> б<x2/>", "a<x1/> b<x2/>", "a<x1/> c", "а<x1/> б<x2/>", False),
        ("<g1>а</g1> б<x2/>", "<g1>a</g1> b<x2/>", "<g2>a</g2> b", "<g1>а</g1> б<x2/>", False),
        ("а<x1/>", "the court<x1/> b", "c<x1/> the court<x2/> d", "а<x2/>", False),
        ("а<x9/>", "a<x1/>", "a<x1/>", "а<x9/>", True),
        ("а<x9/>", "a<x1/>", "a<x2/>", "а<x9/>", False),
        ("а б", "a b", "a b<x1/>", "а б", False),
        ("<g1>а</g1> б", "<g1>a</g1> b", "c <x1/> d <g2>a</g2>", "<g2>а</g2> б", False),
        ("<g1>а</g1> <g1>б</g1>", "<g1>a</g1>", "<g7>a</g7>", "<g7>а</g7> <g7>б</g7>", True),
        (r"\<g1> <g1>а</g1>", r"\<g1> <g1>a</g1>", r"\<g1> <g2>a</g2>", r"\<g1> <g2>а</g2>", True),
    ],
)
def test_codes_are_carried_over(translation, old, new, expected, is_whole):
    assert carried(translation, old, new) == (expected, is_whole)


def test_texts_are_chained():
    assert chained(["<g1>a</g1>", "b<x1/>", "c<x1/>"], ["<g1>а</g1>", "", "с<x1/>"]) == (
        "<g1>a</g1> b<x2/> c<x3/>",
        "<g1>а</g1> с<x3/>",
    )


marked = st.lists(
    st.sampled_from(("a", "b", " ", "<x1/>", "<x2/>", "<g3>", "</g3>", "<g4>", "</g4>", "\\", "<x1")), max_size=8
).map("".join)


@given(marked, marked, marked)
def test_words_and_codes_are_never_lost(translation, old, new):
    (words, codes), (new_words, new_codes) = unmarked(translation), unmarked(carried(translation, old, new)[0])
    assert new_words == words
    assert [(code.offset, code.kind, code.id[0]) for code in new_codes] == [
        (code.offset, code.kind, code.id[0]) for code in codes
    ]
    assert len({code.id for code in new_codes}) == len({code.id for code in codes})


def test_what_is_no_words_is_legible():
    assert legible(r"See <g1>para. <x2/></g1>, \<x1/> and<x3/>.") == "See para. […], <x1/> and[…]."
