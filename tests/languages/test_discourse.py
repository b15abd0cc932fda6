"""What languages say of negation: whatever denies a word has a word in it by which that is known before."""

import pytest

from atau.checks.opposite_polarity import _denial
from atau.languages.english_discourse import ENGLISH
from atau.languages.kazakh.discourse import KAZAKH
from atau.languages.russian_discourse import RUSSIAN

DENIED = [
    (ENGLISH, "the men were not subjected to torture", "torture", "torture"),
    (ENGLISH, "he is no longer detained", "detained", "detain"),
    (ENGLISH, "they weren't tortured", "tortured", "tortur"),
    (ENGLISH, "the authorities neither detained nor charged him", "charged", "charg"),
    (RUSSIAN, "его не пытали", "пытали", "пыт"),
    (RUSSIAN, "пыткам они не подвергались", "пыткам", "пытк"),
    (RUSSIAN, "задержания так и не были зафиксированы", "задержания", "задержан"),
    (KAZAKH, "ағайындылар азапталмаған", "азапталмаған", "азапта"),
    (KAZAKH, "бұл азаптау емес", "азаптау", "азапта"),
    (KAZAKH, "азаптау ешқашан қолданылмақ емес", "азаптау", "азапта"),
    (KAZAKH, "олар азаптауға ұшырамапты", "азаптауға", "азапта"),
]


@pytest.mark.parametrize(("discourse", "clause", "word", "stem"), DENIED)
def test_what_denies_a_word_holds_a_word_that_tells(discourse, clause, word, stem):
    assert _denial(discourse.denied).match(f"{stem}\n{word}\n{clause}")
    assert any(discourse.denying.search(piece) for piece in clause.split())
    assert discourse.negative.search(clause)


@pytest.mark.parametrize(
    ("discourse", "text"),
    [
        (ENGLISH, "the north of the country is another matter"),
        (RUSSIAN, "необходимо расследовать пытки без промедления"),
        (KAZAKH, "азаптауға тыйым салынады"),
    ],
)
def test_other_texts_need_not_be_looked_at(discourse, text):
    assert not any(discourse.denying.search(piece) for piece in text.split())
