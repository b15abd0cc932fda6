"""What a command loads: each module takes its time to import, and most commands take less than that for their work."""

import subprocess
import sys

import pytest

SCRIPT = """
import sys
from atau.cli import run
code = run(sys.argv[1:])
assert not code, code
print(*sys.modules, file=sys.stderr)
"""
GOOD = "Закон защищает лиц с инвалидностью.\n"
OWN = ("--glossary", "terms.csv", "--language", "ru")

ONE_FILE = {"multiprocessing", "concurrent.futures", "tempfile", "shutil", "importlib.metadata", "platformdirs"}
"""What nobody needs for one file, with a compiled glossary in a cache that is named."""

OTHER_FORMATS = {"lxml", "markdown_it", "polib", "openpyxl", "zipfile", "csv", "html", "charset_normalizer"}
COMPILING = {
    *("atau.matching.compile", "atau.matching.skeletons", "atau.model.holdings", "atau.model.pattern", "atau.termbase"),
    *("atau_po.glossary", "atau_skos.glossary", "atau_tables.delimited", "atau_tbx.glossary", "atau_termlists.omegat"),
    *("atau.languages.english", "atau.languages.kazakh", "pymorphy3", "lemminflect"),
}
TRANSLATING = {"atau.model.catalogue", "atau_bilingual.catalogue", "atau_bilingual.page", "atau_po.catalogue"}
JUDGING = {
    *("atau.checks", "atau.reports.json", "atau.reports.text", "atau.languages.russian", "atau.languages.sentences"),
    *("atau.pipeline.check", "atau.pipeline.masthead", "atau.pipeline.review", "atau.model.result"),
}


@pytest.mark.parametrize(
    ("command", "needless"),
    [
        (("match", "a.txt", *OWN, "--format", "jsonl"), ONE_FILE | OTHER_FORMATS | COMPILING | TRANSLATING | JUDGING),
        (("check", "a.txt", *OWN), ONE_FILE | OTHER_FORMATS | COMPILING | TRANSLATING),
    ],
)
def test_what_a_plain_text_does_not_load(glossary, write, command, needless):
    write("a.txt", GOOD)
    assert glossary(*command).code == 0  # the glossary is compiled
    ran = subprocess.run(
        [sys.executable, "-c", SCRIPT, *command], capture_output=True, text=True, encoding="utf-8", check=True
    )
    loaded = set(ran.stderr.split())
    assert "atau.matching.scan" in loaded
    assert not needless & loaded
