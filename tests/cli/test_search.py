"""`glossary search`: any form, any language, then parts, then what is near."""

import json

import pytest


def search(glossary, *words: str) -> dict:
    ran = glossary("search", *words, "--glossary", "terms.csv", "--format", "json")
    assert ran.code == 0
    return json.loads(ran.out)


@pytest.mark.parametrize(
    "query, by, concepts",
    [
        ("пыткам", "term", ["torture"]),
        ("«Пытки»", "term", ["torture"]),
        ("азаптауға", "term", ["torture"]),
        ("torture's", "term", ["torture"]),
        ("тайного голосования", "term", ["secret-ballot"]),
        ("комитетом против пыток", "term", ["committee"]),
        ("нпо", "term", ["ngo"]),
        ("secret-ballot", "id", ["secret-ballot"]),
        ("инвалид", "term", ["disability"]),
        ("неправит", "part", ["ngo"]),
        ("ballot", "part", ["secret-ballot"]),
        ("запрет пыток", "inside", ["torture"]),
    ],
)
def test_found(glossary, query, by, concepts):
    answer = search(glossary, query)
    assert (answer["by"], [concept["id"] for concept in answer["concepts"]]) == (by, concepts)


def test_words_need_no_quotation_marks(glossary):
    assert search(glossary, "лицам", "с", "инвалидностью")["concepts"][0]["id"] == "disability"


def test_nothing_found(glossary):
    ran = glossary("search", "дапытка", "--glossary", "terms.csv")
    assert (ran.code, ran.out, ran.err) == (0, "", "“дапытка”: nothing found; near: пытка\n")
    ran = glossary("search", "xyzzy", "--glossary", "terms.csv")
    assert (ran.code, ran.err) == (0, "“xyzzy”: nothing found\n")
    assert search(glossary, "дапытка") == {"query": "дапытка", "by": None, "concepts": [], "near": ["пытка"]}


@pytest.mark.parametrize("query", ["…", " ", "—", "«»"])
def test_a_query_without_words(glossary, query):
    assert search(glossary, query)["concepts"] == []


def test_printed(glossary):
    out = glossary("search", "инвалиды", "--glossary", "terms.csv").out
    assert out.splitlines() == [
        "disability",
        "  ru  лицо с инвалидностью  preferred (authority: un)",
        "  ru  инвалид  forbidden (authority: un)",
    ]
    assert "sources: udhr-en:5" in glossary("search", "torture", "--glossary", "terms.csv").out
    assert "short: НПО" in glossary("search", "НПО", "--glossary", "terms.csv").out
