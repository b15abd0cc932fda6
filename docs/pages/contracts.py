"""What programs may rely on: the keys of the JSON that `check` and `match` write, with an example made by running them."""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from pages.markdown import code, paragraphs, table

GLOSSARY = """\
[[concept]]
id = "undocumented-migrant"

[[concept.terms]]
language = "en"
text = "undocumented migrant"
status = "preferred"

[[concept.terms]]
language = "en"
text = "illegal migrant"
status = "forbidden"

[[concept.terms]]
language = "ru"
text = "мигрант без документов"
status = "preferred"
"""
TEXT = "Every winter illegal migrants are detained.\n"
FILE, TERMS = "appeal.txt", "terms.toml"

FINDING = {
    "check": "the name of the check",
    "severity": "`error`, `warning` or `note`",
    "message": "what is wrong, in the language of the interface",
    "path": "the document, as it was named on the command line",
    "location": "where in the file; see below",
    "unit": "the paragraph, cell or message, by an id that is the same in every run",
    "side": "`source` or `target` of a bilingual unit; `source` for a text of one language",
    "start": "where the words begin in the text of that side, counted in code points from 0",
    "end": "where they end; the character there belongs to them no more",
    "text": "the words",
    "concept": "the id of the concept, or null",
    "term": "the term in its citation form, or null",
    "authority": "whose word the finding follows, or null",
    "replacements": "what to write instead, the best first; empty where nothing can be told",
    "offer": "`fix`: the first can stand there as it is; `choice`: in the form that the sentence asks for; "
    "`expected`: one of them, somewhere",
    "agreeing": "words around that have to agree with what is written instead",
    "fingerprint": "the same while the words around are; `ignore-findings` takes it; it holds no words",
}
SUMMARY = {
    "documents": "how many documents were read",
    "unreadable": "how many were not",
    "units": "how many units the documents had",
    "silenced": "how many findings the documents or the configuration switched off",
    "errors": "findings of the severity error",
    "warnings": "findings of the severity warning",
    "notes": "findings of the severity note",
}
REPORT = {
    "version": "1; it grows when a key changes its meaning or goes away, not when one is added",
    "findings": "a list of findings",
    "fixed": "findings whose first replacement `--fix` has written into the document, as they were before",
    "errors": "documents that could not be read, each with `path` and `message`",
    "summary": "counts",
}
OCCURRENCE = {
    "path": "the document, as it was named on the command line",
    "concept": "the id of the concept",
    "term": "the term in its citation form",
    "language": "the language of the term",
    "status": "`preferred`, `admitted`, `proposed`, `deprecated` or `forbidden`",
    "authority": "whose word the status is",
    "how": "`exact`, `inflected`, `abbreviation`, `elliptical`, `spelling` or `related`",
    "text": "the words",
    "repaired": "the words as they should be written, where `how` is `spelling`; else null",
    "start": "where the words begin, counted in code points from 0",
    "end": "where they end",
    "spans": "the pieces that are the term, each its start and end; several only where a list parts its words",
    "unit": "the paragraph, cell or message",
    "side": "`source` or `target`",
    "location": "where in the file; see below",
    "equivalents": "the best term of the concept in each other language, and in its own where this term is not the best",
}
SHOWN = {
    "concepts": "the concepts, each with the fields of a term file; empty ones are left out",
    "sources": "the sources that their terms cite, by key, with the fields of `sources.toml`",
}
SHOWN_TERM = {
    "forms": "a list of `case`, `number` and `form`; absent where the term does not inflect, or nobody knows how",
    "citations": "a list of `reference`, `place` and `quotes`: the words at that place that hold the term",
}
LOCATION = {
    "line, column": "in text files; numbers count from 1, columns in code points",
    "page, slide, sheet, cell": "in PDF, slides and workbooks",
    "part": "of a DOCX file: body, header, footer, footnote, endnote, textbox, comment or property",
    "block, heading, paragraph": "the block of a DOCX or HTML file, the heading above it, the number printed before it",
    "table, row, cell, note": "inside tables and notes",
    "element, shape, file, attachment": "parts of a page, a slide, an archive or a letter",
}


def parts() -> Iterator[str]:
    """The sections of the page, one for each contract."""
    report = json.loads(run("check", FILE, "--glossary", TERMS, "--format", "json"))
    lines = run("match", FILE, "--glossary", TERMS, "--format", "jsonl")
    occurrence = json.loads(lines.splitlines()[0])
    yield "## JSON of glossary check"
    yield "One object, written piece by piece while documents are read. Keys may be added; see `version`."
    yield _keys("key", REPORT, report)
    yield "A finding has all of these keys:"
    yield _keys("key", FINDING, report["findings"][0])
    yield "The summary counts:"
    yield _keys("key", SUMMARY, report["summary"])
    yield from _example(f"glossary check {FILE} --glossary {TERMS} --format json", report)
    yield "## JSON lines of glossary match"
    yield "One object a line, one line an occurrence, in the order of the text."
    yield _keys("key", OCCURRENCE, occurrence)
    yield from _example(f"glossary match {FILE} --glossary {TERMS} --format jsonl", occurrence)
    yield "## JSON of glossary show"
    shown = json.loads(run("show", "undocumented-migrant", "--glossary", TERMS, "--format", "json"))
    yield _keys("key", SHOWN, shown)
    yield "A term has two keys more than in a term file:"
    term = shown["concepts"][0]["terms"][0]
    yield _keys("key", SHOWN_TERM, {key: term[key] for key in term if key in SHOWN_TERM})
    yield "## Locations"
    yield "A flat object; keys that do not apply are absent."
    yield table(("keys", "meaning"), [(_quoted(keys), meaning) for keys, meaning in LOCATION.items()])
    yield "## The files of the examples"
    yield paragraphs(f"`{FILE}`:", code(TEXT), f"`{TERMS}`:", code(GLOSSARY, "toml"))


def run(*arguments: str) -> str:
    """What the command writes, called in a folder that holds the two files, with nobody else's plugins."""
    environment = os.environ | {"LANGUAGE": "en", "ATAU_PLUGINS": "text", "ATAU_CACHE": "off"}
    command = [sys.executable, "-c", "import atau.cli; atau.cli.main()", *arguments]
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, FILE).write_text(TEXT, encoding="utf-8")
        Path(folder, TERMS).write_text(GLOSSARY, encoding="utf-8")
        said = subprocess.run(command, cwd=folder, env=environment, capture_output=True, encoding="utf-8", check=False)
    assert not said.stderr, said.stderr
    return said.stdout


def _keys(header: str, meanings: Mapping[str, str], written: Mapping[str, Any]) -> str:
    assert list(meanings) == list(written), f"the keys written are {list(written)}, those described {list(meanings)}"
    return table((header, "meaning"), [(f"`{key}`", meaning) for key, meaning in meanings.items()])


def _example(command: str, value: Any) -> Iterator[str]:
    yield code(command, "sh")
    yield code(json.dumps(value, ensure_ascii=False, indent=2), "json")


def _quoted(keys: str) -> str:
    return ", ".join(f"`{key}`" for key in keys.split(", "))
