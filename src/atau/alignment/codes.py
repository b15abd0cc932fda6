"""Inline codes of one version of a text → those of another, where they stand for the same."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial

from atau.languages.words import WORD
from atau.model.document import Code
from atau.model.inline import ALONE, CLOSE, OPEN, marked_up, unmarked

Signature = object  # words, or a place: a tuple of numbers

SIGN = "[…]"
"""What stands for a note, a cross-reference or a picture where people read a text."""

_NEIGHBOURS = 2


def carried(translation: str, old: str, new: str) -> tuple[str, bool]:
    """A translation of `old` with the codes of `new`, all marked up, and whether each code has its counterpart.

    Codes are only renumbered. Where one of the translation has no counterpart, it stays as it is, letter by letter.
    """
    (text, codes), (new_text, new_codes) = unmarked(old), unmarked(new)
    known = correspondence(text, codes, new_text, new_codes)
    is_whole = len(known) == len(_names(codes)) == len(_names(new_codes))
    if text == new_text:
        signed, new_signed = _places(codes), _places(new_codes)
        is_whole = is_whole and all(signed[name] == new_signed[known[name]] for name in known)
    words, own = unmarked(translation)
    names = _names(own)
    if not names <= known.keys():
        return translation, is_whole and all(name == other for name, other in known.items())
    if all(known[name] == name for name in names):
        return translation, is_whole
    return marked_up(words, renamed(own, known)), is_whole


def correspondence(text: str, codes: Sequence[Code], new_text: str, new_codes: Sequence[Code]) -> dict[str, str]:
    """Which code of one text is which of another: by its words or its place, then by the order where numbers agree."""
    signed = _places if text == new_text else partial(_words, text)
    new_signed = _places if text == new_text else partial(_words, new_text)
    known = _by(signed(codes), new_signed(new_codes))
    left = [name for name in _ordered(codes) if name not in known]
    found = set(known.values())
    new_left = [name for name in _ordered(new_codes) if name not in found]
    for kind in "gx":
        same, new_same = ([name for name in names if name[0] == kind] for names in (left, new_left))
        if len(same) == len(new_same):
            known |= zip(same, new_same, strict=True)
    return known


def chained(texts: Sequence[str], others: Sequence[str]) -> tuple[str, str]:
    """Several marked-up texts, and others that have the codes of each, as one text each; no number stands for two codes."""
    chain: list[str] = []
    other_chain: list[str] = []
    highest = 0
    for text, other in zip(texts, others, strict=True):
        names = {code.id for one in (text, other) for code in unmarked(one)[1]}
        known = {name: f"{name[0]}{int(name[1:]) + highest}" for name in names}
        highest = max((int(name[1:]) for name in known.values()), default=highest)
        chain.append(_under(text, known))
        other_chain.append(_under(other, known))
    return " ".join(filter(None, chain)), " ".join(filter(None, other_chain))


def renamed(codes: Sequence[Code], names: Mapping[str, str]) -> list[Code]:
    """The codes under other names, where they have one."""
    return [replace(code, id=names.get(code.id, code.id)) for code in codes]


def held(text: str, codes: Sequence[Code]) -> dict[str, str]:
    """The words in each group."""
    begun = {code.id: code.offset for code in codes if code.kind == OPEN}
    return {code.id: text[begun[code.id] : code.offset] for code in codes if code.kind == CLOSE and code.id in begun}


def legible(message: str) -> str:
    """The text of a message with the sign […] for what is no words, and without the codes of formatting."""
    text, codes = unmarked(message)
    pieces: list[str] = []
    done = 0
    for code in codes:
        if code.kind == ALONE:
            pieces += text[done : code.offset], SIGN
            done = code.offset
    return "".join(pieces) + text[done:]


def _under(text: str, names: Mapping[str, str]) -> str:
    if not names:
        return text
    words, codes = unmarked(text)
    return marked_up(words, renamed(codes, names))


def _by(signed: Mapping[str, Signature], new_signed: Mapping[str, Signature]) -> dict[str, str]:
    """What has the same signature on both sides, and nothing else there has."""
    counted, new_counted = Counter(signed.values()), Counter(new_signed.values())
    names = {signature: name for name, signature in new_signed.items() if new_counted[signature] == 1}
    return {name: names[one] for name, one in signed.items() if counted[one] == 1 and one in names}


def _words(text: str, codes: Sequence[Code]) -> Mapping[str, Signature]:
    """The words in each group, and the last words before each code that stands alone."""
    alone = {code.id: ("x", *WORD.findall(text[: code.offset])[-_NEIGHBOURS:]) for code in codes if code.kind == ALONE}
    return {**held(text, codes), **alone}


def _places(codes: Sequence[Code]) -> Mapping[str, Signature]:
    """Where each code stands in the text; of several at one place, the how-manyth it is."""
    found: dict[str, tuple[object, ...]] = {}
    alone: Counter[int] = Counter()
    for code in codes:
        if code.kind == ALONE:
            found[code.id] = ("x", code.offset, alone[code.offset])
            alone[code.offset] += 1
        else:
            found[code.id] = (*found.get(code.id, "g"), code.offset)
    return found


def _ordered(codes: Sequence[Code]) -> Iterator[str]:
    return iter(dict.fromkeys(code.id for code in codes))


def _names(codes: Sequence[Code]) -> set[str]:
    return {code.id for code in codes}
