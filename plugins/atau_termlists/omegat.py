"""OmegaT's glossaries: lines of `source TAB target TAB comment`, without a header (OmegaT user manual, "Glossaries")."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import BinaryIO

from atau.hooks.interfaces import GlossaryOptions, Source
from atau.model import Concept, GlossaryPart, Holdings, Status, fields
from atau_termlists.pairs import Pair, concepts, languages_of, lines, pairs, placed

_MARKED = re.compile(rf"\[({'|'.join(Status)})\](?: (.*))?")


class OmegatGlossary:
    """The glossary of the translation program OmegaT: source term, target term and a comment, with tabs between, in
    UTF-8.

    Every term of the source language stands with every term of the target language. The comment begins with the
    status of the target term in brackets, as in `[forbidden]`, and goes on with the definition. The file does not
    name its languages: name them with --source-language and --target-language. Lines that begin with `#` are
    comments. When it is read, neighbouring lines with one source term become a concept; other synonyms in the source
    language become concepts of their own.
    """

    name = "omegat"
    patterns: Sequence[str] = ("*.txt", "*.tab", "*.utf8")
    holds = Holdings(frozenset({"definition", "usages"}), one_usage=True, two_languages=True)

    def read(self, source: Source, options: GlossaryOptions) -> Iterator[GlossaryPart]:
        """The concepts; GlossaryError for a line without a target."""
        languages = languages_of(options, source.name, self.name)
        number = 0

        def rows() -> Iterator[Pair]:
            nonlocal number
            for number, cells in lines(source):  # noqa: B007 - told to whoever catches
                if cells[0].startswith("#"):
                    continue
                comment = cells[2].strip() if len(cells) > 2 else ""
                marked = _MARKED.fullmatch(comment)
                status, definition = (Status(marked[1]), marked[2]) if marked else (None, comment)
                yield Pair(cells[0].strip(), cells[1].strip() if len(cells) > 1 else "", status, definition or None)

        try:
            yield from concepts(rows(), languages)
        except fields.FieldError as error:
            raise placed(source.name, number, error) from None

    def write(self, parts: Iterable[GlossaryPart], target: BinaryIO, options: GlossaryOptions) -> None:
        """Line after line, below a comment that names the encoding to editors."""
        languages = languages_of(options, self.name, self.name)
        target.write(b"# -*- coding: utf-8 -*-\n")
        for part in parts:
            for pair in pairs(part, languages) if isinstance(part, Concept) else ():
                comment = " ".join(filter(None, (f"[{pair.status}]" if pair.status else "", pair.definition)))
                target.write(("\t".join(filter(None, (pair.source, pair.target, comment))) + "\n").encode())
