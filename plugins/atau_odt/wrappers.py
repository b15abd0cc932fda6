"""The spans around words that were written: their style tells the language, gives a font with its letters, or marks them.

A word processor takes a span in a span as both formattings at once (ISO/IEC 26300-1, 16.2), so nothing that the author chose
has to be looked at, or changed.
"""

from itertools import count
from typing import TYPE_CHECKING

from atau_container import primary_subtag
from atau_container.fonts import has_kazakh_letters
from atau_odt import names
from atau_odt.formatting import Look
from atau_odt.names import FO, OFFICE, STYLE, TEXT

if TYPE_CHECKING:
    from lxml.etree import _Element

_HIGHLIGHT = "#ffff00"
_FONTS = {"roman": "Times New Roman", "modern": "Courier New"}
_OTHER_FONT = "Arial"


class Wrappers:
    """Makes the spans of one part of a document, and their automatic styles when they are needed first."""

    def __init__(self, part: "_Element", language: str) -> None:
        self._part = part
        self._language = _language(language)
        self._is_kazakh = primary_subtag(language) == "kk"
        self._spans: dict[tuple[tuple[str, str], ...], _Element] = {}
        used = {style.get(f"{STYLE}name") for style in part.iter(f"{STYLE}style")}
        self._names = (name for number in count(1) if (name := f"Atau{number}") not in used)

    def language(self, look: Look) -> "_Element":
        """The span for words in the language of the translation, which stand where words of that look stood."""
        properties = dict(self._language)
        font = look.properties.font
        if self._is_kazakh and font.family and not has_kazakh_letters(font.family):
            family = _FONTS.get(font.generic, _OTHER_FONT)
            properties[f"{FO}font-family"] = f"'{family}'"
            properties[f"{STYLE}font-family-generic"] = font.generic if font.generic in _FONTS else "swiss"
        return self._span(properties)

    def highlight(self) -> "_Element":
        """The span for words that nobody has translated."""
        return self._span({f"{FO}background-color": _HIGHLIGHT})

    def spaces(self, number: int) -> "_Element":
        """An element for spaces that count."""
        return self._part.makeelement(names.SPACES, {f"{TEXT}c": str(number)} if number > 1 else {})

    def sign(self, character: str) -> "_Element":
        """An element for a tab or the end of a line."""
        tag = next(tag for tag, text in names.CHARACTERS.items() if text == character)
        return self._part.makeelement(tag)

    def _span(self, properties: dict[str, str]) -> "_Element":
        key = tuple(properties.items())
        if key not in self._spans:
            name = next(self._names)
            style = self._part.makeelement(f"{STYLE}style", {f"{STYLE}name": name, f"{STYLE}family": "text"})
            style.append(style.makeelement(f"{STYLE}text-properties", properties))
            self._automatic().append(style)
            self._spans[key] = self._part.makeelement(names.SPAN, {f"{TEXT}style-name": name})
        return self._spans[key]

    def _automatic(self) -> "_Element":
        found = self._part.find(f"{OFFICE}automatic-styles")
        if found is None:  # it may be missing; its place is before these (ISO/IEC 26300-1, 3.1.3.2 and 3.1.3.3)
            found = self._part.makeelement(f"{OFFICE}automatic-styles")
            behind = (self._part.find(f"{OFFICE}{name}") for name in ("master-styles", "body"))
            next(element for element in behind if element is not None).addprevious(found)
        return found


def _language(tag: str) -> dict[str, str]:
    """The properties for a language tag; where it names no region, the one that CLDR takes for the likeliest."""
    from babel.core import get_global

    language, *subtags = tag.replace("_", "-").split("-")
    language = language.lower()
    script = next((subtag.title() for subtag in subtags if len(subtag) == 4 and subtag.isalpha()), None)
    region = next((subtag.upper() for subtag in subtags if len(subtag) == 2 or subtag.isdigit()), None)
    if region is None:
        likely = str(get_global("likely_subtags").get(language, "")).split("_")
        region = likely[-1] if len(likely) > 1 else "none"
    properties = {f"{FO}language": language, f"{FO}country": region}
    return properties | ({f"{FO}script": script} if script else {})
