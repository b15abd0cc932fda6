"""Parsers that are written in C, and read what anybody may have sent, run in a process of their own, with limits.

What breaks in there ends the process and becomes a DocumentError here. The process gets the bytes of the document through
its standard input, and answers in lines of JSON; it gets no names and writes no files.
"""

import json
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import IO, Any

from atau.errors import DocumentError
from atau.hooks.interfaces import Source
from atau.i18n import N_, _

MEMORY = 1_000_000_000  # bytes of address space
SILENCE = 30.0  # seconds until the next line
SECONDS = 50.0  # seconds in all, and for each megabyte of the file …
SECONDS_FOR_EACH_MEGABYTE = 10.0
LONGEST_LINE = 50_000_000  # bytes

_BROKEN = N_(
    "the reader broke on it, or ran out of memory, as in an attack; get the file anew, or print it to a new PDF"
)
_REASONS = {  # by the exit code of the process
    3: N_("is damaged: the reader broke on it; get the file anew"),
    4: N_("needs more memory than is safe, as in an attack; split it, or print it to a new PDF"),
}

LOOKING = 0.2  # seconds between two looks at the clock

_PROCESS = str(Path(__file__).with_name("confined_process.py"))
_CHUNK = 1 << 20


def answers(reader: str, source: Source, memory: int = MEMORY, silence: float = SILENCE) -> Iterator[dict[str, Any]]:
    """What the function `pages(data)` of a Python file yields in a process of its own, one by one as they come.

    `reader` is the path of the file; it imports nothing of Atau, so that the process starts fast and has nothing to lose.
    DocumentError where it takes too much time or memory, or breaks.
    """
    command = [sys.executable, "-P", _PROCESS, reader, str(memory)]
    # Its standard error is a pipe that nobody reads: the parser's own words may quote the document.
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    watch = _Watch(process, silence, SECONDS + SECONDS_FOR_EACH_MEGABYTE * source.size / 1e6)
    assert process.stdin and process.stdout and process.stderr
    try:
        with watch:
            _feed(process.stdin, source)
        while True:
            with watch:
                line = process.stdout.readline(LONGEST_LINE)
            if not line.endswith(b"\n"):
                break
            yield json.loads(line)
        if line:
            raise DocumentError(source.name, _("a page of it holds more than is safe to read; split the document"))
        with watch:
            code = process.wait()
        if watch.has_bitten:
            raise DocumentError(source.name, _("takes too long to read, as in an attack; print it to a new PDF"))
        if code:
            raise DocumentError(source.name, _(_REASONS.get(code, _BROKEN)))
    finally:
        watch.close()
        process.kill()
        process.wait()
        for stream in (process.stdin, process.stdout, process.stderr):
            with suppress(OSError):
                stream.close()


def _feed(pipe: IO[bytes], source: Source) -> None:
    """Hand the document over. A process that ends before it has read all says why by its code."""
    with source.open() as stream, suppress(BrokenPipeError):
        while piece := stream.read(_CHUNK):
            pipe.write(piece)
        pipe.close()


class _Watch:
    """Kills a process that lets us wait too long: `with watch:` stands around each wait."""

    def __init__(self, process: "subprocess.Popen[bytes]", silence: float, total: float) -> None:
        self.has_bitten = False
        self._process = process
        self._silence = silence
        self._left = total
        self._deadline: float | None = None
        self._over = threading.Event()
        threading.Thread(target=self._look, daemon=True).start()

    def __enter__(self) -> None:
        self._begun = time.monotonic()
        self._deadline = self._begun + min(self._silence, self._left)

    def __exit__(self, *_exception: object) -> None:
        self._deadline = None
        self._left -= time.monotonic() - self._begun

    def close(self) -> None:
        """Let the thread end."""
        self._over.set()

    def _look(self) -> None:
        while not self._over.wait(LOOKING):
            deadline = self._deadline
            if deadline is not None and time.monotonic() > deadline:
                self.has_bitten = True
                self._process.kill()
                return
