"""The plainest list: a header with two languages, and below it a term and its equivalent in each line."""

from collections.abc import Iterable, Iterator, Sequence
from typing import BinaryIO

from atau.errors import GlossaryError
from atau.hooks.interfaces import GlossaryOptions, Source
from atau.i18n import _
from atau.model import Concept, GlossaryPart, Holdings, fields
from atau_termlists.pairs import Pair, concepts, languages_of, lines, pairs, placed


class PlainTsvGlossary:
    """Two columns with a tab between, the languages in the first line (`ru TAB kk`): what any program can read.

    It holds terms and nothing else, so a term that must not be used stands among the others. `tsv` reads it too.
    """

    name = "plain-tsv"
    patterns: Sequence[str] = ()
    holds = Holdings(frozenset(), two_languages=True)

    def read(self, source: Source, options: GlossaryOptions) -> Iterator[GlossaryPart]:
        """The concepts; GlossaryError for a line that is no pair."""
        rows = lines(source)
        _number, header = next(rows, (1, []))
        if len(header) != 2:
            raise GlossaryError(source.name, _("the first line must name two languages with a tab between"))
        number = 1

        def of_rows() -> Iterator[Pair]:
            nonlocal number
            for number, cells in rows:  # noqa: B007 - told to whoever catches
                if len(cells) != 2:
                    raise fields.FieldError(_("this row has more or fewer cells than the first line"))
                yield Pair(cells[0].strip(), cells[1].strip())

        try:
            yield from concepts(of_rows(), (header[0].strip().lower(), header[1].strip().lower()))
        except fields.FieldError as error:
            raise placed(source.name, number, error) from None

    def write(self, parts: Iterable[GlossaryPart], target: BinaryIO, options: GlossaryOptions) -> None:
        """Line after line."""
        languages = languages_of(options, self.name, self.name)
        target.write(("\t".join(languages) + "\n").encode())
        for part in parts:
            for pair in pairs(part, languages) if isinstance(part, Concept) else ():
                target.write(f"{pair.source}\t{pair.target}\n".encode())
