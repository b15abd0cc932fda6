"""The glossary's own home: `toml.py` reads and writes term files, `folder.py` a folder of them.

`merge.py` makes one glossary of several. Every other format is a plugin.
"""

from atau.termbase.merge import merge
from atau.termbase.toml import TomlGlossary

__all__ = ["TomlGlossary", "merge"]
