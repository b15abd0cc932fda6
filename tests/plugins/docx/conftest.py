"""The builder of Word packages, as a fixture: under importlib mode tests import nothing from each other."""

import importlib.util
from pathlib import Path

import pytest

_SPEC = importlib.util.spec_from_file_location("docx_builder", Path(__file__).with_name("builder.py"))
_BUILDER = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(_BUILDER)


@pytest.fixture(scope="session")
def build():
    """The module `builder.py`."""
    return _BUILDER
