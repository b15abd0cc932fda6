"""`glossary match`: which terms do these documents contain, and what are they called in the other languages?"""

from typing import Any

import click

from atau.cli import options
from atau.i18n import _


@click.command(
    "match",
    short_help=_("List the terms of documents, with their equivalents."),
    help=_("List the terms that documents contain, with the approved terms in the other languages."),
    epilog=_(
        "\b\nExamples:\n  glossary match report.docx\n  glossary match drafts/ --format jsonl > terms.jsonl\n"
        "  glossary match text.txt --glossary terms.csv --language ru"
    ),
)
@options.paths_argument
@options.glossary_options
@options.language_options
@options.parts_option
@options.profile_options
@options.exclude_option
@options.jobs_option
@click.option(
    "--related",
    is_flag=True,
    default=None,
    help=_("Words of a term's family too, such as verbs («пытали», азапталды)."),
)
@click.option("--format", "report_name", type=click.Choice(["text", "jsonl"]), default="text", help=_("How to report."))
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
    """Parse, call the pipeline, show the terms, tell the exit code."""
    from atau.hooks.interfaces import ReportOptions
    from atau.pipeline.match import match_documents
    from atau.reports import terms

    progress = options.Progress(quiet)
    run = options.make_run(paths, options.configuration(**given), progress, jobs)
    unread = options.Unread(progress)
    render = terms.as_lines_of_json if report_name == "jsonl" else terms.as_table
    look = ReportOptions(options.wants_color(color, output), -1 if quiet else verbose)
    found = unread.passed(match_documents(run, options.profile(run.configuration, run.glossary.authorities)))
    options.write(render(found, look), output, paths, progress.names)
    return unread.exit_code
