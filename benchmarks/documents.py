"""Two hundred documents with `glossary check`, on one core and on two: short texts, and reports such as others are timed on."""

from functools import partial
from pathlib import Path

from common import GLOSSARY, NONE, Measured, Settings, interleaved, measure, median, missing, seconds, table
from material import paragraphs

DOCUMENTS = 200
SIZES = (20_000, 60_000)
QUICK_SIZES = (4_000,)


def run(settings: Settings) -> str:
    """A table for each size."""
    return "\n".join(_table(size, settings) for size in (SIZES if settings.full else QUICK_SIZES))


def _table(size: int, settings: Settings) -> str:
    folder = _documents(size, settings)

    def check(jobs: int) -> Measured:
        command = [GLOSSARY, "check", folder, "--language", "ru", "--format", "json", "--jobs", str(jobs)]
        return measure(command, 120, ATAU_CACHE=str(settings.folder))

    contenders = {"one core": partial(check, 1), "two cores": partial(check, 2)}
    check(1)  # the built-in glossary is compiled once
    results, reasons = interleaved(contenders, 5 if settings.full else 1)
    rows = []
    for name in contenders:
        if name not in results:
            rows.append((name, NONE, NONE, NONE))
            continue
        wall = median(run.seconds for run in results[name])
        alone = median(run.seconds for run in results["one core"])
        rows.append((name, seconds(wall), f"{DOCUMENTS / wall:.0f}", f"{alone / wall:.2f}"))
    header = (f"`glossary check`, {DOCUMENTS} texts of {size // 1000} kB", "time", "documents a second", "times faster")
    return table(header, rows) + missing(reasons)


def _documents(size: int, settings: Settings) -> Path:
    folder = settings.folder / f"documents-{size}"
    folder.mkdir()
    text = list(paragraphs(size * DOCUMENTS, settings))
    each = len(text) // DOCUMENTS
    for number in range(DOCUMENTS):
        document = "\n\n".join(text[number * each : (number + 1) * each])
        (folder / f"{number}.txt").write_text(document, encoding="utf-8")
    return folder
