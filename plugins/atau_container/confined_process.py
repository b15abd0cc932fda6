"""The process in which a document is read: it limits its own memory, reads standard input, and writes a line for each answer.

Run by `atau_container.confined`. It imports nothing of Atau.
"""

import json
import os
import runpy
import sys
import threading
import time
from contextlib import suppress
from typing import BinaryIO

_DAMAGED = 3  # how it ends after an exception
_TOO_LARGE = 4  # … and where the memory has run out


def main(reader: str, memory: int) -> None:
    """Read the document, answer, and end."""
    nowhere = os.open(os.devnull, os.O_RDWR)
    os.dup2(nowhere, 2)
    limit_memory(memory)
    output: BinaryIO = sys.stdout.buffer
    try:
        data = sys.stdin.buffer.read()
        for answer in runpy.run_path(reader)["pages"](data):
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
