import copy
import pickle
from dataclasses import FrozenInstanceError, fields, replace

import pytest

from atau.model import Finding, Location, Result, Severity, Side, Term, Usage
from atau.model.noun import noun


@noun
class Alone:
    """A noun with one field."""

    value: object


NOUNS = [
    Alone([1]),
    Alone(None),
    Location(3, cell="B2"),
    Term("term", "en", (Usage("un", "preferred"),)),
    Finding("c", Severity.NOTE, "m", "p", "u", Side.SOURCE, Location(), 1, 2, "t"),
    Result("p", error="e"),
]


@pytest.mark.parametrize("made", NOUNS, ids=lambda made: type(made).__name__)
def test_a_noun_is_a_frozen_dataclass_with_slots(made):
    name = fields(made)[0].name
    with pytest.raises(FrozenInstanceError):
        setattr(made, name, 1)
    with pytest.raises(FrozenInstanceError):
        delattr(made, name)
    with pytest.raises((FrozenInstanceError, AttributeError)):
        made.another = 1
    assert not hasattr(made, "__dict__")
    assert repr(made).startswith(f"{type(made).__name__}({name}=")


@pytest.mark.parametrize("made", NOUNS, ids=lambda made: type(made).__name__)
def test_copies_are_equal(made):
    others = [pickle.loads(pickle.dumps(made)), copy.copy(made), copy.deepcopy(made), replace(made)]
    assert all(other == made and type(other) is type(made) for other in others)
    assert made != replace(made, **{fields(made)[0].name: object()})
    assert made != (getattr(made, fields(made)[0].name),)


def test_equal_nouns_have_equal_hashes():
    assert len({Location(1, 2), Location(line=1, column=2), Location(1, 3)}) == 2
    with pytest.raises(TypeError):
        hash(Alone([1]))


def test_arguments_are_those_of_the_fields():
    assert Location(1, 2).line == 1
    with pytest.raises(TypeError):
        Term("text")
    with pytest.raises(TypeError):
        Location(lines=1)
