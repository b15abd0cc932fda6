"""Words exchanged in a Word document: the first run that they stand in takes the new ones, so their formatting is kept.

Only the texts concerned are changed in the bytes of a part; all other bytes of it, and all other parts, stay as they are.
"""

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING
from xml.parsers import expat
from xml.sax.saxutils import escape

from atau.hooks.interfaces import Source
from atau.model import Edit
from atau_container import Archive, rewritten
from atau_docx.extract import Extraction
from atau_docx.names import LOCAL, WORD, named
from atau_docx.package import read_package
from atau_docx.paragraph import Paragraph

if TYPE_CHECKING:
    from lxml.etree import _Element

_START_TAG = re.compile(rb"""<(?:[^<>"']|"[^"]*"|'[^']*')*>""")
_DECLARED = re.compile(rb"""\A(?:\xef\xbb\xbf)?\s*<\?xml[^>]*encoding\s*=\s*["'](?!utf-?8["'])""", re.IGNORECASE)
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")


def amend(source: Source, edits: Sequence[Edit]) -> tuple[bytes, Sequence[Edit]]:
    """The document with the edits made, and which they are; words that partly stand in no run of text are left alone."""
    package = read_package(source)
    extraction = Extraction.of(package)
    wanted: dict[str, list[Edit]] = {}
    for edit in edits:
        wanted.setdefault(edit.unit, []).append(edit)
    texts: dict[str, dict[_Element, str]] = {}  # of the runs that change, by the part they stand in
    made: list[Edit] = []
    # The body is parsed whole, and so are the other parts: the runs are counted in them.
    for unit, paragraph, member, *_where in extraction.walk(next(package.main.root.iter(*named("body")), ())):
        for edit in sorted(wanted.get(unit.id, ()), key=lambda edit: edit.start, reverse=True):
            if paragraph is not None and _write(paragraph, edit, texts.setdefault(member, {})):
                made.append(edit)
    with Archive(source) as archive:
        changed = {name: (archive.read(name), _numbered(runs)) for name, runs in texts.items() if runs}
        if not changed or any(_DECLARED.match(part) or part.startswith(_UTF_16) for part, _runs in changed.values()):
            with source.open() as stream:
                return stream.read(), ()  # Word writes UTF-8; other encodings are nobody's
        return rewritten(archive, {name: _spliced(part, runs) for name, (part, runs) in changed.items()}), made


def _write(paragraph: Paragraph, edit: Edit, texts: "dict[_Element, str]") -> bool:
    """Take the edit into the texts of the runs; False where some of the words stand in none, or in one that is there twice."""
    offset = 0
    changes: list[tuple[_Element, int, int]] = []
    for node, piece in paragraph.pieces:
        start, end = max(edit.start, offset), min(edit.end, offset + len(piece))
        if start < end:
            if LOCAL[node.tag] != "t" or len(node) or _is_repeated(node):
                return False
            changes.append((node, start - offset, end - offset))
        offset += len(piece)
    if not changes or edit.end > offset:
        return False
    for number, (run, start, end) in enumerate(changes):
        text = texts.get(run, run.text or "")
        texts[run] = text[:start] + (edit.text if not number else "") + text[end:]
    return True


def _numbered(texts: "Mapping[_Element, str]") -> dict[int, str]:
    """The texts by the number of their run in the part."""
    root = next(iter(texts)).getroottree().getroot()
    return {number: texts[run] for number, run in enumerate(root.iter(*named("t"))) if run in texts}


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
