"""The two styles of TBX as formats of glossaries."""

from collections.abc import Iterable, Iterator, Sequence
from typing import BinaryIO

from atau.hooks.interfaces import GlossaryOptions, Source
from atau.model import EVERYTHING, GlossaryPart


class TbxGlossary:
    """TBX-Basic of ISO 30042:2019 in the style DCA, which termbases exchange; TBX of 2008 and the style DCT are read
    as well.

    The status that other programs see is that of the usage that lasts: *forbidden* is `deprecatedTerm-admn-sts`,
    *proposed* has none. A note that begins with `atau:` keeps what TBX-Basic has no data category for (authorities,
    days, reasons, related forms …). A status that another program changes counts, the note notwithstanding. Sources
    are the back matter; abbreviations are terms of their own after the term they belong to. Reading passes over, and
    counts, what a glossary has no place for: contexts, parts of speech, transactions, other people's notes.
    """

    name = "tbx"
    patterns: Sequence[str] = ("*.tbx",)
    holds = EVERYTHING
    style = "dca"

    def read(self, source: Source, options: GlossaryOptions) -> Iterator[GlossaryPart]:
        """The concepts, then the sources; one entry is in memory at a time."""
        from atau_tbx.read import read

        return read(source, options)

    def write(self, parts: Iterable[GlossaryPart], target: BinaryIO, options: GlossaryOptions) -> None:
        """Entry after entry, then the sources."""
        from atau_tbx.write import write

        write(parts, target, self.style)


class DctTbxGlossary(TbxGlossary):
    """The same as `tbx` in the style DCT: data categories are elements of their own."""

    name = "tbx-dct"
    patterns: Sequence[str] = ()
    style = "dct"
