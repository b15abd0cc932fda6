"""The group, and the small commands: help, version, init, cache."""

import tomllib
from pathlib import Path

import pytest

from atau.cli.group import COMMANDS
from atau.config import KEYS, Configuration, load_configuration


def test_help_lists_every_command(glossary):
    ran = glossary("--help")
    assert ran.code == 0
    assert all(f"  {name} " in ran.out for name in COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_with_examples(glossary, command):
    ran = glossary(command, "--help")
    assert ran.code == 0
    assert f"  glossary {command}" in ran.out.partition("Examples:")[2]


def test_version(glossary):
    ran = glossary("--version")
    assert ran.code == 0
    assert ran.out.startswith("atau ")
    assert "plugin text (atau " in ran.out


def test_init_writes_every_key(glossary, folder):
    ran = glossary("init")
    assert (ran.code, ran.out) == (0, "atau.toml written\n")
    written = (folder / "atau.toml").read_text(encoding="utf-8")
    assert load_configuration(folder) == Configuration(path=str(folder / "atau.toml"))
    everything = "\n".join(
        line.removeprefix("# ") if line.removeprefix("# ").partition(" = ")[0] in KEYS else line
        for line in written.splitlines()
    )
    assert set(tomllib.loads(everything)) == set(KEYS)


def test_init_never_overwrites(glossary, write):
    path = write("atau.toml", 'language = "kk"\n')
    ran = glossary("init")
    assert ran.code == 2
    assert "--force" in ran.err
    assert path.read_text(encoding="utf-8") == 'language = "kk"\n'
    assert glossary("init", "--force").code == 0
    assert path.read_text(encoding="utf-8") != 'language = "kk"\n'


def test_cache(glossary, tmp_path, monkeypatch):
    cache = tmp_path / "cache"
    monkeypatch.setenv("ATAU_CACHE", str(cache))
    assert glossary("cache", "path").out == f"{cache}\n"
    assert glossary("cache", "show").out == "0 files, 0 kB\n"
    glossary("search", "пытка", "--glossary", "terms.csv")
    (made,) = cache.iterdir()
    foreign = [cache / "notes.atau", cache / "letter.docx"]
    for path in foreign:
        path.write_bytes(b"mine")
    left = cache / f".{made.name}.0123abcd"
    left.write_bytes(b"half")
    shown = glossary("cache", "show").out
    assert str(made) in shown and "2 files, " in shown
    assert glossary("cache", "clear").out == "2 files removed\n"
    assert sorted(cache.iterdir()) == sorted(foreign)


def test_cache_that_is_off(glossary, monkeypatch):
    monkeypatch.setenv("ATAU_CACHE", "off")
    ran = glossary("cache", "path")
    assert (ran.code, ran.out, ran.err) == (0, "", "the cache is switched off\n")
    assert glossary("cache", "show").out == "0 files, 0 kB\n"
    assert glossary("cache", "clear").out == "0 files removed\n"
    assert glossary("search", "пытка", "--glossary", "terms.csv").code == 0


def test_a_cache_that_cannot_be_written_is_no_error(glossary, write, monkeypatch):
    monkeypatch.setenv("ATAU_CACHE", str(write("file", "")))
    assert glossary("search", "пытка", "--glossary", "terms.csv").code == 0


def test_a_damaged_cache_file_is_made_anew(glossary, tmp_path, monkeypatch):
    monkeypatch.setenv("ATAU_CACHE", str(tmp_path / "cache"))
    wanted = glossary("search", "пытка", "--glossary", "terms.csv").out
    (made,) = (tmp_path / "cache").iterdir()
    whole = made.read_bytes()
    for damaged in (b"", whole[:100], whole[:-1], whole[:-1] + b"\0", whole + b"\0"):
        made.write_bytes(damaged)
        assert glossary("search", "пытка", "--glossary", "terms.csv").out == wanted
        assert made.read_bytes() == whole


def test_nothing_of_a_document_is_in_the_cache(glossary, write, tmp_path, monkeypatch):
    monkeypatch.setenv("ATAU_CACHE", str(tmp_path / "cache"))
    write("a.txt", "Свидетель Иванов видел пытки.\n")
    glossary("check", "a.txt", "--glossary", "terms.csv")
    assert all("Иванов".encode() not in path.read_bytes() for path in Path(tmp_path / "cache").iterdir())
