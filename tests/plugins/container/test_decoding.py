"""Bytes → text, and what is refused."""

import codecs

import pytest

from atau.errors import DocumentError
from atau.model import REMARK
from atau_container import decode, read_text
from atau_container.kazakh_letters import OLD_ENCODINGS, SIGNS, shown_letters

RUSSIAN = "Каждый человек имеет право на свободу и личную неприкосновенность.\n"
KAZAKH = "Барлық адамдар тумысынан азат және қадір-қасиеті мен құқықтары тең болып дүниеге келеді.\n"


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_byte_order_mark_goes_before_the_declaration_and_is_no_text(mark, encoding):
    assert decode(mark + KAZAKH.encode(encoding), "a.txt", "cp1251") == (KAZAKH, encoding)


@pytest.mark.parametrize(
    ("data", "declared", "expected"),
    [
        (RUSSIAN.encode("koi8-r"), "KOI8-R", (RUSSIAN, "koi8-r")),
        (RUSSIAN.encode("cp1251"), "windows-1251", (RUSSIAN, "cp1251")),
        (KAZAKH.encode(), "no-such-encoding", (KAZAKH, "utf-8")),
        (KAZAKH.encode(), "us-ascii", (KAZAKH, "utf-8")),
        (b"cebgrpgvba", "rot13", ("cebgrpgvba", "utf-8")),
        (b"\\u0430", "unicode_escape", ("\\u0430", "utf-8")),
        (b"", None, ("", "utf-8")),
    ],
)
def test_declared_encoding_is_believed_where_it_fits(data, declared, expected):
    assert decode(data, "a.txt", declared) == expected


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8_r"),
        (RUSSIAN, "cp866"),
        (RUSSIAN, "iso8859_5"),
        (KAZAKH, "kz1048"),
        (KAZAKH * 50, "kz1048"),
        ("Le rapport a été présenté à l’Assemblée générale, où il fut débattu.\n", "cp1252"),
        (RUSSIAN + KAZAKH, "utf-16-le"),
        (RUSSIAN + KAZAKH, "utf-16-be"),
    ],
)
def test_undeclared_encoding_is_guessed(text, encoding):
    assert decode(text.encode(encoding), "a.txt") == (text, encoding)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (KAZAKH.encode() * 3 + b"\xff" + KAZAKH.encode(), "line 4 holds bytes that are not UTF-8"),
        (KAZAKH.encode() * 3 + KAZAKH.encode()[:1] + b"\xd0", "line 4 holds bytes that are not UTF-8"),
        (codecs.BOM_UTF16_LE + "а\nб".encode("utf-16-le") + b"\x00", "line 2 holds bytes that are not UTF-16-LE"),
        (codecs.BOM_UTF8 + b"a\x00", "is binary"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x01", "is binary"),
        (b"text\x00text", "is binary"),
        (bytes(range(128, 160)) * 40, ""),
    ],
)
def test_what_is_no_text_is_refused_with_a_reason(data, reason):
    with pytest.raises(DocumentError) as caught:
        decode(data, "a.txt")
    assert str(caught.value).startswith(f"a.txt: {reason}")
    assert "\n" not in str(caught.value)


LAW = "Қазақстан Республикасының әрбір азаматы өз құқығын қорғауға ұмтылады, һәм үйі мен ғылымы бар.\n"


@pytest.mark.parametrize("encoding", ["kz1048", "ptcp154"])
@pytest.mark.parametrize("declared", [None, "windows-1251"])
def test_old_kazakh_encodings_are_recognised_and_said(encoding, declared):
    decoded = read_text(LAW.encode(encoding), "a.txt", declared)
    assert (decoded.text, decoded.encoding) == (LAW, encoding)
    assert encoding.upper() in decoded.remark
    (remark,) = decoded.remarks()
    assert (remark.kind, remark.text) == (REMARK, "")


@pytest.mark.parametrize("encoding", ["kz1048", "ptcp154"])
def test_letters_spoilt_by_a_conversion_are_put_back_in_their_places(encoding):
    spoilt = "Закон о языках: " + LAW.encode(encoding).decode("cp1251")
    decoded = read_text(spoilt.encode(), "a.txt")
    assert decoded.text == "Закон о языках: " + LAW
    assert decoded.encoding == "utf-8" and "save it anew" in decoded.remark


def test_the_signs_are_those_of_the_encodings():
    assert sorted(SIGNS) == sorted({sign for encoding in OLD_ENCODINGS for sign in shown_letters(encoding)})


def test_a_name_of_the_country_is_evidence_enough():
    assert read_text("Ќазаќстан".encode(), "a.txt").text == "Қазақстан"


@pytest.mark.parametrize(
    "text",
    [
        "Ќе дојдам утре, рече Ѓорѓи.\n" + RUSSIAN * 100,  # Macedonian, in a Russian report
        "Сярод вуліцаў быў сад, і ў ім рос дуб, каб людзі бачылі.\n",  # Belarusian
        "Кожен має право на свободу думки, її ґрунт є в законі.\n",  # Ukrainian
        "Прибыло 5±1 человек; доля 7‰, знак ¤ и † в тексте.\n",
        LAW,
    ],
)
def test_other_languages_keep_their_letters(text):
    decoded = read_text(text.encode(), "a.txt")
    assert (decoded.text, decoded.remark) == (text, None)


def test_letters_that_may_be_spoilt_are_refused_with_their_line():
    with pytest.raises(DocumentError, match="line 2 .* convert the file to UTF-8"):
        read_text("Статья\nќоєам мїлкі\n".encode(), "a.txt")
