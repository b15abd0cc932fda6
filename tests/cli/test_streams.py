"""What goes to which stream, in which encoding, with which colours; files are written whole or not at all."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

OWN = ("--glossary", "terms.csv", "--language", "ru")
ESCAPE = "\x1b["


def test_standard_input(glossary):
    ran = glossary("check", "-", *OWN, input="Закон защищает инвалидов.\n")
    assert ran.code == 1
    assert ran.out.startswith("-:1:16: error")


def test_json(glossary, write):
    write("a.txt")
    ran = glossary("check", "a.txt", "missing.txt", *OWN, "--format", "json")
    report = json.loads(ran.out)
    assert ran.code == 2
    assert [finding["term"] for finding in report["findings"]] == ["инвалид"]
    assert report["findings"][0]["replacements"] == ["лиц с инвалидностью"]
    assert report["errors"] == [{"path": "missing.txt", "message": "no such file"}]
    assert report["summary"]["unreadable"] == 1


def test_lines_of_json(glossary, write):
    write("a.txt")
    lines = glossary("match", "a.txt", *OWN, "--format", "jsonl").out.splitlines()
    assert [json.loads(line)["concept"] for line in lines] == ["disability"]


def test_folders_and_patterns(glossary, write):
    for name in ("drafts/a.txt", "drafts/deep/b.md", "drafts/.hidden.txt", "drafts/c.jpg", "old/d.txt"):
        write(name)
    write("atau.toml", 'exclude = ["old"]\n')
    report = json.loads(glossary("check", ".", *OWN, "--format", "json").out)
    found = {Path(finding["path"]).as_posix() for finding in report["findings"]}
    assert found == {"./drafts/a.txt", "./drafts/deep/b.md"} or found == {"drafts/a.txt", "drafts/deep/b.md"}
    report = json.loads(glossary("check", "drafts/*.txt", *OWN, "--format", "json").out)
    assert [finding["path"] for finding in report["findings"]] == ["drafts/a.txt"]


def test_output(glossary, write, folder):
    write("a.txt")
    older = write("report.json", "older")
    ran = glossary("check", "a.txt", *OWN, "--format", "json", "--output", "report.json")
    assert (ran.code, ran.out) == (1, "")
    assert json.loads(older.read_text(encoding="utf-8"))["summary"]["errors"] == 1
    assert sorted(path.name for path in folder.iterdir()) == ["a.txt", "report.json", "terms.csv"]


@pytest.mark.parametrize("command", ["check", "match"])
@pytest.mark.parametrize("path", ["drafts/a.txt", "drafts", "drafts/*.txt"])
def test_output_never_replaces_a_document(glossary, write, command, path):
    document = write("drafts/a.txt")
    ran = glossary(command, path, *OWN, "-o", "drafts/a.txt")
    assert ran.code == 2
    assert "--output would replace the document itself" in ran.err
    assert document.read_text(encoding="utf-8").startswith("Закон")


def test_output_that_cannot_be_written(glossary, write):
    write("a.txt")
    ran = glossary("check", "a.txt", *OWN, "-o", "nowhere/report.txt")
    assert ran.code == 2
    assert "nowhere" in ran.err and "cannot be written" in ran.err


def test_quiet_and_verbose(glossary, write):
    write("a.txt")
    assert "checked" not in glossary("check", "a.txt", *OWN, "-q").out
    verbose = glossary("check", "a.txt", *OWN, "-v").out
    assert "a.txt: 1 unit read" in verbose
    assert "fingerprint" in verbose


def test_a_finding_is_silenced_by_its_fingerprint(glossary, write):
    write("a.txt")
    report = json.loads(glossary("check", "a.txt", *OWN, "--format", "json").out)
    (fingerprint,) = [finding["fingerprint"] for finding in report["findings"]]
    write("atau.toml", f'ignore-findings = ["{fingerprint}"]\n')
    ran = glossary("check", "a.txt", *OWN)
    assert ran.code == 0
    assert ran.out == "1 document checked; no findings; 1 finding silenced.\n"
    write("a.txt", "Новый абзац.\n\nЗакон защищает инвалидов.\n")
    assert glossary("check", "a.txt", *OWN).code == 0


@pytest.mark.parametrize("command", ["check", "search", "lint", "explain", "plugins"])
def test_colours_only_where_asked(glossary, write, command, monkeypatch):
    write("a.txt")
    write("lint.csv", "concept,language,term,status,narrower\na,ru,пытка,admitted,b\n")
    arguments = {
        "check": ["a.txt", *OWN],
        "search": ["пытка", "--glossary", "terms.csv"],
        "lint": ["--glossary", "lint.csv"],
        "explain": ["пытка", "--glossary", "terms.csv"],
        "plugins": [],
    }[command]
    assert ESCAPE not in glossary(command, *arguments).out
    assert ESCAPE in glossary(command, *arguments, "--color", "always").out
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    monkeypatch.setenv("NO_COLOR", "1")
    assert ESCAPE not in glossary(command, *arguments).out


def test_a_closed_pipe_is_quiet(write):
    write("long.txt", "Пытки запрещены.\n" * 20_000)
    program = Path(sys.executable).with_name("glossary")
    process = subprocess.Popen(
        [program, "match", "long.txt", *OWN, "--format", "jsonl"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdout and process.stderr
    first = process.stdout.readline()
    process.stdout.close()
    said = process.stderr.read()
    process.stderr.close()
    assert json.loads(first)["concept"] == "torture"
    assert (process.wait(), said) == (0, b"")


@pytest.mark.parametrize("encoding", ["ascii", "cp1251", "utf-8"])
def test_every_letter_can_be_printed(glossary_program, encoding):
    ran = glossary_program("search", "азаптауға", "--glossary", "terms.csv", PYTHONIOENCODING=encoding)
    assert ran.code == 0
    assert "азаптау" in ran.out
