"""Bilingual units: English and Russian sentences with terms of a glossary in varied cases and numbers."""

import random
from functools import cache
from typing import NamedTuple

import pymorphy3
from common import Settings
from lemminflect import getInflection
from material import GOLD, SEED, Phrase, phrases
from words import Words, load_words

SENTENCES = (
    ("The report mentions the {0} and the {1}.", "В докладе речь идёт о {0[loct]} и {1[loct]}."),
    ("There was no {0} without the {1}.", "Не было {0[gent]} без {1[gent]}."),
    ("Thanks to the {0}, they dealt with the {1}.", "Благодаря {0[datv]} они занимались {1[ablt]}."),
    ("The {0} came before the {1}.", "Сначала появляется {0[nomn]}, а за {1[ablt]} дело не станет."),
)
CASES = ("nomn", "gent", "datv", "ablt", "loct")
DRAWN = ((300, 0.5), (3_000, 0.8), (100_000, 1.0))
"""Half of the terms in the units are among the first 300, eight in ten among the first 3,000."""

LOST = 0.1
"""Share of the units whose second term is another one in the translation."""


class Pair(NamedTuple):
    """A concept of the bilingual glossary."""

    english: Phrase
    russian: Phrase
    english_text: str
    russian_text: str


def pairs(count: int, settings: Settings) -> list[Pair]:
    """So many concepts; which English phrase goes with which Russian one is chance.

    Without single words that the news contain: chance has given them another translation than the news have.
    """
    common = set(load_words(settings.peers)["en"].common_nouns)
    more = count + count // 5 + 50
    sides = zip(phrases(more, "en", settings), phrases(more, "ru", settings), strict=True)
    found = [Pair(english, russian, first, second) for (english, first), (russian, second) in sides]
    return [pair for pair in found if " " in pair.english_text or pair.english_text not in common][:count]


def units(count: int, concepts: list[Pair], settings: Settings) -> list[tuple[str, str]]:
    """So many units; every other one has a line of translated news as well."""
    chance = random.Random(SEED)
    words = load_words(settings.peers)["ru"]
    news = [
        (GOLD / "parallel" / f"ntrex300.{language}.txt").read_text(encoding="utf-8").splitlines()
        for language in ("en", "ru")
    ]
    made = []
    for number in range(count):
        english, russian = chance.choice(SENTENCES)
        first, second, other = (_drawn(concepts, chance) for _term in range(3))
        plural = chance.random() < 0.5
        source = english.format(_english(first, plural), _english(second, plural))
        translated = other if chance.random() < LOST else second
        target = russian.format(_russian(first, plural, words), _russian(translated, plural, words))
        if number % 2:
            line = chance.randrange(len(news[0]))
            source, target = f"{source} {news[0][line]}", f"{target} {news[1][line]}"
        made.append((source, target))
    return made


def _drawn(concepts: list[Pair], chance: random.Random) -> Pair:
    share = chance.random()
    among = next(size for size, upto in DRAWN if share < upto)
    return concepts[chance.randrange(min(among, len(concepts)))]


def _english(pair: Pair, plural: bool) -> str:
    head = pair.english.head
    forms = getInflection(head, "NNS") if plural else ()
    return pair.english_text.removesuffix(head) + (forms[0] if forms else head)


def _russian(pair: Pair, plural: bool, words: Words) -> dict[str, str]:
    """The phrase by case; in the singular, then as it stands, where the dictionary has no such form."""
    head, adjective, noun = pair.russian
    gender, _genitive = words.nouns[head]
    after = words.nouns[noun][1] if noun else ""
    found = {}
    for case in CASES:
        found[case] = pair.russian_text
        for agreement in ({"plur"}, {"sing", gender}) if plural else ({"sing", gender},):
            parts = [_form(adjective, "ADJF", case, *agreement), _form(head, "NOUN", case, *agreement)]
            if None not in parts:
                found[case] = " ".join(filter(None, [*parts, after]))
                break
    return found


@cache
def _analyser() -> pymorphy3.MorphAnalyzer:
    return pymorphy3.MorphAnalyzer(lang="ru")


@cache
def _form(word: str, kind: str, *grammemes: str) -> str | None:
    """That form of a word; None where there is none, an empty string of an empty word."""
    if not word:
        return ""
    for parse in _analyser().parse(word):
        if kind == parse.tag.POS and parse.normal_form == word:
            form = parse.inflect({*grammemes})
            return form.word if form else None
    return None
