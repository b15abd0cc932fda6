"""The pages in a browser: languages, colours, narrow screens, readers without scripts, print."""

import pytest
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

PAGES = ("index.html", "domains.html", "terms-kk.html", "sources.html", "about.html", "concepts/torture.html")
GROUND = "return getComputedStyle(document.body).backgroundColor"


@pytest.mark.parametrize("locale", ["en", "ru", "kk"])
@pytest.mark.parametrize("page", PAGES)
def test_every_kind_of_page_opens_from_a_disk(visit, locale, page):
    browser = visit(f"{locale}/{page}")
    assert browser.find_element(By.TAG_NAME, "html").get_attribute("lang") == locale
    assert browser.find_element(By.TAG_NAME, "h1").text


def test_the_language_is_changed_on_the_page_at_hand(visit):
    browser = visit("en/concepts/torture.html")
    browser.find_element(By.LINK_TEXT, "Қазақша").click()
    assert browser.current_url.endswith("/kk/concepts/torture.html")
    assert browser.find_element(By.TAG_NAME, "h1").text == "азаптау"
    browser.find_element(By.LINK_TEXT, "Русский").click()
    assert browser.find_element(By.TAG_NAME, "h1").text == "пытка"


def test_a_query_goes_along_into_another_language(visit):
    browser = visit("en/index.html?q=пыткам&domain=torture")
    browser.find_element(By.LINK_TEXT, "Русский").click()
    assert browser.find_element(By.ID, "q").get_attribute("value") == "пыткам"
    assert browser.find_element(By.ID, "domain").get_attribute("value") == "torture"
    assert browser.find_element(By.CSS_SELECTOR, "#results h3").text == "пытка"


def test_the_search_at_the_top_of_a_page(visit):
    browser = visit("ru/about.html")
    browser.find_element(By.ID, "q").send_keys("азаптауға\n")
    WebDriverWait(browser, 10).until(lambda _: "/ru/index.html" in browser.current_url)
    assert browser.find_element(By.CSS_SELECTOR, "#results h3").text == "пытка"


def test_the_first_page_leads_to_each_language(visit):
    browser = visit("index.html")
    assert [link.get_attribute("hreflang") for link in browser.find_elements(By.TAG_NAME, "a")] == ["en", "ru", "kk"]
    browser.find_element(By.CSS_SELECTOR, "a[hreflang=kk]").click()
    assert browser.find_element(By.TAG_NAME, "h1").text == "Адам құқықтары глоссарийі"


def test_colours_follow_the_system_until_one_is_chosen(visit, browser):
    def prefer(scheme: str) -> None:
        features = [{"name": "prefers-color-scheme", "value": scheme}]
        browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": features})

    try:
        prefer("light")
        light = visit("en/index.html").execute_script(GROUND)
        prefer("dark")
        dark = browser.execute_script(GROUND)
        assert light != dark
        toggle = browser.find_element(By.ID, "theme")
        assert toggle.get_attribute("aria-pressed") == "true"
        toggle.click()
        assert browser.execute_script(GROUND) == light
        assert toggle.get_attribute("aria-pressed") == "false"
        assert visit("kk/concepts/torture.html").execute_script(GROUND) == light
    finally:
        browser.execute_script("localStorage.clear()")
        browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": []})


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("width", [320, 390])
def test_nothing_sticks_out_of_a_narrow_screen(visit, browser, page, width):
    metrics = {"width": width, "height": 800, "deviceScaleFactor": 1, "mobile": True}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
    try:
        visit(f"kk/{page}")
        assert browser.execute_script("return document.documentElement.scrollWidth") <= width
    finally:
        browser.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})


def test_pages_can_be_read_without_scripts(visit, browser):
    browser.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    try:
        visit("ru/index.html")
        assert "JavaScript" in browser.find_element(By.TAG_NAME, "noscript").text
        assert not browser.find_element(By.ID, "filters").is_displayed()
        browser.find_element(By.PARTIAL_LINK_TEXT, "Пытки").click()
        browser.find_element(By.LINK_TEXT, "пытка").click()
        assert browser.find_element(By.TAG_NAME, "h1").text == "пытка"
        browser.find_element(By.TAG_NAME, "summary").click()
        assert "пыткам" in browser.find_element(By.CSS_SELECTOR, "table.forms").text
    finally:
        browser.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})


def test_paper_shows_the_terms_and_no_navigation(visit, browser):
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    try:
        visit("en/concepts/torture.html")
        assert not browser.find_element(By.CSS_SELECTOR, "header.site").is_displayed()
        assert browser.find_element(By.TAG_NAME, "h1").is_displayed()
    finally:
        browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})


CONTRAST = """
const channel = (value) => (value /= 255) <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
const luminance = (color) => color.match(/[\\d.]+/g).slice(0, 3).map(Number).map(channel)
  .reduce((sum, value, place) => sum + value * [0.2126, 0.7152, 0.0722][place], 0);
const ground = (element) => {
  for (; element; element = element.parentElement) {
    const color = getComputedStyle(element).backgroundColor;
    if (!/, 0\\)$/.test(color)) return color;
  }
};
return Array.from(document.querySelectorAll("body *"))
  .filter((one) => one.offsetParent && Array.from(one.childNodes).some((child) => child.nodeType === 3 && child.data.trim()))
  .map((one) => {
    const [low, high] = [luminance(getComputedStyle(one).color), luminance(ground(one))].sort((x, y) => x - y);
    return [(high + 0.05) / (low + 0.05), one.outerHTML.slice(0, 80)];
  })
  .filter(([ratio]) => ratio < 4.5);
"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("page", ["index.html?q=инвалид", "about.html", "concepts/torture.html", "terms-ru.html"])
def test_text_stands_out_from_its_ground(visit, browser, page, scheme):
    """WCAG 2.2, criterion 1.4.3: a contrast of 4.5 to 1."""
    features = [{"name": "prefers-color-scheme", "value": scheme}]
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": features})
    try:
        assert visit(f"ru/{page}").execute_script(CONTRAST) == []
    finally:
        browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": []})
