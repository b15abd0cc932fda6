"""What is typed, scanned or converted in the place of Kazakh letters.

Three sources: a Russian keyboard, which has none of the nine letters of Kazakh (*кукык* for *құқық*, *билим* and *былым* for
*білім*); Latin letters of the same look, ə U+0259 among them, seen in legal texts; and the letters of other Cyrillic
alphabets in whose places the fonts from before Unicode kept the Kazakh ones (*Ќазаќстан Республикасыныѕ*, *кґрсету їшін*,
*жјне*, *ўйым*).
"""

from atau.languages.look_alikes import LATIN_FOR_CYRILLIC
from atau.model import Spelling

_LATIN = {"h": "һ", "ə": "ә", "ǝ": "ә", "ɵ": "ө"}
_FONTS = {"ќ": "қ", "ѓ": "ғ", "є": "ғ", "њ": "ң", "ѕ": "ң", "ї": "ү", "ў": "ұ", "ґ": "ө", "ј": "ә", "ћ": "һ"}
_KEYBOARD = {"қ": "к", "ғ": "г", "ң": "н", "ұ": "у", "ү": "у", "ө": "о", "ә": "аеэ", "і": "иы", "һ": "х"}

SPELLING = Spelling(
    look_alikes=LATIN_FOR_CYRILLIC
    | _LATIN
    | _FONTS
    | {strange.upper(): letter.upper() for strange, letter in _FONTS.items()}
    | {"Ə": "Ә", "Ǝ": "Ә", "Ɵ": "Ө"},
    misspellings=_KEYBOARD | {"-": ""},
)
"""A hyphen may be left out: *БҰҰның*, *көшіқон*."""

SKELETON = str.maketrans("қғңұүөәеэіһы", "кгнууоаааихи")
"""Letters that are typed for each other become one: what the lexicon is sorted by."""
