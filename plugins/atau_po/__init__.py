"""gettext catalogues: documents whose messages are bilingual units, catalogues for translators, and glossaries.

Start reading at `atau_po.units`: `atau_po.scanner` finds every string with its place in the file, `atau_po.comments` says what
stands above. `atau_po.catalogue` reads and writes whole messages, and is faster; `atau_po.glossary` has the glossaries.
"""

import re
from collections.abc import Iterable, Sequence
from hashlib import sha256

import atau
from atau.hooks.interfaces import CatalogueFormat, GlossaryFormat, Source
from atau.model import Document, Edit, Segment, Side, Unit

_FIRST_MESSAGE = re.compile(r"(?:domain )?(?:msgctxt )?msgid (?:msgid_plural )?msgstr\b")


class PoFormat:
    """Catalogues of gettext, PO and POT: bilingual. The header names the languages, `Language` and `X-Source-Language`.

    Reads: the messages with their translations, each plural form by itself, without the codes for formatting and notes where
    the catalogue was made by `glossary extract`.
    Leaves out: the header, obsolete messages, contexts and comments.
    Places: `line` and `column` in the file; of a catalogue by `glossary extract` also `part`, `block`, `paragraph`,
    `heading`, `note`, `table`, `row` and `cell` in the document.
    Silenced by: a comment `glossary: ignore …`, or the flag `glossary-ignore` or `glossary-ignore-CHECK`, for its message.
    """

    name = "po"
    patterns: Sequence[str] = ("*.po", "*.pot")

    def extract(self, source: Source) -> tuple[Document, Iterable[Unit]]:
        """The catalogue and its messages; DocumentError with the line where it is no valid PO."""
        from atau_po.encoding import decoded
        from atau_po.units import read

        with source.open() as stream:
            data = stream.read()
        text, _encoding = decoded(data, source.name)
        language, target_language, units = read(text, source.name)
        document = Document(source.name, self.name, language, target_language, sha256=sha256(data).hexdigest())
        return document, units

    def amend(self, source: Source, edits: Sequence[Edit]) -> tuple[bytes, Sequence[Edit]]:
        """The catalogue with other words in its msgstr; a msgid is never touched."""
        from atau_container.amending import amend_text
        from atau_po.encoding import decoded
        from atau_po.units import read

        with source.open() as stream:
            data = stream.read()
        text, encoding = decoded(data, source.name)
        _source, _target, units = read(text, source.name)
        found = list(units)
        targets = {unit.id: unit.target for unit in found if unit.target}
        return amend_text(
            data,
            text,
            encoding,
            found,
            [
                edit
                for edit in edits
                if edit.side is Side.TARGET
                and not (edit.unit in targets and _has_code_within(targets[edit.unit], edit))
            ],
            line_end=re.compile("\n" if "\n" in text else "\r"),
            written=lambda words: words.replace("\\", "\\\\").replace('"', '\\"'),
            may_part=True,
        )


@atau.hookimpl
def register_formats() -> Iterable[PoFormat]:
    """The one format of this plugin."""
    return [PoFormat()]


@atau.hookimpl
def register_glossary_formats() -> Iterable[GlossaryFormat]:
    """Catalogues that are glossaries."""
    from atau_po.glossary import PoGlossary

    return [PoGlossary()]


@atau.hookimpl
def register_catalogue_formats() -> Iterable[CatalogueFormat]:
    """Catalogues for translators."""
    from atau_po.catalogue import PoCatalogue

    return [PoCatalogue()]


@atau.hookimpl
def detect_format(source: Source) -> str | None:
    """ "po" where comments aside the file begins with a message."""
    lines = [line.strip() for line in source.head.removeprefix(b"\xef\xbb\xbf").decode("latin-1").split("\n")]
    keywords = [re.split(r'[ \t"\[]', line, maxsplit=1)[0] for line in lines if line and line[0] not in '#"']
    return PoFormat.name if _FIRST_MESSAGE.match(" ".join(keywords[:5])) else None


def _has_code_within(segment: Segment, edit: Edit) -> bool:
    return any(edit.start < code.offset < edit.end for code in segment.codes)
