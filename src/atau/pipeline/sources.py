"""From what the user typed to sources: files, folders, patterns and standard input; nobody else opens anything."""

import glob
import io
import os
from collections.abc import Iterator, Sequence
from functools import cached_property
from pathlib import Path, PurePath
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


class UnreadableSource:
    """A folder that was met in another and cannot be listed: whatever is asked of it is the error."""

    is_named = True

    def __init__(self, name: str, error: OSError) -> None:
        self.name = name
        self._error = error

    @property
    def size(self) -> int:
        """DocumentError."""
        raise _unreadable(self.name, self._error)

    @property
    def head(self) -> bytes:
        """DocumentError."""
        raise _unreadable(self.name, self._error)

    def open(self) -> BinaryIO:
        """DocumentError."""
        raise _unreadable(self.name, self._error)


AnySource = FileSource | BytesSource | UnreadableSource


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
        found = sorted(_fitting(path))
        if not found:
            raise UsageError(_("{path}: no file fits this pattern").format(path=path))
        for name in found:
            if not is_backup(name) and not _is_excluded(name, exclude):
                yield FileSource(name)
    else:
        yield FileSource(path)


def _fitting(pattern: str) -> list[str]:
    """The files that a pattern names; `**` goes through folders, hidden ones and links to folders left out."""
    if "**" not in pattern:
        return [name for name in glob.glob(pattern) if os.path.isfile(name)]  # noqa: PTH113, PTH207
    base = Path(pattern.partition("**")[0] or ".")
    while glob.has_magic(str(base)):
        base = base.parent
    rest = PurePath(pattern).relative_to(base)
    found = (path for path in base.glob(str(rest)) if path.is_file())
    return [str(path) for path in found if not any(part[0] == "." for part in path.relative_to(base).parts)]


def _files_below(folder: str, exclude: Sequence[str]) -> Iterator[AnySource]:
    """The files of a folder and its sub-folders, by name, without those that `.gitignore` leaves out.

    Hidden ones and backups are left out too, and links to folders are not followed, so that no walk is endless.
    """
    from atau.pipeline.gitignore import rules_above

    failures: list[OSError] = []
    rules = {folder: rules_above(folder)}
    for place, folders, names in os.walk(folder, onerror=failures.append):
        here = rules.pop(place).inside(place)
        kept = []
        for name in sorted(folders):
            path = os.path.join(place, name)  # noqa: PTH118 - the text of the path is kept as the user typed it
            if name[0] != "." and not _is_excluded(path, exclude) and not here.leave_out(path, is_folder=True):
                kept.append(name)
                rules[path] = here
        folders[:] = kept
        for name in sorted(names):
            path = os.path.join(place, name)  # noqa: PTH118
            is_no_document = name[0] == "." or name.startswith("~$") or is_backup(name)
            if is_no_document or _is_excluded(path, exclude) or here.leave_out(path):
                continue
            yield FileSource(path, is_named=False)
    for error in failures:
        yield UnreadableSource(error.filename or folder, error)


def _is_excluded(path: str, exclude: Sequence[str]) -> bool:
    """Whether a pattern fits the end of the path: "old", "*.bak.docx", "drafts/*"."""
    return any(Path(path).match(pattern) for pattern in exclude)


def _unreadable(name: str, error: OSError) -> DocumentError:
    if isinstance(error, FileNotFoundError):
        return DocumentError(name, _("no such file"))
    if isinstance(error, PermissionError):
        return DocumentError(name, _("cannot be opened: you have no right to read it"))
    return DocumentError(name, _("cannot be opened: {error}").format(error=error.strerror or error))
