"""Set the example documents anew: `python -m typeset` in this folder's parent. OpenDocument and PDF need LibreOffice."""

import shutil
import sys
from pathlib import Path

from typeset.office import opendocument, pdf
from typeset.page import page
from typeset.source import read
from typeset.word import document

HERE = Path(__file__).parent


def main() -> None:
    """Write each example in four formats."""
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if program is None:
        sys.exit("LibreOffice is missing: install it, so that soffice is found")
    for source in sorted(HERE.glob("*.toml")):
        text = read(source)
        word = document(text)
        files = {
            "docx": word,
            "html": page(text),
            "odt": opendocument(word, program),
            "pdf": pdf(document(text, with_changes=False), program),
        }
        for ending, content in files.items():
            (HERE.parent / f"{source.stem}.{ending}").write_bytes(content)


if __name__ == "__main__":
    main()
