"""How much memory reading a document takes: measured in a new process, since this one holds everything already."""

import importlib.util
import os
import subprocess
import sys

_SCRIPT = """
import importlib, os, re, resource, sys
from atau.testing.sources import BytesSource
formats = {format.name: format for format in importlib.import_module(sys.argv[1]).register_formats()}
document, units = formats[sys.argv[2]].extract(BytesSource("large", sys.stdin.buffer.read()))
for unit in units:
    pass
if os.path.exists("/proc/self/status"):  # what getrusage says on Linux can be the peak of the process that started this one
    print(int(re.search(r"VmHWM:\\s+(\\d+) kB", open("/proc/self/status").read())[1]) * 1024)
else:
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024))
"""


def peak_memory(plugin: str, format: str, data: bytes) -> int | None:
    """Bytes at the peak of a process that reads the document with a format of the plugin; None where a system cannot tell."""
    if importlib.util.find_spec("resource") is None:
        return None
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
    command = [sys.executable, "-c", _SCRIPT, plugin, format]
    result = subprocess.run(command, env=environment, input=data, capture_output=True, check=False)
    assert not result.returncode, f"a large document cannot be read: {result.stderr.decode(errors='replace')}"
    return int(result.stdout)
