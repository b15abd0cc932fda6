"""The text of a PDF with paragraphs and places, against the bare text of the same parser: 220 pages, then 1,000."""

from functools import partial
from pathlib import Path

from common import HERE, PYTHON, ROOT, Measured, Settings, interleaved, measure, median, missing, seconds, table

SAMPLES = ROOT.parent / "shared" / "samples" / "udhr"
FILES = [f"udhr_{language}_DejaVuSerif.pdf" for language in ("eng", "rus", "kaz")]
SCRIPTS = {"PDFium, bare text": "pdfium_text", "Atau, units with places": "atau_units"}
MEGABYTE = 1_000_000


def run(settings: Settings) -> str:
    """A row for each contender and size: time, pages a second, memory, and how much slower than the bare text."""
    rows = []
    reasons: dict[str, str] = {}
    for pages in (220, 1_000) if settings.full else (120,):
        path = settings.folder / f"{pages}.pdf"
        _write(path, pages)
        contenders = {name: partial(_extract, script, path) for name, script in SCRIPTS.items()}
        results, missed = interleaved(contenders, 5 if settings.full else 1)
        reasons |= missed
        for name, runs in results.items():
            wall = median(run.seconds for run in runs)
            bare = median(run.seconds for run in results[next(iter(SCRIPTS))])
            peak = f"{median(run.peak for run in runs) / MEGABYTE:.0f} MB"
            rows.append((f"{name}, {pages} pages", seconds(wall), f"{pages / wall:.0f}", peak, f"{wall / bare:.1f}"))
    header = ("the Universal Declaration in three languages", "time", "pages a second", "memory", "times the bare text")
    return table(header, rows) + missing(reasons)


def _extract(script: str, path: Path) -> Measured:
    return measure([PYTHON, HERE / "contenders" / f"{script}.py", path], 120)


def _write(path: Path, pages: int) -> None:
    import pypdfium2

    made = pypdfium2.PdfDocument.new()
    while len(made) < pages:
        for name in FILES:
            source = pypdfium2.PdfDocument(SAMPLES / name)
            made.import_pages(source, list(range(min(len(source), pages - len(made)))))
    made.save(path)
