import random
from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atau.alignment.anchors import anchors, increasing
from atau.alignment.sequences import aligned
from atau.model.revision import Change

TORTURE = "Complaints of torture are still examined by the police officers whose acts are complained of."
RELEASED = "The lawyer was released in 2019 after the appeal court had quashed the judgment."
HEARING = "Nobody was heard by the commission, and its report has never been published."
LAW = "The law on peaceful assemblies demands a permit for every gathering of more than two people."
PRISON = "Жители района не получили доступа к эффективным средствам правовой защиты."


def told(old, new, *kinds):
    """The steps without their likeness, unchanged ones left out."""
    return [
        (str(step.change), step.old, step.new)
        for step in aligned(old, new, *kinds)
        if step.change is not Change.UNCHANGED
    ]


@pytest.mark.parametrize(
    ("old", "new", "steps"),
    [
        ([TORTURE, LAW], [TORTURE, LAW], []),
        ([TORTURE, LAW], [TORTURE.replace("still", "no longer"), LAW], [("changed", (0,), (0,))]),
        ([TORTURE, LAW], [TORTURE, RELEASED, LAW], [("added", (), (1,))]),
        ([TORTURE, RELEASED, LAW], [TORTURE, LAW], [("removed", (1,), ())]),
        ([TORTURE, RELEASED, LAW], [TORTURE, PRISON, LAW], [("removed", (1,), ()), ("added", (), (1,))]),
        ([TORTURE, LAW, HEARING, PRISON], [PRISON, TORTURE, LAW, HEARING], [("moved", (3,), (0,))]),
        (
            [TORTURE, LAW, HEARING, RELEASED],
            [RELEASED.replace("2019", "2020"), TORTURE, LAW, HEARING],
            [("moved", (3,), (0,))],
        ),
        (
            [f"{TORTURE} {RELEASED}", HEARING, LAW],
            [LAW, TORTURE, RELEASED, HEARING],
            [("split", (0,), (1, 2)), ("moved", (1,), (3,))],
        ),
        ([LAW, f"{TORTURE} {RELEASED}", HEARING], [LAW, TORTURE, RELEASED, HEARING], [("split", (1,), (1, 2))]),
        ([LAW, TORTURE, RELEASED, HEARING], [LAW, f"{TORTURE} {RELEASED}", HEARING], [("merged", (1, 2), (1,))]),
        (
            [f"{TORTURE} {RELEASED} {LAW}"],
            [TORTURE.replace("police", "prison"), RELEASED, LAW.replace("two", "three")],
            [("split", (0,), (0, 1, 2))],
        ),
        (
            [LAW, TORTURE, HEARING],
            [LAW, TORTURE, "The commission itself was dissolved.", HEARING],
            [("added", (), (2,))],
        ),
        (["men", LAW], ["women", LAW], [("removed", (0,), ()), ("added", (), (0,))]),
        (["Article 5", LAW], ["Article 6", LAW], [("changed", (0,), (0,))]),
        ([f"Article\u00a05 {LAW}"], [f"Article 5 {LAW}"], []),
    ],
)
def test_what_became_of_each_text(old, new, steps):
    assert told(old, new) == steps


def test_a_repeated_text_is_told_by_its_neighbours():
    old = ["Detained", "yes", "Released", "no", "Fined", "yes"]
    new = ["Warned", "yes", *old[2:], *old[:2]]
    pairs = {step.new: step.old for step in aligned(old, new)}
    assert [pairs[(place,)] for place in (2, 3, 4, 5)] == [(2,), (3,), (4,), (5,)]


def test_texts_of_one_kind_find_each_other_first():
    old, new = ["Torture", LAW, "Torture"], ["Torture", HEARING, RELEASED]
    kinds = ["heading", "paragraph", "cell"], ["cell", "paragraph", "paragraph"]
    assert told(old, new, *kinds) == [
        ("removed", (0,), ()),
        ("removed", (1,), ()),
        ("added", (), (1,)),
        ("added", (), (2,)),
    ]


def test_a_large_gap_is_filled():
    chance = random.Random(1)
    words = [f"word{number}" for number in range(800)]
    old = [" ".join(chance.choices(words, k=30)) for _ in range(300)]
    new = [f"{text} indeed" for text in old]
    del new[100:103]
    steps = list(aligned(old, new))
    assert [(step.old[0], step.new[0]) for step in steps if step.change is Change.CHANGED] == [
        (place, place - 3 * (place >= 103)) for place in range(300) if not 100 <= place < 103
    ]


sequences = st.lists(st.sampled_from("abcdefg"), max_size=12)
sentences = st.lists(
    st.lists(st.sampled_from(("court", "torture", "not", "12", "was", "of")), max_size=8).map(" ".join), max_size=10
)


@given(sentences, sentences)
def test_every_place_has_one_step(old, new):
    steps = list(aligned(old, new))
    assert sorted(place for step in steps for place in step.old) == list(range(len(old)))
    assert [place for step in steps for place in step.new] == list(range(len(new)))
    for step in steps:
        equal = [old[at] for at in step.old] == [new[at] for at in step.new]
        assert equal == (step.change is Change.UNCHANGED or (step.change is Change.MOVED and step.likeness == 1))


@given(sentences)
def test_equal_sequences_are_unchanged(texts):
    assert told(texts, texts) == []


@given(sequences, sequences)
def test_anchors_are_equal_and_in_order(old, new):
    pairs = anchors(old, new)
    assert all(old[place] == new[new_place] for place, new_place in pairs)
    assert all(one[0] < other[0] and one[1] < other[1] for one, other in pairwise(pairs))


@given(st.permutations(range(7)))
def test_the_longest_increasing_part(order):
    best = max(
        len(part) for size in range(len(order) + 1) for part in combinations(order, size) if list(part) == sorted(part)
    )
    found = increasing(list(enumerate(order)))
    assert len(found) == best
    assert found == sorted(found, key=lambda pair: pair[1])
