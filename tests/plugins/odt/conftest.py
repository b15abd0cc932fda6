"""The builder of OpenDocument packages, as a fixture: under importlib mode tests import nothing from each other."""

import importlib.util
from pathlib import Path

import pytest

import atau_odt
from atau.testing import BytesSource

_SPEC = importlib.util.spec_from_file_location("odt_builder", Path(__file__).with_name("builder.py"))
_BUILDER = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(_BUILDER)


@pytest.fixture(scope="session")
def build():
    """The module `builder.py`."""
    return _BUILDER


@pytest.fixture(scope="session")
def units(build):
    """A function: the inside of a body and other parts → the units."""

    def read(body, **parts):
        return list(atau_odt.Odt().extract(BytesSource("a.odt", build.odt(body, **parts)))[1])

    return read
