"""Findings for a person at a terminal: where, what, the words marked in their sentence, and what to write instead."""

import unicodedata
from collections.abc import Iterable, Iterator

from atau.hooks.interfaces import ReportOptions
from atau.hooks.places import address
from atau.i18n import N_, _, ngettext
from atau.model import Finding, Offer, Result, Severity
from atau.reports.styles import BOLD, CYAN, GREEN, RED, YELLOW, styled
from atau.reports.summary import Summary

EXCERPT = 40
LONGEST = 100
"""Columns of the words of a finding; only where a whole message is at fault they are more."""
COLORS = {Severity.ERROR: RED, Severity.WARNING: YELLOW, Severity.NOTE: CYAN}
OFFERS = {
    Offer.FIX: N_("    write: {terms}"),
    Offer.CHOICE: N_("    write, in the right form: {terms}"),
    Offer.EXPECTED: N_("    expected: {terms}"),
}
ADVICE = {
    Offer.FIX: N_(
        "    if it is right here: quote it, name it under “names”, or list the fingerprint under “ignore-findings”"
    ),
    Offer.CHOICE: N_(
        "    if it is right here: quote it, name it under “names”, or list the fingerprint under “ignore-findings”"
    ),
    Offer.EXPECTED: N_(
        "    if the concept is there: add its wording to “paraphrases” of a glossary of your own, or the fingerprint to "
        "“ignore-findings”"
    ),
}
WORDS = {Severity.ERROR: N_("error"), Severity.WARNING: N_("warning"), Severity.NOTE: N_("note")}


class TextReport:
    """`glossary check` as it is read."""

    name = "text"

    def render(self, results: Iterable[Result], options: ReportOptions) -> Iterator[str]:
        """Findings document by document, and a line that sums up; with verbosity -1 the findings alone."""
        summary = Summary()
        for result in results:
            summary.add(result)
            if options.verbosity > 0 and result.error is None:
                read = ngettext("{path}: {number} unit read", "{path}: {number} units read", result.units)
                yield read.format(path=result.path, number=result.units) + "\n"
            yield result.diff
            for finding in result.fixed:
                yield _fixed(finding, options)
            if result.fixed:
                number = len(result.fixed)
                said = ngettext(
                    "{path}: {number} suggestion was written; the file as it was is {backup}",
                    "{path}: {number} suggestions were written; the file as it was is {backup}",
                    number,
                )
                yield said.format(path=result.path, number=number, backup=result.backup) + "\n"
            for finding in result.findings:
                yield from _lines(finding, options)
        if options.verbosity >= 0:
            yield summary.in_words() + "\n"


def _fixed(finding: Finding, options: ReportOptions) -> str:
    where = styled(address(finding.path, finding.location), BOLD, options)
    said = _("“{old}” is now “{new}”").format(old=" ".join(finding.text.split()), new=finding.replacements[0])
    return f"{where}: {styled(_('fixed'), GREEN, options)} [{finding.check}] {said}\n"


def _lines(finding: Finding, options: ReportOptions) -> Iterator[str]:
    severity = styled(_(WORDS[finding.severity]), COLORS[finding.severity], options)
    yield f"{styled(address(finding.path, finding.location), BOLD, options)}: {severity} [{finding.check}] {finding.message}\n"
    before, words, after = excerpt(finding)
    yield f"    {before}{styled(words, COLORS[finding.severity], options)}{after}\n"
    yield f"    {' ' * _width(before)}{'^' * max(1, _width(words))}\n"
    if finding.replacements:
        written = _(" or ").join(_("“{text}”").format(text=text) for text in finding.replacements)
        where = _(OFFERS[finding.offer])
        authority = _(" (authority: {authority})").format(authority=finding.authority) if finding.authority else ""
        yield where.format(terms=written) + authority + "\n"
    if finding.agreeing:
        yield _("    and make these agree: {words}").format(words=", ".join(finding.agreeing)) + "\n"
    if options.verbosity > 0:
        yield _(ADVICE[finding.offer]) + "\n"
        details = (
            _("    concept {concept}, fingerprint {fingerprint}")
            if finding.concept
            else _("    fingerprint {fingerprint}")
        )
        yield details.format(concept=finding.concept, fingerprint=finding.fingerprint) + "\n"


def excerpt(finding: Finding) -> tuple[str, str, str]:
    """What stands before the words, the words, and what follows, on one line, cut at words."""
    before, words, after = (" ".join(text.split()) for text in (finding.before, finding.text, finding.after))
    if finding.before[-1:].isspace():
        before += " "
    if finding.after[:1].isspace():
        after = " " + after
    if len(before) > EXCERPT:
        before = "… " + before[-EXCERPT:].partition(" ")[2]
    if len(after) > EXCERPT:
        after = after[:EXCERPT].rpartition(" ")[0] + " …"
    if len(words) > LONGEST:
        words = words[:LONGEST].rpartition(" ")[0] + " …"
    return before, words, after


def _width(text: str) -> int:
    """How many columns a terminal takes for the text: combining marks and invisible signs take none."""
    return sum(
        0 if unicodedata.category(sign) in ("Mn", "Cf") else 2 if unicodedata.east_asian_width(sign) in "WF" else 1
        for sign in text
    )
