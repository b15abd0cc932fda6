"""`glossary render`: the document in another language, or in two side by side."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from atau.cli import options
from atau.cli.group import plugins
from atau.errors import UsageError
from atau.i18n import _, ngettext

if TYPE_CHECKING:
    from atau.pipeline.rendering import Rendering

CHANGES = ("keep", "accept", "refuse")


@click.command(
    "render",
    short_help=_("Make the translated document from a catalogue."),
    help=_(
        "Make a document in another language from the original and a catalogue. Formatting, notes, numbering, pictures, links "
        "and fields stay; what is not translated stays in the source's language and is highlighted."
    ),
    epilog=_(
        "\b\nExamples:\n  glossary render submission.ru.docx --catalogue submission.kk.po\n"
        "  glossary render submission.ru.docx --catalogue submission.en.po -o final.en.docx --final\n"
        "  glossary render submission.ru.docx --catalogue submission.kk.po --bilingual table --terms\n\n"
        "Exit codes: 0 done, 1 messages are damaged, or --final and something is untranslated, 2 something cannot be read."
    ),
)
@click.argument("path", metavar=_("DOCUMENT"))
@click.option("--catalogue", "-c", required=True, metavar=_("FILE"), help=_("The translations."))
@click.option(
    "--output", "-o", metavar=_("FILE"), help=_("The document to write; by default named after the language.")
)
@click.option("--to", "language", metavar=_("TAG"), help=_("The language, where the catalogue does not name it."))
@click.option("--fuzzy", is_flag=True, help=_("Use translations too that nobody has confirmed yet."))
@click.option("--final", is_flag=True, help=_("Write nothing while anything is untranslated."))
@click.option(
    "--changes",
    type=click.Choice(CHANGES),
    default="keep",
    help=_("Tracked changes that nobody has decided on: keep them, accept them, or refuse the document."),
)
@click.option(
    "--bilingual",
    metavar=_("LAYOUT"),
    help=_("Both languages instead: table, paragraphs (Word), or page (HTML, for print)."),
)
@click.option("--terms", is_flag=True, help=_("With --bilingual: an annex with the terms used, in three languages."))
@click.option("--force", is_flag=True, help=_("Replace a file that exists."))
@options.glossary_options
@options.parts_option
@options.profile_options
@click.option("--quiet", "-q", is_flag=True, help=_("No summary."))
def command(
    path: str,
    catalogue: str,
    output: str | None,
    language: str | None,
    fuzzy: bool,
    final: bool,
    changes: str,
    bilingual: str | None,
    terms: bool,
    force: bool,
    quiet: bool,
    **given: Any,
) -> int:
    """Parse, render, write the document, say what stayed untranslated."""
    from atau.files import write_atomically
    from atau.hooks.interfaces import RenderOptions
    from atau.pipeline.catalogues import read_catalogue, require_free, unwritable
    from atau.pipeline.extraction import language_of
    from atau.pipeline.rendering import rendered, translated
    from atau.pipeline.sources import FileSource

    if terms and bilingual is None:
        raise UsageError(_("--terms adds an annex to a bilingual document; add --bilingual, or leave it out"))
    settings = options.configuration(target_language=language, **given)
    loaded = plugins()
    loaded.require_sound()
    if bilingual is not None and bilingual not in loaded.layouts:
        known = ", ".join(sorted(loaded.layouts))
        raise UsageError(_("there is no layout “{name}”; known layouts: {known}").format(name=bilingual, known=known))
    file = read_catalogue(catalogue, loaded)
    target = settings.target_language or language_of(file.catalogue.header)
    if target is None:
        raise UsageError(_("{path}: names no language; say it with --to").format(path=catalogue))
    source = FileSource(path)
    out = output or _named(path, target, loaded.layouts[bilingual].patterns[0] if bilingual else None, bilingual)
    require_free(out, force)
    if Path(out).exists() and Path(out).samefile(path):
        raise UsageError(_("{path}: --output would replace the document itself").format(path=out))
    rendering = translated(source, file.catalogue, loaded, target, fuzzy=fuzzy, parts=settings.parts_read)
    for remark in rendering.remarks:
        click.echo(f"glossary: {path}: {remark}", err=True)
    for unit, wrong in rendering.damaged:
        options.say_place(path, unit, wrong)
    if final and rendering.untranslated:
        said = ngettext(
            "{number} passage is not translated", "{number} passages are not translated", rendering.untranslated
        ).format(number=rendering.untranslated)
        click.echo(f"glossary: {path}: {said}; " + _("nothing was written (--final)"), err=True)
        return 1
    if bilingual is not None:
        from atau.pipeline.bilingual import bilingual_document, terms_of

        run = options.make_run((path,), settings, options.Progress(True), 1) if terms else None
        content = bilingual_document(rendering, loaded, bilingual, terms_of(rendering, run) if run else ())
    else:
        content, remarks = rendered(rendering, source, RenderOptions(target, not final, changes), loaded)
        for remark in remarks:
            click.echo(f"glossary: {path}: {remark}", err=True)
    try:
        write_atomically(Path(out), content)
    except OSError as error:
        raise unwritable(out, error) from None
    if not quiet:
        _say_what_came(out, rendering)
    return int(bool(rendering.damaged))


def _named(path: str, language: str, pattern: str | None, layout: str | None) -> str:
    """The name of a translated document: "report.ru.docx" and "report.docx" → "report.kk.docx"."""
    document = Path(path)
    stem = document.stem
    base, dot, tag = stem.rpartition(".")
    if dot and tag.lower() in plugins().languages:
        stem = base
    suffix = pattern.lstrip("*") if pattern else document.suffix
    return str(document.with_name(f"{stem}.{language}{f'.{layout}' if layout else ''}{suffix}"))


def _say_what_came(out: str, rendering: "Rendering") -> None:
    from atau.pipeline.rendering import DAMAGED, FUZZY, TRANSLATED, UNTRANSLATED

    said = {
        TRANSLATED: _("{number} translated"),
        UNTRANSLATED: _("{number} untranslated"),
        FUZZY: _("{number} fuzzy, left out"),
        DAMAGED: _("{number} damaged, left out"),
    }
    told = [words.format(number=rendering.states[state]) for state, words in said.items() if rendering.states[state]]
    click.echo(f"{out}: " + ", ".join(told), err=True)
    if rendering.is_outdated:
        click.echo(
            _("the document has changed since the catalogue was made; glossary update takes the changes in"), err=True
        )
