"""Compile a glossary (the built-in one, or a file) in a new process; print the times and the size of the result."""

import json
import sys
import time

start = time.process_time()

from atau.config import Configuration  # noqa: E402 - the imports belong to the time
from atau.matching.compile import compile_glossary  # noqa: E402
from atau.matching.compiled import CompiledGlossary  # noqa: E402
from atau.pipeline.builtins import load_plugins  # noqa: E402
from atau.pipeline.glossary import glossary_files, load_glossary  # noqa: E402

plugins = load_plugins()
glossary = load_glossary(glossary_files(Configuration(glossary=tuple(sys.argv[1:]))), plugins)
read = time.process_time()
compiled = compile_glossary(glossary.concepts, plugins.languages)
data = compiled.to_bytes()
done = time.process_time()
loaded = CompiledGlossary.from_bytes(data)
for language in loaded.languages:
    loaded.table(language)
end = time.process_time()
print(json.dumps({"read": read - start, "compile": done - read, "load": end - done, "size": len(data)}))
