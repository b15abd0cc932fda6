"""One term put into the place of another, in the form that the sentence asks for."""

import pytest

from atau.languages.english import English
from atau.languages.kazakh import Kazakh
from atau.languages.russian import Russian
from atau.matching.inflection import Designation, Words, inflect
from atau.model import Term

LANGUAGES = {"en": English(), "ru": Russian(), "kk": Kazakh()}


def replaced(language: str, old: str, new: str, words: str, before: str = "", after: str = ""):
    speech = LANGUAGES[language]

    def designation(text: str) -> Designation:
        term = Term(text, language)
        return Designation(text, term, speech.inflections(text, term))

    return inflect(designation(new), designation(old), Words(words, before, after), speech)


@pytest.mark.parametrize(
    ("language", "old", "new", "words", "before", "expected"),
    [
        ("ru", "инвалид", "лицо с инвалидностью", "инвалидами", "вместе с ", "лицами с инвалидностью"),
        ("ru", "инвалид", "лицо с инвалидностью", "инвалида", "права ", "лица с инвалидностью"),
        ("ru", "инвалид", "лицо с инвалидностью", "инвалида", "арестовали ", "лицо с инвалидностью"),
        ("ru", "бытовое насилие", "насилие в семье", "Бытового насилия", "", "Насилия в семье"),
        ("ru", "пытка", "жестокое обращение", "пыток", "от ", "жестоких обращений"),
        ("ru", "инвалид", "лицо с инвалидностью", "ИНВАЛИДЫ", "", "ЛИЦА С ИНВАЛИДНОСТЬЮ"),
        ("kk", "мүгедек", "мүгедектігі бар адам", "мүгедектердің", "", "мүгедектігі бар адамдардың"),
        ("kk", "терроршылдық", "терроризм", "терроршылдыққа", "", "терроризмге"),
        (
            "kk",
            "пікір бостандығы",
            "пікір білдіру бостандығы",
            "пікір бостандығынан",
            "",
            "пікір білдіру бостандығынан",
        ),
        ("kk", "адам құқығы", "адам құқықтары", "адам құқығына", "", "адам құқықтарына"),
        ("kk", "мүгедек", "мүгедектігі бар адам", "Мүгедекке", "", "Мүгедектігі бар адамға"),
        ("en", "illegal migrant", "undocumented migrant", "illegal migrants", "", "undocumented migrants"),
        ("en", "alien", "non-citizen", "alien's", "", "non-citizen's"),
        ("en", "invalid", "person with a disability", "invalids", "", "persons with a disability"),
    ],
)
def test_the_form_is_carried_over(language, old, new, words, before, expected):
    made = replaced(language, old, new, words, before)
    assert (made.text, made.is_certain) == (expected, True)


def test_where_the_sentence_does_not_tell_the_citation_form_is_offered():
    made = replaced("ru", "инвалид", "лицо с инвалидностью", "инвалида", "и ещё ")
    assert (made.text, made.is_certain) == ("лицо с инвалидностью", False)


def test_words_that_are_no_form_of_the_term_are_not_read():
    made = replaced("ru", "инвалид", "лицо с инвалидностью", "инвалиды труда")
    assert (made.text, made.is_certain) == ("лицо с инвалидностью", False)


@pytest.mark.parametrize(
    ("language", "old", "new", "words", "before", "expected"),
    [
        ("en", "NHRI", "national institution", "NHRIs", "They left. ", "National institutions"),
        ("en", "NHRI", "national institution", "NHRIs", "They left the ", "national institutions"),
        ("ru", "Комиссия по правам человека", "совет", "Комиссии по правам человека", "в ", "совете"),
    ],
)
def test_a_capital_of_its_own_goes_unless_it_begins_a_sentence(language, old, new, words, before, expected):
    made = replaced(language, old, new, words, before)
    assert (made.text, made.is_certain) == (expected, True)


def test_words_in_the_capitals_of_a_title_are_not_replaced_with_certainty():
    assert not replaced("en", "illegal migrant", "undocumented migrant", "Illegal Migrants").is_certain


def test_words_that_would_have_to_agree_are_named():
    made = replaced("ru", "инвалид", "лицо с инвалидностью", "инвалид", "Этот ", " обратился в суд")
    assert (made.text, made.is_certain, made.agreeing) == ("лицо с инвалидностью", False, ("Этот", "обратился"))
