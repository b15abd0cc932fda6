"""The line at the end: how much was read, and what was found."""

from collections import Counter
from dataclasses import dataclass, field

from atau.i18n import _, ngettext
from atau.model import Result, Severity


@dataclass(slots=True)
class Summary:
    """Counts over the results of a run, added one by one."""

    documents: int = 0
    units: int = 0
    unreadable: int = 0
    silenced: int = 0
    findings: Counter[str] = field(default_factory=Counter)

    def add(self, result: Result) -> None:
        """Count one more document."""
        if result.error is None:
            self.documents += 1
        elif result.exit_code:
            self.unreadable += 1
        self.units += result.units
        self.silenced += result.silenced
        self.findings.update(finding.severity.value for finding in result.findings)

    def to_json(self) -> dict[str, int]:
        """The counts by name."""
        by_severity = {f"{severity.value}s": self.findings[severity.value] for severity in Severity}
        return {
            "documents": self.documents,
            "unreadable": self.unreadable,
            "units": self.units,
            "silenced": self.silenced,
            **by_severity,
        }

    def in_words(self) -> str:
        """The counts as one line."""
        read = ngettext("{number} document checked", "{number} documents checked", self.documents)
        words = [read.format(number=self.documents)]
        if self.unreadable:
            text = ngettext("{number} not readable", "{number} not readable", self.unreadable)
            words.append(text.format(number=self.unreadable))
        counted = [
            ngettext("{number} error", "{number} errors", self.findings["error"]).format(number=self.findings["error"]),
            ngettext("{number} warning", "{number} warnings", self.findings["warning"]).format(
                number=self.findings["warning"]
            ),
            ngettext("{number} note", "{number} notes", self.findings["note"]).format(number=self.findings["note"]),
        ]
        words.append(", ".join(counted) if self.findings.total() else _("no findings"))
        if self.silenced:
            text = ngettext("{number} finding silenced", "{number} findings silenced", self.silenced)
            words.append(text.format(number=self.silenced))
        return "; ".join(words) + "."
