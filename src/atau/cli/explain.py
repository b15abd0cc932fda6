"""`glossary explain`: why was this term found in a sentence, or why not?"""

import sys
from typing import Any

import click

from atau.cli import options
from atau.cli.group import plugins
from atau.config import Configuration
from atau.errors import UsageError
from atau.i18n import _


@click.command(
    "explain",
    short_help=_("Tell why a term was found in a sentence, or missed."),
    help=_(
        "Tell how the matcher reads a TEXT (or - for standard input): its words, the terms found, "
        "those dropped, and what a missed term lacks."
    ),
    epilog=_(
        '\b\nExamples:\n  glossary explain "Нарушена тайна голосования"\n'
        '  glossary explain "Адамның құқықтары" --term "адам құқықтары"\n'
        "  glossary explain - --concept torture --format json < sentence.txt\n"
        '  glossary explain --source "Torture goes on." --target "Насилие продолжается."'
    ),
)
@click.argument("text", metavar=_("TEXT"), required=False)
@click.option("--source", metavar=_("TEXT"), help=_("With --target: how a sentence and its translation are judged."))
@click.option("--target", metavar=_("TEXT"), help=_("The translation of --source."))
@click.option("--term", metavar=_("TERM"), help=_("Why is this term found, or missed?"))
@click.option("--concept", metavar=_("ID"), help=_("Why are the terms of this concept found, or missed?"))
@click.option("--language", metavar=_("TAG"), help=_("The language of the text (en, ru, kk); otherwise recognised."))
@options.glossary_options
@click.option("--format", "report_name", type=click.Choice(["text", "json"]), default="text", help=_("How to report."))
@options.color_option
def command(
    text: str | None,
    source: str | None,
    target: str | None,
    term: str | None,
    concept: str | None,
    language: str | None,
    report_name: str,
    color: str,
    **given: Any,
) -> int:
    """Parse, explain, print."""
    from atau.hooks.interfaces import ReportOptions
    from atau.pipeline.explain import explain_text
    from atau.pipeline.glossary import load_compiled
    from atau.reports import explanation

    if term is not None and concept is not None:
        raise UsageError(_("name a term or a concept, not both"))
    if (text is None) == (source is None) or (source is None) != (target is None):
        raise UsageError(_("name one TEXT, or a sentence with its translation by --source and --target"))
    settings = options.configuration(language=language, **given)
    plugins().require_sound()
    if text is None:
        return _explain_translation(source or "", target or "", term, concept, settings, color)
    if text == "-":
        text = sys.stdin.buffer.read().decode("utf-8-sig", errors="replace").strip()
    compiled = load_compiled(settings, plugins())
    told = explain_text(text, settings.language, term, concept, compiled, plugins())
    if report_name == "json":
        options.write(explanation.as_json(told.explanation, told.sentences, told.recognised), None)
    else:
        look = ReportOptions(options.wants_color(color, None))
        pieces = explanation.as_text(told.explanation, text, told.sentences, told.recognised, look)
        options.write(pieces, None)
    return 0


def _explain_translation(
    source: str, target: str, term: str | None, concept: str | None, settings: Configuration, color: str
) -> int:
    """Both sides, one after the other, and what the checks say of them."""
    from atau.hooks.interfaces import ReportOptions
    from atau.pipeline.explain import explain_text, judge_translation
    from atau.pipeline.glossary import load_compiled
    from atau.reports import explanation
    from atau.reports.text import TextReport

    compiled = load_compiled(settings, plugins())
    look = ReportOptions(options.wants_color(color, None), 1)
    for side in (source, target):
        told = explain_text(side, None, term, concept, compiled, plugins())
        options.write(explanation.as_text(told.explanation, side, told.sentences, told.recognised, look), None)
        click.echo()
    profile = options.profile(settings, compiled.authorities)
    result = judge_translation(source, target, settings, profile, compiled, plugins())
    options.write(TextReport().render([result], look), None)
    return 0
