"""Translated Markdown: what a translator sees of it, and how the words are written back."""

import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atau.hooks.interfaces import RenderOptions
from atau.model import Segment
from atau.model.inline import marked_up, stretches, unmarked
from atau.testing import BytesSource
from atau.testing.translation import pseudo_translated, shape
from atau_markdown import MarkdownFormat

KAZAKH = RenderOptions("kk")
ROOT = Path(__file__).parents[3]
OWN = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("examples/*.md")])


def source(text):
    return BytesSource("a.md", text if isinstance(text, bytes) else text.encode())


def passages(text):
    return [unit for unit in MarkdownFormat().passages(source(text))[1] if unit.kind != "remark"]


def messages(text):
    return [marked_up(unit.text, unit.codes) for unit in passages(text)]


def target(message):
    text, codes = unmarked(message)
    return Segment(text, "kk", codes=codes)


def render(text, *translations, options=KAZAKH):
    """The text with a translation for each passage in turn; None is for one that is not translated."""
    targets = {
        unit.id: Segment(unit.text, codes=unit.codes, state="untranslated") if message is None else target(message)
        for unit, message in zip(passages(text), translations, strict=False)
    }
    data, remarks = MarkdownFormat().render(source(text), targets, options)
    return data if isinstance(text, bytes) else data.decode(), list(remarks)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a *b* and **c** ~~d~~", ["a <g1>b</g1> and <g2>c</g2> <g3>d</g3>"]),
        ("**all of it**", ["all of it"]),
        ("words *a **b** c*", ["words <g1>a</g1> <g2>b</g2> <g3>c</g3>"]),
        ("words *a* _b_ <em>c</em>", ["words <g1>a b c</g1>"]),
        ("words [a](/u) [b](/v) <b>c</b> <i>d", ["words <g1>a</g1> <g2>b</g2> <g3>c</g3> <x4/>d"]),
        ("see ![a *map*](m.png), ![](n.png) and", ["see <g1>a map</g1>, <x2/> and"]),
        ("![longer than the text](m.png) text", ["<g1>longer than the text</g1> text"]),
        ("`x` one `y` two <!-- c --> three <http://a.b>", ["one <x1/> two <x2/> three"]),
        ("one\ntwo  \nthree\\\nfour<br>five", ["one two\nthree\nfour\nfive"]),
        ("a \\* &amp; &lt;g1&gt;", ["a * & \\<g1>"]),
        ("| a *b* | `x` | c\\|d |\n|-|-|-|", ["a <g1>b</g1>", "c|d"]),
        ("---\ntitle: t\n---\n\n***\n\n—\n\n    code", []),
    ],
)
def test_what_a_translator_sees(text, expected):
    assert messages(text) == expected


@pytest.mark.parametrize(
    ("text", "translations", "expected"),
    [
        # Markup stays with its words; references are kept, and get a name where the words were the name.
        ("a _b_ __c__", ["<g2>C</g2> A <g1>B</g1>"], "__C__ A _B_"),
        ("a *b* c", ["<g1>B</g1> A <g1>B</g1>"], "*B* A *B*"),
        ("words [a *b*](/u 't')", ["<g2>B</g2> words <g1>A</g1>"], "[*B*](/u 't') words [A](/u 't')"),
        (
            "word [r] [b][r] [c][]\n\n[r]: /u\n[c]: /v",
            ["X <g1>R</g1> <g2>C</g2>"],
            "X [R][r] [C][c]\n\n[r]: /u\n[c]: /v",
        ),
        ("see ![map](m.png) `x`  y", ["<x2/> ![<g1>M</g1> Y"], "`x` \\![![M](m.png) Y"),
        # Words are written so that they are words.
        (
            "a",
            ["*a* _b_ `c` [d](e) <b> &amp; f_g 1 < 2 \\*"],
            "\\*a\\* \\_b\\_ \\`c\\` \\[d](e) \\<b> \\&amp; f_g 1 < 2 \\\\\\*",
        ),
        ("- a\n- b\n- c\n- d", ["# a", "- b", "1. c", "> d"], "- \\# a\n- \\- b\n- 1\\. c\n- \\> d"),
        ("# a #", ["C#"], "# C# #"),
        ("# a", ["C #"], "# C \\#"),
        ("| a |\n|---|\n| b |", ["x|y", "b"], "| x\\|y |\n|---|\n| b |"),
        ("a *b*c", ["A <g1>«B»</g1>c"], "A <em>«B»</em>c"),
        # Line breaks and prefixes.
        ("> - one two\n>   three\n\nfour", ["aaa bbb ccc - ddd", "four"], "> - aaa bbb\n>   ccc -\n>   ddd\n\nfour"),
        ("one  \ntwo", ["a\nb\nc"], "a  \nb  \nc"),
        ("- one", ["a\nb"], "- a\\\n  b"),
        ("## one", ["a\nb"], "## a<br>b"),
        ("one\r\ntwo\r\n\r\nthree", ["one two", "x"], "one\r\ntwo\r\n\r\nx"),
        ("Two\nlines\n=====\n", ["Three lines now"], "Three\nlines\nnow\n=====\n"),
    ],
)
def test_how_the_words_are_written(text, translations, expected):
    assert render(text, *translations) == (expected, [])


def test_front_matter_names_the_language_of_the_words():
    text = '---\nlang: "ru-RU"\n---\nа\n'
    assert render(text, "ә") == ('---\nlang: "kk"\n---\nә\n', [])
    assert render(text, "а") == (text, [])


def test_what_is_not_translated_is_marked_where_anything_is_translated():
    text = "# a *b* #\n\n> one\n> two\n\n| c |\n|---|\n\nd\n"
    assert render(text, None, None, None, None) == (text, [])
    marked = "# <mark>a *b*</mark> #\n\n> <mark>one\n> two</mark>\n\n| <mark>c</mark> |\n|---|\n\nD\n"
    assert render(text, None, None, None, "D") == (marked, [])
    assert messages(marked) == [*messages(text)[:-1], "D"]
    assert "<mark>" not in render(text, None, None, None, "D", options=RenderOptions("kk", highlights=False))[0]


def test_an_encoding_that_lacks_letters_is_given_up():
    data, remarks = render("право\n".encode("cp1251"), "құқық")
    assert data.decode() == "құқық\n"
    assert len(remarks) == 1 and "CP1251" in remarks[0]
    assert render("право\n".encode("utf-16"), "құқық")[0] == "құқық\n".encode("utf-16")


def test_what_cannot_be_written_is_said_and_stays():
    assert render("a *b*", "A <g1>B</g1> <g2>C</g2>") == ("a *b*", [remark_at("line/1")])
    assert render("a\n\nb", "A\u2003\n\n\n", "B")[1] == []


def remark_at(place):
    return f"stays in the language of the source, since the words could not be put in their place: {place}"


def check_round_trip(data: bytes) -> None:
    """Nothing and the same change no byte; a pseudo-translation reads as what it is."""
    markdown = MarkdownFormat()
    units = passages(data)
    known = {unit.id: unit for unit in markdown.extract(source(data))[1]}
    assert [(known[unit.id].kind, known[unit.id].location) for unit in units] == [(u.kind, u.location) for u in units]
    own = {unit.id: Segment(unit.text, codes=unit.codes) for unit in units}
    assert markdown.render(source(data), {}, KAZAKH) == markdown.render(source(data), own, KAZAKH) == (data, ())
    for moves in (False, True):
        targets = [pseudo_translated(unit, "kk", moves=moves) for unit in units]
        by_id = {unit.id: wanted for unit, wanted in zip(units, targets, strict=True)}
        copy, remarks = markdown.render(source(data), by_id, KAZAKH)
        assert remarks == ()
        for wanted, read in zip(targets, passages(copy), strict=True):
            assert read.text == wanted.text
            # Groups of one look that have become neighbours are one.
            assert moves or shape(read.codes) == shape(wanted.codes)


@pytest.mark.parametrize("path", OWN, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_our_own_pages_go_round(path):
    check_round_trip(path.read_bytes())


def test_the_samples_go_round(shared):
    paths = sorted((shared / "samples").glob("**/*.md"))
    assert paths
    for path in paths:
        check_round_trip(path.read_bytes())


FRAGMENTS = (
    "слово¦қ¦a b¦ ¦\n¦\n\n¦\r\n¦\u00a0¦*¦**¦_¦~~¦`¦``¦[¦]¦](u)¦![¦<b>¦</b>¦<br>¦<!-- x -->¦<http://a.b>¦\\*¦\\¦\\\n¦  \n¦"
    "> ¦\n> ¦- ¦\n- ¦1. ¦# ¦\n## ¦#¦\n===\n¦```\n¦&amp;¦[a]: /u\n¦[a]¦|¦\\|¦| a | b |\n|---|---|\n¦*a*¦**b c**¦[d](u)¦`e`"
)
WORDS = "қ¦a¦*¦_¦`¦[¦](u)¦<b>¦&amp;¦#¦-¦1.¦>¦|¦\\¦~~¦!¦===¦```¦[a]: b¦:¦\u00a0¦\n"


@given(st.lists(st.sampled_from(FRAGMENTS.split("¦")), max_size=25).map("".join), st.data())
def test_every_translation_is_read_again_or_told(text, choice):
    """Stretches in any order, groups used twice, words that look like markup: what is not told reads as it was meant."""
    targets = {}
    for unit in passages(text):
        found = [one for one in stretches(unit.text, unit.codes) if one.text.strip() or one.code]
        pieces = [message(one) for one in choice.draw(st.permutations(found))]
        words = choice.draw(st.lists(st.sampled_from(WORDS.split("¦")), max_size=6))
        targets[unit.id] = target(
            " ".join(["x", *pieces, *words, *pieces[:1] * (not found or "<x" not in pieces[0]), "y"])
        )
    data, remarks = MarkdownFormat().render(source(text), targets, KAZAKH)
    lost = " ".join(remarks).replace(",", "").split()
    for unit, read in zip(passages(text), passages(data), strict=True):
        assert read.text.split() == (unit if unit.id in lost else targets[unit.id]).text.split()


def message(one):
    """A stretch with its code, as it stands in a message."""
    if one.code is None:
        return marked_up(one.text, ())
    return f"<{one.code}/>" if one.code[0] == "x" else f"<{one.code}>{marked_up(one.text, ())}</{one.code}>"


@pytest.mark.parametrize(
    "text",
    ["*a* " * 3_000, "<b>x " * 3_000, "</b>x " * 3_000, "`a`\n" * 3_000, "a *b*\n\n" * 3_000, "[a](b) " * 3_000],
    ids=["emphasis", "opened", "closed", "code", "blocks", "links"],
)
def test_hostile_files_take_no_longer(text):
    start = time.perf_counter()
    render(text, *(f"{one} !" for one in messages(text)))
    assert time.perf_counter() - start < 15
