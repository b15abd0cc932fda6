"""Pages: their units, their encoding, and what is refused."""

import io
import time

import pytest

import atau_html
from atau.errors import DocumentError


class Bytes:
    """A source in memory."""

    name = "a.html"

    def __init__(self, data):
        self.data, self.size, self.head = data, len(data), data[:4096]

    def open(self):
        return io.BytesIO(self.data)


def units(markup):
    return list(atau_html.Html().extract(Bytes(markup.encode() if isinstance(markup, str) else markup))[1])


def texts(markup):
    return [unit.text for unit in units(markup)]


def refusal(markup):
    with pytest.raises(DocumentError) as caught:
        units(markup)
    assert "\n" not in str(caught.value)
    return caught.value.reason


def test_plugin():
    (found,) = atau_html.register_formats()
    assert (found.name, tuple(found.patterns)) == ("html", ("*.html", "*.htm", "*.xhtml"))


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<p>пра<b>ва</b> <i>че</i>ловека", ["права человека"]),
        ("<p>  а \n\t б  </p>", ["а б"]),
        ("<p>а <b> б</b> </p>", ["а б"]),
        ("<p>а\xa0 б&nbsp;&mdash;&#1082;", ["а\xa0 б\xa0—к"]),
        ("<p>а <br> б<br>в<br></p>", ["а\nб\nв"]),
        ("<pre>\n а\n  б</pre>", [" а\n  б"]),
        ("<div>а<p>б</p>в<div>г</div></div>д", ["а", "б", "в", "г", "д"]),
        ("<a href=x><div>а</div>б</a>", ["а", "б"]),
        ("<p>а<script>x</script><style>y</style><!-- z --><template>n</template><noscript>m</noscript>б", ["аб"]),
        ("<p hidden>а</p><p style='color:red; display : none'>б</p><p style='display:block'>в", ["в"]),
        ("<p> &nbsp; </p><p></p><p>1", ["1"]),
        ("<ruby>да<rp>(</rp><rt>нет</rt></ruby>", ["да"]),
        ("<button>Да</button><button>Нет</button>", ["Да", "Нет"]),
        ("", []),
    ],
)
def test_texts(markup, expected):
    assert texts(markup) == expected


def test_kinds_and_locations():
    found = units(
        "<title>Т</title><h1>Гл</h1><p>а</p><ul><li>б<ul><li><p>в</p></li></ul></li></ul><h2>Ещё</h2>"
        "<table><caption>г</caption><tr><th>д<td><p>е</p></table><dl><dt>ж<dd>з</dl><blockquote>и</blockquote>"
        "<figure><figcaption>к</figcaption></figure>"
    )
    assert [(u.text, u.kind, u.location.element, u.location.heading) for u in found] == [
        ("Т", "title", "title", None),
        ("Гл", "heading", "h1", None),
        ("а", "paragraph", "p", "Гл"),
        ("б", "item", "li", "Гл"),
        ("в", "item", "p", "Гл"),
        ("Ещё", "heading", "h2", "Гл"),
        ("г", "paragraph", "caption", "Гл > Ещё"),
        ("д", "cell", "th", "Гл > Ещё"),
        ("е", "cell", "p", "Гл > Ещё"),
        ("ж", "item", "dt", "Гл > Ещё"),
        ("з", "item", "dd", "Гл > Ещё"),
        ("и", "paragraph", "blockquote", "Гл > Ещё"),
        ("к", "paragraph", "figcaption", "Гл > Ещё"),
    ]
    assert [unit.location.block for unit in found] == list(range(1, 14))
    assert found[2].id == "body/3"


def test_languages():
    markup = '<html lang="ru-RU"><p>а<p lang=kk>б<p>қа<span xml:lang="kk-KZ">қазақша</span><div lang=""><p>в</div>'
    document, found = atau_html.Html().extract(Bytes(markup.encode()))
    assert (document.kind, document.language, len(document.sha256)) == ("html", "ru", 64)
    assert [unit.language for unit in found] == ["ru", "kk", "kk", None]


@pytest.mark.parametrize(
    ("markup", "silenced"),
    [
        ("<!-- glossary: ignore forbidden-term --><p>а</p><p>б</p>", [("forbidden-term",), ()]),
        ("<p>а</p><!-- glossary: ignore --><ul><li>б<li>в</ul><p>г", [(), ("*",), ("*",), ()]),
        ("<p>а <!-- glossary: ignore -->б</p><p>в", [("*",), ()]),
        ("<p><!-- glossary: ignore -->а</p><p>в", [("*",), ()]),
        ("<p><!-- glossary: ignore --></p><p>в", [()]),
        ("<div><!-- glossary: ignore --> <p>а</p><p>б</p></div>", [("*",), ()]),
        ("<!-- glossary: ignore --><html><body><p>а<p>б", [("*",), ()]),
        ("<!-- ignore --><p>а", [()]),
    ],
)
def test_comments_silence(markup, silenced):
    assert [unit.silenced for unit in units(markup)] == silenced


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("<p>Қазақ тілі".encode(), "Қазақ тілі"),
        ("\ufeff<p>Қазақ".encode("utf-16-le"), "Қазақ"),
        ('<meta charset="koi8-r"><p>право'.encode("koi8-r"), "право"),
        (
            '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251"><p>право'.encode("cp1251"),
            "право",
        ),
        ('<?xml version="1.0" encoding="windows-1251"?><html><p>право'.encode("cp1251"), "право"),
        ('<meta charset="iso-8859-1"><p>“so”'.encode("cp1252"), "“so”"),
        ('<meta charset="utf-16"><p>право'.encode(), "право"),
        ('<meta charset="utf-8"><p>Каждый имеет право на жизнь'.encode("cp1251"), "Каждый имеет право на жизнь"),
    ],
)
def test_encodings(data, text):
    assert texts(data) == [text]


def test_xhtml_elements_closed_at_once_swallow_nothing():
    markup = '<?xml version="1.0"?><html><head><script src="x"/><title/></head><p>а</p></html>'
    assert texts(markup) == ["а"]


@pytest.mark.parametrize(
    ("head", "answer"),
    [
        (b"<!DOCTYPE html><p>", "html"),
        (b"\xef\xbb\xbf \n<!-- a --> <!-- b --><HTML lang=ru>", "html"),
        (b'<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "x">', "html"),
        ("\ufeff<!doctype HTML>".encode("utf-16-le"), "html"),
        ("<html>".encode("utf-16-be"), "html"),
        (b'<?xml version="1.0"?><akomaNtoso/>', None),
        (b"<htmlish>", None),
        (b"text <html>", None),
        (b"# Markdown", None),
        (b"", None),
        (b"<!--x-->" * 500, None),
    ],
)
def test_detection(head, answer):
    assert atau_html.detect_format(Bytes(head)) == answer


@pytest.mark.parametrize(
    ("markup", "reason"),
    [
        ("<div>" * 100_000 + "x", "nested too deep up to line 1"),
        ("<p>\n" + "".join(f"<font size={number}>x<p>" for number in range(5000)), "nested too deep up to line 2"),
        ("<p " + " ".join(f"a{number}=1" for number in range(100_000)) + ">x", "too many attributes"),
        ("<p>\0", "is binary"),
    ],
)
def test_hostile_pages_are_refused_at_once(markup, reason):
    start = time.perf_counter()
    assert reason in refusal(markup)
    assert time.perf_counter() - start < 2


def test_deep_but_sound_pages_are_read():
    assert texts("<div>" * 1500 + "x" + "</div>" * 1500) == ["x"]


def test_samples(shared):
    for language, tag in (("eng", "en"), ("rus", "ru"), ("kaz", "kk")):
        data = (shared / f"samples/udhr/udhr_{language}.html").read_bytes()
        document, found = atau_html.Html().extract(Bytes(data))
        found = list(found)
        assert document.language == tag
        assert len(found) > 90
        assert sum(unit.kind == "heading" for unit in found) > 30
