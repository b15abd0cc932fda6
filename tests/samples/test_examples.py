"""The example documents say the same in Word, OpenDocument, PDF and HTML, and say nothing of who made them."""

import io
import re
import zipfile
from datetime import date
from pathlib import Path

import pypdfium2
import pytest

from atau.config import Configuration
from atau.model import Profile
from atau.pipeline.builtins import load_plugins
from atau.pipeline.check import check_documents
from atau.pipeline.documents import Run
from atau.pipeline.formats import format_of
from atau.pipeline.glossary import load_compiled
from atau.pipeline.info import describe_documents
from atau.pipeline.sources import FileSource

EXAMPLES = Path(__file__).parents[2] / "examples"
DOCUMENTS = {"joint-submission.ru": 6, "concluding-observations.en": 5}  # and the least number of their pages
OTHERS = ("odt", "html", "pdf")
RECOMMENDATION = {
    "joint-submission.ru": re.compile(r"37\.\d+"),
    "concluding-observations.en": re.compile(r"The State party should"),
}
PROFILE = Profile(date(2026, 11, 21))
NOTES = ("footnote", "endnote")
WORD = re.compile(r"\w+")


@pytest.fixture(scope="module")
def plugins():
    found = load_plugins()
    found.require_sound()
    return found


@pytest.fixture(scope="module")
def read(plugins):
    """The units of an example, by its name and ending."""

    def read(name, ending):
        source = FileSource(str(EXAMPLES / f"{name}.{ending}"))
        return list(format_of(source, plugins).extract(source)[1])

    return read


@pytest.fixture(scope="module")
def run(plugins):
    def run(*endings):
        paths = [str(EXAMPLES / f"{name}.{ending}") for name in DOCUMENTS for ending in endings]
        return Run(paths, Configuration(), plugins, load_compiled(Configuration(), plugins), io.BytesIO())

    return run


def words(unit, number, ending):
    """The words of a unit; those of a PDF begin with the number that is printed before them."""
    found = WORD.findall(unit.text)
    printed = WORD.findall(number or "")
    if ending == "pdf":
        assert found[: len(printed)] == printed
        found = found[len(printed) :]
    return " ".join(found)


def paragraphs(units, ending):
    """Numbered paragraphs, recommendations and letters: (number, words)."""
    return [
        (unit.location.paragraph, words(unit, unit.location.paragraph, ending))
        for unit in units
        if unit.location.paragraph and unit.kind != "heading"
    ]


def notes(units, ending):
    """Number or sign → words."""
    found = [unit for unit in units if unit.location.part in NOTES]
    numbered = {unit.location.note: words(unit, unit.location.note, ending) for unit in found}
    assert len(numbered) == len(found)
    return numbered


@pytest.mark.parametrize("ending", OTHERS)
@pytest.mark.parametrize("name", DOCUMENTS)
def test_paragraphs_notes_and_references_are_the_same_in_every_format(read, name, ending):
    wanted, found = read(name, "docx"), read(name, ending)
    assert paragraphs(found, ending) == paragraphs(wanted, "docx")
    assert notes(found, ending) == notes(wanted, "docx")
    assert references(found) == references(wanted)


def references(units):
    """By number of the paragraph: the words before each reference to a note."""
    return [
        (unit.location.paragraph, WORD.findall(unit.text[: code.offset])[-1])
        for unit in units
        for code in unit.codes
        if unit.location.paragraph and unit.kind != "heading"
    ]


@pytest.mark.parametrize("name", DOCUMENTS)
def test_paragraphs_are_numbered_through_and_there_are_enough_of_all(read, name):
    units = read(name, "docx")
    numbered = paragraphs(units, "docx")
    plain = [int(number) for number, _words in numbered if number.isdigit()]
    assert plain == list(range(1, len(plain) + 1))
    assert len(plain) > 30
    assert len(notes(units, "docx")) > 12
    assert len(set(references(units))) > 12
    pattern = RECOMMENDATION[name]
    assert sum(bool(pattern.match(number) or pattern.match(text)) for number, text in numbered) >= 12
    assert max(unit.location.table or 0 for unit in units) == 2


@pytest.mark.parametrize("ending", ("odt", "html"))
@pytest.mark.parametrize("name", DOCUMENTS)
def test_headings_and_cells_are_the_same_where_the_format_has_them(read, name, ending):
    def said(ending, kind):
        return [" ".join(WORD.findall(unit.text)) for unit in read(name, ending) if unit.kind == kind]

    def headings(ending):
        return [
            " ".join(WORD.findall(f"{unit.location.paragraph or ''} {unit.text}"))
            for unit in read(name, ending)
            if unit.kind == "heading"
        ]

    title_of_notes = 1 if ending == "html" else 0
    found = headings(ending)
    assert found[: len(found) - title_of_notes] == headings("docx")
    assert said(ending, "cell") == said("docx", "cell")


def test_they_are_known_for_what_they_are(run):
    found = list(describe_documents(run("docx", *OTHERS), PROFILE))
    assert {
        (one.document.genre, one.document.symbol, one.document.date, one.document.original_language) for one in found
    } == {
        ("joint-submission", None, "2026-03-12", None),
        ("concluding-observations", "CAT/C/XEX/CO/2", "2026-06-03", "en"),
    }
    assert {one.document.title.removesuffix("*") for one in found} == {
        "Совместное представление по Казахстану",
        "Concluding observations on the second periodic report of Examplia",
    }
    assert {one.languages[0] for one in found} == {("ru", 1.0), ("en", 1.0)}


@pytest.mark.parametrize("ending", ("docx", *OTHERS))
def test_the_same_faults_are_found_in_every_format(run, ending):
    found = [
        [(finding.check, finding.location.paragraph, finding.text) for finding in result.findings]
        for result in check_documents(run(ending), PROFILE)
    ]
    assert found == [
        [
            ("inconsistent-term", "26", "домашнего насилия"),
            ("deprecated-term", "30", "Инвалиды"),
            ("deprecated-term", "33", "Нелегальных мигрантов"),
        ],
        [
            ("deprecated-term", "18", "mentally ill"),
            ("inconsistent-term", "(d)", "remand detention"),
            ("forbidden-term", "24", "illegal migrants"),
        ],
    ]


@pytest.mark.parametrize("name", DOCUMENTS)
def test_they_are_long_enough_on_paper(name):
    document = pypdfium2.PdfDocument(EXAMPLES / f"{name}.pdf")
    assert len(document) >= DOCUMENTS[name]
    document.close()


@pytest.mark.parametrize("name", DOCUMENTS)
def test_nothing_tells_who_wrote_them_and_when(name):
    with zipfile.ZipFile(EXAMPLES / f"{name}.docx") as word, zipfile.ZipFile(EXAMPLES / f"{name}.odt") as opened:
        said = word.read("docProps/core.xml") + opened.read("meta.xml") + opened.read("settings.xml")
        changes = word.read("word/document.xml") + opened.read("content.xml")
        for archive in (word, opened):
            assert {member.date_time for member in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert not re.search(
        rb"(?i)<(?:dc:|meta:|cp:)[\w-]*(?:creator|modifiedby|initial|date|created|modified|user|generator)", said
    )
    authors = set(re.findall(r"(?:w:author=\"|<dc:creator>)([^\"<]*)", changes.decode()))
    assert authors <= {"Коалиция"}
    assert set(re.findall(r"<dc:date>([^<]*)", changes.decode())) <= {"1970-01-01"}
    document = pypdfium2.PdfDocument(EXAMPLES / f"{name}.pdf")
    about = document.get_metadata_dict(skip_empty=True)
    document.close()
    assert about.pop("CreationDate").startswith("D:1980")
    assert about.keys() <= {"Title", "Creator", "Producer"}


def test_the_word_example_has_tracked_changes(read):
    with zipfile.ZipFile(EXAMPLES / "joint-submission.ru.docx") as archive:
        changed = archive.read("word/document.xml").decode()
    assert (changed.count("<w:ins "), changed.count("<w:del ")) == (1, 1)
    for ending in ("docx", *OTHERS):
        (unit,) = [unit for unit in read("joint-submission.ru", ending) if unit.location.paragraph == "6"]
        assert "за два дня" in unit.text
        assert "за день" not in unit.text


@pytest.mark.parametrize("name", DOCUMENTS)
def test_they_are_what_their_sources_say(name, monkeypatch):
    monkeypatch.syspath_prepend(str(EXAMPLES))
    from typeset.page import page
    from typeset.source import read
    from typeset.word import document

    text = read(EXAMPLES / "typeset" / f"{name}.toml")
    assert (EXAMPLES / f"{name}.html").read_bytes() == page(text)

    def members(package):
        with zipfile.ZipFile(package) as archive:
            return {member: archive.read(member) for member in archive.namelist()}

    assert members(EXAMPLES / f"{name}.docx") == members(io.BytesIO(document(text)))
