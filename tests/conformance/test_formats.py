"""The conformance kit over every adapter of the distribution: a page of each format in three languages."""

import importlib.util
import io
import zipfile
from pathlib import Path

from atau.testing import FormatConformance, Sample

ENGLISH = "Everyone has the right to freedom of peaceful assembly."
RUSSIAN = "Каждый имеет право на свободу мирных собраний."
KAZAKH = "Әркімнің бейбіт жиналыс бостандығына құқығы бар."
WORDS = [*ENGLISH.split(), *RUSSIAN.split(), *KAZAKH.split()]

TEXT = [
    Sample("lines.txt", f"{ENGLISH}\n{RUSSIAN}\r\n\n{KAZAKH} {KAZAKH} {KAZAKH}\n".encode(), WORDS),
    Sample("wrapped.txt", f"{ENGLISH}\n{RUSSIAN}\n\n{KAZAKH}\n".encode(), WORDS),
    Sample("old.txt", RUSSIAN.encode("utf-16"), RUSSIAN.split(), "utf-16"),
]

MARKDOWN = [
    Sample(
        "page.md",
        f"""---
lang: en
---
# Rights \\& freedoms

{ENGLISH.replace("freedom", "**free**dom")}
{RUSSIAN.replace("свободу", "[свободу](http://example.org 'title')")}

> - {KAZAKH}
>   see `code` &amp; ![picture](a.png)

| Term | Термин |
|------|--------|
| a\\|b | *атау* |
""".encode(),
        ["Rights & freedoms", *WORDS, "see", "& picture", "Term", "Термин", "a|b", "атау"],
    ),
]

PO = [
    Sample(
        "messages.po",
        f"""# Atau
msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"
"Language: kk_KZ\\n"
"X-Source-Language: en\\n"

#, fuzzy
msgid ""
"{ENGLISH}\\n"
"Said \\"so\\"."
msgstr "{KAZAKH}"

msgid "one term"
msgid_plural "%d terms"
msgstr[0] "%d атау"

#~ msgid "old"
#~ msgstr "ескі"
""".encode(),
        [*ENGLISH.split(), 'Said "so".', *KAZAKH.split(), "one term", "%d атау"],
    ),
]

HTML = [
    Sample(
        "page.html",
        f"""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Rights</title><style>p {{ color: red }}</style></head>
<body><h1>Freedoms</h1><p>{ENGLISH.replace("freedom", "<b>free</b>dom")}</p>
<ul><li lang="ru">{RUSSIAN}</li></ul><table><tr><td lang="kk">{KAZAKH}</td></tr></table></body></html>
""".encode(),
        ["Freedoms", *WORDS],
    ),
]

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
_MAIN_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


def _docx(body: str) -> bytes:
    """The smallest package that a word processor opens."""
    members = {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{_MAIN_TYPE}"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{_RELATIONSHIP}" Target="word/document.xml"/></Relationships>',
        "word/document.xml": f'<w:document xmlns:w="{_WORD}"><w:body>{body}</w:body></w:document>',
    }
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in members.items():
            archive.writestr(zipfile.ZipInfo(name), f'<?xml version="1.0" encoding="UTF-8"?>{text}'.encode())
    return stream.getvalue()


def _paragraph(*runs: str) -> str:
    return "<w:p>" + "".join(f'<w:r><w:t xml:space="preserve">{run}</w:t></w:r>' for run in runs) + "</w:p>"


DOCX = [
    Sample(
        "letter.docx",
        _docx(
            _paragraph("Everyone has the right to ", "free", "dom of peaceful assembly.")
            + _paragraph(RUSSIAN)
            + f"<w:tbl><w:tr><w:tc>{_paragraph(KAZAKH)}</w:tc></w:tr></w:tbl><w:sectPr/>"
        ),
        WORDS,
    ),
]


def _builder(format):
    """The module that makes documents for the tests of a plugin."""
    path = Path(__file__).parents[1] / "plugins" / format / "builder.py"
    spec = importlib.util.spec_from_file_location(f"{format}_builder", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _pdf():
    build = _builder("pdf")
    pages = [build.lines([ENGLISH, "", RUSSIAN]) + build.text("1", 300, 30), build.lines([KAZAKH]), build.PICTURE]
    return [Sample("letter.pdf", build.pdf(*pages), WORDS)]


PDF = _pdf()


class TestText(FormatConformance):
    plugin = "atau_text"
    raw_text = True

    def samples(self):
        return TEXT

    def damaged(self):
        return [("picture.txt", bytes(range(256))), ("cut.txt", RUSSIAN.encode()[:-2])]


class TestMarkdown(FormatConformance):
    plugin = "atau_markdown"
    raw_text = True
    escapes = "\\&<"

    def samples(self):
        return MARKDOWN

    def damaged(self):
        return [("picture.md", bytes(range(256))), ("cut.md", RUSSIAN.encode()[:-2])]


class TestPo(FormatConformance):
    plugin = "atau_po"
    raw_text = True
    escapes = "\\"

    def samples(self):
        return PO

    def damaged(self):
        return [
            ("unclosed.po", b'msgid "a\nmsgstr "b"\n'),
            ("cut.po", b'msgid "a"\n'),
            ("conflict.po", b'<<<<<<< ours\nmsgid "a"\nmsgstr "b"\n'),
            ("prose.po", RUSSIAN.encode()),
            ("binary.po", bytes(range(256))),
        ]


class TestHtml(FormatConformance):
    plugin = "atau_html"

    def samples(self):
        return HTML

    def damaged(self):
        return [("picture.html", bytes(range(256)))]


class TestDocx(FormatConformance):
    plugin = "atau_docx"

    def samples(self):
        return DOCX

    def damaged(self):
        data = DOCX[0].data
        return [("empty.docx", b""), ("prose.docx", RUSSIAN.encode()), ("cut.docx", data[: len(data) // 2])]


class TestPdf(FormatConformance):
    plugin = "atau_pdf"

    def samples(self):
        return PDF

    def damaged(self):
        return [("empty.pdf", b""), ("prose.pdf", RUSSIAN.encode()), ("head.pdf", PDF[0].data[:200])]
