"""`glossary check --annotate`: for each document a copy with its findings as comments; the documents themselves stay."""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import cast

from atau.errors import DocumentError, PluginError, UsageError
from atau.files import write_atomically
from atau.hooks.interfaces import AnnotatingFormat
from atau.hooks.manager import Plugins
from atau.i18n import _
from atau.model import Result
from atau.pipeline.documents import Failure, Run, plugin_at_work
from atau.pipeline.formats import format_of, require_ability
from atau.pipeline.sources import STANDARD_INPUT, FileSource, sources


def copies(run: Run, out: str, force: bool) -> dict[str, Path]:
    """Where the copy of each document goes: to `out` itself, or of several documents into the folder `out`.

    UsageError where a copy would replace a document, or, without `force`, any other file.
    """
    if STANDARD_INPUT in run.paths:
        raise UsageError(_("--annotate needs files: standard input cannot be copied; save the text and name the file"))
    found = list(sources(run.paths, run.configuration.exclude, run.standard_input))
    names = [source.name for source in found]
    is_one = len(found) == 1 and found[0].is_named
    if is_one and not (Path(out).is_dir() or out.endswith(("/", os.sep))):
        planned = {names[0]: Path(out)}
    else:
        planned = _in_folder(names, Path(out))
    documents = [Path(name) for name in names]
    for path in planned.values():
        if path.exists() and any(document.exists() and path.samefile(document) for document in documents):
            raise UsageError(
                _("{path}: --annotate would replace the document itself; name another place").format(path=path)
            )
        if path.exists() and not force:
            raise UsageError(_("{path}: exists already; replace it with --force").format(path=path))
    return planned


def annotated(
    results: Iterable[Result], copies: Mapping[str, Path], plugins: Plugins, failed: Callable[[Failure], None]
) -> Iterator[Result]:
    """The same results, each after its copy was written; `failed` is told of those that could not be."""
    for result in results:
        if result.error is None and result.path in copies:
            try:
                _write(result, copies[result.path], plugins)
            except DocumentError as error:
                failed(Failure(error.path, error.reason, error.exit_code))
            except PluginError as error:
                failed(Failure(result.path, str(error), error.exit_code))
        yield result


def _in_folder(names: Sequence[str], folder: Path) -> dict[str, Path]:
    """A place in the folder for each, in the sub-folders that the documents themselves stand in."""
    if folder.exists() and not folder.is_dir():
        raise UsageError(_("{path}: is a file; name a folder for the copies of several documents").format(path=folder))
    absolute = {name: Path(name).absolute() for name in names}
    common = Path(os.path.commonpath([path.parent for path in absolute.values()])) if absolute else Path()
    return {name: folder / path.relative_to(common) for name, path in absolute.items()}


def _write(result: Result, path: Path, plugins: Plugins) -> None:
    source = FileSource(result.path)
    format = format_of(source, plugins)
    assert format is not None  # it was read before
    require_ability(result.path, format, "annotate", plugins)
    with plugin_at_work(plugins.owner("formats", format.name)):
        data = cast(AnnotatingFormat, format).annotate(source, result.findings)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(path, data)
    except OSError as error:
        reason = _("cannot be written: {error}").format(error=error.strerror)
        raise DocumentError(str(path), reason) from None
