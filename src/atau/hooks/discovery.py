"""What is installed: the entry points of plugins, and the versions of distributions, read from the folders of sys.path.

`importlib.metadata` answers the same questions; but importing it, and letting it look at every distribution, takes longer than
a check of a page. It is still asked where modules come from anything else than folders.
"""

import os
import re
import sys
from functools import cache
from typing import Any, NamedTuple

METADATA = (".dist-info", ".egg-info")


class Plugin(NamedTuple):
    """An entry point: `name = module:object`, and the folder of metadata that it stands in, or what is known of its origin."""

    name: str
    value: str
    folder: str = ""
    origin: str = ""

    def load(self) -> Any:
        """The module or object; whatever error it raises when it is imported."""
        from importlib import import_module

        module, _colon, path = self.value.partition(":")
        found: Any = import_module(module.strip())
        for attribute in filter(None, path.partition("[")[0].strip().split(".")):
            found = getattr(found, attribute)
        return found

    @property
    def distribution(self) -> str:
        """The name and version of the distribution that brings it; empty where that is not known."""
        return _distribution(self.folder) if self.folder else self.origin


@cache
def _distribution(folder: str) -> str:
    """The name and version that a folder of metadata tells."""
    from importlib.metadata import Distribution
    from pathlib import Path

    told = Distribution.at(Path(folder)).metadata
    return f"{told['Name']} {told['Version']}"


def entry_points(group: str) -> list[Plugin]:
    """The entry points of a group; of a distribution that is installed twice those that Python would import."""
    if not _has_only_folders():
        return _asked(group)
    found = []
    for folder in _distributions(tuple(sys.path)):
        try:
            with open(os.path.join(folder, "entry_points.txt"), encoding="utf-8") as file:  # noqa: PTH118, PTH123
                lines = file.read().splitlines()
        except OSError:
            continue
        section = ""
        for line in map(str.strip, lines):
            if line.startswith("["):
                section = line.strip("[]").strip()
            elif section == group and "=" in line and line[0] not in "#;":
                name, value = line.split("=", 1)
                found.append(Plugin(name.strip(), value.strip(), folder))
    return found


def installed_version(name: str) -> str:
    """The version of an installed distribution, as its metadata are named."""
    wanted = _normalised(name)
    for folder in _distributions(tuple(sys.path)) if _has_only_folders() else ():
        found, _hyphen, version = os.path.splitext(os.path.basename(folder))[0].partition("-")  # noqa: PTH119, PTH122
        if version and _normalised(found) == wanted:
            return version
    from importlib.metadata import version as version_of

    return version_of(name)


@cache
def _distributions(places: tuple[str, ...]) -> list[str]:
    """The folders of metadata in the folders of sys.path, the first of each distribution."""
    found: dict[str, str] = {}
    for place in places:
        try:
            names = os.listdir(place or ".")  # noqa: PTH208
        except OSError:
            continue
        for name in names:
            if name.lower().endswith(METADATA):
                known = _normalised(name.rpartition(".")[0].partition("-")[0])
                found.setdefault(known, os.path.join(place, name))  # noqa: PTH118
    return list(found.values())


def _normalised(name: str) -> str:
    return re.sub(r"[-_.]+", "_", name).lower()


def _has_only_folders() -> bool:
    """Whether nothing but folders can bring modules: no archive is on sys.path, and no other finder knows distributions."""
    from importlib.machinery import PathFinder

    others = any(finder is not PathFinder and hasattr(finder, "find_distributions") for finder in sys.meta_path)
    return not others and not any(os.path.isfile(place) or place.endswith(".egg") for place in sys.path)  # noqa: PTH113


def _asked(group: str) -> list[Plugin]:
    from importlib.metadata import entry_points

    return [
        Plugin(point.name, point.value, origin=f"{point.dist.name} {point.dist.version}" if point.dist else "")
        for point in entry_points(group=group)
    ]
