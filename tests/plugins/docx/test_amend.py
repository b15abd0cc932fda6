"""Words are exchanged in whatever part of the package they stand, and all other bytes stay."""

import io
import zipfile
from random import Random

import atau_docx
from atau.model import Edit, Side

OTHER = "другие"


def amended(source, word="слова"):
    """The bytes after an edit at the word in each unit that has it, the edits made, and all the units of before."""
    units = list(atau_docx.Docx().extract(source)[1])
    places = [(unit, unit.text.find(word)) for unit in units]
    edits = [Edit(unit.id, Side.SOURCE, at, at + len(word), OTHER) for unit, at in places if at >= 0]
    data, made = atau_docx.Docx().amend(source, edits)
    return data, made, units


def texts(build, data):
    return {unit.id: unit.text for unit in atau_docx.Docx().extract(build.Bytes(data))[1]}


def members(data):
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {info.filename: (package.read(info), info.date_time) for info in package.infolist()}


def test_notes_margins_boxes_and_comments(build):
    box = f"<w:p><w:r><wps:txbx><w:txbxContent>{build.p('слова рамки')}</w:txbxContent></wps:txbx></w:r></w:p>"
    reference = '<w:p><w:r><w:footnoteReference w:id="2"/></w:r></w:p>'
    section = '<w:sectPr><w:headerReference r:id="rIdheader1"/></w:sectPr>'
    source = build.docx(
        build.p("слова текста") + box + reference + section,
        footnotes=f'<w:footnote w:id="2">{build.p("слова сноски")}</w:footnote>',
        header1=build.p("слова сверху"),
        comments=f'<w:comment w:id="0" w:author="A">{build.p("слова рядом")}</w:comment>',
        settings="",
    )
    data, made, units = amended(source)
    assert len(made) == 5
    assert texts(build, data) == {unit.id: unit.text.replace("слова", OTHER) for unit in units}
    before, after = members(source.data), members(data)
    assert list(before) == list(after)
    assert [name for name in before if before[name] != after[name]] == [
        *(f"word/{name}.xml" for name in ("document", "footnotes", "header1", "comments"))
    ]


def test_a_body_that_is_read_piece_by_piece(build):
    numbers = Random(7)
    filling = "".join(build.p(str(numbers.getrandbits(2000))) for _number in range(3200))
    body = build.p("слова в начале") + filling + build.p("слова в конце")
    assert len(body.encode()) > 2_000_000
    source = build.docx(body)
    data, made, _units = amended(source)
    assert len(made) == 2
    old, new = (members(one)["word/document.xml"][0].decode() for one in (source.data, data))
    assert new == old.replace("слова", OTHER)


def test_words_with_a_character_that_is_no_text_between_them_are_left_alone(build):
    source = build.docx("<w:p><w:r><w:t>два</w:t><w:noBreakHyphen/><w:t>слова</w:t></w:r></w:p>")
    data, made, _units = amended(source, "два\u2011слова")
    assert (data, list(made)) == (source.data, [])
    data, made, _units = amended(source)
    assert list(texts(build, data).values()) == [f"два\u2011{OTHER}"]


def test_properties_are_left_alone(build):
    core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
    source = build.docx(build.p("слова"))
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        for name, (content, _date) in members(source.data).items():
            if name == "_rels/.rels":
                kind = core.replace("core-", "relationships/metadata/core-")
                link = f'<Relationship Id="b" Type="{kind}" Target="core.xml"/>'
                content = content.replace(b"</Relationships>", link.encode() + b"</Relationships>")
            package.writestr(name, content)
        title = "<dc:title xmlns:dc='http://purl.org/dc/elements/1.1/'>слова</dc:title>"
        package.writestr("core.xml", f"<c:coreProperties xmlns:c='{core}'>{title}</c:coreProperties>")
    data, made, units = amended(build.Bytes(stream.getvalue()))
    assert [unit.id for unit in units] == ["body/1", "property/title"]
    assert [edit.unit for edit in made] == ["body/1"]
    assert texts(build, data) == {"body/1": OTHER, "property/title": "слова"}
