"""What the comparisons share: measuring commands and passes in turn, medians, tables, the machine, the page."""

import json
import os
import platform
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

ROOT = Path(__file__).parents[1]
HERE = Path(__file__).parent
PAGE = ROOT / "docs" / "performance.md"
PYTHON = sys.executable
GLOSSARY = shutil.which("glossary", path=str(Path(PYTHON).parent)) or "glossary"
NONE = "–"
MEGABYTE = 1_000_000

Value = TypeVar("Value")


class UnavailableError(Exception):
    """A contender that is not installed or does not run, and why; the tables show the reason."""


@dataclass(frozen=True, slots=True)
class Settings:
    """How much to measure, where the peers are, and a folder for files that are removed afterwards."""

    full: bool
    peers: Path
    folder: Path


@dataclass(frozen=True, slots=True)
class Measured:
    """One run of a command: seconds by the clock and of the processor, bytes at the peak, what it printed."""

    seconds: float
    processor: float
    peak: int
    output: str


def measure(
    command: Sequence[str | Path],
    limit: int = 60,
    cwd: Path | None = None,
    codes: Sequence[int] = (0, 1),
    **environment: str,
) -> Measured:
    """Run a command, its output into a file; UnavailableError where it takes too long or ends with another exit code."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        launcher = [PYTHON, "-I", "-S", HERE / "spawn.py", folder / "result", folder / "output", str(limit)]
        everything = [str(part) for part in (*launcher, *command)]
        started = subprocess.run(
            everything, cwd=cwd or folder, env=surroundings() | environment, capture_output=True, text=True
        )
        if started.returncode:
            raise UnavailableError(_last_line(started.stderr))
        result = json.loads((folder / "result").read_text(encoding="utf-8"))
        output = (folder / "output").read_text(encoding="utf-8", errors="replace")
        errors = (folder / "output.errors").read_text(encoding="utf-8", errors="replace")
    if result["code"] == -9 and result["seconds"] >= limit:
        raise UnavailableError(f"over {limit} s")
    if result["code"] not in codes or "Traceback (most recent call last)" in errors:
        raise UnavailableError(f"exit code {result['code']}: {_last_line(errors or output)}")
    return Measured(result["seconds"], result["processor"], result["peak"], output)


def surroundings() -> dict[str, str]:
    """The environment, in which Python keeps its bytecode, as it does where programs are installed."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def interleaved(
    contenders: Mapping[str, Callable[[], Value]], rounds: int
) -> tuple[dict[str, list[Value]], dict[str, str]]:
    """Each contender once, then each once again …; the results of each, and the reasons of those that gave up."""
    results: dict[str, list[Value]] = {}
    reasons: dict[str, str] = {}
    for _round in range(rounds):
        for name, run in contenders.items():
            if name in reasons:
                continue
            try:
                results.setdefault(name, []).append(run())
            except UnavailableError as reason:
                reasons[name] = str(reason)
    return {name: runs for name, runs in results.items() if runs and name not in reasons}, reasons


class Contender:
    """A process of contenders/ that has built its matcher and makes one timed pass whenever it is asked to."""

    def __init__(self, script: str, python: str | Path, *arguments: str | Path) -> None:
        command = [str(part) for part in (python, HERE / "contenders" / f"{script}.py", *arguments)]
        self._errors = tempfile.TemporaryFile("w+", encoding="utf-8")  # noqa: SIM115 - open as long as the process
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self._errors, encoding="utf-8"
        )
        try:
            self.built = self._answer()
        except UnavailableError:
            self.close()
            raise

    def __call__(self) -> dict[str, float]:
        """One pass."""
        with suppress(BrokenPipeError):  # the answer tells why
            self._process.stdin.write("go\n")
            self._process.stdin.flush()
        return self._answer()

    def close(self) -> None:
        """End the process."""
        with suppress(BrokenPipeError):
            self._process.stdin.close()
        self._process.stdout.close()
        self._process.wait()
        self._errors.close()

    def _answer(self) -> dict[str, float]:
        line = self._process.stdout.readline()
        if not line:
            self._process.wait()
            self._errors.seek(0)
            raise UnavailableError(_last_line(self._errors.read()))
        return json.loads(line)


def median(values: Iterable[float]) -> float:
    """The median."""
    return statistics.median(values)


def seconds(value: float) -> str:
    """Milliseconds below a second, else seconds."""
    return f"{value * 1000:.0f} ms" if value < 1 else f"{value:.1f} s"


def megabytes(value: float) -> str:
    """Whole megabytes."""
    return f"{value / MEGABYTE:.0f} MB"


def table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A Markdown table, all columns but the first to the right."""
    lines = ["| " + " | ".join(header) + " |", "|---|" + "---:|" * (len(header) - 1)]
    lines += ["| " + " | ".join(row) + " |" for row in rows]
    return "\n".join(lines) + "\n"


def missing(reasons: Mapping[str, str]) -> str:
    """Why some rows are empty."""
    return "".join(f"\n{NONE} {name}: {reason}\n" for name, reason in reasons.items())


def machine() -> str:
    """The processor, the cores that may be used, the system and Python; no names."""
    model = platform.processor() or platform.machine()
    with suppress(OSError):
        found = re.search(r"model name\s*:\s*(.+)", Path("/proc/cpuinfo").read_text(encoding="utf-8"))
        model = found[1] if found else model
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    python = f"{platform.python_implementation()} {platform.python_version()}"
    return f"{model}, {cores} cores, {platform.system()}, {python}"


def write(name: str, text: str) -> None:
    """Put the text of a comparison between its markers on the page."""
    pattern = re.compile(rf"(?<=<!-- {name} -->\n).*?(?=<!-- end of {name} -->)", re.DOTALL)
    page = PAGE.read_text(encoding="utf-8")
    if not pattern.search(page):
        raise SystemExit(f"{PAGE.name} has no markers for “{name}”")
    PAGE.write_text(pattern.sub(lambda _: text, page), encoding="utf-8")


def _last_line(text: str) -> str:
    """What an error says at its end, without the folders of this machine."""
    lines = text.strip().splitlines() or ["no output"]
    return re.sub(r"(?:/[^\s/:'\"]+)+/", "", lines[-1])[:120]
