"""How the words of a paragraph look: what its style, the spans around them and their links come to.

Two stretches that differ only in what no reader sees (their language, marks of revisions, fonts for other scripts) look alike.
"""

import re
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from atau_odt.names import FO, OFFICE, STYLE, SVG, TEXT, XML_ID

if TYPE_CHECKING:
    from lxml.etree import _Element

OWN_STYLE = re.compile(r"Atau[1-9][0-9]*")
"""The styles that a rendered document has from us; what they say is not the formatting that its author chose."""

_DEEPEST = 50  # styles based on each other; a circle, which damaged files have, ends there
_SYMBOLS = "x-symbol"  # ISO/IEC 26300-1, 20.265
_UNSEEN = frozenset(
    (
        *(f"{FO}{name}" for name in ("language", "country", "script", "hyphenate", "hyphenation-remain-char-count")),
        *(f"{FO}{name}" for name in ("hyphenation-push-char-count", "hyphenation-ladder-count")),
        *(f"{STYLE}{name}" for name in ("rfc-language-tag", "font-charset", "font-family-generic", "font-pitch")),
        *(f"{STYLE}{name}" for name in ("script-type", "letter-kerning")),
    )
)
_UNSEEN_NAME = re.compile(r"\{http://openoffice\.org/2009/office\}|.*(?:-asian|-complex|hyphenation-[a-z-]+)\Z")
# The initial values of XSL 1.1 and of ISO/IEC 26300-1, 20.2 and 20.3: saying them is saying nothing.
_INITIAL = {
    f"{FO}font-style": "normal",
    f"{FO}font-weight": "normal",
    f"{FO}font-variant": "normal",
    f"{FO}text-transform": "none",
    f"{FO}letter-spacing": "normal",
    f"{FO}background-color": "transparent",
    f"{FO}text-shadow": "none",
    f"{STYLE}text-underline-style": "none",
    f"{STYLE}text-overline-style": "none",
    f"{STYLE}text-line-through-style": "none",
    f"{STYLE}text-outline": "false",
    f"{STYLE}text-position": "0% 100%",
    f"{STYLE}font-relief": "none",
    f"{TEXT}display": "true",
}
_SEEN_ON_SPACE = frozenset(
    (
        *(f"{STYLE}text-{line}-style" for line in ("underline", "overline", "line-through")),
        f"{FO}background-color",
        f"{FO}border",
    )
)


@dataclass(frozen=True, slots=True)
class Formatting:
    """What a reader sees, and the links and the like around the words. Stretches with equal ones look alike."""

    properties: frozenset[tuple[str, str]] = frozenset()
    containers: tuple[Hashable, ...] = ()

    @property
    def is_seen_on_space(self) -> bool:
        """Whether a space shows it: lines, colours, links."""
        return bool(self.containers) or any(name in _SEEN_ON_SPACE for name, _value in self.properties)


class Font(NamedTuple):
    """A font's name, its generic family (roman, swiss …) and its set of characters; "" where the document does not tell."""

    family: str = ""
    generic: str = ""
    charset: str = ""


class Properties:
    """What the style of a paragraph and those of the spans around words come to; made once for each way into each other.

    `font`, `is_hidden`: the words are not shown; `is_symbol`: the letters are signs of a font of symbols; `seen`: what a
    reader sees.
    """

    __slots__ = ("_inner", "_said", "_sheet", "font", "is_hidden", "is_symbol", "plain", "seen")

    def __init__(self, sheet: "StyleSheet", said: Mapping[str, str]) -> None:
        self._sheet = sheet
        self._said = said
        self._inner: dict[str, Properties] = {}
        self.font = sheet.font(said)
        self.is_hidden = said.get(f"{TEXT}display") == "none"
        self.is_symbol = _SYMBOLS in (self.font.charset, said.get(f"{STYLE}font-charset"))
        self.seen = frozenset((name, value) for name, value in said.items() if _is_seen(name, value))
        self.plain = Look(self, Formatting(self.seen))

    def within(self, style: str) -> "Properties":
        """What they come to in a span of a style."""
        if style not in self._inner:
            said = self._sheet.properties("text", style)
            self._inner[style] = Properties(self._sheet, {**self._said, **said}) if said else self
        return self._inner[style]


class Look(NamedTuple):
    """How words look, and what else is to be known of their formatting."""

    properties: Properties
    formatting: Formatting

    def within(self, style: str | None, container: Hashable = None) -> "Look":
        """The look in a span, or another container, of a style."""
        properties = self.properties
        if style is not None and not OWN_STYLE.fullmatch(style):
            properties = properties.within(style)
        containers = self.formatting.containers if container is None else (*self.formatting.containers, container)
        return Look(properties, Formatting(properties.seen, containers)) if containers else properties.plain


class StyleSheet:
    """The styles that one part of a document goes by: the common ones, and the automatic ones of the part itself."""

    def __init__(self, common: "_Element | None", part: "_Element") -> None:
        self._styles: dict[tuple[str, str], _Element] = {}
        self._defaults: dict[str, _Element] = {}
        self._fonts: dict[str, Font] = {}
        self._paragraphs: dict[str | None, Properties] = {}
        self._properties: dict[tuple[str, str], Mapping[str, str]] = {}
        self._add(() if common is None else common.iterfind(f"{OFFICE}styles/*"))
        self._add(part.iterfind(f"{OFFICE}automatic-styles/*"))
        for root in (part,) if common is None else (common, part):
            for face in root.iterfind(f"{OFFICE}font-face-decls/{STYLE}font-face"):
                self._fonts[face.get(f"{STYLE}name", "")] = Font(
                    face.get(f"{SVG}font-family", ""),
                    face.get(f"{STYLE}font-family-generic", ""),
                    face.get(f"{STYLE}font-charset", ""),
                )

    def _add(self, elements: "Iterable[_Element]") -> None:
        for element in elements:
            family = element.get(f"{STYLE}family", "")
            if element.tag == f"{STYLE}default-style":
                self._defaults[family] = element
            elif element.tag == f"{STYLE}style":
                self._styles[family, element.get(f"{STYLE}name", "")] = element

    def paragraph(self, style: str | None) -> Look:
        """The look of the words of a paragraph of that style which stand in no span."""
        if style not in self._paragraphs:
            default = _text_properties(self._defaults.get("paragraph"))
            said = self.properties("paragraph", style or "Standard")
            self._paragraphs[style] = Properties(self, {**default, **said})
        return self._paragraphs[style].plain

    def properties(self, family: str, name: str) -> Mapping[str, str]:
        """What a style says of text, with those that it is based on."""
        if (family, name) not in self._properties:
            chain = [_text_properties(style) for style in self._chain(family, name)]
            self._properties[family, name] = {key: value for said in reversed(chain) for key, value in said.items()}
        return self._properties[family, name]

    def display_name(self, name: str | None) -> str | None:
        """What a word processor calls the style of a paragraph; the common one that an automatic one is based on."""
        for style in self._chain("paragraph", name or ""):
            parent = style.getparent()
            if parent is not None and parent.tag == f"{OFFICE}styles":
                # A name of a style is an NCName, in which LibreOffice writes a space as "_20_".
                return style.get(f"{STYLE}display-name") or style.get(f"{STYLE}name", "").replace("_20_", " ")
        return None

    def font(self, properties: Mapping[str, str]) -> Font:
        """The font that properties name."""
        name = properties.get(f"{STYLE}font-name", "")
        face = self._fonts.get(name, Font())
        family = face.family or properties.get(f"{FO}font-family", "") or name
        generic = face.generic or properties.get(f"{STYLE}font-family-generic", "")
        return Font(family.split(",")[0].strip(" '\""), generic, face.charset)

    def _chain(self, family: str, name: str) -> "Iterable[_Element]":
        for _step in range(_DEEPEST):
            style = self._styles.get((family, name))
            if style is None:
                return
            yield style
            name = style.get(f"{STYLE}parent-style-name", "")


def container_key(element: "_Element") -> Hashable:
    """What tells a link, or the like, from another one; pieces of one link look alike."""
    unseen = (XML_ID, f"{TEXT}style-name", f"{TEXT}visited-style-name")
    return element.tag, frozenset((key, value) for key, value in element.items() if key not in unseen)


def _text_properties(style: "_Element | None") -> dict[str, str]:
    properties = None if style is None else style.find(f"{STYLE}text-properties")
    return {} if properties is None else {str(key): str(value) for key, value in properties.items()}


def _is_seen(name: str, value: str) -> bool:
    return name not in _UNSEEN and not _UNSEEN_NAME.match(name) and _INITIAL.get(name) != value
