import pickle

import pytest

from atau.model import Code, Location, Mark, Segment, Side, Unit, place
from atau.model.silence import silenced_checks

UNIT = Unit(
    "message/3",
    "message",
    "Пытки\nзапрещены",
    language="ru",
    location=Location(line=7, part="body"),
    marks=(Mark(0, 7, 8), Mark(6, 8, 2)),
    codes=(Code(5, "alone", "x1"),),
    target=Segment("Азаптауға тыйым салынған", language="kk", marks=(Mark(0, 9, 9),)),
)


@pytest.mark.parametrize(
    ("side", "offset", "line", "column"),
    [(Side.SOURCE, 0, 7, 8), (Side.SOURCE, 4, 7, 12), (Side.SOURCE, 6, 8, 2), (Side.TARGET, 3, 9, 12)],
)
def test_a_place_counts_on_from_the_mark_before_it(side, offset, line, column):
    location = place(UNIT, side, offset)
    assert (location.line, location.column, location.part) == (line, column, "body")


def test_without_marks_the_place_is_that_of_the_unit():
    unit = Unit("body/1", "paragraph", "text", location=Location(block=1))
    assert place(unit, Side.SOURCE, 3) == Location(block=1)


def test_json_and_pickle_bring_a_unit_back():
    assert Unit.from_json(UNIT.to_json()) == UNIT
    assert pickle.loads(pickle.dumps(UNIT)) == UNIT


def test_json_leaves_out_what_does_not_apply():
    assert Location(line=3, column=1).to_json() == {"line": 3, "column": 1}


@pytest.mark.parametrize(
    ("comment", "checks"),
    [
        ("glossary: ignore", ("*",)),
        (" Glossary: ignore forbidden-term, missing-term ", ("forbidden-term", "missing-term")),
        ("see the glossary: it ignores nothing", ()),
        ("glossary: ignored", ()),
    ],
)
def test_comments_that_silence(comment, checks):
    assert silenced_checks(comment) == checks
