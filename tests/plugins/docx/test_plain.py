"""Plain paragraphs are read from the bytes: the units are those that the tree gives, whatever stands in the document."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atau.errors import DocumentError
from atau_docx import plain
from atau_docx.extract import Extraction
from atau_docx.package import read_package
from atau_docx.plain import PlainParagraphs
from atau_docx.style_sheet import StyleSheet
from atau_docx.styles import Styles

STYLES = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:rPr><w:lang w:val="ru-RU"/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 2"/><w:rPr><w:vanish/></w:rPr></w:style>'
    '<w:style w:type="character" w:styleId="C"><w:rPr><w:vanish/><w:lang w:val="kk-KZ"/></w:rPr></w:style>'
)
NUMBERING = (
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:lvlText w:val="%1."/></w:lvl>'
    '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
)
FOOTNOTES = '<w:footnote w:id="1"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t>сноска</w:t></w:r></w:p></w:footnote>'

PROPERTIES = st.sampled_from(
    [
        *("", "<w:pPr/>", '<w:pPr><w:jc w:val="both"/><w:rPr><w:sz w:val="2"/></w:rPr></w:pPr>'),
        *('<w:pPr><w:pStyle w:val="H"/></w:pPr>', '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>'),
        '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del w:id="5"/></w:rPr></w:pPr>',
        "<w:pPr><w:pPrChange><w:pPr/></w:pPrChange></w:pPr>",
        '<w:pPr><w:sectPr><w:footnotePr><w:numStart w:val="7"/></w:footnotePr></w:sectPr></w:pPr>',
    ]
)
RUN_PROPERTIES = st.sampled_from(
    [
        *("", "<w:rPr/>", '<w:rPr><w:b/><w:color w:val="000000"/></w:rPr>', "<w:rPr><w:vanish/></w:rPr>"),
        *('<w:rPr><w:lang w:val="en-US"/></w:rPr>', '<w:rPr><w:rStyle w:val="C"/><w:sz w:val="20"/></w:rPr>'),
        '<w:rPr><w:rPrChange w:id="3" w:author="А"><w:rPr><w:b/></w:rPr></w:rPrChange></w:rPr>',
        '<w:rPr><w14:glow xmlns:w14="urn:w14"/></w:rPr>',
    ]
)
TEXTS = st.sampled_from(
    ["права", "a", " ", "", "&amp;lt;", "&#1078;", "b > c", "<![CDATA[<w:p>]]>", "қ\u00a0" * 3, "]"]
)
SIGNS = st.sampled_from(
    [
        *("", "<w:tab/>", "<w:br/>", '<w:sym w:font="Arial" w:char="0078"/>', "<w:lastRenderedPageBreak/>"),
        *('<w:footnoteReference w:id="1"/>', "<w:instrText>PAGE</w:instrText>", "<!-- <w:p> -->", "<w:noBreakHyphen/>"),
        *(f'<w:fldChar w:fldCharType="{kind}"/>' for kind in ("begin", "separate", "end")),
        "<w:pict><w:txbxContent><w:p><w:r><w:t>рамка</w:t></w:r></w:p><w:p/></w:txbxContent></w:pict>",
    ]
)
BETWEEN = st.sampled_from(
    [
        *("", "\n", '<w:proofErr w:type="spellEnd"/>', '<w:bookmarkStart w:id="1" w:name="_b"/>', "<w:sdt/>"),
        *('<w:commentRangeStart w:id="1"/>', "<w:del><w:r><w:delText>нет</w:delText></w:r></w:del>"),
    ]
)
WRAPPERS = st.sampled_from(["", *('hyperlink r:id="r1" w:history="1"', 'ins w:id="2" w:author="А"', "smartTag", "sdt")])


@st.composite
def runs(draw):
    texts = "".join(f'<w:t xml:space="preserve">{text}</w:t>' for text in draw(st.lists(TEXTS, min_size=1, max_size=2)))
    return f'<w:r w:rsidR="00AB12CD">{draw(RUN_PROPERTIES)}{draw(SIGNS)}{texts}{draw(SIGNS)}</w:r>'


@st.composite
def paragraphs(draw):
    inside = ""
    for wrapper in draw(st.lists(WRAPPERS, max_size=3)):
        content = draw(BETWEEN) + "".join(draw(st.lists(runs(), max_size=3))) + draw(BETWEEN)
        inside += f"<w:{wrapper}>{content}</w:{wrapper.split()[0]}>" if wrapper else content
    return f'<w:p w:rsidR="00AB12CD">{draw(PROPERTIES)}{inside}</w:p>'


@st.composite
def bodies(draw):
    blocks = ""
    for cells in draw(st.lists(st.lists(paragraphs(), min_size=1, max_size=3), max_size=4)):
        cell = '<w:tc><w:tcPr><w:tcW w:w="5"/><w:gridSpan w:val="2"/></w:tcPr>{}</w:tc>'
        row = "".join(cell.format(inside) for inside in cells)
        blocks += draw(st.sampled_from(["".join(cells), f"<w:tbl><w:tr>{row}</w:tr></w:tbl>", f"<w:del>{row}</w:del>"]))
    return blocks


def read(source, *, from_bytes):
    """The units, and how many paragraphs were taken out of the bytes; the message of the error where there is one."""
    package = read_package(source)
    extraction = Extraction.of(package)
    try:
        if from_bytes:
            units = list(extraction.units())
            return units, len(extraction._plain.known)
        return [found.unit for found in extraction.walk(package.main.blocks_of("body"))], 0
    except DocumentError as error:
        return str(error), 0


@pytest.fixture(autouse=True)
def short_parts_too(monkeypatch):
    monkeypatch.setattr(plain, "_WORTH_IT", 0)


@given(body=bodies())
def test_any_document_gives_the_same_units(build, body):
    source = build.docx(body, styles=STYLES, numbering=NUMBERING, footnotes=FOOTNOTES)
    assert read(source, from_bytes=True)[0] == read(source, from_bytes=False)[0]


@given(
    body=bodies(), at=st.floats(0, 1), other=st.sampled_from(["", "<", ">", "&", '"', "\x01", "/", "</w:r>", "<w:p>"])
)
def test_any_damage_is_refused_as_by_the_tree(build, body, at, other):
    place = int(at * len(body))
    source = build.docx(body[:place] + other + body[place + 1 :], styles=STYLES, footnotes=FOOTNOTES)
    assert read(source, from_bytes=True)[0] == read(source, from_bytes=False)[0]


def test_most_paragraphs_are_plain(build):
    link = f'<w:p><w:hyperlink w:anchor="a">{build.r("ссылка")}</w:hyperlink>{build.r(" и &lt;слова&gt;")}</w:p>'
    table = f"<w:tbl><w:tr><w:tc><w:tcPr/>{build.p('ячейка')}</w:tc></w:tr></w:tbl>"
    source = build.docx(build.p("текст", '<w:jc w:val="both"/>') + link + table)
    units, taken = read(source, from_bytes=True)
    assert [unit.text for unit in units] == ["текст", "ссылка и <слова>", "ячейка"]
    assert taken == 3


@pytest.mark.parametrize("author", ["А\x01", "&А;", "\ufffe"])
def test_what_is_passed_over_has_to_be_sound_too(build, author):
    change = f'<w:ins w:id="1" w:author="{author}">{build.r("слова")}</w:ins>'
    units, _taken = read(build.docx(f"<w:p>{change}</w:p>"), from_bytes=True)
    assert "is not well-formed XML (line 1)" in units


@pytest.mark.parametrize(
    "content",
    [
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>',
        '<w:r><w:footnoteReference w:id="1"/></w:r>',
        '<w:commentRangeStart w:id="1"/>',
        '<w:r><w:pict xmlns:w="urn:other"/></w:r>',
        "<w:r><w:t><![CDATA[</w:t></w:r>]]></w:t></w:r>",
        "<w:r><w:t>&#1078;</w:t></w:r>",
    ],
)
def test_what_is_more_than_words_is_left_to_the_tree(build, content):
    source = build.docx(f"<w:p>{content}{build.r('слова')}</w:p>")
    units, taken = read(source, from_bytes=True)
    assert (units, taken) == (read(source, from_bytes=False)[0], 0)


@pytest.mark.parametrize(
    "part",
    [
        b'<w:document xmlns:w="urn:other"><w:p/></w:document>',
        b'<w:document xmlns:w="%b"><a xmlns:w = "urn:other"><w:p></w:p></a></w:document>',
        b'<?xml version="1.0" encoding="koi8-r"?><w:document xmlns:w="%b"><w:p></w:p></w:document>',
        b'<w:document xmlns:w="%b"><w:t><![CDATA[<w:p></w:p>]]></w:t></w:document>',
    ],
)
def test_parts_that_word_would_not_write_stay_as_they_are(build, part):
    part = part.replace(b"%b", build.TRANSITIONAL.encode())
    assert PlainParagraphs(Styles(StyleSheet(None))).shortened(part) == part


def test_words_cut_in_the_middle_of_a_letter_are_refused(build):
    data = f"<w:p>{build.r('а')}{build.r('б')}</w:p>".encode()
    letter = "б".encode()
    broken = re.sub("а".encode() + b"(.*?)" + letter, b"\xd0" + rb"\1" + b"\xb0", data)
    root = f'<w:document xmlns:w="{build.TRANSITIONAL}">'.encode()
    part = root + broken + b"</w:document>"
    assert PlainParagraphs(Styles(StyleSheet(None))).shortened(part) == part
