"""`glossary convert`: a stream of concepts from one format into another, and what was lost on the way.

Nothing is written before all has been read: an input that cannot be used leaves the output as it was.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from atau.errors import GlossaryError, UsageError
from atau.files import write_atomically, written_atomically
from atau.hooks.interfaces import GlossaryFormat, GlossaryOptions, WritableGlossaryFormat
from atau.hooks.manager import Plugins
from atau.i18n import _
from atau.model import EVERYTHING, Concept, GlossaryPart, Holdings
from atau.pipeline.glossary import glossary_files_of, glossary_format, load_glossary, read_parts
from atau.termbase.folder import file_stem, term_files

FOLDER = "folder"


@dataclass(slots=True)
class Conversion:
    """What came of it: how many concepts and sources were written, and how often something was lost, by its name.

    `passed_over` is what the input holds and Atau cannot keep, `lost` what Atau keeps and the output cannot hold.
    """

    format: str
    concepts: int = 0
    sources: int = 0
    passed_over: Counter[str] = field(default_factory=Counter)
    lost: Counter[str] = field(default_factory=Counter)


@dataclass(frozen=True, slots=True)
class Request:
    """From where to where; a format that is None is told by the name of the file, a folder is a folder of term files."""

    source: str
    target: str
    source_format: str | None = None
    target_format: str | None = None
    force: bool = False
    languages: tuple[str | None, str | None] = (None, None)


def convert(
    request: Request, plugins: Plugins, progress: Callable[[int, str], None] = lambda _number, _id: None
) -> Conversion:
    """Convert; GlossaryError for what cannot be read or written, UsageError for a target that is there already.

    `progress` is told the number and the id of every hundredth concept.
    """
    target = Path(request.target)
    options = GlossaryOptions(*request.languages)
    to_folder = request.target_format == FOLDER or (request.target_format is None and _means_folder(request.target))
    format = None if to_folder else _writable(request, plugins)
    conversion = Conversion(FOLDER if format is None else format.name, passed_over=options.passed_over)
    parts = _once(_parts(request, plugins, options), request.source, progress)
    if format is None:
        _write_folder(target, _held(parts, EVERYTHING, None, conversion), conversion, request.force)
        return conversion
    _refuse_to_overwrite(target, request)
    languages = _two_languages(format, options, request.target)
    try:
        with written_atomically(target) as stream:
            format.write(_held(parts, format.holds, languages, conversion), stream, options)
    except GlossaryError as error:  # a writer knows no file, so it names itself
        raise GlossaryError(request.target if error.path == format.name else error.path, error.reason) from None
    except OSError as error:
        raise _unwritable(request.target, error) from None
    return conversion


def _means_folder(path: str) -> bool:
    return path.endswith(("/", "\\")) or Path(path).is_dir() or not Path(path).suffix


def _writable(request: Request, plugins: Plugins) -> WritableGlossaryFormat:
    format = glossary_format(request.target, plugins, request.target_format)
    if not hasattr(format, "write"):
        raise GlossaryError(request.target, _("the format “{name}” can be read only").format(name=format.name))
    return format  # type: ignore[return-value]  # a Protocol with `write`, as was just seen


def _parts(request: Request, plugins: Plugins, options: GlossaryOptions) -> Iterator[GlossaryPart]:
    files = glossary_files_of(request.source)
    if files == [request.source]:
        yield from read_parts(request.source, glossary_format(request.source, plugins, request.source_format), options)
        return
    glossary = load_glossary(files, plugins, options)  # a concept may stand in several files of a folder
    yield from glossary.concepts
    yield from glossary.sources


def _once(parts: Iterable[GlossaryPart], name: str, progress: Callable[[int, str], None]) -> Iterator[GlossaryPart]:
    """The parts; GlossaryError for a concept or source that comes twice, since readers would make one of the two."""
    seen: set[tuple[bool, str]] = set()
    for part in parts:
        is_concept = isinstance(part, Concept)
        key = part.id if isinstance(part, Concept) else part.key
        if (is_concept, key) in seen:
            raise GlossaryError(name, _("“{id}” stands in it twice; give one of the two another id").format(id=key))
        seen.add((is_concept, key))
        if len(seen) % 100 == 0:
            progress(len(seen), key)
        yield part


def _held(
    parts: Iterable[GlossaryPart], holds: Holdings, languages: tuple[str, str] | None, conversion: Conversion
) -> Iterator[GlossaryPart]:
    for part in parts:
        kept, lost = holds.prune(part, languages)
        conversion.lost.update(lost)
        if kept is not None:
            conversion.concepts += isinstance(kept, Concept)
            conversion.sources += not isinstance(kept, Concept)
            yield kept


def _two_languages(format: GlossaryFormat, options: GlossaryOptions, name: str) -> tuple[str, str] | None:
    if not format.holds.two_languages:
        return None
    if not options.source_language or not options.target_language:
        reason = _("the format “{name}” holds two languages; name them with --source-language and --target-language")
        raise GlossaryError(name, reason.format(name=format.name))
    return options.source_language, options.target_language


def _write_folder(target: Path, parts: Iterator[GlossaryPart], conversion: Conversion, force: bool) -> None:
    def with_domain() -> Iterator[GlossaryPart]:
        for part in parts:
            if isinstance(part, Concept) and part.domain != file_stem(part.domain):
                conversion.lost["domain"] += part.domain is not None
            yield part

    texts = term_files(with_domain())
    present = {path.name for path in target.glob("*.toml")} if target.is_dir() else set()
    if present and not force:
        raise UsageError(_("{path}: holds term files already; --force replaces them").format(path=target))
    if others := sorted(present - texts.keys()):
        reason = _("{path}: holds other term files ({names}), which would mix with these; name an empty folder")
        raise UsageError(reason.format(path=target, names=", ".join(others)))
    try:
        target.mkdir(parents=True, exist_ok=True)
        for name, text in texts.items():
            write_atomically(target / name, text.encode())
    except OSError as error:
        raise _unwritable(str(target), error) from None


def _refuse_to_overwrite(target: Path, request: Request) -> None:
    if target.is_dir():
        raise UsageError(_("{path}: is a folder; name a file").format(path=request.target))
    if target.exists() and Path(request.source).exists() and target.samefile(request.source):
        raise UsageError(_("{path}: is the input itself; name another file").format(path=request.target))
    if target.exists() and not request.force:
        raise UsageError(_("{path}: exists already; --force replaces it").format(path=request.target))


def _unwritable(path: str, error: OSError) -> UsageError:
    return UsageError(_("{path}: cannot be written: {error}").format(path=path, error=error.strerror or error))
