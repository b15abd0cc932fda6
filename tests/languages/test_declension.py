"""Tables of forms for readers: what a grammar would print, and never a form that the matcher does not know."""

import pytest

from atau.languages.declension import as_written, decline
from atau.languages.english import English
from atau.languages.kazakh import Kazakh
from atau.languages.russian import Russian
from atau.matching.compile import compile_glossary
from atau.matching.scan import matches
from atau.model import Concept, Side, Term

LANGUAGES = {"en": English(), "ru": Russian(), "kk": Kazakh()}


def table(text: str, language: str, **fields) -> dict[str, tuple[str | None, ...]] | None:
    term = Term(text, language, **fields)
    declension = decline(term, LANGUAGES[language].patterns(text, term))
    return dict(declension.rows) if declension else None


RUSSIAN = [
    ("пытка", "instrumental", ("пыткой", "пытками")),
    ("тайное голосование", "genitive", ("тайного голосования", "тайных голосований")),
    ("право на жизнь", "dative", ("праву на жизнь", "правам на жизнь")),
    ("государство-член", "genitive", ("государства-члена", "государств-членов")),
    ("ребёнок с инвалидностью", "nominative", ("ребёнок с инвалидностью", "дети с инвалидностью")),
    ("человек с инвалидностью", "genitive", ("человека с инвалидностью", "людей с инвалидностью")),
    ("Комитет против пыток", "prepositional", ("Комитете против пыток", "Комитетах против пыток")),
]
KAZAKH = [
    ("азаптау", "dative", ("азаптауға", "азаптауларға")),
    ("құқық", "genitive", ("құқықтың", "құқықтардың")),
    ("сөз бостандығы", "dative", ("сөз бостандығына",)),
    ("құқық қорғаушы", "accusative", ("құқық қорғаушыны", "құқық қорғаушыларды")),
    ("ең төменгі жалақы", "dative", ("ең төменгі жалақыға", "ең төменгі жалақыларға")),
    ("терроризм", "dative", ("терроризмге", "терроризмдерге")),
    ("митинг", "accusative", ("митингіні", "митингілерді")),
    ("журналист", "ablative", ("журналистен", "журналистерден")),
    ("тұрмыстық зорлық-зомбылық", "locative", ("тұрмыстық зорлық-зомбылықта", "тұрмыстық зорлық-зомбылықтарда")),
]
ENGLISH = [
    ("human right", "plain form", ("human right", "human rights")),
    ("State party", "possessive", ("State party's", "States parties'")),
    ("right to life", "plain form", ("right to life", "rights to life")),
]


@pytest.mark.parametrize(
    "language, text, case, forms",
    [(tag, *row) for tag, rows in (("ru", RUSSIAN), ("kk", KAZAKH), ("en", ENGLISH)) for row in rows],
)
def test_the_table_has_the_usual_forms(language, text, case, forms):
    found = table(text, language)
    assert found and found[case] == forms


def test_nobody_writes_a_possessive_inside_a_phrase():
    found = table("right to life", "en")
    assert found and "possessive" not in found


@pytest.mark.parametrize(
    "language, text", [("ru", "НПО"), ("kk", "БҰҰ"), ("kk", "COVID-19"), ("kk", "тарих"), ("en", "to take part in")]
)
def test_what_does_not_inflect_has_no_table(language, text):
    assert table(text, language) is None


def test_an_indeclinable_term_has_no_table():
    assert table("пытка", "ru", indeclinable=True) is None


def test_a_plural_has_no_singular():
    found = table("выборы", "ru", plural_only=True)
    assert found and found["genitive"] == ("выборов",)
    found = table("жастар", "kk", plural_only=True)
    assert found and found["dative"] == ("жастарға",)


@pytest.mark.parametrize("form, citation, written", [("ребенку", "Ребёнок", "Ребёнку"), ("дети", "Ребёнок", "дети")])
def test_capitals_and_ё_come_back(form, citation, written):
    assert as_written(form, citation) == written


@pytest.mark.parametrize("language, rows", [("ru", RUSSIAN), ("kk", KAZAKH), ("en", ENGLISH)])
def test_the_matcher_knows_every_form(language, rows):
    for text, _case, _forms in rows:
        term = Term(text, language)
        compiled = compile_glossary([Concept("one", terms=(term,))], LANGUAGES)
        declension = decline(term, LANGUAGES[language].patterns(text, term))
        assert declension
        for form in declension.forms:
            found = matches(form, language, compiled, "", Side.SOURCE)
            assert found and (found[0].start, found[0].end) == (0, len(form.rstrip("'"))), form
