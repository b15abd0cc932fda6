"""Two and twenty edits in a source, two of each kind, and the rules by which the translations follow it."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import product

import pytest

from atau.model import Catalogue, Document, Location, Message, Place, Unit
from atau.model.inline import unmarked
from atau.model.revision import Change, Update
from atau.pipeline.extraction import CHECKSUMS, GENERATOR
from atau.pipeline.messages import Keys, message_of
from atau.pipeline.update import updated

Text = tuple[str, str]  # kind, text marked up

AUTHORITIES = (
    "The Supreme Court",
    "The Ombudsman for Human Rights",
    "The prosecutor of the Almaty region",
    "The Ministry of Internal Affairs",
    "A commission of independent experts",
    "The national preventive mechanism",
)
ACTIONS = (
    "examined 14 complaints of torture in places of detention",
    "refused to register the association of independent journalists",
    "published its annual report on domestic violence",
    "ordered that the detained demonstrators be released within 48 hours",
)
OUTCOMES = (
    "Nobody has been brought to justice since.",
    "The victims received compensation in only 3 of these cases.",
    "The decision was appealed by the lawyers of the applicants.",
    "According to the Committee, the reasons that were given are insufficient.",
)


def report() -> list[Text]:
    """A report of six chapters with headings, paragraphs, a table with repeated cells, and notes."""
    texts: list[Text] = []
    for chapter, authority in enumerate(AUTHORITIES, 1):
        texts.append(("heading", f"Chapter {chapter}: practice of {authority.lower()}"))
        texts += (("paragraph", f"{authority} {action}. {outcome}") for action, outcome in product(ACTIONS, OUTCOMES))
        texts += (("cell", cell) for cell in ("Complaint examined", "Yes", "Compensation paid", "No"))
    texts += (("note", f"See the judgment of the appeal court no. {number} of 2019.") for number in range(2, 9))
    return texts


def messages(texts: Sequence[Text], document: str = "report.docx") -> list[Message]:
    """What extraction gives for the texts."""
    keys = Keys()
    found = []
    for number, (kind, text) in enumerate(texts, 1):
        words, codes = unmarked(text)
        unit = Unit(f"body/{number}", kind, words, location=Location(part="body", block=number), codes=codes)
        found.append(message_of(unit, keys.key(unit), Document(document, "docx")))
    return found


def translated(new: Sequence[Message]) -> list[Message]:
    """The messages with a translation, a comment of a person and a flag of a person, each its own."""
    return [
        replace(
            message, msgstr=f"{number}-аударма: {message.msgid}", comments=(f"comment {number}",), flags=("no-wrap",)
        )
        for number, message in enumerate(new)
    ]


def update(old: Sequence[Message], new: Sequence[Message]) -> Update:
    return updated(Catalogue({}, list(old)), Catalogue({}, list(new)))


def one(before: str, after: str, **fields: object) -> Message:
    """What becomes of one translated paragraph whose text is replaced."""
    old = replace(messages([("paragraph", before)])[0], **fields)
    result = list(update([old], messages([("paragraph", after)])).catalogue)
    assert len(result) == 1
    return result[0]


def place(chapter: int, paragraph: int) -> int:
    """The place of a paragraph of the report; both count from 0, and the heading is the paragraph 0."""
    return chapter * (1 + len(ACTIONS) * len(OUTCOMES) + 4) + paragraph


def test_two_edits_of_each_kind():
    source = report()
    assert len(source) >= 115
    old = translated(messages(source))
    edited: list[list[Text]] = [[text] for text in source]

    def exchange(at: int, before: str, after: str) -> None:
        kind, text = source[at]
        assert before in text
        edited[at] = [(kind, text.replace(before, after))]

    numbers = place(0, 1), place(1, 2)
    for at in numbers:
        exchange(at, "14 complaints", "19 complaints")
    negations = place(0, 11), place(2, 3)
    for at in negations:
        exchange(at, "was appealed", "was not appealed")
    words = place(0, 5), place(2, 6)
    for at in words:
        exchange(at, "refused to register", "declined to accept")
    longer = place(1, 9), place(3, 10)
    for at in longer:
        exchange(at, source[at][1], source[at][1] + " The Committee was informed of this in writing.")
    shorter = place(2, 13), place(4, 14)
    for at in shorter:
        exchange(at, source[at][1].partition(". ")[2], "")
    inserted = ["A law on mental health was adopted last year.", "Prison doctors are now trained twice a year."]
    for at, text in zip((place(0, 15), place(2, 2)), inserted, strict=True):
        edited[at].append(("paragraph", text))
    deleted = place(1, 5), place(3, 7)
    for at in deleted:
        edited[at] = []
    moved = place(1, 15), place(4, 11)
    for at in moved:
        edited[at] = []
        edited[at - 25].append(source[at])
    parted = place(2, 16), place(3, 15)
    for at in parted:
        first, _stop, second = source[at][1].partition(". ")
        edited[at] = [("paragraph", f"{first}."), ("paragraph", second)]
    joined = place(4, 2), place(4, 15)
    for at in joined:
        edited[at] = [("paragraph", f"{source[at][1]} {source[at + 1][1]}")]
        edited[at + 1] = []
    formatted, noted = place(1, 7), place(2, 1)
    exchange(formatted, "independent journalists", "<g1>independent journalists</g1>")
    exchange(noted, "torture", "torture<x1/>")
    new = messages([text for texts in edited for text in texts])

    result = update(old, new)

    found = {comment: message for message in result.catalogue for comment in message.comments}
    after = [found[message.comments[0]] for message in old]
    touched = {*numbers, *negations, *words, *longer, *shorter, *parted, formatted, noted}
    touched |= {at + more for at in joined for more in (0, 1)}
    for at, message in enumerate(old):
        assert message.msgstr in after[at].msgstr
        assert set(message.flags) <= set(after[at].flags)
        assert after[at].is_fuzzy == (at in touched)
        assert after[at].is_obsolete == (at in deleted)
        assert at in touched or after[at].key == message.key
    for at in numbers:
        assert after[at].previous == source[at][1]
        assert "changed: “14” → “19”" in after[at].notes
    assert all("changed: “not” added" in after[at].notes for at in negations)
    assert [one.key for one in result.catalogue if not one.is_obsolete] == [one.key for one in new]
    assert not any(one.msgstr for one in result.catalogue if one.msgid in inserted)
    assert Counter(change.change for change in result.changes) == {
        Change.CHANGED: 10,
        Change.FORMATTED: 2,
        **dict.fromkeys((Change.ADDED, Change.REMOVED, Change.MOVED, Change.SPLIT, Change.MERGED), 2),
    }
    assert result.unchanged == len(source) - len(touched) - len(deleted) - len(moved)


def test_nothing_changed():
    old = translated(messages(report()))
    result = update(old, messages(report()))
    assert list(result.catalogue) == old
    assert (result.changes, result.unchanged) == ((), len(old))


def test_an_equal_text_before_does_not_take_the_translation_of_another():
    rows = [
        ("cell", "Detained in 2019"),
        ("cell", "Yes"),
        ("cell", "Released in 2020"),
        ("cell", "No"),
        ("cell", "Fined"),
        ("cell", "Yes"),
    ]
    old = translated(messages(rows))
    new = [("cell", "Warned by the police"), ("cell", "Yes"), *rows]
    found = [message.msgstr for message in update(old, messages(new)).catalogue]
    assert found[2:] == [message.msgstr for message in old]


@pytest.mark.parametrize(
    ("before", "after", "msgstr", "expected", "is_fuzzy"),
    [
        ("A <g1>fair</g1> trial.", "<x1/>A <g2>fair</g2> trial.", "<g1>Әділ</g1> сот.", "<g2>Әділ</g2> сот.", True),
        (
            "A <g1>fair</g1> trial<x2/>.",
            "A <x1/><g2>fair</g2> trial.",
            "<g1>Әділ</g1><x2/> сот.",
            "<g2>Әділ</g2><x1/> сот.",
            True,
        ),
        ("A <g1>fair</g1> trial.", "A fair trial.", "<g1>Әділ</g1> сот.", "<g1>Әділ</g1> сот.", True),
        ("A <g1>fair</g1> trial.", "A <g1>fair trial</g1>.", "<g1>Әділ</g1> сот.", "<g1>Әділ</g1> сот.", True),
        ("A <g2>fair</g2> trial.", "A <g1>fair</g1> trial.", "<g2>Әділ</g2> сот.", "<g1>Әділ</g1> сот.", False),
        (
            "A <g2>fair</g2> trial<x3/>.",
            "A <g1>fair</g1> trial<x2/>.",
            "<g2>Әділ</g2><x3/> сот.",
            "<g1>Әділ</g1><x2/> сот.",
            False,
        ),
    ],
)
def test_codes_follow_the_source(before, after, msgstr, expected, is_fuzzy):
    found = one(before, after, msgstr=msgstr)
    assert (found.msgstr, found.is_fuzzy) == (expected, is_fuzzy)
    assert any(note.startswith("codes: ") for note in found.notes) == is_fuzzy


def test_codes_that_have_no_counterpart_stay():
    msgstr = "The Principles<x1/> (see para. <x2/>, para. <x3/>) count."
    found = one("Принципы<x1/> (см. пункт <x2/>, пункт <x3/>) важны.", "Принципы<x1/> весьма важны.", msgstr=msgstr)
    assert (found.msgstr, found.is_fuzzy) == (msgstr, True)
    assert found.notes == ("changed: “(см. пункт […], пункт […])” → “весьма”",)
    found = one("Принципы<x1/> важны<x2/>.", "Принципы важны<x1/>.", msgstr="<x1/>The Principles<x2/> count.")
    assert (found.msgstr, found.notes) == (
        "<x1/>The Principles<x2/> count.",
        ("codes: not in the source x2",),
    )


def test_all_plural_forms_get_the_codes_of_the_source():
    found = one("A <g2>man</g2>.", "A <g1>man</g1>.", msgstr="<g2>а</g2>", plurals=("<g2>а</g2>", "<g2>б</g2>"))
    assert (found.msgstr, found.plurals, found.is_fuzzy) == ("<g1>а</g1>", ("<g1>а</g1>", "<g1>б</g1>"), False)


BETWEEN = ("paragraph", "The court heard the appeal."), ("paragraph", "The applicants were absent.")
GONE = ("paragraph", "Cancel reconciliation of parties in cases of kidnapping")
COME = ("paragraph", "Verify whether women freely gave consent to marriage")


@pytest.mark.parametrize(
    ("gone", "come", "is_version"),
    [
        ([GONE], [COME], True),
        ([GONE, ("paragraph", "Nobody knows why")], [COME, ("paragraph", "All of it is told")], True),
        ([GONE], [("heading", COME[1])], False),
        ([GONE], [("paragraph", "Verify")], False),
        ([GONE], [COME, ("paragraph", "All of it is told")], False),
    ],
)
def test_what_was_written_anew_is_changed(gone, come, is_version):
    first, last = BETWEEN
    old = translated(messages([first, *gone, last]))
    result = update(old, messages([first, *come, last]))
    after = [message for message in result.catalogue if not message.is_obsolete][1:-1]
    if is_version:
        assert [(one.msgstr, one.previous, one.is_fuzzy) for one in after] == [
            (one.msgstr, one.msgid, True) for one in old[1:-1]
        ]
        assert {change.change for change in result.changes} == {Change.CHANGED}
    else:
        assert not any(one.msgstr for one in after)
        assert {change.change for change in result.changes} == {Change.ADDED, Change.REMOVED}


def test_what_has_a_translation_of_its_own_takes_no_other():
    first, last = BETWEEN
    old = translated(messages([first, GONE, last, COME]))
    former = list(update(old, messages([first, GONE, last])).catalogue)
    back = list(update(former, messages([first, COME, last])).catalogue)
    assert (back[1].msgstr, back[1].flags) == (old[3].msgstr, old[3].flags)
    assert back[3] == replace(old[1], is_obsolete=True)


def test_white_space_is_no_change():
    found = one("Article 5 of the law.", "Article\u00a05 of the law.", msgstr="Заңның 5-бабы.")
    assert (found.msgid, found.msgstr, found.flags) == ("Article\u00a05 of the law.", "Заңның 5-бабы.", ())


def test_the_oldest_confirmed_source_is_kept():
    first = one("The 12 detainees were released.", "The 15 detainees were released.", msgstr="12 ұсталған босатылды.")
    again = one(first.msgid, "The 15 detainees were not released.", **_work(first))
    assert again.previous == "The 12 detainees were released."
    assert again.notes == ("changed: “12” → “15”; “not” added",)
    back = one(again.msgid, "The 12 detainees were released.", **_work(again))
    assert (back.previous, back.flags, back.msgstr) == (None, ("fuzzy",), "12 ұсталған босатылды.")


def _work(message: Message) -> dict[str, object]:
    names = ("msgstr", "flags", "previous", "notes", "comments")
    return {name: getattr(message, name) for name in names}


def test_a_text_that_comes_back_is_revived():
    texts = [("paragraph", "The court heard the appeal."), ("paragraph", "The applicants were absent.")]
    old = translated(messages(texts))
    without = list(update(old, messages(texts[:1])).catalogue)
    assert without[1] == replace(old[1], is_obsolete=True)
    assert list(update(without, messages(texts)).catalogue) == old


def test_a_removed_text_whose_key_another_has_gets_a_number():
    old = translated(messages([("cell", "Yes"), ("cell", "Compensation was paid to all"), ("cell", "Yes")]))
    new = messages([("cell", "Compensation was paid to all"), ("cell", "Yes")])
    result = list(update(old, new).catalogue)
    assert [message.msgstr for message in result] == [old[1].msgstr, old[2].msgstr, old[0].msgstr]
    assert [message.msgctxt for message in result] == ["body/cell", "body/cell", "body/cell#2"]


@pytest.mark.parametrize(
    ("text", "is_fuzzy"), [("The State denied this.", False), ("State", True), ("the right to a fair trial;", False)]
)
@pytest.mark.parametrize("stays", [True, False])
def test_another_context_takes_the_translation(text, is_fuzzy, stays):
    old = translated(messages([("paragraph", text)]))
    new = messages([("heading", text)] + [("paragraph", text)] * stays)
    heading, *paragraphs = update(old, new).catalogue
    assert (heading.msgstr, heading.is_fuzzy) == (old[0].msgstr, is_fuzzy)
    assert heading.previous_context == ("body/paragraph" if is_fuzzy else None)
    assert [(message.msgctxt, message.msgstr, message.flags) for message in paragraphs] == [
        ("body/paragraph", old[0].msgstr, old[0].flags)
    ] * stays


def test_messages_of_other_documents_stay():
    shared_text, own, other = (
        ("heading", "Introduction"),
        ("paragraph", "The first report."),
        ("paragraph", "The other report."),
    )
    first, second = messages([shared_text, own], "a.docx"), messages([shared_text, other], "b.docx")
    both = replace(first[0], places=(*first[0].places, *second[0].places))
    old = translated([both, first[1], second[1]])
    result = list(update(old, messages([shared_text], "b.docx")).catalogue)
    assert [(message.msgid, message.is_obsolete) for message in result] == [
        ("Introduction", False),
        ("The first report.", False),
        ("The other report.", True),
    ]
    assert {place.document for place in result[0].places} == {
        "a.docx",
        "b.docx",
    }
    assert old[1] in result


def test_a_document_under_a_new_name_is_the_same_document():
    old = translated(messages(report(), "report.docx"))
    texts = report()
    result = update(old, messages([*texts[:5], *texts[6:]], "report-final.docx"))
    assert [(change.change, change.document_name) for change in result.changes] == [
        (Change.REMOVED, "report-final.docx")
    ]
    assert {place.document for one in result.catalogue if not one.is_obsolete for place in one.places} == {
        "report-final.docx"
    }


def test_the_header_keeps_what_is_a_persons():
    old = Catalogue(
        {"Last-Translator": "A. B.", GENERATOR: "Atau 0.1", CHECKSUMS: "11 a.docx, 22 b.docx"}, (), ("By A. B.",)
    )
    fresh = Catalogue(
        {"Last-Translator": "", GENERATOR: "Atau 0.2", CHECKSUMS: "33 b.docx", "Language": "kk"},
        [Message("New text", places=(Place("b.docx", "body/1"),))],
    )
    result = updated(old, fresh).catalogue
    assert result.comments == ("By A. B.",)
    assert dict(result.header) == {
        "Last-Translator": "A. B.",
        GENERATOR: "Atau 0.2",
        CHECKSUMS: "11 a.docx, 33 b.docx",
        "Language": "kk",
    }
