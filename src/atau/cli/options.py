"""The options that several commands share, and what they come to: a configuration, a run, a place to write to."""

import datetime
import os
import re
import sys
from collections.abc import Callable, Collection, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from atau.cli.group import plugins
from atau.config import EVERY_PART, PARTS, Configuration, load_configuration
from atau.errors import UsageError
from atau.i18n import _
from atau.model import Profile
from atau.model.profile import OFFICIAL

if TYPE_CHECKING:
    from atau.model import Unit
    from atau.pipeline.documents import Failure, Run

Value = TypeVar("Value")
Function = TypeVar("Function", bound=Callable[..., Any])
COLOR = ("auto", "always", "never")


def _all(*decorators: Callable[[Function], Function]) -> Callable[[Function], Function]:
    def decorate(function: Function) -> Function:
        for decorator in reversed(decorators):
            function = decorator(function)
        return function

    return decorate


def paths_argument(function: Function) -> Function:
    """One or more documents, folders, patterns, or `-`."""
    return click.argument("paths", nargs=-1, required=True, metavar=_("PATH..."))(function)


glossary_options = _all(
    click.option(
        "--glossary",
        multiple=True,
        metavar=_("PATH"),
        help=_(
            "A glossary (a file of any glossary format, or a folder of TOML) instead of the built-in one; may be repeated."
        ),
    ),
    click.option(
        "--add-glossary", multiple=True, metavar=_("PATH"), help=_("A glossary that adds to it; may be repeated.")
    ),
    click.option("--config", metavar=_("FILE"), help=_("The configuration, instead of the nearest atau.toml upwards.")),
)

parts_option = click.option(
    "--parts",
    multiple=True,
    callback=lambda _context, _parameter, given: _known_parts(given),
    metavar=_("PART"),
    help=_(
        "Read these parts of documents alone, such as body,footnote; all means comments and properties too,"
        " which are not read otherwise."
    ),
)

exclude_option = click.option(
    "--exclude", multiple=True, metavar=_("PATTERN"), help=_("Leave out files and folders that fit; may be repeated.")
)

jobs_option = click.option(
    "--jobs",
    "-j",
    type=click.IntRange(0),
    default=0,
    metavar=_("NUMBER"),
    help=_("How many processes share the documents; by default one for each core, where it pays."),
)

profile_options = _all(
    click.option(
        "--profile",
        multiple=True,
        metavar=_("AUTHORITY"),
        help=_(
            "Whose word counts: un (the default), kz for domestic texts, a house of your glossary; may be repeated."
        ),
    ),
    click.option("--date", metavar=_("DAY"), help=_("The day of the text (2026-01-31) by which terms are judged.")),
)

language_options = _all(
    click.option(
        "--language", metavar=_("TAG"), help=_("The language of the text (en, ru, kk); otherwise recognised.")
    ),
    click.option("--source-language", metavar=_("TAG"), help=_("The language translated from, in bilingual files.")),
    click.option("--target-language", metavar=_("TAG"), help=_("The language translated into, in bilingual files.")),
)

color_option = click.option("--color", type=click.Choice(COLOR), default="auto", help=_("Colours; NO_COLOR is obeyed."))

output_options = _all(
    click.option("--output", "-o", metavar=_("FILE"), help=_("Write the report to a file; an older one is replaced.")),
    click.option("--quiet", "-q", is_flag=True, help=_("No summary and no progress.")),
    click.option("--verbose", "-v", count=True, help=_("Say more.")),
    color_option,
)


def split_names(given: Iterable[str]) -> tuple[str, ...]:
    """The names of an option that may be repeated, or hold several with commas between."""
    return tuple(name.strip() for names in given for name in names.split(",") if name.strip())


def _known_parts(given: Iterable[str]) -> tuple[str, ...]:
    parts = split_names(given)
    for name in parts:
        if name not in (*PARTS, EVERY_PART):
            known = ", ".join((*PARTS, EVERY_PART))
            raise UsageError(_("--parts: there is no part “{name}”; known: {known}").format(name=name, known=known))
    return parts


def configuration(config: str | None, **options: Any) -> Configuration:
    """The configuration of the file, with the options that were given in place of its keys."""
    return load_configuration(Path(), Path(config) if config else None).with_options(**options)


def wants_color(color: str, output: str | None) -> bool:
    """Whether to colour: as asked, else on a terminal where NO_COLOR is not set (see no-color.org)."""
    if color != "auto":
        return color == "always"
    return output is None and sys.stdout.isatty() and not os.environ.get("NO_COLOR")


def write(pieces: Iterable[str], output: str | None, paths: Iterable[str] = (), read: Iterable[str] = ()) -> None:
    """Write to standard output piece by piece, or to a file when all is there; never over a document of the run.

    `paths` are the documents as the user named them, `read` grows with each that is opened.
    """
    if output is None:
        for piece in pieces:
            sys.stdout.write(piece)
        return
    from atau.files import write_atomically

    target = Path(output)
    if target.is_dir() or not target.name:
        raise UsageError(_("{path}: is a folder; name a file").format(path=output))
    _refuse_to_replace(target, paths)
    text = "".join(pieces)
    _refuse_to_replace(target, read)
    try:
        write_atomically(target, text.encode())
    except OSError as error:
        reason = _("{path}: cannot be written: {error}").format(path=output, error=error.strerror)
        raise UsageError(reason) from None


def numbered(path: str, number: int) -> list[str]:
    """So many names made from one: "table.docx" → "table.1.docx", "table.2.docx" …"""
    target = Path(path)
    return [str(target.with_name(f"{target.stem}.{count}{target.suffix}")) for count in range(1, number + 1)]


def _refuse_to_replace(target: Path, paths: Iterable[str]) -> None:
    if target.exists() and any(Path(path).exists() and target.samefile(path) for path in paths):
        raise UsageError(_("{path}: --output would replace the document itself").format(path=target))


class Progress:
    """The document at hand, on one line of a terminal's standard error that is wiped before anything else is said.

    `names` are the documents so far.
    """

    def __init__(self, quiet: bool) -> None:
        self._shown = not quiet and sys.stderr.isatty()
        self.names: list[str] = []

    def __call__(self, name: str) -> None:
        """Show that another document is begun."""
        self.names.append(name)
        if len(self.names) > 1:
            self.show(len(self.names), name)

    def show(self, number: int, name: str) -> None:
        """Show how many things are done, and which is at hand."""
        if self._shown:
            self.clear()
            sys.stderr.write(_("{number}: {name}").format(number=number, name=name)[:78])
            sys.stderr.flush()

    def clear(self) -> None:
        """Wipe the line."""
        if self._shown:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()


def make_run(paths: tuple[str, ...], settings: Configuration, progress: Progress, jobs: int, *kinds: str) -> "Run":
    """What the verbs of pipeline/ need; PluginError where a plugin is broken.

    `kinds` are what the run needs of plugins beside formats and languages (see `Plugins.require_sound`).
    """
    from atau.pipeline.documents import Run
    from atau.pipeline.glossary import load_compiled

    loaded = plugins()
    loaded.require_sound("formats", "languages", *kinds)
    compiled = load_compiled(settings, loaded)
    settings = with_known_languages(settings, {*loaded.languages, *compiled.languages})
    return Run(paths, settings, loaded, compiled, sys.stdin.buffer, progress, jobs)


def profile(settings: Configuration, known: Collection[str]) -> Profile:
    """Whose word counts on which day; UsageError for an authority that the glossary does not name, and for what is no day.

    With an authority that never speaks every term would be allowed, and the draft would look clean.
    """
    for name in settings.profile:
        if name not in {*OFFICIAL, *known}:
            reason = _("no term of the glossary names the authority “{name}”; known authorities: {known}")
            raise UsageError(reason.format(name=name, known=", ".join(sorted({*OFFICIAL, *known}))))
    try:
        day = datetime.date.fromisoformat(settings.date) if settings.date else datetime.date.today()
    except ValueError:
        raise UsageError(_("--date takes a day such as 2026-01-31, not “{text}”").format(text=settings.date)) from None
    return Profile(day, settings.profile)


def with_known_languages(settings: Configuration, known: Collection[str]) -> Configuration:
    """The settings with each language as its primary subtag ("ru-KZ" is "ru"); UsageError for one that is in no glossary.

    With a language that nobody knows no term is ever found, and the draft would look clean.
    """
    given = {name: getattr(settings, name) for name in ("language", "source_language", "target_language")}
    primary = {name: re.split("[-_]", tag.strip().lower())[0] for name, tag in given.items() if tag}
    for name, tag in primary.items():
        if tag not in known:
            reason = _("the language “{tag}” is not known; known languages: {known}")
            raise UsageError(reason.format(tag=given[name], known=", ".join(sorted(known))))
    return settings.with_options(**primary)


def say_error(path: str, message: str, progress: Progress) -> None:
    """One line on standard error for a document that could not be read."""
    progress.clear()
    click.echo(f"glossary: {path}: {message}", err=True)


class Unread:
    """Says aloud which documents could not be read, and keeps the highest exit code."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self.exit_code = 0

    def passed(self, found: "Iterable[Value | Failure]") -> Iterator[Value]:
        """All but the failures."""
        from atau.pipeline.documents import Failure

        for one in found:
            if isinstance(one, Failure):
                say_error(one.path, one.message, self._progress)
                self.exit_code = max(self.exit_code, one.exit_code)
            else:
                self._progress.clear()
                yield one
        self._progress.clear()


def say_place(path: str, unit: "Unit", message: str) -> None:
    """One line on standard error for a place in a document."""
    from atau.hooks.places import address

    click.echo(f"{address(path, unit.location)}: {message}", err=True)
