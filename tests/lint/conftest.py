"""Linting a small glossary that is written for the test."""

import datetime
from collections.abc import Callable
from pathlib import Path
from textwrap import dedent

import pytest

from atau.config import Configuration
from atau.model.fault import Fault
from atau.pipeline.builtins import load_plugins
from atau.pipeline.lint import lint_glossary


@pytest.fixture(scope="session")
def plugins():
    return load_plugins()


@pytest.fixture
def lint(tmp_path, plugins) -> Callable[..., list[Fault]]:
    """`lint({"a.toml": "…"})` gives the faults of the folder; `add` is a glossary that adds to it."""

    def judge(files: dict[str, str], add: dict[str, str] | None = None) -> list[Fault]:
        settings = Configuration(glossary=(_folder(tmp_path / "own", files),))
        if add:
            settings = settings.with_options(add_glossary=(_folder(tmp_path / "added", add),))
        return lint_glossary(settings, plugins, datetime.date(2026, 1, 1))

    return judge


def _folder(folder: Path, files: dict[str, str]) -> str:
    folder.mkdir()
    for name, text in files.items():
        (folder / name).write_text(dedent(text), encoding="utf-8")
    return str(folder if all(name.endswith(".toml") for name in files) else folder / next(iter(files)))
