"""Kazakh text in one of its old encodings that was taken for Windows-1251: «Ќазаќстан» for «Қазақстан».

The old encodings put the Kazakh letters where Windows-1251 has Serbian, Macedonian and Ukrainian ones, or signs. The rest is
alike, so that such text looks nearly right, is converted to UTF-8 as it looks, and from then on no word of it is found.
Letters are put back one for one: every place in the file stays where it is.
"""

import re
from functools import cache
from typing import NamedTuple

from atau.i18n import N_

SPOILT = N_("had its Kazakh letters spoilt (Ќ for Қ) and was read with the right ones; save it anew from its source")
"""What the user should know of a document that was mended."""

_KAZAKH = frozenset("ӘәҒғҚқҢңӨөҰұҮүҺһ")
OLD_ENCODINGS = ("kz1048", "ptcp154")
"""KZ-1048 (STRK1048-2002, the standard of Kazakhstan) and PTCP154 (ParaType's, of the first Windows fonts for Kazakh)."""

SIGNS = "¤¦±µЃЄЅЇЈЊЋЌЎѓєѕїјњћќўҐґ‡‰"
"""What Windows-1251 shows in the place of a Kazakh letter of any of them."""

_FOREIGN = f"[{SIGNS}]"
_WORD = rf"[\u0400-\u04ff{SIGNS}]*[\u0400-\u04ff][\u0400-\u04ff{SIGNS}]*"

# Macedonian has Ќ, but no Ы; Belarusian has Ў and Ы, but no Ќ; and «ќазаќ» is no word of theirs.
_QA = "[Ќќ]"
_NAME = "ќазаќ"
_ENOUGH = 2  # words
_SUSPECT = 0.01  # of the words


class Mending(NamedTuple):
    """Text with its letters put back, and the encoding that they were in."""

    text: str
    encoding: str


@cache
def shown_letters(encoding: str) -> dict[str, str]:
    """What Windows-1251 shows in the place of each Kazakh letter of an old encoding."""
    shown = {}
    for byte in range(128, 256):
        letter = bytes([byte]).decode(encoding, "replace")
        seen = bytes([byte]).decode("cp1251", "replace")
        if letter in _KAZAKH and seen != letter and seen != "\ufffd":
            shown[seen] = letter
    return shown


def mended(text: str) -> Mending | None:
    """The text with its Kazakh letters; None where it has none that were spoilt, or where that is not certain."""
    if not re.search(_FOREIGN, text):
        return None
    words = [word for word in re.findall(_WORD, text) if re.search(_FOREIGN, word)]
    evident = {word for word in words if "ы" in word.lower()}
    has_qa = any(re.search(_QA, word) for word in words)
    if not has_qa or (len(evident) < _ENOUGH and not any(re.search(_NAME, word, re.IGNORECASE) for word in words)):
        return None
    encoding = max(OLD_ENCODINGS, key=lambda old: sum(sign in shown_letters(old) for word in words for sign in word))
    shown = str.maketrans(shown_letters(encoding))
    return Mending(re.sub(_WORD, lambda word: word[0].translate(shown), text), encoding)


def suspect_line(text: str) -> int | None:
    """The first line with words that are spoilt in this way, as far as one can tell; None where they are few, or none."""
    if not re.search(_FOREIGN, text):
        return None
    words = list(re.finditer(_WORD, text))
    spoilt = [
        word
        for word in words
        if (len(word[0]) > 1 and re.search(_QA, word[0]))
        or re.search(r"[\u0400-\u04ff][±µ¤¦‰‡][\u0400-\u04ff]", word[0])
    ]
    if not spoilt or len(spoilt) < _SUSPECT * len(words):
        return None
    return text.count("\n", 0, spoilt[0].start()) + 1
