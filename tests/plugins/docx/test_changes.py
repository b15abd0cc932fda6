"""Tracked changes that nobody has decided on."""

import pytest

from atau.errors import DocumentError


def r(text):
    return f"<w:r><w:t>{text}</w:t></w:r>"


def deleted(text):
    return f'<w:del w:id="1" w:author="А"><w:r><w:delText>{text}</w:delText></w:r></w:del>'


def inserted(inner):
    return f'<w:ins w:id="2" w:author="А">{inner}</w:ins>'


def mark(name):
    return f'<w:pPr><w:rPr><w:{name} w:id="3" w:author="А"/></w:rPr></w:pPr>'


TEXT = f"<w:p>{r('слова')}</w:p>"
GONE = '<w:trPr><w:del w:id="1"/></w:trPr>'
ROW = "<w:tr>{}<w:tc><w:p>{}</w:p></w:tc></w:tr>"
CASES = {
    "inserted": (f"<w:p>{r('а')}{inserted(r('б'))}</w:p>", f"<w:p>{r('а')}{r('б')}</w:p>", 1),
    "deleted": (f"<w:p>{r('а')}{deleted('б')}</w:p>", f"<w:p>{r('а')}</w:p>", 1),
    "inserted, then deleted": (f"<w:p>{r('а')}{inserted(deleted('б'))}</w:p>", f"<w:p>{r('а')}</w:p>", 2),
    "a bookmark in deleted words": (
        '<w:p><w:del w:id="1"><w:bookmarkStart w:id="7"/></w:del>' + r("а") + '<w:bookmarkEnd w:id="7"/></w:p>',
        '<w:p><w:bookmarkStart w:id="7"/>' + r("а") + '<w:bookmarkEnd w:id="7"/></w:p>',
        1,
    ),
    "moved": (
        '<w:p><w:moveFromRangeStart w:id="4"/><w:moveFrom w:id="5"><w:r><w:t>а</w:t></w:r></w:moveFrom>'
        f'<w:moveFromRangeEnd w:id="4"/>{r("б")}<w:moveTo w:id="6">{r("а")}</w:moveTo></w:p>',
        f"<w:p>{r('б')}{r('а')}</w:p>",
        2,
    ),
    "formats": (
        '<w:p><w:pPr><w:jc w:val="both"/><w:pPrChange w:id="1"><w:pPr/></w:pPrChange></w:pPr><w:r><w:rPr><w:b/>'
        '<w:rPrChange w:id="2"><w:rPr/></w:rPrChange></w:rPr><w:t>а</w:t></w:r></w:p>',
        '<w:p><w:pPr><w:jc w:val="both"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>а</w:t></w:r></w:p>',
        2,
    ),
    "an inserted paragraph": (f"<w:p>{mark('ins')}{r('а')}</w:p>", f"<w:p><w:pPr><w:rPr/></w:pPr>{r('а')}</w:p>", 1),
    "paragraphs joined": (
        f"<w:p>{mark('del')}{r('а')}</w:p><w:p>{mark('del')}{r('б')}</w:p><w:p><w:pPr><w:keepNext/></w:pPr>{r('в')}</w:p>",
        f"<w:p><w:pPr><w:keepNext/></w:pPr>{r('а')}{r('б')}{r('в')}</w:p>",
        2,
    ),
    "a deleted paragraph before a table": (
        f"<w:p>{mark('del')}{deleted('а')}</w:p><w:tbl>{ROW.format('', r('б'))}</w:tbl>",
        f"<w:tbl>{ROW.format('', r('б'))}</w:tbl>",
        2,
    ),
    "rows": (
        f"<w:tbl>{ROW.format(GONE, deleted('а'))}{ROW.format('', r('б'))}</w:tbl>",
        f"<w:tbl>{ROW.format('', r('б'))}</w:tbl>",
        2,
    ),
    "a table": (
        f"<w:tc><w:tbl>{ROW.format(GONE, deleted('а'))}</w:tbl></w:tc>",
        "<w:tc><w:p/></w:tc>",
        2,
    ),
}


@pytest.mark.parametrize(("xml", "accepted", "count"), CASES.values(), ids=CASES)
def test_accepted(build, xml, accepted, count):
    source = build.docx(xml + TEXT)
    name = list(build.messages(source))[-1]
    made, remarks = build.rendered(source, {name: "сөздер"}, changes="accept")
    assert build.inside(made).startswith(accepted)
    assert remarks == [f"Tracked changes accepted: {count}"]


def test_accepted_in_all_parts(build):
    note = f'<w:footnote w:id="1"><w:p>{r("а")}{deleted("б")}</w:p></w:footnote>'
    source = build.docx(f"<w:p>{r('слова')}{inserted(r('слова'))}</w:p>", footnotes=note)
    made, remarks = build.rendered(source, {"body/1": "сөз <g1>дер</g1>"}, changes="accept")
    assert remarks == ["Tracked changes accepted: 2"]
    assert "delText" not in build.inside(made, "word/footnotes.xml")
    assert build.messages(made) == {"body/1": "сөз дер", "footnote/1/1": "а"}


def test_cells_that_were_deleted_are_left_to_people(build):
    table = f'<w:tbl><w:tr><w:tc><w:tcPr><w:cellDel w:id="1"/></w:tcPr>{TEXT}</w:tc></w:tr></w:tbl>'
    made, remarks = build.rendered(build.docx(table + TEXT), {"body/2": "сөздер"}, changes="accept")
    assert "cellDel" in build.inside(made)
    assert remarks == ["Tracked changes kept: 1"]


def test_kept(build):
    source = build.docx(f"<w:p>{r('а')}{inserted(r('б'))}{deleted('в')}</w:p>")
    made, remarks = build.rendered(source, {"body/1": "ә<g1>б</g1>"})
    language = '<w:rPr><w:lang w:val="kk-KZ"/></w:rPr>'
    assert build.inside(made) == f"<w:p><w:r>{language}<w:t>ә</w:t></w:r>{inserted(r('б'))}{deleted('в')}</w:p>"
    assert remarks == ["Tracked changes kept: 2"]


@pytest.mark.parametrize("targets", [{}, {"body/1": None}])
def test_nothing_is_accepted_where_nothing_is_translated(build, targets):
    source = build.docx(f"<w:p>{r('а')}{deleted('в')}</w:p>")
    made, _remarks = build.rendered(source, targets, changes="accept")
    assert deleted("в") in build.inside(made)


def test_refused(build):
    source = build.docx(f"<w:p>{r('а')}{inserted(r('б'))}{deleted('в')}</w:p>")
    with pytest.raises(DocumentError, match=r"has tracked changes \(2\); accept or reject them in Word"):
        build.rendered(source, {}, changes="refuse")
    made, remarks = build.rendered(build.docx(TEXT), {"body/1": "сөздер"}, changes="refuse")
    assert (build.messages(made), remarks) == ({"body/1": "сөздер"}, [])
