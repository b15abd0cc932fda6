"""`glossary diff`: what changed between two glossaries?"""

import click

from atau.cli import options
from atau.cli.group import plugins
from atau.i18n import _


@click.command(
    "diff",
    short_help=_("Show what changed between two glossaries."),
    help=_(
        "Show by concept what changed between the glossaries OLD and NEW, each a file in any format or a folder of TOML: "
        "concepts and terms that came or went, statuses, sources, definitions."
    ),
    epilog=_(
        "\b\nExamples:\n  glossary diff glossary/ edited.xlsx\n  glossary diff old.tbx new.tbx --format json -o review.json\n\n"
        "Exit codes: 0 the same, 1 they differ, 2 one cannot be read, 3 a plugin broke."
    ),
)
@click.argument("old", metavar=_("OLD"))
@click.argument("new", metavar=_("NEW"))
@click.option("--source-language", metavar=_("TAG"), help=_("The first language of a list of pairs."))
@click.option("--target-language", metavar=_("TAG"), help=_("The second language of a list of pairs."))
@click.option("--format", "report_name", type=click.Choice(["text", "json"]), default="text", help=_("How to report."))
@options.output_options
def command(
    old: str,
    new: str,
    source_language: str | None,
    target_language: str | None,
    report_name: str,
    output: str | None,
    quiet: bool,
    verbose: int,
    color: str,
) -> int:
    """Parse, compare, show, tell the exit code."""
    from atau.hooks.interfaces import GlossaryOptions, ReportOptions
    from atau.pipeline.diff import diff_files
    from atau.reports import differences

    plugins().require_sound()
    found = diff_files(old, new, plugins(), GlossaryOptions(source_language, target_language))
    look = ReportOptions(options.wants_color(color, output), -1 if quiet else verbose)
    report = differences.as_json(found) if report_name == "json" else differences.as_text(found, look)
    options.write(report, output, [old, new])
    return int(bool(found))
