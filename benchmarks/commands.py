"""Whole commands: which terms does a Russian text contain? `glossary match` against cspell, textlint and codespell.

Every tool gets the same 3,000 concepts. cspell and codespell know single words only, so they get the words of the terms;
textlint gets a regular expression for each term, with the boundaries of Cyrillic words, which it does not know itself.
"""

import json
import re
import shutil
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

from common import (
    GLOSSARY,
    MEGABYTE,
    NONE,
    Measured,
    Settings,
    UnavailableError,
    interleaved,
    measure,
    median,
    megabytes,
    missing,
    seconds,
    table,
)
from material import core, padding, paragraphs, write_json, write_table
from peers import executable, versions

CONCEPTS = 3_000
REPORT = 60_000
FOUND = re.compile(r"\(terminology\)|Forbidden word|==>|^\{", re.MULTILINE)
"""What a hit looks like in the outputs of the tools."""


def run(settings: Settings) -> str:
    """Two tables: a report, and a long text."""
    long_text = 10 * MEGABYTE if settings.full else 2 * MEGABYTE
    terms = write_table(settings.folder / "terms.csv", padding(CONCEPTS))
    texts = [_table("60 kB report", REPORT, terms, 5 if settings.full else 3, 60, settings)]
    texts.append(
        _table(f"{long_text // MEGABYTE} MB of text", long_text, terms, 2 if settings.full else 1, 100, settings)
    )
    return "\n".join([*texts, versions(settings.peers, "cspell", "textlint", "codespell") + "\n"])


def _table(title: str, size: int, terms: Path, rounds: int, limit: int, settings: Settings) -> str:
    text = settings.folder / f"text-{size}.txt"
    text.write_text("\n\n".join(paragraphs(size, settings)), encoding="utf-8")
    contenders = {
        "atau, compiled before": partial(_ours, text, terms, settings.folder / "cache", limit),
        "atau, first run": partial(_cold, text, terms, limit),
        **_peers(text, settings, limit),
    }
    if size == REPORT:
        _ours(text, terms, settings.folder / "cache", limit)
    results, reasons = interleaved(contenders, rounds)
    rows = []
    for name in contenders:
        if name not in results:
            rows.append((name, NONE, NONE, NONE, NONE, NONE))
            continue
        runs = results[name]
        wall = median(run.seconds for run in runs)
        first = median(run.seconds for run in results.get("atau, compiled before", runs))
        rows.append(
            (
                name,
                seconds(wall),
                f"{wall / first:.1f}",
                seconds(median(run.processor for run in runs)),
                megabytes(max(run.peak for run in runs)),
                f"{len(FOUND.findall(runs[0].output)):,}",
            )
        )
    header = (f"{title}, {CONCEPTS:,} concepts", "time", "ratio", "processor", "memory", "hits")
    return table(header, rows) + missing(reasons)


def _ours(text: Path, terms: Path, cache: Path, limit: int) -> Measured:
    command = [GLOSSARY, "match", text, "--add-glossary", terms, "--language", "ru", "--format", "jsonl"]
    return measure(command, limit, codes=(0,), ATAU_CACHE=str(cache))


def _cold(text: Path, terms: Path, limit: int) -> Measured:
    with tempfile.TemporaryDirectory() as cache:
        return _ours(text, terms, Path(cache), limit)


def _peers(text: Path, settings: Settings, limit: int) -> dict[str, Callable[[], Measured]]:
    """The commands of the peers with their lists of terms."""
    folder, peers = settings.folder, settings.peers
    terms = sorted({row.term for row in (*core(), *padding(CONCEPTS))})
    words = sorted({word for term in terms for word in re.findall(r"[^\W\d_]{3,}", term)})
    (folder / "codespell.txt").write_text("".join(f"{word.lower()}->{word}!\n" for word in words), encoding="utf-8")
    forbidden = {form for word in words for form in (word, word.lower(), word.capitalize())}
    (folder / "cspell.txt").write_text("".join(f"!{form}\n" for form in sorted(forbidden)), encoding="utf-8")
    dictionary = {"name": "terms", "path": str(folder / "cspell.txt")}
    settings_of_cspell = {
        "version": "0.2",
        "dictionaryDefinitions": [dictionary],
        "dictionaries": ["terms"],
        "unknownWords": "report-flagged",
        "maxNumberOfProblems": 10_000_000,
        "maxDuplicateProblems": 10_000_000,
    }
    write_json(folder / "cspell.json", settings_of_cspell)
    patterns = [[rf"(?<![a-zа-яёәғқңөұүһі]){re.escape(term)}(?![a-zа-яёәғқңөұүһі])", "→ $&"] for term in terms]
    rules = {"rules": {"terminology": {"defaultTerms": False, "terms": patterns}}}
    (folder / "textlint.json").write_text(json.dumps(rules), encoding="utf-8")

    def peer(name: str, *arguments: str | Path) -> Measured:
        if name in ("cspell", "textlint") and not shutil.which("node"):
            raise UnavailableError("needs Node")
        return measure([executable(peers, name, name), *arguments], limit, cwd=peers / name, codes=(0, 1, 65))

    cspell = ("lint", "--no-config-search", "--no-progress", "--config", folder / "cspell.json", f"file://{text}")
    return {
        "cspell (single words)": partial(peer, "cspell", *cspell),
        "textlint-rule-terminology": partial(
            peer, "textlint", "--config", folder / "textlint.json", "-f", "compact", text
        ),
        "codespell (single words)": partial(peer, "codespell", "-D", folder / "codespell.txt", text),
    }
