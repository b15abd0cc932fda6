import pytest

from atau_container import heading_label, primary_subtag


@pytest.mark.parametrize(
    ("tag", "language"),
    [("ru-RU", "ru"), ("kk_KZ", "kk"), ("EN", "en"), ("x-none", None), ("", None), (None, None), ("043F", "kk")],
)
def test_language_of_a_tag(tag, language):
    assert primary_subtag(tag) == language


def test_heading_is_one_short_line():
    assert heading_label(" I.\tПрава\nчеловека ") == "I. Права человека"
    assert heading_label("а" * 81) == "а" * 79 + "…"
