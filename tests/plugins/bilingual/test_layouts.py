"""Every layout shows the same words in the same order, each in its language, and nothing of who made it."""

import io
import zipfile

import html5lib
import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

import atau_docx
import atau_html
from atau import i18n
from atau.model import Document, Location, Segment, Unit
from atau.testing import BytesSource
from atau.testing.imports import foreign_imports
from atau_bilingual.page import PageLayout
from atau_bilingual.paragraphs import ParagraphsLayout
from atau_bilingual.styles import FILLS
from atau_bilingual.table import TableLayout

LAYOUTS = {layout.name: layout for layout in (TableLayout(), ParagraphsLayout(), PageLayout())}
READERS = {"table": atau_docx.Docx(), "paragraphs": atau_docx.Docx(), "page": atau_html.Html()}
NAMES = pytest.mark.parametrize("name", LAYOUTS)
IN_WORD = pytest.mark.parametrize("name", ["table", "paragraphs"])
MISSING, DOUBTFUL = "The State party has not replied.", "The Committee is concerned."
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def written(name, document, units, terms=()):
    target = io.BytesIO()
    LAYOUTS[name].write(document, units, terms, target)
    return target.getvalue()


def reread(name, data):
    """The units of the body, as our own adapter reads them."""
    units = READERS[name].extract(BytesSource("bilingual", data))[1]
    return [unit for unit in units if unit.location.part in (None, "body")]


def main_part(data):
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return etree.fromstring(package.read("word/document.xml"))


@NAMES
def test_every_word_is_there_in_the_order_of_the_source(name, document, units, concepts):
    read = [unit.text for unit in reread(name, written(name, document, units, concepts))]
    expected = ["Human rights", "Адам құқықтары", "I", "Torture", "Азаптау", "12", "Torture is prohibited7."]
    expected += ["Азаптауға тыйым салынады7.", "13", MISSING, "14"]
    expected += [DOUBTFUL, "Комитет алаңдаулы.", "Table 1, row 1", "Cases\nin 2025"]
    expected += ["2025 жылғы\nістер", "Convictions", "Үкімдер", "Table 1, row 2", "A < B & “C”", "Ә < Ғ & «Қ»", "Notes"]
    expected += ["7", "General comment No. 20.", "№ 20 жалпы ескертпе.", "Headers and footers", "Shadow report"]
    expected += ["Баламалы баяндама", "Grey: not translated yet.", "Yellow: to be confirmed.", "Terms used"]
    expected += ["person with a disability (PWD); person having a disability", "лицо с инвалидностью"]
    expected += ["мүгедектігі бар адам", "torture", "пытка", "азаптау"]
    rest = iter([cell for text in read for cell in text.split("\t")])  # numbers of paragraphs have a tab behind them
    assert [text for text in expected if text not in rest] == []
    assert not any("disabled person" in text for text in read)


@NAMES
def test_each_text_says_its_language(name, document, units, concepts):
    languages = {unit.text: unit.language for unit in reread(name, written(name, document, units, concepts))}
    assert [languages[text] for text in ("Convictions", "Үкімдер", "пытка", "азаптау")] == ["en", "kk", "ru", "kk"]


@NAMES
def test_it_is_the_same_file_every_time(name, document, units, concepts):
    first, second = (written(name, document, iter(units), iter(concepts)) for _time in range(2))
    assert first == second


@NAMES
def test_it_speaks_the_language_of_the_interface(name, document, units, concepts, monkeypatch):
    monkeypatch.setattr(i18n._translations.get(), "gettext", "» {} «".format)
    data = written(name, document, units, concepts)
    texts = [unit.text for unit in reread(name, data)]
    assert "» Terms used «" in texts
    assert "» Notes «" in texts


@NAMES
def test_without_units_and_languages_there_is_still_a_document(name):
    units = reread(name, written(name, Document("-", "text"), []))
    name_and_heads = {"-", "No.", "Source", "Translation"}
    assert {unit.text for unit in units} <= name_and_heads


@IN_WORD
def test_nothing_tells_who_wrote_it_and_when(name, document, units):
    with zipfile.ZipFile(io.BytesIO(written(name, document, units))) as package:
        assert {info.date_time for info in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        folders = {member.partition("/")[0] for member in package.namelist()}
        assert folders == {"[Content_Types].xml", "_rels", "word"}
        content = b"".join(package.read(member) for member in package.namelist()).lower()
    for trace in (b"python-docx", b"macintosh", b"rsid", b"creator", b"drafts/"):
        assert trace not in content


@IN_WORD
def test_libreoffice_prints_it(name, document, units, concepts, convert):
    pdf = pypdfium2.PdfDocument(convert(written(name, document, units, concepts), "pdf"))
    pages = [page.get_textpage().get_text_range() for page in pdf]
    assert len(pages) == 2
    for number, words in enumerate(["Азаптауға тыйым салынады", "мүгедектігі бар адам"]):
        assert words in pages[number]
        assert f"{number + 1} / 2" in pages[number]
        assert "report.docx · English – Қазақ тілі" in pages[number]


def test_the_table_repeats_its_first_row_and_shows_what_is_missing(document, units):
    table = main_part(written("table", document, units)).find(f".//{W}tbl")
    rows = table.findall(f"{W}tr")
    assert [row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows] == [True] + [False] * (len(rows) - 1)
    assert ["".join(cell.itertext()) for cell in rows[0].iter(f"{W}tc")] == ["No.", "English", "Қазақ тілі"]
    ground = {}
    for row in rows[1:]:
        fills = [cell.find(f"{W}tcPr/{W}shd") for cell in row.findall(f"{W}tc")]
        ground["".join(row.itertext())] = fills[-1].get(f"{W}fill") if fills[-1] is not None else None
    marked = [ground[f"13{MISSING}"], ground[f"14{DOUBTFUL}Комитет алаңдаулы."], ground["ConvictionsҮкімдер"]]
    assert marked == [FILLS["untranslated"], FILLS["fuzzy"], None]


def test_headings_keep_their_levels(document, units):
    body = main_part(written("paragraphs", document, units))
    styles = {"".join(one.itertext()): one.find(f"{W}pPr/{W}pStyle").get(f"{W}val") for one in body.iter(f"{W}p")}
    assert styles["Human rights"] == "Heading1"
    assert styles["ITorture"] == "Heading2"
    assert styles["Азаптау"] == "TranslatedHeading2"


@IN_WORD
def test_numbers_of_notes_are_raised(name, document, units):
    body = main_part(written(name, document, units))
    raised = ["".join(run.itertext()) for run in body.iter(f"{W}r") if run.find(f"{W}rPr/{W}vertAlign") is not None]
    assert raised == ["7", "7"]


def test_the_page_is_valid_and_needs_nothing_else(document, units, concepts):
    page = written("page", document, units, concepts).decode()
    tree = html5lib.HTMLParser(strict=True).parse(page)
    names = {element.tag.rpartition("}")[2] for element in tree.iter()}
    assert not names & {"script", "link", "img", "iframe", "a"}
    assert "url(" not in page and "http" not in page
    assert "prohibited<sup>7</sup>." in page
    assert page.count('class="words untranslated"') == page.count('class="words fuzzy"') == 1


texts = st.text(
    st.characters(exclude_categories=["Cs", "Cc", "Cn"], include_characters="\n\t"), min_size=1, max_size=40
)


@settings(deadline=None, max_examples=40)
@given(texts, texts)
def test_any_text_stays_text(source, target):
    unit = Unit("body/1", "paragraph", source, "en", Location(part="body"), target=Segment(target, "kk"))
    document = Document("a.docx", "docx", "en", "kk")
    page = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(
        written("page", document, [unit]).decode()
    )
    cells = ["".join(cell.itertext()) for cell in page.iter("td")]
    assert cells == ["", *(text.replace("\n", "") for text in (source, target))]
    read = reread("table", written("table", document, [unit]))
    expected = [text for text in (source, target) if not text.isspace()]
    assert [one.text for one in read if one.language in ("en", "kk")] == expected


@NAMES
def test_characters_that_no_file_can_hold_are_replaced(name):
    unit = Unit("body/1", "paragraph", "a\0b\ufffec", "en")
    assert "a\ufffdb\ufffdc" in [one.text for one in reread(name, written(name, Document("a", "docx", "en"), [unit]))]


def test_importing_the_plugin_loads_no_library():
    assert foreign_imports("atau_bilingual") == []
