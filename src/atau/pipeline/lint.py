"""`glossary lint`: the files of a glossary are read one by one and judged by every rule of atau.lint."""

import datetime
from collections.abc import Iterator, Sequence
from pathlib import Path

from atau.config import Configuration
from atau.hooks.manager import Plugins
from atau.lint import RULES
from atau.lint.lines import lines_of
from atau.lint.subject import GlossaryFile, Subject
from atau.model.fault import Fault
from atau.pipeline.glossary import glossary_files, read_glossary


def lint_glossary(configuration: Configuration, plugins: Plugins, day: datetime.date) -> list[Fault]:
    """The faults by file and line; GlossaryError for a file that cannot be read.

    Each path of the configuration is a glossary of its own: what one adds to another's concept is no duplicate.
    """
    faults: list[Fault] = []
    before: list[GlossaryFile] = []
    for paths in _paths(configuration):
        files = [_read(file, plugins) for file in glossary_files(paths)]
        subject = Subject(files, before, plugins.languages, day, configuration.profile)
        for rule in RULES:
            faults += rule.faults(subject)
        before += files
    order = {file.path: number for number, file in enumerate(before)}
    return sorted(faults, key=lambda fault: (order[fault.path], fault.line or 0))


def linted_files(configuration: Configuration) -> Sequence[str]:
    """The files that are judged."""
    return glossary_files(configuration)


def _paths(configuration: Configuration) -> Iterator[Configuration]:
    if not configuration.glossary:
        yield Configuration()
    for path in (*configuration.glossary, *configuration.add_glossary):
        yield Configuration(glossary=(path,))


def _read(file: str, plugins: Plugins) -> GlossaryFile:
    glossary = read_glossary(file, plugins)
    written = Path(file).read_text(encoding="utf-8-sig", errors="replace")
    return GlossaryFile(file, glossary, lines_of(file, written, glossary))
