import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atau.matching import cache
from atau.matching.compile import compile_glossary
from atau.matching.compiled import CompiledGlossary
from atau.matching.scan import matches
from atau.model import Concept, Side, Status, Term, Usage

from .conftest import Toy

CONCEPTS = [
    Concept("torture", definition="Pain …", terms=(Term("tabu", "toy", (Usage("un", Status.PREFERRED),)),)),
    Concept("house", terms=(Term("bela domo", "toy", abbreviations=("BD",)), Term("жай", "kk"))),
]
COMPILED = compile_glossary(CONCEPTS, {"toy": Toy()})
DATA = COMPILED.to_bytes()
KEY = "0123456789abcdef" * 4


def test_the_file_brings_everything_back():
    loaded = CompiledGlossary.from_bytes(DATA)
    assert [loaded.concept(number) for number in range(loaded.size)] == CONCEPTS
    assert loaded.numbers == {"torture": 0, "house": 1}
    text = "Tabuba, bele domi, BD, жай"
    for language in ("toy", "kk", "en"):
        assert matches(text, language, loaded, "u", Side.SOURCE) == matches(text, language, COMPILED, "u", Side.SOURCE)


@given(st.integers(0, len(DATA) - 1), st.integers(1, 255))
def test_a_changed_byte_is_noticed(at, change):
    damaged = bytearray(DATA)
    damaged[at] ^= change
    with pytest.raises(ValueError, match="not whole|too short"):
        CompiledGlossary.from_bytes(bytes(damaged))


@pytest.mark.parametrize("data", [b"", DATA[:40], DATA[:-1], DATA + b"x"])
def test_a_file_that_is_not_whole_is_noticed(data):
    with pytest.raises(ValueError, match="not whole|too short"):
        CompiledGlossary.from_bytes(data)


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setenv("ATAU_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


class Builder:
    def __init__(self):
        self.built = 0

    def __call__(self):
        self.built += 1
        return COMPILED


def test_the_cache_is_filled_once_and_read_again(folder):
    build = Builder()
    for _ in range(3):
        assert cache.load_or_build(KEY, build).size == 2
    assert build.built == 1
    assert cache.cached_files() == [folder / f"{KEY}.atau"]
    assert [path.name for path in folder.iterdir()] == [f"{KEY}.atau"]


def test_the_oldest_files_go(folder, monkeypatch):
    monkeypatch.setattr(cache, "KEPT", 2)
    (folder.parent / "cache").mkdir()
    (folder / "mine.txt").write_text("")
    for number in range(4):
        cache.load_or_build(f"{number}" * 64, Builder())
        os.utime(folder / f"{str(number) * 64}.atau", (number, number))
    assert {path.name[0] for path in cache.cached_files()} == {"2", "3"}
    assert (folder / "mine.txt").exists()


def test_a_damaged_file_is_made_anew(folder):
    build = Builder()
    cache.load_or_build(KEY, build)
    (folder / f"{KEY}.atau").write_bytes(DATA[:-5])
    cache.load_or_build(KEY, build)
    assert build.built == 2
    assert (folder / f"{KEY}.atau").read_bytes() == DATA


@pytest.mark.parametrize("setting", ["off", "OFF"])
def test_switched_off_it_writes_nothing(monkeypatch, setting):
    monkeypatch.setenv("ATAU_CACHE", setting)
    assert cache.load_or_build(KEY, Builder()).size == 2
    assert (cache.cache_folder(), cache.cached_files()) == (None, [])


def test_a_folder_that_cannot_be_made_is_no_error(tmp_path, monkeypatch):
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("ATAU_CACHE", str(tmp_path / "file" / "cache"))
    assert cache.load_or_build(KEY, Builder()).size == 2


def test_the_key_changes_with_the_glossary_and_the_data_of_a_language():
    newer = Toy()
    newer.data_version = lambda: "2"
    keys = [
        cache.cache_key([b"a", b"b"], {"toy": Toy()}),
        cache.cache_key([b"ab"], {"toy": Toy()}),
        cache.cache_key([b"a", b"b"], {}),
        cache.cache_key([b"a", b"b"], {"toy": newer}),
    ]
    assert len(set(keys)) == 4
    assert keys[0] == cache.cache_key([b"a", b"b"], {"toy": Toy()})
