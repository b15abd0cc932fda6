"""Reading Word documents beside python-docx: each document of the samples, and one of 300 and one of 1,000 pages."""

import io
import re
import statistics
import zipfile
from pathlib import Path

from common import (
    NONE,
    PYTHON,
    ROOT,
    Contender,
    Settings,
    UnavailableError,
    interleaved,
    measure,
    median,
    megabytes,
    missing,
    seconds,
    table,
)
from material import paragraphs
from peers import executable, versions

SAMPLES = ROOT.parent / "shared" / "samples"
PEER = "python-docx"
PAGE = 3_000  # characters
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


def run(settings: Settings) -> str:
    """A table of documents, and one of memory."""
    found = sorted(SAMPLES.rglob("*.docx"), key=lambda path: path.stat().st_size)
    made = {pages: settings.folder / f"{pages} pages.docx" for pages in (300, 1_000)}
    for pages, path in made.items():
        path.write_bytes(document(paragraphs(pages * PAGE * 2, settings)))  # Cyrillic letters have two bytes
    rows, ratios, reasons = [], [], {}
    for path in [*found, *made.values()]:
        try:
            ours, theirs = _measured(path, settings)
        except UnavailableError as reason:
            reasons[path.name] = str(reason)
            continue
        ratios.append(theirs / ours)
        size = f"{path.stat().st_size / 1000:.0f} kB"
        rows.append((path.name, size, seconds_finely(ours), seconds_finely(theirs), f"{ratios[-1]:.1f}"))
    if ratios:
        rows.append(("geometric mean (goal: 3)", "", "", "", f"{statistics.geometric_mean(ratios):.1f}"))
    first = table(("document", "size", "atau", PEER, "times faster (goal: at least 1.5)"), rows)
    second = table(("memory of the whole process", "peak"), [_memory(pages, path) for pages, path in made.items()])
    return f"{first}{missing(reasons)}\n{second}\n{versions(settings.peers, PEER)}\n"


def _measured(path: Path, settings: Settings) -> tuple[float, float]:
    """Seconds of a pass, ours and theirs."""
    started = {}
    try:
        started["atau"] = Contender("atau_extract", PYTHON, path)
        started[PEER] = Contender("python_docx_extract", executable(settings.peers, PEER, "python"), path)
        passes, reasons = interleaved(started, 7 if settings.full else 3)
    finally:
        for contender in started.values():
            contender.close()
    for reason in reasons.values():
        raise UnavailableError(reason)
    return median(one["seconds"] for one in passes["atau"]), median(one["seconds"] for one in passes[PEER])


def _memory(pages: int, path: Path) -> tuple[str, str]:
    goal = " (goal: 200 MB)" if pages == 300 else ""
    code = (
        "import sys, pathlib, atau_docx; from atau.testing.sources import BytesSource; "
        "print(sum(len(u.text) for u in atau_docx.Docx().extract(BytesSource('d', pathlib.Path(sys.argv[1]).read_bytes()))[1]))"
    )
    try:
        return f"{pages:,} pages{goal}", megabytes(measure([PYTHON, "-c", code, path], 120, codes=(0,)).peak)
    except UnavailableError:
        return f"{pages:,} pages{goal}", NONE


def document(texts) -> bytes:
    """A Word document of paragraphs, their runs formatted and marked as Russian, as Word writes them."""
    properties = '<w:rPr><w:rFonts w:ascii="Times New Roman"/><w:sz w:val="24"/><w:lang w:val="ru-RU"/></w:rPr>'
    run = f'<w:r>{properties}<w:t xml:space="preserve">{{}}</w:t></w:r>'
    body = "".join(
        f'<w:p w:rsidR="00A77B3E"><w:pPr><w:jc w:val="both"/></w:pPr>{run.format(text[:200])}{run.format(text[200:])}</w:p>'
        for text in (re.sub("[&<>]", " ", text) for text in texts)
    )
    members = {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType='
        '"application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{MAIN}"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r" Type="{OFFICE}/officeDocument" '
        'Target="word/document.xml"/></Relationships>',
        "word/document.xml": f'<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>',
    }
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in members.items():
            package.writestr(name, text)
    return stream.getvalue()


def seconds_finely(value: float) -> str:
    """Milliseconds with a decimal below ten of them."""
    return f"{value * 1000:.1f} ms" if value < 0.01 else seconds(value)
