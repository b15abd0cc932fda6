"""What translators wrote into tables comes back: by whatever file and order, and nothing is taken away."""

from atau.model import Catalogue, Message
from atau.model.catalogue import FUZZY, UNPLACED, digest
from atau.pipeline.rows import with_rows

FIRST = Message("Первый", "One", "body/paragraph", comments=("ours",))
SECOND = Message("Второй", "", "body/paragraph")
THIRD = Message("Третий", "Third?", "body/cell", flags=(FUZZY,), previous="Третья")
OLD = Catalogue({"Language": "en"}, [FIRST, SECOND, THIRD])


def old() -> Catalogue:
    return Catalogue(OLD.header, list(OLD.messages))


def test_rows_come_in_any_order_and_an_empty_one_takes_nothing_away() -> None:
    rows = [
        Message("Третий", "Third", "body/cell"),
        Message("Второй", "Second", "body/paragraph"),
        Message("Первый", "", "body/paragraph"),
        Message("Чужой", ""),
    ]
    update = with_rows(old(), rows)
    assert [message.msgstr for message in update.catalogue] == ["One", "Second", "Third"]
    assert [len(update.changes), update.unchanged] == [2, 1]


def test_a_translation_that_was_to_be_confirmed_is_confirmed_by_a_new_one() -> None:
    (*_others, third) = with_rows(old(), [Message("Третий", "Third", "body/cell")]).catalogue
    assert (third.flags, third.previous) == ((), None)
    (*_others, third) = with_rows(old(), [Message("Третий", "Third?", "body/cell")]).catalogue
    assert third == THIRD


def test_a_row_without_context_is_known_by_its_digest() -> None:
    row = Message("Второй", "Second", notes=("row: 1", f"id: {digest('body/paragraph', 'Второй')}"))
    assert [message.msgstr for message in with_rows(old(), [row]).catalogue] == ["One", "Second", "Third?"]


def test_an_edited_source_leaves_the_translation_to_be_confirmed() -> None:
    row = Message(
        "Второй!", "Second!", "body/paragraph", flags=(UNPLACED,), notes=(f"id: {digest('body/paragraph', 'Второй')}",)
    )
    second = list(with_rows(old(), [row]).catalogue)[1]
    assert (second.msgid, second.msgstr, second.flags) == ("Второй", "Second!", (FUZZY,))
    assert second.notes == ("target: the source was edited in the table",)


def test_of_two_translations_the_first_counts_and_the_other_is_noted() -> None:
    rows = [Message("Второй", text, "body/paragraph") for text in ("Second", "The second")]
    second = list(with_rows(old(), rows).catalogue)[1]
    assert (second.msgstr, second.flags, second.notes) == (
        "Second",
        (FUZZY,),
        ("target: also “The second” in another table",),
    )


def test_a_row_that_belongs_nowhere_is_told() -> None:
    update = with_rows(old(), [Message("Чужой", "Foreign", "body/paragraph", flags=(UNPLACED,))])
    assert list(update.catalogue) == list(OLD.messages)
    assert [change.text for change in update.changes] == ["Чужой Foreign"]
