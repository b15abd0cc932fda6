"""Documents of a run: how far they are read before anything is done with them, and what is asked of their first units."""

from io import BytesIO
from types import SimpleNamespace

import pytest

from atau.config import Configuration
from atau.errors import DocumentError
from atau.model import Document, Unit
from atau.pipeline.documents import FIRST, Failure, Run, for_each_document


@pytest.fixture
def run():
    """`run(units)`: a run over one document with these units."""

    def make(units):
        format = SimpleNamespace(name="fake", extract=lambda source: (Document(source.name, "fake"), units))
        plugins = SimpleNamespace(
            formats={"fake": format},
            detected=lambda source: {"fake": "fakes"},
            owner=lambda kind, name: "fakes",
            languages={},
        )
        return Run(("a.fake",), Configuration(), plugins, None, BytesIO())

    return make


def line(number):
    return Unit(str(number), "line", "Joint submission")


def test_no_more_units_are_read_ahead_than_a_masthead_has(run):
    read = []

    def units():
        for number in range(1000):
            read.append(number)
            yield line(number)

    found = for_each_document(run(units()), lambda document, readings: [len(read)])
    assert list(found) == [FIRST]


@pytest.mark.parametrize("asked", [True, False])
def test_the_title_is_told_where_it_is_asked_for(run, asked):
    found = for_each_document(run([line(1)]), lambda document, readings: [document.title], masthead=asked)
    assert list(found) == ["Joint submission" if asked else None]


@pytest.mark.parametrize(("whole", "reported"), [(FIRST - 1, 0), (FIRST, FIRST)])
def test_nothing_is_reported_of_a_document_that_breaks_off_at_once(run, whole, reported):
    def units():
        yield from map(line, range(whole))
        raise DocumentError("a.fake", "damaged")

    *values, failure = for_each_document(run(units()), lambda document, readings: readings, masthead=False)
    assert failure == Failure("a.fake", "damaged", 2)
    assert len(values) == reported
