"""What the styles of a document say about its paragraphs and runs: outline level, numbering, language, hidden text."""

import re
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from atau_container import primary_subtag
from atau_docx.names import LOCAL, TYPE, attribute, child, children, named, switch, value_of

if TYPE_CHECKING:
    from lxml.etree import _Element

STYLE_ID = named("styleId")
_DEFAULT = named("default")
_NO_OUTLINE = 9  # outline level "body text", counted from 0

# Built-in styles have English names in every edition of Word; other programs translate them. "_ H _Ch_G" and its like are
# the headings of the templates of the United Nations.
_HEADING = re.compile(r"(heading|заголовок|тақырып|title$|название$)\s*\d*|_\s?H\s?_", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Style:
    """The properties that matter here, those of the styles it is based on included; None where none of them says."""

    is_heading: bool = False
    is_numbered: bool = False
    language: str | None = None
    hidden: bool | None = None


@dataclass
class Styles:
    """The styles of a document. `root` is that of styles.xml, None where the document has none."""

    root: "_Element | None" = None
    _resolved: dict[str, Style] = field(default_factory=dict)

    @cached_property
    def language(self) -> str | None:
        """The language of text that says nothing of its own."""
        return self.paragraph(None).language or self._defaults.language

    def paragraph(self, identifier: str | None) -> Style:
        """The paragraph style of that id, the default one for None and for unknown ids."""
        if identifier is None or identifier not in self._elements:
            identifier = self._default_paragraph
        return self._style(identifier) if identifier is not None else Style()

    def character(self, identifier: str | None) -> Style:
        """The character style of that id, one that says nothing for None and for unknown ids."""
        return self._style(identifier) if identifier in self._elements else Style()

    def _style(self, identifier: str) -> Style:
        if identifier not in self._resolved:
            self._resolved[identifier] = _merged(self._chain(identifier))
        return self._resolved[identifier]

    def _chain(self, identifier: str) -> "list[_Element]":
        """The style and those it is based on, nearest first; a circle, which damaged files have, is left where it closes."""
        chain: list[_Element] = []
        seen: set[str] = set()
        following: str | None = identifier
        while following in self._elements and following not in seen:
            seen.add(following)
            chain.append(self._elements[following])
            following = value_of(child(chain[-1], "basedOn"))
        return chain

    @cached_property
    def _elements(self) -> "dict[str, _Element]":
        return {attribute(style, STYLE_ID) or "": style for style in children(self.root, "style")}

    @cached_property
    def _default_paragraph(self) -> str | None:
        for identifier, style in self._elements.items():
            if attribute(style, TYPE) == "paragraph" and attribute(style, _DEFAULT) in ("1", "true", "on"):
                return identifier
        return None

    @cached_property
    def _defaults(self) -> Style:
        defaults = child(self.root, "docDefaults")
        found: Style = Style()
        if defaults is not None:
            for element in defaults.iter():
                if LOCAL.get(element.tag) == "lang":
                    found = Style(language=primary_subtag(value_of(element)))
        return found


def is_heading_level(properties: "_Element | None") -> bool | None:
    """Whether paragraph properties give an outline level of a heading; None where they say nothing."""
    level = value_of(child(properties, "outlineLvl"))
    if level is None or not level.isdecimal():
        return None
    return int(level) < _NO_OUTLINE


def is_numbered(properties: "_Element | None") -> bool | None:
    """Whether paragraph properties number the paragraph; None where they say nothing, False where they take a number off."""
    number = value_of(child(child(properties, "numPr"), "numId"))
    return None if number is None else number != "0"


def run_language(properties: "_Element | None") -> str | None:
    """The language that run properties give to letters of Latin and Cyrillic script."""
    return primary_subtag(value_of(child(properties, "lang")))


def _merged(chain: "list[_Element]") -> Style:
    """One style of a chain; for each property the nearest that says something decides."""
    heading: bool | None = None
    numbered: bool | None = None
    language: str | None = None
    hidden: bool | None = None
    for style in chain:
        paragraph, run = child(style, "pPr"), child(style, "rPr")
        if heading is None:
            heading = is_heading_level(paragraph)
        names = value_of(child(style, "name")), attribute(style, STYLE_ID)
        if heading is None and any(_HEADING.match(name or "") for name in names):
            heading = True
        numbered = is_numbered(paragraph) if numbered is None else numbered
        language = run_language(run) if language is None else language
        hidden = switch(child(run, "vanish")) if hidden is None else hidden
    return Style(bool(heading), bool(numbered), language, hidden)
