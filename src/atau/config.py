"""The configuration: `atau.toml`, or `[tool.atau]` in pyproject.toml, the nearest upwards; nothing is merged.

Every key is an option of the command line of the same name, which wins over the file. Paths are relative to the file.
Unknown keys are errors, since a misspelt key that is passed over silently looks like a setting that is obeyed.
"""

import re
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

from atau.errors import ConfigurationError
from atau.i18n import _
from atau.model import Severity
from atau.model.noun import noun

FILE_NAME = "atau.toml"
FAIL_ON = tuple(severity.value for severity in Severity)

PARTS = ("body", "header", "footer", "footnote", "endnote", "textbox", "comment", "property")
READ_UNASKED = frozenset(PARTS) - {"comment", "property"}
EVERY_PART = "all"


@noun
class Configuration:
    """What a run is set to do. `path` is the file it came from. The other fields are keys of the file."""

    path: str | None = None
    glossary: tuple[str, ...] = ()
    add_glossary: tuple[str, ...] = ()
    language: str | None = None
    source_language: str | None = None
    target_language: str | None = None
    parts: tuple[str, ...] = ()
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    ignore_findings: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    related: bool = False
    profile: tuple[str, ...] = ()
    date: str | None = None
    fail_on: str = "warning"
    severity: tuple[tuple[str, str], ...] = ()

    @property
    def parts_read(self) -> frozenset[str]:
        """The parts of documents that are read."""
        return frozenset(PARTS if EVERY_PART in self.parts else self.parts) or READ_UNASKED

    def with_options(self, **options: Any) -> "Configuration":
        """The configuration with the options of the command line that were given (not None, not empty)."""
        return replace(self, **{name: value for name, value in options.items() if value not in (None, ())})


_TABLE = rb"^[ \t]*\[+[ \t]*tool[ \t]*\.[ \t]*atau[ \t]*[].]"

PATHS = ("glossary", "add_glossary")
KEYS = {field.name.replace("_", "-"): field.name for field in fields(Configuration) if field.name != "path"}


def load_configuration(start: Path, explicit: Path | None = None) -> Configuration:
    """The configuration that holds in the folder `start`, or that of the file `explicit`; the defaults where there is none."""
    if explicit is not None:
        return _read(explicit, ("tool", "atau") if explicit.name == "pyproject.toml" else ())
    for folder in (start, *start.resolve().parents):
        if (folder / FILE_NAME).is_file():
            return _read(folder / FILE_NAME, ())
        project = folder / "pyproject.toml"
        if project.is_file() and re.search(_TABLE, project.read_bytes(), re.MULTILINE):
            return _read(project, ("tool", "atau"))
    return Configuration()


def _read(path: Path, table: tuple[str, ...]) -> Configuration:
    import tomllib

    try:
        values: Any = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        raise ConfigurationError(_("{path}: no such file").format(path=path)) from None
    except OSError as error:
        raise ConfigurationError(f"{path}: {error.strerror}") from None
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ConfigurationError(_("{path}: not valid TOML: {error}").format(path=path, error=error)) from None
    for name in table:
        values = values.get(name, {}) if isinstance(values, dict) else values
    if not isinstance(values, dict):
        raise ConfigurationError(_("{path}: [{table}] must be a table").format(path=path, table=".".join(table)))
    settings = {_field(path, key): _value(path, key, value) for key, value in values.items()}
    return Configuration(path=str(path), **settings)


def _field(path: Path, key: str) -> str:
    if key not in KEYS:
        import difflib

        near = difflib.get_close_matches(key, KEYS, 1)
        hint = (
            _("did you mean “{key}”?").format(key=near[0])
            if near
            else _("known keys: {keys}").format(keys=", ".join(KEYS))
        )
        raise ConfigurationError(_("{path}: unknown key “{key}”; {hint}").format(path=path, key=key, hint=hint))
    return KEYS[key]


def _value(path: Path, key: str, value: Any) -> Any:
    name = KEYS[key]
    if name == "severity":
        if not isinstance(value, dict) or not all(level in FAIL_ON for level in value.values()):
            raise _wrong(path, key, _("a table of checks, each with error, warning or note"))
        return tuple(value.items())
    if name == "fail_on":
        if value not in FAIL_ON:
            raise _wrong(path, key, _("error, warning or note"))
        return value
    if name in ("language", "source_language", "target_language"):
        if not isinstance(value, str):
            raise _wrong(path, key, _('a language tag such as "kk"'))
        return value
    if name == "related":
        if not isinstance(value, bool):
            raise _wrong(path, key, _("true or false"))
        return value
    if name == "date":
        return _day(path, key, value)
    values = [value] if isinstance(value, str) else value
    if not isinstance(values, list) or not all(isinstance(item, str) for item in values):
        raise _wrong(path, key, _("a list of strings"))
    if name == "parts" and not set(values) <= {*PARTS, EVERY_PART}:
        raise _wrong(path, key, _("a list of these: {parts}").format(parts=", ".join((*PARTS, EVERY_PART))))
    return tuple(str(path.parent / item) for item in values) if name in PATHS else tuple(values)


def _day(path: Path, key: str, value: Any) -> str:
    """A day as TOML has it, or as a string, written as ISO 8601 does."""
    import datetime

    try:
        return datetime.date.fromisoformat(str(value)).isoformat()
    except ValueError:
        raise _wrong(path, key, _("a day such as 2026-11-22")) from None


def _wrong(path: Path, key: str, expected: str) -> ConfigurationError:
    message = _("{path}: “{key}” must be {expected}").format(path=path, key=key, expected=expected)
    return ConfigurationError(message)
