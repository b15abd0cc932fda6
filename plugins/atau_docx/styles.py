"""What the styles of a document say about its paragraphs and runs: outline level, numbering, language, hidden text."""

import re
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from atau_container import primary_subtag
from atau_docx.names import LOCAL, attribute, by_name, child, switch, value_of
from atau_docx.style_sheet import STYLE_ID, StyleSheet

if TYPE_CHECKING:
    from lxml.etree import _Element

    Properties = dict[str | None, _Element]

_NUMBER = re.compile("[0-9]")
_NO_OUTLINE = 9  # outline level "body text", counted from 0

# Built-in styles have English names in every edition of Word; other programs translate them. "_ H _Ch_G" and its like are
# the headings of the templates of the United Nations.
_HEADING = re.compile(r"(?:heading|заголовок|тақырып|title$|название$|_\s?H(?=\s?_))[\s_]*(\d?)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Style:
    """The properties that matter here, those of the styles it is based on included; None where none of them says."""

    heading: int | None = None  # 1 is the highest; 0 is no heading
    numbering: str | None = None  # the id of a list; "0" takes a number off
    level: int | None = None  # in the list, from 0
    language: str | None = None
    hidden: bool | None = None
    chain: tuple[str, ...] = ()  # its own id and those of the styles it is based on, nearest first


@dataclass
class Styles:
    """The styles of a document."""

    sheet: StyleSheet
    _resolved: dict[str, Style] = field(default_factory=dict)

    @cached_property
    def language(self) -> str | None:
        """The language of text that says nothing of its own."""
        return self.paragraph(None).language or self._defaults.language

    def paragraph(self, identifier: str | None) -> Style:
        """The paragraph style of that id, the default one for None and for unknown ids."""
        if identifier is None or self.sheet.get(identifier) is None:
            identifier = self.sheet.default_paragraph
        return self._style(identifier) if identifier is not None else Style()

    def character(self, identifier: str | None) -> Style:
        """The character style of that id, one that says nothing for None and for unknown ids."""
        return self._style(identifier) if identifier and self.sheet.get(identifier) is not None else Style()

    def numbering(self, identifier: str | None) -> Style:
        """The numbering style of that id, one that says nothing for None and for unknown ids."""
        return self.character(identifier)

    def _style(self, identifier: str) -> Style:
        if identifier not in self._resolved:
            self._resolved[identifier] = _merged(self.chain(identifier))
        return self._resolved[identifier]

    def chain(self, identifier: str | None) -> "list[_Element]":
        """The style of that id and those it is based on, nearest first; a circle is left where it closes."""
        chain: list[_Element] = []
        seen: set[str] = set()
        following = identifier
        while following is not None and following not in seen and (style := self.sheet.get(following)) is not None:
            seen.add(following)
            chain.append(style)
            following = value_of(child(chain[-1], "basedOn"))
        return chain

    @cached_property
    def _defaults(self) -> Style:
        defaults = self.sheet.defaults
        found: Style = Style()
        if defaults is not None:
            for element in defaults.iter():
                if LOCAL.get(element.tag) == "lang":
                    found = Style(language=primary_subtag(value_of(element)))
        return found


def heading_level(properties: "Properties") -> int | None:
    """The level that paragraph properties give a heading, 1 the highest; 0 for body text, None where they say nothing."""
    level = value_of(properties.get("outlineLvl"))
    if level is None or not _NUMBER.fullmatch(level):
        return None
    return int(level) + 1 if int(level) < _NO_OUTLINE else 0


def list_of(properties: "Properties") -> tuple[str | None, int | None]:
    """The id of the list and the level in it (from 0) that paragraph properties name, each None where they do not."""
    numbered = properties.get("numPr")
    if numbered is None:
        return None, None
    level = value_of(child(numbered, "ilvl"))
    known = level is not None and _NUMBER.fullmatch(level)
    return value_of(child(numbered, "numId")), int(level) if level and known else None


def run_language(properties: "Properties") -> str | None:
    """The language that run properties give to letters of Latin and Cyrillic script."""
    return primary_subtag(value_of(properties.get("lang")))


def _merged(chain: "list[_Element]") -> Style:
    """One style of a chain; for each property the nearest that says something decides."""
    heading: int | None = None
    numbering: str | None = None
    level: int | None = None
    language: str | None = None
    hidden: bool | None = None
    for style in chain:
        said_by = by_name(style)
        paragraph, run = by_name(said_by.get("pPr")), by_name(said_by.get("rPr"))
        if heading is None:
            heading = heading_level(paragraph)
        if heading is None:
            heading = _named_heading(value_of(said_by.get("name")), attribute(style, STYLE_ID))
        said = list_of(paragraph)
        numbering = said[0] if numbering is None else numbering
        level = said[1] if level is None else level
        language = run_language(run) if language is None else language
        hidden = switch(run.get("vanish")) if hidden is None else hidden
    identifiers = tuple(attribute(style, STYLE_ID) or "" for style in chain)
    return Style(heading, numbering, level, language, hidden, identifiers)


def _named_heading(*names: str | None) -> int | None:
    for name in names:
        if found := _HEADING.match(name or ""):
            return int(found[1] or 1) or 1
    return None
