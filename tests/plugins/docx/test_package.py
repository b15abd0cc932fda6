"""Which files are Word documents, how their parts are found, and what is refused."""

import io
import zipfile

import pytest

import atau_docx
from atau.errors import DocumentError


def read(source):
    return [unit.text for unit in atau_docx.Docx().extract(source)[1]]


def refusal(source):
    with pytest.raises(DocumentError) as caught:
        read(source)
    assert "\n" not in str(caught.value)
    return str(caught.value)


def test_plugin():
    (found,) = atau_docx.register_formats()
    assert found.name == "docx"
    assert "*.docx" in found.patterns


def test_strict_namespaces_and_other_names_of_parts(build):
    office = "http://purl.oclc.org/ooxml/officeDocument/relationships"
    footnotes = f'<w:footnote w:id="1">{build.p("сноска")}</w:footnote>'
    source = build.docx(build.p("текст"), build.STRICT, office, main="doc/main part.xml", footnotes=footnotes)
    assert atau_docx.detect_format(source) == "docx"
    assert read(source) == ["текст", "сноска"]


@pytest.mark.parametrize(
    "content_type",
    [
        "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
        "application/vnd.ms-word.document.macroEnabled.main+xml",
        "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
    ],
)
def test_templates_and_macros(build, content_type):
    assert atau_docx.detect_format(build.docx("", main_type=content_type)) == "docx"


def test_doctype_is_refused(build):
    source = build.docx(build.p("&b;"), prolog='<!DOCTYPE w [<!ENTITY b "бомба">]>')
    assert refusal(source).startswith("a.docx: “word/document.xml” in it has a document type declaration")


def test_part_that_is_no_xml_is_refused(build):
    assert "“word/document.xml” in it is not well-formed XML (line 1)" in refusal(build.docx("<w:p>"))


def test_truncated_is_refused(build):
    whole = build.docx(build.p("а"))
    cut = build.Bytes(whole.data[: len(whole.data) // 2])
    assert atau_docx.detect_format(cut) is None
    assert "cut short or damaged" in refusal(cut)


def test_deep_nesting_neither_crashes_nor_hangs(build):
    for depth in (1_000, 200_000):
        deep = "".join(f"<w:sdt><!--{number**5}-->" for number in range(depth))
        source = build.docx(deep + build.p("а") + "</w:sdt>" * depth)
        try:
            assert read(source) == ["а"]
        except DocumentError as error:  # how deep it may be is for libxml2 to say
            assert "not well-formed" in error.reason


def test_bomb_is_refused(build):
    assert "packed over 200 times" in refusal(build.docx(" " * 2_000_000))


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "is empty"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "old Word document"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "password"),
        (b"%PDF-1.7\n", "is a PDF"),
        (rb"{\rtf1\ansi}", "Rich Text"),
        (b"<!DOCTYPE html><HTML>", "web page"),
        (b"plain text", "is no Word document"),
    ],
)
def test_other_files_under_the_name_are_named(build, data, reason):
    source = build.Bytes(data)
    assert atau_docx.detect_format(source) is None
    assert reason in refusal(source)


@pytest.mark.parametrize(
    ("member", "content", "reason"),
    [
        ("xl/workbook.xml", "", "Excel"),
        ("ppt/presentation.xml", "", "PowerPoint"),
        ("mimetype", "application/vnd.oasis.opendocument.text", "OpenDocument"),
        ("mimetype", "application/epub+zip", "EPUB"),
        ("notes.txt", "", "zip archive"),
    ],
)
def test_other_archives_under_the_name_are_named(build, member, content, reason):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        package.writestr(member, content)
    source = build.Bytes(stream.getvalue())
    assert atau_docx.detect_format(source) is None
    assert reason in refusal(source)


def test_a_long_document_is_read_whole_piece_by_piece(build):
    run = build.r("Каждый человек имеет право на свободу и личную неприкосновенность. ", '<w:lang w:val="ru-RU"/>')
    source = build.docx("".join(f"<w:p>{run * 6}<!-- {number} --></w:p>" for number in range(5000)))
    assert len(read(source)) == 5000
