"""Measure what is written in the place of a term, and keep the tables of docs/suggestions.md.

python benchmarks/inflection.py            print the tables
python benchmarks/inflection.py --write    put them into docs/suggestions.md
"""

import csv
import json
import re
import sys
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "golden"))

from test_replacement import LANGUAGES, judged, replaced

from atau.languages.words import fold
from atau.matching.inflection import Forms, places_of
from atau.model import Offer, Term
from atau.pipeline.builtins import load_plugins

ROOT = Path(__file__).parents[1]
GOLD = ROOT.parent / "shared" / "gold"
PAGE = ROOT / "docs" / "suggestions.md"
SETS = ("ru-gsd-taiga", "kk-ktb", "kk-unimorph", "en-ewt")


def forms(name: str) -> dict[str, int]:
    """Of the inflected occurrences of a gold set: how many are read as places of the paradigm, and written again from them."""
    speech = load_plugins().languages[name[:2]]
    with (GOLD / name / "terms.csv").open(encoding="utf-8", newline="") as file:
        terms = {row["concept"]: row["term"] for row in csv.DictReader(file)}
    known: dict[str, Forms] = {}
    counts = {"inflected": 0, "read": 0, "same": 0}
    for line in (GOLD / name / "gold.jsonl").read_text(encoding="utf-8").splitlines():
        found = json.loads(line)
        if not found["inflected"]:
            continue
        term = terms[found["concept"]]
        if term not in known:
            known[term] = speech.inflections(term, Term(term, name[:2]))
        places = places_of(found["text"], known[term])
        counts["inflected"] += 1
        counts["read"] += bool(places)
        counts["same"] += any(plain(known[term][place][0]) == plain(found["text"]) for place in places)
    return counts


def plain(words: str) -> str:
    """Without what the matcher does not see: capitals, ё, line breaks."""
    return " ".join(fold(word) for word in words.split())


def forms_table() -> str:
    """The counts of all gold sets as Markdown."""
    lines = ["| set | inflected occurrences | read | written again, the same |", "|---|---:|---:|---:|"]
    for name in SETS:
        counts = forms(name)
        total = counts["inflected"]
        lines.append(f"| {name} | {total} | {counts['read'] / total:.4f} | {counts['same'] / total:.4f} |")
    return "\n".join(lines) + "\n"


def sentences_table() -> str:
    """The sentences of tests/golden/replacement as Markdown."""
    lines = [
        "| language | certain sentences | replaced exactly right | wrong | uncertain sentences | replaced all the same |",
        "|---|" + "---:|" * 5,
    ]
    for language in LANGUAGES:
        certain, uncertain = judged(language, "certain"), judged(language, "uncertain")
        claimed = [case for case in certain if case[1] and case[1][0].offer is Offer.FIX]
        right = sum(replaced(*case) == case[0].after for case in claimed)
        wrong = sum(any(finding.offer is Offer.FIX for finding in findings) for _sentence, findings in uncertain)
        lines.append(f"| {language} | {len(certain)} | {right} | {len(claimed) - right} | {len(uncertain)} | {wrong} |")
    return "\n".join(lines) + "\n"


TABLES: dict[str, Callable[[], str]] = {"forms": forms_table, "sentences": sentences_table}


def main() -> None:
    """Print or write the tables."""
    texts = {name: make() for name, make in TABLES.items()}
    if "--write" not in sys.argv:
        print(*texts.values(), sep="\n", end="")
        return
    page = PAGE.read_text(encoding="utf-8")
    for name, text in texts.items():
        section = rf"(?<=<!-- {name} -->\n).*?(?=<!-- end of {name} -->)"
        page = re.sub(section, lambda _, text=text: text, page, flags=re.DOTALL)
    PAGE.write_text(page, encoding="utf-8")


if __name__ == "__main__":
    main()
