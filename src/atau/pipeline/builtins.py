"""What Atau itself brings, through the same hooks as everyone: languages, checks, reports and glossary formats."""

from collections.abc import Iterable

from atau import hookimpl
from atau.hooks.interfaces import Check, GlossaryFormat, Language, Report
from atau.hooks.manager import Plugins


class BuiltIn:
    """The plugin of the core. It imports inside its methods, so that a command pays only for what it asks for."""

    @hookimpl
    def register_languages(self) -> Iterable[Language]:
        """English, Russian, Kazakh."""
        from atau.languages.english import English
        from atau.languages.kazakh import Kazakh
        from atau.languages.russian import Russian

        return [English(), Russian(), Kazakh()]

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
        """The formats that a glossary can be read from."""
        from atau.termbase import CsvGlossary, TomlGlossary

        return [TomlGlossary(), CsvGlossary()]


def load_plugins() -> Plugins:
    """The plugins of this run, the built-in one among them."""
    return Plugins(BuiltIn())
