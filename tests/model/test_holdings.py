"""What a format cannot hold is taken away and named; which usage a format shows that knows one."""

import datetime

import pytest

from atau.model import EVERYTHING, Concept, Confusable, Evidence, Holdings, Status, Term, Usage
from atau.model.holdings import FIELDS
from atau.model.profile import lasting_usage

USAGES = (Usage("un", Status.PREFERRED), Usage("kz", Status.DEPRECATED, why="a law"))
CONCEPT = Concept(
    "x",
    domain="life",
    confusable=(Confusable("y", "so"),),
    terms=(Term("a", "ru", USAGES, ("s:1",), case="upper"), Term("b", "kk"), Term("c", "en")),
)
SOURCE = Evidence("s", "law", "S", quotes=(("1", ("a",)),))


def test_everything_loses_nothing():
    assert EVERYTHING.prune(CONCEPT) == (CONCEPT, [])
    assert EVERYTHING.prune(SOURCE) == (SOURCE, [])
    assert EVERYTHING.lacks == ()


def test_nothing_keeps_the_terms():
    kept, lost = Holdings(frozenset()).prune(CONCEPT)
    assert kept == Concept("x", terms=(Term("a", "ru"), Term("b", "kk"), Term("c", "en")))
    wanted = ["confusable", "confusable.how", "domain", "id", "terms.case", "terms.sources", "usages", "usages"]
    assert sorted(lost) == wanted
    assert Holdings(frozenset()).prune(SOURCE) == (None, ["source"])


def test_a_field_that_a_part_does_not_have_is_not_lost():
    holds = Holdings(EVERYTHING.fields - {"definition", "source.url", "terms.phrase"})
    assert holds.prune(CONCEPT) == (CONCEPT, [])
    assert holds.prune(SOURCE) == (SOURCE, [])
    assert holds.lacks == ("definition", "terms.phrase", "source.url")


def test_two_languages():
    holds = Holdings(EVERYTHING.fields, two_languages=True)
    kept, lost = holds.prune(CONCEPT, ("ru", "kk"))
    assert [(term.text, term.usages) for term in kept.terms] == [("a", ()), ("b", ())]
    assert sorted(lost) == ["terms (en)", "usages (ru)", "usages (ru)"]
    assert holds.prune(CONCEPT, ("ru", "fr"))[0] is None


def test_statuses_and_one_usage():
    holds = Holdings(EVERYTHING.fields, {Status.PREFERRED: Status.ADMITTED, Status.DEPRECATED: None}, one_usage=True)
    kept, lost = holds.prune(CONCEPT)
    assert kept.terms[0].usages == (Usage("un", Status.ADMITTED),)
    assert lost == ["usages", "status = preferred"]
    kept, lost = holds.prune(Concept("x", terms=(Term("a", "kk", USAGES),)))
    assert kept.terms[0].usages == ()
    assert lost == ["usages", "status = deprecated"]


OLD, NEW = Usage("un", Status.PREFERRED, until=datetime.date(2006, 1, 1)), Usage("un", Status.DEPRECATED)


@pytest.mark.parametrize(
    ("language", "usages", "shown"),
    [
        ("ru", USAGES, USAGES[0]),
        ("kk", USAGES, USAGES[1]),
        ("ru", (OLD, NEW), NEW),
        ("ru", (OLD,), OLD),
        ("ru", (OLD, USAGES[1]), USAGES[1]),  # Kazakhstan does not rule in Russian, yet nobody else speaks
        ("ru", (*USAGES, Usage("house", Status.FORBIDDEN)), Usage("house", Status.FORBIDDEN)),
        ("ru", (), None),
    ],
)
def test_the_usage_that_lasts(language, usages, shown):
    assert lasting_usage(Term("a", language, usages)) == shown


def test_fields_have_the_names_of_a_term_file():
    assert {"definition", "terms.case", "usages", "usages.since", "confusable.how", "source.quotes"} <= set(FIELDS)
    assert not {"terms", "terms.text", "usages.status", "terms.usages"} & set(FIELDS)
