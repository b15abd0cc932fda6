"""The plugins and what they bring: `glossary plugins`."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict

from atau.hooks.interfaces import ReportOptions
from atau.hooks.inventory import PluginSummary
from atau.i18n import _
from atau.reports.styles import BOLD, RED, styled


def as_text(plugins: Sequence[PluginSummary], commands: Sequence[str], options: ReportOptions) -> Iterator[str]:
    """Each plugin with its distribution and what it brings; the reasons of broken ones in red."""
    for plugin in plugins:
        distribution = f"  ({plugin.distribution})" if plugin.distribution else ""
        yield f"{styled(plugin.name, BOLD, options)}{distribution}\n"
        for reason in plugin.failures:
            yield "  " + styled(_("broken: {reason}").format(reason=reason), RED, options) + "\n"
        lists = [
            (_("formats: {names}"), _with_patterns(plugin.formats)),
            (_("glossary formats: {names}"), _with_patterns(plugin.glossary_formats)),
            (_("catalogue formats: {names}"), _with_patterns(plugin.catalogue_formats)),
            (_("layouts: {names}"), _with_patterns(plugin.layouts)),
            (_("languages: {names}"), plugin.languages),
            (_("reports: {names}"), plugin.reports),
        ]
        for text, names in lists:
            if names:
                yield f"  {text.format(names=', '.join(names))}\n"
        if plugin.checks:
            yield f"  {_('checks:')}\n"
        for check in plugin.checks:
            yield f"    {check.name} ({check.severity}): {_(check.summary)}\n"
    if commands:
        yield _("commands of plugins: {names}").format(names=", ".join(commands)) + "\n"


def as_json(plugins: Sequence[PluginSummary], commands: Sequence[str]) -> Iterator[str]:
    """The same for programs."""
    plain = {"plugins": [asdict(plugin) for plugin in plugins], "commands": list(commands)}
    yield json.dumps(plain, ensure_ascii=False, indent=2) + "\n"


def checks_as_text(plugins: Sequence[PluginSummary], options: ReportOptions) -> Iterator[str]:
    """The checks of all plugins, with severity and summary."""
    for plugin in plugins:
        for check in plugin.checks:
            yield f"{styled(check.name, BOLD, options)} ({check.severity}, {plugin.name}): {_(check.summary)}\n"


def _with_patterns(formats: Mapping[str, Sequence[str]]) -> list[str]:
    return [f"{name} ({', '.join(patterns)})" if patterns else name for name, patterns in formats.items()]
