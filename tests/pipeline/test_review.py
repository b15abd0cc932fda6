import dataclasses

import pytest

from atau.config import Configuration
from atau.model import Finding, Location, Severity, Side
from atau.pipeline.review import review, with_fingerprints

ONE = Finding(
    check="forbidden-term",
    severity=Severity.ERROR,
    message="m",
    path="a.txt",
    unit="line/1",
    side=Side.SOURCE,
    location=Location(line=1, column=5),
    start=4,
    end=12,
    text="инвалидов",
    concept="person-with-disability",
    before="Закон о защите прав ",
    after=" и ветеранов труда принят.",
)
ORDER = {"line/1": 1, "line/2": 2}


def reviewed(findings, silenced=None, **settings):
    return review(findings, ORDER, silenced or {}, Configuration(**settings))


def change(**fields):
    return dataclasses.replace(ONE, **fields)


def test_findings_come_once_each_in_the_order_of_the_text():
    later, earlier = change(unit="line/2"), change(start=1)
    kept, silenced = reviewed([later, ONE, earlier, ONE])
    assert [(finding.unit, finding.start) for finding in kept] == [("line/1", 1), ("line/1", 4), ("line/2", 4)]
    assert silenced == 0


@pytest.mark.parametrize(
    ("checks", "silenced"), [(("*",), 1), (("forbidden-term",), 1), (("missing-term",), 0), ((), 0)]
)
def test_a_unit_can_silence_checks(checks, silenced):
    kept, count = reviewed([ONE], {"line/1": checks})
    assert (len(kept), count) == (1 - silenced, silenced)


def test_a_fingerprint_in_the_configuration_silences_one_finding():
    (known,), _ = reviewed([ONE])
    kept, count = reviewed([ONE, change(text="инвалиды")], ignore_findings=(known.fingerprint,))
    assert ([finding.text for finding in kept], count) == (["инвалиды"], 1)


def test_the_configuration_sets_severities():
    (finding,), _ = reviewed([ONE], severity=(("forbidden-term", "note"),))
    assert finding.severity is Severity.NOTE


@pytest.mark.parametrize(
    ("fields", "same"),
    [
        ({"unit": "line/2", "location": Location(line=9), "start": 40, "path": "b.txt"}, True),  # it moved
        ({"before": "Новый закон о защите прав "}, True),  # a word further off than three changed
        ({"text": "Инвалидов"}, True),
        ({"before": "Закон о нарушении прав "}, False),
        ({"after": " и детей."}, False),
        ({"concept": "child"}, False),
        ({"check": "deprecated-term"}, False),
    ],
)
def test_a_fingerprint_is_the_check_the_concept_and_the_words_around(fields, same):
    (one,), (other,) = with_fingerprints([ONE]), with_fingerprints([change(**fields)])
    assert (one.fingerprint == other.fingerprint) is same


def test_equal_findings_of_one_document_are_told_apart():
    first, second = with_fingerprints([ONE, change(start=90)])
    assert first.fingerprint != second.fingerprint


def test_a_fingerprint_holds_no_words():
    (finding,) = with_fingerprints([ONE])
    assert len(finding.fingerprint) == 32
    assert set(finding.fingerprint) <= set("0123456789abcdef")
