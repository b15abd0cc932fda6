"""`glossary lint`: exit codes and reports; the rules themselves are tested in tests/lint."""

import json

FAULTY = "concept,language,term,status,narrower\na,ru,пытка,admitted,torture\n"


def test_clean(glossary):
    ran = glossary("lint", "--glossary", "terms.csv")
    assert (ran.code, ran.out, ran.err) == (0, "1 file read; no faults.\n", "")


def test_faults(glossary, write):
    write("faulty.csv", FAULTY)
    ran = glossary("lint", "--glossary", "faulty.csv")
    assert ran.code == 1
    assert ran.out.splitlines() == [
        "faulty.csv:2: [unknown-concept] a: “narrower” names “torture”, which is no concept",
        "    add the concept, or remove this",
        "1 file read; 1 fault.",
    ]
    assert "read" not in glossary("lint", "--glossary", "faulty.csv", "--quiet").out


def test_what_is_added_is_judged_with_what_it_adds_to(glossary, write):
    write("faulty.csv", FAULTY)
    ran = glossary("lint", "--glossary", "terms.csv", "--add-glossary", "faulty.csv")
    assert (ran.code, ran.out) == (0, "2 files read; no faults.\n")


def test_json(glossary, write, folder):
    write("faulty.csv", FAULTY)
    ran = glossary("lint", "--glossary", "faulty.csv", "--format", "json", "-o", "faults.json")
    assert (ran.code, ran.out) == (1, "")
    report = json.loads((folder / "faults.json").read_text(encoding="utf-8"))
    assert report == {
        "version": 1,
        "files": 1,
        "faults": [
            {
                "rule": "unknown-concept",
                "path": "faulty.csv",
                "line": 2,
                "concept": "a",
                "term": None,
                "message": "“narrower” names “torture”, which is no concept",
                "advice": "add the concept, or remove this",
            }
        ],
    }


def test_unreadable(glossary, write):
    write("bad.csv", "concept;language\n")
    ran = glossary("lint", "--glossary", "bad.csv")
    assert ran.code == 2
    assert ran.err.startswith("glossary: bad.csv: line 1: ")


def test_a_term_that_cannot_be_compiled_is_a_fault_here(glossary, write):
    write("mixed.csv", "concept,language,term,status\na,ru,пыткa,admitted\n")
    ran = glossary("lint", "--glossary", "mixed.csv")
    assert ran.code == 1
    assert "[uncompilable-term]" in ran.out and "[mixed-scripts]" in ran.out
