"""The vocabulary of OpenDocument text (ISO/IEC 26300): the namespaces, and the elements that the reader tells apart."""

from typing import Any

_OASIS = "urn:oasis:names:tc:opendocument:xmlns:"
_LOEXT = "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"
_FIELD = "urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0"
OFFICE = f"{{{_OASIS}office:1.0}}"
TEXT = f"{{{_OASIS}text:1.0}}"
TABLE = f"{{{_OASIS}table:1.0}}"
DRAW = f"{{{_OASIS}drawing:1.0}}"
STYLE = f"{{{_OASIS}style:1.0}}"
FO = f"{{{_OASIS}xsl-fo-compatible:1.0}}"
SVG = f"{{{_OASIS}svg-compatible:1.0}}"
META = f"{{{_OASIS}meta:1.0}}"
DC = "{http://purl.org/dc/elements/1.1/}"
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"

BODY = f"{OFFICE}text"

# What stands among blocks; all else that is no paragraph is a wrapper, such as a section or an index, and is looked into.
LIST, LIST_ITEM, LIST_HEADER = f"{TEXT}list", f"{TEXT}list-item", f"{TEXT}list-header"
SECTION = f"{TEXT}section"
ROW, CELL, COVERED = f"{TABLE}table-row", f"{TABLE}table-cell", f"{TABLE}covered-table-cell"
TABLE_TABLE = f"{TABLE}table"
PARAGRAPHS = frozenset((f"{TEXT}p", f"{TEXT}h"))
HEADING = f"{TEXT}h"

# Deleted text, templates of indexes, scripts, forms, and what only describes a drawing or a table.
NO_BLOCKS = frozenset(
    (
        f"{TEXT}tracked-changes",
        *(f"{TEXT}{kind}-source" for kind in ("table-of-content", "illustration-index", "table-index", "object-index")),
        *(f"{TEXT}{kind}-source" for kind in ("user-index", "alphabetical-index", "bibliography")),
        *(f"{TEXT}{kind}-decls" for kind in ("sequence", "variable", "user-field", "dde-connection")),
        f"{TEXT}alphabetical-index-auto-mark-file",
        f"{OFFICE}forms",
        f"{OFFICE}scripts",
        f"{OFFICE}annotation",
        f"{TABLE}table-columns",
        f"{TABLE}table-column",
        f"{TABLE}table-header-columns",
        f"{TABLE}title",
        f"{TABLE}desc",
    )
)

NOTE, NOTE_BODY, NOTE_CITATION = f"{TEXT}note", f"{TEXT}note-body", f"{TEXT}note-citation"
ANNOTATION, ANNOTATION_END = f"{OFFICE}annotation", f"{OFFICE}annotation-end"
SPAN = f"{TEXT}span"

# Elements between whose characters others may stand.
OPEN = PARAGRAPHS | {f"{TEXT}{name}" for name in ("span", "a", "meta", "meta-field", "ruby-base")}

# Inside a paragraph: no text of it, with all that is in them. Frames and shapes have text of their own.
NO_TEXT = frozenset(
    (
        f"{TEXT}number",
        f"{TEXT}ruby-text",
        f"{TEXT}note-citation",
        f"{OFFICE}event-listeners",
        f"{OFFICE}binary-data",
        f"{DRAW}object",
        f"{DRAW}image",
        f"{SVG}title",
        f"{SVG}desc",
    )
)
BOXES = frozenset(
    f"{DRAW}{name}"
    for name in (
        *("frame", "g", "a", "custom-shape", "rect", "ellipse", "circle", "line", "polyline", "polygon", "path"),
        *("regular-polygon", "connector", "caption", "measure", "control", "page-thumbnail"),
    )
)
CHARACTERS: dict[Any, str] = {f"{TEXT}tab": "\t", f"{TEXT}line-break": "\n"}
SPACES = f"{TEXT}s"

# What a translator sees through, since the words in it are to be translated; each is LibreOffice's name or the standard's.
RUBY, RUBY_TEXT = f"{TEXT}ruby", f"{TEXT}ruby-text"
LINK = f"{TEXT}a"
CONTENT_CONTROL = f"{{{_LOEXT}}}content-control"
CONTAINERS = frozenset((SPAN, LINK, RUBY, f"{TEXT}ruby-base", f"{TEXT}meta", f"{TEXT}meta-field", CONTENT_CONTROL))
COMPUTED = frozenset(f"{{{_LOEXT}}}{kind}" for kind in ("checkbox", "dropdown", "combobox", "picture", "date"))
"""The attributes of a content control whose words are chosen, not written."""
# What belongs to a container, and goes where it goes: in front of its words, or behind them.
LISTENERS = f"{OFFICE}event-listeners"

# What nobody sees at its place in the text: marks, comments, and frames that stand beside it.
CHANGES = (f"{TEXT}change", f"{TEXT}change-start", f"{TEXT}change-end")
TRACKED, CHANGED = f"{TEXT}tracked-changes", f"{TEXT}changed-region"
SILENT = frozenset(
    (
        *CHANGES,
        *(f"{TEXT}{kind}{end}" for kind in ("bookmark", "reference-mark") for end in ("", "-start", "-end")),
        *(
            f"{TEXT}{kind}-mark{end}"
            for kind in ("toc", "user-index", "alphabetical-index")
            for end in ("", "-start", "-end")
        ),
        *(f"{{{_FIELD}}}fieldmark-{place}" for place in ("start", "separator", "end")),
        *(f"{TEXT}soft-page-break", f"{TEXT}number", ANNOTATION, ANNOTATION_END),
    )
)
ANCHOR = f"{TEXT}anchor-type"
IN_TEXT = frozenset(("as-char", "char"))
"""The anchors of frames whose place in the text matters (ISO/IEC 26300-1, 19.747)."""
