"""Translated pages: what a translator sees of them, and where the words come to stand."""

import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atau.hooks.interfaces import RenderOptions
from atau.model import Segment
from atau.model.inline import marked_up, unmarked
from atau.testing import BytesSource
from atau.testing.translation import pseudo_translated, shape
from atau_html import Html

KAZAKH = RenderOptions("kk")
EXAMPLES = sorted((Path(__file__).parents[3] / "examples").glob("*.html"))


def source(markup):
    return BytesSource("a.html", markup if isinstance(markup, bytes) else markup.encode())


def passages(markup):
    return [unit for unit in Html().passages(source(markup))[1] if unit.kind != "remark"]


def messages(markup):
    return [marked_up(unit.text, unit.codes) for unit in passages(markup)]


def target(message):
    text, codes = unmarked(message)
    return Segment(text, "kk", codes=codes)


def render(markup, *translations, options=KAZAKH):
    """The page with a translation for each passage in turn; None is for one that is not translated."""
    targets = {
        unit.id: Segment(unit.text, codes=unit.codes, state="untranslated") if message is None else target(message)
        for unit, message in zip(passages(markup), translations, strict=False)
    }
    data, remarks = Html().render(source(markup), targets, options)
    return data if isinstance(markup, bytes) else data.decode(), list(remarks)


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<p>a <b>b</b> <i>c</i>", ["a <g1>b</g1> <g2>c</g2>"]),
        ("<p><b>all of it</b></p>", ["all of it"]),
        ("<p><b>long words</b> a", ["long words <g1>a</g1>"]),
        ("<p>word <b> b </b>word", ["word <g1>b</g1> word"]),
        ("<p>words <b>a</b> <b>b</b>", ["words <g1>a b</g1>"]),
        ("<p>words <i>a <b>b</b></i>", ["words <g1>a</g1> <g2>b</g2>"]),
        ('<p>words <span lang="en">a</span> <span>b</span>', ["words a b"]),
        ('<p>words <b lang="en" id="x">a</b><b>b</b>', ["words <g1>ab</g1>"]),
        ('<p><img src="i"> one <img src="j"> two <input>', ["one <x1/> two"]),
        ('<p>one<a role="doc-noteref" href="#n">1</a>, two', ["one<x1/>, two"]),
        ("<p>one <!-- c --><script>s</script><span hidden>h</span> two", ["one two"]),
        ("<p>one<br>two &amp;&nbsp;&lt;g1&gt;", ["one\ntwo &\xa0\\<g1>"]),
        ("<p>name: <u>&nbsp; &nbsp;</u> date", ["name: <g1>\xa0 \xa0</g1> date"]),
        ("<p>— <b>…</b></p><p>1</p>", ["1"]),
        ("<title> T </title><p title=' hint '>a", ["T", "a", "hint"]),
        ("<a href=x><div>а</div>б</a>", ["а", "б"]),
        ("<p>one</span> two", ["one two"]),
    ],
)
def test_what_a_translator_sees(markup, expected):
    assert messages(markup) == expected


@pytest.mark.parametrize(
    ("markup", "translations", "expected"),
    [
        # In place: tags, space and whatever is not seen stay where they are.
        ("<P CLASS=x>\n  one <b >two</b >\n</P>", ["1 <g1>2</g1>"], "<P CLASS=x>\n  1 <b >2</b >\n</P>"),
        ("<p>one <!-- c -->two<a id=x></a> <b>b</b>", ["1 2 <g1>B</g1>"], "<p>1 2<!-- c --><a id=x></a> <b>B</b>"),
        ("<p>one<br />two<br>three", ["1\n2\n3"], "<p>1<br />2<br>3"),
        ("<p>a &amp; b&hellip;", ["<1> & 2"], "<p>&lt;1&gt; &amp; 2"),
        ("<p><b>foo </b>bar", ["FOO<g1>BAR</g1>"], "<p><b>FOO</b>BAR"),
        # In another order: groups with their elements, things as they are, ids once.
        ("<p>a <b>b</b> <i>c</i> d", ["<g2>C</g2> A <g1>B</g1> D"], "<p><i>C</i> A <b>B</b> D"),
        (
            '<p>see the <a href="u" id="k" title="t">link</a> here',
            ["<g1>A</g1> see <g1>B</g1> here"],
            '<p><a href="u" id="k" title="t">A</a> see <a href="u" title="t">B</a> here',
        ),
        ("<p>word <i>a <b>b</b></i>.", ["<g2>B</g2> <g1>A</g1> word."], "<p><i><b>B</b> A</i> word."),
        ("<p>one<img src=i>two three <b>b</b>", ["<g2>B</g2> 1 <x1/>2"], "<p><b>B</b> 1 <img src=i>2"),
        ("<p>a<a id=x></a> b <b>c</b> d<!-- e -->", ["<g1>C</g1> A"], "<p><a id=x></a><b>C</b> A<!-- e -->"),
        ("<p>one<br>two", ["1 2"], "<p>1 2"),
        ("<pre>a\n  <b>b</b> c\n</pre>", ["<g1>B</g1>\n  A"], "<pre><b>B</b>\n  A\n</pre>"),
        # Attributes, in the quotation marks that they have.
        ("<img alt='it&#39;s' src=i>", ['"I\'m" & <b>'], "<img alt='\"I&#39;m\" &amp; &lt;b>' src=i>"),
        ("<p title=hint>a", ["A", 'два "слова"'], '<p title="два &quot;слова&quot;">A'),
        ("<a title=t><b>b</b> words</a>", ["words <g1>b</g1>", "T"], '<a title="T">words <b>b</b></a>'),
    ],
)
def test_where_the_words_come_to_stand(markup, translations, expected):
    if len(passages(markup)) > len(translations):  # attributes that stay
        translations = [*translations, *messages(markup)[len(translations) :]]
    assert render(markup, *translations) == (expected, [])


@pytest.mark.parametrize(
    ("markup", "translations", "expected"),
    [
        ('<html lang="ru-RU"><p>а', ["ә"], '<html lang="kk"><p>ә'),
        ("<html><p>а", ["ә"], '<html lang="kk"><p>ә'),
        ("<p>а", ["ә"], "<p>ә"),
        (
            '<html xml:lang="ru" lang="ru"><p lang=en>a</p><p lang=ru>б</p>',
            ["a", "б!"],
            '<html xml:lang="ru" lang="ru"><p lang=en>a</p><p lang="kk">б!</p>',
        ),
        (
            '<html lang="ru"><p>слова <i lang="en">words</i>',
            ["сөз <g1>words</g1>"],
            '<html lang="kk"><p>сөз <i lang="en">words</i>',
        ),
    ],
)
def test_the_language_is_that_of_the_words(markup, translations, expected):
    assert render(markup, *translations)[0] == expected


def test_what_is_not_translated_is_marked_where_anything_is_translated():
    markup = '<html lang="ru"><title>Т</title><p>а <b>б</b></p><p title="в">г</p>'
    assert render(markup, None, None, None, None) == (markup, [])
    marked = '<html lang="kk"><title>Т</title><p><mark lang="ru">а</mark> <b><mark lang="ru">б</mark></b></p><p title="в">ғ</p>'
    assert render(markup, None, None, "ғ", None) == (marked, [])
    assert "<mark" not in render(markup, None, None, "ғ", None, options=RenderOptions("kk", highlights=False))[0]


def test_letters_that_the_encoding_lacks_become_references():
    markup = '<meta charset="windows-1251"><p>право</p>'.encode("cp1251")
    assert render(markup, "құқық")[0] == '<meta charset="windows-1251"><p>&#1179;ұ&#1179;ы&#1179;</p>'.replace(
        "ұ", "&#1201;"
    ).encode("cp1251")


@pytest.mark.parametrize(
    ("markup", "translation"),
    [
        ("<p>one <b><i>two</b></i> three", "1 2 3"),  # misnested: the parser has made other elements
        ("<table><tr><td>one</td></tr>two</table>", "1"),  # the parser moves “two” before the table
        ("<a href=x><div>a</div>one</a> <i>two</i> three", "<g2>2</g2> <g1>1</g1> 3"),  # a link that begins elsewhere
        ("<p>one <b>two</b>", "1 <g1>2</g1> <g7>3</g7>"),  # codes that are not those of the source
    ],
)
def test_what_has_no_place_is_said_and_stays(markup, translation):
    unit = next(unit for unit in passages(markup) if "one" in unit.text)
    data, remarks = Html().render(source(markup), {unit.id: target(translation)}, KAZAKH)
    assert data.decode() == markup
    assert [unit.id in remark for remark in remarks] == [True]


def test_words_of_drawings_are_told():
    markup = "<p>one <svg><text>two</text></svg> three"
    assert messages(markup) == ["one <x1/> three"]
    data, remarks = render(markup, "1 <x1/> 3")
    assert data == "<p>1 <svg><text>two</text></svg> 3"
    assert len(remarks) == 1


def check_round_trip(data: bytes) -> None:
    """Nothing and the same change no byte; a pseudo-translation reads as what it is."""
    html = Html()
    units = passages(data)
    known = {unit.id: unit for unit in html.extract(source(data))[1]}
    assert [(known[unit.id].kind, known[unit.id].location) for unit in units] == [(u.kind, u.location) for u in units]
    own = {unit.id: Segment(unit.text, codes=unit.codes) for unit in units}
    assert html.render(source(data), {}, KAZAKH) == html.render(source(data), own, KAZAKH) == (data, ())
    for moves in (False, True):
        targets = {unit.id: pseudo_translated(unit, "kk", moves=moves) for unit in units}
        copy, remarks = html.render(source(data), targets, KAZAKH)
        read = [(unit.text, shape(unit.codes)) for unit in passages(copy)]
        assert (read, remarks) == ([(one.text, shape(one.codes)) for one in targets.values()], ())


def test_the_samples_go_round(shared):
    paths = sorted((shared / "samples").glob("**/*.html"))
    assert paths
    for path in paths:
        check_round_trip(path.read_bytes())


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
def test_the_examples_go_round(path):
    check_round_trip(path.read_bytes())


WORDS = st.text("aбқ &<\"'\u00a0", min_size=1, max_size=8)
INLINE = st.recursive(
    st.one_of(
        WORDS.map(lambda words: words.replace("&", "&amp;").replace("<", "&lt;")),
        st.sampled_from(
            ["<br>", "\n ", "<!-- c -->", "<img alt='w' src=i>", "<a id=z></a>", "<b>", "</i>", "<script>x</script>"]
        ),
    ),
    lambda inner: st.tuples(
        st.sampled_from(["b", "i", "a href=x", "span lang=ru", "u"]), st.lists(inner, max_size=3)
    ).map(lambda pair: f"<{pair[0]}>{''.join(pair[1])}</{pair[0].split()[0]}>"),
    max_leaves=8,
)


@given(st.lists(INLINE, max_size=8).map("".join), st.data())
def test_every_translation_is_read_again_or_told(markup, choice):
    """Stretches in any order, groups used twice: what is not told reads as it was meant, words and order."""
    markup = f"<p>{markup}</p><p>next</p>"
    units = passages(markup)
    targets = {}
    for unit in units:
        found = marked_pieces(unit)
        order = choice.draw(st.permutations(found))
        again = [piece for piece in found if "<g" in piece and choice.draw(st.booleans())]
        targets[unit.id] = target(" ".join([*order, *again, choice.draw(st.sampled_from(["ә <b> & x", "*", "1"]))]))
    data, remarks = Html().render(source(markup), targets, KAZAKH)
    lost = " ".join(remarks).replace(",", "").split()
    texts = iter([unit for unit in passages(data) if unit.kind != "attribute"])
    for unit in units:
        if unit.kind != "attribute":
            read = next(texts)
            wanted = unit if unit.id in lost else targets[unit.id]
            assert read.text.split() == wanted.text.split()


def marked_pieces(unit):
    """The stretches of a message, each with its code."""
    from atau.model.inline import stretches

    found = stretches(unit.text, unit.codes)
    return [
        one.text
        if one.code is None
        else f"<{one.code}/>"
        if one.code[0] == "x"
        else f"<{one.code}>{one.text}</{one.code}>"
        for one in found
        if one.text.strip() or one.code
    ]


@pytest.mark.parametrize(
    "markup",
    [
        "<p>" + "x</b> " * 5_000,
        "<p>" + "<b>x " * 900,
        '<p ">a' * 5_000,
        "<p>" + "x <br> " * 5_000,
        "<p>" + "<i title=t>x</i> " * 5_000,
    ],
    ids=["closed", "open", "quotes", "breaks", "titles"],
)
def test_hostile_pages_take_no_longer(markup):
    start = time.perf_counter()
    units = passages(markup)
    Html().render(source(markup), {unit.id: Segment(unit.text + "!", codes=unit.codes) for unit in units}, KAZAKH)
    assert time.perf_counter() - start < 15
