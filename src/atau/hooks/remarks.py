"""What a finding says to a person who has the document open: the words of a comment in its margin.

Adapters that write findings back into documents use this, so that a comment says the same in every format.
"""

from collections.abc import Iterable, Mapping

from atau.errors import DocumentError
from atau.i18n import N_, _
from atau.model import Finding, Location, Offer, Severity, Side, Unit

AUTHOR = "Atau"
"""Who signs the comments; adapters pass over comments of this author when they read a document."""

SEVERITIES = {Severity.ERROR: N_("Error"), Severity.WARNING: N_("Warning"), Severity.NOTE: N_("Note")}
OFFERS = {
    Offer.FIX: N_("Write: {terms}"),
    Offer.CHOICE: N_("Write, in the right form: {terms}"),
    Offer.EXPECTED: N_("Expected: {terms}"),
}
PARTS = {
    "header": N_("In the header: “{text}”"),
    "footer": N_("In the footer: “{text}”"),
    "footnote": N_("In footnote {number}: “{text}”"),
    "endnote": N_("In endnote {number}: “{text}”"),
    "textbox": N_("In the text box: “{text}”"),
    "comment": N_("In a comment: “{text}”"),
    "property": N_("In the properties of the document: “{text}”"),
}


def remark(finding: Finding, elsewhere: bool = False) -> str:
    """The words of a comment, a line for each thing: what is wrong, what to write, by whose authority, which check says so.

    With `elsewhere` the comment cannot stand at the words, and says where they are.
    """
    lines = [f"{_(SEVERITIES[finding.severity])}: {finding.message}"]
    if elsewhere:
        lines.insert(0, _place(finding.location, " ".join(finding.text.split())))
    if finding.replacements:
        terms = _(" or ").join(_("“{text}”").format(text=text) for text in finding.replacements)
        lines.append(_(OFFERS[finding.offer]).format(terms=terms))
    if finding.agreeing:
        lines.append(_("Make these agree: {words}").format(words=", ".join(finding.agreeing)))
    if finding.authority:
        lines.append(_("Authority: {authority}").format(authority=finding.authority))
    lines.append(f"[{finding.check}]")
    return "\n".join(lines)


def most_harmful_first(findings: Iterable[Finding]) -> list[Finding]:
    """The findings by severity, those of one severity in the order in which they come."""
    order = list(Severity)
    return sorted(findings, key=lambda finding: order.index(finding.severity))


def require_unchanged(path: str, units: Mapping[str, Unit], findings: Iterable[Finding]) -> None:
    """DocumentError where a document no longer has the words of its findings, because it was changed meanwhile."""
    for finding in findings:
        unit = units.get(finding.unit)
        target = unit.target if unit and finding.side is Side.TARGET else None
        text = target.text if target else unit.text if unit else ""
        if not unit or text[finding.start : finding.end] != finding.text:
            raise DocumentError(path, _("was changed while it was being checked; run the command again"))


def _place(location: Location, text: str) -> str:
    pattern = PARTS.get(location.part or "")
    return _(pattern).format(text=text, number=location.note or "?") if pattern else _("“{text}”").format(text=text)
