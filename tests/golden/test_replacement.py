"""The golden set of replaced words; replacement/README.md says what it holds."""

import re
import tomllib
from collections import Counter
from pathlib import Path

import pytest

FOLDER = Path(__file__).parent / "replacement"
LANGUAGES = ("en", "ru", "kk")
WORDS = re.compile(r"\{([^|{}]+)\|([^|{}]+)\}")


def pairs(language):
    return tomllib.loads((FOLDER / f"{language}.toml").read_text(encoding="utf-8"))["pair"]


def sentences(language, kind):
    return [sentence for pair in pairs(language) for sentence in pair.get(kind, ())]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_is_whole(language):
    for pair in pairs(language):
        assert (
            {"old", "new", "certain"}
            <= pair.keys()
            <= {*("old", "new", "certain", "uncertain", "plural_only", "indeclinable")}
        )
    for sentence in sentences(language, "certain"):
        assert len(WORDS.findall(sentence)) == 1 and "*" not in sentence, sentence
    for sentence in sentences(language, "uncertain"):
        assert len(WORDS.findall(sentence)) == 1 and sentence.count("*") % 2 == 0, sentence


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_set_is_large_enough_and_no_sentence_comes_twice(language):
    certain, uncertain = sentences(language, "certain"), sentences(language, "uncertain")
    assert len(certain) >= 90 and len(certain) + len(uncertain) >= 100 and 4 <= len(uncertain) <= 15
    assert max(Counter(certain + uncertain).values()) == 1
