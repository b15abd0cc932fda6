"""Every document of a run, one after another: opened, extracted, its units read; one that fails does not stop the others."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import chain, islice
from pathlib import Path
from typing import BinaryIO, NoReturn, TypeVar

from atau.config import Configuration
from atau.errors import AtauError, DocumentError, PluginError
from atau.hooks.manager import BUILT_IN, Plugins
from atau.i18n import _
from atau.matching.abbreviations import ShortForms
from atau.matching.compiled import CompiledGlossary
from atau.matching.protection import registered
from atau.model import REMARK, Document, Unit
from atau.model.noun import noun
from atau.pipeline.context import Reading
from atau.pipeline.formats import format_of, require_ability
from atau.pipeline.sources import AnySource, sources
from atau.pipeline.speech import Speech

Value = TypeVar("Value")
BODY = "body"
FIRST = 30  # units that can be a masthead and a title


@noun
class Failure:
    """A document that could not be read, and the exit code of the error; 0 for a remark about one that could."""

    path: str
    message: str
    exit_code: int


@noun
class Run:
    """What all documents of a run share."""

    paths: Sequence[str]
    configuration: Configuration
    plugins: Plugins
    glossary: CompiledGlossary
    standard_input: BinaryIO
    progress: Callable[[str], None] = lambda name: None
    """Called with the name of each document before it is opened."""
    jobs: int = 1
    """How many processes may share the documents; 0 means one for each core."""
    given: Sequence[AnySource] | None = None
    """The sources of `paths`, where they have been found already."""


def for_each_document(
    run: Run,
    work: Callable[[Document, Iterator[Reading]], Iterable[Value]],
    ability: str = "extract",
    masthead: bool = True,
) -> Iterator[Value | Failure]:
    """What `work` yields for each document, from its units read one by one; a Failure where a document breaks off.

    `ability` is the method of a format that gives the units; a Failure where a format has none. Without `masthead` the
    document is not asked for its title, its genre and the like, which is dear for a short one.
    """
    found = sources(run.paths, run.configuration.exclude, run.standard_input) if run.given is None else run.given
    for source in found:
        run.progress(source.name)
        try:
            extracted = _extracted(source, run, ability, masthead)
            if extracted is not None:
                document, units = extracted
                remarks: list[str] = []
                yield from work(document, _readings(document, units, run, remarks))
                for remark in remarks:
                    yield Failure(source.name, remark, 0)
        except DocumentError as error:
            yield Failure(source.name, error.reason, error.exit_code)
        except PluginError as error:
            yield Failure(source.name, str(error), error.exit_code)


@contextmanager
def plugin_at_work(plugin: str) -> Iterator[None]:
    """Turn whatever else than an error of ours comes out of a plugin into a PluginError with its name."""
    try:
        yield
    except Exception as error:
        raise_for_plugin(plugin, error)


def raise_for_plugin(plugin: str, error: Exception) -> NoReturn:
    """Raise an error that came out of a plugin, with its name if it is none of ours.

    The message tells the kind of the exception and its line of code, never its words: they may quote a document.
    """
    if isinstance(error, AtauError) or plugin == BUILT_IN:
        raise error
    import traceback

    frame = traceback.extract_tb(error.__traceback__)[-1]
    reason = _("broke with {error} in {file}, line {line}; report it to the plugin's authors").format(
        error=type(error).__name__, file=Path(frame.filename).name, line=frame.lineno
    )
    raise PluginError(plugin, reason) from error


def _extracted(source: AnySource, run: Run, ability: str, masthead: bool) -> tuple[Document, Iterator[Unit]] | None:
    format = format_of(source, run.plugins)
    if format is None:
        return None
    require_ability(source.name, format, ability, run.plugins)
    owner = run.plugins.owner("formats", format.name)
    with plugin_at_work(owner):
        document, found = getattr(format, ability)(source)
    units = guarded(found, owner)
    first = list(islice(units, FIRST))  # of a document that breaks off in these nothing is reported
    if masthead:
        from atau.pipeline.masthead import with_masthead

        document = with_masthead(document, first)
    return document, of_parts(chain(first, units), run.configuration.parts_read)


def of_parts(units: Iterator[Unit], parts: Collection[str]) -> Iterator[Unit]:
    """The units that stand in one of the parts, and all remarks; those of a format without parts are body."""
    return (unit for unit in units if unit.kind == REMARK or (unit.location.part or BODY) in parts)


def guarded(values: Iterable[Value], plugin: str) -> Iterator[Value]:
    """The same values; whatever else than an error of ours comes out between them is a PluginError."""
    iterator = iter(values)
    while True:
        try:
            value = next(iterator)
        except StopIteration:
            return
        except Exception as error:
            raise_for_plugin(plugin, error)
        yield value


def _readings(document: Document, units: Iterator[Unit], run: Run, remarks: list[str]) -> Iterator[Reading]:
    """The units to be read; what the others of the document tell is added to `remarks`."""
    speech = Speech(document, run.configuration, frozenset(run.plugins.languages))
    short_forms = ShortForms()
    names = registered(run.configuration.names)
    before: Reading | None = None
    for unit in units:
        if unit.kind == REMARK:
            remarks.append(unit.note or "")
            continue
        reading = Reading(unit, speech.languages(unit), run.glossary, short_forms, before, names)
        if before is not None:
            before.before = None  # the unit before is remembered, not those before it
        before = reading
        for side in reading.languages:
            if "(" in reading.text(side):
                reading.matches(side)  # it may introduce a short form for the units behind it
        yield reading
