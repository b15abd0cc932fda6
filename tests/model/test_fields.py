"""What a text may hold, and the ids that are made for concepts without one."""

import pytest

from atau.model import Term, fields
from atau.model.naming import made_id


def test_a_text_is_trimmed_and_its_lines_end_in_one_way():
    assert fields.text({"a": " one\r\ntwo\rthree\t "}, "a") == "one\ntwo\nthree"


@pytest.mark.parametrize("sign", ["\0", "\x0b", "\x1b", "\x7f", "\x9b", "\ufffe"])
def test_control_characters_are_refused(sign):
    with pytest.raises(fields.FieldError, match=f"“a” holds the control character U.{ord(sign):04X}; take it out"):
        fields.texts({"a": [f"a{sign}b"]}, "a")


def test_ids_are_made_from_the_english_term():
    taken = set()
    terms = [Term("Право на жизнь", "ru"), Term("Right to life (ICCPR)", "en")]
    assert [
        made_id(terms, taken),
        made_id(terms, taken),
        made_id(terms[:1], taken),
        made_id([Term("?", "en")], taken),
    ] == [
        "right-to-life-iccpr",
        "right-to-life-iccpr-2",
        "право-на-жизнь",
        "concept",
    ]
