"""Catalogues of 100,000 messages, short and long ones: reading and writing them beside polib and Babel.

python benchmarks/catalogues.py [--quick]   the tables, on the terminal

Each step is a process of its own: the time is that of the step, the memory that of the whole process. We read message by
message, as translations are looked up; to be written, all messages are in memory before, with every contender.
"""

import argparse
import tempfile
from collections.abc import Iterator
from functools import partial
from importlib.metadata import version
from itertools import chain, islice, pairwise
from pathlib import Path

from common import (
    NONE,
    PYTHON,
    Measured,
    Settings,
    interleaved,
    machine,
    measure,
    median,
    megabytes,
    missing,
    seconds,
    table,
)
from material import paragraphs
from peers import FOLDER

OURS = "atau"
SIZES = {"short": 15, "long": 210}
"""Characters of a string."""

HEADER = """\
# Translations for measuring
msgid ""
msgstr ""
"Project-Id-Version: report.docx\\n"
"Language: kk\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"""

# How each reads the file `path`, and writes what was read (`catalogue`) into the file `target`.
READ = {
    OURS: """
from atau.pipeline.sources import FileSource
from atau_po.catalogue import PoCatalogue
def read(): return PoCatalogue().read(FileSource(path))
""",
    "polib": "import polib\ndef read(): return polib.pofile(path, wrapwidth=0)\n",
    "Babel": "from babel.messages.pofile import read_po\ndef read(): return read_po(open(path, 'rb'))\n",
}
WRITE = {
    OURS: """
from dataclasses import replace
catalogue = replace(catalogue, messages=list(catalogue))
def write(): PoCatalogue().write(catalogue, open(target, 'wb'))
""",
    "polib": "def write(): catalogue.save(target)\n",
    "Babel": """
from babel.messages.pofile import write_po
def write(): write_po(open(target, 'wb'), catalogue, width=0)
""",
}
STEPS = {
    "reading": "start = process_time()\nfor message in read(): pass\nprint(process_time() - start)\n",
    "writing": "catalogue = read()\n{write}\nstart = process_time()\nwrite()\nprint(process_time() - start)\n",
}


def run(settings: Settings) -> str:
    """A table for each step, and one of memory."""
    count = 100_000 if settings.full else 20_000
    paths = {size: _catalogue(size, count, settings) for size in SIZES}
    peaks: dict[str, dict[str, str]] = {name: {} for name in READ}
    tables = []
    notes: dict[str, str] = {}
    for step in STEPS:
        rows: dict[str, list[str]] = {name: [] for name in READ}
        for size, path in paths.items():
            contenders = {name: partial(_measured, name, step, path, settings) for name in READ}
            results, reasons = interleaved(contenders, 5 if settings.full else 3)
            notes |= {f"{name}, {step}, {size} messages": reason for name, reason in reasons.items()}
            for name in READ:
                rows[name] += _cells(results, name)
                if step == "reading":
                    peaks[name][size] = _peak(results.get(name), path)
        told = (f"{size} messages, {megabytes(path.stat().st_size)}" for size, path in paths.items())
        header = (f"{step} {count:,} messages", *chain.from_iterable((one, "atau is faster") for one in told))
        tables.append(table(header, [(name, *cells) for name, cells in rows.items()]))
    header = (
        "memory of the process that reads (goal: at most 4 times the file)",
        *(f"{size} messages" for size in paths),
    )
    tables.append(table(header, [(name, *found.values()) for name, found in peaks.items()]))
    versions = ", ".join(f"{name} {version(name)}" for name in READ if name != OURS)
    return "\n".join(tables) + missing(notes) + f"\n{versions}.\n"


def _measured(name: str, step: str, path: Path, settings: Settings) -> Measured:
    names = f"path, target = {str(path)!r}, {str(settings.folder / 'written.po')!r}\n"
    code = "from time import process_time\n" + names + READ[name] + STEPS[step].format(write=WRITE[name])
    return measure([PYTHON, "-c", code], 300, codes=(0,))


def _cells(results: dict[str, list[Measured]], name: str) -> list[str]:
    times = {one: median(float(run.output) for run in runs) for one, runs in results.items()}
    if name not in times or OURS not in times:
        return [NONE, NONE]
    return [seconds(times[name]), f"{times[name] / times[OURS]:.1f}"]


def _peak(runs: list[Measured] | None, path: Path) -> str:
    if not runs:
        return NONE
    peak = median(run.peak for run in runs)
    return f"{megabytes(peak)} ({peak / path.stat().st_size:.1f})"


def _catalogue(size: str, count: int, settings: Settings) -> Path:
    """A catalogue as `glossary extract` makes it, translated but for each seventh message, each tenth of the others fuzzy."""
    path = settings.folder / f"{size}.po"
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write(HEADER)
        for number, (source, target) in enumerate(pairwise(islice(_strings(SIZES[size], count, settings), count + 1))):
            fuzzy = f'#, fuzzy\n#| msgid "{target}"\n' if number % 10 == 0 else ""
            file.write(
                f"\n#. paragraph: {number}\n#: report.docx:body/{number}\n{fuzzy}"
                f'msgctxt "body/paragraph#{number}"\nmsgid "{source}"\nmsgstr "{target if number % 7 else ""}"\n'
            )
    return path


def _strings(length: int, count: int, settings: Settings) -> Iterator[str]:
    """Pieces of Russian text, more than so many, as they stand in a catalogue; each third has codes, quotes and a line end."""
    number = 0
    for paragraph in paragraphs(2 * (count + 1) * (length + 20), settings):
        for at in range(0, len(paragraph) - length // 2, length):
            piece = paragraph[at : at + length].replace("\\", "").replace('"', "'")
            number += 1
            yield f'<g1>{piece[:9]}</g1> \\"{piece[9:]}\\"<x2/>\\n' if number % 3 == 0 else piece


def main() -> None:
    """Measure, and print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="fewer messages and rounds")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        print(f"{machine()}\n\n{run(Settings(not options.quick, FOLDER, Path(folder)))}")


if __name__ == "__main__":
    main()
