"""The golden set of elliptical coordinations; coordination/README.md says how it is scored."""

import json
from pathlib import Path

import pytest

from atau.hooks.interfaces import GlossaryOptions
from atau.languages.english import English
from atau.languages.kazakh import Kazakh
from atau.languages.russian import Russian
from atau.matching.compile import compile_glossary
from atau.matching.scan import matches
from atau.model import How, Side
from atau.pipeline.sources import FileSource
from atau_tables.delimited import CsvGlossary

FOLDER = Path(__file__).parent / "coordination"
LANGUAGES = {"en": English(), "ru": Russian(), "kk": Kazakh()}
RECALL, PRECISION = 0.95, 0.97


@pytest.fixture(scope="module")
def glossary():
    return compile_glossary(
        list(CsvGlossary().read(FileSource(str(FOLDER / "terms.csv")), GlossaryOptions())), LANGUAGES
    )


def sentences(name):
    return [json.loads(line) for line in (FOLDER / name).read_text(encoding="utf-8").splitlines()]


def elliptical(text, language, glossary):
    found = matches(text, language, glossary, "u", Side.SOURCE)
    return {(match.concept.id, match.spans) for match in found if match.how is How.ELLIPTICAL}


def expected(sentence, how):
    """The concepts expected with their spans: each word group is the first after the end of the one before."""
    found = set()
    for item in sentence["expected"]:
        at, spans = 0, []
        for words in item["words"]:
            start = sentence["text"].index(words, at)
            at = start + len(words)
            spans.append((start, at))
        if item["how"] == how:
            found.add((item["concept"], tuple(spans)))
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_lists_are_expanded_and_other_lists_left_alone(glossary, language):
    hits = wanted = false = 0
    for sentence in sentences(f"positive.{language}.jsonl"):
        named = expected(sentence, "elliptical")
        whole = {(concept, spans[0][0], spans[-1][1]) for concept, spans in expected(sentence, "plain")}
        found = elliptical(sentence["text"], language, glossary)
        hits += len(found & named)
        wanted += len(named)
        others = {(concept, spans[0][0], spans[-1][1]) for concept, spans in found - named}
        false += len(others - whole)
    for sentence in sentences(f"negative.{language}.jsonl"):
        false += len(elliptical(sentence["text"], language, glossary))
    assert hits / wanted >= RECALL, f"{hits} of {wanted}"
    assert hits / (hits + false) >= PRECISION, f"{false} false beside {hits}"


def test_the_set_is_large_enough():
    for language in LANGUAGES:
        assert len(sentences(f"positive.{language}.jsonl")) >= 60
        assert len(sentences(f"negative.{language}.jsonl")) >= 40
