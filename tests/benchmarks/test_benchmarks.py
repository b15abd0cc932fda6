"""The benchmarks run, on very small material; no time is asserted. Peers are not needed: what is missing has a reason."""

import importlib
import sys
from pathlib import Path

import pytest

BENCHMARKS = Path(__file__).parents[2] / "benchmarks"
PEERS = {"Weblate": "weblate_check", "spaCy": "spacy_matcher", "flashtext2": "flashtext2_keywords"}


@pytest.fixture
def module(monkeypatch):
    """A function that imports a module of benchmarks/ by its name."""
    monkeypatch.syspath_prepend(str(BENCHMARKS))
    before = set(sys.modules)
    yield importlib.import_module
    for name in set(sys.modules) - before:
        if BENCHMARKS in Path(getattr(sys.modules[name], "__file__", None) or "/").parents:
            del sys.modules[name]


@pytest.fixture
def task(module, tmp_path):
    """Two units, the first wrongly translated, with the glossary of one concept as a task and as a table."""
    material = module("material")
    terms = [("c0", "fair trial", "справедливый суд")]
    units = [("A fair trial.", "Приговор."), ("A fair trial.", "Право на справедливый суд.")]
    rows = [material.Row("c0", "en", "fair trial"), material.Row("c0", "ru", "справедливый суд")]
    written = material.write_json(tmp_path / "task.json", {"terms": terms, "units": units})
    return written, material.write_table(tmp_path / "terms.csv", rows)


def test_every_comparison_has_its_place_on_the_page(module):
    page = module("common").PAGE.read_text(encoding="utf-8")
    for name in module("all").COMPARISONS:
        assert page.count(f"<!-- {name} -->\n") == page.count(f"<!-- end of {name} -->\n") == 1
        assert (BENCHMARKS / f"{name}.py").exists()


def test_a_command_is_measured(module):
    common = module("common")
    measured = common.measure([common.PYTHON, "-c", "print('found')"])
    assert measured.output == "found\n"
    assert measured.seconds > 0
    assert measured.peak > 1_000_000


@pytest.mark.parametrize(
    ("code", "limit", "reason"),
    [
        ("raise SystemExit('no such thing')", 60, "exit code 1: no such thing"),
        ("import time; time.sleep(9)", 1, "over 1 s"),
    ],
)
def test_a_command_that_fails_has_a_reason(module, code, limit, reason):
    common = module("common")
    with pytest.raises(common.UnavailableError, match=reason):
        common.measure([common.PYTHON, "-c", code], limit, codes=(0,))


def test_a_contender_that_gives_up_is_named_and_the_others_go_on(module):
    common = module("common")

    def gives_up():
        raise common.UnavailableError("no Node")

    results, reasons = common.interleaved({"one": lambda: 1, "other": gives_up}, 3)
    assert results == {"one": [1, 1, 1]}
    assert reasons == {"other": "no Node"}
    assert common.missing(reasons) == "\n– other: no Node\n"


def test_the_machine_is_described_without_names(module):
    import platform

    assert platform.python_version() in module("common").machine()
    assert platform.node() not in module("common").machine()


def test_the_pipeline_finds_the_wrong_translation(module, task, monkeypatch, tmp_path):
    monkeypatch.setenv("ATAU_CACHE", str(tmp_path / "cache"))
    contender = module("common").Contender("atau_check", sys.executable, *task)
    assert contender()["faults"] == 1
    contender.close()


def test_installed_peers_find_it_too_and_others_have_a_reason(module, task):
    common, peers = module("common"), module("peers")
    for name, script in PEERS.items():
        try:
            contender = common.Contender(script, peers.executable(peers.FOLDER, name, "python"), task[0])
        except common.UnavailableError as reason:
            assert str(reason)
            continue
        assert contender()["faults"] == 1
        contender.close()


def test_texts_and_glossaries_are_the_same_every_time(module, shared, tmp_path):
    common, material, units = module("common"), module("material"), module("units")
    words = {
        "ru": [{"суд": ("masc", "суда"), "мера": ("femn", "меры")}, {"новый": {"masc": "новый", "femn": "новая"}}],
        "en": [{"trial": None, "measure": None}, {"new": None}],
    }
    kept = {
        language: [nouns, adjectives, [*nouns], [*adjectives], []] for language, (nouns, adjectives) in words.items()
    }
    material.write_json(tmp_path / module("words").FILE, kept)
    settings = common.Settings(False, tmp_path, tmp_path)
    assert {"новая мера", "мера суда"} <= {text for _phrase, text in material.phrases(8, "ru", settings)}
    text = list(material.paragraphs(9_000, settings))
    assert text == list(material.paragraphs(9_000, settings))
    assert 8_000 < len("\n\n".join(text).encode()) <= 9_000
    russian = [units.Pair(material.Phrase("trial"), material.Phrase("мера", "новый"), "trial", "новая мера")]
    made = units.units(50, russian, settings)
    assert any("новыми мерами" in target for _source, target in made)
    assert any("trials" in source for source, _target in made)
