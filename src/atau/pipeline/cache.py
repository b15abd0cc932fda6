"""`glossary cache`: the compiled glossaries that lie in the cache, and their removal."""

from dataclasses import dataclass

from atau.errors import FileError
from atau.i18n import _
from atau.matching.cache import cached_files


@dataclass(frozen=True, slots=True)
class CachedFile:
    """A compiled glossary in the cache, and its size in bytes."""

    path: str
    size: int


def list_cache() -> list[CachedFile]:
    """The files in the cache; none where it is switched off."""
    found = []
    for path in cached_files():
        try:
            found.append(CachedFile(str(path), path.stat().st_size))
        except FileNotFoundError:
            continue  # another run has just cleared it
    return found


def clear_cache() -> int:
    """Remove them, and nothing else that lies there; how many they were. FileError for one that cannot be removed."""
    removed = 0
    for path in cached_files():
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            raise FileError(str(path), _("cannot be removed: {error}").format(error=error.strerror)) from None
        removed += 1
    return removed
