import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atau.languages import words
from atau.languages.words import Remembered, fold, starts, tokens


@pytest.mark.parametrize(
    ("raw", "folded"),
    [
        ("Пытки", "пытки"),
        ("ещё", "еще"),
        (unicodedata.normalize("NFD", "Ещё"), "еще"),
        (unicodedata.normalize("NFD", "Май"), "май"),
        ("Во́дская", "водская"),
        ("о\u00adбзор", "обзор"),
        ("государство\u2011участник", "государство-участник"),
        ("State’s", "state's"),
        ("БҰҰ-ның", "бұұ-ның"),
        ("café", "café"),
        ("Cообщение", "cообщение"),  # the Latin letter stays: look-alikes are not another way to write
    ],
)
def test_fold(raw, folded):
    assert fold(raw) == folded


@pytest.mark.parametrize(
    ("text", "splits", "words"),
    [
        ("Права человека.", False, ["Права", "человека", "."]),
        ("государства-участника", False, ["государства-участника"]),
        ("non-governmental", True, ["non", "governmental"]),
        ("the State’s duty", True, ["the", "State’s", "duty"]),
        ("жестокие, бесчеловечные", False, ["жестокие", ",", "бесчеловечные"]),
        ("«ҮЕҰ-ға»", False, ["«", "ҮЕҰ-ға", "»"]),
        ("ст. 7(1)", False, ["ст", ".", "7", "(", "1", ")"]),
        ("о\u00adбзор\u00a0УПО", False, ["о\u00adбзор", "УПО"]),
        ("", True, []),
    ],
)
def test_tokens(text, splits, words):
    assert [token.text for token in tokens(text, splits)] == words


def test_the_parts_of_a_split_word_are_glued():
    assert [token.glued for token in tokens("a non-governmental body", True)] == [False, False, True, False]


@given(st.text(), st.booleans())
def test_offsets_slice_to_the_token(text, splits):
    assert all(text[token.start : token.end] == token.text for token in tokens(text, splits))


@given(st.text())
def test_folding_twice_changes_nothing(text):
    assert fold(fold(text)) == fold(text)


@given(st.text(alphabet="aқ, \n\t\u00a0\u2028-", max_size=30))
def test_pieces_begin_where_they_stand(text):
    pieces = text.split()
    places = starts(text, pieces)
    assert [text[place : place + len(piece)] for place, piece in zip(places, pieces, strict=True)] == pieces
    assert list(places) == sorted(set(places))


def test_pieces_are_read_once_and_forgotten_before_they_are_too_many(monkeypatch):
    monkeypatch.setattr(words, "MEMORY", 2)
    read = []
    lengths = Remembered(lambda piece: read.append(piece) or len(piece))
    assert [lengths[piece] for piece in ["a", "bb", "a", "bb", "ccc", "dddd", "a"]] == [1, 2, 1, 2, 3, 4, 1]
    assert read == ["a", "bb", "ccc", "dddd", "a"]
    assert len(lengths) <= 3
