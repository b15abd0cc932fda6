"""What judging a translation asks of a language: word families, negation, titles. Recognising terms needs none of it."""

import re
from collections.abc import Callable
from dataclasses import dataclass

NEVER = re.compile(r"(?!)")


@dataclass(frozen=True, slots=True)
class Discourse:
    """The patterns work on folded text: lower case, е for ё, one space between words.

    `root` gives the beginning that a folded word shares with the words derived from it. `negator` finds what negates a clause,
    `negative` anything that may: also words such as "without" and "refuse". `negates` says on which side of the words that it
    denies a negator stands: "before", "after" or "around". `title` finds where a capitalised title of a law or a body may
    stand in raw text.
    """

    root: Callable[[str], str] = str
    function_words: frozenset[str] = frozenset()
    negator: re.Pattern[str] = NEVER
    negative: re.Pattern[str] = NEVER
    negates: str = "around"
    title: re.Pattern[str] = NEVER
