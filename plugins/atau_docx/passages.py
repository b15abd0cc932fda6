"""A paragraph as a translator wants to see it: words in stretches of equal look, codes for every change and every thing.

The look of most of the words has no code. Space takes the look of what stands around it, unless it is to be seen, as that of
underlined space is.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import NamedTuple

from atau.model import Code
from atau.model.inline import ALONE, CLOSE, OPEN
from atau_docx.inlines import Role, Token, tokens
from atau_docx.looks import Look, look_of
from atau_docx.paragraph import Paragraph


class Atom(NamedTuple):
    """A token, or of words that more than one slot shares, a part of it; `slot` is None outside of the text."""

    token: int
    start: int = 0
    end: int = 0
    slot: int | None = None


@dataclass(frozen=True, slots=True)
class Slot:
    """What stands between two changes: words, or one thing.

    `code` is "g1", "x2" …, None for words in the look of most. `first` and `last` are atoms; `home` is the token of the first
    words that have this look themselves, None where there is but space of other looks.
    """

    code: str | None
    text: str
    first: int
    last: int
    home: int | None


@dataclass(frozen=True, slots=True)
class Passage:
    """The text of a paragraph with its codes. `base` is the token whose look has no code."""

    tokens: Sequence[Token]
    atoms: Sequence[Atom]
    slots: Sequence[Slot]
    text: str
    codes: tuple[Code, ...]
    base: int


class _Part(NamedTuple):
    """Some words, or space, of one look; or a thing (then it has none)."""

    atom: Atom
    text: str
    look: Look | None
    is_space: bool = False


def passage(paragraph: Paragraph) -> Passage | None:
    """What is to be translated of a paragraph; None where it has no letter and no digit, or they are all computed."""
    found = tokens(paragraph)
    written = [at for at, token in enumerate(found) if token.role is Role.WORDS and not token.text.isspace()]
    if not any(character.isalnum() for at in written for character in found[at].text):
        return None
    first, last = written[0], written[-1]
    start = len(found[first].text) - len(found[first].text.lstrip())
    end = len(found[last].text.rstrip())
    parts = list(_parts(found, Atom(first, start), Atom(last, 0, end)))
    counts: Counter[Look] = Counter()
    for part in parts:
        if part.look is not None:
            counts[part.look] += sum(character.isalnum() for character in part.text)
    base = max(counts, key=counts.__getitem__)
    home = next(part.atom.token for part in parts if part.look == base and not part.is_space)
    return _assembled(found, parts, _looks(parts, base), base, home)


def _parts(found: Sequence[Token], first: Atom, last: Atom) -> Iterator[_Part]:
    """The words and things from one place to another, with the space at the ends of words by itself."""
    for at in range(first.token, last.token + 1):
        token = found[at]
        if token.role is Role.THING:
            yield _Part(Atom(at), "", None)
        if token.role is not Role.WORDS:
            continue
        look = look_of(token)
        start = first.start if at == first.token else 0
        end = last.end if at == last.token else len(token.text)
        text = token.text[start:end]
        behind = start + len(text.rstrip())
        before = min(end - len(text.lstrip()), behind)
        cuts = (start, end) if look.shows_on_space else (start, before, behind, end)
        for begin, stop in pairwise(cuts):
            if begin < stop:
                piece = token.text[begin:stop]
                yield _Part(Atom(at, begin, stop), piece, look, piece.isspace() and not look.shows_on_space)


def _looks(parts: Sequence[_Part], base: Look) -> list[Look | None]:
    """The look that each part counts as having; things have none."""
    before = list(_nearest(parts))
    after = list(_nearest(parts[::-1]))[::-1]
    return [
        _look_of_space(part, before[at], after[at], base) if part.is_space else part.look
        for at, part in enumerate(parts)
    ]


def _nearest(parts: Sequence[_Part]) -> Iterator[Look | None]:
    """The look of the words, or the thing, before each part."""
    look: Look | None = None
    for part in parts:
        yield look
        look = look if part.is_space else part.look


def _look_of_space(space: _Part, before: Look | None, after: Look | None, base: Look) -> Look | None:
    """That of most words, unless the words around have another in common; nothing that would be seen, if it can be helped."""
    if before == after and before is not None and space.look != base:
        return before
    return next((look for look in (base, before, after) if look is not None and not look.shows_on_space), base)


def _assembled(
    found: Sequence[Token], parts: Sequence[_Part], looks: Sequence[Look | None], base: Look | None, home: int
) -> Passage:
    # A thing is a slot by itself; words go together as long as they look alike.
    turns = [(look, at if look is None else -1) for at, look in enumerate(looks)]
    groups = [
        [part for _turn, part in group]
        for _key, group in groupby(zip(turns, parts, strict=True), key=lambda pair: pair[0])
    ]
    atoms = list(_atoms(found, {part.atom: number for number, group in enumerate(groups) for part in group}))
    first: dict[int, int] = {}
    last: dict[int, int] = {}
    for at, atom in enumerate(atoms):
        if atom.slot is not None:
            first.setdefault(atom.slot, at)
            last[atom.slot] = at
    slots: list[Slot] = []
    codes: list[Code] = []
    length = done = count = 0
    for number, group in enumerate(groups):
        look = looks[done]
        text = "".join(part.text for part in group)
        count += look != base
        code = None if look == base else f"{'x' if look is None else 'g'}{count}"
        if code:
            codes.append(Code(length, ALONE if look is None else OPEN, code))
        if code and look is not None:
            codes.append(Code(length + len(text), CLOSE, code))
        own = next((part.atom.token for part in group if part.look == look), None)
        slots.append(Slot(code, text, first[number], last[number], own))
        length += len(text)
        done += len(group)
    return Passage(found, atoms, slots, "".join(slot.text for slot in slots), tuple(codes), home)


def _atoms(found: Sequence[Token], slot_of: dict[Atom, int]) -> Iterator[Atom]:
    """All tokens, cut where the slots end."""
    parts: dict[int, list[Atom]] = {}
    for atom in slot_of:
        parts.setdefault(atom.token, []).append(atom)
    for at, token in enumerate(found):
        done = 0
        for atom in parts.get(at, ()):
            if atom.start > done:
                yield Atom(at, done, atom.start)
            yield atom._replace(slot=slot_of[atom])
            done = atom.end
        if at not in parts or done < len(token.text):
            yield Atom(at, done, len(token.text))
