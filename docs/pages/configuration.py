"""reference/configuration.md: the keys of atau.toml."""

import inspect
import tempfile
from dataclasses import fields
from pathlib import Path

from atau import config
from atau.pipeline.scaffold import SETTINGS, configuration_text
from pages.markdown import code, paragraphs, table

EXAMPLE = """\
add-glossary = "our-terms.toml"
exclude = ["drafts/*"]
ignore = ["inconsistent-term"]
fail-on = "error"
severity = {missing-term = "note"}
"""


def page() -> str:
    """The text of the page."""
    return paragraphs(
        "# Configuration",
        inspect.cleandoc(config.__doc__ or ""),
        table(("key", "value", "default", "meaning"), map(_row, config.KEYS)),
        "`glossary check --config FILE` names a file instead. An example:",
        code(_checked(EXAMPLE), "toml"),
        "In pyproject.toml the same keys stand under `[tool.atau]`. `glossary init` writes this file to begin with:",
        code(_checked(configuration_text()), "toml"),
    )


def _row(key: str) -> tuple[str, str, str, str]:
    kinds = {field.name: (field.type, field.default) for field in fields(config.Configuration)}
    kind, default = kinds[config.KEYS[key]]
    return f"`{key}`", _kind(key, str(kind)), f"`{default}`" if isinstance(default, str) else "–", SETTINGS[key][1]


def _kind(key: str, kind: str) -> str:
    if key == "severity":
        return "table"
    if kind == "bool":
        return "true or false"
    if key == "fail-on":
        return ", ".join(config.FAIL_ON)
    if "tuple" in kind:
        return "path, or list of paths" if config.KEYS[key] in config.PATHS else "string, or list of strings"
    return "language tag"


def _checked(text: str) -> str:
    """The text, after it was read as a configuration."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, config.FILE_NAME)
        path.write_text(text, encoding="utf-8")
        config.load_configuration(Path(folder), path)
    return text
