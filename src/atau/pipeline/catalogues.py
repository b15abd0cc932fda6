"""Catalogues on the disk: which format a file has, reading one, and writing one whole or not at all."""

from dataclasses import dataclass, replace
from fnmatch import fnmatch
from pathlib import Path

from atau.errors import DocumentError, UsageError
from atau.files import back_up, written_atomically
from atau.hooks.checksum import sha256_of
from atau.hooks.interfaces import CatalogueFormat
from atau.hooks.manager import Plugins
from atau.i18n import _
from atau.model import Catalogue
from atau.pipeline.documents import guarded, plugin_at_work
from atau.pipeline.sources import FileSource


@dataclass(frozen=True, slots=True)
class CatalogueFile:
    """A catalogue of the disk, whose messages are read once. `sha256` is that of its bytes."""

    path: str
    catalogue: Catalogue
    sha256: str


def catalogue_format(path: str, plugins: Plugins, name: str | None = None) -> CatalogueFormat:
    """The format of that name, or the one that the file's name tells; DocumentError where there is none."""
    known = plugins.catalogue_formats
    if name is not None:
        return known[name]
    for format in known.values():
        if any(fnmatch(Path(path).name.lower(), one) for one in format.patterns):
            return format
    patterns = sorted({pattern for format in known.values() for pattern in format.patterns})
    raise DocumentError(path, _("is no catalogue; known: {patterns}").format(patterns=", ".join(patterns)))


def read_catalogue(path: str, plugins: Plugins, name: str | None = None) -> CatalogueFile:
    """The catalogue of a file; DocumentError, with the line, for one that is damaged, at once or while messages are read."""
    format = catalogue_format(path, plugins, name)
    source = FileSource(path)
    digest = sha256_of(source)
    owner = plugins.owner("catalogue_formats", format.name)
    with plugin_at_work(owner):
        catalogue = format.read(source)
    return CatalogueFile(path, replace(catalogue, messages=guarded(catalogue.messages, owner)), digest)


def write_catalogue(
    path: str,
    catalogue: Catalogue,
    plugins: Plugins,
    *,
    force: bool = False,
    name: str | None = None,
) -> None:
    """Write a new catalogue; UsageError for a file that exists, unless `force` says that it may be replaced."""
    require_free(path, force)
    format = catalogue_format(path, plugins, name)
    try:
        with written_atomically(Path(path)) as stream, plugin_at_work(plugins.owner("catalogue_formats", format.name)):
            format.write(catalogue, stream)
    except OSError as error:
        raise unwritable(path, error) from None


def replace_catalogue(file: CatalogueFile, catalogue: Catalogue, plugins: Plugins) -> Path | None:
    """Write a changed catalogue in the place of the one that was read; the copy that is kept of that, None if nothing changes.

    UsageError where somebody else has changed the file since it was read: neither's work may be lost.
    """
    path = Path(file.path)
    format = catalogue_format(file.path, plugins)
    try:
        with written_atomically(path) as stream:
            with plugin_at_work(plugins.owner("catalogue_formats", format.name)):
                format.write(catalogue, stream)
            stream.flush()
            if sha256_of(FileSource(file.path)) != file.sha256:
                reason = _("{path}: was changed by somebody else meanwhile; nothing was written, run the command again")
                raise UsageError(reason.format(path=file.path))
            if sha256_of(FileSource(stream.name)) == file.sha256:
                raise _UnchangedError
            backup = back_up(path)
    except _UnchangedError:
        return None
    except OSError as error:
        raise unwritable(file.path, error) from None
    return backup


class _UnchangedError(Exception):
    """What was written is what was there."""


def require_free(path: str, force: bool) -> None:
    """UsageError where there is a file already, which nobody has asked to replace."""
    if Path(path).is_dir():
        raise UsageError(_("{path}: is a folder; name a file").format(path=path))
    if not force and Path(path).exists():
        raise UsageError(_("{path}: exists already; replace it with --force").format(path=path))


def unwritable(path: str, error: OSError) -> UsageError:
    """What to say of a file that cannot be written."""
    return UsageError(_("{path}: cannot be written: {error}").format(path=path, error=error.strerror))
