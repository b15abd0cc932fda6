"""Write docs/reference/ and docs/formats.md from the code and docs/glossary.md from the glossary, always in English.

`--check` says which of these files are stale.
"""

import argparse
import sys
from pathlib import Path

from pages import checks, cli, configuration, formats, glossary, glossary_formats, hooks

HERE = Path(__file__).parent
NOTICE = "<!-- Written by docs/generate.py; change the code instead. -->\n\n"


def main(arguments: list[str]) -> int:
    """The exit code: 1 where `--check` finds a stale file."""
    parser = argparse.ArgumentParser(description=__doc__)
    choice = parser.add_mutually_exclusive_group()
    choice.add_argument("--check", action="store_true", help="change nothing; exit code 1 where a file is stale")
    choice.add_argument("--write", action="store_true", help="write what is stale (the default)")
    stale = stale_files(made := reference())
    if parser.parse_args(arguments).check:
        print("\n".join(f"docs/{name}: stale; run docs/generate.py" for name in stale) or "The reference is fresh.")
        return int(bool(stale))
    for name in stale:
        path = HERE / name
        if name in made:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(made[name], encoding="utf-8", newline="\n")
        else:
            path.unlink()
        print(f"docs/{name}")
    return 0


def reference() -> dict[str, str]:
    """The text of every generated file, by its path below docs/."""
    pages = {
        "formats.md": formats.page(),
        "glossary.md": glossary.page(),
        "reference/cli.md": cli.page(),
        "reference/hooks.md": hooks.page(),
        "reference/configuration.md": configuration.page(),
        "reference/glossary-formats.md": glossary_formats.page(),
        **{f"reference/checks/{name}": text for name, text in checks.pages().items()},
    }
    return {name: NOTICE + text.strip() + "\n" for name, text in pages.items()}


def stale_files(made: dict[str, str]) -> list[str]:
    """The files that differ from what the code says, or that it says nothing of any more."""
    written = [*(HERE / "reference").rglob("*.md"), *(HERE / name for name in made if (HERE / name).exists())]
    present = {path.relative_to(HERE).as_posix(): path for path in written}
    changed = [name for name, text in made.items() if name not in present or _read(present[name]) != text]
    return sorted({*changed, *(present.keys() - made.keys())})


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
