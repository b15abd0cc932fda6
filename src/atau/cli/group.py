"""The group of commands: each is imported when it is called, so that `glossary check` pays for `check` alone."""

from functools import cache
from importlib import import_module
from typing import Any

import click

from atau.hooks.manager import Plugins
from atau.i18n import _

COMMANDS = (
    *(
        "check",
        "match",
        "info",
        "extract",
        "update",
        "render",
        "stats",
        "explain",
        "search",
        "show",
        "lint",
        "convert",
        "diff",
        "site",
        "plugins",
        "init",
        "cache",
    ),
)


@cache
def plugins() -> Plugins:
    """The plugins of this process, broken ones among them."""
    from atau.pipeline.builtins import load_plugins

    return load_plugins()


class Commands(click.Group):
    """Our own commands by name, then those that plugins add."""

    def list_commands(self, context: click.Context) -> list[str]:
        """Our own commands in the order in which they are needed, then the plugins'."""
        _register_plugin_commands(self)
        return [*COMMANDS, *sorted(set(self.commands) - set(COMMANDS))]

    def get_command(self, context: click.Context, name: str) -> click.Command | None:
        """The command of that name."""
        if name in COMMANDS:
            return _own(name)
        _register_plugin_commands(self)
        return self.commands.get(name)

    def format_epilog(self, context: click.Context, formatter: click.HelpFormatter) -> None:
        """Examples, and the plugins that are broken, since whoever asks for help may have come because of one."""
        super().format_epilog(context, formatter)
        if plugins().all_failures():
            with formatter.section(_("Broken plugins")):
                formatter.write_dl([(failure.plugin, failure.reason) for failure in plugins().all_failures()])


@cache
def _own(name: str) -> click.Command:
    command: click.Command = import_module(f"atau.cli.{name}").command
    for one in (command, *getattr(command, "commands", {}).values()):
        one.options_metavar = _("[OPTIONS]")
    return command


@cache
def _register_plugin_commands(group: click.Group) -> None:
    for name in COMMANDS:
        group.add_command(_own(name), name)
    plugins().register_commands(group)


def _show_version(context: click.Context, _parameter: click.Parameter, value: Any) -> None:
    if not value or context.resilient_parsing:
        return
    import atau
    from atau.config import Configuration
    from atau.pipeline.glossary import glossary_date

    click.echo(f"atau {atau.__version__}")
    click.echo(_("glossary of {date}").format(date=glossary_date(Configuration(), plugins())))
    for name in plugins().names:
        if name in plugins().distributions:
            click.echo(
                _("plugin {name} ({distribution})").format(name=name, distribution=plugins().distributions[name])
            )
    for failure in plugins().all_failures():
        click.echo(_("broken plugin {name}: {reason}").format(name=failure.plugin, reason=failure.reason))
    context.exit()


glossary = Commands(
    "glossary",
    help=_("Terminology of human rights in Russian, Kazakh and English: find terms, check texts and translations."),
    epilog=_("Example: glossary check report.docx"),
    options_metavar=_("[OPTIONS]"),
    subcommand_metavar=_("COMMAND [ARGS]..."),
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    params=[
        click.Option(
            ["--version"],
            is_flag=True,
            is_eager=True,
            expose_value=False,
            callback=_show_version,
            help=_("Show the version, the plugins and the glossary's date."),
        )
    ],
)
