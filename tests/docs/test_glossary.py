"""What the built-in glossary promises: its size, its languages, and evidence in words that were seen."""

import sys
from pathlib import Path

import pytest

from atau.lint.unknown_source import OWN_KNOWLEDGE

sys.path.insert(0, str(Path(__file__).parents[2] / "docs"))
from pages import glossary as page


@pytest.fixture(scope="module")
def built_in():
    return page.built_in()


@pytest.fixture(scope="module")
def sources(built_in):
    return {source.key: source for source in built_in.sources}


def test_every_concept_has_english_and_russian_and_most_have_kazakh(built_in):
    concepts = built_in.concepts
    assert len(concepts) >= 450
    for language in ("en", "ru"):
        assert [concept.id for concept in concepts if not page.has(concept, language)] == []
    assert sum(page.has(concept, "kk") for concept in concepts) >= 0.85 * len(concepts)


@pytest.mark.parametrize(("language", "least"), [("en", 300), ("ru", 300), ("kk", 200)])
def test_preferred_terms_rest_on_quotations(built_in, sources, language, least):
    assert sum(page.is_quoted(concept, language, sources) for concept in built_in.concepts) >= least


def test_no_preferred_term_rests_on_own_knowledge(built_in, sources):
    unproven = [
        (concept.id, term.text)
        for concept in built_in.concepts
        for term in concept.terms
        if page.is_preferred(term) and not any(page.proofs(term, sources))
    ]
    assert unproven == []


def test_every_deprecated_and_forbidden_term_says_why_and_cites_a_text(built_in, sources):
    silent = [
        (concept.id, term.text)
        for concept in built_in.concepts
        for term in concept.terms
        for usage in term.usages
        if not usage.status.is_allowed
        and not (usage.why and any(sources[key.partition(":")[0]].type != OWN_KNOWLEDGE for key in term.sources))
    ]
    assert silent == []
