"""`glossary diff`: what changed, by concept."""

import json

OLD = """\
concept,language,term,status,authority,sources,definition
torture,ru,пытка,preferred,un,cat-ru:1,Severe pain.
torture,ru,истязание,admitted,un,,
torture,kk,азаптау,preferred,kz,,
ngo,ru,НПО,preferred,un,,
"""
NEW = """\
concept,language,term,status,authority,sources,definition
detention,ru,задержание,preferred,kz,,
torture,kk,азаптау,preferred,kz,,
torture,ru,пытка,preferred,un,cat-ru:1 | cat-ru:2,Severe pain inflicted on purpose.
torture,ru,пытка,deprecated,kz,,
torture,kk,қинау,admitted,kz,,
"""


def test_differences_by_concept(glossary, write):
    write("old.csv", OLD)
    write("new.csv", NEW)
    ran = glossary("diff", "old.csv", "new.csv")
    assert (ran.code, ran.err) == (1, "")
    assert (
        ran.out
        == """\
+ detention
    + ru задержание (kz: preferred)
- ngo
    - ru НПО (un: preferred)
~ torture
    ~ definition: Severe pain. → Severe pain inflicted on purpose.
    ~ ru “пытка” usages: un: preferred → un: preferred | kz: deprecated
    ~ ru “пытка” sources: cat-ru:1 → cat-ru:1 | cat-ru:2
    - ru истязание (un: admitted)
    + kk қинау (kz: admitted)
1 concept added; 1 removed; 1 changed.
"""
    )


def test_json(glossary, write):
    write("old.csv", OLD)
    write("new.csv", NEW)
    ran = glossary("diff", "old.csv", "new.csv", "--format", "json")
    assert ran.code == 1
    found = json.loads(ran.out)
    assert (found["version"], found["sources"]) == (1, [])
    assert [(one["id"], one["how"]) for one in found["concepts"]] == [
        ("detention", "added"),
        ("ngo", "removed"),
        ("torture", "changed"),
    ]
    assert found["concepts"][1]["changes"] == [
        {"field": "text", "before": "НПО (un: preferred)", "language": "ru", "term": "НПО"}
    ]


def test_the_same(glossary, write):
    write("old.csv", OLD)
    lines = OLD.splitlines(keepends=True)
    write("new.csv", "".join([lines[0], lines[4], lines[3], lines[1], lines[2]]))
    assert glossary("diff", "old.csv", "new.csv").out == "No concept differs.\n"
    ran = glossary("diff", "old.csv", "new.csv", "--quiet")
    assert (ran.code, ran.out) == (0, "")
    assert json.loads(glossary("diff", "old.csv", "new.csv", "--format", "json").out)["concepts"] == []


def test_sources(glossary, write):
    source = '[[source]]\nkey = "{key}"\ntype = "law"\ntitle = "{title}"\n\n[source.quotes]\n"1" = ["{words}"]\n'
    write("old.toml", source.format(key="a", title="A", words="пытка") + source.format(key="b", title="B", words="x"))
    write("new.toml", source.format(key="a", title="Ä", words="пытки"))
    ran = glossary("diff", "old.toml", "new.toml")
    assert ran.code == 1
    assert ran.out.startswith("Sources:\n~ a\n    ~ title: A → Ä\n    ~ quotes: 1 | пытка → 1 | пытки\n- b\n")


def test_a_glossary_that_cannot_be_read(glossary, write):
    write("old.csv", OLD)
    ran = glossary("diff", "old.csv", "no.csv")
    assert (ran.code, ran.out) == (2, "")
    assert "no.csv: no such file" in ran.err
