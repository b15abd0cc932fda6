"""gettext catalogues: each message is a bilingual unit, each plural form one of its own; and catalogues that are glossaries.

Start reading at `atau_po.units`; `atau_po.scanner` finds every string with its place in the file, and polib says what the
messages mean. Why both: docs/decisions/po-reader.md. `atau_po.glossary` has the glossaries.
"""

import re
from collections.abc import Iterable, Sequence
from hashlib import sha256
from itertools import islice

import atau
from atau.errors import DocumentError
from atau.hooks.interfaces import GlossaryFormat, Source
from atau.i18n import _
from atau.model import Document, Edit, Side, Unit

_FIRST_MESSAGE = re.compile(r"(?:domain )?(?:msgctxt )?msgid (?:msgid_plural )?msgstr\b")
_MSGID = re.compile(rb"^[ \t]*msgid\b", re.MULTILINE)
_CHARSET = re.compile(rb'"(?:[^"\n]*\\n)?Content-Type:[^"\n]*charset=([\w.:-]+)', re.IGNORECASE)


class PoFormat:
    """Catalogues of gettext, PO and POT: bilingual. The header names the languages, `Language` and `X-Source-Language`.

    Reads: the messages with their translations, each plural form by itself.
    Leaves out: the header, obsolete messages, contexts and comments.
    Places: `line` and `column` in the file.
    """

    name = "po"
    patterns: Sequence[str] = ("*.po", "*.pot")

    def extract(self, source: Source) -> tuple[Document, Iterable[Unit]]:
        """The catalogue and its messages; DocumentError with the line where it is no valid PO."""
        from atau_po.units import read

        with source.open() as stream:
            data = stream.read()
        language, target_language, units = read(decoded(data, source.name), source.name)
        document = Document(source.name, self.name, language, target_language, sha256=sha256(data).hexdigest())
        return document, units

    def amend(self, source: Source, edits: Sequence[Edit]) -> tuple[bytes, Sequence[Edit]]:
        """The catalogue with other words in its msgstr; a msgid is never touched."""
        from atau_container.amending import amend_text
        from atau_po.units import read

        with source.open() as stream:
            data = stream.read()
        text, encoding = _with_encoding(data, source.name)
        _source, _target, units = read(text, source.name)
        return amend_text(
            data,
            text,
            encoding,
            units,
            [edit for edit in edits if edit.side is Side.TARGET],
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
def detect_format(source: Source) -> str | None:
    """ "po" where comments aside the file begins with a message."""
    lines = [line.strip() for line in source.head.removeprefix(b"\xef\xbb\xbf").decode("latin-1").split("\n")]
    keywords = [re.split(r'[ \t"\[]', line, maxsplit=1)[0] for line in lines if line and line[0] not in '#"']
    return PoFormat.name if _FIRST_MESSAGE.match(" ".join(keywords[:5])) else None


def decoded(data: bytes, name: str) -> str:
    """The text of a catalogue; DocumentError where its bytes are not what its header declares."""
    return _with_encoding(data, name)[0]


def _with_encoding(data: bytes, name: str) -> tuple[str, str]:
    from atau_container.decoding import decode

    declared = _declared(data)
    if declared and declared.lower() in ("utf-8", "utf8"):
        # No guessing against a plain declaration: msgfmt, and with it the program that uses the catalogue, would refuse it.
        try:
            data.decode("utf-8")
        except UnicodeDecodeError as error:
            line = data.count(b"\n", 0, error.start) + 1
            reason = _("line {line} is not UTF-8, which the header declares; write the true encoding into the header")
            raise DocumentError(name, reason.format(line=line)) from None
    return decode(data, name, declared)


def _declared(data: bytes) -> str | None:
    """The charset that the header names: the first message, so nothing from the second on counts."""
    starts = [match.start() for match in islice(_MSGID.finditer(data), 2)]
    charset = _CHARSET.search(data, 0, starts[1] if len(starts) == 2 else len(data))
    return charset[1].decode("latin-1") if charset else None
