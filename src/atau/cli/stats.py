"""`glossary stats`: how far the translation has come."""

import click

from atau.cli import options
from atau.cli.group import plugins
from atau.i18n import _
from atau.model.progress import Progress


@click.command(
    "stats",
    short_help=_("Count what is translated, and forecast the translation's length."),
    help=_(
        "Count the translated, fuzzy and untranslated words and characters of catalogues, by document and language, and "
        "forecast how long the translation will be. The words are those of the source."
    ),
    epilog=_(
        "\b\nExamples:\n  glossary stats submission.kk.po submission.en.po\n"
        "  glossary stats submission.en.po --limit 5630\n\n"
        "Exit codes: 0 done, 1 a translation will be longer than --limit, 2 a catalogue cannot be read."
    ),
)
@click.argument("paths", nargs=-1, required=True, metavar=_("CATALOGUE..."))
@click.option("--limit", type=click.IntRange(1), metavar=_("WORDS"), help=_("How many words the translation may have."))
@click.option("--format", "report_name", type=click.Choice(["text", "json"]), default="text", help=_("How to report."))
@options.color_option
def command(paths: tuple[str, ...], limit: int | None, report_name: str, color: str) -> int:
    """Parse, count, show."""
    from atau.errors import DocumentError
    from atau.hooks.interfaces import ReportOptions
    from atau.pipeline.stats import progress_of
    from atau.reports import stats

    plugins().require_sound()
    worst = 0
    found: list[Progress] = []
    for path in paths:
        try:
            found += progress_of(path, plugins())
        except DocumentError as error:
            options.say_error(error.path, error.reason, options.Progress(True))
            worst = error.exit_code
    look = ReportOptions(options.wants_color(color, None))
    report = stats.as_json(found, limit) if report_name == "json" else stats.as_text(found, limit, look)
    options.write(report, None)
    too_long = limit is not None and any(one.forecast_words > limit for one in found)
    return max(worst, int(too_long))
