"""The words that terms are combined from: nouns and adjectives of the dictionaries of pymorphy3 and LemmInflect, and of the
gold sets. Gathering them takes a quarter of a minute, so they are kept beside the peers.
"""

import csv
import gzip
import importlib.util
import json
import random
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from common import ROOT

GOLD = ROOT.parent / "shared" / "gold"
FILE = "words-1.json"
PREFIXES = 600
"""The dictionary is read in so many places of the alphabet, those where words of the texts begin."""

NAMES = {"Name", "Patr", "Surn", "Geox", "Orgn", "Trad", "Abbr", "Infr", "Arch", "Slng"}
GENDERS = ("masc", "femn", "neut")


class Words(NamedTuple):
    """Of one language. Russian nouns lead to their gender and genitive, Russian adjectives to their forms by gender.

    `common_…` are those that occur in the texts; `heads` only Kazakh has: nouns with a possessive ending.
    """

    nouns: dict[str, Any]
    adjectives: dict[str, Any]
    common_nouns: list[str]
    common_adjectives: list[str]
    heads: list[str]
    noun_list: list[str]
    adjective_list: list[str]


@cache
def load_words(folder: Path) -> dict[str, Words]:
    """The words by language."""
    path = folder / FILE
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        gathered = {"ru": _russian(), "en": _english(), "kk": _kazakh()}
        path.write_text(json.dumps(gathered, ensure_ascii=False), encoding="utf-8")
    return {
        language: Words(*words, list(words[0]), list(words[1]))
        for language, words in json.loads(path.read_text(encoding="utf-8")).items()
    }


def text_words(*names: str) -> list[str]:
    """The words of gold texts, lower case, each once."""
    text = " ".join((GOLD / name).read_text(encoding="utf-8") for name in names).lower()
    return sorted({word for word in text.split() if word.isalpha() and len(word) > 3})


def _russian() -> list[Any]:
    import pymorphy3

    analyser = pymorphy3.MorphAnalyzer(lang="ru")
    used = text_words("ru-gsd-taiga/text.txt", "parallel/ntrex300.ru.txt")
    prefixes = sorted({word[:4] for word in used})
    random.Random(1).shuffle(prefixes)
    common = {analyser.parse(word)[0].normal_form for word in used}
    listed = {
        word
        for prefix in prefixes[:PREFIXES]
        for word, _tag, lemma, _paradigm, _index in analyser.dictionary.iter_known_words(prefix)
        if word == lemma and len(word) > 3
    }
    nouns: dict[str, Any] = {}
    adjectives: dict[str, Any] = {}
    for word in sorted(common | listed):
        for parse in analyser.parse(word):
            tag = parse.tag
            if parse.normal_form != word or tag.case != "nomn" or tag.number != "sing" or NAMES & tag.grammemes:
                continue
            if tag.POS == "NOUN" and tag.gender and "Fixd" not in tag and (genitive := parse.inflect({"gent"})):
                nouns.setdefault(word, (tag.gender, genitive.word))
            elif tag.POS == "ADJF" and "Apro" not in tag and tag.gender == "masc":
                forms = {gender: parse.inflect({gender}) for gender in GENDERS}
                if all(forms.values()):
                    adjectives.setdefault(word, {gender: form.word for gender, form in forms.items()})
    return [nouns, adjectives, *_common(nouns, adjectives, common), []]


def _english() -> list[Any]:
    package = Path(importlib.util.find_spec("lemminflect").origin).parent
    found: dict[str, dict[str, None]] = {"noun": {}, "adj": {}}
    with gzip.open(package / "resources" / "infl_lu.csv.gz", "rt", encoding="utf-8") as file:
        for word, kind, *_forms in csv.reader(file):
            if kind in found and word.isalpha() and word.islower() and len(word) > 3:
                found[kind][word] = None
    used = set(text_words("en-ewt/text.txt", "parallel/ntrex300.en.txt"))
    return [found["noun"], found["adj"], *_common(found["noun"], found["adj"], used), []]


def _kazakh() -> list[Any]:
    nouns: dict[str, None] = {}
    heads: dict[str, None] = {}
    for name in ("kk-ktb", "kk-unimorph"):
        with (GOLD / name / "terms.csv").open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                *before, last = row["term"].split()
                (heads if before else nouns)[last] = None
                nouns |= dict.fromkeys(before)
    return [nouns, {}, list(nouns), [], list(heads)]


def _common(nouns: dict[str, Any], adjectives: dict[str, Any], used: set[str]) -> tuple[list[str], list[str]]:
    return [word for word in nouns if word in used], [word for word in adjectives if word in used]
