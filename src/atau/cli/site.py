"""`glossary site`: a web edition of the glossary."""

import datetime
from pathlib import Path
from typing import Any

import click

from atau.cli import options
from atau.cli.group import plugins
from atau.i18n import _, ngettext


@click.command(
    "site",
    short_help=_("Write a web edition of the glossary."),
    help=_(
        "Write the glossary as web pages in English, Russian and Kazakh, with a search that knows inflected forms. "
        "They need no server and no network: open index.html."
    ),
    epilog=_(
        "\b\nExamples:\n  glossary site public/\n  glossary site public/ --date 2026-01-31\n"
        "  glossary site ours/ --glossary house.csv\n\n"
        "Equal glossaries give equal files."
    ),
)
@click.argument("folder", metavar=_("FOLDER"))
@options.glossary_options
@click.option("--title", metavar=_("TEXT"), help=_("What the pages are called."))
@click.option(
    "--date",
    "day",
    metavar=_("DATE"),
    type=click.DateTime(["%Y-%m-%d"]),
    help=_("The day whose decisions count; by default that of the newest evidence."),
)
@click.option("--force", is_flag=True, help=_("Write into a folder that holds other files as well."))
@click.option("--quiet", "-q", is_flag=True, help=_("No summary and no progress."))
def command(
    folder: str, title: str | None, day: datetime.datetime | None, force: bool, quiet: bool, **given: Any
) -> int:
    """Parse, build, say what was written."""
    from atau.pipeline.site import build_site

    settings = options.configuration(**given)
    plugins().require_sound()
    progress = options.Progress(quiet)
    try:
        built = build_site(settings, plugins(), Path(folder), day.date() if day else None, title, force, progress)
    finally:
        progress.clear()
    if not quiet:
        concepts = ngettext("{number} concept", "{number} concepts", built.concepts).format(number=built.concepts)
        pages = ngettext("{number} file", "{number} files", built.files).format(number=built.files)
        said = _("{path}: {concepts}, {pages}, {changed} changed")
        click.echo(said.format(path=folder, concepts=concepts, pages=pages, changed=built.changed))
    return 0
