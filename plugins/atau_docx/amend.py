"""Words exchanged in a Word document: the first run that they stand in takes the new ones, so their formatting is kept.

Only the texts concerned are changed in the bytes of a part; all other bytes of it, and all other parts, stay as they are.
"""

import io
import re
import zipfile
from collections.abc import Mapping, Sequence
from copy import copy
from typing import TYPE_CHECKING
from xml.parsers import expat
from xml.sax.saxutils import escape

from atau.hooks.interfaces import Source
from atau.model import Edit
from atau_container import Archive
from atau_docx.extract import Extraction
from atau_docx.names import LOCAL, WORD, named
from atau_docx.package import read_package
from atau_docx.paragraph import Paragraph
from atau_docx.styles import Styles

if TYPE_CHECKING:
    from lxml.etree import _Element

_START_TAG = re.compile(rb"""<(?:[^<>"']|"[^"]*"|'[^']*')*>""")
_DECLARED = re.compile(rb"""\A(?:\xef\xbb\xbf)?\s*<\?xml[^>]*encoding\s*=\s*["'](?!utf-?8["'])""", re.IGNORECASE)
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")


def amend(source: Source, edits: Sequence[Edit]) -> tuple[bytes, Sequence[Edit]]:
    """The document with the edits made, and which they are; words that partly stand in no run of text are left alone."""
    package = read_package(source)
    styles = package.parts.get("styles")
    extraction = Extraction(package, Styles(styles.parse() if styles else None))
    wanted: dict[str, list[Edit]] = {}
    for edit in edits:
        wanted.setdefault(edit.unit, []).append(edit)
    texts: dict[_Element, str] = {}
    made: list[Edit] = []
    for paragraph, unit in extraction.paragraphs():
        for edit in sorted(wanted.get(unit.id, ()), key=lambda edit: edit.start, reverse=True):
            if _write(paragraph, edit, texts):
                made.append(edit)
    parts: dict[str, dict[int, str]] = {}
    for root, name in extraction.roots.items():
        changed = {number: texts[run] for number, run in enumerate(root.iter(*named("t"))) if run in texts}
        if changed:
            parts[name] = changed
    with source.open() as stream:
        data = stream.read()
    with Archive(source) as archive:
        contents = {name: archive.read(name) for name in parts}
    if any(_DECLARED.match(part) or part.startswith(_UTF_16) for part in contents.values()):
        return data, ()  # Word writes UTF-8; other encodings are nobody's
    if not parts:
        return data, ()
    return _packed(data, {name: _spliced(contents[name], changed) for name, changed in parts.items()}), made


def _write(paragraph: Paragraph, edit: Edit, texts: "dict[_Element, str]") -> bool:
    """Take the edit into the texts of the runs; False where some of the words stand in none, or in one that is there twice."""
    covered = 0
    changes: list[tuple[_Element, int, int]] = []
    for offset, run in paragraph.runs:
        start, end = max(edit.start, offset), min(edit.end, offset + len(run.text or ""))
        if start < end:
            covered += end - start
            changes.append((run, start - offset, end - offset))
    if covered != edit.end - edit.start or any(len(run) or _is_repeated(run) for run, _start, _end in changes):
        return False
    for number, (run, start, end) in enumerate(changes):
        text = texts.get(run, run.text or "")
        texts[run] = text[:start] + (edit.text if not number else "") + text[end:]
    return True


def _is_repeated(run: "_Element") -> bool:
    """Whether other programs read the same words from another branch, which would keep the old ones."""
    return any(LOCAL.get(ancestor.tag) == "AlternateContent" for ancestor in run.iterancestors())


def _spliced(data: bytes, texts: Mapping[int, str]) -> bytes:
    """The bytes of a part with other words in some of its texts, which are counted from 0."""
    places: list[list[int]] = []
    names = {f"{namespace} t" for namespace in WORD}
    parser = expat.ParserCreate(namespace_separator=" ")

    def start(name: str, _attributes: object) -> None:
        if name in names:
            places.append([parser.CurrentByteIndex])

    def end(name: str) -> None:
        if name in names:
            places[-1].append(parser.CurrentByteIndex)

    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.Parse(data, True)
    for number in sorted(texts, reverse=True):
        begin, close = places[number]
        tag = _START_TAG.match(data, begin)
        assert tag
        opening, words = tag[0], texts[number]
        if words != words.strip() and b"xml:space" not in opening:
            opening = opening[:-1] + b' xml:space="preserve">'
        data = data[:begin] + opening + escape(words).encode() + data[close:]
    return data


def _packed(data: bytes, parts: Mapping[str, bytes]) -> bytes:
    """The archive with other bytes in some of its members."""
    written = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(written, "w") as new:
        new.comment = old.comment
        for info in old.infolist():
            content = parts.get(info.filename)
            new.writestr(copy(info), old.read(info) if content is None else content)
    return written.getvalue()
