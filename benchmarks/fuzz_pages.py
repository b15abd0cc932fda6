"""Damage PDFs, web pages and texts at random and read them: python benchmarks/fuzz_pages.py [--number N] [PATH ...].

Each copy must be read, or end in a DocumentError of one line, within a minute and a gigabyte, the process of the reader
included. Without paths the samples beside the project and the examples are damaged. The exit code is 1 where one was not.
"""

import argparse
import resource
import sys
import time
from collections import Counter
from pathlib import Path

from atau.errors import DocumentError
from atau.hooks.interfaces import Format
from atau.pipeline.builtins import load_plugins
from atau.testing import BytesSource
from atau.testing.damage import mutants

ROOT = Path(__file__).parents[1]
FOLDERS = (ROOT / "examples", ROOT.parent / "shared" / "samples")
ENDINGS = {".pdf": "pdf", ".html": "html", ".txt": "text", ".md": "markdown"}
SLOW = 60  # seconds
LARGE = 1_000_000_000  # bytes


def main() -> int:
    """Damage, read, count."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="*", type=Path)
    parser.add_argument("--number", type=int, default=1_000, help="how many damaged copies, shared out evenly")
    options = parser.parse_args()
    formats = load_plugins().formats
    given = [
        path for folder in options.paths or FOLDERS for path in ([folder] if folder.is_file() else folder.rglob("*"))
    ]
    files = sorted(path for path in given if path.suffix in ENDINGS)
    outcomes: Counter[str] = Counter()
    faults: list[str] = []
    slowest = (0.0, "")
    for path in files:
        format = formats[ENDINGS[path.suffix]]
        for name, data in mutants(path.name, path.read_bytes(), -(-options.number // len(files))):
            begun = time.perf_counter()
            outcome = _outcome(format, name, data)
            seconds = time.perf_counter() - begun
            slowest = max(slowest, (seconds, name))
            outcomes[f"{format.name}: {outcome}"] += 1
            if outcome not in ("read", "refused") or seconds > SLOW:
                faults.append(f"{name}: {outcome}, {seconds:.1f} s")
    for outcome, number in sorted(outcomes.items()):
        print(f"{number:6} {outcome}")
    here, there = (resource.getrusage(who).ru_maxrss * 1024 for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    if max(here, there) > LARGE:
        faults.append("more than a gigabyte was taken")
    print(f"{outcomes.total()} copies of {len(files)} documents; the slowest took {slowest[0]:.1f} s ({slowest[1]})")
    print(f"at most {here / 1e6:.0f} MB here, {there / 1e6:.0f} MB in a reader's process")
    print("\n".join(faults) or "Each was read, or refused with its reason.")
    return int(bool(faults))


def _outcome(format: Format, name: str, data: bytes) -> str:
    try:
        for _unit in format.extract(BytesSource(name, data))[1]:
            pass
    except DocumentError as error:
        return "refused" if "\n" not in str(error) else "refused in several lines"
    except Exception as error:  # whatever it is, it is the fault that is looked for
        return type(error).__name__
    return "read"


if __name__ == "__main__":
    sys.exit(main())
