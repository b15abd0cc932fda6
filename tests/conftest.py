"""What all tests share: the folder of real documents, and programs that may be missing."""

import os
import shutil
from pathlib import Path

import pytest
from hypothesis import settings

# A gate must say the same twice; at a desk, each run tries something new.
settings.register_profile("gate", derandomize=True)
if os.environ.get("CI"):
    settings.load_profile("gate")

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared"


def _missing(what: str) -> None:
    if os.environ.get("ATAU_TESTS") == "all":
        pytest.fail(f"{what} is missing, and ATAU_TESTS=all asks for every test")
    pytest.skip(f"{what} is missing")


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of samples, gold sets and evidence beside the project."""
    if not SHARED.is_dir():
        _missing("../shared")
    return SHARED


@pytest.fixture(scope="session")
def program():
    """A function that gives the path of a program, by the names under which it may be installed."""

    def find(*names: str) -> str:
        for name in names:
            if path := shutil.which(name):
                return path
        _missing(" or ".join(names))
        raise AssertionError

    return find
