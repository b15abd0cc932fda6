"""Which format a source has: its content decides, then its name; two that claim it are an error that names both."""

from fnmatch import fnmatch
from pathlib import PurePath

from atau.errors import DocumentError
from atau.hooks.interfaces import Format
from atau.hooks.manager import Plugins
from atau.i18n import N_, _
from atau.pipeline.sources import STANDARD_INPUT, AnySource

PLAIN = "text"
_LACKING = {
    "annotate": N_("comments cannot be written into this kind of file, only into: {formats}"),
    "passages": N_("this kind of file cannot be translated, only: {formats}"),
    "render": N_("this kind of file cannot be translated, only: {formats}"),
}


def format_of(source: AnySource, plugins: Plugins) -> Format | None:
    """The format of a source; None for a file of a folder that no format claims, DocumentError for a named one."""
    claims = plugins.detected(source)
    if not claims:
        name = PurePath(source.name).name.lower()
        claims = {
            format.name: plugins.owner("formats", format.name)
            for format in plugins.formats.values()
            if any(fnmatch(name, pattern) for pattern in format.patterns)
        }
    if not claims and source.name == STANDARD_INPUT and PLAIN in plugins.formats:
        return plugins.formats[PLAIN]
    if len(claims) > 1:
        both = ", ".join(f"{name} ({plugin})" for name, plugin in sorted(claims.items()))
        raise DocumentError(source.name, _("several formats claim this file: {formats}").format(formats=both))
    for name in claims:
        return plugins.formats[name]
    if source.is_named:
        patterns = sorted(pattern for format in plugins.formats.values() for pattern in format.patterns)
        reason = _("no plugin reads this kind of file; known: {patterns}").format(patterns=", ".join(patterns))
        raise DocumentError(source.name, reason)
    return None


def require_ability(name: str, format: Format, ability: str, plugins: Plugins) -> None:
    """DocumentError where the format of a file cannot do something; it says which formats can."""
    if not hasattr(format, ability):
        able = ", ".join(sorted(name for name, other in plugins.formats.items() if hasattr(other, ability)))
        raise DocumentError(name, _(_LACKING[ability]).format(formats=able))
