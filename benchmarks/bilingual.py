"""Checking translations in memory: the same 10,000 English–Russian units against glossaries of growing size.

Ours runs every check, on both sides, with inflection; the peers look whether the term of a concept that the source has
stands in the target, in exactly the form of the glossary, so that most of their findings are false.
"""

import sys
from collections.abc import Iterable
from functools import partial
from pathlib import Path

from common import (
    GLOSSARY,
    NONE,
    Contender,
    Measured,
    Settings,
    UnavailableError,
    interleaved,
    measure,
    median,
    missing,
    seconds,
    table,
)
from material import Row, write_json, write_table
from peers import executable, versions
from units import Pair, pairs, units

OURS = "atau, all checks, inflected"
PEERS = {"Weblate": "weblate_check", "spaCy": "spacy_matcher", "flashtext2": "flashtext2_keywords"}
CATALOGUE_TERMS = 3_000


def run(settings: Settings) -> str:
    """A table of units a second, and one of whole commands on a PO file."""
    count = 10_000 if settings.full else 3_000
    sizes = (300, 3_000, 30_000, 100_000) if settings.full else (300, 3_000, 100_000)
    concepts = pairs(max(sizes), settings)
    made = units(count, concepts, settings)
    speeds: dict[str, list[str]] = {name: [] for name in (OURS, *PEERS)}
    reasons: dict[str, str] = {}
    for size in sizes:
        passes, failed = _passes(concepts[:size], made, 3, settings)
        reasons |= failed
        for name, cells in speeds.items():
            if name not in passes:
                cells.append(NONE)
                continue
            faults = passes[name][0]["faults"] / count
            speed = count / median(one["seconds"] for one in passes[name])
            cells.append(f"{speed:,.0f} ({faults:.0%})")
    header = ("units a second (share with a finding; truly wrong: 10 %), by terms", *(f"{size:,}" for size in sizes))
    text = table(header, [(name, *cells) for name, cells in speeds.items()]) + missing(reasons)
    return (
        f"{text}\n{_commands(concepts, made, settings)}\n"
        + versions(settings.peers, *PEERS, "translate-toolkit")
        + "\n"
    )


def _passes(
    concepts: list[Pair], made: list[tuple[str, str]], rounds: int, settings: Settings
) -> tuple[dict[str, list[dict[str, float]]], dict[str, str]]:
    """The passes of each contender in turn."""
    terms = [(f"c{n}", pair.english_text, pair.russian_text) for n, pair in enumerate(concepts)]
    task = write_json(settings.folder / f"units-{len(terms)}.json", {"terms": terms, "units": made})
    glossary = _glossary(terms, settings)
    started: dict[str, Contender] = {}
    reasons: dict[str, str] = {}
    for name, script in {OURS: "atau_check", **PEERS}.items():
        try:
            if name == OURS:
                started[name] = Contender(script, sys.executable, task, glossary)
            else:
                started[name] = Contender(script, executable(settings.peers, name, "python"), task)
        except UnavailableError as reason:
            reasons[name] = str(reason)
    try:
        passes, failed = interleaved(started, rounds)
    finally:
        for contender in started.values():
            contender.close()
    return passes, reasons | failed


def _commands(concepts: list[Pair], made: list[tuple[str, str]], settings: Settings) -> str:
    """`glossary check` and pofilter on the units as a PO file."""
    terms = [(f"c{n}", pair.english_text, pair.russian_text) for n, pair in enumerate(concepts[:CATALOGUE_TERMS])]
    glossary = _glossary(terms, settings)
    catalogue = settings.folder / "units.po"
    catalogue.write_text("".join(_messages(made)), encoding="utf-8")
    listed = settings.folder / "must-translate.txt"
    listed.write_text("".join(f"{english}\n" for _concept, english, _russian in terms), encoding="utf-8")

    def ours() -> Measured:
        command = [GLOSSARY, "check", catalogue, "--glossary", glossary, "--format", "json"]
        return measure(command, ATAU_CACHE=str(settings.folder))

    def pofilter(*arguments: str | Path) -> Measured:
        program = executable(settings.peers, "translate-toolkit", "pofilter")
        return measure([program, "--progress=none", *arguments, catalogue, settings.folder / "filtered.po"])

    contenders = {
        "atau, all checks": ours,
        "pofilter, source words left in the target": partial(
            pofilter, "--test=musttranslatewords", f"--musttranslatefile={listed}"
        ),
        "pofilter, its default checks (no terms)": pofilter,
    }
    ours()  # the glossary is compiled once
    results, reasons = interleaved(contenders, 3)
    rows = [
        (name, seconds(median(run.seconds for run in results[name])) if name in results else NONE)
        for name in contenders
    ]
    header = (f"whole command, PO of {len(made):,} units, {CATALOGUE_TERMS:,} terms", "time")
    return table(header, rows) + missing(reasons)


def _glossary(terms: list[tuple[str, str, str]], settings: Settings) -> Path:
    rows = [Row(name, tag, text) for name, *texts in terms for tag, text in zip(("en", "ru"), texts, strict=True)]
    return write_table(settings.folder / f"terms-{len(terms)}.csv", rows)


def _messages(made: Iterable[tuple[str, str]]) -> Iterable[str]:
    yield 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n"Language: ru\\n"\n"X-Source-Language: en\\n"\n\n'
    for number, (source, target) in enumerate(made):
        source, target = (text.replace("\\", "\\\\").replace('"', '\\"') for text in (source, target))
        yield f'msgctxt "{number}"\nmsgid "{source}"\nmsgstr "{target}"\n\n'
