"""What a lawyer changed in the translated file comes back, and what cannot be placed is marked."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atau.model import REMARK, Catalogue, Document, Location, Message, Place, Unit
from atau.model.inline import unmarked
from atau.model.revision import Change, Update
from atau.pipeline.builtins import load_plugins
from atau.pipeline.messages import Keys, message_of
from atau.pipeline.readback import edited_target, read_back

SOURCES = (
    ("heading", "Правовая основа"),
    ("paragraph", "Суд рассмотрел <g1>14 жалоб</g1> на пытки<x2/>."),
    ("paragraph", "Адвокаты обжаловали приговор в течение трёх дней."),
    ("paragraph", "Никто не был привлечён к ответственности."),
    ("cell", "Да"),
)
TARGETS = (
    "Legal framework",
    "The court examined <g1>14 complaints</g1> of torture<x2/>.",
    "The lawyers appealed the judgment within three days.",
    "Nobody has been brought to justice.",
    "Yes",
)

GROUP = "<g1>14 complaints</g1>"


def unit(number: int, kind: str, marked: str) -> Unit:
    text, codes = unmarked(marked)
    return Unit(f"body/{number}", kind, text, location=Location(part="body", block=number), codes=codes)


def order() -> list[tuple[Unit, Message]]:
    keys, document = Keys(), Document("report.ru.docx", "docx")
    units = [unit(number, *source) for number, source in enumerate(SOURCES, 1)]
    messages = [message_of(one, keys.key(one), document) for one in units]
    return [
        (one, replace(message, msgstr=target, comments=("ours",)))
        for one, message, target in zip(units, messages, TARGETS, strict=True)
    ]


def edited(*targets: str | tuple[str, str], **messages: Message) -> tuple[list[Message], Update]:
    """The messages after the edited file was read, and what was told; `second` replaces the second message."""
    pairs = order()
    if "second" in messages:
        pairs[1] = (pairs[1][0], messages["second"])
    kinds = [kind for kind, _ in SOURCES]
    units = [
        unit(number, *(target if isinstance(target, tuple) else (kinds[min(number, len(kinds)) - 1], target)))
        for number, target in enumerate(targets, 1)
    ]
    update = read_back(Catalogue({}, [message for _, message in pairs]), pairs, units)
    return list(update.catalogue), update


def test_nothing_changed():
    messages, update = edited(*TARGETS)
    assert messages == [message for _, message in order()]
    assert (update.changes, update.unchanged) == ((), len(SOURCES))


def test_new_words_are_taken_with_the_codes_of_the_message():
    again = "The court examined <x1/> all <g2>17 complaints</g2> of torture."
    messages, update = edited(TARGETS[0], again, *TARGETS[2:4], "No")
    assert messages[1].msgstr == "The court examined <x2/> all <g1>17 complaints</g1> of torture."
    assert messages[1].flags == ()
    assert [(str(word.weight), word.removed, word.added) for word in update.changes[0].words] == [
        ("number", "14", "all 17")
    ]
    # A short word has little that is alike; its place speaks for it, and a person has to look.
    assert (messages[4].msgstr, messages[4].flags) == ("No", ("fuzzy",))
    assert "target: written anew" in messages[4].notes


@pytest.mark.parametrize(
    ("msgstr", "target", "expected", "is_fuzzy"),
    [
        (f"{GROUP} were heard<x2/>", f"{GROUP} were examined", f"{GROUP} were examined<x2/>", False),
        (f"{GROUP}<x2/> were heard", "14 complaints were examined", "14 complaints were examined", True),
        ("<g1>All of 14</g1> heard<x2/>", "All of 14 <g1>were heard</g1><x2/>", "All of 14 were heard<x2/>", True),
    ],
)
def test_codes_that_are_lost_are_marked(msgstr, target, expected, is_fuzzy):
    second = replace(order()[1][1], msgstr=msgstr)
    messages, _ = edited(TARGETS[0], target, *TARGETS[2:], second=second)
    assert (messages[1].msgstr, messages[1].is_fuzzy) == (expected, is_fuzzy)
    assert any(note.startswith("codes: ") for note in messages[1].notes) == is_fuzzy


def test_what_cannot_be_placed_is_told_and_marked():
    split = ("paragraph", "The lawyers appealed the judgment."), ("paragraph", "They did within three days.")
    messages, update = edited(TARGETS[0], TARGETS[1], *split, ("paragraph", TARGETS[3]), ("cell", "Yes"))
    assert messages[2].msgstr == "The lawyers appealed the judgment. They did within three days."
    assert (messages[2].flags, messages[2].notes) == (("fuzzy",), ("target: split into 2",))

    joined = ("paragraph", f"{TARGETS[2]} {TARGETS[3]}")
    messages, update = edited(TARGETS[0], TARGETS[1], joined, ("cell", "Yes"))
    assert [message.msgstr for message in messages] == list(TARGETS)
    assert [message.is_fuzzy for message in messages] == [False, False, True, True, False]
    assert update.changes[0].text == joined[1]

    new = ("paragraph", "An entirely different paragraph of the lawyer.")
    messages, update = edited(*TARGETS[:3], new, ("paragraph", TARGETS[3]), ("cell", "Yes"))
    assert messages == [message for _, message in order()]
    assert [(one.change, one.text, one.location.block) for one in update.changes] == [(Change.ADDED, new[1], 4)]

    messages, update = edited(*TARGETS[:3], ("cell", "Yes"))
    assert (messages[3].msgstr, messages[3].flags) == (TARGETS[3], ("fuzzy",))
    assert messages[3].notes == ("target: removed",)
    assert update.unchanged == len(SOURCES) - 1


def test_words_in_the_place_of_what_was_not_translated_are_to_be_confirmed():
    untranslated = replace(order()[1][1], msgstr="")
    messages, _ = edited(TARGETS[0], "The court examined 14 complaints.", *TARGETS[2:], second=untranslated)
    assert (messages[1].msgstr, messages[1].flags) == ("The court examined 14 complaints.", ("fuzzy",))
    source = unmarked(SOURCES[1][1])[0]
    messages, _ = edited(TARGETS[0], source, *TARGETS[2:])
    assert (messages[1].msgstr, messages[1].flags) == (source, ("fuzzy",))
    unconfirmed = replace(order()[1][1], flags=("fuzzy",))
    messages, update = edited(TARGETS[0], SOURCES[1][1], *TARGETS[2:], second=unconfirmed)
    assert (messages[1], update.changes) == (unconfirmed, ())


def test_a_message_of_two_documents_is_to_be_confirmed():
    both = order()[1][1]
    both = replace(both, places=(*both.places, Place("annex.docx", "body/2")))
    messages, _ = edited(TARGETS[0], TARGETS[1].replace("14", "17"), *TARGETS[2:], second=both)
    assert (messages[1].flags, messages[1].notes) == (("fuzzy",), ("target: also stands in annex.docx",))


def test_remarks_and_numbers_are_no_passages():
    pairs = order()
    units = [unit(number, kind, text) for number, ((kind, _), text) in enumerate(zip(SOURCES, TARGETS, strict=True), 1)]
    units += [Unit("body/9", REMARK, "", note="A picture."), unit(10, "cell", "12")]
    assert read_back(Catalogue({}, [message for _, message in pairs]), pairs, units).changes == ()


def test_an_edited_file_is_that_of_the_document_whose_texts_it_has(tmp_path):
    """Of two documents in a catalogue; the heading that they share stands in the other one first."""
    pairs = order()
    heading, *others = [message for _, message in pairs[:1] + pairs[2:4]]
    heading = replace(heading, places=(Place("annex.md", "line/9"), Place("report.ru.md", "line/1")))
    others = [
        replace(message, places=(Place("report.ru.md", f"line/{line}"),))
        for message, line in zip(others, (3, 5), strict=True)
    ]
    annex = Message("Приложение", "Annex", "body/heading", (Place("annex.md", "line/1"),))
    path = tmp_path / "final.en.md"
    path.write_text(f"## {TARGETS[0]}\n\n{TARGETS[2].replace('three', 'two')}\n\n{TARGETS[3]}\n", encoding="utf-8")
    update = edited_target(Catalogue({}, [annex, heading, *others]), str(path), load_plugins(), {"body"})
    assert list(update.catalogue) == [
        annex,
        heading,
        replace(others[0], msgstr=TARGETS[2].replace("three", "two")),
        others[1],
    ]
    assert [change.change for change in update.changes] == [Change.CHANGED]


@given(
    st.lists(
        st.sampled_from((*TARGETS, "Another passage of the lawyer.", "Nobody was brought to justice.")), max_size=8
    )
)
def test_no_comment_and_no_message_is_lost(targets):
    messages, update = edited(*targets)
    before = [message for _, message in order()]
    assert [(message.key, message.comments) for message in messages] == [
        (message.key, message.comments) for message in before
    ]
    for one, message in zip(messages, before, strict=True):
        assert one.msgstr == message.msgstr or unmarked(one.msgstr)[0] in {unmarked(target)[0] for target in targets}
    assert update.unchanged + sum(len(change.before) for change in update.changes) == len(before)
