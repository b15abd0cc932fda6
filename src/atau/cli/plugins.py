"""`glossary plugins`: what is installed, what does it bring, what is broken?"""

import click

from atau.cli import options
from atau.cli.group import COMMANDS, plugins
from atau.errors import PluginError
from atau.i18n import _


@click.command(
    "plugins",
    short_help=_("List the plugins and what they bring."),
    help=_("List the plugins with what they bring: formats, languages, checks, reports; and say why one is broken."),
    epilog=_(
        "\b\nExamples:\n  glossary plugins\n  glossary plugins --checks\n  glossary plugins --format json\n\n"
        "ATAU_PLUGINS chooses plugins: a list of names with commas; empty for none.\n\n"
        "Exit codes: 0 all sound, 3 one is broken."
    ),
)
@click.option("--checks", "only_checks", is_flag=True, help=_("List the checks alone."))
@click.option("--format", "report_name", type=click.Choice(["text", "json"]), default="text", help=_("How to report."))
@options.color_option
@click.pass_context
def command(context: click.Context, only_checks: bool, report_name: str, color: str) -> int:
    """Parse, list, tell the exit code."""
    from atau.hooks.interfaces import ReportOptions
    from atau.hooks.inventory import summaries
    from atau.reports import plugins as report

    look = ReportOptions(options.wants_color(color, None))
    group = context.find_root().command
    added = group.list_commands(context) if isinstance(group, click.Group) else []  # it lets plugins add theirs
    found = summaries(plugins())
    commands = [name for name in added if name not in COMMANDS]
    if report_name == "json":
        options.write(report.as_json(found, commands), None)
    elif only_checks:
        options.write(report.checks_as_text(found, look), None)
    else:
        options.write(report.as_text(found, commands, look), None)
    return PluginError.exit_code if plugins().failures else 0
