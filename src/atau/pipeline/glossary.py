"""The glossary of a run, compiled: the files are read only when nothing compiled from the same bytes is in the cache."""

import datetime
from collections.abc import Sequence
from pathlib import Path

from atau import resources
from atau.config import Configuration
from atau.errors import GlossaryError
from atau.hooks.manager import Plugins
from atau.i18n import _
from atau.matching.cache import cache_key, load_or_build
from atau.matching.compiled import CompiledGlossary
from atau.model import Glossary
from atau.pipeline.sources import FileSource
from atau.termbase import merge

SOURCES = "sources"


def glossary_files(configuration: Configuration) -> list[str]:
    """The files of the glossary: those of `glossary`, else the built-in ones, then those of `add_glossary`."""
    paths = configuration.glossary or (str(resources.folder("glossary")),)
    return [file for path in (*paths, *configuration.add_glossary) for file in _files(path)]


def load_glossary(files: Sequence[str], plugins: Plugins) -> Glossary:
    """The concepts of all files; GlossaryError for one that cannot be read."""
    return merge(read_glossary(file, plugins) for file in files)


def load_compiled(configuration: Configuration, plugins: Plugins) -> CompiledGlossary:
    """The compiled glossary of a run; GlossaryError names the files, and the terms, that cannot be used."""
    files = glossary_files(configuration)
    try:
        contents = [Path(file).read_bytes() for file in files]
    except OSError as error:
        raise _unreadable(error) from None
    names = [Path(file).name.encode() for file in files]  # a domain is a file's name
    key = cache_key([*names, *contents], plugins.languages)

    def build() -> CompiledGlossary:
        from atau.matching.compile import CompileError, compile_glossary

        try:
            return compile_glossary(load_glossary(files, plugins).concepts, plugins.languages)
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


def _files(path: str) -> list[str]:
    place = Path(path)
    if place.is_dir():
        found = sorted(str(file) for file in place.glob("*.toml"))
        if not found:
            raise GlossaryError(path, _("no *.toml file in this folder"))
        return found
    if not place.exists():
        raise GlossaryError(path, _("no such file"))
    return [path]


def read_glossary(file: str, plugins: Plugins) -> Glossary:
    """The concepts and sources of one file as they stand there; GlossaryError where it cannot be read."""
    for format in plugins.glossary_formats.values():
        if any(Path(file).match(pattern) for pattern in format.patterns):
            return format.read(FileSource(file))
    patterns = [pattern for format in plugins.glossary_formats.values() for pattern in format.patterns]
    reason = _("no plugin reads this kind of glossary; known: {patterns}").format(patterns=", ".join(sorted(patterns)))
    raise GlossaryError(file, reason)


def _unreadable(error: OSError) -> GlossaryError:
    return GlossaryError(str(error.filename), _("cannot be opened: {error}").format(error=error.strerror))
