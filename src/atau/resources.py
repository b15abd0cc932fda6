"""Where the folders glossary/ and locales/ are: inside the installed package, or beside src/ in an editable install."""

from pathlib import Path

PACKAGE = Path(__file__).parent


def folder(name: str) -> Path:
    """The path of a bundled top-level folder; `name` is "glossary" or "locales"."""
    installed = PACKAGE / name
    return installed if installed.is_dir() else PACKAGE.parents[1] / name
