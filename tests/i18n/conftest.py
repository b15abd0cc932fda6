"""What the tests of the interface's languages share."""

import importlib.util
import os
import subprocess
import sys
from pathlib import Path

import pytest

LOCALES = Path(__file__).parents[2] / "locales"


@pytest.fixture(scope="session")
def update():
    """The module locales/update.py."""
    spec = importlib.util.spec_from_file_location("update_locales", LOCALES / "update.py")
    module = sys.modules[spec.name] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def say():
    """A function that runs the command in a language; it gives the exit code and all that was said."""

    def run(locale, *arguments):
        environment = os.environ | {"LANGUAGE": locale, "ATAU_PLUGINS": "", "COLUMNS": "100", "PYTHONWARNINGS": ""}
        command = [sys.executable, "-c", "import atau.cli; atau.cli.main()", *arguments]
        done = subprocess.run(command, env=environment, capture_output=True, encoding="utf-8", check=False)
        return done.returncode, done.stdout + done.stderr

    return run
