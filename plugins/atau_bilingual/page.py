"""One web page for print."""

import html
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import BinaryIO

from atau.i18n import _
from atau.model import Concept, Document, Unit
from atau_bilingual.languages import autonym
from atau_bilingual.lines import Label, Line, Pair, Section, Words, legend, lines
from atau_bilingual.report import title
from atau_bilingual.terms import LANGUAGES, rows
from atau_container import printable

_STYLE = """
@page { size: A4; margin: 18mm 16mm 20mm; @bottom-center { content: counter(page) " / " counter(pages);
  font: 8pt sans-serif; } }
body { max-width: 62em; margin: 2em auto; padding: 0 1em; color: #111; background: #fff; line-height: 1.4;
  font-family: "Noto Serif", "PT Serif", Cambria, "Times New Roman", "Liberation Serif", "DejaVu Serif", serif; }
.about, thead th, .number, .label, .legend { color: #595959; font-family: "Noto Sans", "PT Sans", Arial, "Liberation Sans",
  "DejaVu Sans", sans-serif; font-size: .8em; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; border-bottom: 1px solid #666; }
th, td { padding: .3em .6em; vertical-align: top; text-align: start; border-top: 1px solid #d0d0d0; overflow-wrap: break-word; }
th + th, td + td { border-inline-start: 1px solid #d0d0d0; }
thead { display: table-header-group; }
thead th { background: #e7ecf2; border-top: 1px solid #666; }
.numbers { width: 3.2em; }
.number { line-height: 1.75; }
.words { white-space: pre-wrap; hyphens: auto; }
.h1, .h2, .h3 { font-weight: bold; font-family: inherit; color: inherit; break-after: avoid; }
.h1 .words { font-size: 1.3em; } .h2 .words { font-size: 1.12em; }
.section th { background: #e7ecf2; font-size: 1.12em; } .section, .label { break-after: avoid; }
.label { font-weight: normal; }
.untranslated { background: #ededed; } .fuzzy { background: #fff4c2; }
sup { line-height: 0; font-size: .7em; }
h1 { font-size: 1.3em; break-before: page; margin: 2em 0 .6em; }
p { orphans: 3; widows: 3; }
@media print { body { max-width: none; margin: 0; padding: 0; font-size: 10pt; }
  .untranslated, .fuzzy, thead th, .section th { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
""".strip()

_LAST_OF_PLANES = "".join(chr((plane << 16) + last) for plane in range(17) for last in (0xFFFE, 0xFFFF))
_NO_HTML = re.compile(f"[\x7f-\x9f\ufdd0-\ufdef{_LAST_OF_PLANES}]")
"""What a page must not contain: controls and noncharacters (HTML Standard, 13.2.3.5)."""


class PageLayout:
    """A web page in one file with the source on the left and the translation on the right, made to be printed.

    It holds no scripts and nothing from elsewhere. Each cell says its language, so that browsers divide words rightly.
    """

    name = "page"
    patterns: Sequence[str] = ("*.html",)

    def write(self, document: Document, units: Iterable[Unit], terms: Iterable[Concept], target: BinaryIO) -> None:
        """Write the page piece by piece, in UTF-8."""
        for piece in _page(document, units, terms):
            target.write(piece.encode())


def _page(document: Document, units: Iterable[Unit], terms: Iterable[Concept]) -> Iterator[str]:
    source, target = document.language, document.target_language
    name = _escaped(title(document))
    yield f'<!DOCTYPE html>\n<html{_language(target or source)}>\n<head>\n<meta charset="utf-8">\n'
    yield '<meta name="viewport" content="width=device-width">\n'
    yield f"<title>{name}</title>\n<style>\n{_STYLE}\n</style>\n</head>\n<body>\n"
    yield f'<p class="about">{name}</p>\n<table>\n<colgroup><col class="numbers"><col><col></colgroup>\n'
    names = (_("No."), autonym(source) or _("Source"), autonym(target) or _("Translation"))
    yield _columns(names, (None, source, target))
    yield "<tbody>\n"
    states: set[str] = set()
    for line in lines(units):
        if isinstance(line, Pair):
            states.add(line.state)
        yield _row(line, source, target)
    yield "</tbody>\n</table>\n"
    yield from (f'<p class="legend">{_escaped(said)}</p>\n' for said in legend(states))
    yield from _annex(terms)
    yield "</body>\n</html>\n"


def _row(line: Line, source: str | None, target: str | None) -> str:
    if isinstance(line, Section):
        return f'<tr class="section"><th colspan="3" scope="rowgroup">{_escaped(line.title)}</th></tr>\n'
    if isinstance(line, Label):
        return f'<tr><th colspan="3" scope="rowgroup" class="label">{_escaped(line.text)}</th></tr>\n'
    cells = _cell(line.source, source) + _cell(line.target, target, line.state)
    of_row = f' class="h{line.level}"' if line.level else ""
    return f'<tr{of_row}><td class="number">{_escaped(line.number)}</td>{cells}</tr>\n'


def _cell(pieces: Iterable[Words], language: str | None, state: str = "") -> str:
    inside = "".join(f"<sup>{_escaped(one.text)}</sup>" if one.is_raised else _escaped(one.text) for one in pieces)
    kind = f"words {state}" if state in ("untranslated", "fuzzy") else "words"
    return f'<td class="{kind}"{_language(language)}>{inside}</td>'


def _columns(names: Iterable[str], languages: Iterable[str | None]) -> str:
    cells = (
        f'<th scope="col"{_language(language)}>{_escaped(name)}</th>'
        for name, language in zip(names, languages, strict=True)
    )
    return f"<thead><tr>{''.join(cells)}</tr></thead>\n"


def _annex(concepts: Iterable[Concept]) -> Iterator[str]:
    found = list(rows(concepts))
    if not found:
        return
    yield f"<h1>{_escaped(_('Terms used'))}</h1>\n<table>\n"
    yield _columns([autonym(language) for language in LANGUAGES], LANGUAGES)
    yield "<tbody>\n"
    for texts in found:
        cells = (_cell((Words(text),), language) for text, language in zip(texts, LANGUAGES, strict=True))
        yield f"<tr>{''.join(cells)}</tr>\n"
    yield "</tbody>\n</table>\n"


def _language(tag: str | None) -> str:
    return f' lang="{_escaped(tag)}"' if tag else ""


def _escaped(text: str) -> str:
    return html.escape(_NO_HTML.sub("\ufffd", printable(text))).replace("\n", "<br>")
