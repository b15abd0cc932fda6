"""Inline codes in the text of a message: `<g1>…</g1>` around words, `<x2/>` for what is no text.

They are those of XLIFF 1.2 (`g`, `x`), so that translation tools show and protect them. Groups are not nested; a number stands
once in a source. Groups can be moved, and used again, in a translation: Kazakh puts the verb last. What looks like a code in
the text of a document itself gets a backslash before it.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from atau.i18n import N_
from atau.model.document import Code
from atau.model.noun import noun

OPEN, CLOSE, ALONE = "open", "close", "alone"
_CODE = r"(\\*)(?:<(g[1-9][0-9]*)>|</(g[1-9][0-9]*)>|<(x[1-9][0-9]*)/>)"
_LOOK_ALIKE = r"(\\*)(?=</?[gx][1-9][0-9]*/?>)"

MISSING = N_("the code {code} is missing in the translation")
DOUBLED = N_("the code {code} stands more than once in the translation")
UNKNOWN = N_("the code {code} is not in the source")
UNPAIRED = N_("the code {code} is not closed, or stands inside another")


@noun
class Stretch:
    """Words between codes. `code` is the group that they stand in, or the code that they are (then `text` is empty)."""

    text: str
    code: str | None = None


def marked_up(text: str, codes: Sequence[Code]) -> str:
    """The text with its codes written out, as it stands in a message. `codes` go by their offsets."""
    pieces: list[str] = []
    done = 0
    for code in codes:
        plain = _escaped(text[done : code.offset])
        pieces.append(plain + "\\" * (len(plain) - len(plain.rstrip("\\"))))
        done = code.offset
        pieces.append(_written(code))
    pieces.append(_escaped(text[done:]))
    return "".join(pieces)


def unmarked(message: str) -> tuple[str, tuple[Code, ...]]:
    """The text of a message without its codes, and the codes in the order in which they stand; the reverse of `marked_up`."""
    if "<" not in message:
        return message, ()
    pieces: list[str] = []
    codes: list[Code] = []
    done = length = 0
    for found in re.finditer(_CODE, message):
        slashes = len(found[1])
        plain = message[done : found.start()] + "\\" * (slashes // 2)
        if slashes % 2:
            plain += found[0][slashes:]
        pieces.append(plain)
        length += len(plain)
        done = found.end()
        if not slashes % 2:
            kind = OPEN if found[2] else CLOSE if found[3] else ALONE
            codes.append(Code(length, kind, found[2] or found[3] or found[4]))
    pieces.append(message[done:])
    return "".join(pieces), tuple(codes)


def stretches(text: str, codes: Sequence[Code]) -> Iterator[Stretch]:
    """The words between the codes, and the codes that stand for something, in order; `faults` finds none in them."""
    done = 0
    group: str | None = None
    for code in codes:
        if code.offset > done or code.kind == CLOSE:
            yield Stretch(text[done : code.offset], group)
        done = code.offset
        if code.kind == ALONE:
            yield Stretch("", code.id)
        else:
            group = code.id if code.kind == OPEN else None
    if done < len(text):
        yield Stretch(text[done:], group)


def faults(source: Sequence[Code], target: Sequence[Code]) -> Iterator[tuple[str, str]]:
    """What is wrong with the codes of a translation: one of the four messages of this module, and the code as it is written.

    A group may be repeated; a code that stands for something, such as a note, must be there exactly once.
    """
    wanted = dict.fromkeys(_known(source))
    found = Counter(_known(target))
    for code in wanted:
        if not found[code]:
            yield MISSING, _shown(code)
        elif code[0] == "x" and found[code] > 1:
            yield DOUBLED, _shown(code)
    for code in found.keys() - wanted.keys():
        yield UNKNOWN, _shown(code)
    group: str | None = None
    for mark in target:
        if mark.kind == OPEN:
            if group is not None:
                yield UNPAIRED, _shown(mark.id)
            group = mark.id
        elif mark.kind == CLOSE:
            if group != mark.id:
                yield UNPAIRED, _shown(mark.id)
            group = None
    if group is not None:
        yield UNPAIRED, _shown(group)


def _known(codes: Sequence[Code]) -> Iterator[str]:
    return (code.id for code in codes if code.kind != CLOSE)


def _shown(code: str) -> str:
    return f"<{code}/>" if code[0] == "x" else f"<{code}>"


def _written(code: Code) -> str:
    return {OPEN: f"<{code.id}>", CLOSE: f"</{code.id}>", ALONE: f"<{code.id}/>"}[code.kind]


def _escaped(text: str) -> str:
    return re.sub(_LOOK_ALIKE, lambda found: found[1] * 2 + "\\", text) if "<" in text else text
