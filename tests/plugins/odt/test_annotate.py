"""Comments stand at the exact words of their findings, and nothing else changes."""

import io
import re
import subprocess
import zipfile

import pytest
from lxml import etree

import atau_odt
from atau.model import Finding, Severity, Side
from atau.testing import BytesSource

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def finding(unit, words, number=1):
    start = -1
    for _time in range(number):
        start = unit.text.index(words, start + 1)
    end = start + len(words)
    return Finding(
        "forbidden-term",
        Severity.WARNING,
        f"не так: {words}",
        "a",
        unit.id,
        Side.SOURCE,
        unit.location,
        start,
        end,
        words,
    )


def extracted(data):
    return list(atau_odt.Odt().extract(BytesSource("a.odt", data))[1])


def content(data):
    return zipfile.ZipFile(io.BytesIO(data)).read("content.xml")


@pytest.fixture
def rich(build):
    p = build.p
    body = (
        p("Все пра<text:span text:style-name='B'>ва </text:span>людей и права 𝒜женщин<text:s/>права")
        + p("До <text:a xlink:type='simple' xlink:href='x'>права чело<text:span>века</text:span></text:a> после")
        + p("пра\xadво на   жизнь")
        + build.table(build.cell(p("в ячейке права человека")) + build.cell())
        + p(f"сноска{build.note('в сноске права')} здесь")
        + p(f"у рамки{build.box('рамка: права')}")
    )
    masters = (
        f"<style:master-page style:name='Standard'><style:footer>{p('внизу права')}</style:footer></style:master-page>"
    )
    return build.odt(body, masters=masters)


@pytest.fixture
def findings(rich):
    units = extracted(rich)

    def at(beginning):
        return next(unit for unit in units if unit.text.startswith(beginning))

    first = at("Все")
    return [
        finding(first, "права людей"),
        finding(first, "права"),
        finding(first, "людей и права"),
        finding(first, "𝒜женщин права"),
        finding(first, "права", 3),
        finding(at("До"), "права человека"),
        finding(at("До"), "века после"),
        finding(at("пра\xadво"), "пра\xadво на жизнь"),
        finding(at("в ячейке"), "права"),
        finding(at("в сноске"), "права"),
        finding(at("рамка"), "права"),
        finding(at("внизу"), "права"),
    ]


def test_nothing_else_changes(rich, findings):
    data = atau_odt.Odt().annotate(BytesSource("a.odt", rich), findings)
    assert extracted(data) == extracted(rich)
    bare = re.sub(
        rb"<office:annotation .*?</office:annotation>|<office:annotation-end[^>]*/>",
        b"",
        content(data),
        flags=re.DOTALL,
    )
    assert etree.tostring(etree.fromstring(bare), method="c14n") == etree.tostring(
        etree.fromstring(content(rich)), method="c14n"
    )
    with zipfile.ZipFile(io.BytesIO(rich)) as before, zipfile.ZipFile(io.BytesIO(data)) as after:
        assert after.namelist() == before.namelist()
        assert after.getinfo("mimetype").compress_type == zipfile.ZIP_STORED
        for name in set(before.namelist()) - {"content.xml"}:
            assert after.read(name) == before.read(name)
    assert b"dc:date" not in content(data)


def test_libreoffice_sees_every_comment_at_its_words(rich, findings, program, tmp_path):
    """The document converted to DOCX has the same words between each comment's beginning and end."""
    (tmp_path / "a.odt").write_bytes(atau_odt.Odt().annotate(BytesSource("a.odt", rich), findings))
    command = [
        program("soffice"),
        f"-env:UserInstallation=file://{tmp_path}/profile",
        "--headless",
        "--convert-to",
        "docx",
    ]
    subprocess.run([*command, "--outdir", tmp_path, tmp_path / "a.odt"], check=True, capture_output=True, timeout=120)
    with zipfile.ZipFile(tmp_path / "a.docx") as package:
        document = etree.fromstring(package.read("word/document.xml"))
        comments = etree.fromstring(package.read("word/comments.xml"))
    ranges, opened = {}, set()
    for element in document.iter(
        *(f"{W}{name}" for name in ("commentRangeStart", "commentRangeEnd", "t", "softHyphen"))
    ):
        identifier = element.get(f"{W}id")
        if element.tag == f"{W}commentRangeStart":
            opened.add(identifier)
            ranges[identifier] = ""
        elif element.tag == f"{W}commentRangeEnd":
            opened.discard(identifier)
        else:
            for identifier in opened:
                ranges[identifier] += element.text or "\xad"
    said = {c.get(f"{W}id"): "".join(c.itertext()) for c in comments}
    assert {c.get(f"{W}author") for c in comments} == {"Atau"}
    assert len(said) == len(findings)
    for one in findings[:-3]:
        assert one.text in [ranges[name] for name, text in said.items() if f"не так: {one.text}[" in text], (
            ranges,
            said,
        )
    for place in ("In footnote 1", "In the text box", "In the footer"):
        assert any(place in text for text in said.values())
