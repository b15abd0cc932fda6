"""The wide layout, as a terminologist types it, and workbooks."""

import io
import re
import zipfile

import pytest
from openpyxl import Workbook, load_workbook

from atau.errors import FileError, GlossaryError
from atau.hooks.interfaces import GlossaryOptions
from atau.model import Concept, Status, Term, Usage
from atau.testing import BytesSource
from atau.testing.glossaries import written
from atau_tables.delimited import CsvGlossary, WideCsvGlossary
from atau_tables.workbook import LongXlsxGlossary, XlsxGlossary


def read(text: str):
    return list(CsvGlossary().read(BytesSource("terms.csv", text.encode()), GlossaryOptions()))


def read_book(data: bytes, options=None):
    return list(XlsxGlossary().read(BytesSource("terms.xlsx", data), options or GlossaryOptions()))


def book(*rows, title="Sheet1", **sheets) -> bytes:
    made = Workbook()
    made.active.title = title
    for row in rows:
        made.active.append(row)
    for name, of_sheet in sheets.items():
        sheet = made.create_sheet(name)
        for row in of_sheet:
            sheet.append(row)
    data = io.BytesIO()
    made.save(data)
    return data.getvalue()


def test_the_plainest_table_is_a_glossary():
    first, second = read("en;ru\ntorture;пытка\nright to life;право на жизнь\n")
    assert (first.id, [term.text for term in first.terms]) == ("torture", ["torture", "пытка"])
    assert second.id == "right-to-life"


def test_statuses_as_people_type_them():
    (concept,) = read(
        "concept,ru,ru status,ru 2,ru 2 status,kk\n"
        "x,лицо с инвалидностью,preferred,инвалид,kz: deprecated since 2022-06-27; закон № 129 | un: forbidden,\n"
    )
    assert concept.terms[0].usages == (Usage("any", Status.PREFERRED),)
    kz, un = concept.terms[1].usages
    assert (kz.authority, str(kz.since), kz.why) == ("kz", "2022-06-27", "закон № 129")
    assert un == Usage("un", Status.FORBIDDEN)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("concept,ru,ru status\nx,пытка,good idea\n", "line 2: “good idea” is no status"),
        ("concept,ru,ru status\nx,пытка,good\n", "line 2: unknown status “good”"),
        ("concept,ru,ru status\nx,,preferred\n", "line 2: “ru” is empty, but cells that belong to it are not"),
        ("concept,ru,kk status\n", "line 1: the column “kk status” belongs to “kk”, which is missing"),
        ("concept,ru,colour\n", "line 1: unknown key “colour”"),
        ("concept,ru,ru\n", "line 1: two columns have the same name"),
        ("concept,ru\nx,\n", "line 2: this row has no term"),
    ],
)
def test_a_mistake_is_named_with_its_line(text, says):
    with pytest.raises(GlossaryError) as error:
        read(text)
    assert says in str(error.value)


FORMULAS = ["=1+1", "+7", "-5", "@SUM(A1)", "'=1+1", '=HYPERLINK("x")']
USAGES = (Usage("any", Status.ADMITTED),)
SUSPECT = Concept("x", definition="=cmd()", terms=tuple(Term(text, "en", USAGES) for text in FORMULAS))


@pytest.mark.parametrize("format", [XlsxGlossary(), LongXlsxGlossary()], ids=lambda format: format.name)
def test_no_cell_is_a_formula(format):
    data = written(format, [SUSPECT])
    assert read_book(data) == [SUSPECT]
    for row in load_workbook(io.BytesIO(data))["terms"].iter_rows():
        for cell in row:
            assert cell.data_type in ("s", "n", "inlineStr") and not (cell.data_type == "n" and cell.value is not None)
            assert bool(cell.quotePrefix) == (isinstance(cell.value, str) and cell.value[0] in "=+-@")
    assert b"<f>" not in zipfile.ZipFile(io.BytesIO(data)).read("xl/worksheets/sheet1.xml")


@pytest.mark.parametrize("format", [CsvGlossary(), WideCsvGlossary()], ids=lambda format: format.name)
def test_no_cell_of_a_csv_is_taken_for_a_formula(format):
    text = written(format, [SUSPECT]).decode("utf-8-sig")
    assert not re.search(r'(?:^|,)"?[=+@-]', text, re.MULTILINE)
    assert read(text) == [SUSPECT]


def test_a_workbook_names_nobody_and_no_time():
    data = written(XlsxGlossary(), [SUSPECT])
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        assert {info.date_time for info in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        everything = b"".join(package.read(name) for name in package.namelist())
    assert b"openpyxl" not in everything and b"creator" not in everything
    assert b"dcterms:created" not in everything and b"dcterms:modified" not in everything
    assert load_workbook(io.BytesIO(data)).properties.creator in (None, "openpyxl")  # its default where there is none


def test_a_workbook_from_a_spreadsheet():
    import datetime

    options = GlossaryOptions()
    data = book(
        ["concept", "language", "term", "status", "since"],
        ["x", "ru", "пытка", "preferred", datetime.datetime(2022, 6, 27)],
        [None, None, None, None, None],
        ["x", "en", 1984, "admitted"],
        Notes=[["mine"]],
    )
    (concept,) = read_book(data, options)
    assert str(concept.terms[0].usages[0].since) == "2022-06-27"
    assert concept.terms[1].text == "1984"
    assert options.passed_over == {"sheet “Notes”": 1}


def test_a_mistake_in_a_workbook_is_named_with_its_sheet_and_row():
    data = book(["concept", "ru", "ru status"], ["x", "пытка", "good"], title="terms")
    with pytest.raises(GlossaryError, match="terms.xlsx: sheet “terms”, row 2: unknown status “good”"):
        read_book(data)
    data = book(["concept", "ru"], ["x", "пытка"], sources=[["key", "type", "title"], ["a", "rumour", "A"]])
    with pytest.raises(GlossaryError, match="terms.xlsx: sheet “sources”, row 2: unknown type “rumour”"):
        read_book(data)


def test_a_text_that_no_cell_holds_is_an_error():
    concept = Concept("x", definition="a" * 32_768, terms=(Term("a", "en"),))
    with pytest.raises(GlossaryError, match="“definition” of x is longer than the 32767 characters"):
        written(XlsxGlossary(), [concept])


def repacked(data: bytes, part: str, content: bytes) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as package, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as copy:
        for name in package.namelist():
            copy.writestr(name, content if name == part else package.read(name))
    return made.getvalue()


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><x>&b;</x>', "document type declaration"),
        ('<!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>'.encode("utf-16"), "document type declaration"),
        (b"<x>" + b" " * 50_000_000 + b"</x>", "packed over 200 times"),
        (b"<worksheet", "is no workbook that can be read"),
    ],
)
def test_a_hostile_workbook_is_refused(content, says):
    data = repacked(written(XlsxGlossary(), [SUSPECT]), "xl/worksheets/sheet1.xml", content)
    with pytest.raises(FileError) as error:
        read_book(data)
    assert says in str(error.value)
