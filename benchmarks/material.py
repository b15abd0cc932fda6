"""The texts and glossaries that are measured on, made when they are needed and always the same: fixed seeds, no copies.

Texts are the project's own examples and the sentences of the gold sets beside the project. Terms are those of the built-in
glossary and of the gold sets, then phrases combined from the dictionaries that the languages use, half of their words
such as occur in the texts.
"""

import csv
import json
import random
import re
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from common import ROOT, Settings
from words import Words, load_words

from atau.config import Configuration
from atau.pipeline.builtins import load_plugins
from atau.pipeline.glossary import glossary_files, load_glossary

GOLD = ROOT.parent / "shared" / "gold"
GOLD_TERMS = ("ru-gsd-taiga", "en-ewt", "kk-ktb")
SEED = 20260101
EXCHANGED = 0.1
"""Share of the words that are exchanged for others of the dictionary when a sentence is used again, so that the vocabulary
of a long text keeps growing as that of real ones does."""


class Row(NamedTuple):
    """A term of a glossary as a table."""

    concept: str
    language: str
    term: str
    status: str = "preferred"


class Phrase(NamedTuple):
    """A noun, with an adjective before or another noun after (Russian: in the genitive) or before it (English)."""

    head: str
    adjective: str = ""
    noun: str = ""


@cache
def core() -> list[Row]:
    """The terms of the built-in glossary."""
    concepts = load_glossary(glossary_files(Configuration()), load_plugins()).concepts
    return [Row(concept.id, term.language, term.text) for concept in concepts for term in concept.terms]


def padding(concepts: int) -> list[Row]:
    """The terms of the gold sets that bring the built-in glossary to so many concepts."""
    rows: list[Row] = []
    for name in GOLD_TERMS:
        with (GOLD / name / "terms.csv").open(encoding="utf-8", newline="") as file:
            rows += [Row(**row) for row in csv.DictReader(file)]
    return rows[: concepts - len({row.concept for row in core()})]


def write_table(path: Path, rows: Sequence[Row]) -> Path:
    """The rows as a CSV glossary."""
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([Row._fields, *rows])
    return path


def phrases(count: int, language: str, settings: Settings) -> list[tuple[Phrase, str]]:
    """Phrases in their citation form, each once; a longer list begins with the shorter ones."""
    words = load_words(settings.peers)[language]
    chance = random.Random(f"{SEED} {language}")
    found: dict[str, Phrase] = {}
    while len(found) < count:
        phrase = _phrase(words, chance)
        found.setdefault(citation(phrase, words, language), phrase)
    return [(phrase, text) for text, phrase in found.items()]


def citation(phrase: Phrase, words: Words, language: str) -> str:
    """The citation form."""
    head, adjective, noun = phrase
    if language == "ru":
        gender, _genitive = words.nouns[head]
        parts = (words.adjectives[adjective][gender] if adjective else "", head, words.nouns[noun][1] if noun else "")
    else:
        parts = (adjective, noun, head)
    return " ".join(filter(None, parts))


def mixed(count: int, settings: Settings) -> list[Row]:
    """A glossary of so many terms, a third in each language."""
    each = -(-count // 3)
    found = {language: phrases(each, language, settings) for language in ("ru", "en", "kk")}
    rows = [Row(f"c{n}", language, texts[n][1]) for n in range(each) for language, texts in found.items()]
    return rows[:count]


def russian(count: int, settings: Settings) -> list[Row]:
    """A Russian glossary: the built-in one, the gold set's, then combined phrases; a longer one begins with the shorter."""
    rows = [row for row in (*core(), *padding(10_000)) if row.language == "ru"]
    made = phrases(max(0, count - len(rows)), "ru", settings)
    return [*rows, *(Row(f"c{n}", "ru", text) for n, (_phrase, text) in enumerate(made))][:count]


def paragraphs(size: int, settings: Settings) -> Iterator[str]:
    """Paragraphs of Russian text, in UTF-8 together so many bytes."""
    chance = random.Random(SEED)
    words = load_words(settings.peers)["ru"]
    others = [form for noun, (_gender, genitive) in words.nouns.items() for form in (noun, genitive)]
    others += [form for forms in words.adjectives.values() for form in forms.values()]
    sentences = _sentences()
    lap = 0
    while True:
        for at in range(0, len(sentences), 4):
            paragraph = " ".join(sentences[at : at + 4])
            if lap:
                paragraph = re.sub(
                    r"\b[а-я]{5,}\b",
                    lambda word: chance.choice(others) if chance.random() < EXCHANGED else word[0],
                    paragraph,
                )
            size -= len(paragraph.encode()) + 2
            if size < 0:
                return
            yield paragraph
        chance.shuffle(sentences)
        lap += 1


def _sentences() -> list[str]:
    """The example's paragraphs spread evenly over the sentences of the gold sets."""
    own = (ROOT / "examples" / "submission.ru.md").read_text(encoding="utf-8").splitlines()
    lines = (GOLD / "ru-gsd-taiga" / "text.txt").read_text(encoding="utf-8").splitlines()
    lines += (GOLD / "parallel" / "ntrex300.ru.txt").read_text(encoding="utf-8").splitlines()
    random.Random(SEED).shuffle(lines)
    for number, line in enumerate(line for line in own if line and not line.startswith("#")):
        lines.insert(number * 20, line)
    return lines


def _phrase(words: Words, chance: random.Random) -> Phrase:
    """One of a noun alone (1 in 5), with an adjective (3), with a noun (1)."""

    def noun() -> str:
        return chance.choice(words.common_nouns if chance.random() < 0.5 else words.noun_list)

    kind = chance.random()
    if kind < 0.2 or not words.adjectives:
        return Phrase(noun()) if kind < 0.2 else Phrase(chance.choice(words.heads), noun=noun())
    if kind < 0.4:
        return Phrase(noun(), noun=noun())
    return Phrase(noun(), chance.choice(words.common_adjectives if chance.random() < 0.5 else words.adjective_list))


def write_json(path: Path, value: object) -> Path:
    """A file for a contender."""
    path.write_text(json.dumps(value, ensure_ascii=False), encoding="utf-8")
    return path
