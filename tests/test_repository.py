"""The repository keeps its promises: the README's commands, the plugins' doors, what an installation brings."""

import re
from collections.abc import Iterator
from configparser import ConfigParser
from importlib.metadata import entry_points
from pathlib import Path

import pytest

import atau
from atau.resources import folder

ROOT = Path(__file__).parents[1]
OWN = {".ci", ".editorconfig", ".gitattributes", ".github", ".gitignore", ".pre-commit-hooks.yaml"}
"""The hidden files that are the project's; the others are what tools make."""

MADE = re.compile(r"(?:build|dist|__pycache__|.*\.egg-info)$")
BUNDLED = {"glossary": "*.toml", "locales": "*/LC_MESSAGES/*.po"}
HOME = re.compile(r"(?<![\w.])/(?:root|work|home/\w+|Users/\w+)/|\b[A-Z]:\\Users\\")


def files(top: Path = ROOT) -> Iterator[Path]:
    for path in top.iterdir():
        if not MADE.match(path.name) and (not path.name.startswith(".") or path.name in OWN):
            yield from files(path) if path.is_dir() else [path]


def test_readme_has_two_commands_each_on_a_line():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    first, second = re.findall(r"^python3 -m venv \.venv && .*$", readme, re.MULTILINE)
    assert re.fullmatch(r".*&& \.venv/bin/pip install \. && \.venv/bin/glossary check examples/\S*", first)
    assert re.fullmatch(r".*&& \.venv/bin/pip install '\.\[test\]' && \.venv/bin/pytest", second)
    assert (ROOT / first.split()[-1]).exists()


def test_every_plugin_has_an_entry_point():
    folders = {path.name for path in (ROOT / "plugins").glob("atau_*")}
    behind = {point.module.partition(".")[0] for point in entry_points(group="atau")}
    assert folders - behind == {"atau_container"}


PLUGIN_LISTS = ("mypy", "importlinter", "importlinter:contract:plugins", "importlinter:contract:core")


@pytest.mark.parametrize("section", PLUGIN_LISTS)
def test_every_plugin_is_guarded(section):
    settings = ConfigParser()
    settings.read(ROOT / "setup.cfg", encoding="utf-8")
    listed = set(re.findall(r"atau_\w+", " ".join(settings[section].values())))
    assert listed == {path.name for path in (ROOT / "plugins").glob("atau_*")}


@pytest.mark.parametrize("name", BUNDLED)
def test_the_installation_brings_its_data(name):
    there = {path.relative_to(ROOT / name) for path in (ROOT / name).glob(BUNDLED[name])}
    assert there
    for path in there:
        installed = folder(name) / path
        assert (installed.with_suffix(".mo") if path.suffix == ".po" else installed).is_file()


def test_the_installation_is_typed():
    assert Path(atau.__file__).with_name("py.typed").is_file()


def test_packages_are_sorted():
    lines = (ROOT / "packages.txt").read_text(encoding="utf-8").splitlines()
    packages = [line for line in lines if not line.startswith("#")]
    assert packages == sorted(set(packages))


def test_no_file_names_a_folder_of_one_machine():
    found = []
    for path in files():
        text = path.read_bytes().decode("utf-8", errors="ignore")
        found += [f"{path.relative_to(ROOT)}: {match.group()}" for match in HOME.finditer(text)]
    assert found == []
