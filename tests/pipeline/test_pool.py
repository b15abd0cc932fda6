import io
from datetime import date

import pytest

from atau.config import Configuration
from atau.model import Profile
from atau.pipeline import pool
from atau.pipeline.builtins import load_plugins
from atau.pipeline.check import check_documents
from atau.pipeline.documents import Run
from atau.pipeline.glossary import load_compiled
from atau.pipeline.match import match_documents

PROFILE = Profile(date(2026, 11, 21))
GLOSSARY = "concept,language,term,status\nx,ru,лицо с инвалидностью,preferred\nx,ru,инвалид,forbidden\n"


@pytest.fixture(scope="module")
def plugins():
    return load_plugins()


@pytest.fixture
def make_run(tmp_path, plugins):
    (tmp_path / "glossary.csv").write_text(GLOSSARY, encoding="utf-8")
    folder = tmp_path / "drafts"
    folder.mkdir()
    for number in range(12):
        (folder / f"{number:02}.txt").write_text(f"{number} инвалидов\n" * (number + 1), encoding="utf-8")
    (folder / "05.docx").write_bytes(b"PK\x03\x04 cut short")
    configuration = Configuration(glossary=(str(tmp_path / "glossary.csv"),))
    glossary = load_compiled(configuration, plugins)

    def make(jobs, *paths, progress=lambda name: None):
        return Run(
            paths or [str(folder)], configuration, plugins, glossary, io.BytesIO("инвалид".encode()), progress, jobs
        )

    return make


@pytest.fixture
def eager(monkeypatch):
    """Few and small documents are shared out too."""
    monkeypatch.setattr(pool, "LEAST_BYTES", 0)
    monkeypatch.setattr(pool, "_inherited", None)


@pytest.mark.parametrize("verb", [check_documents, match_documents])
def test_two_processes_find_what_one_finds_in_the_same_order(make_run, eager, verb):
    alone = list(verb(make_run(1), PROFILE))
    shared = list(verb(make_run(2), PROFILE))
    assert shared == alone
    assert len(alone) >= 13


def test_progress_names_every_document(make_run, eager):
    names = []
    list(check_documents(make_run(2, progress=names.append), PROFILE))
    assert len(names) == 13


def test_a_worker_that_was_not_forked_loads_what_it_needs(make_run, eager):
    run = make_run(2)
    pool._prepare(run.configuration)
    found = pool._work(check_documents, list(pool.sources(run.paths, (), run.standard_input)), PROFILE)
    assert found == list(check_documents(make_run(1), PROFILE))


@pytest.mark.parametrize("paths", [["-"], []])
def test_what_does_not_pay_is_not_shared_out(make_run, monkeypatch, paths):
    monkeypatch.setattr("concurrent.futures.ProcessPoolExecutor", None)
    assert list(check_documents(make_run(2, *paths), PROFILE))
