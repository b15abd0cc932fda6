"""Judge the golden pairs, the Universal Declaration and translated news, and keep the tables of docs/judging.md.

python benchmarks/judging.py            print the tables
python benchmarks/judging.py --write    put them into docs/judging.md
"""

import json
import re
import shutil
import subprocess
import sys
import tempfile
import tomllib
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import polib

sys.path.insert(0, str(Path(__file__).parent))

from judging_verdicts import VERDICTS

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared"
PAIRS = ROOT / "tests" / "golden" / "judging"
PAGE = ROOT / "docs" / "judging.md"
DIRECTIONS = ("en-ru", "ru-en", "ru-kk", "en-kk")
TEXTS = ("en-ru", "ru-kk", "en-kk")
ARTICLES = {"en": ("eng", r"Article \d+"), "ru": ("rus", r"Статья \d+"), "kk": ("kaz", r"\d+ бап")}

Unit = tuple[str, str]
Findings = list[dict[str, Any]]


def check(catalogues: dict[str, list[Unit]], direction: str) -> dict[str, Findings]:
    """What `glossary check` finds in each of the catalogues, given by name as pairs of source and translation."""
    source, target = direction.split("-")
    command = shutil.which("glossary", path=str(Path(sys.executable).parent)) or "glossary"
    with tempfile.TemporaryDirectory() as folder:
        for name, units in catalogues.items():
            catalogue = polib.POFile()
            catalogue.metadata = {
                "Content-Type": "text/plain; charset=UTF-8",
                "Language": target,
                "X-Source-Language": source,
            }
            for number, (msgid, msgstr) in enumerate(units, start=1):
                catalogue.append(polib.POEntry(msgctxt=str(number), msgid=msgid, msgstr=msgstr))
            catalogue.save(str(Path(folder, f"{name}.po")))
        ran = subprocess.run(
            [command, "check", folder, "--format", "json", "--date", "2026-11-22", "--config", "/dev/null"],
            capture_output=True,
            text=True,
            check=False,
        )
    if ran.returncode > 1:
        raise SystemExit(ran.stderr)
    found: dict[str, Findings] = {name: [] for name in catalogues}
    for finding in json.loads(ran.stdout)["findings"]:
        found[Path(finding["path"]).stem].append(finding)
    return found


def judged(direction: str) -> list[tuple[dict[str, Any], Findings]]:
    """The golden pairs of a direction, each with the findings of its document."""
    pairs = tomllib.loads((PAIRS / f"{direction}.toml").read_text(encoding="utf-8"))["pair"]
    documents = {
        pair["id"]: [(unit["source"], unit["target"]) for unit in (*pair.get("before", ()), pair)] for pair in pairs
    }
    found = check(documents, direction)
    return [(pair, found[pair["id"]]) for pair in pairs]


def is_found(pair: dict[str, Any], findings: Findings) -> bool:
    """Whether the fault of a faulty pair is reported, by a check that may report it and with the right concept."""
    concepts = pair["concept"] if isinstance(pair["concept"], list) else [pair["concept"]]
    return any(finding["check"] in pair["checks"] and finding["concept"] in concepts for finding in findings)


def pairs_table(results: dict[str, list[tuple[dict[str, Any], Findings]]]) -> str:
    """How the golden pairs fare, a row a direction."""
    lines = [
        "| direction | good pairs | with an error | with a warning or note | faulty pairs | found |",
        "|---|---:|---:|---:|---:|---:|",
    ]
    sums = Counter[str]()
    for direction, rows in results.items():
        good = [found for pair, found in rows if pair["verdict"] == "good"]
        faulty = [is_found(pair, found) for pair, found in rows if pair["verdict"] == "faulty"]
        counts = {
            "good": len(good),
            "error": sum(any(one["severity"] == "error" for one in found) for found in good),
            "noisy": sum(bool(found) for found in good),
            "faulty": len(faulty),
            "found": sum(faulty),
        }
        sums.update(counts)
        lines.append(_row(direction, counts))
    return "\n".join([*lines, _row("**all**", sums)]) + "\n"


def _row(name: str, counts: Any) -> str:
    noisy = f"{counts['noisy']} ({counts['noisy'] / counts['good']:.1%})"
    found = f"{counts['found']} ({counts['found'] / counts['faulty']:.1%})"
    return f"| {name} | {counts['good']} | {counts['error']} | {noisy} | {counts['faulty']} | {found} |"


def remainder(results: dict[str, list[tuple[dict[str, Any], Findings]]]) -> str:
    """The good pairs with findings and the faulty ones whose fault is missed."""
    lines = ["| pair | what it is | what was reported |", "|---|---|---|"]
    for rows in results.values():
        for pair, found in rows:
            if pair["verdict"] == "good" and found:
                lines.append(f"| {pair['id']} | {pair['device']} | {_said(found)} |")
            elif pair["verdict"] == "faulty" and not is_found(pair, found):
                lines.append(f"| {pair['id']} | {pair['fault']}, not found | {_said(found) or '–'} |")
    return "\n".join(lines) + "\n"


def _said(found: Findings) -> str:
    return "; ".join(f"{one['check']} {one['concept']} “{one['text']}”" for one in found)


def texts() -> dict[str, dict[str, list[Unit]]]:
    """The Universal Declaration by articles, and lines of translated news, by direction."""
    made: dict[str, dict[str, list[Unit]]] = {}
    news = {
        tag: (SHARED / "gold" / "parallel" / f"ntrex300.{tag}.txt").read_text(encoding="utf-8").splitlines()
        for tag in ARTICLES
    }
    articles = {tag: _articles(*where) for tag, where in ARTICLES.items()}
    for direction in TEXTS:
        source, target = direction.split("-")
        made[direction] = {
            "declaration": list(zip(articles[source], articles[target], strict=True)),
            "news": list(zip(news[source], news[target], strict=True)),
        }
    return made


def _articles(name: str, heading: str) -> list[str]:
    """The preamble and the articles of the Declaration, each as one text."""
    from atau.testing.sources import BytesSource
    from atau_html import register_formats

    (html,) = register_formats()
    page = SHARED / "samples" / "udhr" / f"udhr_{name}.html"
    _document, units = html.extract(BytesSource(page.name, page.read_bytes()))
    made: list[list[str]] = [[]]
    for unit in units:
        if re.match(heading, unit.text.strip()):
            made.append([])
        else:
            made[-1].append(unit.text)
    return [" ".join(paragraphs) for paragraphs in made]


def texts_tables() -> tuple[str, str]:
    """How many findings there are in the texts by verdict, and each of them."""
    counts: dict[tuple[str, str], Counter[str]] = {}
    listed: list[str] = ["| text | unit | check | concept | words | verdict |", "|---|---:|---|---|---|---|"]
    for direction, documents in texts().items():
        for name, found in check(documents, direction).items():
            tally = counts[name, direction] = Counter(units=len(documents[name]))
            for one in found:
                unit = one["unit"].rpartition("/")[2]
                key = (name, direction, unit, one["check"], one["concept"])
                verdict, why = VERDICTS.get(key, ("unjudged", ""))
                tally[verdict] += 1
                said = f"{verdict}: {why}" if why else verdict
                listed.append(
                    f"| {name} {direction} | {unit} | {one['check']} | {one['concept']} | “{one['text']}” | {said} |"
                )
    lines = [
        "| text | units | findings | genuine | arguable | wrong | wrong in 100 units |",
        "|---|---:|---:|---:|---:|---:|---:|",
    ]
    for (name, direction), tally in counts.items():
        every = sum(tally[verdict] for verdict in ("genuine", "arguable", "wrong", "unjudged"))
        lines.append(
            f"| {name} {direction} | {tally['units']} | {every} | {tally['genuine']} | {tally['arguable']} | {tally['wrong']} "
            f"| {100 * tally['wrong'] / tally['units']:.1f} |"
        )
    return "\n".join(lines) + "\n", "\n".join(listed) + "\n"


def write(tables: dict[str, str], page: Path = PAGE) -> None:
    """Put each table between its comments."""
    text = page.read_text(encoding="utf-8")
    for name, table in tables.items():
        pattern = rf"(?<=<!-- {name} -->\n).*?(?=<!-- end of {name} -->)"
        text = re.sub(pattern, lambda _match, table=table: table, text, flags=re.DOTALL)
    page.write_text(text, encoding="utf-8")


def main(arguments: Iterable[str]) -> None:
    """Print or write the tables."""
    results = {direction: judged(direction) for direction in DIRECTIONS}
    counted, listed = texts_tables()
    tables = {"pairs": pairs_table(results), "remainder": remainder(results), "texts": counted, "findings": listed}
    if "--write" in arguments:
        write(tables)
    else:
        print(*tables.values(), sep="\n", end="")


if __name__ == "__main__":
    main(sys.argv[1:])
