"""Run one command and write its wall time, processor time and peak memory: python spawn.py RESULT OUTPUT LIMIT COMMAND...

A process of its own, and a small one: on Linux a child starts with the peak memory of the process that started it, so a
large one would hide what a small command needs.
"""

import json
import os
import signal
import sys
import time


def main() -> None:
    """Run it; a command that takes longer than LIMIT seconds is ended, with all that it started."""
    result, output, limit, *command = sys.argv[1:]
    streams = [
        (os.POSIX_SPAWN_OPEN, 0, os.devnull, os.O_RDONLY, 0),
        (os.POSIX_SPAWN_OPEN, 1, output, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600),
        (os.POSIX_SPAWN_OPEN, 2, f"{output}.errors", os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600),
    ]
    start = time.perf_counter()
    child = os.posix_spawnp(command[0], command, os.environ, file_actions=streams, setpgroup=0)
    signal.signal(signal.SIGALRM, lambda *_: os.killpg(child, signal.SIGKILL))
    signal.alarm(int(limit))
    _child, status, usage = os.wait4(child, 0)
    seconds = time.perf_counter() - start
    signal.alarm(0)
    unit = 1 if sys.platform == "darwin" else 1024  # of ru_maxrss
    measured = {
        "seconds": seconds,
        "processor": usage.ru_utime + usage.ru_stime,
        "peak": usage.ru_maxrss * unit,
        "code": os.waitstatus_to_exitcode(status),
    }
    with open(result, "w", encoding="utf-8") as file:  # noqa: PTH123 - pathlib is a megabyte that the child would inherit
        json.dump(measured, file)


main()
