"""From what the user typed to sources: files, folders, patterns and standard input; nobody else opens anything."""

import glob
import io
import os
from collections.abc import Iterator, Sequence
from functools import cached_property
from pathlib import Path
from typing import BinaryIO

from atau.errors import DocumentError, UsageError
from atau.files import is_backup
from atau.i18n import _

HEAD = 4096
STANDARD_INPUT = "-"


class FileSource:
    """A file of the disk. `is_named` is false for a file that was only met in a folder."""

    def __init__(self, name: str, is_named: bool = True) -> None:
        self.name = name
        self.is_named = is_named

    @cached_property
    def size(self) -> int:
        """In bytes."""
        try:
            return Path(self.name).stat().st_size
        except OSError as error:
            raise _unreadable(self.name, error) from None

    @cached_property
    def head(self) -> bytes:
        """The first bytes."""
        with self.open() as stream:
            return stream.read(HEAD)

    def open(self) -> BinaryIO:
        """A new stream; DocumentError where the file cannot be opened."""
        try:
            return Path(self.name).open("rb")
        except OSError as error:
            raise _unreadable(self.name, error) from None


class BytesSource:
    """Bytes in memory with a name: standard input, an editor's buffer."""

    is_named = True

    def __init__(self, name: str, data: bytes) -> None:
        self.name = name
        self._data = data
        self.size = len(data)
        self.head = data[:HEAD]

    def open(self) -> BinaryIO:
        """A new stream."""
        return io.BytesIO(self._data)


AnySource = FileSource | BytesSource


def sources(paths: Sequence[str], exclude: Sequence[str], standard_input: BinaryIO) -> Iterator[AnySource]:
    """A source for each path, file of a folder, and file that a pattern names; each file once, in the order given."""
    seen = set()
    for path in paths:
        for source in _sources_of(path, exclude, standard_input):
            if source.name not in seen:
                seen.add(source.name)
                yield source


def _sources_of(path: str, exclude: Sequence[str], standard_input: BinaryIO) -> Iterator[AnySource]:
    if path == STANDARD_INPUT:
        yield BytesSource(path, standard_input.read())
    elif os.path.isdir(path):  # noqa: PTH112 - the text of the path is kept as the user typed it
        yield from _files_below(path, exclude)
    elif not os.path.lexists(path) and glob.has_magic(path):
        found = sorted(glob.glob(path, recursive=True))  # noqa: PTH207 - a pattern may be absolute
        if not found:
            raise UsageError(_("{path}: no file fits this pattern").format(path=path))
        for name in found:
            if os.path.isfile(name) and not is_backup(name) and not _is_excluded(name, exclude):  # noqa: PTH113
                yield FileSource(name)
    else:
        yield FileSource(path)


def _files_below(folder: str, exclude: Sequence[str]) -> Iterator[FileSource]:
    """The files of a folder and its sub-folders by name, without hidden ones and backups; links to folders are not followed."""
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if name[0] != "." and not _is_excluded(f"{place}/{name}", exclude))
        for name in sorted(names):
            path = os.path.join(place, name)  # noqa: PTH118 - the text of the path is kept as the user typed it
            is_no_document = name[0] == "." or name.startswith("~$") or is_backup(name)
            if not is_no_document and not _is_excluded(path, exclude):
                yield FileSource(path, is_named=False)


def _is_excluded(path: str, exclude: Sequence[str]) -> bool:
    """Whether a pattern fits the end of the path: "old", "*.bak.docx", "drafts/*"."""
    return any(Path(path).match(pattern) for pattern in exclude)


def _unreadable(name: str, error: OSError) -> DocumentError:
    if isinstance(error, FileNotFoundError):
        return DocumentError(name, _("no such file"))
    if isinstance(error, PermissionError):
        return DocumentError(name, _("cannot be opened: you have no right to read it"))
    return DocumentError(name, _("cannot be opened: {error}").format(error=error.strerror or error))
