"""Running the command: in this process where that will do, as a program where streams and plugins are at stake."""

import io
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from textwrap import dedent

import pytest

from atau.cli import run as run_command

TERMS = """\
concept,language,term,status,authority,abbreviations,case,sources
disability,ru,лицо с инвалидностью,preferred,un,,,
disability,ru,инвалид,forbidden,un,,,
ngo,ru,неправительственная организация,preferred,un,НПО,,
secret-ballot,ru,тайное голосование,preferred,un,,,
secret-ballot,kk,жасырын дауыс беру,preferred,kz,,,
torture,en,torture,preferred,un,,,udhr-en:5
torture,ru,пытка,preferred,un,,,
torture,kk,азаптау,preferred,kz,,,
committee,ru,Комитет против пыток,preferred,un,,capitalised,
"""

BAD = "Закон защищает инвалидов.\n"
GOOD = "Закон защищает лиц с инвалидностью.\n"


@dataclass(frozen=True)
class Ran:
    """What a command line came to."""

    code: int
    out: str
    err: str


Runner = Callable[..., Ran]


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch, tmp_path_factory) -> Path:
    """The current folder, with a glossary `terms.csv` in it; the cache is shared by all tests."""
    work = tmp_path / "work"
    work.mkdir()
    (work / "terms.csv").write_text(TERMS, encoding="utf-8")
    monkeypatch.chdir(work)
    monkeypatch.setenv("ATAU_CACHE", str(tmp_path_factory.getbasetemp() / "cache"))
    monkeypatch.setenv("LANGUAGE", "en")
    monkeypatch.delenv("ATAU_PLUGINS", raising=False)
    monkeypatch.delenv("NO_COLOR", raising=False)
    return work


@pytest.fixture
def glossary(capsys, monkeypatch) -> Runner:
    """`glossary("check", "a.txt")` in this process."""

    def run(*arguments: str, input: str = "") -> Ran:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(input.encode())))
        capsys.readouterr()
        code = run_command([str(argument) for argument in arguments])
        out, err = capsys.readouterr()
        return Ran(code, out, err)

    return run


@pytest.fixture
def glossary_program() -> Runner:
    """The installed program, in a process of its own."""

    def run(*arguments: str, input: str = "", **environment: str) -> Ran:
        completed = subprocess.run(
            [Path(sys.executable).with_name("glossary"), *arguments],
            input=input.encode(),
            capture_output=True,
            env={**os.environ, **environment},
            check=False,
        )
        return Ran(completed.returncode, completed.stdout.decode(), completed.stderr.decode())

    return run


@pytest.fixture
def write(folder) -> Callable[..., Path]:
    """`write("a.txt", "…")` makes a file in the current folder."""

    def make(name: str, text: str = BAD) -> Path:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    return make


@pytest.fixture
def distribution(tmp_path, monkeypatch) -> Callable[..., None]:
    """`distribution("fake", "import atau …", "name = fake_module")` installs a tiny distribution for child processes."""

    def install(name: str, code: str, *entry_points: str) -> None:
        site = tmp_path / "site"
        information = site / f"{name}-1.0.dist-info"
        information.mkdir(parents=True)
        (information / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n", encoding="utf-8")
        (information / "entry_points.txt").write_text("[atau]\n" + "\n".join(entry_points) + "\n", encoding="utf-8")
        (site / f"{name}_module.py").write_text(dedent(code), encoding="utf-8")
        monkeypatch.setenv("PYTHONPATH", str(site))

    return install
