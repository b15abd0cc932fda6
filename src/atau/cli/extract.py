"""`glossary extract`: the text of documents as a catalogue for translators."""

from typing import Any

import click

from atau.cli import options
from atau.cli.group import plugins
from atau.errors import UsageError
from atau.i18n import _, ngettext


@click.command(
    "extract",
    short_help=_("Make a catalogue for translators from documents."),
    help=_(
        "Make a gettext catalogue from documents: a message for each paragraph, heading, cell and note, with its place, and "
        "with the approved translations of the terms in it. Poedit, Weblate and any editor of PO files show both."
    ),
    epilog=_(
        "\b\nExamples:\n  glossary extract submission.ru.docx -o submission.pot\n"
        "  glossary extract submission.ru.docx --to kk -o submission.kk.po\n"
        "  glossary extract submission.ru.docx --to en --table -o submission.en.table.docx --split 3\n\n"
        "Then: glossary render makes the translated document, glossary update takes in a new version of the source."
    ),
)
@options.paths_argument
@click.option("--to", "language", metavar=_("TAG"), help=_("The language to translate into; without it a template."))
@click.option(
    "--output",
    "-o",
    required=True,
    metavar=_("FILE"),
    help=_("The catalogue to write, *.po or *.pot; with --table a Word document."),
)
@click.option("--table", is_flag=True, help=_("A Word table instead, for translators without any tool."))
@click.option(
    "--split",
    type=click.IntRange(1),
    default=1,
    metavar=_("NUMBER"),
    help=_("Share --table out among so many people: a file for each, about equally long."),
)
@click.option("--force", is_flag=True, help=_("Replace files that exist."))
@options.glossary_options
@click.option("--language", "source_language", metavar=_("TAG"), help=_("The language of the text (en, ru, kk)."))
@options.parts_option
@options.profile_options
@options.exclude_option
@click.option("--quiet", "-q", is_flag=True, help=_("No summary and no progress."))
def command(
    paths: tuple[str, ...],
    language: str | None,
    output: str,
    table: bool,
    split: int,
    force: bool,
    source_language: str | None,
    quiet: bool,
    **given: Any,
) -> int:
    """Parse, extract, write the catalogue, say what was found."""
    from atau.pipeline.catalogues import require_free, write_catalogue
    from atau.pipeline.extraction import extract_messages
    from atau.pipeline.sharing import shares

    if split > 1 and not table:
        raise UsageError(_("--split shares out a Word table; add --table, or leave it out"))
    names = [output] if split == 1 else options.numbered(output, split)
    for name in names:
        require_free(name, force)
    progress = options.Progress(quiet)
    settings = options.configuration(language=source_language, target_language=language, **given)
    run = options.make_run(paths, settings, progress, 1, "catalogue_formats")
    target = run.configuration.target_language
    profile = options.profile(run.configuration, run.glossary.authorities)
    extraction = extract_messages(run, profile, target)
    for failure in extraction.failures:
        options.say_error(failure.path, failure.message, progress)
    progress.clear()
    if not extraction.messages:
        raise UsageError(_("nothing was written: there is no text to translate in these documents"))
    catalogue = extraction.catalogue(target)
    for name, share in zip(names, shares(catalogue, split), strict=True):
        write_catalogue(name, share, plugins(), force=force, name="table" if table else None)
    if not quiet:
        said = ngettext("{path}: {number} message", "{path}: {number} messages", len(extraction.messages))
        click.echo(said.format(path=", ".join(names), number=len(extraction.messages)), err=True)
    return max((failure.exit_code for failure in extraction.failures), default=0)
