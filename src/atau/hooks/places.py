"""The words for a place in a document, the same in every report."""

from dataclasses import replace

from atau.i18n import N_, _
from atau.model import Location

PARTS = {
    "header": N_("header"),
    "footer": N_("footer"),
    "footnote": N_("footnote"),
    "endnote": N_("endnote"),
    "textbox": N_("text box"),
    "comment": N_("comment"),
    "property": N_("property"),
}


def describe(location: Location) -> str:
    """The place for a reader who has the document open: "table 2, row 3, cell 1", "footnote 4", "paragraph 12"."""
    words: list[str] = []
    if location.file:
        words.append(location.file)
    if location.attachment:
        words.append(_("attachment {name}").format(name=location.attachment))
    if location.page is not None:
        words.append(_("page {number}").format(number=location.page))
    if location.slide is not None:
        words.append(_("slide {number}").format(number=location.slide))
    if location.sheet:
        words.append(_("sheet {name}").format(name=location.sheet))
    if location.part and location.part in PARTS:
        part = _(PARTS[location.part])
        words.append(f"{part} {location.note}" if location.note else part)
    if location.table is not None:
        words.append(_("table {number}").format(number=location.table))
    if location.row is not None:
        words.append(_("row {number}").format(number=location.row))
    if location.cell is not None:
        words.append(_("cell {number}").format(number=location.cell))
    if location.paragraph:
        words.append(_("paragraph {number}").format(number=location.paragraph))
    elif location.block is not None and location.table is None and location.note is None:
        words.append(_("paragraph {number} from the start").format(number=location.block))
    if location.line is not None:
        words.append(_("line {number}").format(number=location.line))
    if location.column is not None:
        words.append(_("column {number}").format(number=location.column))
    return ", ".join(words)


def address(path: str, location: Location) -> str:
    """The place as editors and terminals know it, `path:line:column`, or the path and the words for the place.

    Both for a catalogue, which has a line of its own and the place in the document.
    """
    if location.line is not None and location.page is None and location.file is None:
        known = ":".join(str(part) for part in (path, location.line, location.column) if part is not None)
        if location.block is None and location.note is None:
            return known
        return f"{known} ({describe(replace(location, line=None, column=None))})"
    described = describe(location)
    return f"{path}: {described}" if described else path
