"""Finds the plugins, loads them, and gathers what they bring, so that whatever is broken is known by its plugin's name.

A plugin that fails is remembered, not raised: `glossary plugins` and `--help` must still work and show it. A run calls
`Plugins.require_sound` first, because a check that silently did not run looks like a clean report.
"""

import os
from collections.abc import Callable, Iterable
from functools import cached_property
from inspect import getattr_static
from typing import Any

import pluggy

from atau.errors import AtauError, PluginError
from atau.hooks import hookspecs
from atau.hooks.discovery import Plugin, entry_points
from atau.hooks.interfaces import CatalogueFormat, Check, Format, GlossaryFormat, Language, Layout, Report, Source
from atau.i18n import _

GROUP = "atau"
VARIABLE = "ATAU_PLUGINS"
BUILT_IN = "atau"

MEMBERS = {
    "register_formats": ("patterns", "extract"),
    "register_languages": (
        "splits_hyphens",
        "abbreviations",
        "spelling",
        "data_version",
        "patterns",
        "suffixes",
        "rivals",
        "conjunctions",
        "particles",
        "after_list",
    ),
    "register_checks": ("severity", "findings"),
    "register_reports": ("render",),
    "register_glossary_formats": ("patterns", "holds", "read"),
    "register_catalogue_formats": ("patterns", "read", "write"),
    "register_layouts": ("patterns", "write"),
}
"""What the things that a hook registers must have beside their name, or a run would stumble over them later."""

KINDS = tuple(hook.removeprefix("register_") for hook in MEMBERS)
"""What plugins bring, by the names that it has in `Plugins`."""


class Plugins:
    """The plugins of this run. `failures` are those that cannot be used, in the order in which they were met."""

    def __init__(self, built_in: object) -> None:
        self.failures: list[PluginError] = []
        self._entry_points: list[Plugin] = []
        self._manager = pluggy.PluginManager("atau")
        self._manager.add_hookspecs(hookspecs)
        self._manager.register(built_in, BUILT_IN)
        for entry_point in _chosen(entry_points(GROUP), self.failures):
            self._load(entry_point)

    def _load(self, entry_point: Plugin) -> None:
        name = entry_point.name
        self._entry_points.append(entry_point)
        try:
            self._manager.register(entry_point.load(), name)
            self._manager.check_pending()
        except Exception as error:  # whatever a plugin does wrong, its name must come out
            self.failures.append(PluginError(name, _("cannot be loaded: {error}").format(error=_briefly(error))))
            if self._manager.has_plugin(name):
                self._manager.unregister(name=name)

    def all_failures(self) -> list[PluginError]:
        """Every plugin that cannot be used, clashes between names included."""
        self._gather_all(KINDS)
        return self.failures

    def require_sound(self, *kinds: str) -> None:
        """Raise the first failure that a run can suffer from, or it would look cleaner than it is.

        That is any plugin that cannot be loaded, and of the others what they bring of these `kinds` ("formats", "checks" …);
        of all kinds where none is named.
        """
        self._gather_all(kinds or KINDS)
        for failure in self.failures:
            raise failure

    def _gather_all(self, kinds: Iterable[str]) -> None:
        for kind in kinds:
            getattr(self, kind)

    @cached_property
    def distributions(self) -> dict[str, str]:
        """The distribution of each plugin with its version; broken plugins too."""
        return {point.name: told for point in self._entry_points if (told := point.distribution)}

    @property
    def names(self) -> list[str]:
        """The names of the plugins that were loaded, the built-in one first."""
        return [name for name, _plugin in self._manager.list_name_plugin()]

    @cached_property
    def formats(self) -> dict[str, Format]:
        """The document formats by name."""
        return self._gather("register_formats", lambda item: item.name)

    @cached_property
    def languages(self) -> dict[str, Language]:
        """The languages by tag."""
        return self._gather("register_languages", lambda item: item.tag)

    @cached_property
    def checks(self) -> dict[str, Check]:
        """The checks by name."""
        return self._gather("register_checks", lambda item: item.name)

    @cached_property
    def reports(self) -> dict[str, Report]:
        """The outputs by name."""
        return self._gather("register_reports", lambda item: item.name)

    @cached_property
    def glossary_formats(self) -> dict[str, GlossaryFormat]:
        """The glossary formats by name."""
        return self._gather("register_glossary_formats", lambda item: item.name)

    @cached_property
    def catalogue_formats(self) -> dict[str, CatalogueFormat]:
        """The catalogue formats by name."""
        return self._gather("register_catalogue_formats", lambda item: item.name)

    @cached_property
    def layouts(self) -> dict[str, Layout]:
        """The bilingual layouts by name."""
        return self._gather("register_layouts", lambda item: item.name)

    def detected(self, source: Source) -> dict[str, str]:
        """The format names that plugins give the source by its content, each with the plugin that says so.

        PluginError for a plugin that breaks on it: without its word, the source might be read as something else.
        """
        answers: dict[str, str] = {}
        for implementation in self._manager.hook.detect_format.get_hookimpls():
            plugin = implementation.plugin_name
            try:
                answer: Any = implementation.function(*[source for _name in implementation.argnames])
            except AtauError:
                raise  # the source cannot be opened
            except Exception as error:  # its words may quote the document
                reason = _("its hook “{hook}” failed with {error}; report it to the plugin's authors")
                raise PluginError(plugin, reason.format(hook="detect_format", error=type(error).__name__)) from error
            if answer is not None:
                answers[answer] = plugin
        return answers

    def register_commands(self, cli: Any) -> None:
        """Let each plugin add its commands; a command that exists already is a clash."""
        for implementation in self._manager.hook.register_commands.get_hookimpls():
            before = dict(cli.commands)
            try:
                implementation.function(cli=cli)
                clashes = [name for name, command in before.items() if cli.commands.get(name) is not command]
                for name in clashes:
                    cli.commands[name] = before[name]
                    self._clash(implementation.plugin_name, BUILT_IN, name)
            except Exception as error:
                self.failures.append(_failed(implementation.plugin_name, "register_commands", error))

    def owner(self, kind: str, name: str) -> str:
        """The plugin that brings `name`; `kind` is "formats", "checks" …"""
        getattr(self, kind)
        return self._owners[f"register_{kind}", name]

    @cached_property
    def _owners(self) -> dict[tuple[str, str], str]:
        return {}

    def _gather(self, hook: str, name_of: Callable[[Any], str]) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for plugin, items in self._call(hook):
            try:
                named = [(name_of(item), item) for item in items or ()]
                _require_members(hook, named)
            except Exception as error:
                self.failures.append(_failed(plugin, hook, error))
                continue
            for name, item in named:
                if name in found:
                    self._clash(plugin, self._owners[hook, name], name)
                else:
                    found[name] = item
                    self._owners[hook, name] = plugin
        return found

    def _call(self, hook: str) -> Iterable[tuple[str, Any]]:
        """Each plugin's answer. Called one by one, not through pluggy's loop, so that a failure has a name."""
        for implementation in getattr(self._manager.hook, hook).get_hookimpls():
            try:
                yield implementation.plugin_name, implementation.function()
            except Exception as error:
                self.failures.append(_failed(implementation.plugin_name, hook, error))

    def _clash(self, plugin: str, other: str, name: str) -> None:
        reason = _("brings “{name}”, which the plugin “{other}” brings too; switch one off with {variable}")
        self.failures.append(PluginError(plugin, reason.format(name=name, other=other, variable=VARIABLE)))


def _chosen(found: Iterable[Plugin], failures: list[PluginError]) -> list[Plugin]:
    """The entry points that ATAU_PLUGINS names (all where it is not set); one name claimed twice is a failure."""
    wanted = os.environ.get(VARIABLE)
    names = None if wanted is None else {name.strip() for name in wanted.split(",") if name.strip()}
    chosen: dict[str, Plugin] = {}
    for entry_point in sorted(set(found), key=lambda entry_point: (entry_point.name, entry_point.value)):
        name = entry_point.name
        if names is not None and name not in names:
            continue
        if name in chosen or name == BUILT_IN:
            reason = _("two plugins have this name: {first} and {second}; uninstall one")
            other = chosen[name].value if name in chosen else BUILT_IN
            failures.append(PluginError(name, reason.format(first=other, second=entry_point.value)))
            continue
        chosen[name] = entry_point
    for name in sorted((names or set()) - set(chosen)):
        reason = _("no such plugin is installed, but {variable} names it").format(variable=VARIABLE)
        failures.append(PluginError(name, reason))
    return list(chosen.values())


def _require_members(hook: str, named: Iterable[tuple[str, object]]) -> None:
    for name, item in named:
        for member in MEMBERS[hook]:
            # A module has its members in its dictionary, a class has them statically; nothing is computed for the question.
            if getattr_static(item, member, None) is None and not hasattr(item, member):
                raise TypeError(_("“{name}” has no “{member}”").format(name=name, member=member))


def _failed(plugin: str, hook: str, error: Exception) -> PluginError:
    reason = _("its hook “{hook}” failed: {error}").format(hook=hook, error=_briefly(error))
    return PluginError(plugin, reason)


def _briefly(error: BaseException) -> str:
    import traceback

    return " ".join("".join(traceback.format_exception_only(error)).split())
