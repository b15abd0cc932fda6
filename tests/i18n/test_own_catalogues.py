"""The catalogues of the interface keep to the glossary that they are shipped with."""

import json
from pathlib import Path

import polib
import pytest

from atau.cli import run

LOCALES = Path(__file__).parents[2] / "locales"
MARK = "glossary: ignore"


@pytest.fixture
def check(tmp_path, tmp_path_factory, monkeypatch, capsys):
    """A function that checks a catalogue with nothing configured; it gives the exit code and the report."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("ATAU_CACHE", str(tmp_path_factory.getbasetemp() / "cache"))
    monkeypatch.delenv("ATAU_PLUGINS", raising=False)

    def checked(path):
        capsys.readouterr()
        code = run(["check", str(path), "--format", "json", "--quiet"])
        return code, json.loads(capsys.readouterr().out)

    return checked


@pytest.mark.parametrize("locale", ["ru", "kk"])
def test_no_findings(locale, check):
    code, report = check(LOCALES / locale / "LC_MESSAGES" / "atau.po")
    assert (code, report["findings"], report["errors"]) == (0, [], [])
    assert report["summary"]["units"] > 0


@pytest.mark.parametrize("locale", ["ru", "kk"])
def test_only_what_would_be_found_is_silenced(locale, check, tmp_path):
    """A comment names one check, and the check has something to say there."""
    catalogue = polib.pofile(str(LOCALES / locale / "LC_MESSAGES" / "atau.po"))
    silenced = set()
    for message in catalogue:
        if message.tcomment.startswith(MARK):
            silenced.add((message.tcomment.removeprefix(MARK).strip(), message.msgid))
            message.tcomment = ""
    bare = tmp_path / "atau.po"
    catalogue.save(str(bare))
    at = {message.linenum: message.msgid for message in polib.pofile(str(bare))}
    code, report = check(bare)
    assert code == 1
    found = {
        (finding["check"], at[max(line for line in at if line <= finding["location"]["line"])])
        for finding in report["findings"]
    }
    assert found == silenced
