"""The figures of docs/suggestions.md are those of the command, and none falls below what was once reached."""

import importlib.util
import re

import pytest

FLOOR = 0.98


@pytest.fixture(scope="module")
def inflection(shared, request):
    path = request.config.rootpath / "benchmarks" / "inflection.py"
    specification = importlib.util.spec_from_file_location("inflection", path)
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    return module


@pytest.mark.parametrize("name", ["forms", "sentences"])
def test_the_page_holds_the_figures_of_the_command(inflection, name):
    table = inflection.TABLES[name]()
    assert table in inflection.PAGE.read_text(encoding="utf-8")
    if name == "forms":
        shares = [float(share) for share in re.findall(r"(\d\.\d{4}) \|$", table, re.MULTILINE)]
        assert len(shares) == 4
        assert min(shares) >= FLOOR
