"""The members of an OpenDocument package that hold text or explain it."""

from dataclasses import dataclass

from atau.errors import DocumentError
from atau.hooks.interfaces import Source
from atau.i18n import _
from atau_container import Archive

MIMETYPE = "mimetype"
CONTENT, STYLES, META, MANIFEST = "content.xml", "styles.xml", "meta.xml", "META-INF/manifest.xml"
_TEXT = b"application/vnd.oasis.opendocument.text"
_KINDS = (_TEXT, _TEXT + b"-template", _TEXT + b"-master")


@dataclass(frozen=True, slots=True)
class Package:
    """The bytes of the members; None for those that the document has not."""

    source: str
    content: bytes
    styles: bytes | None
    meta: bytes | None


def is_text(archive: Archive) -> bool:
    """Whether the package says that it is a text document."""
    return archive.has(MIMETYPE) and archive.read(MIMETYPE).strip() in _KINDS


def read_package(source: Source) -> Package:
    """The members, unpacked; nothing is parsed yet. DocumentError for what is no text document or has a password."""
    with Archive(source) as archive:
        if not is_text(archive):
            reason = _("is a zip archive, but holds no OpenDocument text; give it the ending of its own format")
            raise DocumentError(source.name, reason)
        if archive.has(MANIFEST) and b"encryption-data" in archive.read(MANIFEST):
            raise DocumentError(source.name, _("is protected by a password; take it off and try again"))
        members = {name: archive.read(name) if archive.has(name) else None for name in (STYLES, META)}
        return Package(source.name, archive.read(CONTENT), members[STYLES], members[META])
