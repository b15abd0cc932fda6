"""The forms of citation forms by their places, what narrows them, and what agrees with them."""

import pytest

from atau.languages.english import English
from atau.languages.kazakh import Kazakh
from atau.languages.russian import Russian
from atau.model import Term

LANGUAGES = {"en": English(), "ru": Russian(), "kk": Kazakh()}


@pytest.mark.parametrize(
    ("language", "text", "place", "form"),
    [
        ("ru", "свобода мирных собраний", "ablt sing", "свободой мирных собраний"),
        ("ru", "Комитет против пыток", "loct sing", "Комитете против пыток"),
        ("ru", "ребёнок с инвалидностью", "accs plur", "детей с инвалидностью"),
        ("ru", "лицо с инвалидностью", "accs plur", "лиц с инвалидностью"),
        ("ru", "задержанный", "accs sing", "задержанного"),
        ("ru", "периодический доклад", "paucal gent", "периодических доклада"),
        ("ru", "язык", "loct sing", "языке"),
        ("ru", "НПО", "ablt plur", "НПО"),
        ("ru", "заключённый", "datv plur", "заключённым"),
        ("en", "State party", "plural", "States parties"),
        ("en", "woman human rights defender", "plural possessive", "women human rights defenders'"),
        ("en", "labour right", "plural", "labour rights"),
        ("en", "NGO", "plural", "NGOs"),
        ("kk", "азаптау", "dative", "азаптауға"),
        ("kk", "сөз бостандығы", "dative", "сөз бостандығына"),
        ("kk", "сөз бостандығы", "plural dative", "сөз бостандықтарына"),
        ("kk", "адам құқықтары", "plural genitive", "адам құқықтарының"),
        ("kk", "құқық қорғаушы", "plural his accusative", "құқық қорғаушыларын"),
        ("kk", "қазақ халқы", "dative", "қазақ халқына"),
        ("kk", "журналист", "plural", "журналистер"),
        ("kk", "митинг", "locative", "митингіде"),
        ("kk", "клуб", "dative", "клубқа"),
        ("kk", "тарих", "locative", "тарихта"),
        ("kk", "БҰҰ", "genitive", "БҰҰ-ның"),
        ("kk", "мүгедектігі бар адам", "our dative", "мүгедектігі бар адамымызға"),
        ("kk", "сот", "-DAGI", "соттағы"),
    ],
)
def test_the_usual_form_of_a_place_comes_first(language, text, place, form):
    assert LANGUAGES[language].inflections(text, Term(text, language))[place][0] == form


@pytest.mark.parametrize(
    ("before", "places"),
    [
        ("Права ", ["gent sing"]),
        ("Защитили ", ["accs sing"]),
        ("без ", ["gent sing"]),
        ("Для этого ", ["gent sing"]),
        ("про ", ["accs sing"]),
        ("и ещё ", ["gent sing", "accs sing"]),  # nothing tells
    ],
)
def test_what_stands_before_a_russian_form_narrows_its_cases(before, places):
    assert list(LANGUAGES["ru"].narrowed(["gent sing", "accs sing"], before)) == places


def test_the_beginning_of_a_russian_sentence_asks_for_the_nominative():
    places = ["nomn sing", "accs sing"]
    assert list(LANGUAGES["ru"].narrowed(places, "")) == ["nomn sing"]
    assert list(LANGUAGES["ru"].narrowed(places, "Он ушёл. ")) == ["nomn sing"]


@pytest.mark.parametrize(
    ("language", "text", "agreement"),
    [
        ("ru", "лицо с инвалидностью", "neut"),
        ("ru", "инвалид", "masc"),
        ("ru", "свобода собраний", "femn"),
        ("en", "irregular migrant", "an"),
        ("en", "migrant", "a"),
        ("en", "NGO", "an"),
        ("en", "UN body", "a"),
        ("en", "universal periodic review", "a"),
        ("en", "undocumented migrant", "an"),
        ("kk", "мүгедек", ""),
    ],
)
def test_agreement(language, text, agreement):
    assert LANGUAGES[language].agreement(text, Term(text, language)) == agreement


def test_words_that_agree():
    assert list(LANGUAGES["ru"].agreeing("нет условий для этого тяжелобольного ", " умер", "gent sing")) == [
        "этого",
        "тяжелобольного",
    ]
    assert list(LANGUAGES["ru"].agreeing("", " был задержан", "nomn sing")) == ["был"]
    assert list(LANGUAGES["ru"].agreeing("этих ", " пришли", "gent plur")) == []
    assert list(LANGUAGES["en"].agreeing("It was about an ", "", "singular")) == ["an"]
