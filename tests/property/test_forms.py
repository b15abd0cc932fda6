"""Every form that a language generates for a term of the built-in glossary is found in a text."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from atau.config import Configuration
from atau.matching.scan import matches
from atau.model import COORDINATED_FRAMES, EVERY_FRAME, Side
from atau.pipeline.builtins import load_plugins
from atau.pipeline.glossary import glossary_files, load_compiled, load_glossary

PLUGINS = load_plugins()
TERMS = {
    language: [
        (concept.id, term)
        for concept in load_glossary(glossary_files(Configuration()), PLUGINS).concepts
        for term in concept.terms_in(language)
    ]
    for language in ("en", "ru", "kk")
}


@pytest.fixture(scope="module")
def glossary():
    return load_compiled(Configuration(), PLUGINS)


def generated(draw, language, term):
    """One way to write the term: a form for each slot, all of which agree; None where the draw finds no agreement."""
    pattern = draw(st.sampled_from(list(PLUGINS.languages[language].patterns(term.text, term))))
    frames = EVERY_FRAME & ~COORDINATED_FRAMES
    words = []
    for slot in pattern.slots:
        options = [(form, mask) for form, mask in slot.forms.items() if mask & frames]
        for stem, paradigm in slot.stems:
            suffixes = PLUGINS.languages[language].suffixes(paradigm)
            options += [(stem + suffix, mask) for suffix, mask in list(suffixes.items())[:40] if mask & frames]
        if not options:
            return None
        form, mask = draw(st.sampled_from(options))
        frames &= mask
        words.append(form)
    return " ".join(words)


@pytest.mark.parametrize("language", TERMS)
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_a_generated_form_is_found(glossary, language, data):
    concept, term = data.draw(st.sampled_from(TERMS[language]))
    text = generated(data.draw, language, term)
    if text is None:
        return
    found = matches(text.upper(), language, glossary, "u", Side.SOURCE)
    covering = [match for match in found if (match.start, match.end) == (0, len(text))]
    assert concept in {match.concept.id for match in covering}, text
