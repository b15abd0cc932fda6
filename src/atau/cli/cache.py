"""`glossary cache`: where are the compiled glossaries, how big are they, and away with them."""

import click

from atau.i18n import _, ngettext


@click.group(
    "cache",
    short_help=_("See or empty the cache of compiled glossaries."),
    subcommand_metavar=_("COMMAND [ARGS]..."),
    help=_("The compiled glossaries, which are kept so that the next run starts at once."),
    epilog=_(
        "\b\nExamples:\n  glossary cache show\n  glossary cache clear\n\n"
        "ATAU_CACHE names another folder, or is “off”. No text of a document is ever kept there."
    ),
)
def command() -> None:
    """Parse; the commands below do the rest."""


@command.command("path", help=_("Print the folder of the cache."))
def path() -> int:
    """The folder, or that there is none."""
    from atau.matching.cache import cache_folder

    folder = cache_folder()
    if folder is None:
        click.echo(_("the cache is switched off"), err=True)
    else:
        click.echo(folder)
    return 0


@command.command("show", help=_("List the files in the cache with their sizes."))
def show() -> int:
    """Each file with its size, then the sum."""
    from atau.pipeline.cache import list_cache

    files = list_cache()
    for file in files:
        click.echo(f"{_size(file.size):>10}  {file.path}")
    count = ngettext("{number} file, {size}", "{number} files, {size}", len(files))
    click.echo(count.format(number=len(files), size=_size(sum(file.size for file in files))))
    return 0


@command.command("clear", help=_("Remove the files in the cache, and nothing else that lies in its folder."))
def clear() -> int:
    """Remove, and say how many."""
    from atau.pipeline.cache import clear_cache

    removed = clear_cache()
    click.echo(ngettext("{number} file removed", "{number} files removed", removed).format(number=removed))
    return 0


def _size(size: int) -> str:
    return _("{number} kB").format(number=-(-size // 1000))
