"""`glossary info`: what are these documents?"""

from typing import Any

import click

from atau.cli import options
from atau.i18n import _


@click.command(
    "info",
    short_help=_("Tell what documents are: kind, symbol, languages, words, terms."),
    help=_(
        "Tell what documents are: their kind, symbol, title and date, the languages they are in, how many words they "
        "have in the body, in notes and in annexes, and which terms of the glossary."
    ),
    epilog=_(
        "\b\nExamples:\n  glossary info report.pdf\n  glossary info drafts/ --format json\n"
        "  glossary info -v submission.docx\n\n"
        "With -v all terms are shown, not the ten most frequent alone."
    ),
)
@options.paths_argument
@options.glossary_options
@options.language_options
@options.exclude_option
@options.jobs_option
@click.option("--format", "report_name", type=click.Choice(["text", "json"]), default="text", help=_("How to report."))
@options.output_options
def command(
    paths: tuple[str, ...],
    report_name: str,
    output: str | None,
    quiet: bool,
    verbose: int,
    color: str,
    jobs: int,
    **given: Any,
) -> int:
    """Parse, call the pipeline, show the overviews, tell the exit code."""
    from atau.hooks.interfaces import ReportOptions
    from atau.pipeline.info import describe_documents
    from atau.reports import info

    progress = options.Progress(quiet)
    run = options.make_run(paths, options.configuration(**given), progress, jobs)
    unread = options.Unread(progress)
    found = unread.passed(describe_documents(run, options.profile(run.configuration, run.glossary.authorities)))
    look = ReportOptions(options.wants_color(color, output), -1 if quiet else verbose)
    options.write(
        info.as_json(found) if report_name == "json" else info.as_text(found, look), output, paths, progress.names
    )
    return unread.exit_code
