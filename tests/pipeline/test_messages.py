"""Units become messages: their keys, what is left out, what translators are told of the place."""

import pytest

from atau.model import Code, Document, Location, Unit
from atau.pipeline.messages import Keys, has_words, message_of, place_notes


def unit(text: str, kind: str = "paragraph", part: str | None = "body", **more: object) -> Unit:
    return Unit("body/1", kind, text, location=Location(part=part), **more)  # type: ignore[arg-type]


def test_equal_sources_are_numbered_within_their_context() -> None:
    keys = Keys()
    found = [
        keys.key(one)
        for one in (unit("Annex"), unit("Annex", "heading"), unit("Annex"), unit("Other"), unit("Annex", part=None))
    ]
    assert found == [
        ("body/paragraph", "Annex"),
        ("body/heading", "Annex"),
        ("body/paragraph#2", "Annex"),
        ("body/paragraph", "Other"),
        ("body/paragraph#3", "Annex"),
    ]


def test_a_key_has_the_codes() -> None:
    codes = (Code(0, "open", "g1"), Code(5, "close", "g1"))
    assert Keys().key(unit("Annex 2", codes=codes)) == ("body/paragraph", "<g1>Annex</g1> 2")


@pytest.mark.parametrize(
    "text",
    ["", "12", "— 3.5 %", "XIV.", "A/HRC/WG.6/48/KAZ/3", "https://example.org/отчёт", "press@example.org", "2), 3)"],
)
def test_nothing_to_translate(text: str) -> None:
    assert not has_words(text)
    assert Keys().key(unit(text)) is None


@pytest.mark.parametrize("text", ["a", "Article 12", "Статья I", "см. A/RES/217", "Қаулы №3"])
def test_something_to_translate(text: str) -> None:
    assert has_words(text)


def test_translators_are_told_the_place_and_the_style_but_no_folder() -> None:
    place = Location(part="body", block=7, paragraph="12", heading="II.  Torture", table=1, row=2, cell=3)
    made = message_of(
        Unit("body/7", "cell", "Text", location=place, note="style: Table text"),
        ("body/cell", "Text"),
        Document("drafts/2026/our report, last.docx", "docx"),
        ["term: a → b"],
    )
    assert made.notes == (
        "paragraph: 12",
        "heading: II. Torture",
        "table: 1, row: 2, cell: 3",
        "style: Table text",
        "term: a → b",
    )
    assert (made.places[0].document, made.places[0].unit) == ("our_report_last.docx", "body/7")


def test_what_is_not_known_of_a_place_is_not_told() -> None:
    assert list(place_notes(Location(part="footnote", note="5"))) == ["note: 5"]
    assert list(place_notes(Location(line=3, column=1))) == []
