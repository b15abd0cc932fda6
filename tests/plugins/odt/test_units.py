"""What an OpenDocument text says, where its units stand, and in which order they come."""

import pytest

import atau_odt
from atau.errors import DocumentError
from atau.testing import BytesSource


def places(units):
    return [(u.id, u.kind, u.location.table, u.location.row, u.location.cell, u.text) for u in units]


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        ("пра<text:span>во</text:span>", "право"),
        ("  два\n   слова  и <text:span> ещё</text:span>", "два слова и ещё"),
        ("а<text:s text:c='3'/>б<text:tab/>в<text:line-break/>г", "а   б\tв\nг"),
        ("<text:a xlink:href='x'>ссылка</text:a> далее", "ссылка далее"),
        ("<text:ruby><text:ruby-base>字</text:ruby-base><text:ruby-text>zi</text:ruby-text></text:ruby>", "字"),
        ("Таблица <text:sequence text:name='T'>7</text:sequence>: права", "Таблица 7: права"),
        ("<text:change-start text:change-id='a'/>вставлено<text:change-end text:change-id='a'/>", "вставлено"),
        ("до<text:change text:change-id='b'/>после", "допосле"),
        ("<text:number>1.</text:number>право", "право"),
        ("пра\xadво <text:bookmark text:name='x'/>𝒜", "пра\xadво 𝒜"),
        ("видно<text:span text:style-name='H'> скрыто</text:span>", "видно"),
    ],
)
def test_text(units, build, inside, text):
    hidden = (
        '<style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>'
    )
    assert [unit.text for unit in units(build.p(inside), automatic=hidden)] == [text]


def test_deletions_sections_and_indexes(units, build):
    p = build.p
    body = (
        f"<text:tracked-changes><text:changed-region><text:deletion>{p('удалено')}</text:deletion></text:changed-region>"
        f"</text:tracked-changes><text:section>{p('а')}<text:section text:display='none'>{p('скрыто')}</text:section>"
        "</text:section>"
        f"<text:table-of-content><text:table-of-content-source>{p('образец')}</text:table-of-content-source>"
        f"<text:index-body><text:index-title>{p('Оглавление')}</text:index-title>{p('I. Право 3')}</text:index-body>"
        "</text:table-of-content>"
    )
    assert [unit.text for unit in units(body)] == ["а", "Оглавление", "I. Право 3"]


def test_tables_nested_and_merged(units, build):
    p, cell = build.p, build.cell
    inner = build.table(cell(p("внутри")))
    covered = "<table:covered-table-cell/>"
    body = build.table(
        cell(p("а"), attributes='table:number-columns-spanned="2"') + covered + cell(p("в")),
        cell(p("г"), inner, p("д")) + cell() + cell(p("е")),
    ) + build.table(cell(p("ж")))
    assert places(units(body)) == [
        ("body/1", "cell", 1, 1, 1, "а"),
        ("body/2", "cell", 1, 1, 3, "в"),
        ("body/3", "cell", 1, 2, 1, "г"),
        ("body/4", "cell", 2, 1, 1, "внутри"),
        ("body/5", "cell", 1, 2, 1, "д"),
        ("body/6", "cell", 1, 2, 3, "е"),
        ("body/7", "cell", 3, 1, 1, "ж"),
    ]


def test_notes_frames_margins_comments_and_properties(units, build):
    p = build.p
    comment = f"<office:annotation><dc:creator>А. Б.</dc:creator><dc:date>2020</dc:date>{p('моё')}</office:annotation>"
    own = f"<office:annotation><dc:creator>Atau</dc:creator>{p('Ошибка')}</office:annotation>"
    masters = (
        f"<style:master-page style:name='S'><style:header>{p('верх')}</style:header><style:header-left style:display='false'>"
        f"{p('нет')}</style:header-left><style:footer>{p('низ')}</style:footer></style:master-page>"
    )
    body = (
        build.box("лист", "page") + p(f"пра{build.note('сноска', '*')}во{comment}{own}{build.box('рамка')}")
        + p(f"б{build.note('в конце', 'i', 'endnote')}{build.note('вторая', '2')}")
    )  # fmt: skip
    found = units(body, masters=masters, meta="<dc:title>Доклад</dc:title><dc:creator>А. Б.</dc:creator>")
    assert [(u.id, u.location.part, u.location.note, u.text) for u in found] == [
        ("textbox/1", "textbox", None, "лист"),
        ("body/1", "body", None, "право"),
        ("textbox/2", "textbox", None, "рамка"),
        ("body/2", "body", None, "б"),
        ("footnote/1/1", "footnote", "*", "сноска"),
        ("footnote/2/1", "footnote", "2", "вторая"),
        ("endnote/1/1", "endnote", "i", "в конце"),
        ("header/1", "header", None, "верх"),
        ("footer/1", "footer", None, "низ"),
        ("comment/1/1", "comment", None, "моё"),
        ("property/title", "property", None, "Доклад"),
    ]


LIST = (
    '<text:list-style style:name="L">'
    '<text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>'
    '<text:list-level-style-number text:level="2" style:num-format="a" style:num-prefix="(" style:num-suffix=")"/>'
    '<text:list-level-style-number text:level="3" style:num-format="i" style:num-suffix="." text:display-levels="3"/>'
    '</text:list-style><text:list-style style:name="R">'
    '<text:list-level-style-number text:level="1" loext:num-list-format="Статья %1%." style:num-format="А, Б, .., Аа"/>'
    '<text:list-level-style-bullet text:level="2" text:bullet-char="•"/></text:list-style>'
)


def items(*inside, attributes='text:style-name="L"'):
    return f"<text:list {attributes}>{''.join(f'<text:list-item>{one}</text:list-item>' for one in inside)}</text:list>"


def test_numbers_of_lists(units, build):
    p = build.p
    deeper = items(p("в") + items(p("г"), attributes=""), p("д"), attributes="")
    body = items(p("а"), p("б") + p("ещё") + deeper, p("е") + items(p("ж"), attributes=""))
    body += items(p("з"), attributes='text:style-name="L" text:continue-numbering="true"') + items(p("и"))
    body += '<text:list text:style-name="L"><text:list-item text:start-value="24">' + p("к") + "</text:list-item>"
    body += f"<text:list-header>{p('л')}</text:list-header></text:list>"
    body += items(p("м"), items(p("н"), attributes=""), attributes='text:style-name="R"')
    found = {u.text: (u.kind, u.location.paragraph) for u in units(body, automatic=LIST)}
    assert found == {
        "а": ("item", "1"), "б": ("item", "2"), "ещё": ("item", None), "в": ("item", "(a)"), "г": ("item", "2.a.i"),
        "д": ("item", "(b)"), "е": ("item", "3"), "ж": ("item", "(a)"), "з": ("item", "4"), "и": ("item", "1"),
        "к": ("item", "24"), "л": ("item", None), "м": ("item", "Статья А"), "н": ("item", None),
    }  # fmt: skip


def test_headings_their_numbers_and_path(units, build):
    outline = (
        '<text:outline-style><text:outline-level-style text:level="1" style:num-format="I" style:num-suffix="."/>'
        '<text:outline-level-style text:level="2" style:num-format="A" style:num-suffix="."/></text:outline-style>'
    )

    def heading(text, level):
        return f'<text:h text:outline-level="{level}">{text}</text:h>'

    body = (
        heading("Права", 1)
        + heading("Жизнь", 2)
        + build.p("а")
        + heading("Свобода", 2)
        + heading("Итог", 1)
        + build.p("б")
    )
    assert [(u.location.paragraph, u.location.heading) for u in units(body, styles=outline)] == [
        ("I", None),
        ("A", "I. Права"),
        (None, "I. Права > A. Жизнь"),
        ("B", "I. Права > A. Жизнь"),
        ("II", "I. Права > B. Свобода"),
        (None, "II. Итог"),
    ]


def test_a_title_is_a_heading_too(units, build):
    based = '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/>'
    found = units(build.p("Бірлескен ұсыным", "P1") + build.p("Мәтін"), automatic=based)
    assert [(unit.kind, unit.location.heading) for unit in found] == [
        ("heading", None),
        ("paragraph", "Бірлескен ұсыным"),
    ]


def test_language_of_most_characters(units, build):
    styles = (
        '<style:default-style style:family="paragraph"><style:text-properties fo:language="ru"/></style:default-style>'
        '<style:style style:name="Standard" style:family="paragraph"/>'
        '<style:style style:name="K" style:family="paragraph" style:parent-style-name="Standard">'
        '<style:text-properties fo:language="kk"/></style:style>'
        '<style:style style:name="T" style:family="text"><style:text-properties fo:language="en"/></style:style>'
    )
    body = build.p("а") + build.p("б", "K") + build.p("в<text:span text:style-name='T'>long</text:span>", "K")
    assert [unit.language for unit in units(body, styles=styles)] == ["ru", "kk", "en"]


def test_comments_silence(units, build):
    def comment(text, name=""):
        return f"<office:annotation {name and f'office:name={name!r}'}>{build.p(text)}</office:annotation>"

    end = "<office:annotation-end office:name='1'/>"
    body = (
        build.p(f"а{comment('glossary: ignore forbidden-term', '1')}") + build.p("б") + build.p(f"в{end}")
        + build.p(f"г{comment('glossary: ignore', 'never ends')}") + build.p("д")
    )  # fmt: skip
    one = ("forbidden-term",)
    assert [unit.silenced for unit in units(body) if unit.location.part == "body"] == [one, one, one, ("*",), ()]


@pytest.mark.parametrize(
    ("parts", "reason"),
    [
        ({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}, "holds no OpenDocument text"),
        ({"manifest": "<manifest:encryption-data/>"}, "protected by a password"),
        ({"automatic": "<text:p>"}, "not well-formed"),
    ],
)
def test_refused(build, parts, reason):
    source = BytesSource("a.odt", build.odt(build.p("а"), **parts))
    with pytest.raises(DocumentError, match=reason):
        list(atau_odt.Odt().extract(source)[1])


def test_detected_by_its_member(build):
    assert atau_odt.detect_format(BytesSource("a.zip", build.odt(""))) == "odt"
    assert atau_odt.detect_format(BytesSource("a.odt", build.odt("", mimetype="application/epub+zip"))) is None
