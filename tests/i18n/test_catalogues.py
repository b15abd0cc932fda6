"""The catalogues of the interface are complete, valid, and written in the letters of their language."""

import gettext
import re
import subprocess
from pathlib import Path

import polib
import pytest

from atau import i18n, resources

LOCALES = Path(__file__).parents[2] / "locales"
LETTERS = {"ru": set("абвгдеёжзийклмнопрстуфхцчшщъыьэюя"), "kk": set("аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя")}
FIELD = re.compile(r"\{[^{}]*\}|%\(\w+\)s")
WORD = re.compile(r"[^\W\d_]+")


def path_of(locale):
    return LOCALES / locale / "LC_MESSAGES" / "atau.po"


def translations(locale):
    for entry in polib.pofile(str(path_of(locale))):
        for text in entry.msgstr_plural.values() if entry.msgid_plural else [entry.msgstr]:
            yield entry, text


def test_catalogues_are_complete_and_fresh(update):
    assert list(update.problems()) == []


@pytest.mark.parametrize("locale", LETTERS)
def test_msgfmt_accepts_the_catalogue(locale, program):
    command = [program("msgfmt"), "--check", "--output-file=-", str(path_of(locale))]
    done = subprocess.run(command, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()


@pytest.mark.parametrize("locale", LETTERS)
def test_installed_catalogue_is_compiled_from_this_one(locale):
    compiled = gettext.translation(i18n.DOMAIN, resources.folder("locales"), languages=[locale])
    for entry, text in translations(locale):
        if not entry.msgid_plural:
            assert compiled.gettext(entry.msgid) == text, "run locales/update.py"


@pytest.mark.parametrize("locale", LETTERS)
def test_headers_are_complete_and_tell_nothing_of_anybody(locale):
    metadata = polib.pofile(str(path_of(locale))).metadata
    assert metadata["Language"] == locale
    assert metadata["Content-Type"] == "text/plain; charset=UTF-8"
    assert metadata["Project-Id-Version"] == "atau"
    assert metadata["Plural-Forms"].startswith("nplurals=")
    assert not {"Last-Translator", "POT-Creation-Date", "PO-Revision-Date", "X-Generator"} & metadata.keys()


@pytest.mark.parametrize("locale", LETTERS)
def test_only_letters_of_the_language(locale):
    """No look-alike: a word is in the letters of the language, or it is a Latin word that the message has too."""
    for entry, text in translations(locale):
        allowed = {*WORD.findall(entry.msgid), *WORD.findall(entry.msgid_plural)}
        strange = [word for word in WORD.findall(FIELD.sub(" ", text)) if set(word.lower()) - LETTERS[locale]]
        assert [word for word in strange if word not in allowed] == [], entry.msgid


@pytest.mark.parametrize("locale", LETTERS)
def test_quotation_marks_are_those_of_the_language(locale):
    for entry, text in translations(locale):
        assert not set("“”„") & set(text), entry.msgid
        assert text.count("«") == text.count("»"), entry.msgid
        assert '"' not in text or '"' in entry.msgid, entry.msgid


@pytest.mark.parametrize("locale", LETTERS)
def test_examples_stay_as_they_are(locale):
    """The lines of code in an epilog are the same in every language."""
    for entry, text in translations(locale):
        for line in entry.msgid.splitlines() if entry.msgid.startswith("\b") else ():
            if line.startswith("  "):
                assert line in text.splitlines(), entry.msgid


def test_kazakh_counts_in_the_singular():
    for entry in polib.pofile(str(path_of("kk"))):
        if entry.msgid_plural and "{number} " in entry.msgid and ("click", "") not in entry.occurrences:
            assert len(set(entry.msgstr_plural.values())) == 1, entry.msgid


FAULTS = {
    "not translated": {"msgid": "a"},
    "fuzzy": {"msgid": "a", "msgstr": "б", "flags": ["fuzzy"]},
    "lacks {x}": {"msgid": "a {x}", "msgstr": "б"},
    "has {y}": {"msgid": "a {x}", "msgstr": "б {x} {y}"},
    "has a brace": {"msgid": "a", "msgstr": "б {x"},
    "lacks {x!r}": {"msgid": "a {x!r}", "msgstr": "б {x}"},
    "2 plural forms, needs 3": {"msgid": "a", "msgid_plural": "b", "msgstr_plural": {0: "в", 1: "г"}},
    "begins or ends": {"msgid": "\ba", "msgstr": "б"},
}


@pytest.mark.parametrize("reason", FAULTS)
def test_faults_are_found(reason, update):
    assert any(reason in fault for fault in update.faults(polib.POEntry(**FAULTS[reason]), "ru"))


def test_a_plural_may_leave_out_what_only_one_form_fills_in(update):
    entry = polib.POEntry(msgid="{a} but 1", msgid_plural="{a} but {b}", msgstr_plural={0: "{a}, {b}", 1: "{a}, {b}"})
    assert list(update.faults(entry, "kk")) == []


@pytest.fixture
def elsewhere(update, tmp_path, monkeypatch):
    """The module, working on a small project of its own."""
    (tmp_path / "src").mkdir()
    (tmp_path / "plugins").mkdir()
    (tmp_path / "locales").mkdir()
    for name, value in (
        ("ROOT", tmp_path),
        ("HERE", tmp_path / "locales"),
        ("TEMPLATE", tmp_path / "locales/atau.pot"),
    ):
        monkeypatch.setattr(update, name, value)
    return update


def test_a_message_of_click_stays_when_click_drops_it(elsewhere, tmp_path, monkeypatch):
    (tmp_path / "src/a.py").write_text('_("ours")\nngettext("{n} word", "{n} words", 2)\n')
    monkeypatch.setattr(elsewhere, "click_messages", lambda: {"theirs": elsewhere.Message("", {"click"})})
    assert elsewhere.main([]) == 0
    monkeypatch.setattr(elsewhere, "click_messages", lambda: {"other": elsewhere.Message("", {"click"})})
    assert [fault for fault in elsewhere.problems() if "stale" in fault] == []
    assert elsewhere.main([]) == 0
    known = {entry.msgid: entry.occurrences for entry in polib.pofile(str(elsewhere.TEMPLATE))}
    assert known.keys() == {"ours", "{n} word", "theirs", "other"}
    assert known["ours"] == [("src/a.py", "")]


def test_a_changed_message_is_stale_and_its_translation_is_not_guessed(elsewhere, tmp_path, monkeypatch):
    monkeypatch.setattr(elsewhere, "click_messages", dict)
    (tmp_path / "src/a.py").write_text('_("one thing")\n_("another")\n')
    elsewhere.main([])
    catalogue = polib.pofile(str(elsewhere.catalogue_path("ru")))
    for entry in catalogue:
        entry.msgstr = "вещь"
    elsewhere.catalogue_path("ru").write_text(elsewhere.written(catalogue), encoding="utf-8")
    (tmp_path / "src/a.py").write_text('_("one thing or two")\n_("another")\n')
    assert any("atau.pot: stale" in fault for fault in elsewhere.problems())
    assert elsewhere.main(["--check"]) == 1
    elsewhere.main([])
    assert {entry.msgid: entry.msgstr for entry in polib.pofile(str(elsewhere.catalogue_path("ru")))} == {
        "one thing or two": "",
        "another": "вещь",
    }
