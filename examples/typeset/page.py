"""A text → a web page: paragraphs number themselves as items of lists, notes stand at the end and are linked both ways.

Roles as in Digital Publishing WAI-ARIA (doc-noteref, doc-endnotes, doc-backlink); numbers that HTML has no attribute for
are list styles of their items (CSS Lists and Counters, `list-style-type` with a string).
"""

from collections.abc import Iterable
from html import escape
from itertools import groupby

from typeset.source import MARK, Block, Span, Table, Text

_NOTES = {"ru": "Примечания", "en": "Notes"}
_ELEMENTS = {"title": "h1", "heading": "h2", "plain-heading": "h2", "subheading": "h3", "plain": "p"}
_LISTED = ("paragraph", "recommendation", "letter")
_LOOK = """\
body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; font: 1.05rem/1.5 "Times New Roman", serif; }
h1, .subtitle { text-align: center; }
.notice { border: 1px solid #808080; padding: .5rem 1rem; font-style: italic; }
li { margin: .5rem 0; }
table { border-collapse: collapse; width: 100%; margin: 1rem 0; }
td, th { border: 1px solid #808080; padding: .25rem .5rem; text-align: left; vertical-align: top; }
.masthead td { border-width: 0 0 2px; }
caption { text-align: left; font-weight: bold; }
"""


def page(text: Text) -> bytes:
    """The page; tracked changes are accepted, and there is no header or footer."""
    writer = _Writer(text)
    lines = []
    for is_listed, group in groupby(text.blocks, lambda block: block.kind in _LISTED):
        blocks = list(group)
        lines.append(writer.listed(blocks) if is_listed else writer.apart(blocks))
    return (
        f'<!DOCTYPE html>\n<html lang="{text.language}">\n<head>\n<meta charset="utf-8">\n<title>{escape(text.title)}</title>\n'
        f"<style>\n{_LOOK}</style>\n</head>\n<body>\n{''.join(lines)}{writer.notes()}</body>\n</html>\n"
    ).encode()


class _Writer:
    def __init__(self, text: Text) -> None:
        self._text = text

    def apart(self, blocks: list[Block]) -> str:
        """Headings, tables and paragraphs without numbers; a caption goes into its table."""
        lines = []
        caption = ""
        for block in blocks:
            words = self._words(block.spans)
            if block.table:
                lines.append(self._table(block.table, caption))
                caption = ""
            elif block.kind == "caption":
                caption = f"<caption>{words}</caption>\n"
            elif block.kind in _ELEMENTS:
                element = _ELEMENTS[block.kind]
                number = f"{block.number} " if block.number else ""
                lines.append(f"<{element}>{number}{words}</{element}>\n")
            else:
                lines.append(f'<p class="{block.kind}">{words}</p>\n')
        return "".join(lines)

    def listed(self, blocks: list[Block]) -> str:
        """Numbered paragraphs one after another, what is below each as a list in it."""
        number = blocks[0].number.removesuffix(".")
        lines = [f'<ol start="{number}">\n' if number != "1" else "<ol>\n"]
        is_inside = False
        for index, block in enumerate(blocks):
            is_below = block.kind != "paragraph"
            if is_below and not is_inside:
                lines.append("\n<ol>\n")
            elif is_inside and not is_below:
                lines.append("</li>\n</ol>\n</li>\n")
            elif index:
                lines.append("</li>\n")
            is_inside = is_below
            anchor = f' id="{block.anchor}"' if block.anchor else ""
            look = f" style='list-style-type: \"{block.number} \"'" if is_below else ""
            lines.append(f"<li{anchor}{look}>{self._words(block.spans)}")
        return "".join(lines) + "</li>\n</ol>\n" * (1 + is_inside)

    def notes(self) -> str:
        """The notes, each with a way back to its place."""
        lines = []
        for name, (sign, spans) in self._text.notes.items():
            look = f' value="0" style=\'list-style-type: "{sign} "\'' if name == MARK else ""
            back = f'<a href="#to-{name_of(name)}" role="doc-backlink">↩</a>'
            lines.append(f'<li id="{name_of(name)}"{look}>{self._words(spans)} {back}</li>\n')
        title = _NOTES[self._text.language]
        return f'<section role="doc-endnotes">\n<h2>{title}</h2>\n<ol>\n{"".join(lines)}</ol>\n</section>\n'

    def _words(self, spans: Iterable[Span]) -> str:
        return "".join(map(self._span, spans))

    def _span(self, span: Span) -> str:
        words = escape(span.text, quote=False)
        match span.kind:
            case "bold":
                return f"<strong>{words}</strong>"
            case "italic":
                return f"<em>{words}</em>"
            case "link":
                return f'<a href="{escape(span.target)}">{words}</a>'
            case "reference":
                return f'<a href="#{span.target}">{self._text.numbers[span.target]}</a>'
            case "note":
                name, sign = name_of(span.target), self._text.notes[span.target][0]
                return f'<a id="to-{name}" href="#{name}" role="doc-noteref"><sup>{sign}</sup></a>'
            case "deleted":
                return ""
        return words

    def _table(self, table: Table, caption: str) -> str:
        rows = []
        for index, row in enumerate(table.rows):
            element = "th" if table.has_head and index == 0 else "td"
            cells = []
            for cell in row:
                words = [self._words(spans) for spans in cell]
                inside = words[0] if len(words) == 1 else "".join(f"<p>{one}</p>" for one in words)
                cells.append(f"<{element}>{inside}</{element}>")
            rows.append(f"<tr>{''.join(cells)}</tr>\n")
        look = "" if table.has_head else ' class="masthead"'
        return f"<table{look}>\n{caption}{''.join(rows)}</table>\n"


def name_of(note: str) -> str:
    """The id of a note."""
    return "note-title" if note == MARK else f"note-{note}"
