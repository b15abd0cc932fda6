"""Writing a file whole or not at all."""

import os
from pathlib import Path


def write_atomically(path: Path, data: bytes) -> None:
    """Put the bytes where `path` is: beside it first, then renamed, so that nobody ever sees half; OSError if it fails."""
    import secrets

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
