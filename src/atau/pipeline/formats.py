"""Which format a source has: its content decides, then its name; two that claim it are an error that names both."""

from fnmatch import fnmatch
from pathlib import PurePath

from atau.errors import DocumentError
from atau.hooks.interfaces import Format
from atau.hooks.manager import Plugins
from atau.i18n import _
from atau.pipeline.sources import STANDARD_INPUT, AnySource

PLAIN = "text"


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
