"""`glossary convert`: a glossary in another format."""

import click

from atau.cli import options
from atau.cli.group import plugins
from atau.i18n import _, ngettext


@click.command(
    "convert",
    short_help=_("Convert a glossary into another format."),
    help=_(
        "Convert the glossary IN, a file or a folder of TOML, into OUT. The endings of the names tell the formats; an OUT "
        "without an ending becomes a folder of TOML. What the format of OUT cannot hold is listed."
    ),
    epilog=_(
        "\b\nExamples:\n  glossary convert our-glossary/ terms.tbx\n  glossary convert terms.xlsx our-glossary/ --force\n"
        "  glossary convert terms.tbx table.csv --to csv-wide\n"
        "  glossary convert our-glossary/ glossary.txt --source-language ru --target-language kk\n\n"
        "Formats: glossary plugins lists them; docs/reference/glossary-formats.md says what each can hold."
    ),
)
@click.argument("source", metavar=_("IN"))
@click.argument("target", metavar=_("OUT"))
@click.option(
    "--from", "source_format", metavar=_("FORMAT"), help=_("The format of IN, where its name does not tell it.")
)
@click.option(
    "--to",
    "target_format",
    metavar=_("FORMAT"),
    help=_("The format of OUT, or “folder”, where its name does not tell it."),
)
@click.option("--source-language", metavar=_("TAG"), help=_("The first language of a list of pairs."))
@click.option("--target-language", metavar=_("TAG"), help=_("The second language of a list of pairs."))
@click.option("--force", is_flag=True, help=_("Replace OUT where it exists."))
@click.option("--quiet", "-q", is_flag=True, help=_("Say nothing of what could not be held."))
def command(
    source: str,
    target: str,
    source_format: str | None,
    target_format: str | None,
    source_language: str | None,
    target_language: str | None,
    force: bool,
    quiet: bool,
) -> int:
    """Parse, convert, say what was lost."""
    from atau.pipeline.convert import Request, convert
    from atau.reports.conversion import losses

    plugins().require_sound()
    languages = (source_language, target_language)
    progress = options.Progress(quiet)
    try:
        request = Request(source, target, source_format, target_format, force, languages)
        done = convert(request, plugins(), progress.show)
    finally:
        progress.clear()
    if not quiet:
        for line in losses(done.format, done.passed_over, done.lost):
            click.echo(line, err=True)
        said = ngettext("{path}: {number} concept", "{path}: {number} concepts", done.concepts)
        click.echo(said.format(path=target, number=done.concepts))
    return 0
