"""Real documents."""

import re

import pytest

import atau_docx
import atau_html
from atau.errors import DocumentError

REFUSED = {"ExternalEntityInText.docx": "document type declaration", "truncated62886.docx": "cut short or damaged"}


def source_of(path, build):
    return build.Bytes(path.read_bytes(), path.name)


def words(form, path, build):
    return [
        word
        for unit in form.extract(source_of(path, build))[1]
        if unit.location.part in (None, "body")
        for word in re.findall(r"\w+", unit.text)
    ]


def test_every_sample_is_read_or_refused(shared, build):
    for path in sorted((shared / "samples/documents").glob("*.docx")):
        source = source_of(path, build)
        if path.name in REFUSED:
            with pytest.raises(DocumentError, match=REFUSED[path.name]):
                list(atau_docx.Docx().extract(source)[1])
            continue
        units = list(atau_docx.Docx().extract(source)[1])
        assert atau_docx.detect_format(source) == "docx"
        assert len({unit.id for unit in units}) == len(units)
        assert all(unit.text.strip() for unit in units)


@pytest.mark.parametrize(
    ("language", "not_in_the_page"),
    [("eng", []), ("kaz", []), ("rus", re.findall(r"\w+", "Принята и провозглашена резолюцией 217 А (III) "
                                                  "Генеральной Ассамблеи от 10 декабря 1948 года"))],
)  # fmt: skip
def test_the_declaration_has_the_same_words_in_docx_and_html(shared, build, language, not_in_the_page):
    folder = shared / "samples/udhr"
    docx = words(atau_docx.Docx(), folder / f"udhr_{language}_DejaVuSerif.docx", build)
    html = words(atau_html.Html(), folder / f"udhr_{language}.html", build)[1:]  # without <title>
    text = " ".join(docx)
    if not_in_the_page:
        text = text.replace(" ".join(not_in_the_page) + " ", "")
    assert text == " ".join(html)
