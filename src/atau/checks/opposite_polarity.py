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
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from atau.hooks.interfaces import CheckContext
from atau.i18n import _
from atau.languages.words import WORD, fold
from atau.languages.written import shared_letters
from atau.model import Finding, Severity, Side, TermMatch, Unit

name = "opposite-polarity"
severity = Severity.ERROR

_SIGNS = r"[,;:.!?()\u2013\u2014]"


def findings(unit: Unit, context: CheckContext) -> Iterator[Finding]:
    """One finding for each concept that one side denies and the other affirms, at its words in the translation."""
    if unit.target is None or not any(_may_deny(side, context) for side in Side):
        return
    source, target = (_by_concept(context.related(side)) for side in Side)
    for concept in source:
        if concept not in target:
            continue
        denied, is_denied_there = _is_denied(source[concept], context), _is_denied(target[concept], context)
        if {denied, is_denied_there} != {True, False}:
            continue
        message = _("the source affirms “{term}”, the translation denies it")
        if denied:
            message = _("the source denies “{term}”, the translation affirms it")
        yield context.finding(target[concept][0], message.format(term=source[concept][0].term.text))


def _may_deny(side: Side, context: CheckContext) -> bool:
    """Whether a side denies any word at all; most units do not, and are done with."""
    discourse = context.discourse(side)
    return bool(discourse.negative.search(context.text(side).lower())) and bool(
        _denial(discourse.denied).search(_plain(context.text(side)))
    )


@cache
def _denial(denied: str) -> re.Pattern[str]:
    """What denies any word at all."""
    return re.compile(denied.replace("WORD", r"\w+").replace("STEM", r"\w{2,}"))


def _by_concept(matches: Iterable[TermMatch]) -> dict[str, list[TermMatch]]:
    found: dict[str, list[TermMatch]] = {}
    for match in matches:
        found.setdefault(match.concept.id, []).append(match)
    return found


def _is_denied(matches: Sequence[TermMatch], context: CheckContext) -> bool | None:
    """Whether a side denies a concept wherever it names it; None where that cannot be told, or differs."""
    said = {_is_word_denied(match, context) for match in matches}
    return said.pop() if len(said) == 1 else None


def _is_word_denied(match: TermMatch, context: CheckContext) -> bool | None:
    text, discourse = context.text(match.side), context.discourse(match.side)
    word = fold(text[match.start : match.end])
    if "-" in word:
        return None  # шағымданған-шағымданбағаны: whether he complained or not
    clause = _plain(_clause(text, match, discourse.reach))
    if _denial(discourse.denied).search(clause):
        names = (fold(name) for name in (match.term.text, *match.term.related))
        stem = word[: max(shared_letters(word, name) for name in names)]
        denying = discourse.denied.replace("WORD", re.escape(word)).replace("STEM", re.escape(stem))
        if re.search(denying, clause):
            return True
    return None if discourse.negative.search(clause) else False


def _clause(text: str, match: TermMatch, reach: int) -> str:
    """What stands before the words in the sentence, and behind them up to a sign that parts clauses, at most so many words."""
    before = re.split(r"[.;!?]", text[: match.start])[-1].split()
    after = re.split(_SIGNS, text[match.end :])[0].split()[:reach]
    return " ".join((*before, text[match.start : match.end], *after))


def _plain(text: str) -> str:
    """The folded words, with a space between them."""
    return " ".join(fold(word) for word in WORD.findall(text))
