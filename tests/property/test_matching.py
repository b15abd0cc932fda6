"""What must hold for every text, tried on the bundled examples with the built-in glossary."""

import unicodedata
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from atau.config import Configuration
from atau.languages.words import WORD
from atau.matching import trie
from atau.matching.coordination import elliptical_candidates
from atau.matching.line import Line
from atau.matching.scan import matches
from atau.matching.trie import State
from atau.matching.walk import candidates
from atau.model import Side
from atau.pipeline.builtins import load_plugins
from atau.pipeline.glossary import load_compiled

EXAMPLES = Path(__file__).parents[2] / "examples"
TEXTS = [
    (language, line)
    for language in ("en", "ru", "kk")
    for line in (EXAMPLES / f"submission.{language}.md").read_text(encoding="utf-8").splitlines()
    if len(line) > 20
]
SLOW = settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)


@pytest.fixture(scope="module")
def glossary():
    return load_compiled(Configuration(), load_plugins())


def found(text, language, glossary):
    return matches(text, language, glossary, "u", Side.SOURCE)


def told(text, language, glossary):
    """The matches without their offsets."""
    return [(match.concept.id, match.how, len(match.spans)) for match in found(text, language, glossary)]


@SLOW
@given(st.sampled_from(TEXTS))
def test_offsets_slice_to_words(glossary, case):
    language, text = case
    for match in found(text, language, glossary):
        for start, end in match.spans:
            assert WORD.match(text, start)
            assert 0 <= start < end <= len(text)
            assert text[start - 1 : start].isalnum() is False
            assert text[end : end + 1].isalnum() is False


@SLOW
@given(st.sampled_from(TEXTS), st.data())
def test_signs_that_nobody_sees_change_offsets_only(glossary, case, data):
    language, text = case
    places = data.draw(st.lists(st.integers(1, len(text) - 1), max_size=6))
    changed = text
    for place in sorted(places, reverse=True):
        before, after = changed[place - 1], changed[place]
        if before.isalpha() and after.isalpha():
            changed = f"{changed[:place]}\u00ad{changed[place:]}"
        elif after == " ":
            changed = f"{changed[:place]}\u00a0{changed[place + 1 :]}"
    assert told(changed, language, glossary) == told(text, language, glossary)


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize("language", ["en", "ru", "kk"])
def test_the_normal_form_of_a_text_does_not_matter(glossary, language, form):
    for tag, text in TEXTS:
        if tag == language:
            assert told(unicodedata.normalize(form, text), language, glossary) == told(text, language, glossary)


@SLOW
@given(st.sampled_from(TEXTS), st.sampled_from(TEXTS))
def test_paragraphs_do_not_touch(glossary, one, other):
    language, first = one
    _language, second = other
    joined = found(f"{first}\n\n{second}", language, glossary)
    shift = len(first) + 2
    expected = [(match.concept.id, match.start, match.end) for match in found(first, language, glossary)]
    expected += [
        (match.concept.id, match.start + shift, match.end + shift) for match in found(second, language, glossary)
    ]
    assert [(match.concept.id, match.start, match.end) for match in joined] == expected


HOSTILE = {
    "en": "freedom of expression, assembly and association and ",
    "ru": "свобода выражения мнений, собраний и ассоциации и ",
    "kk": "пікір білдіру, бейбіт жиналыс және бірлесу бостандығы және ",
}


@pytest.mark.parametrize("language", HOSTILE)
def test_repeats_cost_steps_in_proportion_to_the_text(glossary, language, monkeypatch):
    """Counted in words that are tried as the next one of a term, since machines are noisy."""
    table = glossary.table(language)
    asked = Counter()

    class Counting(frozenset):
        def isdisjoint(self, other):
            asked["times"] += 1
            return super().isdisjoint(other)

    class Counted(State):
        def __init__(self, trie, paths):
            super().__init__(trie, paths)
            self.onward = Counting(self.onward)

    monkeypatch.setattr(trie, "State", Counted)

    def cost(times):
        table.vocabulary.forget()
        asked.clear()
        line = Line(HOSTILE[language] * times, table)
        list(candidates(line))
        elliptical_candidates(line)
        return asked["times"]

    assert 0 < cost(80) <= 4.5 * cost(20)
