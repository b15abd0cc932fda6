"""The compiled glossary's file in the user's cache folder: made once, read at every later run, rebuilt when damaged.

The name is a SHA-256 over everything that the tables depend on. The file holds the glossary and nothing of any document. It
is written beside its place and renamed, so that two runs never see half of it. A folder that cannot be written means
no cache, which is slower and no error. `ATAU_CACHE` is a folder, or "off".
"""

import contextlib
import hashlib
import os
import re
import sys
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from pathlib import Path

import atau
from atau.files import write_atomically
from atau.hooks.interfaces import Language
from atau.matching.compiled import CompiledGlossary

VARIABLE = "ATAU_CACHE"
SUFFIX = ".atau"
KEPT = 24
"""How many compiled glossaries are kept; the oldest go when a new one comes."""

_OURS = rf"[0-9a-f]{{64}}{re.escape(SUFFIX)}|\.[0-9a-f]{{64}}{re.escape(SUFFIX)}\.[0-9a-f]{{8}}"


def cache_folder() -> Path | None:
    """Where compiled glossaries lie; None when the cache is switched off."""
    setting = os.environ.get(VARIABLE)
    if setting:
        return None if setting.lower() == "off" else Path(setting)
    from platformdirs import user_cache_path

    return user_cache_path("atau", appauthor=False)


def cache_key(contents: Iterable[bytes], languages: Mapping[str, Language]) -> str:
    """A name for what these glossary files compile to with these languages, this code and this machine's byte order."""
    digest = hashlib.sha256()
    parts = [atau.__version__, sys.byteorder, _code_state()]
    parts += [f"{tag} {language.data_version()}" for tag, language in sorted(languages.items())]
    for part in (*(part.encode() for part in parts), *contents):
        digest.update(len(part).to_bytes(8, "little"))
        digest.update(part)
    return digest.hexdigest()


def load_or_build(key: str, build: Callable[[], CompiledGlossary]) -> CompiledGlossary:
    """The compiled glossary under the key, from the cache if it is there and whole."""
    folder = cache_folder()
    if folder is None:
        return build()
    path = folder / f"{key}{SUFFIX}"
    try:
        return CompiledGlossary.from_bytes(path.read_bytes())
    except (OSError, ValueError, KeyError):
        compiled = build()
        _write(path, compiled.to_bytes())
        return compiled


def cached_files() -> list[Path]:
    """Our files in the cache, those that a run broken off left half written among them; never anyone else's."""
    folder = cache_folder()
    if folder is None or not folder.is_dir():
        return []
    return sorted(path for path in folder.iterdir() if re.fullmatch(_OURS, path.name) and path.is_file())


def _write(path: Path, data: bytes) -> None:
    # No room or no right to write is no fault of the run: the next one compiles again.
    with contextlib.suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(path, data)
        newest_first = sorted(cached_files(), key=lambda file: file.stat().st_mtime, reverse=True)
        for file in newest_first[KEPT:]:
            file.unlink(missing_ok=True)


@cache
def _code_state() -> str:
    """When the code and the words that make the tables were last changed: a new rule is seen without a new version."""
    package = Path(__file__).parents[1]
    parts = []
    for folder in ("languages", "languages/kazakh", "languages/kazakh/data", "matching", "model"):
        with os.scandir(package / folder) as entries:
            files = sorted((entry.name, entry.stat()) for entry in entries if entry.name.endswith((".py", ".gz")))
        parts += [f"{folder}/{name} {stat.st_size} {stat.st_mtime_ns}" for name, stat in files]
    return "\n".join(parts)
