"""Writing a file whole or not at all."""

import os
import secrets
import shutil
from itertools import count
from pathlib import Path


def back_up(path: Path) -> Path:
    """Copy a file to `NAME.bak` beside it, or where that is taken to `NAME.bak2`, `.bak3` …; OSError if it fails."""
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


def write_atomically(path: Path, data: bytes) -> None:
    """Put the bytes where `path` is: beside it first, then renamed, so that nobody ever sees half; OSError if it fails."""
    written = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    try:
        with written.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if path.exists():
            written.chmod(path.stat().st_mode & 0o777)
        written.replace(path)
    finally:
        written.unlink(missing_ok=True)
