"""The bytes of a catalogue as text, or as UTF-8. The charset that its header declares is believed."""

import re
from codecs import BOM_UTF8
from collections.abc import Iterator
from itertools import islice

from atau.errors import DocumentError
from atau.hooks.interfaces import Source
from atau.i18n import _

_MSGID = re.compile(rb"^[ \t]*msgid\b", re.MULTILINE)
_CHARSET = re.compile(rb'"(?:[^"\n]*\\n)?Content-Type:[^"\n]*charset=([\w.:-]+)', re.IGNORECASE)
_UTF8 = ("utf-8", "utf8")
_BLOCK = 500_000  # bytes; the first must hold the header


def decoded(data: bytes, name: str) -> tuple[str, str]:
    """The text of a catalogue and its encoding; DocumentError where its bytes are not what its header declares."""
    from atau_container.decoding import decode

    declared = _declared(data)
    if declared in _UTF8:
        # No guessing against a plain declaration: msgfmt, and with it the program that uses the catalogue, would refuse it.
        try:
            data.decode()
        except UnicodeDecodeError:
            raise damaged(data, name) from None
    return decode(data, name, declared)


def as_utf8(data: bytes, name: str) -> bytes:
    """The catalogue in UTF-8 without a byte order mark.

    Where its header declares UTF-8, the bytes are not looked at: whoever decodes them raises what `damaged` gives.
    """
    if _declared(data) not in _UTF8 or b"\0" in data:
        data = decoded(data, name)[0].encode()
    data = data.removeprefix(BOM_UTF8)
    return data if b"\n" in data else data.replace(b"\r", b"\n")


def utf8_blocks(source: Source) -> Iterator[bytes]:
    """The same, block by block where the header declares UTF-8; a catalogue in another encoding is one block."""
    with source.open() as stream:
        block = stream.read(_BLOCK)
        if len(block) == _BLOCK and _declared(block) in _UTF8 and b"\n" in block:
            block = block.removeprefix(BOM_UTF8)
            while block:
                if b"\0" in block:
                    as_utf8(_whole(source), source.name)  # says what is wrong with it
                yield block
                block = stream.read(_BLOCK)
            return
        yield as_utf8(block + stream.read(), source.name)


def misread(source: Source) -> DocumentError:
    """The error of a catalogue whose bytes are not the UTF-8 that its header declares."""
    return damaged(_whole(source), source.name)


def _whole(source: Source) -> bytes:
    with source.open() as stream:
        return stream.read()


def damaged(data: bytes, name: str) -> DocumentError:
    """The error of a catalogue that declares UTF-8 and is not."""
    try:
        data.decode()
        line = 1
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
    reason = _("line {line} is not UTF-8, which the header declares; write the true encoding into the header")
    return DocumentError(name, reason.format(line=line))


def _declared(data: bytes) -> str | None:
    """The charset that the header names: the first message, so nothing from the second on counts."""
    starts = [match.start() for match in islice(_MSGID.finditer(data), 2)]
    charset = _CHARSET.search(data, 0, starts[1] if len(starts) == 2 else len(data))
    return charset[1].decode("latin-1").lower() if charset else None
