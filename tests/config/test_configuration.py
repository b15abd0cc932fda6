"""atau.toml, or [tool.atau]: the nearest upwards; misspelt keys are errors; paths are relative to the file; options win."""

from pathlib import Path

import pytest

from atau.config import KEYS, Configuration, load_configuration
from atau.errors import ConfigurationError


@pytest.fixture
def write(tmp_path):
    def make(name: str, text: str) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    return make


def test_defaults(tmp_path):
    assert load_configuration(tmp_path) == Configuration()


def test_the_nearest_upwards_counts_and_nothing_is_merged(write, tmp_path):
    write("atau.toml", 'language = "ru"\nfail-on = "error"\n')
    write("a/b/atau.toml", 'language = "kk"\n')
    (tmp_path / "a/b/c/d").mkdir(parents=True)
    assert load_configuration(tmp_path / "a").language == "ru"
    near = load_configuration(tmp_path / "a/b/c/d")
    assert (near.language, near.fail_on) == ("kk", "warning")


def test_from_the_current_folder(write, tmp_path, monkeypatch):
    write("atau.toml", 'language = "ru"\n')
    (tmp_path / "a").mkdir()
    monkeypatch.chdir(tmp_path / "a")
    assert load_configuration(Path()).language == "ru"


def test_pyproject(write, tmp_path):
    write("pyproject.toml", '[tool.atau]\nlanguage = "kk"\n[tool.atau.severity]\nmissing-term = "note"\n')
    found = load_configuration(tmp_path)
    assert (found.language, found.severity) == ("kk", (("missing-term", "note"),))


def test_a_pyproject_of_others_is_passed_by(write, tmp_path):
    write("atau.toml", 'language = "ru"\n')
    write("a/pyproject.toml", '[tool.atauist]\nlanguage = "kk"\n')
    assert load_configuration(tmp_path / "a").language == "ru"


def test_atau_toml_comes_before_pyproject(write, tmp_path):
    write("pyproject.toml", '[tool.atau]\nlanguage = "kk"\n')
    write("atau.toml", 'language = "ru"\n')
    assert load_configuration(tmp_path).language == "ru"


def test_an_explicit_file(write, tmp_path):
    write("atau.toml", 'language = "ru"\n')
    other = write("other.toml", 'language = "kk"\n')
    assert load_configuration(tmp_path, other).language == "kk"
    project = write("a/pyproject.toml", '[tool.atau]\nlanguage = "en"\n')
    assert load_configuration(tmp_path, project).language == "en"


def test_paths_are_relative_to_the_file(write, tmp_path):
    write("a/atau.toml", 'glossary = ["terms.csv", "/elsewhere/x.csv"]\nadd-glossary = "more"\nexclude = ["old"]\n')
    found = load_configuration(tmp_path / "a")
    assert [Path(path) for path in found.glossary] == [tmp_path / "a/terms.csv", Path("/elsewhere/x.csv")]
    assert found.add_glossary == (str(tmp_path / "a/more"),)
    assert found.exclude == ("old",)


def test_options_win_where_they_are_given():
    found = Configuration(language="ru", ignore=("a",)).with_options(language="kk", ignore=(), fail_on=None)
    assert found == Configuration(language="kk", ignore=("a",))


def test_every_field_is_a_key():
    assert set(KEYS) >= {"glossary", "add-glossary", "fail-on", "ignore-findings"}
    assert "path" not in KEYS


MISTAKES = {
    'langage = "ru"': "unknown key “langage”; did you mean “language”?",
    "colour = 1": "unknown key “colour”; known keys: glossary, ",
    'fail-on = "fatal"': "“fail-on” must be error, warning or note",
    "fail-on = ['error']": "“fail-on” must be error, warning or note",
    "language = 5": "“language” must be a language tag",
    "select = [1]": "“select” must be a list of strings",
    "glossary = {a = 1}": "“glossary” must be a list of strings",
    'severity = "note"': "“severity” must be a table of checks",
    'severity = {missing-term = "fatal"}': "“severity” must be a table of checks",
    "language = ": "not valid TOML",
}


@pytest.mark.parametrize("text", MISTAKES)
def test_mistakes(write, tmp_path, text):
    path = write("atau.toml", text)
    with pytest.raises(ConfigurationError) as raised:
        load_configuration(tmp_path)
    assert str(raised.value).startswith(f"{path}: ")
    assert MISTAKES[text] in str(raised.value)


@pytest.mark.parametrize("text", ["tool = 5", "[tool]\natau = 5", "[[tool.atau]]\nlanguage = 'ru'"])
def test_tables_that_are_none(write, tmp_path, text):
    with pytest.raises(ConfigurationError):
        load_configuration(tmp_path, write("pyproject.toml", text))


def test_bytes_that_are_no_text(write, tmp_path):
    write("atau.toml", "").write_bytes("language = 'қ'".encode("utf-16"))
    with pytest.raises(ConfigurationError, match="not valid TOML"):
        load_configuration(tmp_path)


def test_a_folder_in_place_of_the_file(tmp_path):
    with pytest.raises(ConfigurationError):
        load_configuration(tmp_path, tmp_path)


def test_a_byte_order_mark_is_no_letter(write, tmp_path):
    write("atau.toml", "\ufefflanguage = 'ru'\n")
    assert load_configuration(tmp_path).language == "ru"
