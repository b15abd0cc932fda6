"""`glossary extract`, `render`, `update` and `stats`: files in, files out, exit codes, and what is said about it."""

import json
import re

import polib
import pytest

TEXT = "# Пытки\n\nПытки полностью **запрещены**.\n\nhttps://example.org\n"


@pytest.fixture
def document(write):
    return write("draft.ru.md", TEXT)


@pytest.fixture
def extracted(glossary, document):
    """The catalogue `draft.kk.po`, just made."""
    assert glossary("extract", "draft.ru.md", "--to", "kk", "-o", "draft.kk.po", "--glossary", "terms.csv").code == 0
    return document.with_name("draft.kk.po")


def translate(path, **translations):
    """Fill the catalogue: msgstr, or (msgstr, flag), by words of the msgid."""
    catalogue = polib.pofile(str(path), wrapwidth=0)
    for entry in catalogue:
        for word, translation in translations.items():
            if re.search(word, entry.msgid):
                entry.msgstr, *entry.flags = translation if isinstance(translation, tuple) else (translation,)
    catalogue.save()


DONE = {"^Пытки$": "Азаптау", "запрещены": "Азаптауға <g1>тыйым салынады</g1>."}


def test_a_catalogue_tells_place_terms_languages_and_no_folder(extracted):
    catalogue = polib.pofile(str(extracted))
    heading, paragraph = catalogue
    assert (heading.msgctxt, heading.msgid, heading.occurrences) == (
        "body/heading",
        "Пытки",
        [("draft.ru.md:line/1", "")],
    )
    assert heading.comment == "term: пытка → азаптау"
    assert paragraph.msgid == "Пытки полностью <g1>запрещены</g1>."
    assert (catalogue.metadata["Language"], catalogue.metadata["X-Source-Language"]) == ("kk", "ru")
    assert re.fullmatch(r"[0-9a-f]{64} draft\.ru\.md", catalogue.metadata["X-Source-SHA-256"])
    assert str(extracted.parent) not in extracted.read_text(encoding="utf-8")


def test_a_template_names_all_languages(glossary, document):
    glossary("extract", "draft.ru.md", "-o", "draft.pot", "--glossary", "terms.csv", "-q")
    heading = polib.pofile("draft.pot")[0]
    assert heading.comment == "term: пытка → en: torture; kk: азаптау"


def test_messages_of_several_documents_are_in_one_catalogue(glossary, document, write):
    write("annex.ru.md", "# Пытки\n\nИ снова.\n")
    glossary("extract", "draft.ru.md", "annex.ru.md", "-o", "all.pot", "-q")
    catalogue = polib.pofile("all.pot")
    assert [entry.msgid for entry in catalogue] == ["Пытки", "Пытки полностью <g1>запрещены</g1>.", "И снова."]
    assert [place for place, _line in catalogue[0].occurrences] == ["draft.ru.md:line/1", "annex.ru.md:line/1"]


def test_no_file_is_replaced_unasked(glossary, extracted):
    before = extracted.read_bytes()
    ran = glossary("extract", "draft.ru.md", "--to", "kk", "-o", "draft.kk.po")
    assert (ran.code, extracted.read_bytes()) == (2, before)
    assert "draft.kk.po: exists already; replace it with --force" in ran.err
    assert glossary("extract", "draft.ru.md", "--to", "kk", "-o", "draft.kk.po", "--force").code == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("extract", "draft.ru.md", "-o", "a.xyz"), "a.xyz: is no catalogue"),
        (("extract", "draft.ru.md", "-o", "a.pot", "--split", "2"), "--split shares out a Word table"),
        (("extract", "missing.md", "-o", "a.pot"), "missing.md: no such file"),
        (("extract", "numbers.md", "-o", "a.pot"), "there is no text to translate"),
        (
            ("extract", "draft.kk.po", "-o", "a.pot"),
            "this kind of file cannot be translated, only: docx, html, markdown",
        ),
        (("render", "draft.ru.md", "-c", "draft.pot"), "names no language"),
        (("render", "draft.ru.md", "-c", "draft.kk.po", "-o", "draft.ru.md", "--force"), "would replace the document"),
        (("render", "draft.ru.md", "-c", "draft.kk.po", "--bilingual", "poster"), "there is no layout “poster”"),
        (("render", "draft.ru.md", "-c", "draft.kk.po", "--terms"), "add --bilingual"),
        (("update", "draft.kk.po"), "say what to take in"),
        (("update", "draft.kk.po", "--source", "missing.md"), "missing.md: no such file"),
        (("stats", "missing.po"), "missing.po: no such file"),
    ],
)
def test_what_cannot_be_done_is_said_and_nothing_is_written(glossary, write, extracted, arguments, said):
    glossary("extract", "draft.ru.md", "-o", "draft.pot", "-q")
    write("numbers.md", "12\n\n34\n")
    before = {path: path.read_bytes() for path in extracted.parent.iterdir()}
    ran = glossary(*arguments)
    assert ran.code == 2
    assert said in ran.err
    assert {path: path.read_bytes() for path in extracted.parent.iterdir()} == before


@pytest.mark.parametrize(
    ("damage", "said"),
    [
        (lambda text: text.replace('msgstr ""', '<<<<<<< ours\nmsgstr ""', 2), "merge conflict"),
        (lambda text: text.replace('heading"', "heading"), "is not closed"),
        (lambda text: text[: text.rindex("msgstr")], "incomplete"),
    ],
)
def test_a_damaged_catalogue_is_refused_with_its_line(glossary, extracted, damage, said):
    extracted.write_text(damage(extracted.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")
    for command in (("stats",), ("update", "--source", "draft.ru.md"), ("check",)):
        ran = glossary(command[0], "draft.kk.po", *command[1:])
        assert ran.code == 2
        assert re.search(r"draft\.kk\.po: .*line \d+", ran.err)
        assert said in ran.err


def test_nothing_translated_gives_the_same_bytes(glossary, extracted, document):
    ran = glossary("render", "draft.ru.md", "-c", "draft.kk.po")
    assert (ran.code, ran.err) == (0, "draft.kk.md: 2 untranslated\n")
    assert document.with_name("draft.kk.md").read_bytes() == document.read_bytes()


def test_a_translated_document(glossary, extracted, document):
    translate(extracted, **DONE)
    assert glossary("render", "draft.ru.md", "-c", "draft.kk.po", "--final", "-q").code == 0
    made = document.with_name("draft.kk.md").read_text(encoding="utf-8")
    assert made == "# Азаптау\n\nАзаптауға **тыйым салынады**.\n\nhttps://example.org\n"


def test_what_is_to_be_confirmed_is_left_out_unless_asked_for(glossary, extracted, document):
    translate(extracted, **DONE | {"^Пытки$": ("Азаптау", "fuzzy")})
    ran = glossary("render", "draft.ru.md", "-c", "draft.kk.po")
    assert ran.err == "draft.kk.md: 1 translated, 1 fuzzy, left out\n"
    assert document.with_name("draft.kk.md").read_text(encoding="utf-8").startswith("# <mark>Пытки</mark>\n")
    assert (
        glossary("render", "draft.ru.md", "-c", "draft.kk.po", "--fuzzy", "--force").err
        == "draft.kk.md: 2 translated\n"
    )


def test_final_writes_nothing_while_anything_is_untranslated(glossary, extracted, document):
    translate(extracted, **{"^Пытки$": "Азаптау"})
    ran = glossary("render", "draft.ru.md", "-c", "draft.kk.po", "--final")
    assert ran.code == 1
    assert "1 passage is not translated; nothing was written (--final)" in ran.err
    assert not document.with_name("draft.kk.md").exists()


def test_a_damaged_message_is_a_finding_and_keeps_its_source(glossary, extracted, document):
    translate(extracted, **DONE | {"запрещены": "Азаптауға тыйым салынады."})
    ran = glossary("render", "draft.ru.md", "-c", "draft.kk.po")
    assert ran.code == 1
    assert "draft.ru.md:3:1: the code <g1> is missing in the translation" in ran.err
    assert "Пытки полностью **запрещены**" in document.with_name("draft.kk.md").read_text(encoding="utf-8")
    ran = glossary("check", "draft.kk.po", "--select", "damaged-message")
    assert ran.code == 1
    assert "[damaged-message] the code <g1> is missing in the translation" in ran.out


def test_too_few_plural_forms_are_a_finding(glossary, write):
    header = 'msgid ""\nmsgstr ""\n"Language: ru\\n"\n"Plural-Forms: nplurals=3; plural=n;\\n"\n\n'
    write("a.po", header + 'msgid "one"\nmsgid_plural "many"\nmsgstr[0] "один"\nmsgstr[1] "много"\n')
    ran = glossary("check", "a.po", "--select", "damaged-message", "--source-language", "en")
    assert ran.code == 1
    assert "the plural forms are not as many as the header of the catalogue declares" in ran.out


def test_what_the_reader_tells_of_a_document_is_said(glossary, write):
    write("old.ru.txt", "Ќазаќстан туралы мəлімет. Азаматтыќ ќоѓам.\n")
    extracted = glossary("extract", "old.ru.txt", "--to", "en", "-o", "old.en.po")
    rendered = glossary("render", "old.ru.txt", "-c", "old.en.po")
    said = next(line for line in extracted.err.splitlines() if line.startswith("glossary: old.ru.txt: "))
    assert said in rendered.err


def test_an_outdated_catalogue_is_noticed_and_updated(glossary, extracted, document, write):
    translate(extracted, **DONE)
    write("draft.ru.md", TEXT.replace("запрещены", "не запрещены"))
    assert "the document has changed since" in glossary("render", "draft.ru.md", "-c", "draft.kk.po").err
    ran = glossary("update", "draft.kk.po", "--source", "draft.ru.md", "--report", "changes.md")
    assert ran.code == 0
    assert ran.err.startswith("draft.kk.po: changed: 1; unchanged: 1\n")
    heading, paragraph = polib.pofile(str(extracted))
    assert (heading.msgstr, heading.flags) == ("Азаптау", [])
    assert (paragraph.msgstr, paragraph.flags) == (DONE["запрещены"], ["fuzzy"])
    assert paragraph.previous_msgid == "Пытки полностью <g1>запрещены</g1>."
    assert "**не**" in (document.parent / "changes.md").read_text(encoding="utf-8")
    assert document.with_name("draft.kk.po.bak").exists()


def test_an_update_without_changes_touches_nothing(glossary, extracted):
    before = extracted.read_bytes()
    assert (
        "Nothing changed."
        in glossary("update", "draft.kk.po", "--source", "draft.ru.md", "--glossary", "terms.csv").err
    )
    assert extracted.read_bytes() == before
    assert not extracted.with_name("draft.kk.po.bak").exists()


def test_an_edited_translation_is_read_back(glossary, extracted, document, write):
    translate(extracted, **DONE)
    glossary("render", "draft.ru.md", "-c", "draft.kk.po")
    made = document.with_name("draft.kk.md")
    write("final.kk.md", made.read_text(encoding="utf-8").replace("Азаптауға", "Ешкімді азаптауға"))
    assert glossary("update", "draft.kk.po", "--from-target", "final.kk.md").code == 0
    assert polib.pofile(str(extracted))[1].msgstr == "Ешкімді азаптауға <g1>тыйым салынады</g1>."


def test_tables_for_translators_come_back(glossary, extracted, document):
    translate(extracted, **DONE)
    ran = glossary("extract", "draft.ru.md", "--to", "kk", "--table", "-o", "table.docx", "--split", "2")
    assert (ran.code, ran.err) == (0, "table.1.docx, table.2.docx: 2 messages\n")
    ran = glossary("update", "draft.kk.po", "--from-table", "table.2.docx", "--from-table", "table.1.docx")
    assert (ran.code, ran.err) == (0, "draft.kk.po: Nothing changed.\n")


@pytest.mark.parametrize(("layout", "ending"), [("table", "docx"), ("paragraphs", "docx"), ("page", "html")])
def test_both_languages_side_by_side(glossary, extracted, document, layout, ending):
    translate(extracted, **DONE)
    ran = glossary(
        "render", "draft.ru.md", "-c", "draft.kk.po", "--bilingual", layout, "--terms", "--glossary", "terms.csv"
    )
    assert ran.code == 0
    made = glossary("match", f"draft.kk.{layout}.{ending}", "--glossary", "terms.csv", "--format", "jsonl").out
    found = [json.loads(line)["language"] for line in made.splitlines()]
    assert {"ru", "kk", "en"} <= set(found)


def test_progress_is_counted_and_forecast(glossary, extracted):
    translate(extracted, **{"^Пытки$": "Азаптау", "запрещены": ("Азаптауға <g1>тыйым салынады</g1>.", "fuzzy")})
    (document,) = json.loads(glossary("stats", "draft.kk.po", "--format", "json").out)["documents"]
    assert document["translated"] == {"messages": 1, "words": 1, "characters": 5}
    assert document["fuzzy"] == {"messages": 1, "words": 3, "characters": 26}
    assert document["forecast"] == document["written"] == {"words": 4, "characters": 32}
    assert (document["document"], document["language"], document["within_limit"]) == ("draft.ru.md", "kk", None)
    ran = glossary("stats", "draft.kk.po", "--limit", "3")
    assert ran.code == 1
    assert "1 more than the limit" in ran.out
    assert glossary("stats", "draft.kk.po", "--limit", "4").code == 0


def test_nearly_everything_is_not_all(glossary, write):
    words = "Слово " * 299
    write("a.po", f'msgid ""\nmsgstr "Language: kk\\n"\n\nmsgid "{words}"\nmsgstr "Сөз"\n\nmsgid "Слово"\nmsgstr ""\n')
    out = glossary("stats", "a.po", "--color", "always").out
    assert "99%" in out
    assert out.count("░") == 1


def test_stats_show_a_bar_where_there_are_colours(glossary, extracted):
    assert "░" * 30 in glossary("stats", "draft.kk.po", "--color", "always").out
    assert "░" not in glossary("stats", "draft.kk.po").out
