import importlib.util
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def build():
    """The module that makes PDFs."""
    spec = importlib.util.spec_from_file_location("pdf_builder", Path(__file__).parent / "builder.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
