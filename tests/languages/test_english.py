"""English citation forms against the words of a text. `found` is what the matcher does with a pattern."""

import pytest

from atau.languages.english import English
from atau.languages.english_spelling import spellings
from atau.languages.words import fold, tokens
from atau.model import EVERY_FRAME, Term

ENGLISH = English()


def found(citation: str, text: str, **restrictions: bool) -> bool:
    words = [fold(token.text) for token in tokens(text, ENGLISH.splits_hyphens)]
    for pattern in ENGLISH.patterns(citation, Term(citation, "en", **restrictions)):
        frames = EVERY_FRAME if len(words) == len(pattern.slots) else 0
        for slot, word in zip(pattern.slots, words, strict=False):
            frames &= slot.forms.get(word, 0)
        if frames:
            return True
    return False


FOUND = {
    "human rights": "human right|Human Rights",
    "State party": "States parties|State parties|State party's|state party",
    "States parties": "State party|States parties",
    "Member State": "Member States|member state's",
    "right to respect for private life": "rights to respect for private life",
    "crime against humanity": "crimes against humanity",
    "freedom of expression": "freedoms of expression",
    "act of terrorism": "acts of terrorism",
    "child": "children|child's|children's",
    "woman journalist": "women journalists",
    "person": "persons|person's",
    "analysis": "analyses",
    "criteria": "criterion|criteria",
    "politics": "politics",
    "views": "view|views",
    "detainee": "detainees|detainee's",
    "non-governmental organization": (
        "non-governmental organisations|nongovernmental organization|non governmental organization|"
        "non\u2011governmental organizations"
    ),
    "nongovernmental organisation": "non-governmental organization",
    "extrajudicial execution": "extra-judicial executions|extrajudicial executions",
    "pre-trial detention": "pretrial detention|pre trial detentions",
    "co-operation": "cooperation",
    "anti-discrimination law": "antidiscrimination laws",
    "decision-making": "decision making",
    "asylum-seeker": "asylum seekers|asylum-seekers",
    "whistleblower": "whistle-blowers|whistle blower",
    "ill-treatment": "ill treatment",
    "labour dispute": "labor disputes",
    "defence counsel": "defense counsel",
    "crisis centre": "crisis centers",
    "programme": "programs|program|programmes",
    "judgment": "judgements|judgement",
    "licence": "license|licenses",
    "organized crime": "organised crime",
    "criminalisation": "criminalization",
    "counselling": "counseling",
    "misdemeanour": "misdemeanors",
    "NGO": "NGOs|NGO's|ngo",
    "NGOs": "NGO|NGOs",
    "UPR": "UPR",
    "Secretary-General": "Secretaries-General|Secretary-General's",
    "attorney-at-law": "attorneys-at-law",
    "out-of-court settlement": "out-of-court settlements",
    "cruel, inhuman or degrading treatment": "cruel, inhuman or degrading treatments",
    "arbitrary arrest and detention": "arbitrary arrests and detention|arbitrary arrests and detentions",
    "women and children": "women and children|woman and child",
    "persons deprived of their liberty": "person deprived of their liberty",
    "State party concerned": "States parties concerned",
    "persons living with HIV": "person living with HIV",
    "person seeking asylum": "persons seeking asylum",
    "enforced disappearance": "enforced disappearances",
    "doxxing": "doxxing",
    "children's rights": "children\u2019s rights",
    "concluding observations": "concluding observation",
}


@pytest.mark.parametrize(
    ("citation", "text"), [(citation, text) for citation, texts in FOUND.items() for text in texts.split("|")]
)
def test_finds(citation: str, text: str) -> None:
    assert found(citation, text)


@pytest.mark.parametrize("citation", FOUND)
def test_finds_the_citation_form(citation: str) -> None:
    assert found(citation, citation)


@pytest.mark.parametrize(
    ("citation", "text"),
    [
        ("human rights", "humans rights"),
        ("rights of the child", "rights of the children"),
        ("freedom of expression", "freedom of expressions"),
        ("children's rights", "child's rights"),
        ("State party", "States party"),
        ("State institution", "States institution"),
        ("exercise", "exercize"),
        ("prize", "prise"),
        ("crisis", "crizes"),
        ("programme", "programmeme"),
        ("metre", "meter"),
        ("four", "for"),
        ("international law", "inter national law"),
        ("self-determination", "selfdetermination"),
        ("decision making process", "decisions making process"),
        ("torture", "torturing"),
        ("to take part", "to take parts"),
        ("extrajudicial", "judicial"),
        ("party", "partys"),
    ],
)
def test_does_not_find(citation: str, text: str) -> None:
    assert not found(citation, text)


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("organisation", "organization"),
        ("analyse", "analyze"),
        ("behavioural", "behavioral"),
        ("mistreated", None),
        ("advise", None),
        ("promise", None),
        ("revised", None),
        ("seize", None),
        ("travelled", "traveled"),
        ("offences", "offenses"),
        ("victimisation", "victimization"),
        ("catalog", "catalogue"),
        ("discrimination", None),
    ],
)
def test_spellings(word: str, other: str | None) -> None:
    assert spellings(word) == ((word, other) if other else (word,))
    assert other is None or word in spellings(other)


def test_restrictions_of_a_term() -> None:
    assert not found("views", "view", plural_only=True)
    assert found("views", "views", plural_only=True)
    assert not found("Views", "View", indeclinable=True)


def test_frames_tell_number_and_possessive() -> None:
    """A replacement is inflected like the words it replaces."""
    person = ENGLISH.patterns("detainee", Term("detainee", "en"))[0].slots[0]
    child = ENGLISH.patterns("child", Term("child", "en"))[0].slots[0]
    for seen, wanted in {"detainee": "child", "detainee's": "child's"}.items():
        assert [form for form, frames in child.forms.items() if frames & person.forms[seen]] == [wanted]
    assert next(form for form, frames in child.forms.items() if frames & person.forms["detainees"]) == "children"


@pytest.mark.parametrize("text", ["", "...", "rightс"])
def test_says_why_a_text_is_no_term(text: str) -> None:
    with pytest.raises(ValueError, match="no word|mixes"):
        ENGLISH.patterns(text, Term(text, "en"))
