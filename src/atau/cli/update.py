"""`glossary update`: a catalogue takes in a new version of its source, or what people did to its translation."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from atau.cli import options
from atau.cli.group import plugins
from atau.errors import UsageError
from atau.i18n import _

if TYPE_CHECKING:
    from atau.model import Catalogue
    from atau.model.revision import Update
    from atau.pipeline.documents import Run


@click.command(
    "update",
    short_help=_("Bring a catalogue to a new version of its document."),
    help=_(
        "Bring a catalogue to a new version of its source. Translations stay; where the source was changed they are marked "
        "fuzzy, with the source that they were made for. Nothing is lost: what is no longer there is kept at the end, and the "
        "catalogue as it was beside it, as NAME.bak."
    ),
    epilog=_(
        "\b\nExamples:\n  glossary update submission.kk.po --source submission.ru.docx --report changes.md\n"
        "  glossary update submission.en.po --from-target final.en.docx\n"
        "  glossary update submission.kk.po --from-table part.1.docx --from-table part.2.docx"
    ),
)
@click.argument("catalogue", metavar=_("CATALOGUE"))
@click.option(
    "--source",
    "sources",
    multiple=True,
    metavar=_("DOCUMENT"),
    help=_("The source document as it is now; may be repeated."),
)
@click.option(
    "--from-target",
    "target",
    metavar=_("DOCUMENT"),
    help=_("A translated document that somebody has edited: take the new words in."),
)
@click.option(
    "--from-table",
    "tables",
    multiple=True,
    metavar=_("DOCUMENT"),
    help=_("A Word table that a translator has filled in; may be repeated."),
)
@click.option(
    "--report", metavar=_("FILE"), help=_("Write what changed, for translators: Markdown (*.md) or plain text.")
)
@click.option("--output", "-o", metavar=_("FILE"), help=_("Write the result there, and leave the catalogue as it is."))
@click.option("--force", is_flag=True, help=_("Let --output and --report replace files that exist."))
@options.glossary_options
@options.parts_option
@options.profile_options
@options.exclude_option
@click.option("--quiet", "-q", is_flag=True, help=_("No summary and no progress."))
def command(
    catalogue: str,
    sources: tuple[str, ...],
    target: str | None,
    tables: tuple[str, ...],
    report: str | None,
    output: str | None,
    force: bool,
    quiet: bool,
    **given: Any,
) -> int:
    """Parse, compare, write the catalogue, tell what changed."""
    from atau.pipeline.catalogues import read_catalogue, replace_catalogue, require_free, write_catalogue
    from atau.pipeline.extraction import language_of

    if sum(map(bool, (sources, target, tables))) != 1:
        raise UsageError(_("say what to take in: either --source, or --from-target, or --from-table"))
    for path in filter(None, (report, output)):
        require_free(path, force)
    plugins().require_sound()
    file = read_catalogue(catalogue, plugins())
    settings = options.configuration(target_language=language_of(file.catalogue.header), **given)
    progress = options.Progress(quiet)
    if tables:
        from atau.pipeline.rows import with_rows

        rows = [row for path in tables for row in read_catalogue(path, plugins(), "table").catalogue]
        update = with_rows(file.catalogue, rows)
    elif target is not None:
        from atau.pipeline.readback import edited_target

        update = edited_target(file.catalogue, target, plugins(), settings.parts_read)
    else:
        update = _from_sources(file.catalogue, options.make_run(sources, settings, progress, 1), progress)
    if output is not None:
        write_catalogue(output, update.catalogue, plugins(), force=force)
        backup = None
    else:
        backup = replace_catalogue(file, update.catalogue, plugins())
    if report is not None:
        _write_report(update, report)
    if not quiet:
        from atau.reports.changes import summary

        click.echo(f"{output or catalogue}: {summary(update)}", err=True)
        if backup is not None:
            click.echo(_("the catalogue as it was: {path}").format(path=backup), err=True)
    return 0


def _from_sources(old: "Catalogue", run: "Run", progress: options.Progress) -> "Update":
    """The update for the documents of a run; an error where one cannot be read: its messages would be taken for gone."""
    from atau.errors import DocumentError
    from atau.pipeline.extraction import extract_messages
    from atau.pipeline.update import updated

    language = run.configuration.target_language
    extraction = extract_messages(run, options.profile(run.configuration, run.glossary.authorities), language)
    progress.clear()
    for failure in extraction.failures:
        if failure.exit_code:
            raise DocumentError(failure.path, failure.message)
        options.say_error(failure.path, failure.message, progress)
    if not extraction.messages:
        raise UsageError(_("nothing was updated: there is no text to translate in these documents"))
    return updated(old, extraction.catalogue(language))


def _write_report(update: "Update", path: str) -> None:
    from atau.hooks.interfaces import ReportOptions
    from atau.reports.changes import as_markdown, as_text

    is_markdown = Path(path).suffix.lower() in (".md", ".markdown")
    options.write(as_markdown(update) if is_markdown else as_text(update, ReportOptions()), path)
