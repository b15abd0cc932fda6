"""`glossary lint`: is the glossary itself in order?"""

import datetime
from typing import Any

import click

from atau.cli import options
from atau.cli.group import plugins
from atau.i18n import _


@click.command(
    "lint",
    short_help=_("Check the glossary itself."),
    help=_(
        "Check the glossary itself: its ids, its relations, its forms, and whether its evidence says what it cites."
    ),
    epilog=_(
        "\b\nExamples:\n  glossary lint\n  glossary lint --glossary terms.csv\n"
        "  glossary lint --glossary our-glossary/ --format json -o faults.json\n\n"
        "Exit codes: 0 clean, 1 faults, 2 the glossary cannot be read, 3 a plugin broke."
    ),
)
@options.glossary_options
@click.option("--format", "report_name", type=click.Choice(["text", "json"]), default="text", help=_("How to report."))
@options.output_options
def command(report_name: str, output: str | None, quiet: bool, verbose: int, color: str, **given: Any) -> int:
    """Parse, judge, show the faults, tell the exit code."""
    from atau.hooks.interfaces import ReportOptions
    from atau.pipeline.lint import lint_glossary, linted_files
    from atau.reports import faults

    settings = options.configuration(**given)
    plugins().require_sound()
    found = lint_glossary(settings, plugins(), datetime.date.today())
    files = linted_files(settings)
    look = ReportOptions(options.wants_color(color, output), -1 if quiet else verbose)
    report = faults.as_json(found, len(files)) if report_name == "json" else faults.as_text(found, len(files), look)
    options.write(report, output, files)
    return int(bool(found))
