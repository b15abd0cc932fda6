import pytest

from atau.alignment.rewritten import is_as_long, rewritten
from atau.alignment.steps import Step
from atau.model.revision import Change

KEPT = Step(Change.UNCHANGED, (0,), (0,))


def gone(*places):
    return [Step(Change.REMOVED, (place,), (), 0.0) for place in places]


def come(*places):
    return [Step(Change.ADDED, (), (place,), 0.0) for place in places]


def changed(*places):
    return [Step(Change.CHANGED, (place,), (place,), 0.0) for place in places]


@pytest.mark.parametrize(
    ("run", "expected"),
    [
        ([*gone(1), *come(1)], changed(1)),
        ([*gone(1, 2), *come(1, 2)], changed(1, 2)),
        (gone(1), gone(1)),
        ([*gone(1, 2), *come(1)], [*gone(1, 2), *come(1)]),
        ([*gone(1, 2, 3), *come(1, 2, 3)], [*gone(1, 2, 3), *come(1, 2, 3)]),
        ([*gone(1), KEPT, *come(1)], [*gone(1), KEPT, *come(1)]),
        ([*gone(1), *come(9)], [*gone(1), *come(9)]),
    ],
)
def test_what_stands_in_the_place_of_what_went(run, expected):
    assert list(rewritten([KEPT, *run, KEPT], lambda place, new_place: place == new_place, 2)) == [
        KEPT,
        *expected,
        KEPT,
    ]
    assert list(rewritten(run, lambda place, new_place: place == new_place, 2)) == expected


def test_any_number_may_be_rewritten():
    assert list(rewritten([*gone(*range(9)), *come(*range(9))], lambda *_: True)) == changed(*range(9))


def test_of_a_length():
    assert is_as_long("a" * 3, "a" * 9)
    assert not is_as_long("a" * 10, "a" * 3)
    assert not is_as_long("", "a")
