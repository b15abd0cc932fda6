"""Score the matcher on the gold sets beside the project, and keep the table of docs/recognition.md.

python benchmarks/recognition.py            print the table
python benchmarks/recognition.py --write    put it into docs/recognition.md
"""

import importlib.util
import re
import shutil
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
GOLD = ROOT.parent / "shared" / "gold"
PAGE = ROOT / "docs" / "recognition.md"
TABLE = re.compile(r"(?<=<!-- table -->\n).*?(?=<!-- end of table -->)", re.DOTALL)
SETS = ("ru-gsd-taiga", "kk-ktb", "kk-unimorph", "en-ewt", "ru-gsd-taiga-noise", "kk-ktb-noise", "kk-unimorph-noise")


def scores() -> list[dict[str, object]]:
    """What the gold sets' own scorer says of the installed command, one row a set."""
    specification = importlib.util.spec_from_file_location("score_match", GOLD / "score_match.py")
    scorer = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(scorer)
    command = shutil.which("glossary", path=str(Path(sys.executable).parent)) or "glossary"
    return [scorer.score(str(GOLD / name), command) for name in SETS]


def table(rows: list[dict[str, object]]) -> str:
    """The rows as Markdown; times are left out, since they differ from machine to machine."""
    lines = [
        "| set | terms | in the text | recall | recall, inflected | precision | false | recall, damaged words |",
        "|---|" + "---:|" * 7,
    ]
    for row in rows:
        noisy = "–" if row["noisy_recall"] is None else f"{row['noisy_recall']:.4f}"
        lines.append(
            f"| {Path(row['set']).name} | {row['terms']} | {row['gold']} | {row['recall']:.4f} | {row['inflected_recall']:.4f} "
            f"| {row['precision']:.4f} | {row['false']} | {noisy} |"
        )
    return "\n".join(lines) + "\n"


def main() -> None:
    """Print or write the table."""
    text = table(scores())
    if "--write" in sys.argv:
        PAGE.write_text(TABLE.sub(lambda _: text, PAGE.read_text(encoding="utf-8")), encoding="utf-8")
    else:
        print(text, end="")


if __name__ == "__main__":
    main()
