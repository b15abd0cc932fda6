"""Catalogues of real documents: all readers find the same messages in them, and nothing translated is nothing changed."""

import io
import subprocess
from pathlib import Path

import pytest

from atau.cli import run as glossary

ROOT = Path(__file__).parents[2]
ENDINGS = {".docx", ".odt", ".html", ".md"}
REFUSED = {"ExternalEntityInText.docx", "truncated62886.docx"}
WORDLESS = 2  # the exit code where a document has no text to translate


def documents() -> list[Path]:
    folders = [ROOT / "examples", ROOT.parent / "shared" / "samples"]
    found = [path for folder in folders for path in sorted(folder.rglob("*")) if path.suffix in ENDINGS]
    return [path for path in found if path.name not in REFUSED and "README" not in path.name]


@pytest.fixture(autouse=True)
def folder(tmp_path, tmp_path_factory, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("ATAU_CACHE", str(tmp_path_factory.getbasetemp() / "cache"))
    monkeypatch.setenv("LANGUAGE", "en")


@pytest.fixture
def extracted(tmp_path, capsys):
    """Makes a catalogue of a document; None where there is nothing to translate in it."""

    def make(document: Path, *options: str) -> Path | None:
        catalogue = tmp_path / "made.po"
        code = glossary(["extract", str(document), "-o", str(catalogue), "-q", *options])
        if code == WORDLESS:
            assert "no text to translate" in capsys.readouterr().err
            return None
        assert code == 0
        return catalogue

    return make


@pytest.mark.parametrize("document", documents(), ids=lambda path: path.name)
def test_every_reader_finds_the_same_messages(document, extracted, program):
    polib = pytest.importorskip("polib")
    from babel.messages.pofile import read_po
    from translate.storage.pypo import pofile

    from atau.pipeline.sources import FileSource
    from atau_po.catalogue import PoCatalogue

    catalogue = extracted(document, "--to", "kk")
    if catalogue is None:
        return
    checked = subprocess.run(
        [program("msgfmt"), "-c", "-o", "-", str(catalogue)], capture_output=True, check=False, stdin=subprocess.DEVNULL
    )
    assert (checked.returncode, checked.stderr) == (0, b"")
    ours = [(message.msgctxt, message.msgid) for message in PoCatalogue().read(FileSource(str(catalogue)))]
    assert [(entry.msgctxt, entry.msgid) for entry in polib.pofile(str(catalogue))] == ours
    data = catalogue.read_bytes()
    assert [(message.context, message.id) for message in read_po(io.BytesIO(data)) if message.id] == ours
    theirs = [unit for unit in pofile.parsestring(data).units if not unit.isheader()]
    assert [(unit.getcontext(), str(unit.source)) for unit in theirs] == ours


@pytest.mark.parametrize("document", documents(), ids=lambda path: path.name)
def test_nothing_translated_is_nothing_changed(document, extracted, tmp_path):
    catalogue = extracted(document)
    if catalogue is None:
        return
    made = tmp_path / f"made{document.suffix}"
    assert glossary(["render", str(document), "-c", str(catalogue), "--to", "kk", "-o", str(made), "-q"]) == 0
    assert made.read_bytes() == document.read_bytes()
