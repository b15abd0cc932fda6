"""What a reader types leads to the concept: any form, any language, whole or begun, with the letters at hand."""

import random

import pytest
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import Select, WebDriverWait

from atau.config import Configuration
from atau.languages.declension import decline
from atau.languages.words import fold
from atau.pipeline.builtins import load_plugins
from atau.pipeline.glossary import glossary_files, load_glossary
from atau.pipeline.site import make_edition


def results(browser) -> list[str]:
    links = browser.find_elements(By.CSS_SELECTOR, "#results h3 a")
    return [link.get_attribute("href").rpartition("/")[2].removesuffix(".html") for link in links]


def said(browser) -> str:
    """What is said of the results, once it is said: it waits for the typing to end."""
    count = browser.find_element(By.ID, "count")
    WebDriverWait(browser, 10).until(lambda _: count.text)
    return count.text


@pytest.mark.parametrize("locale", ["en", "ru", "kk"])
@pytest.mark.parametrize("query", ["пыткам", "азаптауға", "tortured", "ПЫТКА", "torture's", "torture"])
def test_any_form_leads_to_the_concept(visit, locale, query):
    browser = visit(f"{locale}/index.html")
    browser.find_element(By.ID, "q").send_keys(query)
    assert results(browser)[0] == "torture"
    assert str(len(results(browser))) in said(browser)
    browser.find_element(By.CSS_SELECTOR, "#results a").click()
    assert browser.current_url.endswith(f"/{locale}/concepts/torture.html")
    assert browser.find_element(By.TAG_NAME, "h1").text in ("torture", "пытка", "азаптау")


@pytest.fixture
def ask(visit):
    """`ask("запрет пыток")` gives the ids that the search finds, each with how."""
    browser = visit("en/index.html")
    script = "return atau.search(arguments[0], arguments[1]).map((one) => [one.concept.id, one.how])"
    return lambda query, **filters: [tuple(one) for one in browser.execute_script(script, query, filters)]


@pytest.mark.parametrize(
    "query, concept, how",
    [
        ("пытка", "torture", "exact"),
        ("тайного голосования", "secret-ballot", "form"),
        ("human rights defenders'", "human-rights-defender", "form"),
        ("құқық қорғаушыларымызға", "human-rights-defender", "form"),
        ("азапталуға", "torture", "form"),  # a related form
        ("нпо", "non-governmental-organization", "exact"),
        ("ill treatment", "ill-treatment", "exact"),
        ("ill-treatment", "ill-treatment", "exact"),
        ("пыт", "torture", "beginning"),
        ("human rights def", "human-rights-defender", "beginning"),
        ("голосование", "secret-ballot", "part"),
        ("кукыктын", "right", "misspelt"),
        ("азаптауга", "torture", "misspelt"),
        ("запрещение пыток", "torture", "inside"),
        ("secret-ballot", "secret-ballot", "exact"),
        ("ребенок с инвалидностью", "child-with-a-disability", "exact"),
        ("ребёнку с инвалидностью", "child-with-a-disability", "form"),
        ("tortured", "torture", "exact"),
        ("пытали", "torture", "form"),
    ],
)
def test_how_a_concept_is_found(ask, query, concept, how):
    assert (concept, how) in ask(query)[:3]


@pytest.mark.parametrize("query", ["qqqq", "яяяя яяяя", "…", "<script>", "__proto__", "toString"])
def test_nothing_is_found(ask, query):
    assert ask(query) == []


def test_better_ways_come_first(visit, ask):
    order = visit("en/index.html").execute_script("return atau.HOWS")
    for query in ("құқық", "суд", "right", "freedom of", "азапта"):
        hows = [order.index(how) for _concept, how in ask(query)]
        assert len(hows) > 1 and hows == sorted(hows), query


def test_citation_forms_are_found_exactly_and_the_forms_of_the_tables_as_forms(visit):
    """The search of the browser knows what the tables of the pages print: a sample of both, the same every time."""
    plugins = load_plugins()
    queries: list[tuple[str, str, bool]] = []
    for concept in load_glossary(glossary_files(Configuration()), plugins).concepts:
        for term in concept.terms:
            queries += [(text, concept.id, True) for text in (term.text, *term.abbreviations)]
            declension = decline(term, plugins.languages[term.language].patterns(term.text, term))
            queries += [(form, concept.id, False) for form in (declension.forms if declension else ())]
    sample = random.Random(1).sample
    asked = [query for kind in (True, False) for query in sample([one for one in queries if one[2] is kind], 500)]
    script = """return arguments[0].map((query) => atau.search(query).map((one) => [one.concept.id, one.how]))"""
    browser, texts = visit("en/index.html"), [text for text, _concept, _is_cited in asked]
    answers = [
        answer
        for start in range(0, len(texts), 100)
        for answer in browser.execute_script(script, texts[start : start + 100])
    ]
    missed = []
    for (text, concept, is_cited), answer in zip(asked, answers, strict=True):
        hows = dict(answer)
        if hows.get(concept) not in (("exact",) if is_cited else ("exact", "form")):
            missed.append((text, concept, hows.get(concept)))
    assert missed == []


def test_words_fold_as_they_do_in_the_matcher(visit):
    words = ["Ёлка", "COVID‑19", "defenders’", "во́дская", "по\u00adлиция", "й", "Қ", "ӘДІЛЕТ", "ö", "state\u02bcs"]
    folded = visit("en/index.html").execute_script("return arguments[0].map(atau.fold)", words)
    assert folded == [fold(word) for word in words]


def test_filters_hold_together_for_one_usage(visit, ask):
    edition = make_edition(Configuration(), load_plugins())

    def wanted(holds) -> set[str]:
        return {concept.id for concept in edition.glossary.concepts if holds(concept)}

    def of(**filters) -> set[str]:
        return {concept for concept, _how in ask("", **filters)}

    assert of() == wanted(lambda concept: True)
    assert of(domain="torture") == wanted(lambda concept: concept.domain == "torture")
    assert of(language="kk", authority="kz", status="preferred") == wanted(
        lambda concept: any(
            (usage.authority, usage.status) == ("kz", "preferred")
            for term in concept.terms_in("kk")
            for usage in edition.profile.usages(term)
        )
    )
    assert of(status="forbidden") | of(status="deprecated")
    assert ask("пыткам", domain="elections") == []


def test_filters_on_the_page(visit):
    browser = visit("ru/index.html")
    Select(browser.find_element(By.ID, "domain")).select_by_value("torture")
    torture = set(results(browser))
    assert {"torture", "ill-treatment"} <= torture
    Select(browser.find_element(By.ID, "status")).select_by_value("preferred")
    Select(browser.find_element(By.ID, "language")).select_by_value("kk")
    Select(browser.find_element(By.ID, "authority")).select_by_value("kz")
    assert "torture" in results(browser) and set(results(browser)) < torture
    assert not browser.find_element(By.ID, "browse").is_displayed()
    browser.find_element(By.ID, "clear").click()
    assert results(browser) == []
    assert browser.find_element(By.ID, "browse").is_displayed()
    assert browser.switch_to.active_element.get_attribute("id") == "q"


def test_a_forbidden_word_is_marked_as_such(visit):
    browser = visit("ru/index.html?q=инвалидам")
    badges = [badge.text for badge in browser.find_elements(By.CSS_SELECTOR, "#results .badge")]
    assert badges and set(badges) <= {"устаревший", "запрещённый"}


def test_many_results_are_shown_in_two_steps(visit):
    browser = visit("en/index.html?authority=un")
    assert len(results(browser)) == 50
    browser.find_element(By.ID, "more").click()
    assert len(results(browser)) > 100
    assert browser.switch_to.active_element.tag_name == "a"


def test_the_keyboard_is_enough(visit):
    browser = visit("en/index.html")
    browser.switch_to.active_element.send_keys(Keys.TAB)
    assert browser.switch_to.active_element.get_attribute("class") == "skip"
    field = browser.find_element(By.ID, "q")
    field.send_keys("пыткам", Keys.ENTER)
    assert browser.switch_to.active_element.get_attribute("href").endswith("concepts/torture.html")
    browser.switch_to.active_element.send_keys(Keys.ENTER)
    WebDriverWait(browser, 10).until(lambda _: browser.current_url.endswith("concepts/torture.html"))


def test_what_is_typed_is_only_text(visit):
    browser = visit("en/index.html?q=<img src=x onerror=alert(1)>torture&domain=none-such")
    assert browser.find_element(By.ID, "domain").get_attribute("value") == ""
    assert not browser.find_elements(By.CSS_SELECTOR, "main img")
