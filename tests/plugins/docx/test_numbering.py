"""The numbers before paragraphs are those that Word prints; LibreOffice agrees, but knows no legal numbers and restarts."""

import pytest

import atau_docx


def level(number, form, text, start=1, rest=""):
    return (
        f'<w:lvl w:ilvl="{number}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{rest}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def levels(identifier, *inside):
    return f'<w:abstractNum w:abstractNumId="{identifier}">{"".join(inside)}</w:abstractNum>'


def a_list(identifier, abstract, overrides=""):
    return f'<w:num w:numId="{identifier}"><w:abstractNumId w:val="{abstract}"/>{overrides}</w:num>'


def start(number, at):
    return f'<w:lvlOverride w:ilvl="{number}"><w:startOverride w:val="{at}"/></w:lvlOverride>'


def item(numbering, depth=0):
    return f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{numbering}"/></w:numPr>'


THREE = levels(
    0, level(0, "decimal", "%1."), level(1, "lowerLetter", "(%2)"), level(2, "lowerRoman", "%3)")
)  # as UN documents have them
LEGAL = levels(
    1,
    level(0, "upperRoman", "Article %1."),
    level(1, "decimal", "%1.%2", rest="<w:isLgl/>"),
    level(2, "decimal", "%1.%2.%3", rest="<w:lvlRestart w:val='0'/>"),
)
LETTERS = levels(2, level(0, "russianLower", "%1)"), level(1, "upperLetter", "%2."), level(2, "russianUpper", "%3"))
BULLETS = levels(3, level(0, "bullet", "•"), level(1, "decimalZero", "%2", start=8))


@pytest.fixture
def printed(build):
    """A function: properties of paragraphs → the numbers before them."""

    def read(paragraphs, numbering, **parts):
        body = "".join(build.p("текст", properties) for properties in paragraphs)
        found = atau_docx.Docx().extract(build.docx(body, numbering=numbering, **parts))[1]
        return [unit.location.paragraph for unit in found if unit.location.part == "body"]

    return read


def test_levels_begin_anew_below_a_higher_one(printed):
    depths = [0, 1, 1, 2, 2, 1, 0, 1, 2]
    numbers = printed([item(1, depth) for depth in depths], THREE + a_list(1, 0))
    assert numbers == ["1", "(a)", "(b)", "i)", "ii)", "(c)", "2", "(a)", "i)"]


def test_a_level_passed_over_counts(printed):
    numbers = printed([item(1, depth) for depth in (2, 1, 0)], THREE + a_list(1, 0))
    assert numbers == ["i)", "(b)", "2"]


def test_text_between_does_not_interrupt(printed):
    assert printed([item(1), "", item(1), "", item(1)], THREE + a_list(1, 0)) == ["1", None, "2", None, "3"]


def test_lists_with_the_same_levels_count_on_from_each_other(printed):
    numbering = THREE + a_list(1, 0) + a_list(2, 0) + a_list(3, 0, start(0, 1)) + a_list(4, 0, start(0, 40))
    properties = [item(1), item(2), item(3), item(3), item(1), item(4), item(4)]
    assert printed(properties, numbering) == ["1", "2", "1", "2", "3", "40", "41"]


def test_legal_numbers_and_levels_that_never_begin_anew(printed):
    depths = [0, 1, 2, 2, 0, 1, 2]
    numbers = printed([item(1, depth) for depth in depths], LEGAL + a_list(1, 1))
    assert numbers == ["Article I", "1.1", "I.1.1", "I.1.2", "Article II", "2.1", "II.1.3"]


def test_letters_in_cyrillic_and_latin(printed):
    numbers = printed([item(1)] * 31 + [item(1, 1)] * 27 + [item(1, 2)] * 2, LETTERS + a_list(1, 2))
    assert numbers[:10] == ["а)", "б)", "в)", "г)", "д)", "е)", "ж)", "з)", "и)", "к)"]
    assert numbers[28:31] == ["я)", "аа)", "бб)"]
    assert (numbers[31], numbers[56], numbers[57]) == ("A", "Z", "AA")
    assert numbers[58:] == ["А", "Б"]


def test_bullets_have_no_number(printed):
    assert printed([item(1), item(1, 1), item(1, 1), item(1, 1)], BULLETS + a_list(1, 3)) == [None, "08", "09", "10"]


def test_a_level_may_be_replaced(printed):
    own = f'<w:lvlOverride w:ilvl="0">{level(0, "upperLetter", "Annex %1", start=3)}</w:lvlOverride>'
    assert printed([item(5), item(5)], THREE + a_list(5, 0, own)) == ["Annex C", "Annex D"]


STYLES = (
    '<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/>'
    '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/><w:basedOn w:val="H1"/>'
    '<w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr><w:outlineLvl w:val="1"/></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Mine"><w:name w:val="Mine"/>'
    '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    '<w:style w:type="numbering" w:styleId="L"><w:name w:val="List"/>'
    '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
)
OUTLINE = levels(
    0,
    level(0, "upperRoman", "%1."),
    level(1, "upperLetter", "%2."),
    level(2, "decimal", "%3.", rest='<w:pStyle w:val="Mine"/>'),
)


def style(name, rest=""):
    return f'<w:pStyle w:val="{name}"/>{rest}'


def test_numbers_and_headings_through_styles(build):
    properties = [style("H1"), style("Mine"), style("H2"), style("Mine"), style("H1"), style("H1", item(0))]
    body = "".join(build.p(f"Раздел {number}", rest) for number, rest in enumerate(properties))
    parts = {"styles": STYLES, "numbering": OUTLINE + a_list(1, 0)}
    found = [(u.location.paragraph, u.location.heading) for u in atau_docx.Docx().extract(build.docx(body, **parts))[1]]
    assert found == [
        ("I", None),
        ("1", "I. Раздел 0"),
        ("B", "I. Раздел 0"),
        ("1", "I. Раздел 0 > B. Раздел 2"),
        ("II", "I. Раздел 0 > B. Раздел 2"),
        (None, "II. Раздел 4"),
    ]


def test_a_numbering_style_stands_for_its_levels(printed):
    linked = '<w:abstractNum w:abstractNumId="7"><w:numStyleLink w:val="L"/></w:abstractNum>'
    numbering = OUTLINE + linked + a_list(1, 0) + a_list(2, 7)
    assert printed([item(2), item(2, 1), item(1)], numbering, styles=STYLES) == ["I", "A", "II"]


def test_what_is_deleted_or_hidden_is_not_counted(build):
    gone = f'<w:p><w:pPr>{item(1)}<w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:del w:id="2">{build.r("а")}</w:del></w:p>'
    hidden = f"<w:p><w:pPr>{item(1)}<w:rPr><w:vanish/></w:rPr></w:pPr></w:p>"
    empty = f"<w:p><w:pPr>{item(1)}</w:pPr></w:p>"
    body = build.p("а", item(1)) + gone + hidden + build.p("б", item(1)) + empty + build.p("в", item(1))
    found = atau_docx.Docx().extract(build.docx(body, numbering=THREE + a_list(1, 0)))[1]
    assert [unit.location.paragraph for unit in found] == ["1", "2", "4"]


@pytest.mark.parametrize("numbering", ["", '<w:num w:numId="1"/>', a_list(1, 99), a_list(1, 0) + levels(0)])
def test_lists_that_are_not_there_number_nothing(printed, numbering):
    assert printed([item(1)], numbering) == [None]
