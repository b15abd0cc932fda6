"""Real documents come back from a translation with all that was in them."""

import subprocess
import zipfile

import pytest
from lxml import etree

from atau.errors import DocumentError
from atau.hooks.interfaces import RenderOptions
from atau.model import Segment
from atau.testing.sources import BytesSource
from atau.testing.translation import pseudo_translated
from atau_docx import Docx


@pytest.fixture(scope="module")
def samples(shared):
    """The documents that can be read, with their units."""
    found = []
    for path in sorted(shared.glob("samples/*/*.docx")):
        source = BytesSource(path.name, path.read_bytes())
        try:
            found.append((source, list(Docx().passages(source)[1])))
        except DocumentError:
            continue
    assert any(units for _source, units in found)
    return found


def test_without_a_translation_the_bytes_stay(samples):
    for source, units in samples:
        same = {unit.id: Segment(unit.text, codes=unit.codes) for unit in units}
        for targets in ({}, same):
            assert Docx().render(source, targets, RenderOptions("kk")) == (source.open().read(), []), source.name


@pytest.mark.parametrize("moves", [False, True], ids=["in place", "moved"])
def test_they_say_what_was_put_in(samples, moves):
    for source, units in samples:
        targets = {unit.id: pseudo_translated(unit, "kk", moves=moves) for unit in units}
        made, _remarks = Docx().render(source, targets, RenderOptions("kk"))
        again = {unit.id: unit for unit in Docx().passages(BytesSource(source.name, made))[1]}
        assert again.keys() == targets.keys(), source.name
        for name, target in targets.items():
            assert again[name].text == target.text, (source.name, name)
            assert places(again[name]) == places(target), (source.name, name)
            assert lost(again[name], target) <= meetings(target), (source.name, name)


def places(segment):
    return [code.offset for code in segment.codes if code.kind == "alone"]


def lost(unit, target):
    """Where the target has a change of looks, and the document none, or the other way round."""
    return {code.offset for code in unit.codes} ^ {code.offset for code in target.codes}


def meetings(target):
    """Where two groups meet; those that look alike are one from then on."""
    ends, starts = ({code.offset for code in target.codes if code.kind == kind} for kind in ("close", "open"))
    return ends & starts


def test_what_is_not_translated_is_equal(samples):
    """One paragraph is translated: all others, and all other parts, are the same to a reader of XML."""
    for source, units in samples:
        if not units:
            continue
        unit = max(units, key=lambda unit: len(unit.codes))
        made, _remarks = Docx().render(source, {unit.id: pseudo_translated(unit)}, RenderOptions("kk"))
        before, after = (zipfile.ZipFile(stream) for stream in (source.open(), BytesSource("", made).open()))
        assert before.namelist() == after.namelist()
        changed = [name for name in before.namelist() if before.read(name) != after.read(name)]
        assert len(changed) == 1, source.name
        old, new = (etree.fromstring(package.read(changed[0])) for package in (before, after))
        different = [
            one.tag
            for one, other in zip(paragraphs(old), paragraphs(new), strict=True)
            if etree.tostring(one, method="c14n") != etree.tostring(other, method="c14n")
        ]
        assert len(different) <= 2, source.name  # a text box may be there twice


def paragraphs(root):
    """Those that hold no others."""
    return [one for one in root.iter("{*}p") if next(one.iterdescendants("{*}p"), None) is None]


def shown_by_libreoffice(data, folder, program):
    """The text of a document without its spaces."""
    (folder / "a.docx").write_bytes(data)
    command = [program("soffice"), f"-env:UserInstallation=file://{folder}/profile", "--headless"]
    convert = ["--convert-to", "txt:Text (encoded):UTF8", "--outdir", folder, folder / "a.docx"]
    subprocess.run([*command, *convert], check=True, capture_output=True, timeout=120)
    return "".join((folder / "a.txt").read_text(encoding="utf-8-sig").split())


def test_libreoffice_shows_what_was_put_in(shared, tmp_path, program):
    name = "bib-chernigovka.netdo.ru_download_docs_17459.docx"
    source = BytesSource(name, (shared / "samples/documents" / name).read_bytes())
    units = [unit for unit in Docx().passages(source)[1] if unit.location.part == "body"]
    targets = {unit.id: pseudo_translated(unit, "kk") for unit in units}
    data, _remarks = Docx().render(source, targets, RenderOptions("kk"))
    shown = shown_by_libreoffice(data, tmp_path, program)
    at = 0
    for target in targets.values():
        words = "".join(target.text.split())
        assert words in shown[at:]
        at = shown.index(words, at) + len(words)


def test_libreoffice_shows_a_strict_document(build, tmp_path, program):
    link = '<w:hyperlink w:anchor="a"><w:r><w:t>право</w:t></w:r></w:hyperlink>'
    paragraph = f"<w:p>{build.r('У каждого есть ')}{link}{build.r(' на свободу', '<w:b/>')}</w:p><w:sectPr/>"
    source = build.docx(paragraph, build.STRICT, build.OFFICE_STRICT)
    made, _remarks = build.rendered(source, {"body/1": "Әркімнің <g2>бостандыққа</g2> <g1>құқығы</g1> бар"})
    assert shown_by_libreoffice(made.data, tmp_path, program) == "Әркімніңбостандыққақұқығыбар"
