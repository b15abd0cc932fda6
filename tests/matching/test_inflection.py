"""One term put into the place of another, in the form that the sentence asks for."""

import pytest

from atau.languages.english import English
from atau.languages.kazakh import Kazakh
from atau.languages.russian import Russian
from atau.matching.inflection import inflect
from atau.model import Term

LANGUAGES = {"en": English(), "ru": Russian(), "kk": Kazakh()}


def replaced(language: str, old: str, new: str, words: str, before: str = ""):
    speech = LANGUAGES[language]
    forms, known = (speech.inflections(text, Term(text, language)) for text in (new, old))
    return inflect(new, forms, words, known, lambda places: speech.narrowed(places, before))


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
