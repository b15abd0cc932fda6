"""Translations in the place of words: what stays, what goes along, what is refused."""

import io
import re
import zipfile

import pytest
from lxml import etree

import atau_odt
from atau.errors import DocumentError
from atau.hooks.interfaces import RenderOptions
from atau.model import Segment
from atau.model.inline import marked_up, unmarked
from atau.testing import BytesSource

BOLD = '<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>'
LINK = "<text:a xlink:type='simple' xlink:href='http://un.org/'>{}</text:a>"


def bold(inside):
    return f"<text:span text:style-name='B'>{inside}</text:span>"


def source(data):
    return BytesSource("a.odt", data)


def segment(message, state="translated"):
    text, codes = unmarked(message)
    return Segment(text, "kk", codes=codes, state=state)


def render(data, messages, **options):
    targets = {unit: segment(message) for unit, message in messages.items()}
    return atau_odt.Odt().render(source(data), targets, RenderOptions(**{"language": "kk", **options}))


def messages(data):
    return {unit.id: marked_up(unit.text, unit.codes) for unit in atau_odt.Odt().passages(source(data))[1]}


def member(data, name="content.xml"):
    return zipfile.ZipFile(io.BytesIO(data)).read(name).decode()


def paragraphs(data):
    """The inside of the paragraphs, without the spans and namespaces that say nothing of their order."""
    found = re.findall(r"<text:p [^>]*>(.*?)</text:p>", member(data), re.DOTALL)
    return [re.sub(r'<text:span text:style-name="Atau\d+">(.*?)</text:span>', r"\1", text) for text in found]


@pytest.mark.parametrize(
    ("inside", "message", "result"),
    [
        # In place: the first words of a stretch take the new ones, the others go; what is the same stays.
        ("пра<text:span>во</text:span> на", "құқық", "құқық"),
        (
            f"право {bold('на')}<text:s/>жизнь",
            "құқық <g1>на</g1> өмір",
            'құқық <text:span text:style-name="B">на</text:span> өмір',
        ),
        (f"a {bold('б')} в", "<g1>ә</g1>", '<text:span text:style-name="B">ә</text:span>'),
        ("<text:tab/>право <text:page-number/>", "құқық", "<text:tab/>құқық <text:page-number/>"),
        # Signs, and spaces that the format would swallow.
        (
            "право",
            " а  б\tв\nг ",
            '<text:s/>а<text:s text:c="2"/>б<text:tab/>в<text:line-break/>г<text:s/>',
        ),
        (f"по праву{bold('на')}", "ә <g1> ә</g1>", 'ә<text:s/><text:span text:style-name="B"><text:s/>ә</text:span>'),
        # A range that begins or ends among words that go takes in the new ones.
        (
            "а <text:bookmark-start text:name='x'/>б<text:bookmark-end text:name='x'/> в",
            "ә",
            '<text:bookmark-start text:name="x"/>ә<text:bookmark-end text:name="x"/>',
        ),
        (
            f"а <text:bookmark-start text:name='x'/>{bold('б')}<text:bookmark-end text:name='x'/> ввв",
            "ә <g1>ө</g1> ввв",
            'ә <text:bookmark-start text:name="x"/><text:span text:style-name="B">ө</text:span>'
            '<text:bookmark-end text:name="x"/> ввв',
        ),
        # In another order: containers go along, groups can be repeated, marks are widened.
        (
            f"см. {LINK.format('тут')} и {bold('там')}<text:change text:change-id='c'/> ещё",
            "<g2>там</g2> және <g1>мұнда</g1>, <g1>онда</g1>",
            '<text:change text:change-id="c"/><text:span text:style-name="B">там</text:span> және '
            '<text:a xlink:type="simple" xlink:href="http://un.org/">мұнда</text:a>, '
            '<text:a xlink:type="simple" xlink:href="http://un.org/">онда</text:a>',
        ),
        (
            f"стр. <text:page-number/> из {bold('дела')}, да",
            "<g2>іс</g2> <x1/> бет",
            '<text:span text:style-name="B">іс</text:span> <text:page-number/> бет',
        ),
        (
            "а <text:bookmark-start text:name='x'/>б<text:bookmark-end text:name='x'/> <text:date/> вв"
            + bold("г")
            + "!",
            "<g2>ғ</g2>ә<x1/>ү",
            '<text:bookmark-start text:name="x"/><text:span text:style-name="B">ғ</text:span>ә<text:date/>ү'
            '<text:bookmark-end text:name="x"/>',
        ),
    ],
)
def test_content(build, inside, message, result):
    data = build.odt(build.p(inside), automatic=BOLD)
    assert paragraphs(render(data, {"body/1": message})[0]) == [result]


def test_an_identifier_stands_once(build):
    data = build.odt(build.p("слово в <text:meta xml:id='m'>мете</text:meta> и тут"))
    content = member(render(data, {"body/1": "<g1>а</g1> ә <g1>б</g1>"})[0])
    assert content.count("<text:meta") == 2
    assert content.count("xml:id") == 1


def test_the_same_bytes_where_nothing_differs(build):
    data = build.odt(build.p(f"право {bold('на')} жизнь") + build.p("да"), automatic=BOLD)
    assert render(data, {}) == (data, [])
    assert render(data, messages(data)) == (data, [])


def test_only_parts_with_other_words_change(build):
    masters = f"<style:master-page style:name='S'><style:footer>{build.p('внизу')}</style:footer></style:master-page>"
    data = build.odt(build.p("право"), masters=masters, meta="<dc:title> Доклад </dc:title>")
    for unit, changed in {"body/1": "content.xml", "footer/1": "styles.xml", "property/title": "meta.xml"}.items():
        rendered = render(data, {unit: "Құқық"})[0]
        with zipfile.ZipFile(io.BytesIO(data)) as before, zipfile.ZipFile(io.BytesIO(rendered)) as after:
            assert after.namelist() == before.namelist()
            assert after.infolist()[0].filename == "mimetype"
            assert after.infolist()[0].compress_type == zipfile.ZIP_STORED
            assert [name for name in after.namelist() if after.read(name) != before.read(name)] == [changed]
        assert messages(rendered) == {**messages(data), unit: "Құқық"}
    assert "<dc:title> Құқық </dc:title>" in member(render(data, {"property/title": "Құқық"})[0], "meta.xml")


def properties(data, words):
    """The properties of the style of the span that holds words."""
    root = etree.fromstring(member(data).encode())
    spaces = {key: value for key, value in root.nsmap.items() if key}
    (name,) = root.xpath(f"//text:span[.='{words}']/@text:style-name", namespaces=spaces)
    (style,) = root.xpath(f"//style:style[@style:name='{name}']/style:text-properties", namespaces=spaces)
    return {etree.QName(key).localname: value for key, value in style.items()}


@pytest.mark.parametrize(
    ("tag", "said"),
    [
        ("kk", {"language": "kk", "country": "KZ"}),
        ("ru-KZ", {"language": "ru", "country": "KZ"}),
        ("uz-Cyrl", {"language": "uz", "country": "UZ", "script": "Cyrl"}),
        ("art", {"language": "art", "country": "none"}),
    ],
)
def test_language(build, tag, said):
    data = render(build.odt(build.p("право")), {"body/1": "құқық"}, language=tag)[0]
    assert properties(data, "құқық") == said


@pytest.mark.parametrize(
    ("family", "generic", "font"),
    [
        ("PT Serif", "roman", None),
        ("Garamond", "roman", "Times New Roman"),
        ("Futura", "swiss", "Arial"),
        ("Monaco", "modern", "Courier New"),
    ],
)
def test_font_with_the_kazakh_letters(build, family, generic, font):
    faces = f"<style:font-face style:name='F' svg:font-family='{family}' style:font-family-generic='{generic}'/>"
    named = '<style:text-properties style:font-name="F"/>'
    automatic = f'<style:style style:name="P" style:family="paragraph">{named}</style:style>'
    data = build.odt(build.p("право", "P"), faces=faces, automatic=automatic)
    for tag, awaited in (("kk", font), ("ru", None)):
        rendered = render(data, {"body/1": "құқық"}, language=tag)[0]
        assert properties(rendered, "құқық").get("font-family") == (awaited and f"'{awaited}'")


def test_untranslated_words_are_highlighted(build):
    data = build.odt(build.p(f"  право {bold('на')} жизнь<text:tab/>") + build.p("да"), automatic=BOLD)
    targets = {"body/1": segment(messages(data)["body/1"], "untranslated"), "body/2": segment("иә")}
    rendered, _remarks = atau_odt.Odt().render(source(data), targets, RenderOptions("kk"))
    assert messages(rendered) == {**messages(data), "body/2": "иә"}
    assert properties(rendered, "право ") == {"background-color": "#ffff00"}
    assert properties(rendered, "иә") == {"language": "kk", "country": "KZ"}
    plain, _remarks = atau_odt.Odt().render(source(data), targets, RenderOptions("kk", highlights=False))
    assert paragraphs(plain)[0] == paragraphs(data)[0].replace("'", '"')
    del targets["body/2"]
    assert atau_odt.Odt().render(source(data), targets, RenderOptions("kk"))[0] == data


@pytest.fixture
def changed(build):
    """A document with a tracked insertion, a deletion, and a deletion in a header."""

    def regions(*names):
        inside = "".join(
            f"<text:changed-region text:id='{name}'><text:deletion/></text:changed-region>" for name in names
        )
        return f"<text:tracked-changes>{inside}</text:tracked-changes>"

    inserted = "<text:change-start text:change-id='a'/>новое<text:change-end text:change-id='a'/> право"
    masters = (
        f"<style:master-page style:name='S'><style:header>{regions('c')}"
        f"{build.p('вверху' + '<text:change text:change-id={0}c{0}/>'.format(chr(39)))}</style:header></style:master-page>"
    )
    body = regions("a", "b") + build.p(inserted) + build.p("а<text:change text:change-id='b'/>б")
    return build.odt(body, masters=masters)


def test_tracked_changes_are_kept(changed):
    rendered, remarks = render(changed, {"body/1": "жаңа құқық"})
    assert remarks == ["Tracked changes kept: 3"]
    assert member(rendered).count("<text:changed-region") == 2
    assert (
        paragraphs(rendered)[0]
        == '<text:change-start text:change-id="a"/>жаңа құқық<text:change-end text:change-id="a"/>'
    )


def test_tracked_changes_are_accepted(changed):
    rendered, remarks = render(changed, {"body/1": "жаңа құқық"}, changes="accept")
    assert remarks == ["Tracked changes accepted: 3"]
    assert not re.search("<text:(tracked|change)", member(rendered) + member(rendered, "styles.xml"))
    assert messages(rendered) == {**messages(changed), "body/1": "жаңа құқық"}
    assert render(changed, messages(changed), changes="accept") == (changed, ["Tracked changes kept: 3"])


def test_tracked_changes_are_refused(changed, build):
    with pytest.raises(DocumentError, match=r"tracked changes \(3\)"):
        render(changed, {}, changes="refuse")
    assert render(build.odt(build.p("да")), {"body/1": "иә"}, changes="refuse")[1] == []


@pytest.mark.parametrize(
    ("unit", "message", "reason"),
    [
        ("body/9", "құқық", "no passage “body/9”"),
        ("body/2", "құқық", "no passage “body/2”"),
        ("body/1", "құқық", "body/1: the code <g1> is missing"),
        ("body/1", "<g1>а</g1> <g2>б</g2>", "body/1: the code <g2> is not in the source"),
    ],
)
def test_what_has_no_place_is_refused(build, unit, message, reason):
    data = build.odt(build.p(f"право {bold('на')} жизнь") + build.p("—"), automatic=BOLD)
    with pytest.raises(DocumentError, match=re.escape(reason)):
        render(data, {unit: message})


def test_signs_that_xml_cannot_hold(build):
    rendered, _remarks = render(build.odt(build.p("право")), {"body/1": "а\x00б\r\nв"})
    assert messages(rendered) == {"body/1": "а\ufffdб\nв"}


def test_more_spaces_than_one_element_is_read_for(build):
    wide = "а" + " " * 2_500 + "б"
    assert messages(render(build.odt(build.p("право")), {"body/1": wide})[0]) == {"body/1": wide}


def test_deep_and_long_paragraphs(build):
    depth, length = 200, 2_000
    deep = build.p("<text:span>" * depth + "право" + "</text:span>" * depth)
    long = build.p("".join(f"{bold('на')} жизнь<text:bookmark text:name='{number}'/> " for number in range(length)))
    data = build.odt(deep + long, automatic=BOLD)
    source_messages = messages(data)
    swapped = re.sub(r"<g(\d+)>на</g\1> жизнь", r"өмір <g\1>құқығы</g\1>", source_messages["body/2"])
    rendered = render(data, {"body/1": "құқық", "body/2": swapped})[0]
    assert messages(rendered)["body/1"] == "құқық"
    assert messages(rendered)["body/2"].count("<g") == length
