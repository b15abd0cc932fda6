"""Comments stand at the exact words of their findings, and nothing else changes."""

import io
import subprocess
import zipfile
from collections import Counter

import pytest
from lxml import etree

import atau_docx
from atau import i18n
from atau.errors import DocumentError
from atau.model import Finding, Location, Offer, Severity, Side

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
BOLD = "<w:b/>"


def finding(unit, words, severity=Severity.WARNING, number=1):
    """A finding at the words of a unit, the second, third … occurrence of them where `number` says so."""
    start = -1
    for _time in range(number):
        start = unit.text.index(words, start + 1)
    return Finding(
        "forbidden-term", severity, f"говорят иначе: {words}", "a.docx", unit.id, Side.SOURCE, unit.location,
        start, start + len(words), words, replacements=("права",), offer=Offer.FIX,
    )  # fmt: skip


def extracted(source):
    return [unit for unit in atau_docx.Docx().extract(source)[1] if unit.location.part != "comment"]


def commented(data):
    """The words of each comment and what it says, in the order of the comments."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        document = etree.fromstring(package.read("word/document.xml"))
        comments = etree.fromstring(package.read("word/comments.xml"))
    ranges, opened = {}, set()
    for element in document.iter():
        identifier = element.get(f"{W}id")
        if element.tag == f"{W}commentRangeStart":
            opened.add(identifier)
            ranges[identifier] = ""
        elif element.tag == f"{W}commentRangeEnd":
            opened.remove(identifier)
        elif element.tag in (f"{W}t", f"{W}softHyphen"):
            for identifier in opened:
                ranges[identifier] += element.text or "\xad"
    assert not opened
    said = {c.get(f"{W}id"): ["".join(p.itertext()) for p in c] for c in comments if c.get(f"{W}author") == "Atau"}
    return [(ranges[identifier], lines) for identifier, lines in said.items()]


def characters(data):
    """Each visible character with the formatting of its run, and how often each other element occurs."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        root = etree.fromstring(package.read("word/document.xml"))
    found, others = [], Counter()
    for element in root.iter():
        if element.tag == f"{W}t":
            properties = element.getparent().find(f"{W}rPr")
            style = b"" if properties is None else etree.tostring(properties, method="c14n")
            found += [(character, style) for character in element.text or ""]
        elif "comment" not in element.tag and element.getparent() is not None:
            others[element.tag] += element.tag not in (f"{W}r", f"{W}rPr") and element.getparent().tag != f"{W}rPr"
    return found, others


@pytest.fixture
def rich(build):
    """A document with words in every kind of place."""
    r, p = build.r, build.p
    link = f'<w:hyperlink w:anchor="x">{r("права чело")}{r("века", BOLD)}</w:hyperlink>'
    control = f"<w:sdt><w:sdtPr/><w:sdtContent>{r('в элементе права')}</w:sdtContent></w:sdt>"
    inserted = (
        f'<w:ins w:id="5">{r("вставленные права")}</w:ins><w:del w:id="6"><w:r><w:delText>нет</w:delText></w:r></w:del>'
    )
    soft = f"<w:r>{'<w:t>пра</w:t><w:softHyphen/><w:t>во на жизнь</w:t>'}</w:r>"
    note = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    box = (
        "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:pict><v:shape><v:textbox><w:txbxContent>"
        f"{p('рамка: права')}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Choice></mc:AlternateContent></w:r>"
    )
    cell = f"<w:tc><w:tcPr/>{p('в ячейке права человека')}</w:tc>"
    table = f"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w='4000'/></w:tblGrid><w:tr>{cell}</w:tr></w:tbl>"
    return build.docx(
        f"<w:p>{r('Все пра')}{r('ва ', BOLD)}{r('людей и права 𝒜женщин права')}</w:p>"
        f"<w:p>{r('До ')}{link}{r(' после')}</w:p><w:p>{control}</w:p><w:p>{inserted}</w:p><w:p>{soft}</w:p>{table}"
        f"<w:p>{r('сноска')}{note}{r(' здесь')}</w:p><w:p>{r('у рамки')}{box}</w:p>"
        '<w:sectPr><w:headerReference w:type="default" r:id="rIdheader1"/></w:sectPr>',
        footnotes=f'<w:footnote w:id="2">{p("в сноске права")}</w:footnote>',
        header1=p("колонтитул: права"),
        styles='<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>',
    )


@pytest.fixture
def findings(rich):
    units = {unit.text: unit for unit in extracted(rich)}

    def at(beginning):
        return next(unit for text, unit in units.items() if text.startswith(beginning))

    first = at("Все")
    return [
        finding(first, "права людей"),
        finding(first, "права"),
        finding(first, "людей и права", Severity.NOTE),
        finding(first, "𝒜женщин права"),
        finding(first, "права", number=3),
        finding(at("До"), "права человека"),
        finding(at("До"), "века после"),
        finding(at("в элементе"), "права"),
        finding(at("вставленные"), "права"),
        finding(at("пра\xadво"), "пра\xadво"),
        finding(at("в ячейке"), "права человека", Severity.ERROR),
    ]


def test_at_the_exact_words_the_most_harmful_first(rich, findings):
    data = atau_docx.Docx().annotate(rich, findings)
    words = [finding.text for finding in findings]
    assert [text for text, _said in commented(data)] == [words[-1], *words[:2], *words[3:-1], words[2]]
    assert commented(data)[0][1] == ["Error: говорят иначе: права человека", "Write: “права”", "[forbidden-term]"]


def test_nothing_else_changes(rich, findings, build):
    data = atau_docx.Docx().annotate(rich, findings)
    assert characters(data) == characters(rich.data)
    assert extracted(build.Bytes(data)) == extracted(rich)
    with zipfile.ZipFile(io.BytesIO(rich.data)) as before, zipfile.ZipFile(io.BytesIO(data)) as after:
        changed = {"word/document.xml", "[Content_Types].xml", "word/_rels/document.xml.rels"}
        for info in before.infolist():
            assert info.filename in changed or after.read(info.filename) == before.read(info.filename)
            assert after.getinfo(info.filename).date_time == info.date_time
        assert after.namelist() == [*before.namelist(), "word/comments.xml"]
        assert b"w:date" not in after.read("word/comments.xml")


def test_where_word_allows_no_comment_the_nearest_place_has_it(rich):
    units = {unit.location.part: unit for unit in extracted(rich)}
    data = atau_docx.Docx().annotate(
        rich, [finding(units[part], "права") for part in ("footnote", "textbox", "header")]
    )
    (note, note_says), (box, box_says), (header, header_says) = commented(data)
    assert (note, note_says[0]) == ("", "In footnote 1: “права”")
    assert (box, box_says[0]) == ("у рамкирамка: права", "In the text box: “права”")
    assert (header, header_says[0]) == ("Все права людей и права 𝒜женщин права", "In the header: “права”")
    reference = zipfile.ZipFile(io.BytesIO(data)).read("word/document.xml")
    assert (
        b'commentRangeStart w:id="0"/><w:r><w:footnoteReference w:id="2"/></w:r><w:commentRangeEnd w:id="0"'
        in reference
    )


def test_comments_that_are_there_stay(build):
    comments = f'<w:comment w:id="7" w:author="А. Б.">{build.p("моё")}</w:comment>'
    body = f'<w:p><w:commentRangeStart w:id="7"/>{build.r("все права")}<w:commentRangeEnd w:id="7"/></w:p>'
    source = build.docx(body, comments=comments)
    data = atau_docx.Docx().annotate(source, [finding(extracted(source)[0], "права")])
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        root = etree.fromstring(package.read("word/comments.xml"))
        assert package.namelist() == zipfile.ZipFile(io.BytesIO(source.data)).namelist()
    assert [(one.get(f"{W}id"), one.get(f"{W}author")) for one in root] == [("7", "А. Б."), ("8", "Atau")]
    parts = [unit.location.part for unit in atau_docx.Docx().extract(build.Bytes(data))[1]]
    assert parts == ["body", "comment"]


def test_strict_documents(build):
    source = build.docx(
        build.p("все права"), namespace=build.STRICT, office="http://purl.oclc.org/ooxml/officeDocument/relationships"
    )
    data = atau_docx.Docx().annotate(source, [finding(extracted(source)[0], "права")])
    assert build.STRICT.encode() in zipfile.ZipFile(io.BytesIO(data)).read("word/comments.xml")
    assert extracted(build.Bytes(data)) == extracted(source)


def test_in_the_language_of_the_interface(rich, findings):
    with i18n.use("ru"):
        data = atau_docx.Docx().annotate(rich, findings[:1])
    assert commented(data)[0][1][:2] == ["Предупреждение: говорят иначе: права людей", "Пишите: «права»"]


def test_without_findings_the_bytes_are_the_same(rich):
    assert atau_docx.Docx().annotate(rich, []) == rich.data


def test_a_document_that_was_changed_meanwhile_is_refused(rich, findings, build):
    for source in (build.docx(build.p("другое")), build.docx(build.p("Все люди"))):
        with pytest.raises(DocumentError, match="was changed"):
            atau_docx.Docx().annotate(source, findings)
    elsewhere = finding(extracted(rich)[0], "права")
    assert elsewhere.location != Location()


def test_libreoffice_sees_every_comment_at_its_words(rich, findings, program, tmp_path):
    """The document converted to ODT has the same words between each comment's beginning and end."""
    units = {unit.location.part: unit for unit in extracted(rich)}
    everything = [*findings, finding(units["footnote"], "права"), finding(units["header"], "права")]
    (tmp_path / "a.docx").write_bytes(atau_docx.Docx().annotate(rich, everything))
    command = [
        program("soffice"),
        f"-env:UserInstallation=file://{tmp_path}/profile",
        "--headless",
        "--convert-to",
        "odt",
    ]
    subprocess.run([*command, "--outdir", tmp_path, tmp_path / "a.docx"], check=True, capture_output=True, timeout=120)
    root = etree.fromstring(zipfile.ZipFile(tmp_path / "a.odt").read("content.xml"))
    office, text = (f"{{urn:oasis:names:tc:opendocument:xmlns:{name}:1.0}}" for name in ("office", "text"))
    ranges, opened = {}, set()

    def seen(characters):
        for name in opened:
            ranges[name][1] += characters or ""

    def walk(element):
        if element.tag == f"{office}annotation":
            name = element.get(f"{office}name")
            ranges[name] = ["\n".join("".join(p.itertext()) for p in element.iter(f"{text}p")), ""]
            opened.add(name)
        elif element.tag == f"{office}annotation-end":
            opened.discard(element.get(f"{office}name"))
        elif element.tag not in (f"{text}note", f"{text}tracked-changes"):
            seen(element.text)
            for inside in element:
                walk(inside)
                seen(inside.tail)

    walk(root)
    shown = dict(ranges.values())
    assert len(ranges) == len(everything)
    for one in findings:
        said = f"говорят иначе: {one.text}\n"
        assert one.text in [words for what, words in ranges.values() if said in what], shown
    assert any("In footnote 1" in said for said in shown)
    assert any("In the header" in said for said in shown)
