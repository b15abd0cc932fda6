"""The language and the font of words that were put in: the font of a run, wherever it is said, has to have their letters."""

import re
from collections.abc import Sequence
from functools import cached_property
from itertools import product
from typing import TYPE_CHECKING

from atau.errors import DocumentError
from atau.hooks.interfaces import Source
from atau_container.fonts import has_kazakh_letters
from atau_docx.looks import formatting, properties_of, run_property, set_run_property
from atau_docx.names import attribute, child, children, named, value_of
from atau_docx.package import Package, Part, related
from atau_docx.styles import Styles

if TYPE_CHECKING:
    from lxml.etree import _Element

_HIGH_ANSI, _HIGH_ANSI_THEME = named("hAnsi"), named("hAnsiTheme")
_NAME = named("name")
_DRAWING = (
    "http://schemas.openxmlformats.org/drawingml/2006/main",
    "http://purl.oclc.org/ooxml/drawingml/main",
)
# Fonts with names such as "MinionPro-Bold" are bold by themselves; what replaces them is not.
_EMPHASIS = {
    "b": re.compile("bold|black|heavy", re.IGNORECASE),
    "i": re.compile(r"italic|oblique|-(?:bold)?it\b", re.IGNORECASE),
}
_CYRILLIC = re.compile("[\u0400-\u052f]")
_SERIF, _SANS = "Times New Roman", "Arial"

# As Word writes them: with a region.
_TAGS = {"en": "en-GB", "kk": "kk-KZ", "ru": "ru-RU"}


class Typefaces:
    """What new words of a language need of the runs that they stand in. `language` is a tag."""

    def __init__(self, source: Source, package: Package, styles: Styles, language: str) -> None:
        self._source = source
        self._package = package
        self._styles = styles
        self._tag = _TAGS.get(language, language)
        self._needs_kazakh = language.lower().partition("-")[0] == "kk"
        self._known: dict[tuple[str | None, ...], str | None] = {}

    def set_language(self, run: "_Element") -> None:
        """Say which language the words of a run are in."""
        set_run_property(run, "lang", val=self._tag)

    def set_fonts(self, runs: "Sequence[_Element]", paragraph: "_Element") -> None:
        """Give runs of a paragraph another font where they have Cyrillic words, and a font not known to have Kazakh letters.

        Runs that look alike get it together, or a line would show two fonts.
        """
        if self._needs_kazakh:
            style = value_of(child(child(paragraph, "pPr"), "pStyle"))
            looks = [(run, formatting(run)) for run in runs]
            cyrillic = {
                look for run, look in looks if any(_CYRILLIC.search(text.text or "") for text in children(run, "t"))
            }
            for run, look in looks:
                if look in cyrillic:
                    self._set_font(run, style)

    def _set_font(self, run: "_Element", style: str | None) -> None:
        old = self._font_of(run, style)
        if old is None or has_kazakh_letters(old):
            return
        font = _SERIF if old in self._serifs else _SANS
        set_run_property(run, "rFonts", ascii=font, hAnsi=font, cs=font, asciiTheme=None, hAnsiTheme=None, cstheme=None)
        for name, said in _EMPHASIS.items():
            if said.search(old) and run_property(run, name) is None:
                set_run_property(run, name)

    def _font_of(self, run: "_Element", style: str | None) -> str | None:
        """The font of the letters beyond ASCII in a run of a paragraph with this style."""
        said = properties_of(run)
        fonts = child(said, "rFonts")
        key = (
            None if fonts is None else attribute(fonts, _HIGH_ANSI_THEME),
            None if fonts is None else attribute(fonts, _HIGH_ANSI),
            value_of(child(said, "rStyle")),
            style,
        )
        if key not in self._known:
            self._known[key] = self._font(*key)
        return self._known[key]

    def _font(self, theme: str | None, font: str | None, character: str | None, paragraph: str | None) -> str | None:
        """The font of letters beyond ASCII (17.3.2.26): of the run, its styles, the defaults; None where none says one."""
        if found := self._of_theme(theme) or font:
            return found
        if paragraph is None or self._styles.sheet.get(paragraph) is None:
            paragraph = self._styles.sheet.default_paragraph
        defaults = child(self._styles.sheet.defaults, "rPrDefault")
        for style in (*self._styles.chain(character), *self._styles.chain(paragraph), defaults):
            fonts = child(child(style, "rPr"), "rFonts")
            if fonts is not None:
                found = self._of_theme(attribute(fonts, _HIGH_ANSI_THEME)) or attribute(fonts, _HIGH_ANSI)
                if found:
                    return found
        return None

    def _of_theme(self, reference: str | None) -> str | None:
        """The font that a theme has for "minorHAnsi" and the like."""
        return self._theme.get(reference[:5]) if reference else None

    @cached_property
    def _theme(self) -> dict[str, str]:
        theme = self._part("theme")
        found: dict[str, str] = {}
        if theme is not None:
            for namespace, which in product(_DRAWING, ("major", "minor")):
                for latin in theme.iterfind(f".//{{{namespace}}}{which}Font/{{{namespace}}}latin"):
                    found.setdefault(which, latin.get("typeface", ""))
        return found

    @cached_property
    def _serifs(self) -> frozenset[str]:
        """The fonts that the document itself calls Roman."""
        fonts = children(self._part("fontTable"), "font")
        return frozenset(attribute(font, _NAME) or "" for font in fonts if value_of(child(font, "family")) == "roman")

    def _part(self, kind: str) -> "_Element | None":
        """The root of a part that the text can do without."""
        try:
            part: Part | None = related(self._source, self._package, kind)
            return part.parse() if part else None
        except DocumentError:
            return None
