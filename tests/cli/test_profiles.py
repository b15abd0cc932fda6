"""One text, judged by two authorities, and on two days."""

import pytest

TERMS = """\
concept,language,term,status,authority,since
domestic-violence,ru,домашнее насилие,preferred,un,
domestic-violence,ru,бытовое насилие,deprecated,un,
domestic-violence,ru,бытовое насилие,preferred,kz,
domestic-violence,ru,домашнее насилие,deprecated,kz,
terrorism,kk,терроризм,preferred,kz,2002-02-19
terrorism,kk,терроршылдық,deprecated,kz,2002-02-19
house,ru,сельский сход,forbidden,our-house,
house,ru,сход граждан,preferred,our-house,
"""


@pytest.fixture(autouse=True)
def terms(write):
    write("terms.csv", TERMS)


@pytest.mark.parametrize(
    ("profile", "term", "authority"),
    [((), "бытовое насилие", "un"), (("kz",), "домашнее насилие", "kz"), (("un", "kz"), "бытовое насилие", "un")],
)
def test_the_profile_decides_which_term_is_deprecated(glossary, write, profile, term, authority):
    write("draft.txt", "Домашнее насилие растёт. Бытовое насилие растёт.\n")
    options = [part for name in profile for part in ("--profile", name)]
    ran = glossary("check", "draft.txt", "--glossary", "terms.csv", "--select", "deprecated-term", *options)
    assert ran.code == 1
    assert ran.out.count("[deprecated-term]") == 1
    assert f"“{term}” is deprecated by the authority {authority}" in ran.out


def test_the_profile_of_the_configuration(glossary, write):
    write("draft.txt", "Домашнее насилие растёт.\n")
    write("atau.toml", 'glossary = "terms.csv"\nprofile = "kz"\n')
    assert "[deprecated-term]" in glossary("check", "draft.txt").out
    assert glossary("check", "draft.txt", "--profile", "un").code == 0


@pytest.mark.parametrize(("day", "code"), [("2002-02-18", 0), ("2002-02-19", 1), (None, 1)])
def test_a_dated_term_fires_from_its_day_on(glossary, write, day, code):
    write("draft.txt", "Заң терроршылдыққа қарсы күресті реттейді.\n")
    options = ["--date", day] if day else []
    assert glossary("check", "draft.txt", "--glossary", "terms.csv", *options).code == code


def test_a_house_is_on_top_of_any_profile(glossary, write):
    write("draft.txt", "Сельский сход состоялся.\n")
    assert glossary("check", "draft.txt", "--glossary", "terms.csv", "--profile", "kz").code == 1


def test_an_unknown_authority_is_no_clean_report(glossary, write):
    write("draft.txt", "Домашнее насилие растёт.\n")
    ran = glossary("check", "draft.txt", "--glossary", "terms.csv", "--profile", "uno")
    assert ran.code == 2
    assert "“uno”" in ran.err and "kz, our-house, un" in ran.err


@pytest.mark.parametrize("day", ["yesterday", "2026-02-30"])
def test_what_is_no_day(glossary, write, day):
    write("draft.txt", "Домашнее насилие растёт.\n")
    ran = glossary("check", "draft.txt", "--date", day)
    assert ran.code == 2
    assert day in ran.err
    write("atau.toml", f'date = "{day}"\n')
    assert glossary("check", "draft.txt").code == 2
