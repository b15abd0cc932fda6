"""The mechanism, in the toy language: ŭ is typed as u, 0 looks like o, a hyphen may be left out."""

import pytest

from atau.matching.compile import compile_glossary
from atau.matching.compiled import CompiledGlossary
from atau.matching.scan import matches
from atau.matching.skeletons import skeleton_table
from atau.model import Concept, Side, Term

from .conftest import Toy


@pytest.fixture
def mend():
    def mend(terms, text):
        concepts = [
            Concept(f"c{number}", terms=(term if isinstance(term, Term) else Term(term, "toy"),))
            for number, term in enumerate(terms)
        ]
        compiled = CompiledGlossary.from_bytes(compile_glossary(concepts, {"toy": Toy()}).to_bytes())
        found = matches(text, "toy", compiled, "u", Side.SOURCE)
        return [(text[match.start : match.end], match.how.value, match.repaired) for match in found]

    return mend


@pytest.mark.parametrize(
    ("terms", "text", "found"),
    [
        (["rajtŭo"], "La rajtuo", [("rajtuo", "spelling", "rajtŭo")]),
        (["rajtŭo"], "Rajtui RAJTUO", [("Rajtui", "spelling", "Rajtŭi"), ("RAJTUO", "spelling", "RAJTŬO")]),
        (
            ["dom0o", "domo"],
            "d0m0",
            [("d0m0", "spelling", "domo")],
        ),  # letters of another alphabet are errors at any length
        (["sub-domo"], "subdomi", [("subdomi", "spelling", "sub-domi")]),
        (["tŭnelu"], "tunelubada", [("tunelubada", "spelling", "tŭnelubada")]),
        (["bela rajtŭo"], "bele rajtui, bela rajtui", [("bele rajtui", "spelling", "bele rajtŭi")]),  # agreement stays
        (["bela rajtŭo"], "bela\u00a0rajtuo", [("bela\u00a0rajtuo", "spelling", "bela rajtŭo")]),
    ],
)
def test_repaired(mend, terms, text, found):
    assert mend(terms, text) == found


@pytest.mark.parametrize(
    ("terms", "text"),
    [
        (["blŭo"], "bluo blui"),  # a word of its own
        (["tŭbeba"], "tubeba"),  # a form of one
        (["kŭne"], "kune"),  # a word of another language, among nothing else
        (["ŭgo"], "ugo"),  # too short to be sure
        (["rajtuo"], "rajtŭo"),  # never the other way round
        (["domo"], "000"),  # wholly of other letters
        (["rajtŭo"], "la Rajtuo"),  # a name
        (["rajtŭo"], "«Rajtuo»"),
        (["rajtŭo"], "Rajtuo Mia diras"),
    ],
)
def test_left_alone(mend, terms, text):
    assert mend(terms, text) == []


def test_a_name_that_is_a_term_is_repaired(mend):
    assert mend([Term("Komitŭo", "toy", case="capitalised")], "la Komituo") == [("Komituo", "spelling", "Komitŭo")]


def test_neighbours_confirm_a_short_word(mend):
    assert mend(["bela ŭgo"], "bela ugo") == [("bela ugo", "spelling", "bela ŭgo")]


@pytest.mark.parametrize(
    ("terms", "text", "found"),
    [
        (["rajtuo", "rajtŭo"], "rajtuo", [("rajtuo", "exact")]),
        (["bela rajtŭo", "bela"], "bela rajtuo", [("bela rajtuo", "spelling")]),  # the longer wins
        (["rajtŭo kun", "kun domo"], "rajtuo kun domo", [("kun domo", "exact")]),  # at equal length the clean one does
    ],
)
def test_clean_matches_come_first(mend, terms, text, found):
    assert [(words, how) for words, how, _repaired in mend(terms, text)] == found


def test_letters_that_are_typed_for_each_other_have_one_skeleton():
    table = skeleton_table({"қ": "к", "ә": "ае", "э": "е", "ы": "", "ө": "о"})
    assert "қкәаеэыөо".translate(table) == "ккааааоо"
