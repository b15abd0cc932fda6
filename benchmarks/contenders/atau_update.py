"""Atau: one update of a catalogue: python atau_update.py CATALOGUE NEW TARGET, where NEW has the messages of the new source.

Prints the seconds of the processor for reading the new messages, of reading and updating the catalogue, and of writing it.
"""

import sys
import time
from dataclasses import replace
from pathlib import Path

from atau.pipeline.sources import FileSource
from atau.pipeline.update import updated
from atau_po.catalogue import PoCatalogue

catalogue, new, target = sys.argv[1:]
start = time.process_time()
format = PoCatalogue()
fresh = format.read(FileSource(new))
fresh = replace(fresh, messages=list(fresh))
read = time.process_time()
result = updated(format.read(FileSource(catalogue)), fresh)
ready = time.process_time()
with Path(target).open("wb") as file:
    format.write(result.catalogue, file)
print(read - start, ready - read, time.process_time() - ready)
