"""The whole line over real documents: every file ends in results or in one clear error, and none in a traceback."""

import io
import re
from datetime import date

import pytest

from atau.config import Configuration
from atau.model import Profile
from atau.pipeline.builtins import load_plugins
from atau.pipeline.check import check_documents
from atau.pipeline.documents import Failure, Run
from atau.pipeline.glossary import load_compiled
from atau.pipeline.match import match_documents

PROFILE = Profile(date(2026, 11, 21))
REFUSED = {"ExternalEntityInText.docx", "truncated62886.docx"}
UNIVERSAL_DECLARATION = {"eng": "en", "rus": "ru", "kaz": "kk"}


@pytest.fixture(scope="module")
def run():
    plugins = load_plugins()
    plugins.require_sound()
    glossary = load_compiled(Configuration(), plugins)

    def run(*paths, **settings):
        return Run([str(path) for path in paths], Configuration(**settings), plugins, glossary, io.BytesIO())

    return run


def test_every_sample_is_checked_or_refused_by_name(run, shared):
    results = list(check_documents(run(shared / "samples"), PROFILE))
    refused = {result.path.rpartition("/")[2]: result.error for result in results if result.error is not None}
    assert len(results) >= 30
    assert refused.keys() >= REFUSED
    assert all(reason and "\n" not in reason for reason in refused.values())
    assert {result.exit_code for result in results} == {0, 2}


def test_only_what_must_be_refused_is_refused(run, shared, program):
    import subprocess

    failures = [item for item in match_documents(run(shared / "samples"), PROFILE) if isinstance(item, Failure)]
    names = {failure.path.rpartition("/")[2]: failure.path for failure in failures}
    catalogues = {name for name in names if name.endswith(".po")}
    assert names.keys() - catalogues == REFUSED
    msgfmt = program("msgfmt")
    accepted = {
        name
        for name in catalogues
        if subprocess.run([msgfmt, "-o", "/dev/null", names[name]], capture_output=True, check=False).returncode == 0
    }
    assert accepted == set()


@pytest.mark.parametrize("language", UNIVERSAL_DECLARATION)
def test_the_universal_declaration_has_the_same_concepts_as_word_file_and_as_page(run, shared, language):
    folder = shared / "samples" / "udhr"
    tag = UNIVERSAL_DECLARATION[language]

    def concepts(name):
        found = match_documents(run(folder / name), PROFILE)
        return {place.match.concept.id for place in found if place.match.language == tag and is_running_text(place)}

    def is_running_text(found):
        # The Word file has a header, and below the title a line on its adoption.
        return found.location.part in (None, "body") and found.location.block > 2

    as_page, as_word = concepts(f"udhr_{language}.html"), concepts(f"udhr_{language}_DejaVuSerif.docx")
    assert as_page == as_word
    assert len(as_page) >= 25


def test_a_finding_slices_to_its_words(run, shared):
    for result in check_documents(run(shared / "samples" / "udhr"), PROFILE):
        for finding in result.findings:
            assert len(finding.text) == finding.end - finding.start
            assert re.search(r"\w", finding.text)
