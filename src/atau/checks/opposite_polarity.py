"""One side affirms what the other side denies.

Why: "were not tortured" for "were tortured" is the worst that a translation can do. Compared are concepts that one side denies
wherever it names them, as a noun or as a verb, and that the other side names in clauses without anything like a negation.

Example:
    terms: torture (en, preferred), азаптау (kk, preferred)
    source (en): The brothers were subjected to torture.
    bad (kk): Ағайындылар азапталмаған.
    good (kk): Ағайындылар азапталған.

Example:
    terms: ратификация (ru, preferred), ratification (en, preferred)
    source (ru): Парламент не ратифицировал протокол.
    bad (en): Parliament has ratified the protocol.
    good (en): Parliament has not ratified the protocol.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache

from atau.hooks.interfaces import CheckContext
from atau.i18n import _
from atau.languages.words import WORD, Remembered, fold
from atau.languages.written import shared_letters
from atau.model import Finding, Severity, Side, Term, TermMatch, Unit

name = "opposite-polarity"
severity = Severity.ERROR

_STOPS = ".;!?"
_SIGN = re.compile(r"[,;:.!?()\u2013\u2014]")


def findings(unit: Unit, context: CheckContext) -> Iterator[Finding]:
    """One finding for each concept that one side denies and the other affirms, at its words in the translation."""
    if unit.target is None:
        return
    for side, other in ((Side.SOURCE, Side.TARGET), (Side.TARGET, Side.SOURCE)):
        denied = _denied(side, context)
        named = _by_concept(other, context) if denied else {}
        for concept, matches in denied.items():
            others = named.get(concept)
            if not others or not all(_is_affirmed(match, context) for match in others):
                continue
            if side is Side.SOURCE:
                message = _("the source denies “{term}”, the translation affirms it")
                yield context.finding(others[0], message.format(term=matches[0].term.text))
            else:
                message = _("the source affirms “{term}”, the translation denies it")
                yield context.finding(matches[0], message.format(term=others[0].term.text))


def _denied(side: Side, context: CheckContext) -> dict[str, list[TermMatch]]:
    """The concepts that a side denies wherever it names them."""
    negations = _negations(side, context)
    if not negations:
        return {}  # as in most units
    return {
        concept: matches
        for concept, matches in _by_concept(side, context).items()
        if all(_is_denied(match, context, negations) for match in matches)
    }


def _negations(side: Side, context: CheckContext) -> list[int]:
    """Where the words begin that may deny something."""
    text, discourse = context.text(side), context.discourse(side)
    denying, lower = discourse.denying, text.lower()
    if denying is None:
        return list(range(len(text))) if discourse.negative.search(lower) else []
    pieces = context.notes.get(denying)
    if pieces is None:
        pieces = context.notes[denying] = Remembered(lambda piece: denying.search(piece) is not None)
    if not any(map(pieces.__getitem__, lower.split())):
        return []
    if len(lower) != len(text):
        lower = "".join(letter.lower()[0] for letter in text)
    return [found.start() for found in denying.finditer(lower)]


def _by_concept(side: Side, context: CheckContext) -> dict[str, list[TermMatch]]:
    found: dict[str, list[TermMatch]] = {}
    for match in context.related(side):
        found.setdefault(match.concept.id, []).append(match)
    return found


def _is_denied(match: TermMatch, context: CheckContext, negations: Sequence[int] | None = None) -> bool:
    """Whether the words are denied in their clause. `negations` are the places, known before, where that can begin."""
    start, end = bounds = _bounds(match, context)
    if negations is not None and bisect_left(negations, start) == bisect_left(negations, end):
        return False
    denied, word = context.discourse(match.side).denied, _word(match, context)
    if "-" in word:
        return False  # шағымданған-шағымданбағаны: whether he complained or not
    stem = _stem(word, match.term) if "STEM" in denied else ""
    return bool(_denial(denied).match(f"{stem}\n{word}\n{_clause(match, context, bounds)}"))


def _is_affirmed(match: TermMatch, context: CheckContext) -> bool:
    """Whether nothing like a negation stands in the clause."""
    clause = _clause(match, context, _bounds(match, context))
    is_negative = context.discourse(match.side).negative.search(clause)
    return not (is_negative or "-" in _word(match, context) or _is_denied(match, context))


@cache
def _denial(denied: str) -> re.Pattern[str]:
    """What denies a word in a clause: a line with its stem and one with the word stand before, so one pattern does for all."""
    denial = denied.replace("WORD", "(?P=word)").replace("STEM", "(?P=stem)")
    return re.compile(rf"(?P<stem>.*+)\n(?P<word>.*+)\n.*?(?:{denial})")


def _word(match: TermMatch, context: CheckContext) -> str:
    return fold(context.text(match.side)[match.start : match.end])


def _stem(word: str, term: Term) -> str:
    """What a word shares with the term, or with one of its related forms."""
    return word[: max(shared_letters(word, fold(name)) for name in (term.text, *term.related))]


def _clause(match: TermMatch, context: CheckContext, bounds: tuple[int, int]) -> str:
    """What stands before the words in the sentence, and behind them up to a sign that parts clauses, within reach; folded."""
    text, reach = context.text(match.side), context.discourse(match.side).reach
    start, end = bounds
    after = text[match.end : end].split(maxsplit=reach)
    if len(after) > reach:
        end -= len(after[reach])
    return " ".join(map(fold, WORD.findall(text, start, end)))


def _bounds(match: TermMatch, context: CheckContext) -> tuple[int, int]:
    """The start of the sentence, and the next sign behind the words that parts clauses."""
    text = context.text(match.side)
    start = 0
    for stop in _STOPS:
        start = text.rfind(stop, start, match.start) + 1 or start
    parted = _SIGN.search(text, match.end)
    return start, parted.start() if parted else len(text)
