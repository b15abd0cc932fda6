"""The numbers that a reader sees on notes: `w:numFmt`, `w:numStart` and `w:numRestart` of the document and its sections."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from atau_container import numeral
from atau_docx.names import child, value_of
from atau_docx.paragraph import Reference

if TYPE_CHECKING:
    from lxml.etree import _Element

_START = re.compile("[0-9]{1,4}")
_USUAL = {"footnote": "decimal", "endnote": "lowerRoman"}


@dataclass(frozen=True, slots=True)
class Numbering:
    """How the notes of one kind are numbered in one section."""

    form: str
    start: int
    restarts: bool


def displayed_numbers(
    references: Sequence[tuple[Reference, int]], sections: "Sequence[_Element]", settings: "_Element | None"
) -> dict[Reference, str | None]:
    """The number of each note that is referred to; the references come with the index of their section.

    Numbers that begin anew on each page cannot be known, since a document does not tell its pages: they are None.
    """
    shown: dict[Reference, str | None] = {}
    last: dict[str, tuple[int, int]] = {}  # by kind: the section and the number last given
    for reference, section in references:
        if reference in shown:
            continue
        if reference.mark is not None:
            shown[reference] = reference.mark.strip() or None
            continue
        properties = sections[section] if section < len(sections) else None
        numbering = _numbering(reference.kind, properties, settings)
        if numbering is None:
            shown[reference] = None
            continue
        previous = last.get(reference.kind)
        anew = previous is None or (numbering.restarts and previous[0] != section)
        number = numbering.start if previous is None or anew else previous[1] + 1
        last[reference.kind] = section, number
        shown[reference] = numeral(number, numbering.form)
    return shown


def _numbering(kind: str, section: "_Element | None", settings: "_Element | None") -> Numbering | None:
    """How notes of the kind are numbered in a section; what it does not say, the settings do. None for page by page."""
    own, general = child(section, f"{kind}Pr"), child(settings, f"{kind}Pr")

    def said(name: str) -> str | None:
        return value_of(child(own, name)) or value_of(child(general, name))

    if said("numRestart") == "eachPage":
        return None
    start = said("numStart") or ""
    form = said("numFmt") or _USUAL[kind]
    return Numbering(form, int(start) if _START.fullmatch(start) else 1, said("numRestart") == "eachSect")
