"""A catalogue of 100,000 messages, brought to a source in which every hundredth was edited: seconds of the processor, memory.

python benchmarks/updating.py [--quick]   the table, on the terminal

A process of its own reads the catalogue and the new messages, each from a PO file, updates, and writes the result, as
`glossary update` does behind the reading of documents; the memory is that of the whole process.
"""

import argparse
import random
import tempfile
from collections import Counter
from dataclasses import replace
from itertools import islice
from pathlib import Path

from common import HERE, MEGABYTE, PYTHON, Settings, machine, measure, median, megabytes, seconds, table
from material import SEED, paragraphs
from peers import FOLDER

from atau.model import Catalogue, Message, Place
from atau_po.catalogue import PoCatalogue

CONTENDER = HERE / "contenders" / "atau_update.py"
SIZES = {"sentences": 60, "paragraphs": 210}
"""Characters of a message."""

EDITED = 100
"""One message in so many is edited: its first word goes; and as many times it is moved, removed, or another comes before it."""


def run(settings: Settings) -> str:
    """A table with a row for each length of messages."""
    count = 100_000 if settings.full else 20_000
    rows = []
    for name, length in SIZES.items():
        old, fresh = _catalogues(name, length, count, settings)
        runs = [
            measure([PYTHON, CONTENDER, old, fresh, settings.folder / "updated.po"], 600, codes=(0,))
            for _ in range(3 if settings.full else 1)
        ]
        steps = [[float(step) for step in one.output.split()] for one in runs]
        reading, updating, writing = (median(step) for step in zip(*steps, strict=True))
        size = old.stat().st_size
        peak = median(one.peak for one in runs)
        rows.append(
            (
                f"{count:,} {name}, {size / MEGABYTE:.0f} MB",
                seconds(reading),
                seconds(updating),
                seconds(writing),
                seconds(median(one.processor for one in runs)),
                f"{megabytes(peak)} ({peak / size:.1f} times the file)",
            )
        )
    header = (
        "catalogue",
        "reading the new messages",
        "reading and updating the catalogue",
        "writing it",
        "all, with the start (goal: 15 s)",
        "peak (goal: 4 times the file)",
    )
    return table(header, rows)


def _catalogues(name: str, length: int, count: int, settings: Settings) -> tuple[Path, Path]:
    """A translated catalogue, and the messages of the edited source."""
    chance = random.Random(SEED)
    texts = list(islice(_texts(length, count, settings), count))
    edited: list[str] = []
    for number, text in enumerate(texts):
        what = chance.randrange(4) if number % (EDITED // 4) == 0 else None
        if what == 0:
            edited.append(text.partition(" ")[2] or text)
        elif what == 1:
            edited.insert(max(0, len(edited) - 50), text)
        elif what == 2:
            edited += [f"{number} {text[::-1]}", text]
        elif what is None:
            edited.append(text)
    old, fresh = settings.folder / f"{name}.po", settings.folder / f"{name}.new.po"
    _write(old, [replace(one, msgstr=text[::-1]) for one, text in zip(_messages(texts), texts, strict=True)])
    _write(fresh, _messages(edited))
    return old, fresh


def _texts(length: int, count: int, settings: Settings):
    """Pieces of Russian text of about so many characters, cut between words."""
    for paragraph in paragraphs(3 * (count + 1) * (length + 20), settings):
        for at in range(0, len(paragraph) - length // 2, length):
            yield " ".join(paragraph[at : at + length].split())


def _messages(texts: list[str]) -> list[Message]:
    seen: Counter[str] = Counter(())
    messages = []
    for number, text in enumerate(texts, 1):
        seen[text] += 1
        context = f"body/paragraph#{seen[text]}" if seen[text] > 1 else "body/paragraph"
        places = (Place("report.docx", f"body/{number}"),)
        messages.append(Message(text, msgctxt=context, places=places, notes=(f"paragraph: {number}",)))
    return messages


def _write(path: Path, messages: list[Message]) -> None:
    with path.open("wb") as file:
        PoCatalogue().write(Catalogue({"Language": "kk", "Content-Type": "text/plain; charset=UTF-8"}, messages), file)


def main() -> None:
    """Measure, and print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="fewer messages, once")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        print(f"{machine()}\n\n{run(Settings(not options.quick, FOLDER, Path(folder)))}")


if __name__ == "__main__":
    main()
