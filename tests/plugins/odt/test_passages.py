"""What a translator sees of an OpenDocument text: words with codes for their formatting and for what is no text."""

import pytest

import atau_odt
from atau.model.inline import marked_up
from atau.testing import BytesSource

STYLES = "".join(
    f'<style:style style:name="{name}" style:family="text"><style:text-properties {said}/></style:style>'
    for name, said in {
        "B": 'fo:font-weight="bold"',
        "B2": 'fo:font-weight="bold" fo:language="kk" style:font-weight-asian="normal"',
        "U": 'style:text-underline-style="solid"',
        "N": 'fo:font-weight="normal" style:text-underline-style="none"',
        "K": 'fo:language="kk" fo:country="KZ"',
        "H": 'text:display="none"',
        "W": 'style:font-name="Wingdings"',
    }.items()
)
FACES = '<style:font-face style:name="Wingdings" svg:font-family="Wingdings" style:font-charset="x-symbol"/>'


def span(style, inside):
    return f"<text:span text:style-name='{style}'>{inside}</text:span>"


def link(inside, address="x"):
    return f"<text:a xlink:type='simple' xlink:href='{address}'>{inside}</text:a>"


@pytest.fixture
def passages(build):
    """A function: the inside of a body → the passages."""

    def read(body, **parts):
        return list(atau_odt.Odt().passages(BytesSource("a.odt", build.odt(body, **parts)))[1])

    return read


@pytest.mark.parametrize(
    ("inside", "message"),
    [
        (f"право {span('B', 'на')} жизнь", "право <g1>на</g1> жизнь"),
        (span("B", "всё жирно"), "всё жирно"),
        # What no reader sees: language, fonts of other scripts, values that are the usual ones, pieces of one formatting.
        (f"право {span('B', 'на')}{span('B2', ' ту')} жизнь", "право <g1>на ту</g1> жизнь"),
        (f"право {span('K', 'на')} {span('N', 'жизнь')}", "право на жизнь"),
        # Most of the words need no code.
        (f"а {span('B', 'почти всё жирно')}", "<g1>а</g1> почти всё жирно"),
        # Space moves out of a group, unless it can be seen.
        (f"право {span('B', ' на ')}жизнь", "право <g1>на</g1> жизнь"),
        (f"право{span('U', ' на ')}жизнь", "право<g1> на </g1>жизнь"),
        (f"основные {span('B', 'права')} {span('B', 'и')} свободы", "основные <g1>права и</g1> свободы"),
        (f"основные {span('U', 'права')} {span('U', 'и')} свободы", "основные <g1>права</g1> <g2>и</g2> свободы"),
        # Links and the like are part of the formatting.
        (f"см. {link('текст')} и {link('ещё', 'y')} здесь", "см. <g1>текст</g1> и <g2>ещё</g2> здесь"),
        (f"см. всё {link('те' + span('B', 'кст'))}", "см. всё <g1>те</g1><g2>кст</g2>"),
        (f"см. всё {link('те')}{link('кст')}", "см. всё <g1>текст</g1>"),
        (
            "слово <text:ruby><text:ruby-base>字</text:ruby-base><text:ruby-text>zi</text:ruby-text></text:ruby> здесь",
            "слово <g1>字</g1> здесь",
        ),
        # Signs are text; what is computed or drawn is a thing.
        ("а<text:s text:c='3'/>б<text:tab/>в<text:line-break/>г", "а   б\tв\nг"),
        ("стр. <text:page-number>7</text:page-number> из", "стр. <x1/> из"),
        (f"а {span('B', 'б')} <text:date>2.2</text:date> в {span('B', 'г')} д", "а <g1>б</g1> <x2/> в <g3>г</g3> д"),
        ("право <draw:frame text:anchor-type='as-char'><draw:image/></draw:frame> тут", "право <x1/> тут"),
        ("право <draw:frame text:anchor-type='paragraph'><draw:image/></draw:frame>тут", "право тут"),
        ("знак " + span("W", "\uf0fc") + " здесь", "знак <x1/> здесь"),
        # Marks and what is hidden are not seen.
        (
            "<text:bookmark-start text:name='x'/>пра<text:soft-page-break/>во<text:bookmark-end text:name='x'/>"
            "<text:change text:change-id='c'/> да",
            "право да",
        ),
        (f"видно{span('H', ' скрыто')} всё", "видно всё"),
        ("<text:number>1.</text:number>Право", "Право"),
        # Space and things at the ends stay out.
        ("<text:tab/>  право <text:page-number>7</text:page-number>", "право"),
        (r"код &lt;g1&gt; в тексте", r"код \<g1> в тексте"),
    ],
)
def test_codes(passages, build, inside, message):
    (unit,) = passages(build.p(inside), automatic=STYLES, faces=FACES)
    assert marked_up(unit.text, unit.codes) == message


def test_units_are_those_of_extract(passages, units, build):
    body = (
        build.p("— 7 —") + build.p("***") + build.p(f"право{build.note('сноска')}{build.box('рамка')} есть")
        + build.p("<text:page-number>стр.</text:page-number>") + build.table(build.cell(build.p("в ячейке")))
    )  # fmt: skip
    masters = f"<style:master-page style:name='S'><style:footer>{build.p('внизу')}</style:footer></style:master-page>"
    parts = {"masters": masters, "meta": "<dc:title> Доклад </dc:title><dc:subject>—</dc:subject>"}
    extracted = {unit.id: unit for unit in units(body, **parts)}
    found = passages(body, **parts)
    assert [(unit.id, unit.text) for unit in found] == [
        ("body/1", "— 7 —"),
        ("body/3", "право есть"),
        ("textbox/1", "рамка"),
        ("body/5", "в ячейке"),
        ("footnote/1/1", "сноска"),
        ("footer/1", "внизу"),
        ("property/title", "Доклад"),
    ]
    for unit in found:
        known = extracted[unit.id]
        assert (unit.kind, unit.location, unit.language) == (known.kind, known.location, known.language)


def test_note_names_the_style_that_people_see(passages, build):
    styles = (
        '<style:style style:name="My_20_Quote" style:family="paragraph"/>'
        '<style:style style:name="Q" style:display-name="Цитата" style:family="paragraph"/>'
    )
    automatic = '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="My_20_Quote"/>'
    found = passages(
        build.p("а", "P1") + build.p("б", "Q") + build.p("в", "Standard"), styles=styles, automatic=automatic
    )
    assert [unit.note for unit in found] == ["style: My Quote", "style: Цитата", None]


def test_what_codes_stand_for_is_told(passages, build):
    inside = f"право{build.note('сноска', '7')} на <text:page-number>3</text:page-number> странице"
    assert passages(build.p(inside))[0].note == "x1: footnote 7\nx2: field page-number “3”"


def test_formatting_of_headers_is_that_of_their_own_part(passages, build):
    """Automatic styles of styles.xml and of content.xml may have the same names (ISO/IEC 26300-1, 3.15.3)."""
    masters = (
        f"<style:master-page style:name='S'><style:header>{build.p('право ' + span('K', 'на') + ' жизнь')}"
        "</style:header></style:master-page>"
    )
    bold = (
        '<style:style style:name="K" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>'
    )
    body = build.p(f"право {span('K', 'на')} жизнь")
    body_unit, header_unit = passages(body, automatic=bold, masters=masters)
    assert [len(unit.codes) for unit in (body_unit, header_unit)] == [2, 0]
