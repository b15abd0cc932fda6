"""`glossary show`: all that is known of one concept."""

from typing import Any

import click

from atau.cli import options
from atau.cli.group import plugins
from atau.i18n import _


@click.command(
    "show",
    short_help=_("Show all that is known of a concept."),
    help=_(
        "Show a concept with its terms in all languages, their status, their forms, and the words of the texts that they rest "
        "on. Name it by its id or by any of its terms, in any form; a term of several concepts shows them all."
    ),
    epilog=_(
        "\b\nExamples:\n  glossary show torture\n  glossary show пыткам\n"
        "  glossary show human rights defenders --format json\n\n"
        "An unknown concept ends with exit code 2 and names what is near."
    ),
)
@click.argument("words", nargs=-1, required=True, metavar=_("CONCEPT..."))
@options.glossary_options
@options.profile_options
@click.option("--format", "report_name", type=click.Choice(["text", "json"]), default="text", help=_("How to report."))
@options.color_option
def command(words: tuple[str, ...], report_name: str, color: str, **given: Any) -> int:
    """Parse, find, print."""
    from atau.hooks.interfaces import ReportOptions
    from atau.pipeline.show import find_concepts
    from atau.reports import concept_details

    settings = options.configuration(**given)
    plugins().require_sound()
    concepts, known = find_concepts(" ".join(words), settings, plugins())
    if report_name == "json":
        options.write(concept_details.as_json(concepts, known), None)
    else:
        look = ReportOptions(options.wants_color(color, None))
        profile = options.profile(settings, known.compiled.authorities)
        options.write(concept_details.as_text(concepts, known, profile, look), None)
    return 0
