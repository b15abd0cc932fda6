"""The numbers that browsers print before items, and notes by their roles."""

import pytest

from atau.testing import BytesSource
from atau_html import Html


def units(markup):
    return list(Html().extract(BytesSource("a.html", markup.encode()))[1])


def numbers(markup):
    return [unit.location.paragraph for unit in units(markup)]


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<ol><li>x<li>x</ol><ol><li>x</ol>", ["1", "2", "1"]),
        ("<ol start=24><li>x<li value=30>x<li>x", ["24", "30", "31"]),
        ("<ol reversed><li>x<li>x<li value=9>x<li>x", ["4", "3", "9", "8"]),
        ("<ol reversed start=-1><li>x<li>x", ["-1", "-2"]),
        ("<ol start=later><li value=first>x", ["1"]),
        ("<ol type=a start=26><li>x<li>x<li>x</ol><ol type=A start=0><li>x", ["z", "aa", "ab", "0"]),
        ("<ol type=i><li>x<li type=I value=4>x<li value=4000>x", ["i", "IV", "4000"]),
        ("<ul><li>x</ul><ul style='list-style: inside decimal'><li>x</ul><menu><li>x", [None, "1", None]),
        ("<ol style='list-style-type: none'><li>x<li style='list-style-type:upper-latin'>x", [None, "B"]),
        (
            """<ol><li style='list-style-type: "(a) "'>x<li style="color: red; list-style: '12.1. '">x<li>x""",
            ["(a)", "12.1", "3"],
        ),
        ("<ol><li>x<ol type=a><li>x<li>x</ol>y<li>x", ["1", "a", "b", None, "2"]),
        ("<ol><li><p>x<p>x<li><ul><li>x</ul><li><table><td>x</table></ol><p>x", ["1", None, None, "3", None]),
        ("<ol><li hidden>x<li>x<li></ol><p>x", ["1", None]),
        ("<li>x", [None]),
    ],
)
def test_numbers_are_those_that_browsers_print(markup, expected):
    assert numbers(markup) == expected


def test_a_reference_to_a_note_is_no_part_of_the_word():
    (unit, note) = units(
        '<p>Запрет <b>пыток</b><a href="#n1" role="doc-noteref"><sup>1</sup></a> абсолютен.</p>'
        '<section role="doc-endnotes"><ol><li id="n1"><p>Статья 7. <a href="#r1" role="doc-backlink">↩</a></p></ol></section>'
    )
    assert (unit.text, [(code.offset, code.kind) for code in unit.codes]) == (
        "Запрет пыток абсолютен.",
        [(12, "alone")],
    )
    assert (note.text, note.kind, note.location.part, note.location.note) == ("Статья 7.", "note", "endnote", "1")
    assert note.location.paragraph is None


def test_a_note_has_the_sign_of_its_reference():
    found = units(
        '<h1>Views<a role="doc-noteref" href="#star">*</a></h1><p>Torture.<sup><a role=doc-noteref href="#b">[7]</a></sup>'
        '<aside role="doc-footnote" id="star"><p>Adopted in May.<p>Amended in June.</aside>'
        "<aside role=doc-footnote>Unnumbered.</aside>"
        "<ol role=doc-endnotes><li id=b>Article 7.<ol><li>In full.</ol></ol>"
    )
    assert [unit.text for unit in found[:2]] == ["Views", "Torture."]
    assert [(unit.location.part, unit.location.note, unit.text) for unit in found[2:]] == [
        ("footnote", "*", "Adopted in May."),
        ("footnote", "*", "Amended in June."),
        ("footnote", None, "Unnumbered."),
        ("endnote", "7", "Article 7."),
        ("endnote", "7", "In full."),
    ]
