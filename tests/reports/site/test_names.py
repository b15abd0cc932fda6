"""Names of files, places in the alphabet, and words for what the data only name."""

import pytest

from atau.i18n import use
from atau.reports.site.collation import first_letter, sort_key
from atau.reports.site.names import DOMAINS, domain_name, language_name, page_name, place_name


@pytest.mark.parametrize("name", ["torture", "a-hrc-11-2", "2030-agenda"])
def test_a_usual_id_is_the_name_of_its_page(name):
    assert page_name(name) == name


@pytest.mark.parametrize("name", ["../index", "con", "com1", "Пытка", "A b", "", "x" * 300, "a/b", ".."])
def test_any_other_id_becomes_a_safe_name_of_its_own(name):
    made = page_name(name)
    assert made != name
    assert made.replace("-", "").isalnum() and made.isascii()
    assert len(made) < 120
    assert made != page_name(name + "?")


def test_words_stand_in_the_order_of_the_alphabet():
    words = ["ғылым", "гүл", "ёлка", "адам сату", "адамдар", "Әділет", "ель", "аң", "нан", "Law"]
    expected = ["Law", "адам сату", "адамдар", "аң", "Әділет", "гүл", "ғылым", "ёлка", "ель", "нан"]
    assert sorted(words, key=sort_key) == expected


def test_first_letters():
    assert [first_letter(text) for text in ("ёлка", "әділет", "law", "2030", "", "(о)")] == list("ЕӘL###")


def test_every_domain_of_the_glossary_has_a_name(edition):
    assert {concept.domain for concept in edition.glossary.concepts} <= DOMAINS.keys()


def test_names_follow_the_interface():
    with use("kk"):
        assert domain_name("torture").startswith("Азаптау")
        assert place_name("title") == "атауы"
    assert (domain_name("village-affairs"), place_name("12")) == ("Village affairs", "12")
    assert [language_name(tag, "ru") for tag in ("kk", "xx-none")] == ["Казахский", "Xx-none"]
