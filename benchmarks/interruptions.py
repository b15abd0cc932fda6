"""Kill `glossary update` at random moments: python benchmarks/interruptions.py [--number N] [--seed N].

The catalogue must be the old one or the new one each time. The exit code is 1 where it is anything else.
"""

import argparse
import contextlib
import os
import random
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

MESSAGES = 2_000
GLOSSARY = "concept,language,term,status\nright,en,right,preferred\n"


def main() -> int:
    """Kill, look, count."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--number", type=int, default=200, help="how often the command is killed")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        found = interrupted(Path(folder), options.number, options.seed)
    print(", ".join(f"{number} × {state}" for state, number in sorted(found.items())))
    return int("broken" in found)


def interrupted(folder: Path, number: int, seed: int) -> Counter[str]:
    """How often the catalogue was "old", "new" or "broken" after the command had been killed; the folder is empty."""
    catalogue, command = prepared(folder)
    old = catalogue.read_bytes()
    began = time.monotonic()
    subprocess.run(command, check=True, cwd=folder, env=_environment(folder))
    lasted = time.monotonic() - began
    new = catalogue.read_bytes()
    assert old != new
    moments = random.Random(seed)
    found: Counter[str] = Counter()
    for _kill in range(number):
        for path in folder.glob("*.po*"):
            path.unlink()
        catalogue.write_bytes(old)
        process = subprocess.Popen(command, cwd=folder, env=_environment(folder))
        # Late moments are those at which something is written.
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(lasted * moments.triangular(0.2, 1.1, 0.95))
        process.kill()
        process.wait()
        now = catalogue.read_bytes() if catalogue.exists() else b""
        found["old" if now == old else "new" if now == new else "broken"] += 1
    return found


def prepared(folder: Path, word: str = "anew") -> tuple[Path, Sequence[str]]:
    """A translated catalogue of a document that has changed since, and the command that updates it."""
    lines = [f"Everyone has the right number {number}." for number in range(MESSAGES)]
    document, catalogue = folder / "draft.md", folder / "draft.ru.po"
    glossary = folder / "terms.csv"
    glossary.write_text(GLOSSARY, encoding="utf-8")
    program = str(Path(sys.executable).with_name("glossary"))
    if not catalogue.exists():
        document.write_text("\n\n".join(lines) + "\n", encoding="utf-8")
        made = [
            program,
            "extract",
            document.name,
            "--to",
            "ru",
            "-o",
            catalogue.name,
            "-q",
            "--glossary",
            glossary.name,
        ]
        subprocess.run(made, check=True, cwd=folder, env=_environment(folder))
        text = catalogue.read_text(encoding="utf-8")
        header, _end, messages = text.partition("\n\n")
        catalogue.write_text(header + "\n\n" + messages.replace('msgstr ""', 'msgstr "Право."'), encoding="utf-8")
    source = folder / f"{word}.md"
    changed = [line.replace("the right", f"the {word} right") if not at % 50 else line for at, line in enumerate(lines)]
    source.write_text("\n\n".join(changed) + "\n", encoding="utf-8")
    update = [program, "update", catalogue.name, "--source", source.name, "-q", "--glossary", glossary.name]
    return catalogue, update


def _environment(folder: Path) -> dict[str, str]:
    return {**os.environ, "ATAU_CACHE": str(folder / "cache"), "LANGUAGE": "en"}


if __name__ == "__main__":
    sys.exit(main())
