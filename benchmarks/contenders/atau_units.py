"""All units of a document: its path → the number of characters."""

import sys

from atau.pipeline.builtins import load_plugins
from atau.pipeline.formats import format_of
from atau.pipeline.sources import FileSource

source = FileSource(sys.argv[1])
plugins = load_plugins()
format = format_of(source, plugins)
assert format is not None
print(sum(len(unit.text) for unit in format.extract(source)[1]))
