"""PO as a catalogue format: read as a stream, written as a stream. Why not polib: docs/decisions/po-catalogues.md."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain
from typing import BinaryIO

from atau.errors import DocumentError
from atau.hooks.interfaces import Source
from atau.i18n import N_, _
from atau.model import Catalogue, Message

_HEADER = (None, "")  # its key

_LATE_HEADER = N_("line {line}: the header stands behind other messages; move it to the top")
_EMPTY = N_("message {number} has neither a context nor a text, as only the header may")
_UNWRITABLE = N_("message {number} has characters that are no text; remove them from the document")


class PoCatalogue:
    """Catalogues of gettext, PO and POT, for Poedit, Weblate, OmegaT, Virtaal and every other translation tool.

    Comments, flags, previous messages and obsolete ones are kept; the domains that a file of several catalogues names are
    refused. Written in UTF-8, one string to a line, as `msgcat --no-wrap` does.
    """

    name = "po"
    patterns: Sequence[str] = ("*.po", "*.pot")

    def read(self, source: Source) -> Catalogue:
        """The catalogue; DocumentError with the line, at once or later, where it is damaged or has a message twice."""
        found = _messages(source)
        first = next(found, None)
        if first is None:
            return Catalogue({}, ())
        if first.key != _HEADER or first.is_obsolete:
            return Catalogue({}, chain([first], found))
        return Catalogue(header(first.msgstr), found, tuple(_comments(first)))

    def write(self, catalogue: Catalogue, target: BinaryIO) -> None:
        """Write the messages as they come, then the obsolete ones; DocumentError where a message cannot be written."""
        from atau_po.writing import header_text, message_text

        between = ""
        if catalogue.header or catalogue.comments:
            target.write(_encoded(header_text(catalogue.header, catalogue.comments), 0))
            between = "\n"
        for number, message in enumerate(_obsolete_last(catalogue), 1):
            if message.key == _HEADER and not message.is_obsolete:
                raise DocumentError(self.name, _(_EMPTY).format(number=number))
            target.write(_encoded(between + message_text(message), number))
            between = "\n"


def header(text: str) -> dict[str, str]:
    """The names and values of a header in their order; a line without a name goes on with the value before it."""
    told: dict[str, str] = {}
    name = ""
    for line in text.split("\n"):
        before, colon, value = line.partition(":")
        if colon or (line.strip() and not name):
            name = before.strip()
            told.setdefault(name, value.strip())
        elif line.strip():
            told[name] += f"\n{line}"
    return told


def _messages(source: Source) -> Iterator[Message]:
    """The messages of a catalogue whose header, if it has any, is the first."""
    from atau_po.encoding import misread, utf8_blocks
    from atau_po.messages import distinct

    try:
        for number, message in enumerate(distinct(lambda: utf8_blocks(source), source.name)):
            if number and message.key == _HEADER and not message.is_obsolete:
                raise DocumentError(source.name, _(_LATE_HEADER).format(line=message.line))
            yield message
    except UnicodeDecodeError:
        raise misread(source) from None


def _comments(first: Message) -> Iterator[str]:
    """What stands above the header, without the "#": translators' comments, then what has another sign behind it."""
    from atau_po.writing import SIGNS, message_text

    for comment in first.comments:
        yield f" {comment}" if comment.startswith(SIGNS) else comment
    for line in message_text(replace(first, comments=())).split("\n"):
        if line.startswith("#"):
            yield line[1:]


def _obsolete_last(messages: Iterable[Message]) -> Iterator[Message]:
    obsolete: list[Message] = []
    for message in messages:
        if message.is_obsolete:
            obsolete.append(message)
        else:
            yield message
    yield from obsolete


def _encoded(text: str, number: int) -> bytes:
    try:
        data = text.encode()
    except UnicodeEncodeError:
        data = b"\0"
    if b"\0" in data:
        raise DocumentError(PoCatalogue.name, _(_UNWRITABLE).format(number=number))
    return data
