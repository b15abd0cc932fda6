"""`glossary check` without the command: units from memory through the real pipeline; the glossary is a CSV file.

Every pass begins with tables fresh from the file, so that no word is known from the pass before.
"""

import datetime
import io
import sys
import time
from collections.abc import Iterable

from serve import read_task, serve

from atau import hookimpl
from atau.config import Configuration
from atau.hooks.manager import Plugins
from atau.matching.compiled import CompiledGlossary
from atau.model import Document, Profile, Segment, Unit
from atau.pipeline.builtins import BuiltIn
from atau.pipeline.check import check_documents
from atau.pipeline.documents import Run
from atau.pipeline.glossary import load_compiled


class UnitsFormat:
    """Gives the units of the task, whatever the file holds."""

    name = "units"
    patterns = ("*.json",)

    def extract(self, source: object) -> tuple[Document, Iterable[Unit]]:
        """The units, made before the clock runs."""
        return Document(source.name, self.name, "en", "ru"), iter(UNITS)


class WithUnits(BuiltIn):
    """The core, with the format."""

    @hookimpl
    def register_formats(self) -> Iterable[UnitsFormat]:
        """The format."""
        return [UnitsFormat()]


UNITS = [
    Unit(str(number), "message", english, "en", target=Segment(russian, "ru"))
    for number, (english, russian) in enumerate(read_task()["units"])
]


def build():
    """Compile, or load from the cache."""
    configuration = Configuration(glossary=(sys.argv[2],), source_language="en", target_language="ru")
    plugins = Plugins(WithUnits())
    data = load_compiled(configuration, plugins).to_bytes()

    def check() -> dict[str, float]:
        glossary = CompiledGlossary.from_bytes(data)
        for language in glossary.languages:
            glossary.table(language)
        run = Run((sys.argv[1],), configuration, plugins, glossary, io.BytesIO())
        start = time.process_time()
        (result,) = check_documents(run, Profile(datetime.date.today()))
        seconds = time.process_time() - start
        faults = {finding.unit for finding in result.findings if finding.check == "missing-term"}
        if result.error or result.units != len(UNITS):
            raise SystemExit(result.error or "units are missing")
        return {"seconds": seconds, "faults": len(faults)}

    return check


serve(build)
