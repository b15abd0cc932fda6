"""Atau: all units of a Word document (the file is the first argument), a pass from its bytes."""

import sys
from pathlib import Path

from serve import serve

import atau_docx
from atau.testing.sources import BytesSource


def build():
    """Read the file once."""
    data = Path(sys.argv[1]).read_bytes()

    def extract() -> dict[str, float]:
        _document, units = atau_docx.Docx().extract(BytesSource("document", data))
        return {"characters": sum(len(unit.text) for unit in units)}

    return extract


serve(build)
