"""A Word document → OpenDocument and PDF, made by LibreOffice, without the day and the machine."""

import hashlib
import io
import re
import subprocess
import tempfile
import zipfile
from pathlib import Path

from typeset.word import packed

_TIME_LIMIT = 180  # seconds
_META = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3">'
    "<office:meta>{title}</office:meta></office:document-meta>"
)
_TITLE = re.compile(r"<dc:title>.*?</dc:title>", re.DOTALL)
_LEFT_OUT = re.compile(r"Thumbnails/|Configurations2/|layout-cache|manifest\.rdf")
_FILE_ENTRY = re.compile(r'\s*<manifest:file-entry [^>]*manifest:full-path="([^"]*)"[^>]*/>')
_IDENTIFIER = re.compile(r"\b(ct|list)\d{6,}")
_SAVED = re.compile(r'<config:config-item config:name="Rsid(?:Root)?"[^>]*>\d*</config:config-item>')
_PDF_DATE = re.compile(rb"(?<=/CreationDate\(D:)\d{14}[^)]*(?=\))|(?<=/ModDate\(D:)\d{14}[^)]*(?=\))")
_PDF_ID = re.compile(rb"<[0-9A-F]{32}>|(?<=DocChecksum /)[0-9A-F]{32}")


def opendocument(word: bytes, program: str) -> bytes:
    """The same text as .odt, tracked changes included."""
    with zipfile.ZipFile(io.BytesIO(_converted(word, "odt", program))) as archive:
        files = {name: archive.read(name) for name in archive.namelist() if not _LEFT_OUT.match(name)}
    title = _TITLE.search(files["meta.xml"].decode())
    files["meta.xml"] = _META.format(title=title[0] if title else "").encode()
    files["content.xml"] = _in_order(files["content.xml"].decode()).encode()
    files["settings.xml"] = _SAVED.sub("", files["settings.xml"].decode()).encode()
    manifest = files["META-INF/manifest.xml"].decode()
    files["META-INF/manifest.xml"] = _FILE_ENTRY.sub(
        lambda found: "" if _LEFT_OUT.match(found[1]) else found[0], manifest
    ).encode()
    return packed(files, stored="mimetype")


def _in_order(content: str) -> str:
    """The content with identifiers that are no addresses in the memory of a machine."""
    known: dict[str, str] = {}
    return _IDENTIFIER.sub(lambda found: known.setdefault(found[0], f"{found[1]}{len(known) + 1}"), content)


def pdf(word: bytes, program: str) -> bytes:
    """The same text as .pdf."""
    made = _converted(word, "pdf", program)
    # Each replacement is as long as what it replaces: the file tells where its objects begin.
    made = _PDF_DATE.sub(lambda found: b"19800101000000Z".ljust(len(found[0])), made)
    identifier = hashlib.md5(_PDF_ID.sub(b"", made), usedforsecurity=False).hexdigest().upper().encode()
    return _PDF_ID.sub(lambda found: b"<%s>" % identifier if found[0][:1] == b"<" else identifier, made)


def _converted(word: bytes, ending: str, program: str) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "text.docx"
        source.write_bytes(word)
        profile = (Path(folder) / "profile").as_uri()
        command = [program, "--headless", f"-env:UserInstallation={profile}", "--convert-to", ending]
        subprocess.run([*command, "--outdir", folder, source], check=True, capture_output=True, timeout=_TIME_LIMIT)
        return source.with_suffix(f".{ending}").read_bytes()
