"""The examples in the checks' docstrings come true: the bad text has findings, the good one has none."""

import datetime
import io
import json
import sys
from functools import cache
from pathlib import Path

import pytest

from atau import hookimpl
from atau.checks import CHECKS
from atau.config import Configuration
from atau.hooks.manager import VARIABLE, Plugins
from atau.matching.compile import compile_glossary
from atau.model import Concept, Confusable, Document, Profile, Result, Segment, Status, Term, Unit, Usage
from atau.model.inline import unmarked
from atau.pipeline.builtins import BuiltIn
from atau.pipeline.check import check_documents
from atau.pipeline.documents import Run

sys.path.insert(0, str(Path(__file__).parents[2] / "docs"))
from pages.docstrings import Example, read

CASES = [
    pytest.param(check, example, id=f"{check.name}-{number}")
    for check in CHECKS
    for number, example in enumerate(read(check.__doc__ or "").examples, start=1)
]


class OneUnit:
    """A format whose documents are one unit in JSON."""

    name = "text"
    patterns = ("*.unit",)

    def extract(self, source):
        with source.open() as stream:
            unit = Unit.from_json(json.load(stream))
        return Document(source.name, self.name), [unit]


class WithOneUnit(BuiltIn):
    @hookimpl
    def register_formats(self):
        return [OneUnit()]


@cache
def plugins() -> Plugins:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(VARIABLE, "")
        return Plugins(WithOneUnit())


def result_of(check, example: Example, text: str) -> Result:
    """What exactly this check says of the text, through the whole pipeline."""
    concepts = [
        Concept("example", terms=_terms(example.terms), confusable=(Confusable("other"),) if example.confusable else ())
    ]
    if example.confusable:
        concepts.append(Concept("other", terms=_terms(example.confusable)))
    if example.source is None:
        unit = Unit("1", "paragraph", text, language=example.language)
    else:
        words, codes = unmarked(text)
        target = Segment(words, example.language, codes=codes)
        words, codes = unmarked(example.source)
        unit = Unit("1", "message", words, language=example.source_language, codes=codes, target=target)
    run = Run(
        ("-",),
        Configuration(select=(check.name,)),
        plugins(),
        compile_glossary(concepts, plugins().languages),
        io.BytesIO(json.dumps(unit.to_json()).encode()),
    )
    (result,) = check_documents(run, Profile(datetime.date(2026, 1, 1)))
    assert result.error is None
    return result


def _terms(terms):
    return tuple(
        Term(
            term.text,
            term.language,
            (Usage("any", Status(term.status)),),
            abbreviations=(term.short,) if term.short else (),
        )
        for term in terms
    )


@pytest.mark.parametrize(("check", "example"), CASES)
def test_bad_is_found(check, example):
    findings = result_of(check, example, example.bad).findings
    assert findings
    assert {finding.check for finding in findings} == {check.name}


@pytest.mark.parametrize(("check", "example"), CASES)
def test_good_is_silent(check, example):
    assert [finding.message for finding in result_of(check, example, example.good).findings] == []
