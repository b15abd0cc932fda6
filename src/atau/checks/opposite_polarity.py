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
from collections.abc import Iterator
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
    source, target = ({} if context.language(side) is None else _polarities(side, context) for side in Side)
    for concept in source.keys() & target.keys():
        (named, denied), (translated, is_denied_there) = source[concept], target[concept]
        if {denied, is_denied_there} != {True, False}:
            continue
        message = _("the source affirms “{term}”, the translation denies it")
        if denied:
            message = _("the source denies “{term}”, the translation affirms it")
        yield context.finding(translated, message.format(term=named.term.text))


def _may_deny(side: Side, context: CheckContext) -> bool:
    """Whether a side denies any word at all; most units do not, and are done with."""
    discourse = context.discourse(side)
    return bool(discourse.negative.search(context.text(side).lower())) and bool(
        _denial(discourse.denied).search(_plain(context.text(side)))
    )


@cache
def _denial(denied: str) -> re.Pattern[str]:
    return re.compile(denied.replace("WORD", r"\w+").replace("STEM", r"\w{2,}"))


def _polarities(side: Side, context: CheckContext) -> dict[str, tuple[TermMatch, bool | None]]:
    """For each concept of a side its first words, and whether they are denied; None where that cannot be told."""
    found: dict[str, tuple[TermMatch, bool | None]] = {}
    text, discourse = context.text(side), context.discourse(side)
    for match in context.related(side):
        clause = _plain(_clause(text, match, discourse.reach))
        word = fold(text[match.start : match.end])
        names = (fold(name) for name in (match.term.text, *match.term.related))
        stem = word[: max(shared_letters(word, name) for name in names)]
        denying = discourse.denied.replace("WORD", re.escape(word)).replace("STEM", re.escape(stem))
        denied: bool | None = bool(re.search(denying, clause))
        if "-" in word or (not denied and discourse.negative.search(clause)):
            denied = None  # шағымданған-шағымданбағаны: whether he complained or not
        first, other = found.setdefault(match.concept.id, (match, denied))
        if other is not denied:
            found[match.concept.id] = first, None
    return found


def _clause(text: str, match: TermMatch, reach: int) -> str:
    """What stands before the words in the sentence, and behind them up to a sign that parts clauses, at most so many words."""
    before = re.split(r"[.;!?]", text[: match.start])[-1].split()
    after = re.split(_SIGNS, text[match.end :])[0].split()[:reach]
    return " ".join((*before, text[match.start : match.end], *after))


def _plain(text: str) -> str:
    """The folded words, with a space between them."""
    return " ".join(fold(word) for word in WORD.findall(text))
