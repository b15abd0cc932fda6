"""A short form is used that the document has not written out.

Why: a member of the Committee reads two hundred pages that week; НПМ and КЛДЖ are not among the letters that everybody knows.
Short forms that every reader of the language knows (UN, НПО) need no introduction, and a translation may have those
that its source has.

Example:
    terms: национальный превентивный механизм = НПМ (ru, preferred)
    bad: Членов НПМ не пустили в изолятор.
    good: Национальный превентивный механизм (НПМ) жаловался. Членов НПМ не пустили в изолятор.

Example:
    terms: universal periodic review = UPR (en, preferred)
    bad: The UPR begins in May.
    good: The universal periodic review (UPR) begins in May.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from atau.checks.usage import written_side
from atau.hooks.interfaces import CheckContext
from atau.i18n import _
from atau.model import Finding, How, Severity, Side, Unit

name = "undefined-abbreviation"
severity = Severity.NOTE

_WELL_KNOWN = """
    UN NGO NGOs EU USA UK OSCE NATO HIV AIDS COVID-19 LGBT LGBTI LGBTQ LGBTIQ UNESCO UNICEF CIS AI
    ООН НПО ЕС США ОБСЕ НАТО ВИЧ СПИД СМИ ЛГБТ ЛГБТИ ЮНЕСКО ЮНИСЕФ СНГ УК УПК КоАП МВД МИД РК
    БҰҰ ҮЕҰ ЕО АҚШ ЕҚЫҰ АИТВ ЖИТС БАҚ ТМД ҚР ІІМ ҚК
"""
WELL_KNOWN = frozenset(_WELL_KNOWN.split())
"""Short forms that newspapers print without explaining them."""


def findings(unit: Unit, context: CheckContext) -> Iterator[Finding]:
    """A candidate for each use of such a short form in the written side."""
    side = written_side(unit)
    written = [match for match in context.matches(side) if match.how is How.ABBREVIATION]
    if not written:
        return
    meanings = Counter(match.start for match in context.matches(side))
    named = {match.concept.id for match in context.matches(Side.SOURCE) if match.how is How.ABBREVIATION}
    for match in written:
        words = context.text(side)[match.start : match.end]
        if not words.isupper() or words in WELL_KNOWN:
            continue
        if meanings[match.start] > 1 or (side is Side.TARGET and match.concept.id in named):
            continue  # what has two meanings is for ambiguous-abbreviation to say
        if not context.is_protected(match) and not context.is_introduced(match):
            message = _("“{form}” has not been written out").format(form=words)
            yield context.finding(match, message, expected=[match.term])


def conclude(candidates: Sequence[Finding]) -> Iterator[Finding]:
    """The first of each short form."""
    first = {candidate.text: candidate for candidate in reversed(candidates)}
    yield from first.values()
