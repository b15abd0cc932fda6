"""The errors that Atau raises, each with the exit code it ends the command with.

A fault that a check finds is data (`atau.model.Finding`), never one of these. A message says what is wrong, where,
and what to do; it never quotes the text of a document.
"""


class AtauError(Exception):
    """The base of all errors; `exit_code` is what the command ends with."""

    exit_code = 2


class UsageError(AtauError):
    """The command was called in a way that cannot work."""


class ConfigurationError(AtauError):
    """An `atau.toml`, or a value in it, cannot be used."""


class FileError(AtauError):
    """A file that the user named cannot be used. `path` is as the user gave it; `reason` says what and what to do."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(path, reason)
        self.path = path
        self.reason = reason

    def __str__(self) -> str:
        return f"{self.path}: {self.reason}"


class DocumentError(FileError):
    """A document cannot be read; the run goes on with the others."""


class GlossaryError(FileError):
    """A glossary cannot be read, or a term in it cannot be compiled."""


class PluginError(AtauError):
    """A plugin is broken: it fails to load, clashes with another, or misspells a hook. `plugin` is its entry point's name."""

    exit_code = 3

    def __init__(self, plugin: str, reason: str) -> None:
        super().__init__(plugin, reason)
        self.plugin = plugin
        self.reason = reason

    def __str__(self) -> str:
        return f"{self.plugin}: {self.reason}"
