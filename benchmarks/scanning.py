"""The matcher in process: scanning Russian text with glossaries of growing size; compiling; the compiled file."""

import json

from common import (
    HERE,
    MEGABYTE,
    NONE,
    PYTHON,
    Contender,
    Measured,
    Settings,
    interleaved,
    measure,
    median,
    megabytes,
    missing,
    seconds,
    table,
)
from material import mixed, paragraphs, russian, write_json, write_table

SIZES = (300, 3_000, 100_000)
MIXED = 100_000


def run(settings: Settings) -> str:
    """A table of speeds, and one of compiling."""
    return f"{_scanning(settings)}\n{_compiling(settings)}"


def _scanning(settings: Settings) -> str:
    size = 2 * MEGABYTE if settings.full else MEGABYTE
    text = write_json(settings.folder / "paragraphs.json", list(paragraphs(size, settings)))
    started = {}
    for count in SIZES:
        glossary = write_table(settings.folder / f"russian-{count}.csv", russian(count, settings))
        started[f"{count:,}"] = Contender("atau_scan", PYTHON, text, glossary)
    passes, reasons = interleaved(started, 5 if settings.full else 3)
    for contender in started.values():
        contender.close()
    times = {name: median(one["seconds"] for one in passes[name]) for name in passes}
    rows = [
        (
            name,
            f"{size / MEGABYTE / times[name]:.2f}",
            f"{times[name] / times.get('300', times[name]):.1f}",
            f"{passes[name][0]['found'] / size * 1000:.1f}",
        )
        if name in times
        else (name, NONE, NONE, NONE)
        for name in started
    ]
    header = ("scanning Russian text, by terms", "MB/s", "times slower than 300 (goal: at most 4)", "matches a kB")
    return table(header, rows) + missing(reasons)


def _compiling(settings: Settings) -> str:
    glossary = write_table(settings.folder / "mixed.csv", mixed(MIXED, settings))

    def compiling(*arguments: object) -> Measured:
        return measure([PYTHON, HERE / "contenders" / "atau_compile.py", *arguments], 200, codes=(0,))

    wanted = {
        "the built-in glossary (goal: 3 s)": compiling,
        f"{MIXED:,} terms in three languages (goal: 20 s, 700 MB)": lambda: compiling(glossary),
    }
    results, reasons = interleaved(wanted, 3 if settings.full else 1)
    rows = []
    for name in wanted:
        if name not in results:
            rows.append((name, NONE, NONE, NONE, NONE, NONE))
            continue
        said = [json.loads(run.output) for run in results[name]]
        read, made, loaded = (median(one[key] for one in said) for key in ("read", "compile", "load"))
        size, peak = max(one["size"] for one in said), max(run.peak for run in results[name])
        size_said = f"{size / MEGABYTE:.1f} MB"
        rows.append((name, seconds(read), seconds(made), megabytes(peak), size_said, seconds(loaded)))
    header = ("compiling, no cache", "start and read", "compile", "peak memory", "file", "load the file")
    return table(header, rows) + missing(reasons)
