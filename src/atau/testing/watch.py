"""Sees what Python code does to the disk and the network, through audit events."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

_NETWORK = ("socket.", "urllib.", "http.", "ftplib.", "smtplib.")
_DISK = (
    "os.remove",
    "os.rename",
    "os.mkdir",
    "os.rmdir",
    "os.truncate",
    "os.link",
    "os.symlink",
    "shutil.",
    "tempfile.",
)
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_APPEND | os.O_TRUNC

_seen: list[str] | None = None
_hooked = False


@contextmanager
def touches() -> Iterator[list[str]]:
    """A list that grows by each thing written, deleted or connected to inside the block."""
    global _seen, _hooked
    if not _hooked:  # a hook cannot be taken away again
        sys.addaudithook(_note)
        _hooked = True
    touched: list[str] = []
    _seen = touched
    try:
        yield touched
    finally:
        _seen = None


def _note(event: str, arguments: tuple[Any, ...]) -> None:
    if _seen is None:
        return
    if event == "open":
        path, _mode, flags = arguments
        if isinstance(path, int):  # a pipe to a process, say, which is open already
            return
        if isinstance(flags, int) and flags & _WRITING:
            _seen.append(f"open for writing: {path}")
    elif event.startswith(_NETWORK + _DISK):
        _seen.append(event)
