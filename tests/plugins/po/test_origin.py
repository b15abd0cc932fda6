"""Catalogues made from documents: codes beside the text, every character in its place, and the place in the document."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atau.model import Code, Edit, Location, Side, place
from atau.model.inline import marked_up
from atau.testing import BytesSource
from atau_po import PoFormat

HEADER = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n"Language: kk\\n"\n'
OURS = HEADER + f'"X-Source-SHA-256: {"0" * 64} report.docx\\n"\n\n'


def source(text):
    return BytesSource("a.po", text.encode())


def read(text):
    return list(PoFormat().extract(source(text))[1])


def test_codes_stand_beside_the_text():
    (unit,) = read(OURS + 'msgid "Ban <g1>tor"\n"ture</g1><x2/>."\nmsgstr "<g1>Аза\\"птау</g1><x2/>."\n')
    assert (unit.text, unit.target.text) == ("Ban torture.", 'Аза"птау.')
    assert unit.codes == (Code(4, "open", "g1"), Code(11, "close", "g1"), Code(11, "alone", "x2"))
    assert unit.target.codes == (Code(0, "open", "g1"), Code(8, "close", "g1"), Code(8, "alone", "x2"))
    assert place(unit, Side.SOURCE, 4) == Location(line=7, column=16)
    assert place(unit, Side.SOURCE, 7) == Location(line=8, column=2)
    assert place(unit, Side.SOURCE, 11) == Location(line=8, column=16)
    assert place(unit, Side.TARGET, 0) == Location(line=9, column=13)


def test_elsewhere_codes_are_text():
    (unit,) = read(HEADER + '\n#: report.docx:body/3\nmsgid "<g1>a</g1>"\nmsgstr ""\n')
    assert (unit.text, unit.codes) == ("<g1>a</g1>", ())
    assert unit.location == Location(line=7, column=8)


@pytest.mark.parametrize(
    ("comments", "expected"),
    [
        ("#: report.docx:body/37 b.docx:body/1\n", Location(part="body", block=37)),
        ("#: ⁨my report.docx:footnote/2/1⁩\n#. note: 5\n", Location(part="footnote", note="5")),
        (
            "#. paragraph: 12\n#. heading: II. Torture: a ban\n#: a.docx:body/1\n",
            Location(part="body", block=1, paragraph="12", heading="II. Torture: a ban"),
        ),
        ("#. table: 2, row: 3, cell: 1\n", Location(table=2, row=3, cell=1)),
        ("#. file: chapter 1.xhtml\n#: a.epub:1\n", Location(file="chapter 1.xhtml")),
        ("#. style: Heading 2\n#. term: пытки → азаптау\n#. row: many\n#: a.md:line/3\n", Location()),
        ("#. paragraph: 1\n#. paragraph: 2\n", Location(paragraph="1")),
    ],
)
def test_places_in_the_document(comments, expected):
    (unit,) = read(f'{OURS}{comments}msgid "a"\nmsgstr ""\n')
    assert unit.location == replace(expected, line=7 + comments.count("\n"), column=8)


TEXTS = st.text(alphabet='аb<g1>/x2\\"\n ', max_size=20)


@given(TEXTS, st.lists(st.integers(0, 20), max_size=4))
def test_every_character_stands_where_the_marks_say(text, offsets):
    codes = [Code(min(at, len(text)), "alone", f"x{n}") for n, at in enumerate(sorted(offsets), 1)]
    msgid = marked_up(text, codes).replace("\\", "\\\\").replace('"', '\\"').replace("\n", '\\n"\n"')
    catalogue = f'{OURS}msgid "{msgid}"\nmsgstr ""\n'
    lines = catalogue.split("\n")
    for unit in read(catalogue):
        assert (unit.text, list(unit.codes)) == (text, codes)
        for offset, character in enumerate(text):
            location = place(unit, Side.SOURCE, offset)
            assert lines[location.line - 1][location.column - 1] in (character, "\\")


def test_words_with_a_code_between_are_not_exchanged():
    text = OURS + 'msgid "Rights of invalids here"\nmsgstr "Права <g1>инвалидов</g1> здесь"\n'
    (unit,) = read(text)
    within = Edit(unit.id, Side.TARGET, 6, 15, "людей с инвалидностью")
    data, made = PoFormat().amend(source(text), [within])
    assert (data.decode(), list(made)) == (text.replace("инвалидов", "людей с инвалидностью"), [within])
    across = Edit(unit.id, Side.TARGET, 0, 15, "Права людей")
    assert PoFormat().amend(source(text), [across]) == (text.encode(), [])
