"""`glossary init`: a configuration file that explains itself."""

from pathlib import Path

from atau.config import FILE_NAME, KEYS
from atau.errors import ConfigurationError
from atau.files import write_atomically
from atau.i18n import N_, _

SETTINGS = {
    "glossary": ("[]", N_("Glossaries instead of the built-in one: TOML files, folders of them, or CSV tables.")),
    "add-glossary": ("[]", N_("Glossaries that add to it, such as your organisation's own terms.")),
    "language": ('"kk"', N_("The language of the documents: en, ru, kk; otherwise it is recognised.")),
    "source-language": ('"en"', N_("Of bilingual files, such as PO: the language translated from.")),
    "target-language": ('"kk"', N_("Of bilingual files: the language translated into.")),
    "parts": (
        '["body", "footnote"]',
        N_("The parts of documents to read; empty: all but comments and properties (comment, property, or all)."),
    ),
    "select": ("[]", N_("Only these checks; empty: all of them. “glossary plugins --checks” lists them.")),
    "ignore": ("[]", N_("Not these checks.")),
    "ignore-findings": ("[]", N_("Single findings that are no faults, by the fingerprints that “check -v” shows.")),
    "exclude": ("[]", N_('Files and folders to leave out, as patterns: ["drafts", "*.bak.docx"].')),
    "names": ("[]", N_("Names that keep their words, such as those of organisations; terms in them are not judged.")),
    "profile": (
        '"kz"',
        N_("Whose word counts: un (the default), kz for domestic texts, a house of your glossary, or several."),
    ),
    "date": ('"2026-01-31"', N_("The day of the text, by which terms are judged; otherwise today.")),
    "fail-on": ('"warning"', N_("From which severity on the exit code is 1: error, warning or note.")),
    "severity": ("{}", N_('Other severities for checks: {deprecated-term = "note"}.')),
}
"""For each key of the configuration its default, or an example where it has none, and what it does."""

PLAIN = ("fail-on",)
"""Written without a comment sign, so that the file shows how a setting looks."""


def write_configuration(folder: Path, overwrite: bool) -> Path:
    """Write atau.toml and give its path; ConfigurationError where there is one already."""
    path = folder / FILE_NAME
    if path.exists() and not overwrite:
        raise ConfigurationError(_("{path}: exists already; replace it with --force").format(path=path))
    try:
        write_atomically(path, configuration_text().encode())
    except OSError as error:
        reason = _("{path}: cannot be written: {error}").format(path=path, error=error.strerror)
        raise ConfigurationError(reason) from None
    return path


def configuration_text() -> str:
    """The file: every key with a comment, switched off by a comment sign where its default is best."""
    parts = [_("# The configuration of Atau. Paths are relative to this file; the options of a command win over it.")]
    for key in KEYS:
        value, meaning = SETTINGS[key]
        sign = "" if key in PLAIN else "# "
        parts.append(f"# {_(meaning)}\n{sign}{key} = {value}")
    return "\n\n".join(parts) + "\n"
