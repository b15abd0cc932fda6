"""Writing a file whole or not at all."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO


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
