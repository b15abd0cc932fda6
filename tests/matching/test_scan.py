import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atau.matching.compile import CompileError, compile_glossary
from atau.matching.scan import matches
from atau.model import Concept, Side, Term

from .conftest import Toy


@pytest.mark.parametrize(
    ("terms", "text", "found"),
    [
        (["domo"], "La domo, domi.", [("c0", "domo", "exact"), ("c0", "domi", "inflected")]),
        (["bela domo"], "Bela domo; bele domi", [("c0", "Bela domo", "exact"), ("c0", "bele domi", "inflected")]),
        (["bela domo"], "bele domo, bela domi", []),  # they do not agree
        (
            ["bela domo"],
            "bela\u00a0domo bela\ndomo",
            [("c0", "bela\u00a0domo", "exact"), ("c0", "bela\ndomo", "exact")],
        ),
        (["bela domo"], "bela, domo. bela\n\ndomo bela\tdomo bela (domo) bela « domo", []),
        (["bela domo"], "be\u00adla domo", [("c0", "be\u00adla domo", "exact")]),
        (["kun, domo"], "kun, domi kun domi", [("c0", "kun, domi", "inflected")]),
        (["domo"], "sub-domo domo-x", []),  # a part of a hyphenated word is no word
        (["sub-domo"], "sub\u2011domi", [("c0", "sub\u2011domi", "inflected")]),
        (
            ["tabu"],
            "tabu tabuba tabubada tabubo",
            [("c0", "tabu", "exact"), ("c0", "tabuba", "inflected"), ("c0", "tabubada", "inflected")],
        ),
        ([], "domo", []),
        (["domo"], "", []),
    ],
)
def test_words_in_a_row_that_agree(find, terms, text, found):
    assert find(terms, text) == found


@pytest.mark.parametrize(
    ("terms", "text", "found"),
    [
        (["domo", "bela domo"], "bela domo, domo", [("c1", "bela domo", "exact"), ("c0", "domo", "exact")]),
        (["domo", "domo"], "domo", [("c0", "domo", "exact"), ("c1", "domo", "exact")]),
        (["bela domo", "domo kun"], "bela domo kun", [("c0", "bela domo", "exact"), ("c1", "domo kun", "exact")]),
        (["bela domo kun", "kun mi"], "bela domo kun mi", [("c0", "bela domo kun", "exact")]),
    ],
)
def test_the_longest_wins_and_equals_are_kept(find, terms, text, found):
    assert find(terms, text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("non-governa organizo", ["non-governa organizo"]),
        ("non governe organizi", ["non governe organizi"]),
        ("pre-non-governa organizo", []),
        ("non-governa organizo-x", []),
    ],
)
def test_a_language_that_splits_hyphens(find, text, found):
    assert [words for _concept, words, _how in find(["non-governa organizo"], text, splits_hyphens=True)] == found


@pytest.mark.parametrize(
    ("term", "text", "found"),
    [
        (Term("komito", "toy", case="capitalised"), "komito Komiti KOMITO", ["Komiti", "KOMITO"]),
        (Term("UPO", "toy"), "upo UPO Upo UPI", ["UPO", "UPI"]),
        (Term("Alta Komito", "toy", case="exact"), "Alta komito alta Komito Alta Komito", ["Alta Komito"]),
        (
            Term("universala revuo", "toy", abbreviations=("UPO",)),
            "UPO upo universale revui",
            ["UPO", "universale revui"],
        ),
    ],
)
def test_capitals(find, term, text, found):
    assert [words for _concept, words, _how in find([term], text)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("domo", ["domo"]),
        ("granda domo", []),
        ("grande domi kaj domo", ["domo"]),
        ("granda domo kun", ["granda domo kun"]),  # a longer term of another concept
    ],
)
def test_a_phrase_in_which_the_words_mean_something_else(find, text, found):
    terms = [Term("domo", "toy", shadowed_by=("granda domo",)), Term("granda domo kun", "toy")]
    assert [words for _concept, words, _how in find(terms, text)] == found


def test_a_shadow_falls_on_its_own_concept_alone(find):
    terms = [Term("domo", "toy", shadowed_by=("granda domo",)), Term("domo", "toy"), Term("granda", "toy")]
    assert [concept for concept, _words, _how in find(terms, "granda domo")] == ["c2", "c1"]


def test_an_abbreviation_says_so(find):
    assert find([Term("universala revuo", "toy", abbreviations=("UPO",))], "UPO") == [("c0", "UPO", "abbreviation")]


def test_every_term_that_cannot_be_compiled_is_named():
    concepts = [Concept("a", terms=(Term("?", "toy"), Term("domo", "toy"))), Concept("b", terms=(Term("x?", "toy"),))]
    with pytest.raises(CompileError) as error:
        compile_glossary(concepts, {"toy": Toy()})
    assert [(fault.concept.id, fault.text, fault.reason) for fault in error.value.faults] == [
        ("a", "?", "it has a question mark"),
        ("b", "x?", "it has a question mark"),
    ]


def test_a_language_nobody_brings_is_matched_as_it_stands():
    compiled = compile_glossary([Concept("a", terms=(Term("droits humains", "fr"),))], {})
    assert len(matches("Les Droits humains, droits humain", "fr", compiled, "u", Side.SOURCE)) == 1
    assert matches("droits humains", "de", compiled, "u", Side.SOURCE) == []


WORDS = st.lists(st.sampled_from(["bela", "bele", "domo", "domi", "kun", ",", ".", "tabuba", "\n\n"]), max_size=12)
GLOSSARY = compile_glossary(
    [
        Concept(str(n), terms=(Term(text, "toy"),))
        for n, text in enumerate(["bela domo", "domo", "domo kun bela", "tabu"])
    ],
    {"toy": Toy()},
)


@given(WORDS, WORDS)
def test_scanning_a_concatenation_equals_scanning_the_parts(left, right):
    def spans(text, shift=0):
        found = matches(text, "toy", GLOSSARY, "u", Side.SOURCE)
        return [(match.concept.id, match.start + shift, match.end + shift) for match in found]

    first, second = " ".join(left), " ".join(right)
    joined = f"{first} . {second}"
    assert spans(joined) == spans(first) + spans(second, len(first) + 3)


@pytest.mark.parametrize(
    "text", ["bela domo kun ", "bela kaj kun domo ", "bela, domo kaj bela ", "kaj domo au bela kun "]
)
def test_repeats_cost_steps_in_proportion_to_the_text(text):
    def steps(times):
        """How many lines of code run."""
        counted = 0

        def count(_frame, event, _argument):
            nonlocal counted
            counted += event == "line"
            return count

        before = sys.gettrace()
        sys.settrace(count)
        try:
            matches(text * times, "toy", GLOSSARY, "1", Side.SOURCE)
        finally:
            sys.settrace(before)
        return counted

    steps(1)  # what the words are is made out once
    assert steps(400) <= 4.2 * steps(100)
