"""The notes of docs/decisions/ are listed, short, and true where a test can tell."""

import re
from configparser import ConfigParser
from importlib.metadata import metadata
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DECISIONS = ROOT / "docs" / "decisions"
NOTES = sorted(path for path in DECISIONS.glob("*.md") if path.name != "README.md")
LIBRARIES = re.findall(
    r"^\| ([\w-]+) \| ([\w.-]+) \|", (DECISIONS / "libraries.md").read_text(encoding="utf-8"), re.MULTILINE
)[1:]
SPELT_OUT = {"MPL-2.0": "Mozilla Public License 2.0"}
LONGEST = 60
"""Lines: a note is half a page, a page at most."""


@pytest.mark.parametrize("note", NOTES, ids=lambda path: path.stem)
def test_note_is_listed_under_its_title(note):
    text = note.read_text(encoding="utf-8")
    title = text.partition("\n")[0].removeprefix("# ")
    assert f"- [{title}]({note.name})" in (DECISIONS / "README.md").read_text(encoding="utf-8").splitlines()
    assert "**Decision.**" in text
    assert len(text.splitlines()) <= LONGEST


def test_every_library_that_is_required_is_explained():
    settings = ConfigParser()
    settings.read(ROOT / "setup.cfg", encoding="utf-8")
    required = set(re.findall(r"^[\w-]+", settings["options"]["install_requires"], re.MULTILINE))
    assert {name for name, _licence in LIBRARIES} == required - {"pymorphy3-dicts-ru"}


@pytest.mark.parametrize(("name", "licence"), LIBRARIES)
def test_licence_is_what_the_package_says(name, licence):
    said = metadata(name)
    declared = said.get("License-Expression") or said.get("License") or ""
    classifiers = " ".join(said.get_all("Classifier") or [])
    spelt = SPELT_OUT.get(licence, f"{licence} License")
    assert licence in declared or spelt in classifiers or declared.startswith(licence)
