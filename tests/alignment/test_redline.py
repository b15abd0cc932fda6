import pytest
from hypothesis import given
from hypothesis import strategies as st

from atau.alignment.redline import Piece, redlined


def shown(old, new):
    return "".join(
        piece.kept
        + " ".join(filter(None, (piece.removed and f"[-{piece.removed}-]", piece.added and f"{{+{piece.added}+}}")))
        for piece in redlined(old, new)
    )


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("The 12 men were freed.", "The 15 men were freed.", "The [-12-] {+15+} men were freed."),
        ("They were not heard.", "They were heard.", "They were [-not-] heard."),
        ("They were heard.", "They were not\u00a0heard.", "They were {+not+} heard."),
        ("New laws came.", "laws came.", "[-New-] laws came."),
        ("It was so.", "It was", "It was [-so.-]"),
        ("Nobody came", "Nobody came, ever", "Nobody [-came-] {+came, ever+}"),
        ("One. Two is gone. Three.", "One. Three.", "One. [-Two is gone.-] Three."),
        ("The court", "The  court", "The court"),
    ],
)
def test_changes_inside_the_text(old, new, expected):
    assert shown(old, new) == expected


def test_unchanged_sentences_far_from_a_change_are_left_out():
    rest = " ".join(f"The witness number {number} was heard by the court of appeal." for number in range(2, 9))
    text = shown(f"The men came. {rest}", f"The women came. {rest}")
    assert text == "The [-men-] {+women+} came. The witness number 2 was heard by the court of appeal. …"
    text = shown(f"{rest} The men came.", f"{rest} The women came.")
    assert text.startswith("… The witness number 8 ")
    assert shown("Men came. Yes. No. Yes.", "Women came. Yes. No. Yes.").endswith(" Yes. No. Yes.")


words = st.lists(st.sampled_from(("court", "no", "12", ",", "(", ")", "[…]", "of")), max_size=9)
texts = st.tuples(words, st.sampled_from((" ", ""))).map(lambda told: told[1].join(told[0]))


@given(texts, texts)
def test_both_versions_can_be_read(old, new):
    pieces = redlined(old, new)
    assert pieces[-1] == Piece(pieces[-1].kept)
    for version, side in ((old, "removed"), (new, "added")):
        text = " ".join(f"{piece.kept} {getattr(piece, side)}" for piece in pieces)
        assert "".join(text.split()) == "".join(version.split())
