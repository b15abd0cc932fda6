"""Words that are not the author's to choose: titles, names and quotations keep old words, and oblige no translation."""

import pytest

TERMS = """\
concept,language,term,status,authority,why
disability,ru,лицо с инвалидностью,preferred,un,
disability,ru,инвалид,deprecated,un,old
disability,en,person with a disability,preferred,un,
disability,en,disabled person,deprecated,un,old
disability,kk,мүгедектігі бар адам,preferred,kz,
disability,kk,мүгедек,deprecated,kz,old
torture,en,torture,preferred,un,
torture,ru,пытка,preferred,un,
"""

PROTECTED = {
    "a treaty's title": ("ru", "Конвенция о правах инвалидов вступила в силу."),
    "a law's title with its number": (
        "ru",
        "Закон Республики Казахстан от 13 апреля 2005 года № 39 О социальной защите инвалидов.",
    ),
    "an organisation's name in quotation marks": (
        "ru",
        "Общественное объединение «Общество инвалидов Алматы» подало жалобу.",
    ),
    "quoted speech": ("ru", "Аким сказал: «Инвалидам здесь не место»."),
    "straight quotation marks": ("ru", 'Аким сказал, что "инвалидам здесь не место".'),
    "a title in capitals": ("en", "The Law on Social Protection of Disabled Persons was amended."),
    "an English quotation": ("en", "He spoke of “disabled persons who complain”."),
    "a Kazakh title": ("kk", "Мүгедектерді әлеуметтік қорғау туралы Заң қабылданды."),
    "a Kazakh quotation": ("kk", "Әкім «мүгедектердің орны бұл жер емес» деді."),
}
OWN_WORDS = {
    "after a quotation": ("ru", "Аким сказал «нет», и инвалиды ушли."),
    "a quotation mark that is not closed": ("ru", "Аким сказал: «Нет. Инвалиды ушли."),
    "an inch": ("en", 'A 5" step stops disabled persons.'),
    "a law of no title": ("ru", "Законы защищают инвалидов."),
    "in Kazakh": ("kk", "Заң мүгедектерді қорғамайды."),
}


@pytest.mark.parametrize("case", PROTECTED)
def test_other_people_s_words_are_not_judged(glossary, write, case):
    language, text = PROTECTED[case]
    write("terms.csv", TERMS)
    write("draft.txt", text + "\n")
    assert glossary("check", "draft.txt", "--glossary", "terms.csv", "--language", language).code == 0


@pytest.mark.parametrize("case", OWN_WORDS)
def test_the_author_s_own_words_are(glossary, write, case):
    language, text = OWN_WORDS[case]
    write("terms.csv", TERMS)
    write("draft.txt", text + "\n")
    ran = glossary("check", "draft.txt", "--glossary", "terms.csv", "--language", language)
    assert (ran.code, ran.out.count("[deprecated-term]")) == (1, 1)


def test_registered_names(glossary, write):
    write("terms.csv", TERMS)
    write("draft.txt", "Союз инвалидов Алатау подал жалобу. С Союзом инвалидов Алатау говорили.\n")
    assert glossary("check", "draft.txt", "--glossary", "terms.csv").code == 1
    write("atau.toml", 'names = ["Союз инвалидов Алатау"]\n')
    assert glossary("check", "draft.txt", "--glossary", "terms.csv").code == 0


CATALOGUE = """msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\\nLanguage: ru\\nX-Source-Language: en\\n"

msgid "{source}"
msgstr "{target}"
"""


@pytest.mark.parametrize(
    ("source", "target", "code"),
    [
        ("Torture is forbidden.", "Насилие запрещено.", 1),
        ("The film “Torture in Exile” was banned.", "Фильм «Изгнание» запретили.", 0),
        ("They were tortured.", "Их пытали.", 0),
        ("The Torture Victims Fund helped.", "Фонд жертв помог.", 0),
    ],
)
def test_titles_and_quotations_oblige_nobody(glossary, write, source, target, code):
    write("terms.csv", TERMS)
    write("report.po", CATALOGUE.replace("{source}", source).replace("{target}", target))
    assert glossary("check", "report.po", "--glossary", "terms.csv", "--select", "missing-term").code == code
