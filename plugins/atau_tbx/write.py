"""Concepts → TBX-Basic, ISO 30042:2019, in the style DCA (categories are attributes) or DCT (categories are
elements).
"""

import hashlib
import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, BinaryIO

from atau.errors import GlossaryError
from atau.i18n import _
from atau.model import Concept, Evidence, GlossaryPart, Term
from atau_tbx import notes
from atau_tbx.names import BASIC, CORE, IN_MIN, MIN, PHRASE, SOURCES, XML_LANG

if TYPE_CHECKING:
    from lxml.etree import _Element

_NAME = re.compile("[A-Za-z_][A-Za-z0-9_.-]*")
_LANGUAGE = re.compile("[a-z]{1,8}(?:-[a-z0-9]{1,8})*")  # XML Schema part 2, 3.3.3
_NAMESPACE = re.compile(r' xmlns(?::\w+)?="[^"]*"')
_DESCRIPTION = (
    "Written by Atau. A note that begins with “atau:” holds what TBX-Basic has no data category for: "
    "the authorities of a status and their days, the statuses proposed and forbidden, related forms."
)


def write(parts: Iterable[GlossaryPart], target: BinaryIO, style: str) -> None:
    """Each concept as it comes, then the sources, which wait in memory, in the back matter."""
    entry = Entry(style)
    sources: list[Evidence] = []
    has_body = False
    target.write(entry.beginning().encode())
    for part in parts:
        if isinstance(part, Evidence):
            sources.append(part)
            continue
        if not has_body:  # a body must not be empty
            has_body = True
            target.write(b"<body>\n")
        target.write(entry.written(entry.concept(part)))
    if has_body:
        target.write(b"</body>\n")
    if sources:
        target.write(entry.written(_back(sources)))
    target.write(b"</text>\n</tbx>\n")


class Entry:
    """Makes the element of one concept."""

    def __init__(self, style: str) -> None:
        self._style = style

    def beginning(self) -> str:
        """What stands before the first entry."""
        modules = f' xmlns:min="{MIN}" xmlns:basic="{BASIC}"' if self._style == "dct" else ""
        root = f'<tbx xmlns="{CORE}"{modules} type="TBX-Basic" style="{self._style}" xml:lang="en">'
        return f'<?xml version="1.0" encoding="UTF-8"?>\n{root}\n{self.written(_header()).decode()}<text>\n'

    def written(self, element: "_Element") -> bytes:
        """The element below the root, which declares the namespaces for all."""
        from lxml import etree

        beginning, sign, rest = etree.tostring(element, encoding="unicode", pretty_print=True).partition(">")
        return f"{_NAMESPACE.sub('', beginning)}{sign}{rest}".encode()

    def concept(self, concept: Concept) -> "_Element":
        """The conceptEntry; an id that XML does not allow stands in a note."""
        id = (
            concept.id
            if _NAME.fullmatch(concept.id)
            else f"concept-{hashlib.sha256(concept.id.encode()).hexdigest()[:16]}"
        )
        entry = _element("conceptEntry", id=id)
        if concept.domain:
            self._category(entry, "descrip", "subjectField", concept.domain)
        if concept.definition:
            group = _below(entry, "descripGrp")
            self._category(group, "descrip", "definition", concept.definition)
            if concept.definition_source:
                self._category(group, "admin", "source", concept.definition_source)
        _note(entry, notes.of_concept(concept, id))
        for language in dict.fromkeys(term.language for term in concept.terms):
            if not _LANGUAGE.fullmatch(language):
                reason = _("{concept}: “{tag}” is no tag of a language, such as ru or kk")
                raise GlossaryError("tbx", reason.format(concept=concept.id, tag=language))
            section = _below(entry, "langSec")
            section.set(XML_LANG, language)
            for term in concept.terms_in(language):
                self._term(section, term)
        return entry

    def _term(self, section: "_Element", term: Term) -> None:
        inside = self._section(section, term.text, term, PHRASE if term.phrase else None)
        values = notes.of_term(term)
        for source in term.sources if "sources" not in values else ():
            self._category(inside, "admin", "source", source)
        _note(inside, values)
        for abbreviation in notes.native_abbreviations(term):
            self._section(section, abbreviation, term, "abbreviation")

    def _section(self, section: "_Element", text: str, term: Term, kind: str | None) -> "_Element":
        inside = _below(section, "termSec")
        _below(inside, "term").text = text
        if kind:
            self._category(inside, "termNote", "termType", kind)
        if status := notes.shown_status(term):
            self._category(inside, "termNote", "administrativeStatus", status)
        return inside

    def _category(self, parent: "_Element", kind: str, category: str, text: str) -> None:
        from lxml import etree

        if self._style == "dca":
            _below(parent, kind, type=category).text = text
        else:
            etree.SubElement(parent, f"{{{MIN if category in IN_MIN else BASIC}}}{category}").text = text


def _header() -> "_Element":
    header = _element("tbxHeader")
    _below(_below(_below(header, "fileDesc"), "sourceDesc"), "p").text = _DESCRIPTION
    return header


def _back(sources: Iterable[Evidence]) -> "_Element":
    """Each source as an object of items; the item `place` begins the quotes from a place."""
    back = _element("back")
    section = _below(back, "refObjectSec", type=SOURCES)
    for source in sources:
        written = _below(section, "refObject")
        for name, value in source.to_json().items():
            if name != "quotes":
                _below(written, "item", type=name).text = str(value)
        for place, quotes in source.quotes:
            _below(written, "item", type="place").text = place
            for quote in quotes:
                _below(written, "item", type="quote").text = quote
    return back


def _note(parent: "_Element", values: dict[str, object]) -> None:
    if text := notes.written_note(values):
        _below(parent, "note").text = text


def _element(name: str, **attributes: str) -> "_Element":
    from lxml import etree

    return etree.Element(f"{{{CORE}}}{name}", attributes, nsmap={None: CORE, "min": MIN, "basic": BASIC})  # type: ignore[dict-item]


def _below(parent: "_Element", name: str, **attributes: str) -> "_Element":
    from lxml import etree

    return etree.SubElement(parent, f"{{{CORE}}}{name}", attributes)
