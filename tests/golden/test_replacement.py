"""The golden set of replaced words, through the real path; replacement/README.md says what it holds."""

import datetime
import io
import re
import tomllib
from collections import Counter
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from atau.config import Configuration
from atau.matching.compile import compile_glossary
from atau.model import Concept, Finding, Offer, Profile, Status, Term, Usage
from atau.pipeline.builtins import load_plugins
from atau.pipeline.check import check_documents
from atau.pipeline.documents import Run

FOLDER = Path(__file__).parent / "replacement"
LANGUAGES = ("en", "ru", "kk")
WORDS = re.compile(r"\{([^|{}]+)\|([^|{}]+)\}")
AROUND = re.compile(r"\*([^*]+)\*")
FLOOR = 0.95


class Sentence(NamedTuple):
    """One sentence of the set: `before` and `after` replacing, `words` for the words that the finding is about."""

    marked: str
    before: str
    after: str
    words: str
    agreeing: tuple[str, ...]


def pairs(language: str) -> list[dict]:
    return tomllib.loads((FOLDER / f"{language}.toml").read_text(encoding="utf-8"))["pair"]


def marked(language: str, kind: str) -> list[str]:
    return [sentence for pair in pairs(language) for sentence in pair.get(kind, ())]


def read(sentence: str) -> Sentence:
    plain = sentence.replace("*", "")
    found = WORDS.search(plain)
    assert found
    before, after = WORDS.sub(r"\1", plain), WORDS.sub(r"\2", plain)
    return Sentence(sentence, before, after, found[1], tuple(AROUND.findall(sentence)))


@cache
def judged(language: str, kind: str) -> list[tuple[Sentence, tuple[Finding, ...]]]:
    """Each sentence with the findings of a run over it, with a glossary of its two terms."""
    plugins = load_plugins()
    found = []
    for pair in pairs(language):
        extra = {name: pair[name] for name in ("plural_only", "indeclinable") if name in pair}
        new = Term(pair["new"], language, (Usage("any", Status.PREFERRED),), **extra)
        old = Term(pair["old"], language, (Usage("any", Status.DEPRECATED),))
        compiled = compile_glossary([Concept("example", terms=(new, old))], plugins.languages)
        for sentence in map(read, pair.get(kind, ())):
            configuration = Configuration(select=("deprecated-term",), language=language)
            text = io.BytesIO(sentence.before.encode())
            run = Run(("-",), configuration, plugins, compiled, text)
            (result,) = check_documents(run, Profile(datetime.date(2026, 1, 1)))
            assert result.error is None
            found.append((sentence, result.findings))
    return found


def replaced(sentence: Sentence, findings: tuple[Finding, ...]) -> str:
    """The sentence with the one finding's first replacement in the place of its words; empty where there is not one."""
    if len(findings) != 1 or not findings[0].replacements:
        return ""
    (finding,) = findings
    return sentence.before[: finding.start] + finding.replacements[0] + sentence.before[finding.end :]


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_certain_is_replaced_exactly_right(language):
    cases = judged(language, "certain")
    wrong = [
        f"{sentence.marked} -> {[(one.replacements, one.offer.value, one.agreeing) for one in findings]}"
        for sentence, findings in cases
        if replaced(sentence, findings) != sentence.after or findings[0].offer is not Offer.FIX
    ]
    assert 1 - len(wrong) / len(cases) >= FLOOR, "\n".join(wrong)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_certain_replacement_is_wrong(language):
    """Better none than a wrong one: of what is claimed to be certain, hardly one may be."""
    cases = judged(language, "certain")
    wrong = [
        sentence.marked
        for sentence, findings in cases
        if findings and findings[0].offer is Offer.FIX and replaced(sentence, findings) != sentence.after
    ]
    assert len(wrong) <= 0.01 * len(cases), "\n".join(wrong)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_uncertain_is_offered_and_never_claimed(language):
    for sentence, findings in judged(language, "uncertain"):
        assert [finding.offer for finding in findings] == [Offer.CHOICE], sentence.marked
        assert replaced(sentence, findings) == sentence.after
        assert findings[0].agreeing == sentence.agreeing


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_is_whole(language):
    for pair in pairs(language):
        known = {"old", "new", "certain", "uncertain", "plural_only", "indeclinable"}
        assert {"old", "new", "certain"} <= pair.keys() <= known
    for sentence in marked(language, "certain"):
        assert len(WORDS.findall(sentence)) == 1 and "*" not in sentence, sentence
    for sentence in marked(language, "uncertain"):
        assert len(WORDS.findall(sentence)) == 1 and sentence.count("*") % 2 == 0, sentence


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_set_is_large_enough_and_no_sentence_comes_twice(language):
    certain, uncertain = marked(language, "certain"), marked(language, "uncertain")
    assert len(certain) >= 100
    assert 4 <= len(uncertain) <= 15
    assert max(Counter(certain + uncertain).values()) == 1
