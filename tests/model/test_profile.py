from datetime import date

import pytest

from atau.model import Concept, Profile, Status, Term, Usage

PROFILE = Profile(date(2026, 11, 21))


@pytest.mark.parametrize(
    ("language", "usages", "status"),
    [
        ("ru", [Usage("un", Status.PREFERRED), Usage("kz", Status.FORBIDDEN)], Status.PREFERRED),
        ("kk", [Usage("un", Status.PREFERRED), Usage("kz", Status.DEPRECATED)], Status.DEPRECATED),
        ("ru", [Usage("any", Status.DEPRECATED)], Status.DEPRECATED),
        ("ru", [Usage("kz", Status.FORBIDDEN)], Status.PROPOSED),  # another authority's word does not bind
        ("ru", [Usage("un", Status.PREFERRED), Usage("our-house", Status.DEPRECATED)], Status.DEPRECATED),
        ("ru", [Usage("kz", Status.PREFERRED)], Status.PREFERRED),
        ("ru", [], Status.PROPOSED),
        ("ru", [Usage("un", Status.FORBIDDEN, since=date(2027, 1, 1)), Usage("any", Status.ADMITTED)], Status.ADMITTED),
        (
            "ru",
            [Usage("un", Status.PREFERRED, until=date(2020, 1, 1)), Usage("un", Status.DEPRECATED)],
            Status.DEPRECATED,
        ),
    ],
)
def test_the_ruling_authority_speaks_first_and_only_on_its_days(language, usages, status):
    assert PROFILE.usage(Term("слово", language, tuple(usages))).status is status


def test_allowed_terms_are_sorted_by_status_and_leave_out_the_forbidden():
    terms = tuple(
        Term(status.value, "ru", (Usage("un", status),))
        for status in (Status.FORBIDDEN, Status.PROPOSED, Status.ADMITTED, Status.PREFERRED, Status.DEPRECATED)
    )
    allowed = PROFILE.allowed_terms(Concept("torture", terms=terms), "ru")
    assert [term.text for term in allowed] == ["preferred", "admitted", "proposed"]


KZ = Usage("kz", Status.DEPRECATED)
UN = Usage("un", Status.ADMITTED)
HOUSE = Usage("our-house", Status.FORBIDDEN)


@pytest.mark.parametrize(
    ("authorities", "language", "usages", "status"),
    [
        (("kz",), "ru", [UN, KZ], Status.DEPRECATED),  # domestic texts
        (("un",), "ru", [UN, KZ], Status.ADMITTED),
        (("un", "kz"), "ru", [KZ], Status.DEPRECATED),  # kz speaks where un is silent
        (("kz", "un"), "ru", [UN, KZ], Status.DEPRECATED),
        (("un",), "kk", [KZ], Status.DEPRECATED),  # the United Nations issues nothing in Kazakh
        (("kz",), "ru", [KZ, HOUSE], Status.FORBIDDEN),  # a house of the glossary is on top
        (("our-house",), "ru", [UN, HOUSE], Status.FORBIDDEN),
        (("other-house", "kz"), "ru", [KZ, HOUSE], Status.DEPRECATED),  # only the houses that are named
        (("our-house",), "ru", [KZ], Status.PROPOSED),  # beside a house, the United Nations rules
    ],
)
def test_the_authorities_named_rule_in_their_order(authorities, language, usages, status):
    profile = Profile(date(2026, 11, 21), authorities)
    assert profile.usage(Term("слово", language, tuple(usages))).status is status


def test_the_ruling_authority_s_terms_lead():
    terms = (Term("un", "ru", (Usage("un", Status.PREFERRED),)), Term("kz", "ru", (Usage("kz", Status.PREFERRED),)))
    concept = Concept("domestic-violence", terms=terms)
    day = date(2026, 11, 21)
    assert [term.text for term in Profile(day).allowed_terms(concept, "ru")] == ["un", "kz"]
    assert [term.text for term in Profile(day, ("kz",)).allowed_terms(concept, "ru")] == ["kz", "un"]
