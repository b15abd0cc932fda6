import pytest
from hypothesis import given
from hypothesis import strategies as st

from atau.alignment.words import changes


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("The 12 men were freed.", "The 15 men were not freed.", [("number", "12", "15"), ("negation", "", "not")]),
        (
            "All people were heard.",
            "All women were heard without delay.",
            [("negation", "", "without delay"), ("words", "people", "women")],
        ),
        ("The arrest was lawful.", "The arrest was unlawful.", [("negation", "lawful", "unlawful")]),
        ("Суд заслушал свидетелей.", "Суд не заслушал свидетелей.", [("negation", "", "не")]),
        (
            "Есть жалобы от 7 граждан.",
            "Нет жалоб от 9 граждан.",
            [("negation", "Есть жалобы", "Нет жалоб"), ("number", "7", "9")],
        ),
        (
            "Әйелдер бостандыққа шығарылды.",
            "Әйелдер бостандыққа шығарылмады.",
            [("negation", "шығарылды", "шығарылмады")],
        ),
        ("Сот әділ болды деп ойлаймын.", "Сот әділ емес болды деп ойлаймын.", [("negation", "", "емес")]),
        ("12 500 теңге төленді.", "12\u00a0700 теңге төленді.", [("number", "12 500", "12 700")]),
        ("Adopted on 3.5.2019 in Almaty", "Adopted on 3.6.2019 in Almaty", [("number", "3.5.2019", "3.6.2019")]),
        ("безопасность людей", "безопасность всех людей", [("words", "", "всех")]),
        ("A fair public trial", "A prompt public hearing", [("words", "fair public trial", "prompt public hearing")]),
        ("Complaints were heard.", "New complaints were heard.", [("words", "", "New")]),
        ("Узнают за два дня.", "Узнают за три полных дня.", [("number", "два", "три полных")]),
        ("Он явился в сорока случаях.", "Он явился в восьмидесяти случаях.", [("number", "сорока", "восьмидесяти")]),
        ("Отыз күннен кейін хабар берілді.", "Он күннен кейін хабар берілді.", [("number", "Отыз", "Он")]),
        ("Twenty people were heard.", "Nineteen people were heard.", [("number", "Twenty", "Nineteen")]),
        ("The state", "The State", [("words", "state", "State")]),
        ("The court, too", "The court too", [("words", "court,", "court")]),
        ("договорных органов и ход", "договорных органов, а также ход", [("words", "органов и", "органов, а также")]),
        ("A. The court[…]. B[…].", "A. The court[…].", [("words", "B[…].", "")]),
        ("See above.", "See above (para. […]).", [("words", "", "(para. […])")]),
        ("A man of the police came.", "The men of that police came.", [("words", "A man of the", "The men of that")]),
        ("The  court,\u00a0too", "The court, too", []),
        ("", "The court", [("words", "", "The court")]),
    ],
)
def test_numbers_and_negations_come_first(old, new, expected):
    assert [(str(change.weight), change.removed, change.added) for change in changes(old, new)] == expected


texts = st.lists(st.sampled_from(("court", "torture", "not", "12", "was", "of", ",", "лет", "емес")), max_size=12).map(
    " ".join
)


@given(texts, texts)
def test_the_changes_make_the_difference(old, new):
    """Words that went and came, counted, are exactly the difference of the two texts."""
    found = changes(old, new)
    went = sorted(word for change in found for word in change.removed.split())
    came = sorted(word for change in found for word in change.added.split())
    assert sorted([*old.split(), *came]) == sorted([*new.split(), *went])
    assert bool(found) == (old != new)
