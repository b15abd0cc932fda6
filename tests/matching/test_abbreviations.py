import pytest

from atau.matching.abbreviations import ShortForms
from atau.matching.compile import compile_glossary
from atau.matching.scan import matches
from atau.model import Concept, Side, Term

from .conftest import Toy

GLOSSARY = compile_glossary(
    [Concept("upr", terms=(Term("universala revuo", "toy"),)), Concept("house", terms=(Term("domo", "toy"),))],
    {"toy": Toy()},
)


def read(*texts):
    short_forms = ShortForms()
    found = []
    for text in texts:
        whole = matches(text, "toy", GLOSSARY, "u", Side.SOURCE)
        for match in short_forms.read(text, "toy", whole, "u", Side.SOURCE):
            found.append((match.concept.id, text[match.start : match.end], match.how.value))
    return found


@pytest.mark.parametrize(
    "introduction",
    [
        "universala revuo (UR)",
        "universale revui (hereinafter UR)",
        "universala revuo (далее – «URO»)",
        "universala revuo (бұдан әрі – URVO)",
    ],
)
def test_a_short_form_stands_for_the_term_from_its_introduction_on(introduction):
    form = introduction.rstrip(")»").split()[-1].strip("(«")
    first, *others = read(f"{form} domo. {introduction}.", f"La {form} kaj {form}-x, x{form}")
    assert first[:2] == ("house", "domo")
    assert [other[1:] for other in others[1:]] == [(form, "abbreviation")] * 2
    assert {other[0] for other in others} == {"upr"}


@pytest.mark.parametrize(
    "text",
    [
        "universala revuo (ur)",
        "universala revuo (KIR)",
        "universala revuo (RU)",
        "universala revuo; (UR)",
        "universala revuo (la UR)",
        "revuo (UR)",
    ],
)
def test_other_brackets_introduce_nothing(text):
    assert all(how != "abbreviation" for _concept, _words, how in read(text, "UR"))
