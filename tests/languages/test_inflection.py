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
        ("ru", "периодический доклад", "paucal", "периодических доклада"),
        ("ru", "внесудебная казнь", "paucal", "внесудебные казни"),
        ("ru", "человек с аутизмом", "counted", "человек с аутизмом"),
        ("ru", "человек с аутизмом", "gent plur", "людей с аутизмом"),
        ("ru", "внутренне перемещённое лицо", "accs plur", "внутренне перемещённых лиц"),
        ("ru", "ИВС", "gent sing", "ИВС"),
        ("ru", "МИД", "gent sing", "МИДа"),
        ("ru", "язык", "loct sing", "языке"),
        ("ru", "НПО", "ablt plur", "НПО"),
        ("ru", "заключённый", "datv plur", "заключённым"),
        ("en", "State party", "plural", "States parties"),
        ("en", "woman human rights defender", "plural possessive", "women human rights defenders'"),
        ("en", "labour right", "plural", "labour rights"),
        ("en", "NGO", "plural", "NGOs"),
        ("en", "press", "singular possessive", "press's"),
        ("en", "person who uses drugs", "plural", "persons who use drugs"),
        ("en", "arrest or detention", "singular", "arrest or detention"),
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
        ("kk", "ҮЕҰ", "plural genitive", "ҮЕҰ-лардың"),
        ("kk", "мүгедектігі бар адам", "our dative", "мүгедектігі бар адамымызға"),
        ("kk", "сот", "-DAGI", "соттағы"),
    ],
)
def test_the_usual_form_of_a_place_comes_first(language, text, place, form):
    assert LANGUAGES[language].inflections(text, Term(text, language))[place][0] == form


def test_a_place_that_no_one_writes_is_left_out():
    assert "singular possessive" not in LANGUAGES["en"].inflections("person with a disability", Term("", "en"))
    assert "plural" not in LANGUAGES["en"].inflections("arrest or detention", Term("", "en"))


EVERY = ["nomn sing", "gent sing", "datv sing", "accs sing", "ablt sing", "loct sing"]
PLURALS = ["nomn plur", "gent plur", "datv plur", "accs plur", "ablt plur", "loct plur", "paucal", "counted"]


@pytest.mark.parametrize(
    ("places", "before", "after", "expected"),
    [
        (["gent sing", "accs sing"], "Права ", "", "gent sing"),
        (["gent sing", "accs sing"], "Защитили ", "", "accs sing"),
        (["gent sing", "accs sing"], "без ", "", "gent sing"),
        (["gent sing", "accs sing"], "Для этого ", "", "gent sing"),
        (["gent sing", "accs sing"], "про ", "", "accs sing"),
        (["gent sing", "accs sing"], "Суд лишил ", "", "gent sing"),
        (["gent sing", "accs sing"], "нет ", "", "gent sing"),
        (["gent sing", "accs sing"], "Бьют женщину и ", "", "accs sing"),
        (["gent sing", "accs sing"], "и ещё ", "", "gent sing, accs sing"),  # nothing tells
        (["gent sing", "accs sing"], "Не видели ", "", "gent sing, accs sing"),
        (EVERY, "", "", "nomn sing"),
        (EVERY, "Он ушёл. ", "", "nomn sing"),
        (["gent sing", "datv sing", "loct sing"], "Доклад представлен ", "", "datv sing"),
        (["gent sing", "datv sing", "loct sing"], "Страна представила доклад ", "", "gent sing, datv sing"),
        (["gent sing", "datv sing", "loct sing"], "Страна изучила доклад ", "", "gent sing"),
        (["datv sing", "loct sing"], "запретили ", "", "datv sing"),
        (["datv sing", "loct sing"], "В этой ", "", "loct sing"),
        (["datv sing", "loct sing"], "В суде и ", "", "loct sing"),
        (["datv plur", "ablt sing"], "Запретили ", " переписку с родными", "datv plur"),
        (["datv plur", "ablt sing"], "Жалоба написана ", "", "datv plur, ablt sing"),
        (["gent sing", "nomn plur", "accs plur", "paucal"], "Три ", "", "paucal"),
        (["gent sing", "nomn plur", "accs plur", "paucal"], "Закрыли 23 ", "", "paucal"),
        (["gent sing", "nomn plur", "accs plur", "paucal"], "Среди них все ", "", "nomn plur, accs plur"),
        (["gent sing", "nomn plur", "paucal"], "Представителю ", " отказали", "gent sing"),
        (["gent sing", "nomn plur", "paucal"], "В области ", " закрыты", "gent sing, nomn plur"),
        (["gent plur", "accs plur", "counted"], "лишь пять ", "", "counted"),
        (["gent plur", "accs plur", "counted"], "у двух ", "", "counted"),
        (["gent plur", "accs plur", "counted"], "Двое ", "", "gent plur"),
        (PLURALS, "От всех ", "", "gent plur"),
        (PLURALS, "К трём ", "", "datv plur"),
    ],
)
def test_what_stands_around_a_russian_form_narrows_its_cases(places, before, after, expected):
    assert ", ".join(LANGUAGES["ru"].narrowed(places, before, after)) == expected


@pytest.mark.parametrize(
    ("places", "before", "after", "expected"),
    [
        (["singular", "plural"], "of ", " are", "singular"),
        (["singular", "plural"], "many ", "", "plural"),
        (["singular", "plural"], "The ", " are", "plural"),
        (["plural"], "the ", "' rights", "plural possessive"),
        (["plural"], "the ", "'s rights", "plural"),  # another word then
    ],
)
def test_what_stands_around_an_english_form_narrows_its_places(places, before, after, expected):
    assert ", ".join(LANGUAGES["en"].narrowed(places, before, after)) == expected


@pytest.mark.parametrize(
    ("language", "form", "after", "fitted"),
    [
        ("ru", "лиц, лишённых свободы", " и членов их семей", "лиц, лишённых свободы,"),
        ("ru", "лиц, лишённых свободы", ", и членов их семей", "лиц, лишённых свободы"),
        ("ru", "лиц, лишённых свободы", ".", "лиц, лишённых свободы"),
        ("ru", "лиц с инвалидностью", " и их семей", "лиц с инвалидностью"),
        ("en", "migrants'", "' rights", "migrants"),
        ("en", "children's", "\u2019 rights", None),
        ("en", "children", " and", "children"),
        ("en", "person with a disability", " children", None),
        ("en", "person with a disability", " cannot", "person with a disability"),
        ("en", "undocumented migrant", " children", "undocumented migrant"),
    ],
)
def test_a_form_joins_on_to_what_follows(language, form, after, fitted):
    assert LANGUAGES[language].fitted(form, after) == fitted


@pytest.mark.parametrize(
    ("language", "text", "form", "place", "agreement"),
    [
        ("ru", "лицо с инвалидностью", "лица с инвалидностью", "gent sing", "gent sing neut anim noun"),
        ("ru", "тюрьма", "тюрьмы", "paucal", "paucal few femn inan noun"),
        ("en", "irregular migrant", "irregular migrants", "plural", "an plural noun"),
        ("en", "migrant", "migrant's", "singular possessive", "a singular noun"),
        ("en", "NGO", "NGO", "singular", "an singular noun"),
        ("en", "UN body", "UN body", "singular", "a singular noun"),
        ("en", "universal periodic review", "universal periodic review", "singular", "a singular noun"),
        ("kk", "мүгедек", "мүгедек", "", "пен те пе қана қой мүгедек"),
        ("kk", "адам", "адамдар", "plural", "мен да ма ғана ғой"),
        ("kk", "сөз бостандығы", "сөз бостандығы", "", "мен да ма ғана ғой"),
        ("en", "handicapped", "handicapped", "singular", "a singular adjective"),
        ("ru", "престарелый", "престарелым", "datv plur", "datv plur masc inan adjective"),
    ],
)
def test_agreement(language, text, form, place, agreement):
    assert LANGUAGES[language].agreement(text, Term(text, language), form, place) == agreement


@pytest.mark.parametrize(
    ("language", "before", "after", "old", "new", "words"),
    [
        (
            "ru",
            "к этому тяжелобольному ",
            " пришли",
            "datv sing masc anim noun",
            "datv sing femn anim noun",
            "этому тяжелобольному",
        ),
        ("ru", "к этому тяжелобольному ", " пришли", "datv sing masc anim noun", "datv sing neut anim noun", ""),
        ("ru", "видели этого ", "", "accs sing masc anim noun", "accs sing neut anim noun", "этого"),
        ("ru", "видели этих ", "", "accs plur masc anim noun", "accs plur neut inan noun", "этих"),
        ("ru", "", " не был задержан", "nomn sing masc anim noun", "nomn sing femn anim noun", "был"),
        ("ru", "Вчера обратился ", " с жалобой", "nomn sing masc anim noun", "nomn sing neut anim noun", "обратился"),
        ("ru", "", " обращается в суд, но он закрыт", "nomn sing masc anim noun", "nomn sing neut anim noun", ""),
        ("ru", "", " обращается в суд", "nomn sing masc anim noun", "nomn plur masc anim noun", "обращается"),
        ("ru", "жалоба ", ", который не встаёт", "gent sing masc anim noun", "gent sing femn anim noun", "который"),
        ("ru", "жалоба ", ", лишённого лекарств", "gent sing masc anim noun", "gent sing femn anim noun", "лишённого"),
        ("ru", "Две ", " закрыты", "paucal few femn inan noun", "paucal few neut inan noun", "Две"),
        ("ru", "Три ", " закрыты", "paucal few femn inan noun", "paucal few neut inan noun", ""),
        ("ru", "этих ", " пришли", "gent plur masc anim noun", "gent plur femn anim noun", ""),
        ("en", "It was about an ", "", "an singular noun", "a singular noun", "an"),
        ("en", "This ", " is new", "a singular noun", "a plural noun", "This is"),
        ("ru", "", " родителям", "datv plur masc anim adjective", "datv plur masc anim noun", "родителям"),
        ("ru", "", " помогают", "datv plur masc anim adjective", "datv plur masc anim noun", ""),
        ("en", "He is ", ".", "a singular adjective", "a singular noun", "is"),
        ("en", "the ", " are", "a singular adjective", "a singular noun", "the"),
        ("en", "an ", " was", "an singular adjective", "an singular noun", ""),
        ("kk", "", " балалар", "пен те пе қана қой мүгедек", "мен да ба ғана ғой адам", "балалар"),
        ("kk", "", " үшін", "пен те пе қана қой мүгедек", "мен да ба ғана ғой адам", ""),
        ("kk", "", " пен әйел", "пен те пе қана қой", "мен да ба ғана ғой", "пен"),
        ("kk", "", "пен", "пен те пе қана қой", "мен да ба ғана ғой", ""),  # an ending, not a word
    ],
)
def test_words_that_agree(language, before, after, old, new, words):
    assert " ".join(LANGUAGES[language].agreeing(before, after, old, new)) == words
