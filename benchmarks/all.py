"""Measure Atau beside the tools that a user would pick instead, and keep the tables of docs/performance.md.

python benchmarks/peers.py                    install the tools to compare with
python benchmarks/all.py                      all comparisons, about a quarter of an hour
python benchmarks/all.py --quick              shorter texts and fewer rounds, about five minutes
python benchmarks/all.py --write [NAME ...]   put the tables, or those of some comparisons, into docs/performance.md
"""

import argparse
import datetime
import importlib
import tempfile
from pathlib import Path

from common import Settings, machine, write
from peers import FOLDER

COMPARISONS = (
    "startup",
    "commands",
    "bilingual",
    "judging",
    "scanning",
    "documents",
    "extraction",
    "extraction_pdf",
    "catalogues",
    "updating",
)


def main() -> None:
    """Run the comparisons one after another."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(COMPARISONS))
    parser.add_argument("--write", action="store_true", help="into docs/performance.md")
    parser.add_argument("--quick", action="store_true", help="shorter texts and fewer rounds")
    parser.add_argument("--peers", type=Path, default=FOLDER, help="where peers.py has installed the peers")
    options = parser.parse_args()
    if unknown := set(options.names) - set(COMPARISONS):
        parser.error(f"no such comparison: {', '.join(sorted(unknown))}; there are {', '.join(COMPARISONS)}")
    how = "quick" if options.quick else "full"
    header = f"Measured on {datetime.date.today()} ({how} run): {machine()}.\n"
    for name in options.names or COMPARISONS:
        with tempfile.TemporaryDirectory() as folder:
            tables = importlib.import_module(name).run(Settings(not options.quick, options.peers, Path(folder)))
        print(f"\n{name}\n\n{header}\n{tables}", flush=True)
        if options.write:
            write(name, f"{header}\n{tables}")


if __name__ == "__main__":
    main()
