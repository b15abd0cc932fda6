"""The conformance kit over every adapter of the distribution: a page of each format in three languages."""

import io
import zipfile

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
_NOTES_RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
_MAIN_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


def _docx(body: str, footnotes: str = "") -> bytes:
    """The smallest package that a word processor opens."""
    notes = {
        "word/footnotes.xml": f'<w:footnotes xmlns:w="{_WORD}">{footnotes}</w:footnotes>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{_NOTES_RELATIONSHIP}" Target="footnotes.xml"/></Relationships>',
    }
    members = {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{_MAIN_TYPE}"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{_RELATIONSHIP}" Target="word/document.xml"/></Relationships>',
        "word/document.xml": f'<w:document xmlns:w="{_WORD}"><w:body>{body}</w:body></w:document>',
        **(notes if footnotes else {}),
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


_BULK = "".join(_paragraph(f"{number}. {RUSSIAN}", KAZAKH) for number in range(50_000))
_NOTES = range(10_000)


def _with_notes() -> bytes:
    """Ten thousand notes, each at a paragraph of its own."""
    reference = '<w:r><w:footnoteReference w:id="{0}"/></w:r></w:p>'
    body = "".join(_paragraph(RUSSIAN).removesuffix("</w:p>") + reference.format(number) for number in _NOTES)
    notes = "".join(f'<w:footnote w:id="{number}">{_paragraph(KAZAKH)}</w:footnote>' for number in _NOTES)
    return _docx(body, notes)


OFFICE, ODT_TEXT, ODT_TABLE = (
    f"urn:oasis:names:tc:opendocument:xmlns:{name}:1.0" for name in ("office", "text", "table")
)


def _odt(body: str) -> bytes:
    """The smallest package that LibreOffice opens."""
    spaces = f'xmlns:office="{OFFICE}" xmlns:text="{ODT_TEXT}" xmlns:table="{ODT_TABLE}"'
    members = {
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {spaces} office:version="1.3">'
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>",
        "META-INF/manifest.xml": '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
        '<manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/>'
        '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>',
    }
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, text in members.items():
            packed = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            archive.writestr(zipfile.ZipInfo(name), text.encode(), packed)
    return stream.getvalue()


_ODT_NOTE = (
    '<text:note text:id="n1" text:note-class="footnote"><text:note-citation>1</text:note-citation>'
    "<text:note-body><text:p>{0}</text:p></text:note-body></text:note>"
)
ODT = [
    Sample(
        "letter.odt",
        _odt(
            "<text:h text:outline-level='1'>Rights</text:h>"
            f"<text:p>{ENGLISH.replace('freedom', 'free<text:span>dom</text:span>')}</text:p>"
            f"<table:table><table:table-row><table:table-cell><text:p>{RUSSIAN}</text:p></table:table-cell>"
            f"</table:table-row></table:table><text:p>see<text:s/>{_ODT_NOTE.format(KAZAKH)} below</text:p>"
        ),
        ["Rights", *ENGLISH.split(), *RUSSIAN.split(), "see", "below", *KAZAKH.split()],
    ),
]


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

    def large(self):
        return _docx(_BULK)

    def test_many_notes(self):
        _document, units = self._extract("notes.docx", _with_notes())
        notes = [unit for unit in units if unit.kind == "note"]
        assert [unit.location.note for unit in notes] == [str(number + 1) for number in _NOTES]

    def test_tables_six_deep(self):
        inside = _paragraph(KAZAKH)
        for _level in range(6):
            inside = f"<w:tbl><w:tr><w:tc>{inside}</w:tc></w:tr></w:tbl>{_paragraph(RUSSIAN)}"
        _document, units = self._extract("deep.docx", _docx(inside))
        assert [(unit.text, unit.location.table) for unit in units] == [
            (KAZAKH, 6), *((RUSSIAN, number) for number in (5, 4, 3, 2, 1)), (RUSSIAN, None),
        ]  # fmt: skip


class TestOdt(FormatConformance):
    plugin = "atau_odt"

    def samples(self):
        return ODT

    def damaged(self):
        data = ODT[0].data
        bomb = _odt("").replace(b"mimetype", b"mimetypo")
        return [
            ("empty.odt", b""),
            ("prose.odt", RUSSIAN.encode()),
            ("cut.odt", data[: len(data) // 2]),
            ("other.odt", bomb),
        ]

    def large(self):
        return _odt("".join(f"<text:p>{number}. {RUSSIAN} {KAZAKH}</text:p>" for number in range(50_000)))
