"""`glossary info`: what a document is, how long, in which languages, with which terms."""

import json

SUBMISSION = """# Совместное представление

5 ноября 2024 года

Пытки запрещены. Пытка — преступление.

Torture is a crime everywhere.

# Приложение

Два слова.
"""


def info(glossary, *arguments: str) -> dict:
    ran = glossary("info", *arguments, "--glossary", "terms.csv", "--format", "json")
    assert ran.code == 0
    return json.loads(ran.out)


def test_a_document_is_described(glossary, folder):
    (folder / "paper.md").write_text(SUBMISSION, encoding="utf-8")
    (found,) = info(glossary, "paper.md")["documents"]
    assert (found["kind"], found["title"], found["date"]) == (
        "joint-submission",
        "Совместное представление",
        "2024-11-05",
    )
    assert found["words"] == {"body": 15, "notes": 0, "annexes": 3, "target": 0}
    assert found["languages"] == {"ru": 0.722, "en": 0.278}
    assert found["terms"] == [
        {"concept": "torture", "term": "пытка", "language": "ru", "count": 2},
        {"concept": "torture", "term": "torture", "language": "en", "count": 1},
    ]
    assert (found["concepts"], found["symbol"]) == (1, None)


def test_notes_are_counted_apart(glossary, folder):
    (folder / "a.po").write_text('msgid "Torture is forbidden."\nmsgstr "Пытки запрещены."\n', encoding="utf-8")
    (found,) = info(glossary, "a.po")["documents"]
    assert (found["words"]["body"], found["words"]["target"]) == (3, 2)


def test_the_description_is_read_by_people(glossary, folder):
    (folder / "paper.md").write_text(SUBMISSION, encoding="utf-8")
    ran = glossary("info", "paper.md", "--glossary", "terms.csv")
    assert "  kind: joint submission\n" in ran.out
    assert "  words: 15 in the body, 3 in annexes\n" in ran.out
    assert "  languages: Russian 72%, English 28%\n" in ran.out
    assert "  terms: 1 concept, 3 occurrences: пытка × 2, torture × 1\n" in ran.out


def test_what_cannot_be_read_is_named_and_the_others_are_described(glossary, folder):
    (folder / "paper.md").write_text(SUBMISSION, encoding="utf-8")
    ran = glossary("info", "gone.md", "paper.md", "--glossary", "terms.csv")
    assert ran.code == 2
    assert "gone.md: no such file" in ran.err and "paper.md" in ran.out


def test_a_remark_of_an_adapter_is_said_once_and_is_no_failure(glossary, folder):
    (folder / "old.txt").write_bytes("Әркімнің құқығы бар. Ешкім азапталмауға тиіс, қорғау — құқық.".encode("kz1048"))
    for command in ("info", "match", "check"):
        ran = glossary(command, "old.txt", "--glossary", "terms.csv")
        assert ran.code == 0
        assert ran.err.count("old Kazakh encoding KZ1048") == 1
    ran = glossary("check", "old.txt", "--glossary", "terms.csv", "--parts", "footnote")
    assert ran.err.count("old Kazakh encoding KZ1048") == 1
    assert "1 document checked; no findings." in glossary("check", "old.txt", "--glossary", "terms.csv").out
