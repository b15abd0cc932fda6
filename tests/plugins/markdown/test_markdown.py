"""Markdown: text without markup, and the place of every character of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from atau.errors import DocumentError
from atau.model import Code, Finding, Location, Mark, Severity, Side, place
from atau.testing import BytesSource
from atau_markdown import MarkdownFormat
from atau_markdown.inlines import OBJECT
from atau_markdown.lines import raw_lines


def read(text: "str | bytes"):
    data = text if isinstance(text, bytes) else text.encode()
    document, found = MarkdownFormat().extract(BytesSource("a.md", data))
    return document, list(found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("# Құқық #\n", [("line/1", "heading", "Құқық")]),
        ("Two\nlines\n=====\n", [("line/1", "heading", "Two\nlines")]),
        ("one\ntwo\n\nthree", [("line/1", "paragraph", "one\ntwo"), ("line/4", "paragraph", "three")]),
        ("one  \ntwo\\\nthree", [("line/1", "paragraph", "one\ntwo\nthree")]),
        ("- one\n  two\n- three\n\n  four", [("line/1", "item", "one\ntwo"), ("line/3", "item", "three")]),
        ("> one\nlazy", [("line/1", "paragraph", "one\nlazy")]),
        ("- > one", [("line/1", "paragraph", "one")]),
        ("> 1. one", [("line/1", "item", "one")]),
        ("```\ncode\n```\n\n    code\n\n<div>\nhtml\n</div>\n\n---\n", []),
        ("`code` ![](picture.png)", []),
        ("a *b* **c** ~~d~~ [e](http://f 'g') [h][1]\n\n[1]: /i", [("line/1", "paragraph", "a b c d e h")]),
        ("a`b`c", [("line/1", "paragraph", f"a{OBJECT}c")]),
        ("a<b>b</b>c<hr>d<br>e<!-- f -->g", [("line/1", "paragraph", f"abc{OBJECT}d\neg")]),
        ("![a **b**](c.png) <http://d.e>", [("line/1", "paragraph", f"a b {OBJECT}")]),
        ("\\*a &amp; b&nbsp;c &NotEqualTilde; &nothing;", [("line/1", "paragraph", "*a & b\u00a0c ≂̸ &nothing;")]),
        ("| a | b\\|c |\n|-|-|\n| d |", [("line/1/cell/1", "cell", "a"), ("line/1/cell/2", "cell", "b|c")]),
    ],
)
def test_units(text, expected):
    found = [(unit.id, unit.kind, unit.text) for unit in read(text)[1]]
    assert found[: len(expected)] == expected
    assert found or not expected


def test_places():
    _document, (unit,) = read("> - a *бв* \\_г\n>   &amp; д")
    assert unit.text == "a бв _г\n& д"
    assert unit.marks == (Mark(0, 1, 5), Mark(2, 1, 8), Mark(4, 1, 11), Mark(6, 1, 14), Mark(8, 2, 5), Mark(9, 2, 10))
    assert unit.codes == (Code(2, "open", "1"), Code(4, "close", "1"))
    assert unit.location == Location(line=1, column=5)
    assert place(unit, Side.SOURCE, 10) == Location(line=2, column=11)


def test_places_in_a_table():
    _document, found = read("# H\n\n> | a\\|b | **c** |\n> |---|---|\n> | x\n")
    assert [(unit.text, unit.marks) for unit in found[1:]] == [
        ("a|b", (Mark(0, 3, 5), Mark(1, 3, 7))),
        ("c", (Mark(0, 3, 14),)),
        ("x", (Mark(0, 5, 5),)),
    ]
    assert found[-1].location == Location(line=5, column=5, heading="H", table=1, row=2, cell=1)


def test_the_heading_above():
    _document, found = read(f"a\n\n# {'word `x` ' * 20}\n\nb\n\n## Next\n\nc")
    headings = [unit.location.heading for unit in found]
    assert headings[:2] == [None, None]
    assert headings[2] == headings[3] == ("word " * 20)[:80]
    assert headings[4] == "Next"


@pytest.mark.parametrize(
    ("text", "language", "first"),
    [
        ("---\ntitle: x\nlang: kk-KZ\n---\na", "kk", 5),
        ("---\nlang: 'ru'\n...\na", "ru", 4),
        ("---\ntitle: x\n---\na", None, 4),
        ("---\n\nlang: kk\n\n---\na", None, 3),
        ("a\n\n---\nlang: kk\n---\n", None, 1),
    ],
)
def test_front_matter(text, language, first):
    document, found = read(text)
    assert (document.language, found[0].location.line) == (language, first)


@pytest.mark.parametrize(
    ("text", "silenced"),
    [
        ("<!-- glossary: ignore -->\n\na\n\nb", [("*",), ()]),
        ("<!-- glossary: ignore forbidden-term -->\na\n\nb", [("forbidden-term",), ()]),
        ("<!-- a remark -->\n\na", [()]),
        ("<!-- glossary: ignore -->\n\n- a\n- b\n\nc", [("*",), ("*",), ()]),
        ("- <!-- glossary: ignore -->\n  a\n\nb", [("*",), ()]),
        ("<!-- glossary: ignore -->\n\n```\ncode\n```\n\na", [()]),
        ("a <!-- glossary: ignore one, two --> b\n\nc", [("one", "two"), ()]),
        ("<!-- glossary: ignore -->\n\n| a |\n|---|\n| b |\n\nc", [("*",), ("*",), ()]),
    ],
)
def test_silence(text, silenced):
    assert [unit.silenced for unit in read(text)[1]] == silenced


def test_binary_is_refused():
    with pytest.raises(DocumentError, match="binary"):
        read(bytes(range(256)))


def test_nesting_is_read_or_refused_but_never_lost():
    for depth in range(1, 58):
        (unit,) = read(">" * depth + " a")[1]
        assert unit.text == "a"
    for depth in range(60, 2000, 97):
        with pytest.raises(DocumentError, match="line 2: quotes or lists are nested too deeply"):
            read("\n" + ">" * depth + " a")


FRAGMENTS = (
    "слово¦қ¦a b¦ ¦\t¦\n¦\n\n¦\r\n¦\u00a0¦\u2028¦\x0c¦\x85¦*¦**¦_¦~~¦`¦``¦[¦]¦](u)¦![¦(¦)¦<b>¦</b>¦<br>¦<!-- x -->¦<div>¦"
    "<http://a.b>¦<a@b.c>¦\\*¦\\¦\\\n¦  \n¦> ¦\n> ¦- ¦\n- ¦\n1. ¦# ¦\n## ¦#¦\n===\n¦```\n¦    ¦&amp;¦&nbsp;¦&NotEqualTilde;¦"
    "[a]: /u\n¦[a]¦|¦\\|¦| a | b |\n|---|---|\n¦\n|---|---|\n"
)


@given(st.lists(st.sampled_from(FRAGMENTS.split("¦")), max_size=30).map("".join))
def test_every_character_is_where_its_place_says(text):
    check_places(text)


def test_the_samples(shared):
    paths = sorted([*(shared / "samples" / "documents").glob("*.md"), *shared.glob("*.md"), *shared.glob("terms/*.md")])
    assert paths
    for path in paths:
        check_places(path.read_bytes().decode())


def check_places(text: str) -> None:
    """Each character stands where its place says, and together they are the text that the parser alone would give."""
    lines = [line + "\n" for line in raw_lines(text)]
    found = read(text)[1]
    assert len({unit.id for unit in found}) == len(found)
    for unit in found:
        for offset, character in enumerate(unit.text):
            location = place(unit, Side.SOURCE, offset)
            raw = lines[location.line - 1][location.column - 1]
            assert raw == character or raw in "\\&" or character == OBJECT or (raw, character) == ("<", "\n")
    assert squeezed("".join(unit.text for unit in found)) == squeezed(plain(text))


def plain(text: str) -> str:
    """The text of all blocks, in which addresses, code and HTML are left out."""
    pieces = []
    for block in MarkdownIt("commonmark", {"maxNesting": 60}).enable(["table", "strikethrough"]).parse(text):
        children = list(block.children or ())
        is_address = False
        while children:
            token = children.pop(0)
            if token.info == "auto":
                is_address = token.nesting == 1
            elif token.type == "image":
                children[:0] = token.children or []
            elif token.type == "text" and not is_address:
                pieces.append(token.content)
    return "".join(pieces)


def squeezed(text: str) -> str:
    return "".join(text.replace(OBJECT, "").split())


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1251"])
def test_kazakh_that_was_spoilt_is_annotated(encoding):
    data = "# Ќазаќстан азаматтарыныѕ ќўќыќтары, Ќазаќстан\n".encode(encoding)
    found = read(data)[1]
    first = found[0]
    finding = Finding(
        "a-check", Severity.NOTE, "m", "a.md", first.id, Side.SOURCE, first.location, 0, 9, first.text[:9]
    )
    copy = MarkdownFormat().annotate(BytesSource("a.md", data), [finding])
    assert read(copy)[1][0].text == first.text
    assert copy[:2] == data[:2]  # the byte order mark, or the hash
