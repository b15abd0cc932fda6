"""Starting: how long the commands take on a small text, and which imports that time goes to."""

import re
import subprocess
import sys
from collections import Counter
from functools import partial
from pathlib import Path

from common import (
    GLOSSARY,
    NONE,
    PYTHON,
    ROOT,
    Settings,
    interleaved,
    measure,
    median,
    missing,
    seconds,
    surroundings,
    table,
)

TEXT = ROOT / "examples" / "submission.ru.md"
LINE = re.compile(r"^import time:\s+(\d+) \|\s+\d+ \|\s+(\S+)$", re.MULTILINE)
TOP = 12


def run(settings: Settings) -> str:
    """A table of commands, one of packages and one of modules."""
    commands = {
        "`python -c pass`": (PYTHON, "-c", "pass"),
        "`glossary --version`": (GLOSSARY, "--version"),
        "`glossary check`, a text of 4 kB": (GLOSSARY, "check", TEXT),
    }
    contenders = {
        name: partial(measure, command, ATAU_CACHE=str(settings.folder)) for name, command in commands.items()
    }
    for one in contenders.values():
        one()  # the glossary is compiled, and the modules too
    results, reasons = interleaved(contenders, 15 if settings.full else 7)
    rows = []
    for name in commands:
        if name not in results:
            rows.append((name, NONE, NONE))
            continue
        runs = results[name]
        rows.append(
            (name, seconds(median(run.seconds for run in runs)), seconds(median(run.processor for run in runs)))
        )
    first = table(("start, everything compiled before", "time", "processor"), rows) + missing(reasons)
    return f"{first}\n{_imports(settings.folder)}"


def _imports(cache: Path) -> str:
    """The imports of one `glossary check` beyond those of bare Python, each module's own time; the glossary is compiled."""
    bare = _own_times(cache, PYTHON, "-X", "importtime", "-c", "pass")
    times = _own_times(cache, PYTHON, "-X", "importtime", GLOSSARY, "check", str(TEXT))
    own = {module: time for module, time in times.items() if module not in bare}
    packages: Counter[str] = Counter()
    counts: Counter[str] = Counter()
    for module, time in own.items():
        packages[_package(module)] += time
        counts[_package(module)] += 1
    total = sum(own.values())
    title = f"imports of `glossary check` beyond Python's own: {len(own)} modules, {total / 1000:.0f} ms (measuring slows them)"
    by_package = [
        (name, str(counts[name]), _ms(time), f"{time / total:.0%}") for name, time in packages.most_common(TOP)
    ]
    by_module = [(name, _ms(time)) for name, time in Counter(own).most_common(TOP)]
    return (
        table((title, "modules", "own time", "share"), by_package)
        + "\n"
        + table(("the slowest modules", "own time"), by_module)
    )


def _own_times(cache: Path, *command: str) -> dict[str, int]:
    """Microseconds by module."""
    environment = surroundings() | {"ATAU_CACHE": str(cache)}
    said = subprocess.run(command, capture_output=True, text=True, env=environment).stderr
    return {module: int(time) for time, module in LINE.findall(said)}


def _package(module: str) -> str:
    """The package that a module belongs to; of our own the part, of the standard library the name "standard library"."""
    top = module.partition(".")[0]
    if top == "atau":
        return ".".join(module.split(".")[:2])
    return "standard library" if top in sys.stdlib_module_names else top


def _ms(microseconds: int) -> str:
    return f"{microseconds / 1000:.1f} ms"
