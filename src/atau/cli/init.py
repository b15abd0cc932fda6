"""`glossary init`: begin a configuration."""

from pathlib import Path

import click

from atau.i18n import _


@click.command(
    "init",
    short_help=_("Write an atau.toml with every setting explained."),
    help=_("Write an atau.toml with every setting explained into the current folder."),
    epilog=_("\b\nExamples:\n  glossary init\n  glossary init --force"),
)
@click.option("--force", is_flag=True, help=_("Replace an atau.toml that is there."))
def command(force: bool) -> int:
    """Parse, write, say where."""
    from atau.pipeline.scaffold import write_configuration

    click.echo(_("{path} written").format(path=write_configuration(Path(), force)))
    return 0
