"""Dirty texts in Kazakh, Russian and English: what is repaired, and what is a word or a name and is left alone."""

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from atau.languages.english import English
from atau.languages.kazakh import Kazakh
from atau.languages.kazakh.letters import SPELLING
from atau.languages.russian import Russian
from atau.matching.compile import compile_glossary
from atau.matching.compiled import CompiledGlossary
from atau.matching.scan import matches
from atau.model import Concept, How, Side, Term

LANGUAGES = {"en": English(), "kk": Kazakh(), "ru": Russian()}
DOMAIN = (
    "адам құқықтары|азаптау|бас бостандығынан айыру|кемсітушілік|БҰҰ|ҚР|көші-қон|білім|өлім жазасы|үкімет|еңбек|қауіп|дін"
    "|пікір білдіру бостандығы|қоғамдық бірлестік|әділет|мәтін|мүгедек|құқық|Біріккен Ұлттар Ұйымы|қылмыстық қудалау"
)


@cache
def compiled(language: str, terms: str) -> CompiledGlossary:
    concepts = [Concept(text, terms=(Term(text, language),)) for text in terms.split("|")]
    return compile_glossary(concepts, LANGUAGES)


def mended(language, terms, text):
    found = matches(text, language, compiled(language, terms), "u", Side.SOURCE)
    return [match.repaired for match in found if match.how is How.SPELLING]


@pytest.mark.parametrize(
    ("text", "repaired"),
    [
        # the Russian keyboard: к г у а о и н, and ы for і
        ("адам кукыктарынын", "адам құқықтарының"),
        ("азаптауга", "азаптауға"),
        ("кемситушилик", "кемсітушілік"),
        ("пикир билдиру бостандыгы", "пікір білдіру бостандығы"),
        ("бас бостандыгынан айыру", "бас бостандығынан айыру"),
        ("кылмыстык кудалау", "қылмыстық қудалау"),
        ("эділет", "әділет"),
        ("едилеттин", "әділеттің"),
        # Latin look-alikes, ə U+0259 among them
        ("aзaптауға", "азаптауға"),
        ("мəтін", "мәтін"),
        ("дiн", "дін"),
        ("Yкімет", "Үкімет"),
        # the places of old fonts
        ("ќўќыќтыѕ", "құқықтың"),
        ("їкіметке", "үкіметке"),
        # hyphens
        ("БҰҰның", "БҰҰ-ның"),
        ("ҚРның", "ҚР-ның"),
        ("БУУ-ның", "БҰҰ-ның"),
        ("көшіқонға", "көші-қонға"),
        # capitals
        ("АДАМ КУКЫКТАРЫ", "АДАМ ҚҰҚЫҚТАРЫ"),
        ("Бириккен Улттар Уйымы", "Біріккен Ұлттар Ұйымы"),
    ],
)
def test_kazakh_is_repaired(text, repaired):
    assert mended("kk", DOMAIN, text) == [repaired]


PAIRS = [
    ("оң", "он онын онда оннан ондар"),
    ("көл", "қол қолды қолға қолдың қолы"),
    ("күл", "құл құлды құлға құлы кул"),
    ("құл", "күл күлді күлге күлі"),
    ("түр", "тұр тұрды тұрған тур"),
    ("үн", "ұн ұнды ұнға ұны"),
    ("сән", "сан саны санды санға сандар"),
    ("тең", "тен тенге тенгені"),  # «тенге» is Russian, and *теңге* is meant as often
    ("бәрі", "бары барды барын"),
    ("тәртіп", "тартып"),
    ("дін", "дин"),
    ("заң", "зан"),
    ("ҚР", "КРның КР-ның"),
]


@pytest.mark.parametrize(("term", "words"), PAIRS, ids=[term for term, _words in PAIRS])
def test_a_word_that_folds_alike_is_left_alone(term, words):
    for word in words.split():
        assert mended("kk", term, word) == [], word


@pytest.mark.parametrize(
    "text",
    [
        "«Кадір қасиет» қоры",
        "«Сана Сезiм» орталығы",
        "Бұл Адилет қоғамының есебі",
        "Адилет Токтаров айтты",
        "Ол А. Адилет деген",
        "«Право на жизнь» деген кітап",
        "COVID-19 және IT",
    ],
)
def test_names_and_foreign_words_are_left_alone(text):
    assert mended("kk", f"{DOMAIN}|қадір қасиет|сана сезім", text) == []


@pytest.mark.parametrize(
    ("language", "term", "text", "repaired"),
    [
        ("ru", "сообщение", "из cообщений", ["сообщений"]),
        ("ru", "судебная власть", "Судебнaя влаcть", ["Судебная власть"]),
        ("ru", "суд", "в cудe", ["суде"]),
        ("ru", "нота", "nota HOTA", []),
        ("ru", "компания", "IT-компания", []),
        ("ru", "свобода", "«Cвобода»", []),
        ("en", "torture", "of tоrture", ["torture"]),
        ("en", "right", "rіghts", ["rights"]),
        ("en", "cop", "сор", []),  # wholly Cyrillic
    ],
)
def test_look_alikes_in_russian_and_english(language, term, text, repaired):
    assert mended(language, term, text) == repaired


FORMS = (
    "азаптауға|азаптаудың|кемсітушілікке|кемсітушіліктің|құқықтарымызға|құқығының|үкіметтің|бірлестіктерге|еңбегінің"
)


@settings(deadline=None)  # the first call compiles
@given(st.sampled_from(FORMS.split("|")), st.lists(st.booleans(), min_size=24, max_size=24))
def test_a_form_typed_on_the_russian_keyboard_is_found_and_never_made_another_word(form, chosen):
    letters = [
        SPELLING.misspellings.get(letter, letter)[0] if wrong else letter
        for letter, wrong in zip(form, chosen, strict=False)
    ]
    typed = "".join(letters)
    terms = "|".join(("азаптау", "кемсітушілік", "құқық", "мүгедек", "үкімет", "бірлестік", "еңбек", "білім"))
    found = matches(typed, "kk", compiled("kk", terms), "u", Side.SOURCE)
    clean = matches(form, "kk", compiled("kk", terms), "u", Side.SOURCE)
    assert [match.concept for match in found] == [match.concept for match in clean]


CLEAN = (
    "Әркімнің пікірін еркін білдіруге құқығы бар. Ешкім азапталмауға тиіс. Қазақстан Республикасының Үкіметі адам құқықтары "
    "саласындағы міндеттемелерін орындайды, сот төрелігі мен заң алдындағы теңдік қамтамасыз етіледі."
)


def test_clean_text_gives_no_spelling_match():
    assert mended("kk", f"{DOMAIN}|тең|заң|оң|көл|күл|түр|үн|сән|бәрі|әр|ән", CLEAN) == []
