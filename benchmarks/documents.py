"""Two hundred documents of 20 kB with `glossary check`, on one core and on two."""

import subprocess
from functools import partial

from common import GLOSSARY, NONE, Measured, Settings, interleaved, measure, median, missing, seconds, table
from material import paragraphs

DOCUMENTS = 200
OPTION = "--jobs"


def run(settings: Settings) -> str:
    """A table; the second row is empty as long as the command has no such option."""
    size = 20_000 if settings.full else 4_000
    folder = settings.folder / "documents"
    folder.mkdir()
    text = list(paragraphs(size * DOCUMENTS, settings))
    each = len(text) // DOCUMENTS
    for number in range(DOCUMENTS):
        document = "\n\n".join(text[number * each : (number + 1) * each])
        (folder / f"{number}.txt").write_text(document, encoding="utf-8")

    def check(*arguments: str) -> Measured:
        command = [GLOSSARY, "check", folder, "--language", "ru", "--format", "json", *arguments]
        return measure(command, 120, ATAU_CACHE=str(settings.folder))

    known = subprocess.run([GLOSSARY, "check", "--help"], capture_output=True, text=True, check=True).stdout
    has_option = OPTION in known
    contenders = {"one core": partial(check, *((OPTION, "1") if has_option else ()))}
    if has_option:
        contenders["two cores"] = partial(check, OPTION, "2")
    check()  # the built-in glossary is compiled once
    results, reasons = interleaved(contenders, 3 if settings.full else 1)
    if not has_option:
        reasons["two cores"] = f"`glossary check` has no {OPTION} yet"
    rows = []
    for name in ("one core", "two cores"):
        if name not in results:
            rows.append((name, NONE, NONE, NONE))
            continue
        wall = median(run.seconds for run in results[name])
        alone = median(run.seconds for run in results["one core"])
        rows.append((name, seconds(wall), f"{DOCUMENTS / wall:.0f}", f"{alone / wall:.2f}"))
    header = (f"`glossary check`, {DOCUMENTS} texts of {size // 1000} kB", "time", "documents a second", "times faster")
    return table(header, rows) + missing(reasons)
