"""Writing a file whole or not at all."""

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import BinaryIO

_BACKUP = re.compile(r".\.bak\d*\Z")


def is_backup(name: str) -> bool:
    """Whether a file's name is one that `back_up` gives."""
    return _BACKUP.search(name) is not None


def back_up(path: Path) -> Path:
    """Copy a file to `NAME.bak` beside it, or where that is taken to `NAME.bak2`, `.bak3` …; OSError if it fails."""
    import shutil

    for number in count(1):
        backup = path.with_name(f"{path.name}.bak{number if number > 1 else ''}")
        try:
            with backup.open("xb") as copied, path.open("rb") as file:
                shutil.copyfileobj(file, copied)
        except FileExistsError:
            continue
        shutil.copymode(path, backup)
        return backup
    raise AssertionError


@contextmanager
def written_atomically(path: Path) -> Iterator[BinaryIO]:
    """A stream whose bytes are put where `path` is when the block ends: beside it first, then renamed, so that nobody
    ever sees half. Nothing is there, and nothing changed, where the block raises; OSError where it cannot be written.
    """
    import secrets

    written = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    try:
        with written.open("xb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        if path.exists():
            written.chmod(path.stat().st_mode & 0o777)
        written.replace(path)
    finally:
        written.unlink(missing_ok=True)


def write_atomically(path: Path, data: bytes) -> None:
    """Put the bytes where `path` is, or leave everything as it was; OSError if it fails."""
    with written_atomically(path) as file:
        file.write(data)
