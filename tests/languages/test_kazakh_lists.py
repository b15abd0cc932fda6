"""What the fixed words of Kazakh terms become in a list whose last member carries the endings, and what they do not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atau.languages.kazakh import Kazakh
from atau.languages.words import fold, tokens
from atau.matching.compile import compile_glossary
from atau.matching.scan import matches
from atau.model import COORDINATED_FRAMES, EVERY_FRAME, Concept, How, Side, Term

LANGUAGE = Kazakh()


def forms(term: str, place: int = 0) -> dict[str, int]:
    """The forms of one word of a term, with their frames."""
    return dict(LANGUAGE.patterns(term, Term(term, "kk"))[0].slots[place].forms)


def named(terms: str, text: str) -> list[tuple[str, bool]]:
    """The terms, of those parted by semicolons, that the text names: the words, and whether something stands between."""
    concepts = [
        Concept(f"c{number}", terms=(Term(term.strip(), "kk"),)) for number, term in enumerate(terms.split(";"))
    ]
    glossary = compile_glossary(concepts, {"kk": LANGUAGE})
    found = matches(text, "kk", glossary, "u", Side.SOURCE)
    return [
        (" … ".join(text[span.start : span.end] for span in match.spans), match.how is How.ELLIPTICAL)
        for match in found
    ]


SUSPENDED = """
    судьялардың тәуелсіздігі: судьялар, судья
    азаптауға тыйым салу: азаптау
    Конвенцияны ратификациялау: конвенция
    ақпаратқа қол жеткізу: ақпарат
    суға құқық: су
    балаларға қатысты зорлық: балалар, бала
    қатынасқа тыйым салу: қатынас
    қарым-қатынасқа тыйым салу: қарым-қатынас
    соттан қорғану: сот
    түрмеде ұстау: түрме
    түрмедегі зорлық: түрме
    азаптаумен күрес: азаптау
    балалар еңбегі: бала
    журналистердің құқықтары: журналистер, журналист
    журналистің құқығы: журналист
    пактіге қосылу: пакті, пакт
    халыққа қызмет: халық
    құқыққа қол жеткізу: құқық
    БҰҰ-ға мүшелік: бұұ
    COVID-19-дың салдары: covid-19
"""

POSSESSED = """
    сот төрелігіне қол жеткізу: төрелігі
    адам саудасының құрбандары: саудасы
    адам құқықтарын қорғау: құқықтары
    бас бостандығынан айыру: бостандығы
"""

GENITIVES = """
    адам құқықтары: адамның
    балалар құқықтары: балалардың
    халық құқығы: халықтың
    журналист құқығы: журналистің
    бала құқықтарын қорғау: баланың
    ҚР заңдары: қр-ның, қр-дың
"""


def rows(table: str) -> list[tuple[str, str]]:
    lines = (line.split(":") for line in table.splitlines() if line.strip())
    return [(term.strip(), form.strip()) for term, found in lines for form in found.split(",")]


@pytest.mark.parametrize(("term", "form"), rows(SUSPENDED + GENITIVES))
def test_the_first_word_has_further_forms_in_lists_alone(term: str, form: str) -> None:
    assert forms(term)[form] == COORDINATED_FRAMES
    assert forms(term)[fold(term.split()[0])] == EVERY_FRAME


@pytest.mark.parametrize(("term", "form"), rows(POSSESSED))
def test_the_second_word_keeps_its_possessive(term: str, form: str) -> None:
    assert forms(term, 1)[form] == COORDINATED_FRAMES


@pytest.mark.parametrize(
    "term",
    [
        "азаматтық құқықтар",
        "мәжбүрлі еңбек",
        "негізсіз ұстау",
        "тікелей кемсітушілік",
        "саяси құқықтар",
        "қол жеткізу",
        "адам жеткізу",  # nobody owns it
    ],
)
def test_other_words_have_none(term: str) -> None:
    assert list(forms(term)) == [term.split()[0]]


@pytest.mark.parametrize(
    ("term", "other"),
    [
        ("жастардың құқықтары", "жас"),  # "age"
        ("доллардың бағамы", "дол"),
        ("әйелдердің құқықтары", "әйелдердіңнің"),
        ("адам құқықтары", "адамдар"),
        ("адам құқықтары", "адамды"),
        ("әйелдердің құқықтары", "әйелге"),
    ],
)
def test_what_is_no_form_in_a_list_either(term: str, other: str) -> None:
    assert other not in forms(term)


def test_an_indeclinable_term_has_none() -> None:
    pattern = LANGUAGE.patterns("адамның құқықтары", Term("адамның құқықтары", "kk", indeclinable=True))[0]
    assert [dict(slot.forms) for slot in pattern.slots] == [{"адамның": EVERY_FRAME}, {"құқықтары": EVERY_FRAME}]


@pytest.mark.parametrize(
    "text", ["судьялар тәуелсіздігі", "судья тәуелсіздігі", "Судьялар мен тергеушілердің тәуелсіздігі"]
)
def test_without_a_list_of_terms_the_words_stand_as_they_are(text: str) -> None:
    assert not named("судьялардың тәуелсіздігі; адвокаттардың тәуелсіздігі", text)


LISTS = [
    (
        "судьялардың тәуелсіздігі; прокурорлардың тәуелсіздігі; адвокаттардың тәуелсіздігі",
        "Судья, прокурорлар мен адвокаттардың тәуелсіздігіне қысым жасалды.",
        ["Судья … тәуелсіздігіне", "прокурорлар … тәуелсіздігіне", "адвокаттардың тәуелсіздігіне"],
    ),
    ("әйелдер құқығы; бала құқығы", "әйелдердің және баланың құқығы", ["әйелдердің … құқығы", "баланың құқығы"]),
    ("орман қоры; су қоры", "орман және су қорына", ["орман … қорына", "су қорына"]),
    (
        "пактіге қосылу; хаттамаға қосылу",
        "Пакті мен хаттамаға қосылған жоқ; пакті немесе хаттамаға қосылу",
        ["пакті … қосылу", "хаттамаға қосылу"],
    ),
    (
        "әйелдерге қарсы зорлық; балаларға қарсы зорлық",
        "Әйелдер мен балаларға қарсы зорлықты тоқтату",
        ["Әйелдер … қарсы зорлықты", "балаларға қарсы зорлықты"],
    ),
    ("ерте неке; мәжбүрлі неке", "ерте әрі мәжбүрлі неке", ["ерте … неке", "мәжбүрлі неке"]),
    ("ерте неке; мәжбүрлі неке", "я ерте, я мәжбүрлі неке", ["ерте … неке", "мәжбүрлі неке"]),
    ("ерте неке; мәжбүрлі неке", "ерте ғана емес, сонымен қатар мәжбүрлі неке", ["ерте … неке", "мәжбүрлі неке"]),
    ("ерте неке; мәжбүрлі неке", "ерте де, мәжбүрлі де некеге", ["ерте … некеге", "мәжбүрлі … некеге"]),
    (
        "азаптауға тыйым салу; құлдыққа тыйым салу",
        "Азаптауға да, құлдыққа да тыйым салу",
        ["Азаптауға … тыйым салу", "құлдыққа … тыйым салу"],
    ),
    (
        "әйелдерге қатысты зорлық; әйелдерге қатысты кемсіту",
        "әйелдерге қатысты не кемсіту, не зорлық",
        ["әйелдерге қатысты … кемсіту", "әйелдерге қатысты … зорлық"],
    ),
]


@pytest.mark.parametrize(("terms", "text", "expected"), LISTS)
def test_a_list_names_its_members(terms: str, text: str, expected: list[str]) -> None:
    assert named(terms, text) == [(words, "…" in words) for words in expected]


@pytest.mark.parametrize(
    ("terms", "text"),
    [
        ("ерте неке; мәжбүрлі неке", "ерте жүктілік әрі мәжбүрлі неке"),
        ("ерте неке; мәжбүрлі неке", "ерте не неке"),
        (
            "судьялардың тәуелсіздігі; адвокаттардың тәуелсіздігі",
            "Судьялар мен прокурорлар келді, адвокаттардың тәуелсіздігі талқыланды.",
        ),
        ("судьялардың тәуелсіздігі; адвокаттардың тәуелсіздігі", "Судьяларды және адвокаттардың тәуелсіздігін қорғау"),
        ("жиналыс бостандығы; бірлесу бостандығы", "жиналыспен, бірлесу бостандығымен"),
        ("пікір бостандығы; пікір білдіру бостандығы", "пікір алмасу және пікір білдіру бостандығы"),
    ],
)
def test_what_only_looks_like_a_list(terms: str, text: str) -> None:
    assert not [words for words, is_parted in named(terms, text) if is_parted]


@given(st.text(st.sampled_from("адлртсңғқиеіынмкуь-ҚРA1 "), max_size=16))
def test_every_further_form_is_folded_and_keeps_the_citation_form(text: str) -> None:
    try:
        patterns = LANGUAGE.patterns(text, Term(text, "kk"))
    except ValueError:
        return
    words = [fold(token.text) for token in tokens(text, LANGUAGE.splits_hyphens)]
    for word, slot in zip(words, patterns[0].slots, strict=True):
        assert slot.forms[slot.word] == EVERY_FRAME
        assert slot.word == word
        assert all(form == fold(form) for form in slot.forms)
