"""0 clean, 1 findings, 2 what the user can mend; one line on standard error, and no traceback."""

import pytest

GOOD = "Закон защищает лиц с инвалидностью.\n"
OWN = ("--glossary", "terms.csv", "--language", "ru")


def test_clean(glossary, write):
    write("a.txt", GOOD)
    ran = glossary("check", "a.txt", *OWN)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == "1 document checked; no findings.\n"


def test_findings(glossary, write):
    write("a.txt")
    ran = glossary("check", "a.txt", *OWN)
    assert (ran.code, ran.err) == (1, "")
    assert ran.out.startswith("a.txt:1:16: error [forbidden-term] “инвалид”")


def test_fail_on(glossary, write):
    write("a.txt")
    write("atau.toml", 'severity = {forbidden-term = "note"}\n')
    assert glossary("check", "a.txt", *OWN).code == 0
    assert glossary("check", "a.txt", *OWN, "--fail-on", "note").code == 1
    assert glossary("check", "a.txt", *OWN, "--fail-on", "warning").code == 0


def test_a_document_that_cannot_be_read_does_not_stop_the_others(glossary, write):
    write("a.txt")
    ran = glossary("check", "missing.txt", "a.txt", *OWN)
    assert ran.code == 2
    assert ran.err == "glossary: missing.txt: no such file\n"
    assert "forbidden-term" in ran.out
    assert "1 document checked; 1 not readable" in ran.out


def test_match_ends_with_0_whatever_it_finds(glossary, write):
    write("a.txt")
    write("b.txt", "Погода хорошая.\n")
    assert glossary("match", "a.txt", *OWN).code == 0
    ran = glossary("match", "b.txt", *OWN)
    assert (ran.code, ran.out) == (0, "No term of the glossary was found.\n")
    assert glossary("match", "missing.txt", *OWN).code == 2


MISTAKES = {
    "an unknown command": (["chek"], "No such command"),
    "an unknown option": (["check", "a.txt", "--langage", "ru"], "--language"),
    "no paths": (["check"], "Missing argument"),
    "an unknown check": (["check", "a.txt", *OWN, "--select", "forbiden-term"], "known checks: "),
    "an unknown report": (["check", "a.txt", *OWN, "--format", "xml"], "known reports: "),
    "an unknown severity": (["check", "a.txt", "--fail-on", "fatal"], "'error', 'warning', 'note'"),
    "a missing glossary": (["check", "a.txt", "--glossary", "no.csv"], "no.csv: no such file"),
    "a missing configuration": (["check", "a.txt", "--config", "no.toml"], "no.toml: no such file"),
    "an empty pattern": (["check", "*.odt", *OWN], "*.odt: no file fits this pattern"),
    "an unknown kind of document": (["check", "terms.csv", *OWN], "no plugin reads this kind of file"),
    "an unknown kind of glossary": (
        ["check", "a.txt", "--glossary", "a.docx"],
        "no plugin reads this kind of glossary",
    ),
    "a folder without a glossary": (["check", "a.txt", "--glossary", "."], "no *.toml file in this folder"),
}


@pytest.mark.parametrize("arguments, said", MISTAKES.values(), ids=MISTAKES)
def test_mistakes_of_the_user(glossary, write, arguments, said):
    write("a.txt")
    write("a.docx")
    ran = glossary(*arguments)
    assert ran.code == 2
    assert said in ran.err
    assert "Traceback" not in ran.err


BROKEN_GLOSSARIES = {
    "bad.toml": ("[[concept]]\nid = ", "bad.toml: not valid TOML"),
    "key.toml": ('[[concept]]\nid = "a"\nname = "b"\n', "key.toml: line 1: a: unknown key “name”"),
    "header.csv": ("concept;language;text\n", "header.csv: line 1: no column “term”"),
    "row.csv": ("concept,language,term,status\na,ru,пытка\n", "row.csv: line 2: this row has more or fewer cells"),
    "status.csv": ("concept,language,term,status\na,ru,пытка,good\n", "status.csv: line 2: unknown status “good”"),
    "mixed.csv": (
        "concept,language,term,status\na,ru,пыткa,admitted\n",
        "mixed.csv: a: “пыткa” (ru) cannot be compiled",
    ),
}


@pytest.mark.parametrize("name", BROKEN_GLOSSARIES)
@pytest.mark.parametrize("command", ["check", "match", "search"])
def test_unreadable_glossaries(glossary, write, name, command):
    text, said = BROKEN_GLOSSARIES[name]
    write(name, text)
    write("a.txt")
    ran = glossary(command, "a.txt", "--glossary", name)
    assert ran.code == 2
    assert ran.err.startswith(f"glossary: {said}")
    assert ran.err.count("\n") == 1


def test_a_glossary_that_is_not_utf8(glossary, folder, write):
    write("a.txt")
    (folder / "old.csv").write_bytes("concept,language,term,status\na,ru,пытка,admitted\n".encode("cp1251"))
    ran = glossary("check", "a.txt", "--glossary", "old.csv")
    assert ran.code == 2
    assert ran.err.startswith("glossary: old.csv: line 2: not UTF-8")


def test_a_folder_without_documents_is_no_clean_report(glossary, write):
    write("drafts/a.rtf", "{\\rtf1}")
    ran = glossary("check", "drafts")
    assert ran.code == 2
    assert "nothing was checked" in ran.err


def test_errors_never_quote_a_document(glossary, folder):
    (folder / "a.txt").write_bytes("Имя свидетеля".encode("utf-16-le") + b"\x00\xff\xfe\x81")
    (folder / "b.po").write_text('msgid "Имя свидетеля\nmsgstr ""\n', encoding="utf-8")
    ran = glossary("check", "a.txt", "b.po", *OWN)
    assert "свидетел" not in ran.err
    assert "Traceback" not in ran.err


@pytest.mark.parametrize("option", ["--language", "--source-language", "--target-language"])
def test_a_language_nobody_knows_is_no_clean_report(glossary, write, option):
    write("a.txt")
    told = glossary("check", "a.txt", option, "fr")
    assert told.code == 2
    assert "the language “fr” is not known; known languages: en, kk, ru" in told.err


@pytest.mark.parametrize("tag", ["RU", "ru-KZ", "ru_RU"])
def test_a_language_may_be_written_with_its_region(glossary, write, tag):
    write("a.txt")
    assert glossary("check", "a.txt", *OWN, "--language", tag).code == glossary("check", "a.txt", *OWN).code == 1


def test_the_built_in_glossary_is_in_order(glossary):
    assert glossary("lint").code == 0


def test_a_phrase_that_shadows_a_term_is_explained(glossary):
    told = glossary("explain", "Нарушено международное право")
    assert told.code == 0
    assert "they stand in “международное право”" in told.out


def test_a_folder_cannot_be_written_to(glossary, write):
    write("a.txt")
    told = glossary("check", "a.txt", *OWN, "-o", ".")
    assert (told.code, "is a folder" in told.err) == (2, True)
