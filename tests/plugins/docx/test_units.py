"""Where units stand, of which kind and in which language they are, and in which order they come."""

import pytest

import atau_docx
from atau.model import Code


@pytest.fixture
def units(build):
    """A function: the inside of a body and other parts → the units."""

    def read(body, **parts):
        return list(atau_docx.Docx().extract(build.docx(body, **parts))[1])

    return read


def tc(*inside):
    return f"<w:tc><w:tcPr/>{''.join(inside)}</w:tc>"


def tbl(*rows):
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"


def test_tables_nested_and_in_content_controls(units, build):
    p = build.p
    inner = tbl(tc(p("в")))
    body = tbl(tc(p("а")) + tc(p("б"), inner, p("г")), f"<w:sdt><w:sdtContent>{tc(p('д'))}</w:sdtContent></w:sdt>")
    found = units(p("до") + f"<w:sdt><w:sdtPr/><w:sdtContent>{body}</w:sdtContent></w:sdt>" + tbl(tc(p("е"))))
    assert [(u.text, u.kind, u.location.table, u.location.row, u.location.cell) for u in found] == [
        ("до", "paragraph", None, None, None),
        ("а", "cell", 1, 1, 1),
        ("б", "cell", 1, 1, 2),
        ("в", "cell", 2, 1, 1),
        ("г", "cell", 1, 1, 2),
        ("д", "cell", 1, 2, 1),
        ("е", "cell", 3, 1, 1),
    ]
    assert [unit.location.block for unit in found] == [1, 2, 3, 4, 5, 6, 7]


STYLES = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-US"/></w:rPr></w:rPrDefault></w:docDefaults>'
    '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/>'
    '<w:rPr><w:lang w:val="ru-RU"/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/>'
    '<w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="2"><w:name w:val="Свой"/><w:basedOn w:val="1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="3"><w:name w:val="Заголовок 3"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="4"><w:name w:val="TOC"/><w:basedOn w:val="1"/>'
    '<w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="5"><w:name w:val="List"/><w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr>'
    "</w:style>"
    '<w:style w:type="paragraph" w:styleId="6"><w:name w:val="Loop"/><w:basedOn w:val="6"/></w:style>'
    '<w:style w:type="character" w:styleId="k"><w:rPr><w:lang w:val="kk-KZ"/></w:rPr></w:style>'
)


@pytest.mark.parametrize(
    ("properties", "kind"),
    [
        ("", "paragraph"),
        ('<w:pStyle w:val="1"/>', "heading"),
        ('<w:pStyle w:val="2"/>', "heading"),
        ('<w:pStyle w:val="3"/>', "heading"),
        ('<w:pStyle w:val="4"/>', "paragraph"),
        ('<w:pStyle w:val="5"/>', "item"),
        ('<w:pStyle w:val="5"/><w:numPr><w:numId w:val="0"/></w:numPr>', "paragraph"),
        ('<w:pStyle w:val="6"/>', "paragraph"),
        ('<w:pStyle w:val="none"/>', "paragraph"),
        ('<w:outlineLvl w:val="2"/>', "heading"),
        ('<w:pStyle w:val="1"/><w:outlineLvl w:val="9"/>', "paragraph"),
        ('<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>', "item"),
    ],
)
def test_kind(units, build, properties, kind):
    assert [unit.kind for unit in units(build.p("текст", properties), styles=STYLES)] == [kind]


def test_heading_above(units, build):
    heading = '<w:outlineLvl w:val="0"/>'
    found = units(
        build.p("а") + build.p("I. Право", heading) + build.p("б") + tbl(tc(build.p("в", heading))) + build.p("г")
    )
    assert [unit.location.heading for unit in found] == [None, None, "I. Право", "I. Право", "I. Право"]


def test_language_of_most_characters(units, build):
    kazakh, none = '<w:lang w:val="kk-KZ"/>', '<w:lang w:val="x-none"/>'
    body = (
        build.p("русский")
        + f"<w:p>{build.r('иә')}{build.r('қазақша', kazakh)}</w:p>"
        + f"<w:p>{build.r('қазақша', '<w:rStyle w:val=' + chr(34) + 'k' + chr(34) + '/>')}</w:p>"
        + f"<w:p>{build.r('что', none)}</w:p>"
    )
    assert [unit.language for unit in units(body, styles=STYLES)] == ["ru", "kk", "kk", "ru"]
    assert [unit.language for unit in units(body)] == [None, "kk", None, None]


def test_document(build):
    source = build.docx(build.p("а"), styles=STYLES)
    document, _units = atau_docx.Docx().extract(source)
    assert (document.name, document.kind, document.language) == ("a.docx", "docx", "ru")
    assert len(document.sha256) == 64


def note(kind, identifier, *paragraphs, attributes=""):
    return f'<w:{kind} w:id="{identifier}" {attributes}>{"".join(paragraphs)}</w:{kind}>'


def reference(kind, identifier, rest="/>"):
    return f'<w:r><w:{kind}Reference w:id="{identifier}" {rest}</w:r>'


def test_notes_come_after_the_body_in_the_order_of_their_references(units, build):
    p, r = build.p, build.r
    footnotes = (
        note("footnote", -1, p("---"), attributes='w:type="separator"')
        + note("footnote", 2, p("первая"), p("её конец"))
        + note("footnote", 1, p("вторая"))
        + note("footnote", 9, p("ничья"))
    )
    body = (
        f"<w:p>{r('пра')}{reference('footnote', 2)}{r('во')}{reference('endnote', 5)}{reference('footnote', 1)}</w:p>"
    )
    found = units(body, footnotes=footnotes, endnotes=note("endnote", 5, p("в конце")))
    assert found[0].text == "право"
    assert found[0].codes == (
        Code(3, "alone", "footnote/2"),
        Code(5, "alone", "endnote/5"),
        Code(5, "alone", "footnote/1"),
    )
    assert [(u.id, u.kind, u.location.part, u.location.block, u.location.note, u.text) for u in found[1:]] == [
        ("footnote/1/1", "note", "footnote", 1, "1", "первая"),
        ("footnote/1/2", "note", "footnote", 2, "1", "её конец"),
        ("footnote/2/1", "note", "footnote", 3, "2", "вторая"),
        ("footnote/3/1", "note", "footnote", 4, None, "ничья"),
        ("endnote/1/1", "note", "endnote", 1, "i", "в конце"),
    ]


@pytest.mark.parametrize(
    ("section", "settings", "numbers"),
    [
        ("", "", ["1", "2", "3"]),
        ('<w:numRestart w:val="eachSect"/>', "", ["1", "2", "1"]),
        ('<w:numRestart w:val="eachPage"/>', "", [None, None, "1"]),
        ("", '<w:numFmt w:val="upperRoman"/><w:numStart w:val="4"/>', ["IV", "V", "VI"]),
        ("", '<w:numFmt w:val="lowerLetter"/><w:numStart w:val="26"/>', ["z", "aa", "bb"]),
        ('<w:numFmt w:val="chicago"/>', "", ["*", "†", "3"]),
    ],
)
def test_numbers_of_notes(units, build, section, settings, numbers):
    end = f"<w:pPr><w:sectPr><w:footnotePr>{section}</w:footnotePr></w:sectPr></w:pPr>"
    last = section if "eachSect" in section else ""
    body = (
        f"<w:p>{build.r('а')}{reference('footnote', 1)}</w:p><w:p>{end}{build.r('б')}{reference('footnote', 2)}</w:p>"
        f"<w:p>{build.r('в')}{reference('footnote', 3)}</w:p><w:sectPr><w:footnotePr>{last}</w:footnotePr></w:sectPr>"
    )
    footnotes = "".join(note("footnote", number, build.p("т")) for number in (1, 2, 3))
    found = units(body, footnotes=footnotes, settings=f"<w:footnotePr>{settings}</w:footnotePr>")
    assert [unit.location.note for unit in found if unit.kind == "note"] == numbers


def test_own_mark_of_a_note_takes_no_number(units, build):
    own = reference("footnote", 1, 'w:customMarkFollows="1"/><w:t>**</w:t>')
    body = f"<w:p>{build.r('а')}{own}{reference('footnote', 2)}</w:p>"
    found = units(body, footnotes=note("footnote", 1, build.p("т")) + note("footnote", 2, build.p("т")))
    assert [unit.location.note for unit in found] == [None, "**", "1"]


def test_headers_and_footers_come_last_and_once(units, build):
    def section(number):
        return (
            f'<w:sectPr><w:headerReference r:id="rIdheader{number}"/><w:footerReference r:id="rIdfooter1"/></w:sectPr>'
        )

    body = f"<w:p><w:pPr>{section(2)}</w:pPr>{build.r('а')}</w:p>{section(1)}"
    found = units(
        body, header1=build.p("п"), header2=build.p("в"), header3=build.p("нет"), footer1=build.p("н") + build.p("з")
    )
    assert [(unit.id, unit.location.part, unit.text) for unit in found] == [
        ("body/1", "body", "а"),
        ("header/1", "header", "в"),
        ("header/2", "header", "п"),
        ("footer/1", "footer", "н"),
        ("footer/2", "footer", "з"),
    ]


def test_comments_silence(units, build):
    comments = (
        f'<w:comment w:id="1">{build.p("glossary: ignore forbidden-term")}</w:comment>'
        f'<w:comment w:id="2">{build.p("glossary: ignore")}</w:comment>'
        f'<w:comment w:id="3">{build.p("спасибо")}</w:comment>'
    )
    body = (
        f'<w:p><w:commentRangeStart w:id="1"/>{build.r("а")}</w:p>'
        + build.p("б")
        + f'<w:p>{build.r("в")}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r></w:p>'
        + f'<w:p><w:commentRangeStart w:id="2"/>{build.r("г")}<w:r><w:commentReference w:id="2"/></w:r></w:p>'
        + f'<w:p>{build.r("д")}<w:r><w:commentReference w:id="3"/></w:r></w:p>'
    )
    found = units(body, comments=comments)
    one = ("forbidden-term",)
    assert [unit.silenced for unit in found if unit.location.part == "body"] == [one, one, one, ("*",), ()]
