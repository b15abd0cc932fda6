"""What Atau itself brings, through the same hooks as everyone: languages, checks, reports and glossary formats."""

from collections.abc import Iterable

from atau import hookimpl
from atau.hooks.interfaces import Check, GlossaryFormat, Report
from atau.hooks.manager import Plugins
from atau.pipeline.deferred import Deferred


class BuiltIn:
    """The plugin of the core. It imports inside its methods, so that a command pays only for what it asks for."""

    @hookimpl
    def register_languages(self) -> Iterable[Deferred]:
        """English, Russian, Kazakh."""
        return [
            Deferred("en", "atau.languages.english", "English", ("lemminflect",)),
            Deferred("ru", "atau.languages.russian", "Russian", ("pymorphy3", "pymorphy3-dicts-ru")),
            Deferred("kk", "atau.languages.kazakh", "Kazakh", ("pymorphy3", "pymorphy3-dicts-ru")),
        ]

    @hookimpl
    def register_checks(self) -> Iterable[Check]:
        """Every module of atau.checks that is named there."""
        from atau.checks import CHECKS

        return CHECKS

    @hookimpl
    def register_reports(self) -> Iterable[Report]:
        """The outputs of `glossary check`."""
        from atau.reports.json import JsonReport
        from atau.reports.text import TextReport

        return [TextReport(), JsonReport()]

    @hookimpl
    def register_glossary_formats(self) -> Iterable[GlossaryFormat]:
        """The format of glossary/ itself."""
        from atau.termbase import TomlGlossary

        return [TomlGlossary()]


def load_plugins() -> Plugins:
    """The plugins of this run, the built-in one among them."""
    return Plugins(BuiltIn())
