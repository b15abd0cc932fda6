"""`glossary check --fix` and `--diff`: what is written, what is left alone, and what is kept."""

import io
import json
import subprocess
import zipfile

import pytest

TERMS = """\
concept,language,term,status,authority
disability,ru,лицо с инвалидностью,preferred,un
disability,ru,инвалид,forbidden,un
prison,ru,пенитенциарное учреждение,preferred,un
prison,ru,тюрьма,deprecated,un
migrant,en,undocumented migrant,preferred,un
migrant,en,illegal migrant,forbidden,un
roma,ru,рома,preferred,un
roma,ru,ромы,preferred,un
roma,ru,цыгане,deprecated,un
"""
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


@pytest.fixture
def fix(folder, glossary):
    """`fix("a.txt")` with the terms above; what the command came to."""
    (folder / "terms.csv").write_text(TERMS, encoding="utf-8")

    def run(*arguments):
        return glossary("check", *arguments, "--glossary", "terms.csv")

    return run


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("a.txt", "Права инвалидов нарушены.\r\n", "Права лиц с инвалидностью нарушены.\r\n"),
        ("a.txt", "\ufeffВ тюрьмах тесно.", "\ufeffВ пенитенциарных учреждениях тесно."),
        ("a.txt", "Here illegal\nmigrants wait.\n\nEnd.\n", "Here undocumented\nmigrants wait.\n\nEnd.\n"),
        ("a.md", "> **Инвалиды** и  *тюрьмы*\n", "> **Лица с инвалидностью** и  *пенитенциарные учреждения*\n"),
        (
            "a.md",
            "| Права инвалидов | `инвалиды` |\n|---|---|\n| в тюрьмах | b |\n",
            "| Права лиц с инвалидностью | `инвалиды` |\n|---|---|\n| в пенитенциарных учреждениях | b |\n",
        ),
        (
            "a.md",
            "<!-- glossary: ignore -->\nПрава инвалидов.\n\nПрава инвалидов.\n",
            "<!-- glossary: ignore -->\nПрава инвалидов.\n\nПрава лиц с инвалидностью.\n",
        ),
    ],
)
def test_the_words_are_written_and_nothing_else(folder, fix, name, before, after):
    path = folder / name
    path.write_bytes(before.encode())
    fix(name, "--fix")
    assert path.read_bytes().decode() == after
    assert (folder / f"{name}.bak").read_bytes().decode() == before


def test_a_second_time_changes_nothing(folder, fix, write):
    path = write("a.md", "Права инвалидов. Каждый инвалид молчит. В тюрьмах тесно, у тюрем ждут.\n")
    first = fix("a.md", "--fix")
    once = path.read_bytes()
    second = fix("a.md", "--fix")
    assert path.read_bytes() == once
    assert [file.name for file in folder.glob("*.bak*")] == ["a.md.bak"]
    assert "3 suggestions were written; the file as it was is a.md.bak" in first.out
    assert "written" not in second.out
    assert (first.code, second.code) == (1, 1)  # «Каждый инвалид» is for people


def test_the_exit_code_is_that_of_what_remains(fix, write):
    write("a.txt", "Права инвалидов.\n")
    assert fix("a.txt", "--fix").code == 0
    assert fix("a.txt").code == 0


def test_no_backup_is_ever_replaced(folder, fix, write):
    for number in ("", "2", "3"):
        write("a.txt", f"Права инвалидов {number}.\n")
        fix("a.txt", "--fix")
        assert (folder / f"a.txt.bak{number}").read_text(encoding="utf-8") == f"Права инвалидов {number}.\n"
    assert (folder / "a.txt.bak").read_text(encoding="utf-8") == "Права инвалидов .\n"


@pytest.mark.parametrize("place", ["drafts", "drafts/*"])
def test_backups_are_no_documents_of_a_folder(folder, fix, write, place):
    write("drafts/a.po", 'msgid ""\nmsgstr "Language: ru\\n"\n\nmsgid "a"\nmsgstr "Права инвалидов."\n')
    assert fix(place, "--fix").code == 0
    assert fix(place, "--fix").code == 0
    assert sorted(file.name for file in (folder / "drafts").iterdir()) == ["a.po", "a.po.bak"]
    assert fix("drafts/a.po.bak").code == 1  # named, it is read


def test_a_link_stays_a_link(folder, fix, write):
    write("drafts/a.txt", "Права инвалидов.\n")
    (folder / "b.txt").symlink_to(folder / "drafts" / "a.txt")
    fix("b.txt", "--fix")
    assert (folder / "b.txt").is_symlink()
    assert (folder / "drafts" / "a.txt").read_text(encoding="utf-8") == "Права лиц с инвалидностью.\n"
    assert (folder / "drafts" / "a.txt.bak").exists()


def test_diff_alone_shows_and_changes_nothing(folder, fix, write, program):
    path = write("a.txt", "Права инвалидов.\nКонец")
    ran = fix("a.txt", "--diff", "--quiet")
    assert ran.code == 1
    assert path.read_text(encoding="utf-8") == "Права инвалидов.\nКонец"
    assert not list(folder.glob("*.bak*"))
    patch = ran.out.split("a.txt:1:")[0]
    assert "-Права инвалидов.\n+Права лиц с инвалидностью.\n" in patch
    subprocess.run([program("patch"), "-s", "a.txt"], input=patch.encode(), cwd=folder, check=True)
    assert path.read_text(encoding="utf-8") == "Права лиц с инвалидностью.\nКонец"


def test_diff_with_fix_does_both(fix, write):
    path = write("a.txt", "Права инвалидов.\n")
    assert "+Права лиц с инвалидностью.\n" in fix("a.txt", "--fix", "--diff").out
    assert path.read_text(encoding="utf-8") == "Права лиц с инвалидностью.\n"


@pytest.mark.parametrize(
    "text",
    [
        "Он сказал: «Права инвалидов нарушены».\n",  # a quotation
        "Каждый инвалид молчит.\n",  # «каждый» would have to agree
        "Суд не слушал инвалида.\n",  # the case cannot be known
        "Права цыган нарушены.\n",  # nobody has decided between the two terms
        "Rights of Illegal Migrants Today\n",  # a title
    ],
)
def test_what_is_not_certain_is_left_to_people(folder, fix, write, text):
    path = write("a.txt", text)
    ran = fix("a.txt", "--fix")
    assert path.read_text(encoding="utf-8") == text
    assert "fixed" not in ran.out
    assert not list(folder.glob("*.bak*"))


def test_words_with_markup_between_them_are_left_alone(fix, write):
    path = write("a.md", "Here illegal **migrants** wait.\n")
    assert fix("a.md", "--fix").code == 1
    assert path.read_text(encoding="utf-8") == "Here illegal **migrants** wait.\n"


def test_of_a_catalogue_only_translations_change(fix, write):
    text = (
        'msgid ""\nmsgstr "Language: ru\\n"\n\n# инвалиды\n#: a.py:1\n#, fuzzy\nmsgid "illegal migrants, {n}"\nmsgstr ""\n'
        '"О правах лиц и\\t"\n"об инва"\n"лидах"\n\n#~ msgid "b"\n#~ msgstr "инвалиды"\n'
    )
    path = write("a.po", text)
    assert fix("a.po", "--fix").code == 0
    assert path.read_text(encoding="utf-8") == text.replace('"об инва"\n"лидах"', '"об лицах с инвалидностью"\n""')


def test_standard_input_cannot_be_changed(fix):
    ran = fix("-", "--fix")
    assert ran.code == 2
    assert "standard input" in ran.err


def test_comments_are_not_written_into_what_is_being_fixed(folder, fix, write):
    path = write("a.md", "Права инвалидов.\n")
    ran = fix("a.md", "--fix", "--annotate", "b.md")
    assert ran.code == 2
    assert "--annotate and --fix" in ran.err
    assert path.read_text(encoding="utf-8") == "Права инвалидов.\n"
    assert not (folder / "b.md").exists()
    assert not (folder / "a.md.bak").exists()


def test_a_difference_may_be_shown_beside_comments(folder, fix, write):
    write("a.md", "Права инвалидов.\n")
    ran = fix("a.md", "--diff", "--annotate", "b.md")
    assert "+Права лиц с инвалидностью." in ran.out
    assert "<!--" in (folder / "b.md").read_text(encoding="utf-8")
    assert (folder / "a.md").read_text(encoding="utf-8") == "Права инвалидов.\n"


def test_a_format_that_cannot_be_changed_is_named_and_the_rest_goes_on(fix, write):
    page = write("a.html", "<p lang='ru'>Права инвалидов.</p>\n")
    text = write("b.txt", "Права инвалидов.\n")
    ran = fix("a.html", "b.txt", "--fix")
    assert ran.code == 1
    assert ran.err.splitlines() == [
        "glossary: a.html: suggestions cannot be written into the format “html”; make the changes by hand"
    ]
    assert "инвалидов" in page.read_text(encoding="utf-8")
    assert text.read_text(encoding="utf-8") == "Права лиц с инвалидностью.\n"


def test_what_the_encoding_has_no_letters_for_is_left_alone(folder, glossary):
    (folder / "terms.csv").write_text(
        "concept,language,term,status\nt,ru,ұлт,preferred\nt,ru,инвалид,deprecated\n", encoding="utf-8"
    )
    before = "Права инвалидов в области нарушены, сказали в суде.\n".encode("cp1251")
    (folder / "a.txt").write_bytes(before)
    glossary("check", "a.txt", "--glossary", "terms.csv", "--fix", "--language", "ru")
    assert (folder / "a.txt").read_bytes() == before


def test_json_tells_what_was_fixed(fix, write):
    write("a.txt", "Права инвалидов. Каждый инвалид молчит.\n")
    report = json.loads(fix("a.txt", "--fix", "--format", "json").out)
    assert [(one["text"], one["replacements"][0]) for one in report["fixed"]] == [("инвалидов", "лиц с инвалидностью")]
    assert [one["text"] for one in report["findings"]] == ["инвалид"]


def test_many_documents_are_fixed_by_several_processes(folder, fix, write):
    for number in range(10):
        write(f"{number}.txt", "Права инвалидов.\n" * 2000)
    ran = fix(".", "--fix", "--jobs", "2", "--quiet", "--exclude", "terms.csv")
    assert ran.code == 0
    assert all("инвалидов" not in (folder / f"{number}.txt").read_text(encoding="utf-8") for number in range(10))


def paragraph(*runs: str) -> str:
    return "<w:p>" + "".join(f"<w:r>{run}</w:r>" for run in runs) + "</w:p>"


def word_file(body: str) -> bytes:
    """A small package: a main part, a picture, and what ties them together."""
    links = "http://schemas.openxmlformats.org/package/2006/relationships"
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", f'<Types><Override PartName="/w/d.xml" ContentType="{kind}"/></Types>')
        link = f'<Relationship Id="a" Type="{OFFICE}/officeDocument" Target="w/d.xml"/>'
        package.writestr("_rels/.rels", f'<Relationships xmlns="{links}">{link}</Relationships>')
        start = "<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\r\n<!-- kept -->"
        document = f"{start}<w:document xmlns:w='{WORD}' ><w:body>{body}</w:body></w:document>"
        package.writestr("w/d.xml", document)
        package.writestr(zipfile.ZipInfo("w/media/a.png", (2020, 2, 2, 2, 2, 2)), bytes(range(256)))
    return stream.getvalue()


def members(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {info.filename: package.read(info) for info in package.infolist()}


def test_in_a_word_file_the_first_run_takes_the_words(folder, fix):
    before = word_file(
        paragraph("<w:t>Права </w:t>", "<w:rPr><w:b/></w:rPr><w:t >инва</w:t>", "<w:t>лидов&amp; дети</w:t>")
        + paragraph("<w:t>Здесь тюр</w:t>", "<w:t>ем и детей нет, у тюрьмы ждут</w:t>")
        + paragraph("<w:t>Ещё инвалиды </w:t>", "<w:tab/><w:t/>")
    )
    (folder / "a.docx").write_bytes(before)
    ran = fix("a.docx", "--fix", "--diff")
    assert ran.code == 0, ran.out
    after = (folder / "a.docx").read_bytes()
    old, new = members(before), members(after)
    expected = old["w/d.xml"].decode()
    for words, instead in (
        ("<w:t >инва</w:t>", "<w:t >лиц с инвалидностью</w:t>"),
        ("<w:t>лидов&amp; дети</w:t>", "<w:t>&amp; дети</w:t>"),
        ("<w:t>Здесь тюр</w:t>", "<w:t>Здесь пенитенциарных учреждений</w:t>"),
        (
            "<w:t>ем и детей нет, у тюрьмы ждут</w:t>",
            '<w:t xml:space="preserve"> и детей нет, у пенитенциарного учреждения ждут</w:t>',
        ),
        ("<w:t>Ещё инвалиды </w:t>", '<w:t xml:space="preserve">Ещё лица с инвалидностью </w:t>'),
    ):
        assert words in expected
        expected = expected.replace(words, instead)
    assert new.pop("w/d.xml").decode() == expected
    assert old.pop("w/d.xml") and new == old
    assert (folder / "a.docx.bak").read_bytes() == before
    assert "+Права лиц с инвалидностью& дети\n" in ran.out
    fix("a.docx", "--fix")
    assert (folder / "a.docx").read_bytes() == after
