"""Glossary files: `toml.py` reads the format of glossary/, `csv.py` a table with one usage a row.

`fields.py` is what they share; `merge.py` makes one glossary of several.
"""

from atau.termbase.csv import CsvGlossary
from atau.termbase.merge import merge
from atau.termbase.toml import TomlGlossary

__all__ = ["CsvGlossary", "TomlGlossary", "merge"]
