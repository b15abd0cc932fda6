"""What importing a plugin brings in: measured in a new process, since this one has loaded everything already."""

import os
import subprocess
import sys

_SCRIPT = """
import sys
before = set(sys.modules)
__import__(sys.argv[1])
print(*sorted({name.partition(".")[0] for name in set(sys.modules) - before}))
"""
_ALLOWED = frozenset({"atau", "atau_container", "pluggy"})


def foreign_imports(plugin: str, own: tuple[str, ...] = ()) -> list[str]:
    """The packages that importing the plugin loads, beside the standard library, Atau, pluggy and its own."""
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
    command = [sys.executable, "-c", _SCRIPT, plugin]
    result = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert not result.returncode, f"{plugin} cannot be imported: {result.stderr}"
    allowed = _ALLOWED | {plugin.partition(".")[0], *own} | sys.stdlib_module_names
    return [name for name in result.stdout.split() if name not in allowed]
