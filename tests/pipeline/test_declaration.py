"""How long one text is in each language is counted, not typed."""

import re
from pathlib import Path

import pytest

from atau.pipeline.sources import FileSource
from atau.pipeline.stats import DECLARATION
from atau_html import Html


@pytest.mark.parametrize(("language", "name"), [("en", "eng"), ("ru", "rus"), ("kk", "kaz")])
def test_the_declaration_is_as_long_as_it_is_said_to_be(shared: Path, language: str, name: str) -> None:
    _document, units = Html().extract(FileSource(str(shared / "samples" / "udhr" / f"udhr_{name}.html")))
    text = " ".join(unit.text for unit in units)
    assert DECLARATION[language] == (len(re.findall(r"\S*\w\S*", text)), len(text))
