"""Findings as one JSON object, for programs: the keys are a contract, listed in docs/reference/cli.md.

It is written piece by piece: a run over a thousand documents holds one of them in memory.
"""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from atau.hooks.interfaces import ReportOptions
from atau.model import Finding, Result
from atau.reports.summary import Summary

VERSION = 1


class JsonReport:
    """`glossary check --format json`."""

    name = "json"

    def render(self, results: Iterable[Result], options: ReportOptions) -> Iterator[str]:
        """The object in pieces."""
        summary = Summary()
        errors: list[dict[str, str]] = []
        fixed: list[dict[str, Any]] = []
        yield f'{{"version": {VERSION}, "findings": ['
        separator = "\n"
        for result in results:
            summary.add(result)
            if result.error is not None:
                errors.append({"path": result.path, "message": result.error})
            fixed += map(as_json, result.fixed)
            for finding in result.findings:
                yield separator + _dumped(as_json(finding))
                separator = ",\n"
        yield f'\n], "fixed": {_dumped(fixed)}, "errors": {_dumped(errors)}, "summary": {_dumped(summary.to_json())}}}\n'


def as_json(finding: Finding) -> dict[str, Any]:
    """A finding with every key of the contract, null where it does not apply."""
    return {
        "check": finding.check,
        "severity": finding.severity.value,
        "message": finding.message,
        "path": finding.path,
        "location": finding.location.to_json(),
        "unit": finding.unit,
        "side": finding.side.value,
        "start": finding.start,
        "end": finding.end,
        "text": finding.text,
        "concept": finding.concept,
        "term": finding.term,
        "authority": finding.authority,
        "replacements": list(finding.replacements),
        "offer": finding.offer.value,
        "agreeing": list(finding.agreeing),
        "fingerprint": finding.fingerprint,
    }


def _dumped(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
