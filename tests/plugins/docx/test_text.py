"""What is the text of a paragraph, and what is not."""

import pytest

import atau_docx


@pytest.fixture
def texts(build):
    """A function: the inside of a body → the texts of its units."""

    def read(body, **parts):
        _document, units = atau_docx.Docx().extract(build.docx(body, **parts))
        return [unit.text for unit in units]

    return read


T = "<w:r><w:t>{}</w:t></w:r>"


def field(mark):
    return f'<w:r><w:fldChar w:fldCharType="{mark}"/></w:r>'


CODE = "<w:r><w:instrText>PAGE</w:instrText></w:r>"


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        ('<w:r><w:t xml:space="preserve">пра </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>ва</w:t></w:r>', "пра ва"),
        ("<w:r><w:t>а</w:t><w:tab/><w:t>б</w:t><w:br/><w:t>в</w:t><w:cr/><w:t>г</w:t></w:r>", "а\tб\nв\nг"),
        ("<w:r><w:t>а</w:t><w:noBreakHyphen/><w:t>б</w:t><w:softHyphen/><w:t>в</w:t></w:r>", "а\u2011б\xadв"),
        ('<w:r><w:sym w:font="Times New Roman" w:char="2116"/><w:t> 5</w:t></w:r>', "№ 5"),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0A7"/><w:sym w:font="Symbol" w:char="41"/><w:t>а</w:t></w:r>', "а"),
        (f'<w:hyperlink r:id="x">{T.format("ссылка")}</w:hyperlink>', "ссылка"),
        (f"<w:smartTag><w:smartTag>{T.format('метка')}</w:smartTag></w:smartTag>", "метка"),
        (f"<w:sdt><w:sdtPr><w:alias/></w:sdtPr><w:sdtContent>{T.format('поле')}</w:sdtContent></w:sdt>", "поле"),
        (f"{T.format('а')}<w:ins>{T.format('б')}</w:ins><w:moveTo>{T.format('в')}</w:moveTo>", "абв"),
        (
            f"{T.format('а')}<w:del><w:r><w:delText>б</w:delText></w:r></w:del>"
            f"<w:moveFrom>{T.format('в')}</w:moveFrom>{T.format('г')}",
            "аг",
        ),
        (f'<w:fldSimple w:instr="PAGE">{T.format("7")}</w:fldSimple>', "7"),
        (field("begin") + CODE + field("separate") + T.format("7") + field("end") + T.format(" из"), "7 из"),
        (
            # a field in the instruction of another: its result is not shown
            field("begin") + CODE + field("begin") + CODE + field("separate") + T.format("нет") + field("end")
            + field("separate") + T.format("да") + field("end"),
            "да",
        ),
        (field("begin") + CODE + T.format("не закрыто"), "не закрыто"),
        (f"<w:r><w:rPr><w:vanish/></w:rPr><w:t>скрыто</w:t></w:r>{T.format('видно')}", "видно"),
        ('<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>видно</w:t></w:r>', "видно"),
        ("<w:ruby><w:rt><w:r><w:t>нет</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>да</w:t></w:r></w:rubyBase></w:ruby>", "да"),
    ],
)  # fmt: skip
def test_text_of_a_paragraph(texts, inside, text):
    assert texts(f"<w:p>{inside}</w:p>") == [text]


def test_field_that_ends_in_another_paragraph(texts, build):
    begin = f"<w:p>{field('begin')}{CODE}{field('separate')}{T.format('1. Введение')}</w:p>"
    assert texts(begin + build.p("2. Права") + f"<w:p>{field('end')}</w:p>" + build.p("Текст")) == [
        "1. Введение",
        "2. Права",
        "Текст",
    ]


def test_hidden_by_style(texts, build):
    styles = (
        '<w:style w:type="paragraph" w:styleId="P"><w:rPr><w:vanish/></w:rPr></w:style>'
        '<w:style w:type="character" w:styleId="C"><w:rPr><w:vanish/></w:rPr></w:style>'
    )
    body = "<w:p><w:pPr>{}</w:pPr><w:r><w:rPr>{}</w:rPr><w:t>слово</w:t></w:r></w:p>"
    paragraph, character = '<w:pStyle w:val="P"/>', '<w:rStyle w:val="C"/>'
    assert texts(body.format(paragraph, ""), styles=styles) == []
    assert texts(body.format("", character), styles=styles) == []
    assert texts(body.format(paragraph, character), styles=styles) == ["слово"]  # it toggles
    assert texts(body.format(paragraph, '<w:vanish w:val="false"/>'), styles=styles) == ["слово"]


def test_blank_paragraphs_are_no_units(texts, build):
    assert texts("<w:p/>" + build.p(" \xa0") + build.p("1")) == ["1"]


def test_text_box_stands_once_after_its_paragraph(build):
    box = "<w:txbxContent>{}</w:txbxContent>"
    inner = f"<w:r><w:pict><v:textbox>{box.format(build.p('внутри рамки'))}</v:textbox></w:pict></w:r>"
    choice = box.format(f"<w:p>{inner}<w:r><w:t>в рамке</w:t></w:r></w:p>")
    body = (
        "<w:p><w:r><w:t>до </w:t></w:r><w:r><mc:AlternateContent>"
        f'<mc:Choice Requires="wps"><w:drawing><wps:txbx>{choice}</wps:txbx></w:drawing></mc:Choice>'
        f"<mc:Fallback><w:pict>{box.format(build.p('в рамке'))}</w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r><w:r><w:t>после</w:t></w:r></w:p>"
    ) + build.p("дальше")
    _document, units = atau_docx.Docx().extract(build.docx(body))
    assert [(unit.id, unit.location.part, unit.text) for unit in units] == [
        ("body/1", "body", "до после"),
        ("textbox/1", "textbox", "в рамке"),
        ("textbox/2", "textbox", "внутри рамки"),
        ("body/2", "body", "дальше"),
    ]
