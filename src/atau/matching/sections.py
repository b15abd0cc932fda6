"""A file of named sections of bytes: a header with format, length and checksum, a directory, the sections.

    magic (8 bytes) · CRC-32 of all that follows (4) · length of all that follows (8) · directory length (4) · directory · …
    directory: a line a section, "length name"; sections follow in the same order

Numbers are little-endian; on a big-endian machine the cache file is that machine's own, since its byte order is
part of the cache key. The checksum is against damage: whoever can write into the cache can write a checksum too.
"""

import struct
import zlib
from array import array
from collections.abc import Mapping

MAGIC = b"ATAU\x00\x02\r\n"
_HEADER = struct.Struct("<8sIQ")
_LENGTH = struct.Struct("<I")


def pack(content: Mapping[str, bytes]) -> bytes:
    """The file that holds the sections."""
    directory = "".join(f"{len(data)} {name}\n" for name, data in content.items()).encode()
    body = b"".join((_LENGTH.pack(len(directory)), directory, *content.values()))
    return _HEADER.pack(MAGIC, zlib.crc32(body), len(body)) + body


def unpack(data: bytes) -> dict[str, bytes]:
    """The sections of a file, without copying them; ValueError where a byte is missing, too many or changed."""
    if len(data) < _HEADER.size + _LENGTH.size:
        raise ValueError("too short")
    magic, checksum, length = _HEADER.unpack_from(data)
    body = memoryview(data)[_HEADER.size :]
    if magic != MAGIC or length != len(body) or zlib.crc32(body) != checksum:
        raise ValueError("not whole")
    (size,) = _LENGTH.unpack_from(body)
    at = _LENGTH.size + size
    sections: dict[str, bytes] = {}
    for line in bytes(body[_LENGTH.size : at]).decode().splitlines():
        count, name = line.split(" ", 1)
        sections[name] = body[at : at + int(count)]  # type: ignore[assignment]  # a view serves as bytes everywhere
        at += int(count)
    return sections


def numbers(code: str, data: bytes) -> "array[int]":
    """The numbers of a section; `code` is that of the module array."""
    found = array(code)
    found.frombytes(data)
    return found


def strings(data: bytes) -> list[str]:
    """The lines of a section. The last line end closes the last string; without any string there is none."""
    return bytes(data).decode().split("\n")[:-1]
