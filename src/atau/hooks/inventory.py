"""`glossary plugins`: what each plugin brings, the broken ones included."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

import atau
from atau.hooks.manager import BUILT_IN, Plugins
from atau.model.jsonable import Jsonable


@dataclass(frozen=True, slots=True)
class BroughtCheck(Jsonable):
    """A check with the first line of its documentation."""

    name: str
    severity: str
    summary: str


@dataclass(frozen=True, slots=True)
class PluginSummary(Jsonable):
    """A plugin, and the names of what it brings; `failures` say why it cannot be used."""

    name: str
    distribution: str | None
    formats: Mapping[str, tuple[str, ...]]
    glossary_formats: Mapping[str, tuple[str, ...]]
    catalogue_formats: Mapping[str, tuple[str, ...]]
    layouts: Mapping[str, tuple[str, ...]]
    languages: tuple[str, ...]
    checks: tuple[BroughtCheck, ...]
    reports: tuple[str, ...]
    failures: tuple[str, ...]


def summaries(plugins: Plugins) -> list[PluginSummary]:
    """A summary of each plugin, the built-in one first, then by name; a name that two claim is there once."""
    failures: dict[str, list[str]] = {}
    for failure in plugins.all_failures():
        failures.setdefault(failure.plugin, []).append(failure.reason)
    names = sorted({*plugins.names, *failures}, key=lambda name: (name != BUILT_IN, name))
    return [_summary(name, plugins, tuple(failures.get(name, ()))) for name in names]


def _summary(name: str, plugins: Plugins, failures: tuple[str, ...]) -> PluginSummary:
    def brought(kind: str, known: Collection[str]) -> list[str]:
        return [thing for thing in known if plugins.owner(kind, thing) == name]

    def patterns(kind: str, known: Mapping[str, Any]) -> dict[str, tuple[str, ...]]:
        return {one: tuple(known[one].patterns) for one in brought(kind, known)}

    return PluginSummary(
        name,
        f"atau {atau.__version__}" if name == BUILT_IN else plugins.distributions.get(name),
        patterns("formats", plugins.formats),
        patterns("glossary_formats", plugins.glossary_formats),
        patterns("catalogue_formats", plugins.catalogue_formats),
        patterns("layouts", plugins.layouts),
        tuple(brought("languages", plugins.languages)),
        tuple(_check(one, plugins) for one in brought("checks", plugins.checks)),
        tuple(brought("reports", plugins.reports)),
        failures,
    )


def _check(name: str, plugins: Plugins) -> BroughtCheck:
    check = plugins.checks[name]
    lines = (check.__doc__ or "").strip().splitlines()
    return BroughtCheck(name, str(check.severity), lines[0] if lines else "")
