"""`glossary site`: the glossary as pages that any web server, or no server at all, can show."""

import datetime
import re
from collections.abc import Callable, Collection
from dataclasses import dataclass
from pathlib import Path

from atau.config import Configuration
from atau.errors import UsageError
from atau.files import write_atomically
from atau.hooks.manager import Plugins
from atau.i18n import _
from atau.model import Glossary, Profile
from atau.pipeline.glossary import glossary_files, load_compiled, load_glossary
from atau.reports.site import Edition, site_files

MANIFEST = "site-files.txt"
"""Lies at the top of every site and lists its files: by it a former site is known, and what of it is gone is removed."""

_HEADING = "Files of a glossary's web edition, written by Atau. The next edition removes those that it no longer has."
_OURS = re.compile(
    r"(?:assets|assets/data|[a-z]{2}|[a-z]{2}/concepts)/[\w-]+\.(?:html|css|js|svg)|index\.html", re.ASCII
)


@dataclass(frozen=True, slots=True)
class Built:
    """What a build came to: the numbers of concepts and of files, those that changed on the disk, and bytes in all."""

    concepts: int
    files: int
    changed: int
    bytes: int


def build_site(
    configuration: Configuration,
    plugins: Plugins,
    target: Path,
    day: datetime.date | None = None,
    title: str | None = None,
    force: bool = False,
    progress: Callable[[str], None] = lambda name: None,
) -> Built:
    """Write the site into the folder; UsageError where that holds something else, or cannot be written.

    `day` is the day whose usages count; without one, that of the newest evidence, so that equal glossaries give equal sites.
    """
    former = _former_files(target, force)
    edition = make_edition(configuration, plugins, day, title)
    files = {}
    for name, content in site_files(edition):
        progress(name)
        files[name] = content
    try:
        changed = _write(target, files, former)
    except OSError as error:
        reason = _("{path}: cannot be written: {error}").format(path=target, error=error.strerror)
        raise UsageError(reason) from None
    return Built(len(edition.glossary.concepts), len(files), changed, sum(map(len, files.values())))


def make_edition(
    configuration: Configuration, plugins: Plugins, day: datetime.date | None = None, title: str | None = None
) -> Edition:
    """The glossary of the configuration, with the licences that lie beside its files."""
    files = glossary_files(configuration)
    glossary = load_glossary(files, plugins)
    day = day or max((source.seen for source in glossary.sources if source.seen), default=None)
    folders = dict.fromkeys(Path(file).parent for file in files)
    licences = [folder / "LICENSE" for folder in folders if (folder / "LICENSE").is_file()]
    return Edition(
        glossary,
        load_compiled(configuration, plugins),
        plugins.languages,
        Profile(day or _last_decision(glossary), configuration.profile),
        day,
        title,
        tuple(path.read_text(encoding="utf-8", errors="replace").strip() for path in licences),
    )


def _last_decision(glossary: Glossary) -> datetime.date:
    """The day of the newest usage, where the glossary has no evidence with a day: then all that was ever decided counts."""
    usages = (usage for concept in glossary.concepts for term in concept.terms for usage in term.usages)
    return max((usage.since for usage in usages if usage.since), default=datetime.date.min)


def _former_files(target: Path, force: bool) -> set[str]:
    """The files that an earlier edition left in the folder."""
    if target.exists() and not target.is_dir():
        raise UsageError(_("{path}: is no folder").format(path=target))
    manifest = target / MANIFEST
    if manifest.is_file():
        # Only names that a site can have: nobody's list may make us remove anything else.
        lines = manifest.read_text(encoding="utf-8", errors="replace").splitlines()
        return {line for line in lines if _OURS.fullmatch(line)}
    if not force and target.exists() and any(target.iterdir()):
        reason = _("{path}: is not empty and holds no web edition; name another folder, or add --force")
        raise UsageError(reason.format(path=target))
    return set()


def _write(target: Path, files: dict[str, bytes], former: set[str]) -> int:
    """Write what differs and remove what is gone; the manifest goes first, so that a build that was cut off can be repeated."""
    target.mkdir(parents=True, exist_ok=True)
    _write_manifest(target, former | files.keys())
    for folder in sorted({(target / name).parent for name in files}):
        folder.mkdir(parents=True, exist_ok=True)
    changed = 0
    for name, content in files.items():
        path = target / name
        if not path.is_file() or path.read_bytes() != content:
            write_atomically(path, content)
            changed += 1
    for name in former - files.keys():
        (target / name).unlink(missing_ok=True)
    _write_manifest(target, files.keys())
    return changed


def _write_manifest(target: Path, names: Collection[str]) -> None:
    text = "\n".join([_HEADING, *sorted(names)]) + "\n"
    write_atomically(target / MANIFEST, text.encode())
