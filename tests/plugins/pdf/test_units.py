"""Pages → units: the order of reading, margins, paragraphs, hyphens, notes."""

import pytest

from atau.errors import DocumentError
from atau.model import REMARK, Side, place
from atau.testing import BytesSource
from atau_pdf import Pdf, detect_format

PROSE = [
    "Everyone has the right to freedom of peaceful assembly and assoc",
    "iation, and no one may be compelled to belong to an association.",
    "Everyone has the right to take part in the government of a state",
]


@pytest.fixture
def units(build):
    def extract(*contents, **settings):
        _document, found = Pdf().extract(BytesSource("paper.pdf", build.pdf(*contents, **settings)))
        return list(found)

    return extract


def texts(found):
    return [unit.text for unit in found]


def test_lines_of_a_paragraph_are_one_unit_with_the_page_and_line_of_each_word(units, build):
    (unit,) = units(
        build.lines(["Everyone has the right to freedom of", "peaceful assembly and to freedom of", "expression."])
    )
    assert unit.text == "Everyone has the right to freedom of peaceful assembly and to freedom of expression."
    where = place(unit, Side.SOURCE, unit.text.index("expression"))
    assert (where.page, where.line, where.column) == (1, 3, None)


def test_paragraphs_end_at_a_gap_at_room_left_and_at_indentation(units, build):
    full = "Every line that is as long as this one goes on,"
    content = build.lines([full, "and ends.", full, "and ends once more", "", full])
    assert texts(units(content)) == [f"{full} and ends.", f"{full} and ends once more", full]
    indented = build.text(full, 72, 700) + build.text(full, 72, 686) + build.text(full[:40], 90, 672)
    assert texts(units(indented)) == [f"{full} {full}", full[:40]]


def test_two_columns_are_read_one_after_the_other_below_their_title(units, build):
    title = build.text("A title over the whole width of the page, as long as the two columns", 72, 790)
    left = build.lines(
        ["the first column begins here", "and its second line follows", "until it ends down there."], y=750
    )
    right = build.lines(
        ["Then comes the second column", "with its own second line here", "and the last."], x=310, y=745
    )
    assert texts(units(title + left + right)) == [
        "A title over the whole width of the page, as long as the two columns",
        "the first column begins here and its second line follows until it ends down there.",
        "Then comes the second column with its own second line here and the last.",
    ]


def test_numbers_before_paragraphs_are_no_column(units, build):
    rows = [
        ("12.", "The Committee recommends that"),
        ("13.", "The Committee is concerned at"),
        ("14.", "The Committee notes"),
    ]
    content = "".join(
        build.text(number, 72, 700 - 20 * row) + build.text(words, 110, 700 - 20 * row)
        for row, (number, words) in enumerate(rows)
    )
    assert [text.replace("\t", " ") for text in texts(units(content))] == [" ".join(row) for row in rows]


def test_running_heads_and_page_numbers_are_left_out(units, build):
    pages = [
        build.text("A/HRC/WG.6/48/KAZ/3", 72, 800)
        + build.text(f"{number}", 500, 30)
        + build.text(f"Report, page {number} of 4", 72, 30)
        + build.lines([f"{word} paragraph of the text."])
        for number, word in enumerate(("First", "Second", "Third", "Fourth"), 1)
    ]
    document, found = Pdf().extract(BytesSource("paper.pdf", build.pdf(*pages)))
    assert texts(found) == [f"{word} paragraph of the text." for word in ("First", "Second", "Third", "Fourth")]
    assert document.symbol == "A/HRC/WG.6/48/KAZ/3"


def test_what_stands_at_the_edge_of_one_page_only_is_text(units, build):
    pages = [
        build.text(f"{word} heading", 72, 800) + build.lines(["Words of the text."]) for word in ("First", "Another")
    ]
    assert "First heading" in texts(units(*pages))


def test_a_paragraph_goes_on_over_the_page_break(units, build):
    first = build.lines(["Everyone has the right to freedom of", "peaceful assembly and to freedom of"], y=100)
    second = build.lines(["expression, and to take part in public", "life.", "", "A new paragraph."], y=760)
    found = units(first, second)
    assert [text.split()[0] for text in texts(found)] == ["Everyone", "A"]
    where = place(found[0], Side.SOURCE, found[0].text.index("public"))
    assert (where.page, where.line) == (2, 1)


def test_a_sentence_that_ended_does_not_go_on_over_the_page_break(units, build):
    first, second = (
        build.lines(["Everyone has the right to assemble."], y=100),
        build.lines(["Nobody may be compelled."]),
    )
    assert len(units(first, second)) == 2


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            ["the right of peaceful assem-", "bly and assembly of anybody else"],
            "the right of peaceful assembly and assembly of anybody else",
        ),
        (["лица социально-", "экономических прав"], "лица социально-экономических прав"),
        (
            ["the words of a certain long-", "term plan, a long-term plan"],
            "the words of a certain long-term plan, a long-term plan",
        ),
        (["paras. 24-", "26"], "paras. 24-26"),
        (["the Asia-", "Pacific region"], "the Asia-Pacific region"),
    ],
)
def test_words_broken_at_the_end_of_a_line_are_whole(units, build, lines, expected):
    assert texts(units(build.lines(lines))) == [expected]


def test_a_document_that_breaks_words_shows_it_by_many_hyphens(units, build):
    rows = [
        "каждый имеет право на сво-",
        "боду мирных собраний и ас-",
        "социаций, и никто не мо-",
        "жет быть принуждён к это-",
        "му",
    ]
    expected = "каждый имеет право на свободу мирных собраний и ассоциаций, и никто не может быть принуждён к этому"
    assert texts(units(build.lines(rows))) == [expected]


def test_raised_numbers_are_references_not_letters_of_the_word(units, build):
    content = (
        build.text("Torture", 72, 700)
        + build.text("12", 72 + 7 * 5.5, 704, 7)
        + build.text("is prohibited.", 72 + 7 * 5.5 + 10, 700)
    )
    (unit,) = units(content)
    assert unit.text == "Torture is prohibited."
    assert [(code.offset, code.kind) for code in unit.codes] == [(7, "alone")]


def test_footnotes_are_notes_and_stand_behind_the_paragraph_that_goes_on(units, build):
    body = ["Everyone has the right to freedom of", "peaceful assembly and to freedom of"]
    first = build.lines(body, y=150) + build.lines(["1 See the general comment No. 37."], y=100, size=8)
    found = units(first, build.lines(["expression in every form."]))
    assert [unit.kind for unit in found] == ["paragraph", "note"]
    assert (found[1].location.part, found[1].location.note, found[1].location.page) == ("footnote", "1", 1)


def test_headings_are_told_by_their_size_and_items_by_their_number(units, build):
    content = build.text("Preamble", 72, 760, 16) + build.lines(
        ["Some words of the body.", "", "(a) An item of a list;"], y=730
    )
    assert [unit.kind for unit in units(content)] == ["heading", "paragraph", "item"]


def test_the_number_printed_before_a_paragraph_is_its_place(units, build):
    rows = [
        "3 apples",
        "24. The Committee notes that",
        "(b) An item of a list;",
        "а) подпункт;",
        "6.12.Ratify;",
        "IV. Rights",
        "• A bullet",
    ]
    rows += ["12.05.2026 was a day", "A. Smith was heard by", "(UN) is a short form"]
    content = build.text("B. Assembly", 72, 790, 16) + build.lines([line for row in rows for line in (row, "")], y=750)
    found = [unit.location.paragraph for unit in units(content)]
    assert found == ["B", None, "24", "(b)", "а)", "6.12", None, None, None, None, None]


def test_the_number_of_a_note_may_be_raised_and_may_be_a_sign(units, build):
    body = build.lines(["Everyone has the right to freedom."], y=150)
    notes = (
        build.text("11", 72, 104, 5) + build.text("See paragraph 7.", 78, 100, 8) + build.text("* Adopted.", 72, 80, 8)
    )
    found = units(body + notes)
    assert [(unit.location.note, unit.text.split()[-1]) for unit in found[1:]] == [("11", "7."), ("*", "Adopted.")]


def test_a_date_at_the_beginning_of_a_line_is_no_new_note(units, build):
    body = build.lines(["Everyone has the right to freedom,", "in the form", "", *PROSE], y=260)
    rows = ["1 General Assembly resolution of", "10 December 1948.", "2 Ibid.", "5 Article 7."]
    found = units(body + build.lines(rows, y=130, size=8, leading=10))
    assert [(unit.location.note, unit.text) for unit in found if unit.kind == "note"] == [
        ("1", "1 General Assembly resolution of 10 December 1948."),
        ("2", "2 Ibid."),
        ("5", "5 Article 7."),
    ]


def test_a_note_goes_on_over_the_page_break(units, build):
    body = ["Everyone has the right to freedom of", "peaceful assembly and to freedom of"]
    first = build.lines([*PROSE, *body], y=260) + build.lines(
        ["8 See the Rules for the Treatment of Women (the"], y=100, size=8
    )
    second = build.lines(["expression in every form."]) + build.lines(
        ["Bangkok Rules).", "9 Ibid."], y=110, size=8, leading=10
    )
    found = units(first, second)
    assert [(unit.location.note, unit.text) for unit in found if unit.kind == "note"] == [
        ("8", "8 See the Rules for the Treatment of Women (the Bangkok Rules)."),
        ("9", "9 Ibid."),
    ]
    assert found[-3].text.endswith("to freedom of expression in every form.")


def test_small_letters_with_text_below_are_no_notes(units, build):
    masthead = build.lines(["3 June 2026", "Original: English"], y=760, size=9)
    found = units(masthead + build.lines(["The Committee against Torture", "considered the report."], y=700))
    assert {unit.location.part for unit in found} == {None}


def test_no_space_stands_before_a_full_stop_behind_a_raised_number(units, build):
    end = 72 + 7 * 5.5
    content = (
        build.text("Torture", 72, 700) + build.text("1", end, 704, 7) + build.text(". It is prohibited", end + 3.5, 700)
    )
    (unit,) = units(content)
    assert unit.text == "Torture. It is prohibited"


def test_the_lines_of_an_item_that_hang_belong_to_it(units, build):
    first = build.text("20. The right is restricted.", 72, 700)
    content = first + build.lines(["Associations are", "registered late.", "Courts decide."], x=100, y=686)
    other = build.text("Courts decide on appeals.", 72, 644)
    assert len(units(content)) == 1
    assert len(units(content + other)) == 2


def test_words_that_are_bound_together_need_room_together(units, build):
    rows = ["Казахстан участвует в Пакте о гражданских", "и политических правах и во многих других", "договорах."]
    assert texts(units(build.lines(rows))) == [" ".join(rows)]


def test_an_item_goes_on_over_the_page_break_where_its_lines_hang(units, build):
    first = build.text("7. The Committee was told", 72, 114) + build.text("of many cases of torture.", 100, 100)
    again = build.text("It is concerned at these cases", 100, 760)
    assert len(units(first, again)) == 1
    assert len(units(first, again.replace("100 760", "72 760"))) == 2


def test_lines_of_a_large_heading_stand_farther_apart(units, build):
    body = build.lines(
        [f"{word} paragraph of the text." for word in ("One", "Two", "Three", "Four", "Five", "Six")], y=600
    )
    heading = build.lines(["Concluding observations on the", "second report of Examplia"], y=760, size=20, leading=26)
    assert texts(units(heading + body))[0] == "Concluding observations on the second report of Examplia"


def test_a_page_turned_sideways_is_read(units, build):
    content = "".join(
        f"BT /F1 11 Tf 0 1 -1 0 {300 + 14 * number} 100 Tm <{row.encode('utf-16-be').hex()}> Tj ET\n"
        for number, row in enumerate(PROSE[1:])
    )
    assert texts(units(content, rotate=90)) == [" ".join(PROSE[1:])]
    assert texts(units(content)) == [" ".join(PROSE[1:])]


def test_pages_that_are_pictures_are_told_once_at_the_end(units, build):
    found = units(build.lines(["Words."]), build.PICTURE, build.PICTURE, build.lines(["More words."]), build.PICTURE)
    assert [unit.kind for unit in found] == ["paragraph", "paragraph", REMARK]
    assert "2–3, 5" in found[-1].note and found[-1].location.page == 2


@pytest.mark.parametrize(("content", "reason"), [("PICTURE", "ocrmypdf"), ("", "no text")])
def test_a_document_without_any_text_is_refused(units, build, content, reason):
    with pytest.raises(DocumentError, match=reason):
        units(getattr(build, content) if content else "")


def test_a_password_and_damage_are_refused_with_their_reason(build):
    locked = build.pdf(build.lines(["Words."])).replace(
        b"/Root 1 0 R",
        b"/Root 1 0 R /Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O <%s> /U <%s> >> /ID [<00> <00>]"
        % (b"11" * 32, b"22" * 32),
    )
    for data, reason in ((locked, "password"), (b"%PDF-1.7\nnothing", "damaged")):
        with pytest.raises(DocumentError, match=reason):
            Pdf().extract(BytesSource("locked.pdf", data))


def test_the_content_tells_a_pdf(build):
    data = build.pdf(build.lines(["Words."]))
    assert detect_format(BytesSource("a", data)) == "pdf"
    assert detect_format(BytesSource("a", b"\r\n" + data)) == "pdf"
    assert detect_format(BytesSource("a", b"A file that begins with %PDF- is a PDF.")) is None


def test_letters_of_old_kazakh_fonts_are_put_back_and_it_is_said(units, build):
    law = "Қазақстан азаматының құқығы қорғалады."
    found = units(build.lines([law.encode("kz1048").decode("cp1251")]))
    assert [unit.kind for unit in found] == ["paragraph", REMARK]
    assert found[0].text == law
