"""`glossary convert`: formats by name, what is refused, what is said, and that nothing is half written."""

import shutil

import pytest

GLOSSARY = """\
[[concept]]
id = "disability"
definition = "A long-term impairment."
confusable = [{with = "illness"}]

[[concept.terms]]
language = "ru"
text = "инвалид"
usages = [{authority = "un", status = "deprecated", since = 2006-12-13, why = "the Convention"}]
sources = ["crpd-ru:1"]

[[concept.terms]]
language = "ru"
text = "лицо с инвалидностью"
usages = [{authority = "un", status = "preferred"}]

[[concept.terms]]
language = "kk"
text = "мүгедектігі бар адам"
usages = [{authority = "kz", status = "preferred"}]
"""
SOURCES = """\
[[source]]
key = "crpd-ru"
type = "treaty"
title = "Конвенция о правах инвалидов"

[source.quotes]
"1" = ["инвалидам", "инвалиды"]
"""


@pytest.fixture
def terms(write):
    write("house/disability.toml", GLOSSARY)
    write("house/sources.toml", SOURCES)
    return "house"


@pytest.mark.parametrize("name", ["a.tbx", "a.csv", "a.tsv", "a.xlsx", "a.ttl"])
def test_there_and_back_is_the_same_folder(glossary, terms, folder, name):
    ran = glossary("convert", terms, name)
    assert (ran.code, ran.out, ran.err) == (0, f"{name}: 1 concept\n", "")
    assert glossary("diff", terms, name).code == 0
    assert glossary("convert", name, "back").code == 0
    for path in (folder / terms).iterdir():
        assert (folder / "back" / path.name).read_text(encoding="utf-8") == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["csv-wide", "tbx-dct", "xlsx-long"])
def test_formats_by_name(glossary, terms, name):
    assert glossary("convert", terms, "made", "--to", name).code == 0
    assert glossary("convert", "made", "back", "--from", name, "--to", "folder").code == 0
    assert glossary("diff", terms, "back").code == 0


def test_every_format_can_be_used_to_check(glossary, terms, write):
    write("a.txt", "Закон защищает инвалидов.\n")
    for name in ("a.tbx", "a.xlsx", "a.ttl", "a.tsv"):
        glossary("convert", terms, name)
        ran = glossary("check", "a.txt", "--glossary", name)
        assert ran.code == 1 and "“лиц с инвалидностью” (authority: un)" in ran.out


def test_a_list_of_pairs_can_be_used_to_check(glossary, terms, write):
    write("a.po", 'msgid "лицо с инвалидностью"\nmsgstr "адам"\n')
    languages = ("--source-language", "ru", "--target-language", "kk")
    assert glossary("convert", terms, "pairs.txt", *languages).code == 0
    ran = glossary("check", "a.po", "--glossary", "pairs.txt", *languages)
    assert ran.code == 1 and "missing-term" in ran.out


def test_what_a_format_cannot_hold_is_listed(glossary, terms):
    ran = glossary("convert", terms, "a.po", "--source-language", "ru", "--target-language", "kk")
    assert ran.code == 0
    heading, *lines = ran.err.splitlines()
    assert heading == "not written, since the format “po” cannot hold it:"
    assert [tuple(filter(None, map(str.strip, line.split("  ")))) for line in lines] == [
        ("confusable", "once"),
        ("domain", "once"),
        ("source", "once"),
        ("terms.sources", "once"),
        ("usages (ru)", "2 times"),
        ("usages.authority", "once"),
    ]
    quiet = glossary("convert", terms, "b.po", "--source-language", "ru", "--target-language", "kk", "--quiet")
    assert (quiet.code, quiet.out, quiet.err) == (0, "", "")


def test_what_the_input_holds_and_we_cannot_is_listed(glossary, write):
    write(
        "a.tbx",
        '<martif><text><body><termEntry id="x"><langSet xml:lang="en"><tig><term>torture</term>'
        '<termNote type="partOfSpeech">noun</termNote></tig></langSet></termEntry></body></text></martif>',
    )
    ran = glossary("convert", "a.tbx", "a.csv")
    assert ran.err == "not taken over from the input, since a glossary has no place for it:\n  partOfSpeech  once\n"


MISTAKES = {
    "an output that exists": (["house", "terms.csv"], "terms.csv: exists already; --force replaces it"),
    "a folder that exists": (["terms.csv", "house"], "house: holds term files already; --force replaces them"),
    "a folder of other files": (
        ["terms.csv", "house", "--force"],
        "house: holds other term files (disability.toml, sources.toml)",
    ),
    "the input itself": (["terms.csv", "./terms.csv", "--force"], "./terms.csv: is the input itself"),
    "no input": (["no.tbx", "a.csv"], "no.tbx: no such file"),
    "an unknown ending": (["house", "a.docx"], "a.docx: no plugin reads this kind of glossary"),
    "an unknown format": (
        ["house", "a.csv", "--to", "word"],
        "there is no glossary format “word”; known: csv, csv-wide",
    ),
    "no languages": (["house", "a.utx"], "a.utx: the format “utx” holds two languages; name them"),
    "an input that is no glossary": (["house/notes.tbx", "a.csv"], "notes.tbx: is not well-formed XML (line 1)"),
    "a concept that stands twice": (["house/twice.csv", "a.tbx"], "“x” stands in it twice"),
    "no such folder": (["house", "no/a.tbx"], "no/a.tbx: cannot be written"),
}


@pytest.mark.parametrize("arguments, said", MISTAKES.values(), ids=MISTAKES)
def test_mistakes_change_nothing(glossary, terms, write, folder, arguments, said):
    write("house/notes.tbx", "notes")
    write("house/twice.csv", "concept,ru\nx,а\nx,б\n")
    before = {path: path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}
    ran = glossary("convert", *arguments)
    assert ran.code == 2
    assert said in ran.err
    assert ran.err.count("\n") == 1
    assert {path: path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()} == before


def test_a_bad_input_leaves_the_output_as_it_was(glossary, terms, folder):
    glossary("convert", terms, "a.tbx")
    sound = (folder / "a.tbx").read_bytes()
    (folder / "cut.tbx").write_bytes(sound[:-100])
    ran = glossary("convert", "cut.tbx", "a.tbx", "--force")
    assert ran.code == 2
    assert (folder / "a.tbx").read_bytes() == sound
    assert {path.name for path in folder.iterdir()} == {"a.tbx", "cut.tbx", "house", "terms.csv"}


def test_force_replaces(glossary, terms, write, folder):
    write("a.csv", "something else")
    assert glossary("convert", terms, "a.csv", "--force").code == 0
    assert glossary("diff", terms, "a.csv").code == 0
    shutil.rmtree(folder / terms)
    assert glossary("convert", "a.csv", "house/").code == 0
    assert glossary("convert", "a.csv", "house/", "--force").code == 0


def test_without_rdflib_skos_says_what_to_install(glossary, terms, monkeypatch):
    import importlib.util

    found = importlib.util.find_spec
    monkeypatch.setattr(
        "importlib.util.find_spec", lambda name, *rest: None if name == "rdflib" else found(name, *rest)
    )
    ran = glossary("convert", terms, "a.ttl")
    assert ran.code == 2
    assert ran.err == "glossary: a.ttl: SKOS needs a package more: pip install 'atau[skos]'\n"
