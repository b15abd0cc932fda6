from dataclasses import replace
from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from atau.alignment.codes import legible
from atau.alignment.redline import redlined
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
        "Translations to be confirmed: 1.\n"
        "\n"
        "report.docx\n"
        "\n"
        "paragraph 12, under “II. Torture, ill-treatment”: changed\n"
        "  now: The [-12-] {+15+} men were {+not+} freed*.\n"
        "  numbers and negations: “12” → “15”; “not” added\n"
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
    head = "# Changes\n\nchanged: 1; added: 1; removed: 1; unchanged: 112\n\nTranslations to be confirmed: 1.\n\n"
    assert text.startswith(f"{head}## report.docx\n\n")
    assert "  - now: The ~~12~~ **15** men were **not** freed\\*.\n" in text
    assert "  - numbers and negations: “12” → “15”; “not” added\n" in text


def test_changes_are_coloured():
    text = "".join(as_text(UPDATE, ReportOptions(color=True)))
    assert "\x1b[31;1m[-12-]\x1b[0m \x1b[32;1m{+15+}\x1b[0m" in text
    assert "  \x1b[31;1mnumbers and negations: " in text


def told(*revisions: Revision) -> str:
    return "".join(as_text(Update(Catalogue({}, ()), revisions, 0), ReportOptions()))


def test_notes_and_references_are_seen():
    before = replace(OLD, msgid="The men were freed<x1/>.")
    after = replace(OLD, msgid="The men were freed<x1/> (see para. <x2/>).")
    assert "  now: The men were freed[…] {+(see para. […])+}.\n" in told(Revision(Change.CHANGED, (before,), (after,)))


@pytest.mark.parametrize(
    ("notes", "context", "place"),
    [
        (("paragraph: A", "heading: IV. Freedoms"), "body/heading", "heading “Yes”, under “IV. Freedoms”"),
        ((), "body/heading#2", "heading “Yes”"),
        (("heading: IV. Freedoms",), "body/paragraph", "under “IV. Freedoms”"),
        ((), "body/paragraph", "paragraph 9 from the start"),
    ],
)
def test_places_are_told_in_words_of_the_document(notes, context, place):
    message = replace(CELL, msgctxt=context, notes=notes)
    assert f"\n{place}: added\n" in told(Revision(Change.ADDED, (), (message,)))


def test_only_exceptions_are_told_of_each_message():
    doubtful = replace(OLD, flags=("fuzzy",))
    text = told(Revision(Change.MOVED, (OLD,), (doubtful,)), Revision(Change.CHANGED, (OLD,), (NEW,)))
    assert text.count("The translation is to be confirmed.") == 1
    assert text.index("moved") < text.index("The translation is to be confirmed.") < text.index("changed\n")
    assert "Translations to be confirmed: 2.\n" in text


words = st.lists(st.sampled_from(("court", "not", "12", ",", "(", ")", "«", "»", "<x1/>", "*", "of")), max_size=9)
texts = st.tuples(words, st.sampled_from((" ", ""))).map(lambda told: f"a {told[1].join(told[0])} b")


@given(texts, texts)
def test_markdown_shows_what_was_struck_out_and_what_came(old, new):
    """Signs beside a word would leave ** and ~~ as they are (CommonMark 6.2)."""
    revision = Revision(Change.CHANGED, (replace(OLD, msgid=old),), (replace(OLD, msgid=new),))
    markdown = "".join(as_markdown(Update(Catalogue({}, ()), (revision,), 0)))
    page = MarkdownIt().enable("strikethrough").render(markdown)
    pieces = redlined(legible(old), legible(new))
    text = "".join(
        piece.kept
        + f"<s>{escape(piece.removed, quote=False)}</s> " * bool(piece.removed)
        + f"<strong>{escape(piece.added, quote=False)}</strong>" * bool(piece.added)
        for piece in pieces
    )
    if len(pieces) > 1:
        assert "".join(f"<li>now: {text}</li>".split()) in "".join(page.split())


def test_what_was_read_back():
    taken = Revision(Change.CHANGED, (OLD,), (replace(OLD, msgstr="12 ер адам түрмеден босатылды."),))
    added = Revision(Change.ADDED, text="Жаңа сөйлем.", location=Location(part="body", block=3))
    text = "".join(as_text(Update(Catalogue({}, ()), (taken, added), 0), ReportOptions()))
    assert "now: 12 ер адам {+түрмеден+} босатылды.\n  The new words are in the catalogue." in text
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
