"""The figures of docs/recognition.md are those of the command, and none falls below what was once reached."""

import importlib.util

import pytest

FLOORS = {  # recall on inflected terms, precision
    "ru-gsd-taiga": (0.985, 0.99),
    "kk-ktb": (0.985, 0.97),
    "kk-unimorph": (0.998, 0.99),
    "en-ewt": (0.98, 0.96),
}


@pytest.fixture(scope="module")
def recognition(shared, request):
    path = request.config.rootpath / "benchmarks" / "recognition.py"
    specification = importlib.util.spec_from_file_location("recognition", path)
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def rows(recognition):
    return recognition.scores()


def test_the_page_holds_the_figures_of_the_command(recognition, rows):
    page = recognition.PAGE.read_text(encoding="utf-8")
    assert recognition.table(rows) in page
    assert recognition.remainder(rows) in page


def test_every_miss_and_false_hit_has_its_class(recognition, rows):
    assert recognition.UNKNOWN not in recognition.remainder(rows)


@pytest.mark.parametrize("name", FLOORS)
def test_no_figure_is_below_its_floor(rows, name):
    (row,) = (row for row in rows if row["set"].endswith(name))
    recall, precision = FLOORS[name]
    assert row["inflected_recall"] >= recall
    assert row["precision"] >= precision
    assert row["text_mismatch"] == 0
