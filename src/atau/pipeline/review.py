"""From candidates to what is reported: silenced, once each, by severity, fingerprinted, in the order of the text.

Each step is a small function over findings; `review` is their order.
"""

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from atau.config import Configuration
from atau.languages.words import WORD, fold
from atau.model import Finding, Severity
from atau.model.silence import EVERY_CHECK

WORDS_AROUND = 3


def review(
    findings: Iterable[Finding],
    order: Mapping[str, int],
    silenced: Mapping[str, Sequence[str]],
    configuration: Configuration,
) -> tuple[list[Finding], int]:
    """The findings to report, and how many were silenced; `order` and `silenced` are by unit."""
    kept = sorted(
        dict.fromkeys(findings), key=lambda finding: (order[finding.unit], finding.side, finding.start, finding.check)
    )
    marked = with_fingerprints(with_severities(kept, dict(configuration.severity)))
    ignored = set(configuration.ignore_findings)
    spoken = [
        finding
        for finding in marked
        if finding.fingerprint not in ignored and not _is_silenced(finding, silenced.get(finding.unit, ()))
    ]
    return spoken, len(marked) - len(spoken)


def with_severities(findings: Iterable[Finding], severities: Mapping[str, str]) -> list[Finding]:
    """The findings, those of the checks named with the severity that the configuration gives them."""
    return [
        replace(finding, severity=Severity(severities[finding.check])) if finding.check in severities else finding
        for finding in findings
    ]


def with_fingerprints(findings: Iterable[Finding]) -> list[Finding]:
    """The findings with what they can be known by when paragraphs move: a digest of check, concept and words around.

    Equal ones in one document are told apart by an ordinal.
    """
    seen: Counter[str] = Counter()
    marked = []
    for finding in findings:
        before = _words(finding.before)[-WORDS_AROUND:]
        after = _words(finding.after)[:WORDS_AROUND]
        known = "\n".join((finding.check, finding.concept or "", *before, "", *_words(finding.text), "", *after))
        seen[known] += 1
        digest = hashlib.sha256(f"{known}\n{seen[known]}".encode()).hexdigest()
        marked.append(replace(finding, fingerprint=digest[:32]))
    return marked


def _words(text: str) -> list[str]:
    return [fold(word) for word in WORD.findall(text)]


def _is_silenced(finding: Finding, checks: Sequence[str]) -> bool:
    return EVERY_CHECK in checks or finding.check in checks
