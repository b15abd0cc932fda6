"""`glossary show`: by id, by any term in any form; everything that is known; an error that names what is near."""

import json

import pytest


@pytest.mark.parametrize("query", ["torture", "пыткам", "азаптауға", "torture's"])
def test_found_by_id_and_by_any_form(glossary, query):
    ran = glossary("show", query, "--glossary", "terms.csv", "--format", "json")
    assert [concept["id"] for concept in json.loads(ran.out)["concepts"]] == ["torture"]


def test_words_need_no_quotation_marks(glossary):
    out = glossary("show", "тайного", "голосования", "--glossary", "terms.csv").out
    assert out.startswith("secret-ballot\n")


@pytest.mark.parametrize(
    "query, near", [("tortur", "torture"), ("дапытка", "torture"), ("secret-balot", "secret-ballot")]
)
def test_an_unknown_concept_is_an_error_with_what_is_near(glossary, query, near):
    ran = glossary("show", query, "--glossary", "terms.csv")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(f"glossary: there is no concept “{query}”; near: ") and near in ran.err


def test_nothing_is_near(glossary):
    ran = glossary("show", "xyzzy", "--glossary", "terms.csv")
    assert (ran.code, ran.err) == (2, "glossary: there is no concept “xyzzy”; near: –\n")


def test_printed_with_forms_and_words_of_the_sources(glossary):
    out = glossary("show", "torture").out
    lines = [line.strip() for line in out.splitlines()]
    assert "forms: пытка, пытки, пыток, пытке, пыткам, пытку, пыткой, пытками, пытках" in lines
    place = lines.index("udhr-ru:5  Всеобщая декларация прав человека")
    assert lines[place + 1] == "“пыткам”"
    assert any(line.startswith("related: азапталу") for line in lines)


def test_json_has_forms_citations_and_sources(glossary):
    told = json.loads(glossary("show", "torture", "--format", "json").out)
    (concept,) = told["concepts"]
    russian = next(term for term in concept["terms"] if term["language"] == "ru")
    assert {"case": "dative", "number": "plural", "form": "пыткам"} in russian["forms"]
    assert russian["citations"][0] == {"reference": "udhr-ru:5", "place": "5", "quotes": ["пыткам"]}
    assert told["sources"]["udhr-ru"]["type"] == "treaty" or told["sources"]["udhr-ru"]["title"]
