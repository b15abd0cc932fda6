"""`glossary check`: what is wrong with the terms of these documents?"""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

import click

from atau.cli import options
from atau.cli.group import plugins
from atau.config import FAIL_ON
from atau.errors import UsageError
from atau.hooks.interfaces import ReportOptions
from atau.i18n import _
from atau.model import Result, Severity

if TYPE_CHECKING:
    from atau.pipeline.documents import Failure


@click.command(
    "check",
    short_help=_("Check documents, and translations, against the glossary."),
    help=_("Check the terms of documents against the glossary; bilingual files are checked as translations."),
    epilog=_(
        "\b\nExamples:\n  glossary check report.docx\n  glossary check drafts/ --format json -o findings.json\n"
        "  glossary check report.docx --annotate report.checked.docx\n"
        "  glossary check report.ru-kk.po --select missing-term,untranslated-term\n"
        "  cat draft.txt | glossary check - --language ru\n"
        "  glossary check draft.docx --fix --diff\n\n"
        "Exit codes: 0 clean, 1 findings, 2 something cannot be read, 3 a plugin broke."
    ),
)
@options.paths_argument
@options.glossary_options
@options.language_options
@options.parts_option
@options.profile_options
@click.option("--select", multiple=True, metavar=_("CHECK"), help=_("Only these checks; repeat, or use commas."))
@click.option("--ignore", multiple=True, metavar=_("CHECK"), help=_("Not these checks; repeat, or use commas."))
@click.option(
    "--severity",
    multiple=True,
    metavar=_("CHECK=LEVEL"),
    help=_("Take a check's findings for error, warning or note; may be repeated."),
)
@click.option(
    "--ignore-findings",
    multiple=True,
    metavar=_("FINGERPRINT"),
    help=_("Silence one finding (-v shows its fingerprint); may be repeated."),
)
@click.option(
    "--names",
    multiple=True,
    metavar=_("NAME"),
    help=_("A name that keeps its words: no term in it is judged; may be repeated."),
)
@click.option(
    "--fix",
    is_flag=True,
    help=_(
        "Write what is certain into the documents; each is kept beside as NAME.bak. Remaining findings are reported."
    ),
)
@click.option("--diff", is_flag=True, help=_("Show what --fix changes; without --fix nothing is changed."))
@options.exclude_option
@options.jobs_option
@click.option("--fail-on", type=click.Choice(FAIL_ON), help=_("From which severity on the exit code is 1."))
@click.option("--format", "report_name", default="text", metavar=_("NAME"), help=_("How to report: text, json."))
@click.option(
    "--annotate",
    metavar=_("OUT"),
    help=_("Write a copy of the document with a comment at each finding; of several documents into a folder."),
)
@click.option("--force", is_flag=True, help=_("Let --annotate replace older copies."))
@options.output_options
def command(
    paths: tuple[str, ...],
    report_name: str,
    output: str | None,
    quiet: bool,
    verbose: int,
    color: str,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    severity: tuple[str, ...],
    jobs: int,
    fix: bool,
    diff: bool,
    annotate: str | None,
    force: bool,
    **given: Any,
) -> int:
    """Parse, call the pipeline, show the report, tell the exit code."""
    from atau.pipeline.check import check_documents
    from atau.pipeline.documents import guarded
    from atau.pipeline.sources import STANDARD_INPUT

    if fix and STANDARD_INPUT in paths:
        raise UsageError(_("--fix changes files, and standard input is none; save it to a file, or use --diff"))
    if fix and annotate is not None:
        raise UsageError(
            _("--annotate and --fix cannot go together: fix the documents first, then annotate what remains")
        )
    levels = tuple(_level(setting) for setting in severity)
    settings = options.configuration(
        select=options.split_names(select), ignore=options.split_names(ignore), severity=levels, **given
    )
    progress = options.Progress(quiet)
    run = options.make_run(paths, settings, progress, jobs, "checks", "reports")
    if report_name not in plugins().reports:
        known = ", ".join(plugins().reports)
        raise UsageError(_("there is no report “{name}”; known reports: {known}").format(name=report_name, known=known))
    tally = Tally(Severity(settings.fail_on), progress)
    profile = options.profile(run.configuration, run.glossary.authorities)
    if fix or diff:
        from atau.pipeline.fix import fix_documents

        results = fix_documents(run, profile, writes=fix, shows=diff)
    else:
        results = check_documents(run, profile)
    if annotate is not None:
        from atau.pipeline.annotate import annotated, copies

        results = annotated(results, copies(run, annotate, force), run.plugins, tally.fail)
    results = tally.counting(results)
    look = ReportOptions(options.wants_color(color, output), -1 if quiet else verbose)
    report = plugins().reports[report_name].render(results, look)
    options.write(guarded(report, plugins().owner("reports", report_name)), output, paths, progress.names)
    if not tally.documents:
        raise UsageError(_("nothing was checked: no plugin reads any file there; “glossary plugins” lists the formats"))
    return tally.exit_code


class Tally:
    """Watches the results go by: says errors aloud, and keeps the highest exit code."""

    def __init__(self, fail_on: Severity, progress: options.Progress) -> None:
        self._fail_on = fail_on
        self._progress = progress
        self.exit_code = 0
        self.documents = 0

    def fail(self, failure: "Failure") -> None:
        """Take notice of a copy that could not be written."""
        options.say_error(failure.path, failure.message, self._progress)
        self.exit_code = max(self.exit_code, failure.exit_code)

    def counting(self, results: Iterable[Result]) -> Iterator[Result]:
        """The same results."""
        for result in results:
            self.documents += 1
            self._progress.clear()
            if result.error is not None:
                options.say_error(result.path, result.error, self._progress)
            if result.remark:
                options.say_error(result.path, result.remark, self._progress)
            failed = any(finding.severity.is_at_least(self._fail_on) for finding in result.findings)
            self.exit_code = max(self.exit_code, result.exit_code, int(failed))
            yield result
        self._progress.clear()


def _level(setting: str) -> tuple[str, str]:
    check, _equals, level = setting.partition("=")
    if level not in FAIL_ON:
        raise UsageError(
            _("--severity takes CHECK=LEVEL, such as inconsistent-term=note, not “{text}”").format(text=setting)
        )
    return check, level
