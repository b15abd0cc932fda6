"""Zip archives that somebody else packed (APPNOTE.TXT of PKWARE, 4.3 and 4.5.3).

The directory is read here and not by `zipfile`, which takes longer to open a small document than all of its text to read.
"""

import io
import os
import struct
import zlib
from collections.abc import Iterator, Mapping
from typing import BinaryIO, Final, NamedTuple

from atau.errors import DocumentError
from atau.hooks.interfaces import Source
from atau.i18n import _

MEMBER_LIMIT = 100_000_000  # bytes, unpacked
TOTAL_LIMIT = 500_000_000
RATIO_LIMIT = 200
RATIO_APPLIES_FROM = 1_000_000  # bytes; a small part that is all alike packs better than that, and does no harm

# Of a member that we add; the day on which we write is nobody's business.
_NO_DATE = (1980, 1, 1, 0, 0, 0)

STORED: Final = 0
DEFLATED: Final = 8
_ENCRYPTED, _UTF_8, _UNSUPPORTED = 0x1, 0x800, 0x60  # bits of the flags; the last are patches and hidden directories

_END = struct.Struct("<4s4H2LH")
_END_64 = struct.Struct("<4sQ2H2L4Q")
_ENTRY = struct.Struct("<4s2B5H3L5H2L")
_HEADER = struct.Struct("<4s22x2H")
_EXTRA = struct.Struct("<2H")
_LARGE = struct.Struct("<Q")
_LONGEST_COMMENT = 0xFFFF
_ELSEWHERE = 0xFFFFFFFF  # the number is too large for its field, and stands in the extra field
_EXTRA_64 = 1
_LOCATOR_64 = 20  # bytes
_FAILURES = (struct.error, zlib.error, OSError, ValueError, OverflowError)  # of archives that are not what they say


class Member(NamedTuple):
    """What the directory says of a member; `offset` is that of its own header."""

    name: str
    method: int
    flags: int
    date: int
    time: int
    checksum: int
    packed: int
    size: int
    attributes: int
    offset: int

    @property
    def date_time(self) -> tuple[int, int, int, int, int, int]:
        """Year to second."""
        day, time = self.date, self.time
        return (day >> 9) + 1980, day >> 5 & 15, day & 31, time >> 11, time >> 5 & 63, (time & 31) * 2


class Packed(NamedTuple):
    """A member that has been read, and not been unpacked yet. `source` is the name of its file."""

    source: str
    member: Member
    content: bytes

    def unpacked(self) -> bytes:
        """Its bytes, never more than the directory has promised; DocumentError where they are damaged."""
        member = self.member
        content: bytes | None = self.content
        try:
            if member.method == DEFLATED:  # one byte more: nought would mean as many as there are
                content = zlib.decompressobj(-zlib.MAX_WBITS).decompress(self.content, member.size + 1)
        except zlib.error:
            content = None
        if content is None or len(content) > member.size or zlib.crc32(content) != member.checksum:
            raise _refusal(self.source, _("“{part}” in it is damaged; get the file anew"), member.name)
        return content


class Archive:
    """The members of a zip archive, each unpacked into memory when it is asked for, never onto the disk.

    A context manager. Opening it looks at the directory alone and refuses what is too large, too tightly packed, encrypted
    or named twice; reading stops where more comes out than the directory says, since it may lie. All of it is DocumentError.
    """

    def __init__(self, source: Source) -> None:
        self._name = source.name
        self._stream: BinaryIO = source.open()
        try:
            self._members = self._checked(_directory(self._stream))
        except _FAILURES:
            self._stream.close()
            reason = _("its archive is cut short or damaged; get the file anew")
            raise DocumentError(self._name, reason) from None
        except DocumentError:
            self._stream.close()
            raise

    def __repr__(self) -> str:
        return f"Archive({self._name!r}, {len(self._members)} members)"

    def __enter__(self) -> "Archive":
        return self

    def __exit__(self, *_exception: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the source's stream."""
        self._stream.close()

    @property
    def names(self) -> list[str]:
        """The names of the members, in the order of the directory."""
        return list(self._members)

    def has(self, name: str) -> bool:
        """Whether there is a member of that name."""
        return name in self._members

    def read(self, name: str) -> bytes:
        """The unpacked bytes of a member."""
        return self.packed(name).unpacked()

    def packed(self, name: str) -> Packed:
        """A member to be unpacked later, when the archive may be closed."""
        member = self._members.get(name)
        if member is None:
            raise _refusal(self._name, _("“{part}” is missing in it; the file is damaged, get it anew"), name)
        try:
            self._stream.seek(member.offset)
            signature, name_length, extra_length = _HEADER.unpack(self._stream.read(_HEADER.size))
            self._stream.seek(name_length + extra_length, os.SEEK_CUR)
            content = self._stream.read(member.packed)
        except _FAILURES:
            signature = content = b""
        if signature != b"PK\x03\x04":
            raise _refusal(self._name, _("“{part}” in it is damaged; get the file anew"), name)
        return Packed(self._name, member, content)

    def info(self, name: str) -> Member:
        """What the directory says of a member."""
        return self._members[name]

    def _checked(self, listed: Iterator[Member]) -> dict[str, Member]:
        members: dict[str, Member] = {}
        total = 0
        reason = None
        for member in listed:
            size = member.size
            total += size
            if member.name in members:
                reason = _("its archive holds “{part}” twice; save it anew in a word processor")
            elif member.flags & _ENCRYPTED:
                reason = _("“{part}” in it is encrypted; take the password off and try again")
            elif member.method not in (STORED, DEFLATED) or member.flags & _UNSUPPORTED:
                reason = _("“{part}” in it is packed in a way that is not supported; save it anew")
            elif size > MEMBER_LIMIT or total > TOTAL_LIMIT:
                reason = _("“{part}” in it unpacks to more than is safe to read; split the document")
            elif size > RATIO_APPLIES_FROM and size > RATIO_LIMIT * member.packed:
                reason = _("“{part}” in it is packed over {ratio} times, as in an attack; save it anew if you trust it")
            if reason is not None:
                raise _refusal(self._name, reason, member.name)
            members[member.name] = member
        return members


def _directory(stream: BinaryIO) -> Iterator[Member]:
    """The entries of the directory, in its order."""
    length = stream.seek(0, os.SEEK_END)
    tail_begins = stream.seek(max(0, length - _END.size - _LONGEST_COMMENT - _LOCATOR_64 - _END_64.size))
    tail = stream.read()
    end = tail.rindex(b"PK\x05\x06")
    *_disks, size, offset, _comment = _END.unpack_from(tail, end)
    if tail[max(0, end - _LOCATOR_64) : end].startswith(b"PK\x06\x07"):
        end = tail.rindex(b"PK\x06\x06", 0, end)
        *_more, size, offset = _END_64.unpack_from(tail, end)
    shift = tail_begins + end - size - offset  # of what was put before the archive, as installers do
    begin = stream.seek(shift + offset)
    content = tail[begin - tail_begins : end] if begin >= tail_begins else stream.read(size)
    at = 0
    while at < size:
        signature, _made, _system, _needed, *fields = _ENTRY.unpack_from(content, at)
        flags, method, time, date, checksum, packed, unpacked, name_length, extra_length, comment_length, *fields = (
            fields
        )
        _disk, _internal, attributes, offset = fields
        at += _ENTRY.size
        raw = content[at : at + name_length]
        name = str(raw, "utf-8" if flags & _UTF_8 else "ascii" if raw.isascii() else "cp437").partition("\0")[0]
        at += name_length
        if signature != b"PK\x01\x02" or at > size:
            raise ValueError
        if _ELSEWHERE in (packed, unpacked, offset):
            extra = content[at : at + extra_length]
            unpacked, packed, offset = _large_numbers(extra, [unpacked, packed, offset])
        at += extra_length + comment_length
        yield Member(name, method, flags, date, time, checksum, packed, unpacked, attributes, shift + offset)


def _large_numbers(extra: bytes, numbers: list[int]) -> list[int]:
    """The numbers, where their own fields are too small those of the extra field, which has no others."""
    at = 0
    while at < len(extra):
        kind, length = _EXTRA.unpack_from(extra, at)
        at += _EXTRA.size
        if kind == _EXTRA_64:
            for place, number in enumerate(numbers):
                if number == _ELSEWHERE:
                    (numbers[place],) = _LARGE.unpack_from(extra, at)
                    at += _LARGE.size
            return numbers
        at += length
    raise ValueError


def _refusal(source: str, reason: str, part: str) -> DocumentError:
    # A message is one line, whatever the archive calls its members.
    shown = "".join(character if character.isprintable() else "?" for character in part[:80])
    return DocumentError(source, reason.format(part=shown, ratio=RATIO_LIMIT))


def rewritten(archive: Archive, changed: Mapping[str, bytes]) -> bytes:
    """The archive with some members changed and new ones at the end; all else keeps its bytes, order and date."""
    import zipfile

    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name in archive.names:
            old = archive.info(name)
            info = zipfile.ZipInfo(name, old.date_time)
            info.compress_type, info.external_attr = old.method, old.attributes
            package.writestr(info, changed[name] if name in changed else archive.read(name))
        for name in sorted(changed.keys() - set(archive.names)):
            info = zipfile.ZipInfo(name, _NO_DATE)
            info.compress_type = zipfile.ZIP_DEFLATED
            package.writestr(info, changed[name])
    return stream.getvalue()
