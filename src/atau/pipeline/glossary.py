"""The glossary of a run, compiled: the files are read only when nothing compiled from the same bytes is in the cache."""

import datetime
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from atau import resources
from atau.config import Configuration
from atau.errors import DocumentError, GlossaryError
from atau.hooks.interfaces import GlossaryFormat, GlossaryOptions
from atau.hooks.manager import Plugins
from atau.i18n import _
from atau.matching.cache import cache_key, load_or_build
from atau.matching.compiled import CompiledGlossary
from atau.model import Concept, Evidence, Glossary, GlossaryPart
from atau.pipeline.sources import FileSource

SOURCES = "sources"


def glossary_files(configuration: Configuration) -> list[str]:
    """The files of the glossary: those of `glossary`, else the built-in ones, then those of `add_glossary`."""
    paths = configuration.glossary or (str(resources.folder("glossary")),)
    return [file for path in (*paths, *configuration.add_glossary) for file in glossary_files_of(path)]


def load_glossary(files: Sequence[str], plugins: Plugins, options: GlossaryOptions | None = None) -> Glossary:
    """The concepts of all files; GlossaryError for one that cannot be read."""
    from atau.termbase import merge

    return merge(read_glossary(file, plugins, options) for file in files)


def load_compiled(configuration: Configuration, plugins: Plugins) -> CompiledGlossary:
    """The compiled glossary of a run; GlossaryError names the files, and the terms, that cannot be used."""
    files = glossary_files(configuration)
    try:
        contents = [Path(file).read_bytes() for file in files]
    except OSError as error:
        raise _unreadable(error) from None
    names = [Path(file).name.encode() for file in files]  # a domain is a file's name
    names += [name.encode() for name in plugins.names]  # they decide how a file is read
    options = GlossaryOptions(configuration.source_language, configuration.target_language)
    if options != GlossaryOptions():
        plugins.require_sound("glossary_formats")
        if any(glossary_format(file, plugins).holds.two_languages for file in files):  # such a list does not name them
            names.append(f"{options.source_language} {options.target_language}".encode())
    key = cache_key([*names, *contents], plugins.languages)

    def build() -> CompiledGlossary:
        from atau.matching.compile import CompileError, compile_glossary

        plugins.require_sound("glossary_formats")
        try:
            return compile_glossary(load_glossary(files, plugins, options).concepts, plugins.languages)
        except CompileError as error:
            reasons = [
                _("{concept}: “{term}” ({language}) cannot be compiled: {reason}").format(
                    concept=fault.concept.id, term=fault.text, language=fault.term.language, reason=fault.reason
                )
                for fault in error.faults
            ]
            raise GlossaryError(", ".join(dict.fromkeys(files)), "; ".join(reasons)) from None

    return load_or_build(key, build)


def glossary_date(configuration: Configuration, plugins: Plugins) -> datetime.date | None:
    """The day on which the newest evidence of the glossary was seen; None where it cites none."""
    files = [file for file in glossary_files(configuration) if Path(file).stem == SOURCES]
    return max((source.seen for source in load_glossary(files, plugins).sources if source.seen), default=None)


def glossary_files_of(path: str) -> list[str]:
    """The file itself, or the term files of a folder; GlossaryError where there is none."""
    place = Path(path)
    if place.is_dir():
        found = sorted(str(file) for file in place.glob("*.toml"))
        if not found:
            raise GlossaryError(path, _("no *.toml file in this folder"))
        return found
    if not place.exists():
        raise GlossaryError(path, _("no such file"))
    return [path]


def read_glossary(file: str, plugins: Plugins, options: GlossaryOptions | None = None) -> Glossary:
    """The concepts and sources of one file as they stand there; GlossaryError where it cannot be read."""
    concepts: list[Concept] = []
    sources: list[Evidence] = []
    for part in read_parts(file, glossary_format(file, plugins), options or GlossaryOptions()):
        if isinstance(part, Concept):
            concepts.append(part)
        else:
            sources.append(part)
    return Glossary(tuple(concepts), tuple(sources))


def read_parts(file: str, format: GlossaryFormat, options: GlossaryOptions) -> Iterator[GlossaryPart]:
    """The same as a stream."""
    try:
        yield from format.read(FileSource(file), options)
    except DocumentError as error:  # what adapters share speaks of documents
        raise GlossaryError(error.path, error.reason) from None


def glossary_format(file: str, plugins: Plugins, name: str | None = None) -> GlossaryFormat:
    """The format of that name, else the one whose patterns fit the file; GlossaryError where there is none."""
    formats = plugins.glossary_formats
    if name is not None:
        if name not in formats:
            reason = _("there is no glossary format “{name}”; known: {known}")
            raise GlossaryError(file, reason.format(name=name, known=", ".join(sorted(formats))))
        return formats[name]
    for format in formats.values():
        if any(Path(file.lower()).match(pattern) for pattern in format.patterns):
            return format
    patterns: Iterable[str] = sorted(pattern for format in formats.values() for pattern in format.patterns)
    reason = _("no plugin reads this kind of glossary; known: {patterns}").format(patterns=", ".join(patterns))
    raise GlossaryError(file, reason)


def _unreadable(error: OSError) -> GlossaryError:
    return GlossaryError(str(error.filename), _("cannot be opened: {error}").format(error=error.strerror))
