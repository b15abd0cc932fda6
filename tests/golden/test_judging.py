"""The golden set of judged translations; judging/README.md says how it was made and counts it."""

import importlib
import re
import sys
import tomllib
from collections import Counter
from pathlib import Path

import pytest

FOLDER = Path(__file__).parent / "judging"
DIRECTIONS = ["en-ru", "ru-en", "ru-kk", "en-kk"]
CHECKS = {
    "missing-term",
    "wrong-term",
    "deprecated-term",
    "forbidden-term",
    "opposite-polarity",
    "inconsistent-term",
    "untranslated-term",
    "undefined-abbreviation",
    "ambiguous-abbreviation",
    "mixed-script",
}
COMMON = {"id", "verdict", "source", "target", "concept"}
OPTIONAL = {"before", "note"}
MIXED = re.compile(r"[a-zə]+[а-яёәғқңөұүһі]|[а-яёәғқңөұүһі]+[a-zə]", re.IGNORECASE)
CONCEPT = re.compile(r"[a-z]+(-[a-z]+)*")


def pairs(direction):
    return tomllib.loads((FOLDER / f"{direction}.toml").read_text(encoding="utf-8"))["pair"]


def counted(verdict):
    """The README's table for one verdict: what → the four counts, in the order of DIRECTIONS."""
    text = (FOLDER / "README.md").read_text(encoding="utf-8")
    table = text.split(f"## {verdict.capitalize()} pairs")[1].split("\n## ")[0]
    rows = re.findall(r"^\| `([a-z-]+)` \|.*?\| (\d+) \| (\d+) \| (\d+) \| (\d+) \|$", table, re.MULTILINE)
    return {what: [int(count) for count in counts] for what, *counts in rows}


@pytest.mark.parametrize("direction", DIRECTIONS)
def test_every_pair_is_whole(direction):
    for pair in pairs(direction):
        good = pair["verdict"] == "good"
        own = {"device"} if good else {"fault", "checks"}
        assert COMMON | own <= set(pair) <= COMMON | own | OPTIONAL, pair["id"]
        assert re.fullmatch(rf"{direction}-{pair['verdict']}-\d\d", pair["id"])
        concepts = [pair["concept"]] if isinstance(pair["concept"], str) else pair["concept"]
        assert all(CONCEPT.fullmatch(concept) for concept in concepts), pair["id"]
        assert good or (pair["checks"] and set(pair["checks"]) <= CHECKS), pair["id"]
        assert all(unit.keys() == {"source", "target"} for unit in pair.get("before", []))
        assert pair.get("fault") != "inconsistent-term" or pair["before"], pair["id"]


@pytest.mark.parametrize("direction", DIRECTIONS)
def test_only_the_faulty_mix_scripts_inside_a_word(direction):
    for pair in pairs(direction):
        if pair.get("fault") != "mixed-script":
            assert not MIXED.search(pair["source"] + "\n" + pair["target"]), pair["id"]


@pytest.mark.parametrize("direction", DIRECTIONS)
def test_no_sentence_comes_twice(direction):
    found = pairs(direction)
    for key in ("id", "source", "target"):
        assert not [text for text, count in Counter(pair[key] for pair in found).items() if count > 1]


@pytest.mark.parametrize("verdict, named", [("good", "device"), ("faulty", "fault")])
def test_the_readme_counts_what_is_there(verdict, named):
    found = [
        Counter(pair[named] for pair in pairs(direction) if pair["verdict"] == verdict) for direction in DIRECTIONS
    ]
    whats = {what for counter in found for what in counter}
    assert counted(verdict) == {what: [counter[what] for counter in found] for what in whats}


@pytest.mark.parametrize("column, direction", list(enumerate(DIRECTIONS)))
def test_the_set_is_large_enough(column, direction):
    good = {device: counts[column] for device, counts in counted("good").items()}
    faulty = {fault: counts[column] for fault, counts in counted("faulty").items()}
    into_kazakh = direction.endswith("kk")
    assert sum(good.values()) >= 46
    assert sum(faulty.values()) >= 36
    assert good["plain"] >= 10
    assert {device for device, count in good.items() if count < 2} == (set() if into_kazakh else {"izafet"})
    assert {fault for fault, count in faulty.items() if count < 2} <= {"forbidden-term"}


@pytest.fixture(scope="module")
def judging():
    """The module of benchmarks/ that runs the command on the pairs."""
    folder = str(Path(__file__).parents[2] / "benchmarks")
    sys.path.insert(0, folder)
    yield importlib.import_module("judging")
    sys.path.remove(folder)


@pytest.fixture(scope="module")
def results(judging):
    return {direction: judging.judged(direction) for direction in DIRECTIONS}


def test_good_translations_have_no_error_and_hardly_a_warning(results):
    good = [(pair["id"], found) for rows in results.values() for pair, found in rows if pair["verdict"] == "good"]
    assert [name for name, found in good if any(one["severity"] == "error" for one in found)] == []
    assert sum(bool(found) for _name, found in good) <= 0.03 * len(good)


def test_nine_in_ten_faults_are_found_with_the_right_concept(judging, results):
    faulty = [judging.is_found(*row) for rows in results.values() for row in rows if row[0]["verdict"] == "faulty"]
    assert sum(faulty) >= 0.9 * len(faulty)
