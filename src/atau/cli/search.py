"""`glossary search`: what does the glossary know of this term?"""

from typing import Any

import click

from atau.cli import options
from atau.cli.group import plugins
from atau.i18n import _


@click.command(
    "search",
    short_help=_("Look up a term, in any form and any language."),
    help=_(
        "Look terms up, in any form and any language of the glossary, and print their concepts. "
        "Quote a term of several words, or not: the words are one query."
    ),
    epilog=_(
        "\b\nExamples:\n  glossary search пыткам\n  glossary search азаптауға\n"
        "  glossary search human rights defenders\n  glossary search НПО --format json\n\n"
        "The exit code is 0 whether something is found or not."
    ),
)
@click.argument("words", nargs=-1, required=True, metavar=_("TERM..."))
@options.glossary_options
@options.profile_options
@click.option("--format", "report_name", type=click.Choice(["text", "json"]), default="text", help=_("How to report."))
@options.color_option
def command(words: tuple[str, ...], report_name: str, color: str, **given: Any) -> int:
    """Parse, search, print."""
    from atau.hooks.interfaces import ReportOptions
    from atau.pipeline.glossary import load_compiled
    from atau.pipeline.search import search_glossary
    from atau.reports import concepts

    settings = options.configuration(**given)
    plugins().require_sound()
    compiled = load_compiled(settings, plugins())
    answer = search_glossary(" ".join(words), compiled)
    if report_name == "json":
        options.write(concepts.as_json(answer.query, answer.by, answer.concepts, answer.near), None)
    elif answer.concepts:
        look = ReportOptions(options.wants_color(color, None))
        profile = options.profile(settings, compiled.authorities)
        options.write(concepts.as_text(answer.concepts, profile, look), None)
    else:
        click.echo(concepts.nothing_found(answer.query, answer.near), err=True)
    return 0
