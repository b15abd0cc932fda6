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
from typing import IO, Any, BinaryIO

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
_REASONS = {
    3: N_("is damaged: the reader broke on it; get the file anew"),
    4: N_("needs more memory than is safe, as in an attack; split it, or print it to a new PDF"),
}

_CHUNK = 1 << 20
_DAMAGED = 3  # how the process ends after an exception
_TOO_LARGE = 4  # … and where the memory has run out


def answers(module: str, source: Source, memory: int = MEMORY, silence: float = SILENCE) -> Iterator[dict[str, Any]]:
    """What `module.pages(data)` yields in a process of its own, one by one as they come.

    DocumentError where it takes too much time or memory, or breaks.
    """
    command = [sys.executable, "-P", "-m", "atau_container.confined", module, str(memory)]
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

    def __enter__(self) -> None:
        self._begun = time.monotonic()
        self._timer = threading.Timer(max(min(self._silence, self._left), 0), self._bite)
        self._timer.daemon = True
        self._timer.start()

    def __exit__(self, *_exception: object) -> None:
        self._timer.cancel()
        self._left -= time.monotonic() - self._begun

    def _bite(self) -> None:
        self.has_bitten = True
        self._process.kill()


def main(module: str, memory: int) -> None:
    """The other process: read the document, limit itself, answer."""
    import importlib
    import os

    nowhere = os.open(os.devnull, os.O_RDWR)
    os.dup2(nowhere, 2)
    limit_memory(memory)
    output: BinaryIO = sys.stdout.buffer
    try:
        data = sys.stdin.buffer.read()
        for answer in importlib.import_module(module).pages(data):
            output.write(json.dumps(answer, separators=(",", ":")).encode() + b"\n")
            output.flush()
        code = 0
    except MemoryError:
        code = _TOO_LARGE
    except Exception:
        code = _DAMAGED
    os._exit(code)  # a parser that met damage may break once more while it tidies up


def limit_memory(memory: int) -> None:
    """Let this process have so many bytes: by the system where it can, else by looking every few milliseconds."""
    if sys.platform not in ("win32", "darwin"):
        import resource

        with suppress(ValueError, OSError):
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
            resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
            resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
            return
    watch_memory(memory)


def watch_memory(memory: int, interval: float = 0.02) -> None:
    """End the process from a thread when it takes more memory: the parser lets go of Python's lock while it works."""
    import os

    def look() -> None:
        while resident() < memory:
            time.sleep(interval)
        os._exit(_TOO_LARGE)

    threading.Thread(target=look, daemon=True).start()


def resident() -> int:
    """The most memory that this process has taken so far, in bytes."""
    if sys.platform == "win32":
        import ctypes
        from ctypes import wintypes

        counters = (ctypes.c_size_t * 10)()  # PROCESS_MEMORY_COUNTERS: two DWORDs, then sizes; the first is the peak
        counters[0] = ctypes.sizeof(counters)
        kernel = ctypes.WinDLL("kernel32")
        kernel.GetCurrentProcess.restype = wintypes.HANDLE
        kernel.K32GetProcessMemoryInfo.argtypes = [wintypes.HANDLE, ctypes.c_void_p, wintypes.DWORD]
        kernel.K32GetProcessMemoryInfo(kernel.GetCurrentProcess(), counters, ctypes.sizeof(counters))
        return int(counters[8 // ctypes.sizeof(ctypes.c_size_t)])
    import resource

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
