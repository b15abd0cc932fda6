"""A paragraph as translators see it: which codes its text has."""

import pytest


def field(instruction, result, kind="r"):
    marks = [f'<w:r><w:fldChar w:fldCharType="{mark}"/></w:r>' for mark in ("begin", "separate", "end")]
    return f"{marks[0]}<w:r><w:instrText>{instruction}</w:instrText></w:r>{marks[1]}{result}{marks[2]}"


def run(text, properties=""):
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


BOLD, ITALIC, LINE = "<w:b/>", "<w:i/>", '<w:u w:val="single"/>'
NOTE = '<w:r><w:footnoteReference w:id="2"/></w:r>'

CASES = {
    # what is one stretch
    "one look": (run("один ") + run("два", '<w:lang w:val="kk-KZ"/><w:noProof/>'), "один два"),
    "switches": (run("один ", BOLD) + run("два", '<w:b w:val="true"/>'), "один два"),
    "not bold": (run("один ") + run("два", '<w:b w:val="0"/>'), "один <g1>два</g1>"),
    "spelling marks": (run("од") + '<w:proofErr w:type="spellEnd"/>' + run("ин"), "один"),
    "fonts of other scripts": (run("один ") + run("два", '<w:bCs/><w:rFonts w:cs="Arial"/>'), "один два"),
    "right to left": (run("один ") + run("два", "<w:bCs/><w:rtl/>"), "один <g1>два</g1>"),
    "most letters are the base": (run("а", ITALIC) + run(" много букв ", BOLD) + run("б", ITALIC),
                                  "<g1>а</g1> много букв <g2>б</g2>"),
    "letters count, lines do not": (run("1.1. ____________ ") + run("Описание", BOLD), "<g1>1.1. ____________</g1> Описание"),
    # space
    "space at the edge": (run("много букв") + run(" а ", BOLD) + run("и"), "много букв <g1>а</g1> и"),
    "space to be seen": (run("много букв") + run(" а ", LINE) + run("и"), "много букв<g1> а </g1>и"),
    "space of its own": (run("один") + run(" ", BOLD) + run("два"), "один два"),
    "space in a group": (run("много букв ") + run("а", BOLD) + run(" ", ITALIC) + run("б", BOLD), "много букв <g1>а б</g1>"),
    "space between groups": (run("много букв ") + run("а", BOLD) + run(" ") + run("б", BOLD),
                             "много букв <g1>а</g1> <g2>б</g2>"),
    "ends": (NOTE + run("  \t один") + run(" ") + NOTE, "один"),
    # characters
    "tabs and breaks": ("<w:r><w:t>а</w:t><w:tab/><w:t>б</w:t><w:br/><w:t>в</w:t><w:cr/><w:t>г</w:t></w:r>", "а\tб\nв\nг"),
    "hyphens": ("<w:r><w:t>а</w:t><w:noBreakHyphen/><w:t>б</w:t><w:softHyphen/><w:t>в</w:t></w:r>", "а\u2011б\xadв"),
    "look-alikes": (run("а &lt;g1&gt;"), "а \\<g1>"),
    # things
    "a note": (run("один") + NOTE + run(", два"), "один<x1/>, два"),
    "a note with a sign": (run("а") + '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="2"/><w:t>*</w:t></w:r>'
                           + run("б"), "а<x1/>б"),
    "a page break": ('<w:r><w:t>а</w:t><w:br w:type="page"/><w:t>б</w:t></w:r>', "а<x1/>б"),
    "a symbol": ('<w:r><w:t>а</w:t><w:sym w:font="Wingdings" w:char="F0FC"/><w:t>б</w:t></w:r>', "а<x1/>б"),
    "letters of a symbol font": (run("а") + run("\uf0b7", '<w:rFonts w:hAnsi="Symbol"/>') + run("б"), "а<x1/>б"),
    "a picture": (run("а") + "<w:r><w:drawing/></w:r>" + run("б"), "а<x1/>б"),
    "counted together": (run("много букв ") + run("а", BOLD) + NOTE + run("б", BOLD), "много букв <g1>а</g1><x2/><g3>б</g3>"),
    # what is not seen
    "bookmarks": (run("од") + '<w:bookmarkStart w:id="1" w:name="b"/>' + run("ин") + '<w:bookmarkEnd w:id="1"/>', "один"),
    "deleted": (run("один ") + "<w:del><w:r><w:delText>три</w:delText></w:r></w:del>" + run("два"), "один два"),
    "hidden": (run("один ") + run("три", "<w:vanish/>") + run("два"), "один два"),
    # containers
    "a link": (run("много букв ") + f'<w:hyperlink r:id="a">{run("а")}</w:hyperlink>', "много букв <g1>а</g1>"),
    "one link in two": (run("много букв ") + f'<w:hyperlink r:id="a">{run("а")}</w:hyperlink>' * 2, "много букв <g1>аа</g1>"),
    "two links": (run("много букв ") + "".join(f'<w:hyperlink r:id="{name}">{run("а")}</w:hyperlink>' for name in "ab"),
                  "много букв <g1>а</g1><g2>а</g2>"),
    "inserted": (run("много букв ") + "".join(f'<w:ins w:author="А" w:id="{n}">{run("а")}</w:ins>' for n in "12"),
                 "много букв <g1>аа</g1>"),
    "content controls": (run("много букв ") + f"<w:sdt><w:sdtPr/><w:sdtContent>{run('а')}</w:sdtContent></w:sdt>" * 2,
                         "много букв <g1>а</g1><g2>а</g2>"),
    # fields
    "page numbers": (run("стр. ") + field("PAGE", run("7")) + run(" из"), "стр. <x1/> из"),
    "simple fields": (run("с. ") + f'<w:fldSimple w:instr=" REF a ">{run("семь")}</w:fldSimple>' + run(" из"), "с. <x1/> из"),
    "links": (run("много букв ") + field(' HYPERLINK "http://a" ', run("а")), "много букв <g1>а</g1>"),
    "simple links": (run("много букв ") + f'<w:fldSimple w:instr="HYPERLINK a">{run("а")}</w:fldSimple>',
                     "много букв <g1>а</g1>"),
    "a field in a link": (field("HYPERLINK a", run("Пытки") + field("PAGEREF b", run("7")) + run(" с.")), "Пытки<x1/> с."),
    "contents": (field(r"TOC \o", run("Пытки")), "Пытки"),
    "a field that begins here": ('<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r>'
                                 '<w:r><w:fldChar w:fldCharType="separate"/></w:r>' + run("Пытки"), "Пытки"),
    "a field that ends here": (run("Пыт") + '<w:r><w:fldChar w:fldCharType="end"/></w:r>' + run("ки"), "Пытки"),
}  # fmt: skip


@pytest.mark.parametrize(("inner", "message"), CASES.values(), ids=CASES)
@pytest.mark.parametrize("namespace", ["TRANSITIONAL", "STRICT"])
def test_message(build, inner, message, namespace):
    source = build.docx(f"<w:p>{inner}</w:p>", getattr(build, namespace))
    assert build.messages(source) == {"body/1": message}


def test_what_has_no_words_of_an_author_is_left_out(build):
    paragraphs = [run("***"), field("DATE", run("1 мая")), run("№") + NOTE, run("7 %")]
    source = build.docx("".join(f"<w:p>{inner}</w:p>" for inner in paragraphs))
    assert build.messages(source) == {"body/4": "7 %"}


def test_units_are_those_that_are_read_and_know_their_style(build):
    source = build.docx(
        build.p("Пытки", '<w:pStyle w:val="a"/>') + build.p("***") + build.p("слова"),
        styles='<w:style w:type="paragraph" w:default="1" w:styleId="n"><w:name w:val="Normal"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="a"><w:name w:val="heading 2"/></w:style>',
    )
    read, passed = (list(find(source)[1]) for find in (build.Docx().extract, build.Docx().passages))
    assert [unit.id for unit in read] == ["body/1", "body/2", "body/3"]
    assert [(unit.id, unit.kind, unit.location, unit.note) for unit in passed] == [
        (read[0].id, "heading", read[0].location, "style: heading 2"),
        (read[2].id, "paragraph", read[2].location, None),
    ]


def test_what_codes_stand_for_is_told(build):
    inner = run("право ") + NOTE + run(" на ") + field(" PAGE ", run("7")) + run(" и")
    note = '<w:footnote w:id="2"><w:p><w:r><w:t>сноска</w:t></w:r></w:p></w:footnote>'
    (unit, _note) = build.Docx().passages(build.docx(f"<w:p>{inner}</w:p>", footnotes=note))[1]
    assert unit.note == "x1: footnote 1\nx2: field PAGE “7”"
