"""The whole line over real documents: every file ends in results or in one clear error, and none in a traceback."""

import difflib
import io
import re
from datetime import date

import pytest

from atau.config import Configuration
from atau.errors import DocumentError
from atau.model import Finding, Profile, Severity, Side
from atau.pipeline.builtins import load_plugins
from atau.pipeline.check import check_documents
from atau.pipeline.documents import Failure, Run, for_each_document
from atau.pipeline.formats import format_of
from atau.pipeline.glossary import load_compiled
from atau.pipeline.match import match_documents
from atau.pipeline.sources import BytesSource, FileSource

PROFILE = Profile(date(2026, 11, 21))
REFUSED = {"ExternalEntityInText.docx", "truncated62886.docx"}
NOT_IN_THE_PAGE = {"eng": set(), "kaz": set(), "rus": {"resolution-un"}}
"""The Russian files have a line on the adoption of the Declaration, the page has not."""
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
@pytest.mark.parametrize("ending", ["docx", "odt"])
def test_the_universal_declaration_is_the_same_as_office_file_and_as_page(run, shared, language, ending):
    folder = shared / "samples" / "udhr"
    tag = UNIVERSAL_DECLARATION[language]
    page, file = folder / f"udhr_{language}.html", folder / f"udhr_{language}_DejaVuSerif.{ending}"

    def words(path):
        def read(_document, readings):
            return [word for one in readings if one.unit.kind != "title" for word in re.findall(r"\w+", one.unit.text)]

        return list(for_each_document(run(path, parts=("body",)), read))

    def concepts(path):
        found = match_documents(run(path, parts=("body",)), PROFILE)
        return {occurrence.match.concept.id for occurrence in found if occurrence.match.language == tag}

    wanted, found = words(page), words(file)
    blocks = difflib.SequenceMatcher(None, wanted, found, autojunk=False).get_matching_blocks()
    same = sum(block.size for block in blocks)
    assert same / len(wanted) >= 0.998
    assert same / len(found) >= (0.985 if language == "rus" else 0.99)
    assert concepts(page) == concepts(file) - NOT_IN_THE_PAGE[language]
    assert len(concepts(page)) >= 25


@pytest.mark.parametrize("ending", ["docx", "odt", "html", "md"])
def test_every_sample_that_is_read_takes_comments(run, shared, ending):
    plugins = load_plugins()
    annotated = 0
    for path in sorted((shared / "samples").rglob(f"*.{ending}")):
        source = FileSource(str(path))
        format = format_of(source, plugins)
        try:
            units = list(format.extract(source)[1])
        except DocumentError:
            continue
        data = format.annotate(source, [one for unit in units for one in _findings(path.name, unit)])
        again = list(format.extract(BytesSource(path.name, data))[1])
        assert [(unit.id, unit.text) for unit in again] == [(unit.id, unit.text) for unit in units], path.name
        annotated += 1
    assert annotated >= 3


def _findings(name, unit):
    for found in list(re.finditer(r"\w+\W+\w+", unit.text))[::5]:
        start, end = found.span()
        yield Finding(
            "a-check", Severity.NOTE, "wrong", name, unit.id, Side.SOURCE, unit.location, start, end, found[0]
        )


def test_a_finding_slices_to_its_words(run, shared):
    for result in check_documents(run(shared / "samples" / "udhr"), PROFILE):
        for finding in result.findings:
            assert len(finding.text) == finding.end - finding.start
            assert re.search(r"\w", finding.text)
