"""Bytes → text. A byte order mark is believed first, then what the file declares, then UTF-8; only then is it guessed.

A wrong guess is worse than a refusal: words in the wrong alphabet match nothing, and the report looks clean. So a file that
is UTF-8 but for a few bytes is an error with a line, never "Windows-1252", and binary files are refused. Kazakh in its old
encodings is recognised where it was taken for Windows-1251, by us or by whoever converted the file.
"""

import codecs
import re
from collections.abc import Iterator
from typing import NamedTuple

from atau.errors import DocumentError
from atau.i18n import _
from atau.model import REMARK, Unit
from atau_container.kazakh_letters import SPOILT, mended, suspect_line

# UTF-32 first: its little-endian mark begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

_CANDIDATES = ("cp1251", "koi8_r", "cp866", "iso8859_5", "kz1048", "cp1252")  # what a guess may answer
_SAMPLE = 1_000_000  # bytes; enough to tell an alphabet, and a guess takes seconds for a file of many megabytes

# Python has codecs under these names that are no character sets (rot13, hex), or that nobody means (unicode_escape, idna).
_NO_CHARACTER_SETS = {"idna", "punycode", "unicode-escape", "raw-unicode-escape", "undefined", "utf-7", "mbcs", "oem"}

_CONTROLS = r"[\x00-\x08\x0e-\x19\x1c-\x1f\x7f-\x9f]"
_BEYOND_CYRILLIC = r"[^\t\n\r\x20-\x7e\xa0-\u052f\u2010-\u203a\u20ac\u2116\u2122]"


class Decoded(NamedTuple):
    """Text, the encoding that it was in, and what the user should know of that."""

    text: str
    encoding: str
    remark: str | None = None

    def remarks(self) -> Iterator[Unit]:
        """The remark as the unit that an adapter adds to those of its document."""
        if self.remark:
            yield Unit("remark", REMARK, "", note=self.remark)


def decode(data: bytes, name: str, declared: str | None = None) -> tuple[str, str]:
    """The text and the encoding of `read_text`."""
    decoded = read_text(data, name, declared)
    return decoded.text, decoded.encoding


def read_text(data: bytes, name: str, declared: str | None = None) -> Decoded:
    """The text and the encoding that it was in; the byte order mark is not part of the text.

    `name` is the file's, for messages; `declared` is the encoding that the file itself claims. DocumentError for bytes
    that are no text, and for text in an encoding that cannot be told.
    """
    text, encoding = _decoded(data, name, declared)
    if mending := mended(text):
        if encoding == "cp1251" and (whole := _attempt(data, mending.encoding)) is not None:
            remark = _("was read in the old Kazakh encoding {encoding}, which it does not name; save it as UTF-8")
            return Decoded(whole, mending.encoding, remark.format(encoding=mending.encoding.upper()))
        return Decoded(mending.text, encoding, _(SPOILT))
    if line := suspect_line(text):
        reason = _("line {line} has letters that Kazakh in an old encoding shows (Ќ for Қ); convert the file to UTF-8")
        raise DocumentError(name, reason.format(line=line))
    return Decoded(text, encoding)


def byte_order_mark(data: bytes) -> bytes:
    """The byte order mark that bytes begin with, empty where they have none."""
    return next((mark for mark, _encoding in _MARKS if data.startswith(mark)), b"")


def _decoded(data: bytes, name: str, declared: str | None) -> tuple[str, str]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strictly(data[len(mark) :], encoding, name), encoding
    if declared and (known := _character_set(declared)):
        text = _attempt(data, known)
        if text is not None and "\0" not in text:
            return text, known
    text = _attempt(data, "utf-8")
    if text is not None and "\0" not in text:
        return text, "utf-8"
    if b"\0" in data:
        return _without_mark(data, name)
    _refuse_damaged_utf8(data, name)
    return _guessed(data, name)


def _character_set(declared: str) -> str | None:
    """Python's name of a declared encoding, None where it is unknown or not a character set."""
    try:
        codec = codecs.lookup(declared.strip())
    except (LookupError, ValueError):
        return None
    is_text = getattr(codec, "_is_text_encoding", True)
    return codec.name if is_text and codec.name.replace("_", "-") not in _NO_CHARACTER_SETS else None


def _attempt(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except ValueError:
        return None


def _strictly(data: bytes, encoding: str, name: str) -> str:
    """The text of bytes whose encoding is certain."""
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data[: error.start].decode(encoding, "replace").count("\n") + 1
        raise _damaged(name, encoding, line) from None
    if "\0" in text:
        raise _binary(name)
    return text


def _without_mark(data: bytes, name: str) -> tuple[str, str]:
    """UTF-16 without a byte order mark, as some Windows programs write it; NUL bytes mean a binary file otherwise."""
    for encoding in ("utf-16-le", "utf-16-be"):
        text = _attempt(data, encoding)
        if text and "\0" not in text and len(re.findall(_BEYOND_CYRILLIC, text)) * 20 <= len(text):
            return text, encoding
    raise _binary(name)


def _refuse_damaged_utf8(data: bytes, name: str) -> None:
    """Raise for bytes that are UTF-8 with few exceptions: a cut file, or a stray byte."""
    text = data.decode("utf-8", "replace")
    bad = text.count("\ufffd")
    good = sum(not character.isascii() for character in text[:_SAMPLE]) - bad
    if good >= 10 * bad:
        raise _damaged(name, "utf-8", text[: text.index("\ufffd")].count("\n") + 1)


def _guessed(data: bytes, name: str) -> tuple[str, str]:
    text = _attempt(data, "cp1251")
    if text is not None and not re.search(_CONTROLS, text) and mended(text[:_SAMPLE]):
        return text, "cp1251"  # it is mended afterwards
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_SAMPLE], cp_isolation=list(_CANDIDATES)).best()
    encoding = best.encoding if best and best.encoding in _CANDIDATES else None
    if encoding == "kz1048":
        encoding = "cp1251"  # the same but for the letters that are looked at afterwards
    text = _attempt(data, encoding) if encoding else None
    if text is None or encoding is None:
        raise DocumentError(name, _("is not text in an encoding that is known here; save it as UTF-8"))
    if len(re.findall(_CONTROLS, text)) * 1000 > len(text):
        raise _binary(name)
    return text, encoding


def _damaged(name: str, encoding: str, line: int) -> DocumentError:
    reason = _("line {line} holds bytes that are not {encoding}, as the rest is; the file is damaged, get it anew")
    return DocumentError(name, reason.format(line=line, encoding=encoding.upper()))


def _binary(name: str) -> DocumentError:
    return DocumentError(
        name, _("is binary, not text; save it as text in UTF-8, or give it the ending of its own format")
    )
