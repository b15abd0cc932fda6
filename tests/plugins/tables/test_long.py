import pytest

from atau.errors import GlossaryError
from atau.hooks.interfaces import GlossaryOptions
from atau.model import Status, Usage
from atau.testing import BytesSource
from atau_tables.delimited import CsvGlossary


def read_bytes(data: bytes):
    return list(CsvGlossary().read(BytesSource("terms.csv", data), GlossaryOptions()))


def read(text: str):
    return read_bytes(text.encode("utf-8-sig"))


def test_one_usage_a_row():
    (concept,) = read(
        "concept,language,term,status,authority,why\n"
        "x,ru,инвалид,forbidden,kz,law\n"
        "x,ru,инвалид,deprecated,un,\n"
        "x,en,person with a disability,preferred,,\n"
    )
    russian, english = concept.terms
    assert russian.usages == (Usage("kz", Status.FORBIDDEN, why="law"), Usage("un", Status.DEPRECATED))
    assert english.usages == (Usage("any", Status.PREFERRED),)


def test_the_header_may_have_capitals():
    (concept,) = read("Concept, Language ,Term,Status\nx,ru,пытки,preferred\n")
    assert concept.terms[0].text == "пытки"


def test_further_columns():
    (concept,) = read(
        "concept;language;term;status;abbreviations;plural_only;domain;narrower;condition\n"
        "x;ru;выборы;preferred;ВБ|ВЫБ;yes;elections;a|b;body=cedaw\n"
    )
    (term,) = concept.terms
    assert (term.abbreviations, term.plural_only, term.condition) == (("ВБ", "ВЫБ"), True, (("body", "cedaw"),))
    assert (concept.domain, concept.narrower) == ("elections", ("a", "b"))


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (
            "concept,language,term\nx,ru,a\n",
            "line 1: no column “status”; the first line must be concept,language,term,status",
        ),
        ("concept,language,term,status,colour\n", "line 1: unknown key “colour”"),
        ("concept,language,term,status\nx,ru,a,good\n", "line 2: unknown status “good”"),
        ("concept,language,term,status\nx,ru,a\n", "line 2: this row has more or fewer cells"),
        ("concept,language,term,status\nx,ru,,preferred\n", "line 2: “term” must be a text"),
        ("", "line 1: no column “concept”"),
    ],
)
def test_a_mistake_is_named_with_its_line(text, says):
    with pytest.raises(GlossaryError, match="terms.csv: ") as error:
        read(text)
    assert says in str(error.value)


def test_another_encoding_is_refused_with_its_line():
    with pytest.raises(GlossaryError, match="line 2: not UTF-8"):
        read_bytes("concept,language,term,status\nx,ru,пытки,preferred".encode("cp1251"))
