"""A glossary as a folder of term files, and the built-in one among them."""

from dataclasses import replace
from pathlib import Path

import pytest

from atau.hooks.interfaces import GlossaryOptions
from atau.model import Concept, Evidence, Term
from atau.pipeline.sources import FileSource
from atau.termbase import TomlGlossary
from atau.termbase.folder import file_stem, term_files

TERMS = (Term("a", "en"),)
FILES = sorted((Path(__file__).parents[2] / "glossary").glob("*.toml"))


def test_a_file_for_each_domain_sorted_by_id():
    parts = [
        Concept("b", domain="life", terms=TERMS),
        Evidence("s", "law", "S"),
        Concept("a", domain="life", terms=TERMS),
        Concept("c", terms=TERMS),
    ]
    texts = term_files(parts)
    assert list(texts) == ["general.toml", "life.toml", "sources.toml"]
    assert texts["life.toml"].index('id = "a"') < texts["life.toml"].index('id = "b"')


@pytest.mark.parametrize(
    ("domain", "stem"),
    [
        ("fair-trial", "fair-trial"),
        ("HR / Payroll", "hr - payroll"),
        ("../x", "x"),
        ("sources", "sources-domain"),
        (None, "general"),
    ],
)
def test_the_name_of_a_file_is_safe(domain, stem):
    assert file_stem(domain) == stem


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_built_in_files_are_written_as_they_are_read(path):
    def read(name):
        return list(TomlGlossary().read(FileSource(str(name)), GlossaryOptions()))

    parts = read(path)
    ((name, text),) = term_files(parts).items()
    assert name == path.name
    lines = {line for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")}
    kept = {line for line in text.splitlines() if line}
    assert len(kept & lines) > 0.9 * len(kept)
    assert [replace(part, domain=path.stem) if isinstance(part, Concept) else part for part in parts] == parts
