"""Damage documents at random and read them: python benchmarks/fuzz.py [--number N] [--seed N] [PATH ...].

Each copy must be read or end in a DocumentError of one line; what can be read must take a translation and comments as well.
Without paths the documents of ../shared/samples and examples/ are damaged. The exit code is 1 where anything else came out,
or took too long.
"""

import argparse
import re
import resource
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from atau.errors import DocumentError
from atau.hooks.interfaces import Format, RenderOptions
from atau.model import REMARK, Finding, Severity, Side, Unit
from atau.pipeline.builtins import load_plugins
from atau.pipeline.formats import format_of
from atau.pipeline.sources import BytesSource
from atau.testing.damage import mutants
from atau.testing.translation import pseudo_translated

ROOT = Path(__file__).parents[1]
FOLDERS = (ROOT / "examples", ROOT.parent / "shared" / "samples")
LARGEST = 2_000_000  # bytes of a document to damage
SLOW = 20  # seconds


def main() -> int:
    """Damage, read, count."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="*", type=Path)
    parser.add_argument("--number", type=int, default=3_000, help="how many damaged copies, shared out evenly")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    documents = list(_documents(options.paths or FOLDERS))
    each = -(-options.number // len(documents))
    outcomes: Counter[tuple[str, str]] = Counter()
    broken: list[str] = []
    slowest = (0.0, "")
    for format, path in documents:
        for name, data in mutants(path.name, path.read_bytes(), each, options.seed):
            start = time.perf_counter()
            outcome = _outcome(format, name, data)
            seconds = time.perf_counter() - start
            slowest = max(slowest, (seconds, name))
            outcomes[format.name, outcome.partition(":")[0]] += 1
            if outcome not in ("read", "annotated", "refused") or seconds > SLOW:
                broken.append(f"{name}: {outcome}, {seconds:.1f} s")
    for (format_name, outcome), number in sorted(outcomes.items()):
        print(f"{format_name}: {number} {outcome}")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1000
    total = sum(outcomes.values())
    print(
        f"{total} copies of {len(documents)} documents, seed {options.seed}; slowest {slowest[0]:.2f} s, peak {peak} MB"
    )
    print("\n".join(broken) or "Each was read or refused.")
    return int(bool(broken))


def _documents(paths: "list[Path] | tuple[Path, ...]") -> Iterator[tuple[Format, Path]]:
    plugins = load_plugins()
    files = [file for path in paths for file in (sorted(path.rglob("*")) if path.is_dir() else [path])]
    for path in files:
        if path.is_file() and 0 < path.stat().st_size <= LARGEST:
            source = BytesSource(path.name, path.read_bytes())
            source.is_named = False
            try:
                format = format_of(source, plugins)
            except DocumentError:
                continue
            if format is not None:
                yield format, path


def _outcome(format: Format, name: str, data: bytes) -> str:
    source = BytesSource(name, data)
    try:
        _document, units = format.extract(source)
        findings = [one for unit in units for one in _findings(name, unit)]
        if hasattr(format, "render"):
            _document, passages = format.passages(source)
            targets = {unit.id: pseudo_translated(unit, "kk") for unit in passages if unit.kind != REMARK}
            format.render(source, targets, RenderOptions("kk"))
        if not hasattr(format, "annotate"):
            return "read"
        format.annotate(source, findings)
    except DocumentError as error:
        return "refused" if "\n" not in str(error) else "error: of several lines"
    except Exception as error:  # this is what is looked for
        return f"{type(error).__name__}: {error}"
    return "annotated"


def _findings(name: str, unit: Unit) -> Iterator[Finding]:
    for found in list(re.finditer(r"\w+", unit.text))[::7]:
        yield Finding(
            "a-check", Severity.WARNING, "wrong", name, unit.id, Side.SOURCE, unit.location,
            found.start(), found.end(), found[0],
        )  # fmt: skip


if __name__ == "__main__":
    sys.exit(main())
