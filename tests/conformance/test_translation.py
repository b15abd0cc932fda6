"""The pseudo-translation of the kit is longer, accented, moved, and sound."""

from atau.model import Unit
from atau.model.inline import faults, marked_up, unmarked
from atau.testing.translation import pseudo_translated, shape


def test_groups_change_places_and_everything_else_stays() -> None:
    text, codes = unmarked("No <g1>one</g1> shall<x2/> be <g3>held</g3>.")
    unit = Unit("body/1", "paragraph", text, codes=codes)
    target = pseudo_translated(unit, "kk")
    assert marked_up(target.text, target.codes) == "Ñóŵ <g3>héldŵ</g3> šhállŵø<x2/> béŵ <g1>óñéŵ</g1>."
    assert len(target.text) > len(text)
    assert not list(faults(codes, target.codes))
    assert shape(target.codes) == shape(codes)
    assert target.language == "kk"


def test_groups_stay_where_it_is_asked() -> None:
    text, codes = unmarked("<g1>a</g1> and <g2>b</g2>")
    target = pseudo_translated(Unit("body/1", "paragraph", text, codes=codes), moves=False)
    assert marked_up(target.text, target.codes) == "<g1>áŵ</g1> áñdŵ <g2>bŵ</g2>"
