"""How a contender talks: one line of JSON when it is built, then one for each line that it is sent.

Times are of the processor: no contender starts threads, and what else the machine has to do is left out.
"""

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

Task = dict[str, Any]
"""`terms`: [concept, English, Russian]; `units`: [English, Russian]."""


def read_task() -> Task:
    """The task whose file is the first argument."""
    return json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))


def serve(build: Callable[[], Callable[[], dict[str, float]]]) -> None:
    """Build, then make a timed pass for each line. `build` gives a function that makes a pass and tells what it found.

    What a pass gives under "seconds" stands instead of the time of the whole call.
    """
    start = time.process_time()
    run = build()
    _say({"seconds": time.process_time() - start})
    for _line in sys.stdin:
        start = time.process_time()
        found = run()
        _say({"seconds": time.process_time() - start, **found})


def _say(values: dict[str, float]) -> None:
    print(json.dumps(values), flush=True)
