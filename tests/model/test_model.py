"""The package: every noun is had from it, and made only when it is asked for."""

import pytest

from atau import model


def test_every_noun_can_be_had():
    assert all(getattr(model, name) is not None for name in model.__all__)
    assert sorted(name for names in model._HOMES.values() for name in names) == sorted(model.__all__)


def test_there_is_nothing_else():
    with pytest.raises(AttributeError):
        _ = model.Nothing
