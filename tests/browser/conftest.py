"""A headless Chromium that opens the web edition of the built-in glossary from the disk, as a reader would."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.chrome.webdriver import WebDriver

from atau.config import Configuration
from atau.pipeline.builtins import load_plugins
from atau.pipeline.site import build_site

WIDTH, HEIGHT = 1200, 900


@pytest.fixture(scope="session")
def site(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("browser") / "a folder, with signs"
    build_site(Configuration(), load_plugins(), folder)
    return folder


@pytest.fixture(scope="session")
def chromium(program) -> Iterator[WebDriver]:
    options = webdriver.ChromeOptions()
    options.binary_location = program("chromium", "chromium-browser", "google-chrome")
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--lang=en"):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    driver = webdriver.Chrome(options=options, service=Service(program("chromedriver")))
    driver.set_window_size(WIDTH, HEIGHT)
    yield driver
    driver.quit()


@pytest.fixture
def browser(chromium) -> Iterator[WebDriver]:
    """The browser; afterwards, nothing may stand in its console, and nothing may have been asked of any network."""
    for log in ("browser", "performance"):
        chromium.get_log(log)
    yield chromium
    assert chromium.get_log("browser") == []
    events = [json.loads(entry["message"])["message"] for entry in chromium.get_log("performance")]
    asked = [event["params"]["request"]["url"] for event in events if event["method"] == "Network.requestWillBeSent"]
    assert asked
    assert [url for url in asked if not url.startswith(("file:", "data:"))] == []


@pytest.fixture
def visit(browser, site) -> Callable[[str], WebDriver]:
    """`visit("ru/index.html?q=пыткам")` opens a page and gives the browser."""

    def go(page: str) -> WebDriver:
        path, mark, rest = page.partition("?")
        browser.get((site / path).as_uri() + mark + rest)
        return browser

    return go
