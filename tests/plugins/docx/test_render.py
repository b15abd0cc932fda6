"""What becomes of a paragraph, and of the package around it, when its words are exchanged."""

import io
import re
import zipfile

import pytest

from atau.errors import DocumentError

BOLD = "<w:rPr><w:b/></w:rPr>"
LANGUAGE = '<w:lang w:val="kk-KZ"/>'
KK = f"<w:rPr>{LANGUAGE}</w:rPr>"
BOLD_KK = f"<w:rPr><w:b/>{LANGUAGE}</w:rPr>"
NOTE = '<w:r><w:footnoteReference w:id="2"/></w:r>'
START, END = '<w:bookmarkStart w:id="1" w:name="b"/>', '<w:bookmarkEnd w:id="1"/>'
COMMENT = '<w:commentRangeEnd w:id="3"/>', '<w:r><w:commentReference w:id="3"/></w:r>'
BEGIN, SEPARATE, STOP = (f'<w:r><w:fldChar w:fldCharType="{mark}"/></w:r>' for mark in ("begin", "separate", "end"))


def r(text, properties=""):
    space = ' xml:space="preserve"' if text != text.strip() else ""
    return f"<w:r>{properties}<w:t{space}>{text}</w:t></w:r>"


def link(inner, target="a"):
    return f'<w:hyperlink r:id="{target}">{inner}</w:hyperlink>'


def field(instruction, inner):
    return f"{BEGIN}<w:r><w:instrText>{instruction}</w:instrText></w:r>{SEPARATE}{inner}{STOP}"


def control(inner, properties=""):
    return f"<w:sdt><w:sdtPr>{properties}<w:text/></w:sdtPr><w:sdtContent>{inner}</w:sdtContent></w:sdt>"


IN_PLACE = {
    "words": (r("свобода"), "бостандық", r("бостандық", KK)),
    "words in several runs": (r("сво") + r("бода"), "бостандық", r("бостандық", KK)),
    "space and things at the ends": (
        f"{NOTE}<w:r><w:tab/><w:t>свобода </w:t></w:r>{NOTE}", "еркіндік",
        f'{NOTE}<w:r>{KK}<w:tab/><w:t>еркіндік</w:t><w:t xml:space="preserve"> </w:t></w:r>{NOTE}',
    ),
    "stretches that stay": (
        r("много слов ") + r("а", BOLD) + r(" и ещё"), "много слов <g1>ә</g1> и ещё",
        r("много слов ") + r("ә", BOLD_KK) + r(" и ещё"),
    ),
    "space in a run of another look": (
        r("много слов ") + r("а ", BOLD) + r("и ещё"), "көп сөз <g1>ә</g1> және",
        r("көп сөз ", KK) + r("ә", BOLD_KK) + r(" және", KK),
    ),
    "signs": (r("а"), "а\tә\nб\u2011в\xad!", f"<w:r>{KK}<w:t>а</w:t><w:tab/><w:t>ә</w:t><w:br/><w:t>б</w:t><w:noBreakHyphen/>"
              "<w:t>в</w:t><w:softHyphen/><w:t>!</w:t></w:r>"),
    "a thing in its place": (r("свобода") + NOTE + r(" слова"), "сөз<x1/> бостандығы",
                             r("сөз", KK) + NOTE + r(" бостандығы", KK)),
    "a range inside of a stretch gets all of it": (r("сво") + START + r("бо") + END + r("да"), "бостандық",
                                                   START + r("бостандық", KK) + END),
    "a comment inside of a stretch": ('<w:commentRangeStart w:id="3"/>' + r("сво") + "".join(COMMENT) + r("бода"), "сөз",
                                      '<w:commentRangeStart w:id="3"/>' + r("сөз", KK) + "".join(COMMENT)),
    "a range between stretches stays": (r("много слов ") + START + r("а", BOLD) + END, "көп сөз <g1>ә</g1>",
                                        r("көп сөз ", KK) + START + r("ә", BOLD_KK) + END),
    "deleted words": (r("а") + '<w:del w:id="1" w:author="А"><w:r><w:delText>б</w:delText></w:r></w:del>' + r("в"), "ә",
                      r("ә", KK) + '<w:del w:id="1" w:author="А"><w:r><w:delText>б</w:delText></w:r></w:del>'),
    "a link by a field": (r("много слов ") + field("HYPERLINK a", r("а")), "көп сөз <g1>ә</g1>",
                          r("көп сөз ", KK) + field("HYPERLINK a", r("ә", KK))),
    "a computed field": (r("с. ") + field("PAGE", r("7")) + r(" из"), "б. <x1/> /",
                         r("б. ", KK) + field("PAGE", r("7")) + r(" /", KK)),
    "text of a content control": (control(r("много слов"), '<w:id w:val="5"/>'), "көп сөз",
                                  control(r("көп сөз", KK), '<w:id w:val="5"/>')),
}  # fmt: skip

MOVED = {
    "groups": (
        r("много слов ") + r("а", BOLD) + r(" и ") + link(r("б")), "<g2>б</g2> және <g1>ә</g1> көп",
        link(r("б")) + r(" және ", KK) + r("ә", BOLD_KK) + r(" көп", KK),
    ),
    "a group twice": (
        r("много слов ") + link(r("а")), "<g1>а</g1> көп <g1>ә</g1>",
        link(r("а")) + r(" көп ", KK) + link(r("ә", KK)),
    ),
    "a link by a field twice": (
        r("много слов ") + field("HYPERLINK a", r("а")), "<g1>а</g1> көп <g1>ә</g1>",
        field("HYPERLINK a", r("а")) + r(" көп ", KK) + field("HYPERLINK a", r("ә", KK)),
    ),
    "the id of a content control once": (
        r("много слов ") + control(r("а"), '<w:id w:val="5"/>'), "<g1>а</g1> көп <g1>ә</g1>",
        control(r("а"), '<w:id w:val="5"/>') + r(" көп ", KK) + control(r("ә", KK)),
    ),
    "things": (
        r("много слов ") + r("а", BOLD) + NOTE + r(" и"), "көп<x2/> <g1>ә</g1>",
        r("көп", KK) + NOTE + r(" ", KK) + r("ә", BOLD_KK),
    ),
    "a field in a link": (
        field("HYPERLINK a", r("много ") + field("PAGEREF b", r("7")) + r(" слов")), "сөз <x1/>",
        field("HYPERLINK a", r("сөз ", KK) + field("PAGEREF b", r("7"))),
    ),
    "ranges get all words": (
        r("много ") + START + r("слов") + r(" а", BOLD) + END + r(" и") + NOTE + r(" всё"), "<x2/>көп <g1>ә</g1>",
        START + NOTE + r("көп ", KK) + r("ә", BOLD_KK) + END,
    ),
    "what stands at the ends stays": (
        NOTE + link(r(" много слов") + r(" а", BOLD) + NOTE), "<g1>ә</g1> көп",
        NOTE + link(r(" ") + r("ә", BOLD_KK) + r(" көп", KK) + NOTE),
    ),
    "words come between two codes": (
        r("много слов ") + r("а", BOLD) + NOTE, "көп <g1>ә</g1> сөз",
        r("көп ", KK) + r("ә", BOLD_KK) + r(" сөз", KK) + NOTE,
    ),
}  # fmt: skip


@pytest.mark.parametrize(("inner", "message", "expected"), (IN_PLACE | MOVED).values(), ids=IN_PLACE | MOVED)
def test_paragraph(build, inner, message, expected):
    source = build.docx(f'<w:p><w:pPr><w:jc w:val="both"/></w:pPr>{inner}</w:p>')
    made, remarks = build.rendered(source, {"body/1": message})
    assert build.inside(made) == f'<w:p><w:pPr><w:jc w:val="both"/></w:pPr>{expected}</w:p>'
    assert remarks == (["Tracked changes kept: 1"] if "<w:del " in inner else [])


def test_other_members_keep_their_bytes(build):
    source = build.docx(
        build.p("слова"), styles="<w:docDefaults />", footnotes=f'<w:footnote w:id="1">{build.p("сноска")}</w:footnote>'
    )
    made, _remarks = build.rendered(source, {"body/1": "сөздер", "footnote/1/1": "сноска"})
    before, after = (zipfile.ZipFile(io.BytesIO(one.data)) for one in (source, made))
    assert before.namelist() == after.namelist()
    changed = [name for name in before.namelist() if before.read(name) != after.read(name)]
    assert changed == ["word/document.xml"]


@pytest.mark.parametrize("targets", [{}, {"body/1": "слова <g1>а</g1>"}])
def test_without_other_words_the_bytes_stay(build, targets):
    source = build.docx(f"<w:p>{r('слова ')}{r('а', BOLD)}</w:p>")
    made, remarks = build.rendered(source, targets)
    assert (made.data, remarks) == (source.data, [])


# CT_RPr of ISO/IEC 29500-1: the neighbours, in their order, of what is put in.
BEFORE = {
    "highlight": "rStyle rFonts b i color sz szCs",
    "lang": "rStyle b color sz highlight u vertAlign rtl cs em",
    "rFonts": "rStyle",
}
AFTER = {
    "highlight": "u vertAlign lang",
    "lang": "eastAsianLayout specVanish oMath rPrChange",
    "rFonts": "b color sz lang",
}


@pytest.mark.parametrize("name", BEFORE)
@pytest.mark.parametrize("namespace", ["TRANSITIONAL", "STRICT"])
def test_properties_come_in_the_order_of_the_schema(build, name, namespace):
    def tags(names):
        return "".join(f"<w:{one}/>" for one in names.split())

    font = '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:hAnsi="Futura"/></w:rPr></w:rPrDefault></w:docDefaults>'
    source = build.docx(
        f"<w:p>{r('слова', f'<w:rPr>{tags(BEFORE[name])}{tags(AFTER[name])}</w:rPr>')}</w:p>{build.p('б')}",
        getattr(build, namespace),
        styles=font if name == "rFonts" else "",
    )
    made, _remarks = build.rendered(source, {"body/1": None if name == "highlight" else "сөздер", "body/2": "в"})
    found = re.search("<w:rPr>(.*?)</w:rPr>", build.inside(made))[1]
    expected = [*BEFORE[name].split(), name, *AFTER[name].split()]
    assert [one for one in re.findall(r"<w:(\w+)", found) if one in expected] == expected


def test_what_is_not_translated_is_highlighted_where_that_is_wanted(build):
    source = build.docx(f"<w:p>{NOTE}{r('слова ')}{r('а', BOLD)}{field('PAGE', r('7'))}</w:p>{build.p('б')}")
    made, _remarks = build.rendered(source, {"body/1": None, "body/2": "ә"})
    yellow = '<w:highlight w:val="yellow"/>'
    assert build.inside(made).startswith(
        f"<w:p>{NOTE}{r('слова ', f'<w:rPr>{yellow}</w:rPr>')}{r('а', f'<w:rPr><w:b/>{yellow}</w:rPr>')}"
        f"{field('PAGE', r('7'))}</w:p>"
    )
    made, _remarks = build.rendered(source, {"body/1": None, "body/2": "ә"}, highlights=False)
    assert yellow not in build.inside(made)


def test_nothing_is_highlighted_where_nothing_is_translated(build):
    source = build.docx(f"<w:p>{r('слова ')}</w:p>")
    made, remarks = build.rendered(source, {"body/1": None})
    assert (made.data, remarks) == (source.data, [])


def fonts(xml):
    return [dict(re.findall(r'w:(\w+)="(.*?)"', one)) for one in re.findall("<w:rFonts (.*?)/>", xml)]


def replaced(font):
    return [{"ascii": font, "hAnsi": font, "cs": font}]


@pytest.mark.parametrize(
    ("own", "language", "expected"),
    [
        ('w:hAnsi="Futura" w:asciiTheme="minorHAnsi"', "kk", replaced("Arial")),
        ('w:hAnsi="Futura"', "ru", [{"hAnsi": "Futura"}]),
        ('w:hAnsi="Calibri"', "kk", [{"hAnsi": "Calibri"}]),
        ('w:hAnsi="Futura" w:hAnsiTheme="minorHAnsi"', "kk", [{"hAnsi": "Futura", "hAnsiTheme": "minorHAnsi"}]),
        ('w:hAnsi="Calibri" w:hAnsiTheme="majorHAnsi"', "kk", replaced("Times New Roman")),
        ("", "kk", replaced("Times New Roman")),
    ],
    ids=["not known", "not needed", "known", "of the theme", "lacking in the theme", "of the style"],
)
def test_new_words_get_a_font_that_has_their_letters(build, own, language, expected):
    theme = "http://schemas.openxmlformats.org/drawingml/2006/main"
    source = build.docx(
        f"<w:p>{r('слова', own and f'<w:rPr><w:rFonts {own}/></w:rPr>')}</w:p>",
        styles='<w:style w:type="paragraph" w:default="1" w:styleId="n">'
        '<w:rPr><w:rFonts w:hAnsi="Garamond"/></w:rPr></w:style>',
        fontTable='<w:font w:name="Garamond"><w:family w:val="roman"/></w:font>',
        theme=f'<a:minorFont xmlns:a="{theme}"><a:latin typeface="Cambria"/></a:minorFont>'
        f'<a:majorFont xmlns:a="{theme}"><a:latin typeface="Garamond"/></a:majorFont>',
    )
    made, _remarks = build.rendered(source, {"body/1": "сөздер"}, language)
    assert fonts(build.inside(made)) == expected


def with_font(text, name):
    return r(text, f'<w:rPr><w:rFonts w:hAnsi="{name}"/></w:rPr>')


def test_a_font_that_is_bold_by_its_name_stays_bold(build):
    source = build.docx(f"<w:p>{with_font('слова ', 'Minion-Regular')}{with_font('а', 'Minion-BoldItalic')}</w:p>")
    made, _remarks = build.rendered(source, {"body/1": "сөздер <g1>ә</g1>"})
    assert fonts(build.inside(made)) == replaced("Arial") * 2
    assert re.findall("<w:[bi]/>", build.inside(made)) == ["<w:b/>", "<w:i/>"]
    assert build.messages(made) == {"body/1": "сөздер <g1>ә</g1>"}


def test_latin_words_keep_their_font(build):
    source = build.docx(f"<w:p>{r('слова ')}{with_font('UN', 'Futura')}</w:p>")
    made, _remarks = build.rendered(source, {"body/1": "сөздер <g1>БҰҰ</g1>"})
    assert fonts(build.inside(made)) == replaced("Arial")
    made, _remarks = build.rendered(source, {"body/1": "сөздер <g1>UN</g1>"})
    assert fonts(build.inside(made)) == [{"hAnsi": "Futura"}]


def box(choice, fallback):
    inner = [f"<w:txbxContent>{paragraphs}</w:txbxContent>" for paragraphs in (choice, fallback)]
    return (
        f'<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>{inner[0]}</wps:txbx></w:drawing>'
        f"</mc:Choice><mc:Fallback><w:pict><v:textbox>{inner[1]}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )


def test_text_boxes_are_translated_for_old_programs_too(build):
    twice = f"<w:p>{r('много слов ')}{r('а', BOLD)}</w:p><w:p>{r('ещё')}</w:p>"
    source = build.docx(box(twice, twice))
    made, remarks = build.rendered(source, {"textbox/1": "<g1>ә</g1> көп сөз", "textbox/2": "тағы"})
    new = f"<w:p>{r('ә', BOLD_KK)}{r(' көп сөз', KK)}</w:p><w:p>{r('тағы', KK)}</w:p>"
    assert build.inside(made) == box(new, new)
    assert remarks == []


@pytest.mark.parametrize("other", [r("другое"), r("слова") + "</w:p><w:p>" + r("ещё")], ids=["words", "paragraphs"])
def test_text_boxes_that_differ_for_old_programs_are_told(build, other):
    source = build.docx(box(f"<w:p>{r('слова')}</w:p>", f"<w:p>{other}</w:p>"))
    made, remarks = build.rendered(source, {"textbox/1": "сөздер"})
    assert build.inside(made) == box(f"<w:p>{r('сөздер', KK)}</w:p>", f"<w:p>{other}</w:p>")
    assert remarks == ["Text boxes whose copy for older programs keeps the old words: 1"]


def test_content_controls_let_go_of_data_with_the_old_words(build):
    source = build.docx(control(f"<w:p>{r('слова')}</w:p>", '<w:dataBinding w:xpath="/a"/>'))
    made, remarks = build.rendered(source, {"body/1": "сөздер"})
    assert build.inside(made) == control(f"<w:p>{r('сөздер', KK)}</w:p>")
    assert remarks == ["Content controls taken off the data that would bring back the old words: 1"]


def test_fields_that_show_old_words_are_told(build):
    source = build.docx(
        f"<w:p>{r('см. ')}{field('REF b', r('Пытки'))}{r(' и ')}{field('PAGE', r('7'))}{r(' с.')}</w:p>"
    )
    _made, remarks = build.rendered(source, {"body/1": "қар. <x1/> және <x2/> б."})
    assert remarks == ["Fields that show words of the source until Word updates them: 1"]


def test_notes_margins_and_comments(build):
    section = '<w:sectPr><w:headerReference r:id="rIdheader1"/></w:sectPr>'
    source = build.docx(
        f"<w:p>{r('слова')}{NOTE}</w:p>{section}",
        footnotes=f'<w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r>{r(" сноска")}</w:p></w:footnote>',
        header1=build.p("сверху"),
        comments=f'<w:comment w:id="0" w:author="A">{build.p("рядом")}</w:comment>',
    )
    targets = {"body/1": "сөздер", "footnote/1/1": "сілтеме", "header/1": "үстінде", "comment/1/1": "жанында"}
    made, remarks = build.rendered(source, targets)
    assert build.messages(made) == targets
    assert remarks == []
    assert "<w:footnoteRef/></w:r>" in build.inside(made, "word/footnotes.xml")


def test_properties_of_the_document(build):
    core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
    source = build.docx(build.p("слова"))
    stream = io.BytesIO()
    with zipfile.ZipFile(source.open()) as old, zipfile.ZipFile(stream, "w") as package:
        for name in old.namelist():
            content = old.read(name)
            if name == "_rels/.rels":
                kind = core.replace("core-", "relationships/metadata/core-")
                link = f'<Relationship Id="b" Type="{kind}" Target="core.xml"/>'
                content = content.replace(b"</Relationships>", link.encode() + b"</Relationships>")
            package.writestr(name, content)
        title = "<dc:title xmlns:dc='http://purl.org/dc/elements/1.1/'> Доклад </dc:title>"
        package.writestr("core.xml", f"<c:coreProperties xmlns:c='{core}'>{title}</c:coreProperties>")
    made, _remarks = build.rendered(build.Bytes(stream.getvalue()), {"property/title": "Баяндама"})
    assert build.messages(made) == {"body/1": "слова", "property/title": "Баяндама"}
    assert zipfile.ZipFile(made.open()).read("core.xml").decode().count("> Баяндама <") == 1


@pytest.mark.parametrize("message", ["сөз", "<g1>а</g1><g2>б</g2>", "<g1>а"])
def test_codes_that_do_not_fit_are_refused(build, message):
    source = build.docx(f"<w:p>{r('много слов ')}{r('а', BOLD)}</w:p>")
    with pytest.raises(DocumentError, match=r"body/1: the code <g[12]> .*; correct the translation") as caught:
        build.rendered(source, {"body/1": message})
    assert "сөз" not in str(caught.value)


def test_translations_without_a_place_are_told(build):
    source = build.docx(build.p("слова") + build.p("***"))
    made, remarks = build.rendered(source, {"body/2": "сөздер", "body/7": "сөздер"})
    assert (made.data, remarks) == (source.data, ["Translations that have no place in the document: 2"])


def test_deep_and_long_paragraphs(build):
    deep = '<w:smartTag w:element="a">' * 200 + r("слова") + "</w:smartTag>" * 200
    long = "".join(r(f"слово{number} ", BOLD if number % 2 else "") for number in range(4000))
    source = build.docx(f"<w:p>{deep}</w:p><w:p>{long}</w:p>")
    messages = build.messages(source)
    words = re.findall(r"(?:<g\d+>)?слово\d+(?:</g\d+>)?", messages["body/2"])
    targets = {"body/1": "сөздер", "body/2": " ".join(reversed(words)).replace("слово", "сөз")}
    made, _remarks = build.rendered(source, targets)
    again = re.sub(r"</?g\d+>", "", build.messages(made)["body/2"])
    assert again == re.sub(r"</?g\d+>", "", targets["body/2"])
    assert build.messages(made)["body/1"] == "сөздер"
