"""Zip archives that somebody else packed."""

import io
import struct
import zipfile
import zlib
from collections.abc import Mapping
from typing import BinaryIO

from atau.errors import DocumentError
from atau.hooks.interfaces import Source
from atau.i18n import _

MEMBER_LIMIT = 100_000_000  # bytes, unpacked
TOTAL_LIMIT = 500_000_000
RATIO_LIMIT = 200
RATIO_APPLIES_FROM = 1_000_000  # bytes; a small part that is all alike packs better than that, and does no harm

# Of a member that we add; the day on which we write is nobody's business.
_NO_DATE = (1980, 1, 1, 0, 0, 0)

_READABLE = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_CHUNK = 1 << 16
_FAILURES = (  # what zipfile raises for archives that are not what they say
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    NotImplementedError,
    RuntimeError,
    OSError,
    ValueError,
    EOFError,
)


class Archive:
    """The members of a zip archive, each unpacked into memory when it is asked for, never onto the disk.

    A context manager. Opening it looks at the directory alone and refuses what is too large, too tightly packed, encrypted
    or named twice; reading counts the bytes that really come out, since a directory may lie. All of it is DocumentError.
    """

    def __init__(self, source: Source) -> None:
        self._name = source.name
        self._unpacked = 0
        self._stream: BinaryIO = source.open()
        try:
            self._zip = zipfile.ZipFile(self._stream)
            self._members = self._checked(self._zip.infolist())
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
        self._zip.close()
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
        if name not in self._members:
            raise self._refusal(_("“{part}” is missing in it; the file is damaged, get it anew"), name)
        info = self._members[name]
        pieces: list[bytes] = []
        size = 0
        try:
            with self._zip.open(info) as stream:
                while piece := stream.read(_CHUNK):
                    size += len(piece)
                    self._unpacked += len(piece)
                    self._refuse_excess(name, size, info.compress_size, self._unpacked)
                    pieces.append(piece)
        except _FAILURES:
            raise self._refusal(_("“{part}” in it is damaged; get the file anew"), name) from None
        return b"".join(pieces)

    def info(self, name: str) -> zipfile.ZipInfo:
        """What the directory says of a member."""
        return self._members[name]

    def _checked(self, infos: list[zipfile.ZipInfo]) -> dict[str, zipfile.ZipInfo]:
        members: dict[str, zipfile.ZipInfo] = {}
        total = 0
        for info in infos:
            part = info.filename
            if part in members:
                raise self._refusal(_("its archive holds “{part}” twice; save it anew in a word processor"), part)
            if info.flag_bits & 1:
                raise self._refusal(_("“{part}” in it is encrypted; take the password off and try again"), part)
            if info.compress_type not in _READABLE:
                raise self._refusal(_("“{part}” in it is packed in a way that is not supported; save it anew"), part)
            total += info.file_size
            self._refuse_excess(part, info.file_size, info.compress_size, total)
            members[part] = info
        return members

    def _refuse_excess(self, part: str, size: int, packed: int, total: int) -> None:
        if size > MEMBER_LIMIT or total > TOTAL_LIMIT:
            raise self._refusal(_("“{part}” in it unpacks to more than is safe to read; split the document"), part)
        if size > RATIO_APPLIES_FROM and size > RATIO_LIMIT * packed:
            reason = _("“{part}” in it is packed over {ratio} times, as in an attack; save it anew if you trust it")
            raise self._refusal(reason, part)

    def _refusal(self, reason: str, part: str) -> DocumentError:
        # A message is one line, whatever the archive calls its members.
        shown = "".join(character if character.isprintable() else "?" for character in part[:80])
        return DocumentError(self._name, reason.format(part=shown, ratio=RATIO_LIMIT))


def rewritten(archive: Archive, changed: Mapping[str, bytes]) -> bytes:
    """The archive with some members changed and new ones at the end; all else keeps its bytes, order and date."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name in archive.names:
            old = archive.info(name)
            info = zipfile.ZipInfo(name, old.date_time)
            info.compress_type, info.external_attr = old.compress_type, old.external_attr
            package.writestr(info, changed[name] if name in changed else archive.read(name))
        for name in sorted(changed.keys() - set(archive.names)):
            info = zipfile.ZipInfo(name, _NO_DATE)
            info.compress_type = zipfile.ZIP_DEFLATED
            package.writestr(info, changed[name])
    return stream.getvalue()
