"""A translation that nobody has to write: the words of a unit with accents, longer, and with its groups in another order."""

from collections.abc import Sequence

from atau.model import Code, Segment, Unit
from atau.model.inline import CLOSE, OPEN, Stretch, stretches

GROWTH = 0.3
"""How much longer a pseudo-translation is; English grows by as much in Russian."""

_ACCENTED = str.maketrans("aceinosuyzACEINOSUYZаеиоуАЕИОУ", "áčéíñóšúýžÁČÉÍÑÓŠÚÝŽӑĕйӧӳӐĔЙӦӲ")
_FILLING = "ŵøřđ"


def pseudo_translated(unit: Unit, language: str | None = None, *, moves: bool = True) -> Segment:
    """A target whose words can be told from those of the source; its groups change places where there are several.

    What is no text stays where it is, so that nothing comes to stand at an end that was not there.
    """
    found = list(stretches(unit.text, unit.codes))
    places = [at for at, stretch in enumerate(found) if stretch.code and stretch.code[0] == "g"]
    order = list(range(len(found)))
    if moves:
        for at, moved in zip(places, reversed(places), strict=True):
            order[at] = moved
    return _segment([found[at] for at in order], language)


def shape(codes: Sequence[Code]) -> list[tuple[str, str]]:
    """The codes without their numbers, which count anew in a translated document."""
    return [(code.kind, code.id[0]) for code in codes]


def _segment(order: Sequence[Stretch], language: str | None) -> Segment:
    text = ""
    codes: list[Code] = []
    for stretch in order:
        if stretch.code and stretch.code[0] == "x":
            codes.append(Code(len(text), "alone", stretch.code))
            continue
        if stretch.code:
            codes.append(Code(len(text), OPEN, stretch.code))
        text += _lengthened(stretch.text)
        if stretch.code:
            codes.append(Code(len(text), CLOSE, stretch.code))
    return Segment(text, language, codes=tuple(codes))


def _lengthened(text: str) -> str:
    """The text with accents and further letters before the space at its end."""
    words = text.rstrip()
    if not any(character.isalnum() for character in words):
        return text
    filling = (_FILLING * len(text))[: max(1, round(len(words) * GROWTH))]
    return words.translate(_ACCENTED) + filling + text[len(words) :]
