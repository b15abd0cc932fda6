"""What judging a translation asks of a language: word families, negation, titles. Recognising terms needs none of it."""

import re
from collections.abc import Callable

from atau.model.noun import noun

NEVER = re.compile(r"(?!)")


@noun
class Discourse:
    """`root` gives the beginning that a folded word shares with the words derived from it.

    On folded text, `negative` finds anything that may be a negation, also words such as "without" and "refuse"; `denied` finds
    what denies a word, once its "WORD" is replaced by that word ("were not subjected to WORD") and its "STEM" by what the word
    shares with the term. A negation counts up to `reach` words behind what it may deny. `denying` finds a word without which
    nothing is denied ("not", "never"), so that most texts need not be looked at; where there is none, all are. On raw text,
    `title` finds where a title of a law or the name of a body may stand.
    """

    root: Callable[[str], str] = str
    function_words: frozenset[str] = frozenset()
    negative: re.Pattern[str] = NEVER
    denied: str = "(?!)"
    reach: int = 8
    title: re.Pattern[str] = NEVER
    denying: re.Pattern[str] | None = None


def any_of(patterns: str) -> str:
    """A regular expression for any of the patterns, which white space parts; a space in one of them is written "_"."""
    longest_first = sorted(patterns.split(), key=len, reverse=True)
    return f"(?:{'|'.join(longest_first)})".replace("_", " ")
