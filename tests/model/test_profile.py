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
