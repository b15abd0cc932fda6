"""Lines → the text of a paragraph: words that were broken at the end of a line are whole again."""

import re
from collections.abc import Iterable

from atau.model import Code, Mark
from atau_pdf.columns import Line

# PDFium gives U+FFFE or U+0002 for a hyphen at the end of a line.
_HYPHENS = "-\ufffe\x02\u2010\u2011"
_SOFT = "\xad"
_LAST_WORD = re.compile(rf"[^\W\d_]+(?=[{_HYPHENS}]$)")
_FIRST_WORD = re.compile(r"[^\W\d_]+")
_WORDS = re.compile(r"[^\W\d_]+(?:[-\u2010\u2011][^\W\d_]+)*")

# What is written with a hyphen anyway: «социально-экономический», "self-determination", «кто-то».
_KEEPS = re.compile(r"self|non|well|вице|экс", re.IGNORECASE)
_COMPOUND = re.compile(r"[а-яё]{4,}о")
_ADJECTIVE = re.compile(r"[а-яё]{3,}(?:[ыи][йемх]|[ыи]ми|[ое](?:го|му|[йем])|ая|яя|ую|юю)")
_PARTICLES = frozenset(("то", "либо", "нибудь", "таки", "ақ", "мыс", "шы", "ші"))

_HYPHENATED = 0.02  # of the lines of a document: if more end in a hyphen, a program broke the words
_REMEMBERED = 50_000  # words
LONGEST_WORD = 60  # characters


class Hyphens:
    """What a document has shown of its words so far: whether a hyphen at the end of a line belongs to the word."""

    def __init__(self) -> None:
        self._words: set[str] = set()
        self._lines = 0
        self._broken = 0

    def learn(self, lines: Iterable[Line]) -> None:
        """Take notice of the words within lines."""
        for line in lines:
            self._lines += 1
            self._broken += line.text[-1:] in _HYPHENS and _LAST_WORD.search(line.text) is not None
            if len(self._words) < _REMEMBERED:
                self._words.update(word.lower() for word in _WORDS.findall(line.text)[1:-1])

    def joined(self, lines: Iterable[Line]) -> tuple[str, tuple[Mark, ...], tuple[Code, ...]]:
        """The text of the lines of one paragraph, where each line begins in it, and the references to notes."""
        pieces: list[str] = []
        length = 0
        marks: list[Mark] = []
        codes: list[Code] = []
        for line in lines:
            if pieces:
                ready = self._ready(pieces[-1], line.text)
                length += len(ready) - len(pieces[-1])
                pieces[-1] = ready
            marks.append(Mark(length, line.number, 1, line.page))
            codes += [Code(length + offset, "alone", sign) for offset, sign in line.notes]
            pieces.append(line.text)
            length += len(line.text)
        marks = [
            mark
            for mark, after in zip(marks, [*marks[1:], None], strict=True)
            if not after or mark.offset < after.offset
        ]
        codes = [Code(code.offset, "alone", str(number)) for number, code in enumerate(codes, 1)]
        return _plain("".join(pieces)), tuple(marks), tuple(codes)

    def _ready(self, text: str, following: str) -> str:
        """A line, ready for the next one to be added to it: without the hyphen, or with a space."""
        if text.endswith(_SOFT):
            return text[:-1]
        if text[-1] not in _HYPHENS:
            return text + " "
        before, after = _LAST_WORD.search(text[-LONGEST_WORD:]), _FIRST_WORD.match(following)
        if not before or not after:
            return text if following[:1].isdigit() else text + " "
        return text if self._is_part(before[0], after[0], text[-1]) else text[:-1]

    def _is_part(self, before: str, after: str, hyphen: str) -> bool:
        """Whether the hyphen between the two parts belongs to the word."""
        first, second = before.lower(), after.lower()
        if after[0].isupper():
            return True
        if first + second in self._words:
            return False
        if any(f"{first}{one}{second}" in self._words for one in "-\u2010\u2011"):
            return True
        if hyphen in "\u2010\u2011":  # typed; a program that breaks words puts the plain one
            return True
        if second in _PARTICLES or _KEEPS.fullmatch(first):
            return True
        if _COMPOUND.fullmatch(first) and _ADJECTIVE.fullmatch(second):
            return True
        return self._broken < max(3, _HYPHENATED * self._lines)


def _plain(text: str) -> str:
    return text.replace("\ufffe", "-").replace("\x02", "-")
