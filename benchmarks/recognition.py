"""Score the matcher on the gold sets beside the project, and keep the table of docs/recognition.md.

python benchmarks/recognition.py            print the table
python benchmarks/recognition.py --write    put it into docs/recognition.md
"""

import importlib.util
import re
import shutil
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from recognition_classes import CLASSES

ROOT = Path(__file__).parents[1]
GOLD = ROOT.parent / "shared" / "gold"
PAGE = ROOT / "docs" / "recognition.md"
UNKNOWN = "unclassified"
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


def remainder(rows: list[dict[str, object]]) -> str:
    """Every miss and false hit of the clean sets with its class, as Markdown."""
    lines = ["| set | | term | in the text | what it is |", "|---|---|---|---|---|"]
    for row in rows:
        name = Path(row["set"]).name
        if row["noisy_recall"] is not None:
            continue
        for kind, found in (("miss", row["_miss"]), ("false", row["_false"])):
            for term, text in dict.fromkeys((item["term"], item["text"]) for item in found):
                times = sum((item["term"], item["text"]) == (term, text) for item in found)
                again = f" × {times}" if times > 1 else ""
                lines.append(
                    f"| {name} | {kind} | {term} | {text}{again} | {CLASSES.get((name, term, text), UNKNOWN)} |"
                )
    return "\n".join(lines) + "\n"


def main() -> None:
    """Print or write the tables."""
    rows = scores()
    texts = {"table": table(rows), "remainder": remainder(rows)}
    if "--write" in sys.argv:
        page = PAGE.read_text(encoding="utf-8")
        for name, text in texts.items():
            page = re.sub(
                rf"(?<=<!-- {name} -->\n).*?(?=<!-- end of {name} -->)",
                lambda _, text=text: text,
                page,
                flags=re.DOTALL,
            )
        PAGE.write_text(page, encoding="utf-8")
    else:
        print(*texts.values(), sep="\n", end="")


if __name__ == "__main__":
    main()
