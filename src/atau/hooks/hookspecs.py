"""Every hook of Atau, on one page. All are called while a run is set up, never for each unit.

A plugin implements any of them as functions marked with `@atau.hookimpl`, and is named by its entry point in the group
`atau`. `register_*` answers are collected; two plugins that claim one name stop the run with both their names.
At module level a plugin imports nothing but the standard library and `atau`.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING

import pluggy

from atau.hooks.interfaces import CatalogueFormat, Check, Format, GlossaryFormat, Language, Layout, Report, Source

if TYPE_CHECKING:
    import click

hookspec = pluggy.HookspecMarker("atau")


@hookspec
def register_formats() -> Iterable[Format]:  # type: ignore[empty-body]
    """The document formats that the plugin can read, and perhaps render and annotate."""


@hookspec
def detect_format(source: Source) -> str | None:
    """The name of the source's format, judged by its content alone, or None.

    Content decides before the patterns of file names. Two different answers are an error that names both formats.
    """


@hookspec
def register_languages() -> Iterable[Language]:  # type: ignore[empty-body]
    """The languages whose terms the plugin can inflect."""


@hookspec
def register_checks() -> Iterable[Check]:  # type: ignore[empty-body]
    """The checks that the plugin brings."""


@hookspec
def register_reports() -> Iterable[Report]:  # type: ignore[empty-body]
    """The outputs that `glossary check --format` offers."""


@hookspec
def register_glossary_formats() -> Iterable[GlossaryFormat]:  # type: ignore[empty-body]
    """The formats in which a glossary can be read, and perhaps written."""


@hookspec
def register_catalogue_formats() -> Iterable[CatalogueFormat]:  # type: ignore[empty-body]
    """The formats in which catalogues of messages can be read and written."""


@hookspec
def register_layouts() -> Iterable[Layout]:  # type: ignore[empty-body]
    """The bilingual layouts that `glossary render --bilingual` offers."""


@hookspec
def register_commands(cli: "click.Group") -> None:
    """Add commands to `glossary` with `cli.add_command(…)`."""
