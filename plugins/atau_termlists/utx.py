"""UTX 1.20, the Universal Terminology eXchange of the Asia-Pacific Association for Machine Translation: a table with
tabs.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import BinaryIO

from atau.errors import GlossaryError
from atau.hooks.interfaces import GlossaryOptions, Source
from atau.i18n import _
from atau.model import Concept, GlossaryPart, Holdings, Status, fields
from atau_termlists.pairs import Pair, concepts, languages_of, lines, pairs, placed

WRITTEN_STATUSES = {
    Status.PREFERRED: "approved",
    Status.PROPOSED: "provisional",
    Status.DEPRECATED: "non-standard",
    Status.FORBIDDEN: "forbidden",
}
STATUSES = {name: status for status, name in WRITTEN_STATUSES.items()}
STATUSES |= {"rejected": Status.FORBIDDEN, "obsolete": Status.DEPRECATED}
COLUMNS = ("src", "tgt", "src:pos", "term status", "concept ID", "comment")

_FIRST_LINE = re.compile(r"#\s*UTX[\w-]* [\d.]+\s*;\s*([\w-]+)\s*/\s*([\w-]+)", re.IGNORECASE)


class UtxGlossary:
    """UTX 1.20: a bilingual table with tabs, a first line that names the languages, and a status for each pair.

    *preferred* is written as `approved`, *proposed* as `provisional`, *deprecated* as `non-standard`; for *admitted*
    UTX has no word. `rejected` and `obsolete` are read as forbidden and deprecated. The status is that of the target
    term. The column `src:pos`, which UTX wants, is left empty, since a glossary of Atau knows no parts of speech; the
    first line has no date. Columns that are not known are passed over and counted.
    """

    name = "utx"
    patterns: Sequence[str] = ("*.utx",)
    holds = Holdings(
        frozenset({"id", "definition", "usages"}), {Status.ADMITTED: None}, one_usage=True, two_languages=True
    )

    def read(self, source: Source, options: GlossaryOptions) -> Iterator[GlossaryPart]:
        """The concepts; GlossaryError with the line of what is wrong."""
        rows = lines(source)
        number, first = next(rows, (1, [""]))
        said = _FIRST_LINE.match(first[0].lstrip("\ufeff"))
        if said is None:
            wanted = "#UTX 1.20; ru/kk"
            raise placed(source.name, 1, _("a UTX file begins with a line such as “{line}”").format(line=wanted))
        languages = said[1].lower(), said[2].lower()
        columns: list[str] | None = None

        def of_rows() -> Iterator[Pair]:
            nonlocal number, columns
            for number, cells in rows:  # noqa: B007 - told to whoever catches
                if cells[0].startswith("##"):
                    continue
                if cells[0].startswith("#"):
                    columns = _columns(cells)
                    options.passed_over.update(name for name in columns if name not in COLUMNS)
                elif columns is None:
                    raise fields.FieldError(_("the line that names the columns is missing: #src, tgt, src:pos"))
                else:
                    yield _pair(dict(zip(columns, map(str.strip, cells), strict=False)))

        try:
            yield from concepts(of_rows(), languages)
        except fields.FieldError as error:
            raise placed(source.name, number, error) from None

    def write(self, parts: Iterable[GlossaryPart], target: BinaryIO, options: GlossaryOptions) -> None:
        """Line after line, each ended as UTX has it."""
        languages = languages_of(options, self.name, self.name)
        self._line(target, f"#UTX 1.20; {languages[0]}/{languages[1]}")
        self._line(target, "#" + "\t".join(COLUMNS))
        for part in parts:
            for pair in pairs(part, languages) if isinstance(part, Concept) else ():
                if pair.source.startswith("#"):
                    reason = _("a term that begins with “#” cannot be written: “{term}”")
                    raise GlossaryError(self.name, reason.format(term=pair.source))
                status = WRITTEN_STATUSES[pair.status] if pair.status else ""
                cells = (pair.source, pair.target, "", status, pair.concept or "", pair.definition or "")
                self._line(target, "\t".join(cells))

    def _line(self, target: BinaryIO, text: str) -> None:
        target.write(f"{text}\r\n".encode())


def _columns(cells: list[str]) -> list[str]:
    """The names of the columns; a file for both directions has `term:ru` and `term:kk` in place of `src` and `tgt`."""
    names = [cell.strip().removeprefix("#") for cell in cells]
    if len(names) > 1 and names[0].startswith("term:") and names[1].startswith("term:"):
        names[:2] = COLUMNS[:2]
    if names[:2] != list(COLUMNS[:2]):
        raise fields.FieldError(_("the first two columns must be #src and tgt"))
    return names


def _pair(row: dict[str, str]) -> Pair:
    status = row.get("term status")
    if status and status not in STATUSES:
        reason = _("unknown status “{status}”; use one of: {statuses}")
        raise fields.FieldError(reason.format(status=status, statuses=", ".join(STATUSES)))
    comment, concept = row.get("comment") or None, row.get("concept ID") or None
    return Pair(row.get("src", ""), row.get("tgt", ""), STATUSES[status] if status else None, comment, concept)
