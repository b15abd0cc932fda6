"""Letters of one script that look like letters of the other, so that a word typed with a few of them looks right.

Capitals have more of them than small letters: «B», «H», «M», «T» are Cyrillic «В», «Н», «М», «Т» to the eye.
"""

_SMALL = ("acehijkmopstxy", "асеһіјкморѕтху")
_CAPITAL = ("ABCEHIJKMOPSTXY", "АВСЕНІЈКМОРЅТХУ")

LATIN_FOR_CYRILLIC = {
    latin: cyrillic
    for alphabet in (_SMALL, _CAPITAL)
    for latin, cyrillic in zip(*alphabet, strict=True)
    if latin not in "sSjJh"  # dze, je and shha are no letters of Russian
}
"""«cообщений, вcеx», seen in legal texts."""

CYRILLIC_FOR_LATIN = {
    cyrillic: latin for alphabet in (_SMALL, _CAPITAL) for latin, cyrillic in zip(*alphabet, strict=True)
}
"""«tоrture» with a Cyrillic «о»."""
