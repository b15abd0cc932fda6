"""A catalogue is never half written: whoever is killed, and whoever else writes at the same time."""

import importlib
import subprocess
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[2] / "benchmarks"))
KILLS = 10


@pytest.fixture
def interruptions():
    return importlib.import_module("interruptions")


def test_whenever_it_is_killed_the_catalogue_is_the_old_or_the_new_one(interruptions, tmp_path):
    found = interruptions.interrupted(tmp_path, KILLS, seed=1)
    assert found.total() == KILLS
    assert found["broken"] == 0


def test_two_at_once_never_mix(interruptions, tmp_path):
    results = []
    for word in ("anew", "other"):
        catalogue, command = interruptions.prepared(tmp_path, word)
        old = catalogue.read_bytes()
        subprocess.run(command, check=True, cwd=tmp_path)
        results.append(catalogue.read_bytes())
        catalogue.write_bytes(old)
    assert len(set(results)) == 2
    commands = [interruptions.prepared(tmp_path, word)[1] for word in ("anew", "other")]
    processes = [subprocess.Popen(command, cwd=tmp_path, stderr=subprocess.PIPE) for command in commands]
    errors = [process.communicate()[1].decode() for process in processes]
    codes = [process.returncode for process in processes]
    # The slower one has seen that the file is another now, or came late enough to begin with the result of the other.
    assert sorted(codes) in ([0, 0], [0, 2])
    assert all(
        code == 0 or "was changed by somebody else meanwhile" in error
        for code, error in zip(codes, errors, strict=True)
    )
    if 2 in codes:
        assert catalogue.read_bytes() in results
    counted = [commands[0][0], "stats", catalogue.name]
    assert subprocess.run(counted, cwd=tmp_path, capture_output=True, check=False).returncode == 0
