"""The way of a report, as its people go it: translated, edited, updated, rendered, compared, corrected, and read back.

Each step works on what the step before it has left. What has to come out is computed from the edits and from the
catalogues of the example, which are complete.
"""

import io
import re
import shutil
import subprocess
from collections import Counter
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import replace
from pathlib import Path

import polib
import pypdfium2
import pytest
from lxml import etree

import atau_docx
import atau_html
from atau.cli import run as run_command
from atau.model.inline import faults, unmarked
from atau.pipeline.sources import FileSource

from .story import (
    BODY,
    CORRECTIONS,
    EDITS,
    NOTES,
    Draft,
    W,
    body,
    by_unit,
    inside,
    letters,
    members,
    messages,
    passages,
    pieces,
    worded,
    words,
)

EXAMPLES = Path(__file__).parents[2] / "examples"
NAME = "joint-submission"
SOURCE = f"{NAME}.ru.docx"
LEAST_PAGES = 6
PARTS = {"body": BODY, "footnote": NOTES, "header": "word/header.xml", "footer": "word/footer.xml"}
BOTH = pytest.mark.parametrize("language", ("kk", "en"))
READERS = {"table": atau_docx.Docx(), "paragraphs": atau_docx.Docx(), "page": atau_html.Html()}


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """The current folder, with the submission in it."""
    made = tmp_path_factory.mktemp("story")
    shutil.copy(EXAMPLES / SOURCE, made)
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(made)
        patch.setenv("ATAU_CACHE", str(tmp_path_factory.getbasetemp() / "cache"))
        patch.setenv("LANGUAGE", "en")
        yield made


@pytest.fixture(scope="module")
def glossary(folder):
    """`glossary("extract", …)` in this process: the exit code, and what was said."""

    def run(*arguments):
        said = io.StringIO()
        with redirect_stdout(said), redirect_stderr(said):
            code = run_command([str(argument) for argument in arguments])
        return code, said.getvalue()

    return run


def complete(language):
    return EXAMPLES / f"{NAME}.{language}.po"


# Translated


@pytest.fixture(scope="module")
def translated(glossary, folder):
    """The documents in both languages, by the language."""
    for language in ("kk", "en"):
        assert glossary("render", SOURCE, "-c", complete(language), "--final", "-q")[0] == 0
    return {language: folder / f"{NAME}.{language}.docx" for language in ("kk", "en")}


@BOTH
def test_the_catalogue_has_a_message_for_each_passage(glossary, folder, language):
    made = folder / f"fresh.{language}.po"
    assert glossary("extract", SOURCE, "--to", language, "-o", made)[0] == 0
    assert [one.key for one in messages(made)] == [one.key for one in messages(complete(language))]
    assert not any(one.msgstr for one in messages(made))
    assert all(one.msgstr and not one.is_fuzzy for one in messages(complete(language)))


@BOTH
def test_every_translation_stands_in_its_place(translated, language):
    source, target = passages(SOURCE), passages(translated[language])
    assert list(target) == list(source)
    for name, message in by_unit(complete(language)).items():
        text, codes = unmarked(message.msgstr)
        assert target[name].text == text.strip()
        assert inside(target[name].text, target[name].codes) == inside(text, codes)

    def numbers(units):
        told = ("paragraph", "part", "block", "table", "row", "cell", "note")
        return [(unit.kind, [getattr(unit.location, one) for one in told]) for unit in units.values()]

    assert numbers(target) == numbers(source)


@BOTH
def test_the_rest_of_the_package_stays(translated, language):
    source, target = members(SOURCE), members(translated[language])
    with_words = {PARTS[unit.partition("/")[0]] for unit in by_unit(complete(language))}
    assert list(target) == list(source)
    assert {name for name in source if source[name] != target[name]} == with_words
    kept = (
        "tbl",
        "tr",
        "tc",
        "footnoteReference",
        "hyperlink",
        "bookmarkStart",
        "fldChar",
        "instrText",
        "pPr",
        "sectPr",
    )
    for name in with_words:
        old, new = (etree.fromstring(package[name]) for package in (source, target))
        for tag in kept:
            before, after = ([etree.tostring(one) for one in root.iter(W + tag)] for root in (old, new))
            if tag in ("tbl", "tr", "tc", "hyperlink"):
                before, after = len(before), len(after)
            assert before == after, (name, tag)
        assert [one.attrib for one in old.iter(f"{W}hyperlink")] == [one.attrib for one in new.iter(f"{W}hyperlink")]


@BOTH
def test_new_words_say_their_language(translated, language):
    known = {"".join(run.itertext()) for run in body(SOURCE).iter(f"{W}r")}
    new = [run for run in worded(body(translated[language])) if "".join(run.itertext()) not in known]
    (tag,) = {run.find(f"{W}rPr/{W}lang").get(f"{W}val") for run in new}
    assert tag.startswith(f"{language}-")


def test_a_tracked_change_is_kept_accepted_or_refused(glossary, folder, translated):
    def changes(path):
        return [[one.get(f"{W}author") for one in body(path).iter(W + tag)] for tag in ("ins", "del")]

    assert changes(SOURCE) == changes(translated["en"]) == [["Коалиция"], ["Коалиция"]]
    command = ("render", SOURCE, "-c", complete("en"), "--final", "-o")
    assert "Tracked changes kept" in glossary(*command, "kept.docx")[1]
    assert glossary(*command, "accepted.docx", "--changes", "accept")[0] == 0
    assert changes("accepted.docx") == [[], []]
    assert [unit.text for unit in passages("accepted.docx").values()] == [
        unit.text for unit in passages(translated["en"]).values()
    ]
    code, _said = glossary(*command, "refused.docx", "--changes", "refuse")
    assert code == 2
    assert not (folder / "refused.docx").exists()


# The source is edited


@pytest.fixture(scope="module")
def edited(folder):
    """The new version of the submission, and what became of each paragraph."""
    draft = Draft(folder / SOURCE)
    fates = draft.edited(EDITS)
    (folder / "new").mkdir()
    return draft.save(folder / "new" / SOURCE), fates


@pytest.fixture(scope="module")
def updated(glossary, folder, edited):
    """The catalogues, with a question and a flag of people at every message, before and after the update; and the report."""
    made = {}
    for language in ("kk", "en"):
        path, report = folder / f"draft.{language}.po", folder / f"changes.{language}.md"
        catalogue = polib.pofile(str(complete(language)), wrapwidth=0)
        for number, one in enumerate(catalogue):
            one.tcomment = f"Question {number}"
            one.flags.append("glossary-ignore")
        catalogue.save(str(path))
        code, said = glossary("update", path, "--source", edited[0], "--report", report)
        assert code == 0, said
        made[language] = path.with_name(f"{path.name}.bak"), path, report
    return made


@BOTH
def test_what_nobody_edited_stays_and_keeps_its_name(edited, updated, language):
    old, new = map(by_unit, updated[language][:2])
    stayed = [fate for fate in edited[1] if fate.edit is None or fate.edit.kind == "moved"]
    found = 0
    for (before,), (after,) in ((fate.before, fate.after) for fate in stayed):
        if before in old:
            was, now = old[before], new[after]
            assert (now.key, now.msgstr, now.flags, now.previous) == (was.key, was.msgstr, was.flags, None), was.msgid
            assert now.comments == was.comments
            found += 1
    assert found > len(old) / 2
    for name in ("header/1", "footer/1"):
        assert replace(new[name], line=old[name].line) == old[name]


@BOTH
def test_what_was_edited_is_fuzzy_and_nothing_else(edited, updated, language):
    old, new = map(by_unit, updated[language][:2])
    fuzzy = set()
    for fate in filter(lambda fate: fate.edit and fate.edit.kind != "moved", edited[1]):
        was, now = [old[one] for one in fate.before], [new[one] for one in fate.after]
        if not was:
            assert (now[0].msgid, now[0].msgstr, now[0].flags) == (fate.edit.new, "", ())
        elif now:
            fuzzy |= set(fate.after)
            if fate.edit.kind == "merged":
                confirmed = unmarked(now[0].previous or now[0].msgid)[0]
                assert confirmed == " ".join(unmarked(one.msgid)[0] for one in was)
                assert words(now[0]) == "".join(map(words, was))
                assert not list(faults(unmarked(now[0].msgid)[1], unmarked(now[0].msgstr)[1]))
            else:
                assert (now[0].msgstr, now[0].previous) == (was[0].msgstr, was[0].msgid), fate.edit
    assert {name for name, one in new.items() if one.is_fuzzy} == fuzzy


@BOTH
def test_nothing_that_people_wrote_is_lost(edited, updated, language):
    old, new = (messages(path) for path in updated[language][:2])
    gone = {name for fate in edited[1] if not fate.after for name in fate.before}
    assert [one.msgid for one in new if one.is_obsolete] == [
        one.msgid for name, one in by_unit(updated[language][0]).items() if name in gone
    ]
    for one in old:
        kept = [
            other
            for other in new
            if words(one) in words(other)
            and set(one.comments) <= set(other.comments)
            and set(one.flags) <= set(other.flags)
        ]
        assert len(kept) == 1, one.msgid
        there, found = (Counter(code.kind for code in unmarked(text.msgstr)[1]) for text in (one, kept[0]))
        assert there <= found


@BOTH
def test_a_catalogue_is_sound_and_a_second_update_changes_nothing(glossary, edited, updated, program, language):
    path = updated[language][1]
    checked = subprocess.run([program("msgfmt"), "-c", "-o", "-", path], capture_output=True, check=False)
    assert (checked.returncode, checked.stderr) == (0, b"")
    before = path.read_bytes()
    assert "Nothing changed." in glossary("update", path, "--source", edited[0])[1]
    assert path.read_bytes() == before


@BOTH
def test_numbers_and_negations_are_told_first(edited, updated, language):
    new = by_unit(updated[language][1])
    report = updated[language][2].read_text(encoding="utf-8").split("\n- ")
    for fate in edited[1]:
        if fate.edit and fate.edit.kind in ("number", "negation"):
            gone, come = Counter(fate.edit.old.split()), Counter(fate.edit.new.split())
            weighty = {word for word in (gone - come) + (come - gone) if word.isdecimal() or word == "не"}
            (note,) = [note for note in new[fate.after[0]].notes if note.startswith("changed: ")]
            assert quoted(note.split("; ")[0]) == weighty
            (told,) = [block for block in report if fate.edit.new in re.sub(r"~~[^~]*~~ ?|\*\*", "", block)]
            (line,) = [line for line in told.splitlines() if "numbers and negations: " in line]
            assert quoted(line) == weighty


def quoted(text):
    return set(re.findall("“([^”]*)”", text))


# A document that is not translated to the end


@BOTH
def test_what_is_not_confirmed_stays_in_russian(glossary, folder, edited, updated, language):
    catalogue = updated[language][1]
    living = by_unit(catalogue)
    fuzzy = {name for name, one in living.items() if one.is_fuzzy and one.msgstr}
    empty = {name for name, one in living.items() if not one.msgstr}
    done = len(living) - len(fuzzy) - len(empty)
    made = folder / f"half.{language}.docx"
    code, said = glossary("render", edited[0], "-c", catalogue, "-o", made)
    assert code == 0
    assert f"{done} translated, {len(empty)} untranslated, {len(fuzzy)} fuzzy, left out" in said
    source, target = passages(edited[0]), passages(made)
    for paragraph, name in Draft(made).units():
        if name in living:
            stays = name in fuzzy | empty
            assert (target[name].text == source[name].text) >= stays
            assert {run.find(f"{W}rPr/{W}highlight") is not None for run in worded(paragraph)} == {stays}, name


@BOTH
def test_final_writes_nothing_and_fuzzy_uses_what_there_is(glossary, folder, edited, updated, language):
    catalogue = updated[language][1]
    living = by_unit(catalogue)
    made = folder / f"final.{language}.docx"
    code, said = glossary("render", edited[0], "-c", catalogue, "-o", made, "--final")
    assert code == 1
    assert "nothing was written" in said
    assert not made.exists()
    sound = {
        name
        for name, one in living.items()
        if one.msgstr and not any(faults(*(unmarked(t)[1] for t in (one.msgid, one.msgstr))))
    }
    code, said = glossary("render", edited[0], "-c", catalogue, "-o", made, "--fuzzy")
    assert code == int(any(one.msgstr and name not in sound for name, one in living.items()))
    assert f"{len(sound)} translated" in said
    target = passages(made)
    for name, one in living.items():
        expected = one.msgstr if name in sound else one.msgid
        assert target[name].text == unmarked(expected)[0].strip(), name


# Side by side


@pytest.fixture(scope="module")
def compared(glossary, folder):
    """The bilingual documents, by language and layout."""
    made = {}
    for language in ("kk", "en"):
        for layout in READERS:
            command = ("render", SOURCE, "-c", complete(language), "--bilingual", layout, "--terms", "-q")
            assert glossary(*command)[0] == 0
            made[language, layout] = folder / f"{NAME}.{language}.{layout}.{'html' if layout == 'page' else 'docx'}"
    return made


@BOTH
@pytest.mark.parametrize("layout", READERS)
def test_both_languages_stand_side_by_side_in_order(compared, language, layout):
    units = READERS[layout].extract(FileSource(str(compared[language, layout])))[1]
    text = letters(" ".join(unit.text for unit in units if unit.location.part in (None, "body")))
    at = 0
    for message in by_unit(complete(language)).values():
        for piece in (*pieces(message.msgid), *pieces(message.msgstr)):
            assert letters(piece) in text[at:], piece
            at = text.index(letters(piece), at) + len(letters(piece))
    assert letters("Terms used") in text[at:]


@pytest.fixture(scope="module")
def printed(glossary, folder, translated, compared, program):
    """The texts of the pages of PDF documents, by the names of the Word documents that LibreOffice made them of."""
    for language in ("kk", "en"):
        command = ("render", SOURCE, "-c", complete(language), "--changes", "accept", "-o", f"filed.{language}.docx")
        assert glossary(*command, "--final", "-q")[0] == 0
    documents = [*folder.glob("filed.*.docx"), *(compared["kk", layout] for layout in ("table", "paragraphs"))]
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [program("soffice"), profile, "--headless", "--convert-to", "pdf", "--outdir", folder / "pdf", *documents]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    pages = {}
    for document in documents:
        pdf = pypdfium2.PdfDocument(folder / "pdf" / f"{document.stem}.pdf")
        pages[document.name] = [page.get_textpage().get_text_range() for page in pdf]
        pdf.close()
    return pages


@BOTH
def test_every_word_is_printed(printed, language):
    pages = printed[f"filed.{language}.docx"]
    assert len(pages) >= LEAST_PAGES
    text = letters("".join(pages).replace("\ufffe", ""))
    torn = [piece for one in messages(complete(language)) for piece in pieces(one.msgstr) if letters(piece) not in text]
    assert len(torn) <= 2 * (len(pages) - 1)  # where a page ends, a paragraph goes on, and a note


@pytest.mark.parametrize("layout", ["table", "paragraphs"])
def test_libreoffice_prints_the_layouts(printed, layout):
    pages = printed[f"{NAME}.kk.{layout}.docx"]
    for number, page in enumerate(pages, 1):
        assert f"{number} / {len(pages)}" in page


# Corrected in Word, and read back


def test_corrections_in_word_come_back(glossary, folder, translated):
    draft = Draft(translated["en"])
    fates = draft.edited(CORRECTIONS)
    draft.save(folder / "corrected.en.docx")
    path = shutil.copy(complete("en"), folder / "corrected.en.po")
    assert glossary("update", path, "--from-target", "corrected.en.docx")[0] == 0
    old, new = by_unit(complete("en")), by_unit(path)
    corrected = {fate.before[0]: fate for fate in fates if fate.edit}
    for name, fate in corrected.items():
        if fate.after:
            assert (new[name].msgstr, new[name].flags) == (fate.edit.made_in(old[name].msgstr), ())
            assert new[name].msgstr != old[name].msgstr
        else:
            assert (new[name].msgstr, new[name].is_fuzzy) == (old[name].msgstr, True)
            assert "target: removed" in new[name].notes
    before, after = blocks(complete("en")), blocks(path)
    assert {key for key in before if before[key] != after[key]} == {old[name].key for name in corrected}


def blocks(path):
    """The text of each message in the file, by its key; that of the header by None."""
    keys = [None, *(one.key for one in messages(path))]
    return dict(zip(keys, Path(path).read_text(encoding="utf-8").split("\n\n"), strict=True))


# Translated without any tool


def test_tables_are_filled_in_and_taken_back(glossary, folder):
    wanted = messages(complete("kk"))
    assert glossary("extract", SOURCE, "--to", "kk", "-o", "empty.kk.po")[0] == 0
    assert glossary("extract", SOURCE, "--to", "kk", "--table", "-o", "table.docx", "--split", "2")[0] == 0
    parts = [folder / f"table.{number}.docx" for number in (1, 2)]
    rest = iter(wanted)
    for part in parts:
        draft = Draft(part)
        draft.fill(one.msgstr for one in rest)
        draft.save(part)
    assert next(rest, None) is None
    assert glossary("update", "empty.kk.po", "--from-table", parts[1], "--from-table", parts[0])[0] == 0
    assert [(one.key, one.msgstr, one.flags) for one in messages(folder / "empty.kk.po")] == [
        (one.key, one.msgstr, ()) for one in wanted
    ]
