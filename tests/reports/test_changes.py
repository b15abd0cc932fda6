from dataclasses import replace

import pytest

from atau.hooks.interfaces import ReportOptions
from atau.i18n import use
from atau.model import Catalogue, Location, Message, Place
from atau.model.revision import Change, Revision, Update, Weight, WordChange
from atau.reports.changes import as_markdown, as_text

OLD = Message(
    "The <g1>12</g1> men were freed*.",
    "12 ер адам босатылды.",
    "body/paragraph",
    (Place("report.docx", "body/37"),),
    ("paragraph: 12", "heading: II. Torture, ill-treatment"),
)
NEW = replace(OLD, msgid="The <g1>15</g1> men were not freed*.", flags=("fuzzy",))
CELL = Message("Yes", "", "body/cell", (Place("report.docx", "body/9"),), ("table: 2, row: 3, cell: 1",))
NOTE = Message("See A/HRC/1.", "Қараңыз.", "footnote/note", (Place("annex.docx", "footnote/4/1"),), ("note: 4",))
UPDATE = Update(
    Catalogue({}, ()),
    (
        Revision(
            Change.CHANGED,
            (OLD,),
            (NEW,),
            (WordChange("12", "15", Weight.NUMBER), WordChange("", "not", Weight.NEGATION), WordChange("men", "")),
        ),
        Revision(Change.ADDED, (), (CELL,)),
        Revision(Change.REMOVED, (NOTE,)),
    ),
    112,
)


def test_as_text():
    assert "".join(as_text(UPDATE, ReportOptions())) == (
        "changed: 1; added: 1; removed: 1; unchanged: 112\n"
        "\n"
        "report.docx\n"
        "\n"
        "paragraph 12, under “II. Torture, ill-treatment”: changed\n"
        "  “12” → “15”\n"
        "  “not” added\n"
        "  “men” removed\n"
        "  now: The 15 men were not freed*.\n"
        "  The translation is to be confirmed.\n"
        "\n"
        "table 2, row 3, cell 1: added\n"
        "  now: Yes\n"
        "  There is no translation yet.\n"
        "\n"
        "annex.docx\n"
        "\n"
        "footnote 4: removed\n"
        "  before: See A/HRC/1.\n"
        "  The translation is kept for later.\n"
    )


def test_as_markdown():
    text = "".join(as_markdown(UPDATE))
    assert text.startswith("# Changes\n\nchanged: 1; added: 1; removed: 1; unchanged: 112\n\n## report.docx\n\n")
    assert "  - ~~12~~ → **15**\n  - **not**\n  - ~~men~~\n  - now: The 15 men were not freed\\*.\n" in text


def test_weighty_words_are_coloured():
    lines = list(as_text(UPDATE, ReportOptions(color=True)))
    assert [line.startswith("  \x1b[") for line in lines if "→" in line or "removed" in line[-12:]][:2] == [True, False]


def test_what_was_read_back():
    taken = Revision(Change.CHANGED, (OLD,), (replace(OLD, msgstr="12 ер адам түрмеден босатылды."),))
    added = Revision(Change.ADDED, text="Жаңа сөйлем.", location=Location(part="body", block=3))
    text = "".join(as_text(Update(Catalogue({}, ()), (taken, added), 0), ReportOptions()))
    assert "now: 12 ер адам түрмеден босатылды.\n  The new words are in the catalogue." in text
    assert (
        "paragraph 3 from the start: added\n  in the translation: Жаңа сөйлем.\n  No message has this passage" in text
    )
    assert text.count("report.docx") == 1


def test_a_moved_text_is_told_with_both_places():
    moved = replace(OLD, notes=("paragraph: 40",))
    text = "".join(as_text(Update(Catalogue({}, ()), (Revision(Change.MOVED, (OLD,), (moved,)),), 0), ReportOptions()))
    assert "paragraph 40: moved\n  stood before: paragraph 12\n" in text
    assert "The translation stays." in text


def test_nothing_changed():
    assert "".join(as_text(Update(Catalogue({}, ()), (), 3), ReportOptions())) == "Nothing changed.\n"


@pytest.mark.parametrize("locale", ["ru", "kk"])
def test_other_languages_of_the_interface(locale):
    with use(locale):
        text = "".join(as_text(UPDATE, ReportOptions()))
    assert "«12» → «15»" in text
