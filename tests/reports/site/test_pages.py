"""Every page is valid, says its languages, and leads only to what is there."""

import re
from collections import Counter
from itertools import pairwise
from posixpath import dirname, join, normpath
from urllib.parse import urldefrag, urlsplit

import html5lib
import pytest
from lxml import etree

NEEDED = {"ru/concepts/torture.html", "en/concepts/ill-treatment.html"}
XHTML = "{http://www.w3.org/1999/xhtml}"
CYRILLIC = re.compile(r"[Ѐ-ӿ]")
LETTER = re.compile(r"[^\W\d_]")
KAZAKH = re.compile(r"[әғқңөұүһӘҒҚҢӨҰҮҺ]")


@pytest.fixture(scope="module")
def trees(files):
    """Pages parsed by a parser that stops at the first error; of the concepts all in Kazakh, every tenth in the others."""
    parser = html5lib.HTMLParser(html5lib.getTreeBuilder("lxml"), strict=True)
    pages = [name for name in files if name.endswith(".html")]
    concepts = [name for name in pages if "/concepts/" in name]
    left = {name for place, name in enumerate(concepts) if place % 10 and not name.startswith("kk/")} - NEEDED
    return {name: parser.parse(files[name]).getroot() for name in pages if name not in left}


def elements(tree: etree._Element, *names: str):
    return tree.iter(*(XHTML + name for name in names))


def language(element: etree._Element) -> str:
    while element is not None:
        if element.get("lang"):
            return element.get("lang")
        element = element.getparent()
    raise AssertionError("no lang attribute")


def test_there_is_a_page_for_each_concept_in_each_language(edition, files):
    for locale in ("en", "ru", "kk"):
        assert {f"{locale}/concepts/{concept.id}.html" for concept in edition.glossary.concepts} <= files.keys()


def test_ids_are_unique(trees):
    for name, tree in trees.items():
        ids = Counter(element.get("id") for element in tree.iter() if element.get("id"))
        assert ids.most_common(1)[0][1] == 1, name


def test_every_page_has_its_outline(trees):
    for name, tree in trees.items():
        assert tree.get("lang") == (name.partition("/")[0] if "/" in name else "en")
        assert all(element.text for element in elements(tree, "title"))
        assert len(list(elements(tree, "main"))) == 1
        if "/" in name:
            levels = [int(element.tag[-1]) for element in elements(tree, "h1", "h2", "h3")]
            assert levels[0] == 1 and levels.count(1) == 1, name
            assert all(after <= before + 1 for before, after in pairwise(levels)), name
            assert next(iter(elements(tree, "a"))).get("href") == "#main"


def test_links_lead_to_what_is_there(files, trees):
    anchors = {name: {element.get("id") for element in tree.iter()} for name, tree in trees.items()}
    for name, tree in trees.items():
        for element in elements(tree, "a", "link", "script", "form"):
            address = element.get("href") or element.get("src") or element.get("action")
            if address is None or urlsplit(address).scheme in ("http", "https"):
                assert element.tag == XHTML + "a" or address is None, f"{name} loads {address}"
                continue
            path, anchor = urldefrag(address)
            target = normpath(join(dirname(name), path)) if path else name
            assert target in files, f"{name} leads to {address}"
            assert not anchor or target not in anchors or anchor in anchors[target], f"{name} leads to {address}"


def test_fields_have_labels(trees):
    for name, tree in trees.items():
        labels = {element.get("for") for element in elements(tree, "label")}
        assert {element.get("id") for element in elements(tree, "input", "select")} <= labels, name


def test_words_are_in_the_language_that_they_are_said_to_be_in(trees):
    """Nothing in Cyrillic letters is said to be English, and nothing with many Kazakh ones Russian; a word may be cited."""
    for name, tree in trees.items():
        for element in tree.iter():
            if not isinstance(element.tag, str) or element.tag in (XHTML + "script", XHTML + "title"):
                continue
            for owner, text in [(element, element.text), *((element, child.tail) for child in element)]:
                said, letters = language(owner), LETTER.findall(text or "")
                if said == "en":
                    assert len(CYRILLIC.findall(text or "")) <= len(letters) / 2, f"{name}: {text}"
                if said == "ru":
                    assert len(KAZAKH.findall(text or "")) <= max(6, len(letters) / 8), f"{name}: {text}"


def test_a_concept_page_shows_what_is_known(trees):
    def said(name: str) -> str:
        return " ".join(" ".join(next(elements(trees[name], "main")).itertext()).split())

    page = said("ru/concepts/torture.html")
    for words in ("пытка", "азаптау", "torture", "предпочтительный", "инстанция: Организация Объединённых Наций"):
        assert words in page
    assert "именительный пытка пытки" in page and "творительный пыткой пытками" in page
    assert "Всеобщая декларация прав человека" in page and "Не путать с понятиями" in page
    page = said("kk/concepts/national-preventive-mechanism.html")
    assert "Қысқартулар ҰАТ" in page and "НПМ" in page
    assert "жестокое обращение с животными" in said("en/concepts/ill-treatment.html")


def test_the_licence_is_that_of_the_glossary(trees):
    for locale in ("en", "ru", "kk"):
        page = etree.tostring(trees[f"{locale}/about.html"], encoding="unicode")
        assert "https://creativecommons.org/licenses/by/4.0/" in page and "Atau core glossary" in page


def test_search_data_stay_small(edition, files):
    size = sum(len(content) for name, content in files.items() if name.startswith("assets/data/"))
    assert size / len(edition.glossary.concepts) * 500 < 2_000_000
