"""What the first lines of a document tell, and what it is."""

import pytest

from atau.model import Document, Segment, Unit
from atau.model.genre import Genre, genre_of
from atau.model.symbol import symbol_in
from atau.pipeline.masthead import with_masthead

ENGLISH = """United Nations
A/HRC/WG.6/48/KAZ/3
General Assembly
Distr.: General
5 November 2024
Original: English
Human Rights Council
Working Group on the Universal Periodic Review
Forty-eighth session
20–31 January 2025
Summary of stakeholders’ submissions on Kazakhstan*
Report of the Office of the United Nations High Commissioner for Human Rights
I. Background"""

RUSSIAN = """Организация Объединенных Наций
CCPR/C/KAZ/CO/2
Международный пакт о гражданских и политических правах
Distr.: General
9 августа 2016 года
Russian
Язык оригинала: английский
Комитет по правам человека
Заключительные замечания по второму периодическому докладу Казахстана"""

KAZAKH = """«Ашық терезе» коалициясы
Бірлескен ұсыным
2024 жылғы 5 қараша"""


def document(text, headings=()):
    units = [Unit(str(at), "heading" if at in headings else "line", line) for at, line in enumerate(text.splitlines())]
    return with_masthead(Document("a.docx", "docx"), units)


def test_a_masthead_of_the_united_nations_is_read():
    found = document(ENGLISH)
    assert found.symbol == "A/HRC/WG.6/48/KAZ/3"
    assert found.title == "Summary of stakeholders’ submissions on Kazakhstan*"
    assert (found.date, found.session, found.original_language) == ("2024-11-05", "Forty-eighth session", "en")
    assert found.genre == Genre.STAKEHOLDER_SUMMARY


def test_a_russian_masthead_is_read():
    found = document(RUSSIAN)
    assert (found.symbol, found.date, found.original_language) == ("CCPR/C/KAZ/CO/2", "2016-08-09", "en")
    assert found.title == "Заключительные замечания по второму периодическому докладу Казахстана"
    assert found.genre == Genre.CONCLUDING_OBSERVATIONS


def test_the_first_heading_is_the_title_and_the_line_after_it_counts():
    found = document(KAZAKH, headings=(0,))
    assert (found.title, found.genre, found.date) == ("«Ашық терезе» коалициясы", Genre.JOINT_SUBMISSION, "2024-11-05")


@pytest.mark.parametrize(
    "text",
    [
        "A long first paragraph of a letter about the concluding observations. " * 5 + "\nJoint submission",
        "Letter\nto whom it may concern",
        "On 5 May 2019 the Committee published its concluding observations, and we had much to say about that then.",
    ],
)
def test_what_is_none_of_these_is_simply_a_document(text):
    found = document(text)
    assert (found.genre, found.symbol, found.date, found.session) == (None, None, None, None)


def test_what_the_format_says_is_kept_and_translations_are_left_alone():
    given = Document("a.pdf", "pdf", symbol="A/1", date="2020-01-01")
    filled = with_masthead(given, [Unit("1", "line", "A/HRC/1/2"), Unit("2", "line", "3 May 2021")])
    assert (filled.symbol, filled.date) == ("A/1", "2020-01-01")
    unit = Unit("1", "message", "Joint submission", target=Segment("Бірлескен ұсыным"))
    assert with_masthead(Document("a.po", "po"), [unit]) == Document("a.po", "po")


@pytest.mark.parametrize(
    ("symbol", "genre"),
    [
        ("A/HRC/WG.6/48/KAZ/1", Genre.NATIONAL_REPORT),
        ("A/HRC/WG.6/48/KAZ/2", Genre.COMPILATION),
        ("A/HRC/43/10/Add.1", Genre.ADDENDUM),
        ("A/HRC/DEC/43/106", Genre.DECISION),
        ("CCPR/C/KAZ/QPR/3", Genre.LIST_PRIOR_TO_REPORTING),
        ("CEDAW/C/KAZ/Q/5", Genre.LIST_OF_ISSUES),
        ("CEDAW/C/KAZ/RQ/5", Genre.REPLIES),
        ("CAT/C/KAZ/Q/3/Add.1", Genre.REPLIES),
        ("E/C.12/KAZ/CO/2", Genre.CONCLUDING_OBSERVATIONS),
        ("CCPR/C/KAZ/FCO/2", Genre.FOLLOW_UP),
        ("CERD/C/KAZ/8-10", Genre.STATE_PARTY_REPORT),
        ("CCPR/C/130/D/2441/2014", Genre.VIEWS),
        ("CCPR/C/GC/37", Genre.GENERAL_COMMENT),
        ("CCPR/C/3/Rev.12", Genre.RULES_OF_PROCEDURE),
        ("A/HRC/43/10", None),
    ],
)
def test_a_symbol_tells_the_kind(symbol, genre):
    assert genre_of(symbol, "") == genre


@pytest.mark.parametrize(
    ("title", "genre"),
    [
        ("Alternative report to the Committee against Torture", Genre.ALTERNATIVE_REPORT),
        ("Альтернативный доклад НПО", Genre.ALTERNATIVE_REPORT),
        ("Баламалы баяндама", Genre.ALTERNATIVE_REPORT),
        ("Mid-term assessment of the implementation of recommendations", Genre.MID_TERM),
        ("Среднесрочная оценка выполнения рекомендаций", Genre.MID_TERM),
        ("Summary of key points and recommendations", Genre.KEY_POINTS),
        ("Обзор рекомендаций", Genre.OVERVIEW),
        ("Доклад Рабочей группы по универсальному периодическому обзору", Genre.WORKING_GROUP_REPORT),
        ("Қорытынды ескертулер", Genre.CONCLUDING_OBSERVATIONS),
        ("Народная энциклопедия", None),
    ],
)
def test_a_title_tells_the_kind(title, genre):
    assert genre_of(None, title) == genre


@pytest.mark.parametrize(
    ("text", "symbol"),
    [
        ("see CCPR/C/KAZ/CO/2, para. 24", "CCPR/C/KAZ/CO/2"),
        ("(A/HRC/WG.6/48/KAZ/3)", "A/HRC/WG.6/48/KAZ/3"),
        ("A/RES/70/1.", "A/RES/70/1"),
        ("and/or, A/B testing, E/mail", None),
        ("http://example.org/A/HRC/1", None),
    ],
)
def test_symbols_are_found_in_text(text, symbol):
    assert symbol_in(text) == symbol
