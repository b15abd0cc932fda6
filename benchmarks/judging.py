"""Judge the golden pairs, the Universal Declaration and translated news, and keep the tables of docs/judging.md.

python benchmarks/judging.py            print the tables
python benchmarks/judging.py --write    put them into docs/judging.md
python benchmarks/judging.py --speed    how long 10,000 of their units take to judge, next to matching both sides
"""

import datetime
import io
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
import tomllib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from itertools import chain, cycle, islice
from pathlib import Path
from statistics import median
from typing import Any

import polib

sys.path.insert(0, str(Path(__file__).parent))

from judging_verdicts import VERDICTS

from atau import hookimpl
from atau.config import Configuration
from atau.hooks.manager import VARIABLE, Plugins
from atau.matching.compiled import CompiledGlossary
from atau.model import Document, Profile, Segment
from atau.model import Unit as DocumentUnit
from atau.pipeline.builtins import BuiltIn
from atau.pipeline.check import checked
from atau.pipeline.context import Reading
from atau.pipeline.documents import Run, for_each_document
from atau.pipeline.glossary import load_compiled

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared"
PAIRS = ROOT / "tests" / "golden" / "judging"
PAGE = ROOT / "docs" / "judging.md"
DIRECTIONS = ("en-ru", "ru-en", "ru-kk", "en-kk")
TEXTS = ("en-ru", "ru-kk", "en-kk")
MANY = 10_000
ROUNDS = 9
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
    pairs = golden(direction)
    found = check({pair["id"]: _units(pair) for pair in pairs}, direction)
    return [(pair, found[pair["id"]]) for pair in pairs]


def golden(direction: str) -> list[dict[str, Any]]:
    """The golden pairs of a direction."""
    pairs: list[dict[str, Any]] = tomllib.loads((PAIRS / f"{direction}.toml").read_text(encoding="utf-8"))["pair"]
    return pairs


def _units(pair: dict[str, Any]) -> list[Unit]:
    return [(unit["source"], unit["target"]) for unit in (*pair.get("before", ()), pair)]


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


class InMemory(BuiltIn):
    """The core with a format that gives these units, whatever it reads."""

    name = "units"
    patterns = ("*",)

    def __init__(self, units: Iterable[Unit], direction: str) -> None:
        self._languages = source, target = direction.split("-")
        self._units = [
            DocumentUnit(str(number), "message", text, source, target=Segment(translation, target))
            for number, (text, translation) in enumerate(units)
        ]

    @hookimpl
    def register_formats(self) -> "list[InMemory]":
        """The format."""
        return [self]

    def extract(self, source: Any) -> tuple[Document, Iterator[DocumentUnit]]:
        """The units, made before the clock runs."""
        return Document(source.name, self.name, *self._languages), iter(self._units)


def run(_settings: object) -> str:
    """The table of how long it takes, for docs/performance.md."""
    return speed_table()


def speed_table() -> str:
    """How long many units take: matching both sides, and judging, which includes it. By turns; the medians of the rounds."""
    lines = [f"| {MANY:,} units | matching both sides | judging | times |", "|---|---:|---:|---:|"]
    for direction, documents in texts().items():
        good = (_units(pair) for pair in golden(direction) if pair["verdict"] == "good")
        units = chain(*documents.values(), *good)
        fresh = _runs(InMemory(islice(cycle(units), MANY), direction))
        rounds = [(_seconds(_match, fresh()), _seconds(_judge, fresh())) for _round in range(ROUNDS)]
        matching, judging = (median(taken) for taken in zip(*rounds, strict=True))
        times = median(judged / matched for matched, judged in rounds)  # the machine is not as quick in every round
        lines.append(f"| {direction} | {matching:.2f} s | {judging:.2f} s | {times:.2f} |")
    return "\n".join(lines) + "\n"


def _runs(core: InMemory) -> Callable[[], Run]:
    """What makes runs over the units, each with tables that no run before has used."""
    os.environ[VARIABLE] = ""  # no format but the core's reads the units
    plugins, configuration = Plugins(core), Configuration()
    compiled = load_compiled(configuration, plugins).to_bytes()

    def fresh() -> Run:
        glossary = CompiledGlossary.from_bytes(compiled)
        for language in glossary.languages:
            glossary.table(language)
        return Run(("-",), configuration, plugins, glossary, io.BytesIO())

    return fresh


def _seconds(work: Callable[[Run], None], run: Run) -> float:
    start = time.process_time()
    work(run)
    return time.process_time() - start


def _match(run: Run) -> None:
    def matched(_document: Document, readings: Iterator[Reading]) -> Iterator[None]:
        for reading in readings:
            for side in reading.languages:
                reading.matches(side)
        yield None

    if list(for_each_document(run, matched)) != [None]:
        raise SystemExit("the units could not be matched")


def _judge(run: Run) -> None:
    (result,) = checked(run, Profile(datetime.date(2026, 11, 22)))
    if result.error or result.units != MANY:
        raise SystemExit(result.error or "units are missing")


def write(tables: dict[str, str], page: Path = PAGE) -> None:
    """Put each table between its comments."""
    text = page.read_text(encoding="utf-8")
    for name, table in tables.items():
        pattern = rf"(?<=<!-- {name} -->\n).*?(?=<!-- end of {name} -->)"
        text = re.sub(pattern, lambda _match, table=table: table, text, flags=re.DOTALL)
    page.write_text(text, encoding="utf-8")


def main(arguments: Iterable[str]) -> None:
    """Print or write the tables."""
    if "--speed" in arguments:
        print(speed_table(), end="")
        return
    results = {direction: judged(direction) for direction in DIRECTIONS}
    counted, listed = texts_tables()
    tables = {"pairs": pairs_table(results), "remainder": remainder(results), "texts": counted, "findings": listed}
    if "--write" in arguments:
        write(tables)
    else:
        print(*tables.values(), sep="\n", end="")


if __name__ == "__main__":
    main(sys.argv[1:])
