"""The zip archive of a workbook: looked at before openpyxl opens it, and written without a trace of who wrote it
when.
"""

import zipfile
from typing import BinaryIO

from atau.errors import GlossaryError
from atau.hooks.interfaces import Source
from atau.i18n import _

_EPOCH = (1980, 1, 1, 0, 0, 0)  # the earliest time that a zip archive can name
_PROPERTIES = "docProps/core.xml"
_EMPTY = (
    b'<?xml version="1.0" encoding="UTF-8"?>\n'
    b'<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>'
)


def refuse_hostile(source: Source) -> None:
    """DocumentError for an archive that is damaged or unpacks to too much; GlossaryError for one with document types.

    openpyxl reads sheets with a parser that expands entities, so none may come near it.
    """
    from atau_container import Archive

    with Archive(source) as archive:
        for name in archive.names:
            if name.lower().endswith((".xml", ".rels", ".vml")) and b"<!DOCTYPE" in archive.read(name).replace(
                b"\0", b""
            ):
                reason = _("“{part}” in it has a document type declaration, as attacks do; save it anew as .xlsx")
                raise GlossaryError(source.name, reason.format(part=name[:80]))


def copy_anonymously(package: BinaryIO, target: BinaryIO) -> None:
    """The archive with the same members and no times; its properties name no author."""
    with zipfile.ZipFile(package) as written, zipfile.ZipFile(target, "w") as copy:
        for name in written.namelist():
            info = zipfile.ZipInfo(name, _EPOCH)
            info.compress_type = zipfile.ZIP_DEFLATED
            with copy.open(info, "w", force_zip64=True) as member:
                if name == _PROPERTIES:
                    member.write(_EMPTY)
                    continue
                with written.open(name) as stream:
                    while piece := stream.read(1 << 16):
                        member.write(piece)
