"""The matcher alone: Russian paragraphs (a JSON list) against a glossary (CSV); tables fresh from the file at every pass."""

import sys
import time

from serve import read_task, serve

from atau.config import Configuration
from atau.matching.compiled import CompiledGlossary
from atau.matching.scan import matches
from atau.model import Side
from atau.pipeline.builtins import load_plugins
from atau.pipeline.glossary import load_compiled


def build():
    """Compile, or load from the cache."""
    paragraphs = read_task()
    data = load_compiled(Configuration(glossary=(sys.argv[2],)), load_plugins()).to_bytes()

    def scan() -> dict[str, float]:
        glossary = CompiledGlossary.from_bytes(data)
        glossary.table("ru")
        start = time.process_time()
        found = sum(len(matches(paragraph, "ru", glossary, "", Side.SOURCE)) for paragraph in paragraphs)
        return {"seconds": time.process_time() - start, "found": found}

    return scan


serve(build)
