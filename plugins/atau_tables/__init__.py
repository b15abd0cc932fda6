"""Glossaries as tables: CSV, TSV and XLSX, each in two layouts.

`long.py` and `wide.py` know the layouts, `terms.py` and `cells.py` what stands in a cell; `delimited.py` and
`workbook.py` put rows into files.
"""

from collections.abc import Iterable

import atau
from atau.hooks.interfaces import GlossaryFormat


@atau.hookimpl
def register_glossary_formats() -> Iterable[GlossaryFormat]:
    """CSV and TSV, XLSX, and each with the other layout under a name of its own."""
    from atau_tables.delimited import CsvGlossary, TsvGlossary, WideCsvGlossary
    from atau_tables.workbook import LongXlsxGlossary, XlsxGlossary

    return [CsvGlossary(), WideCsvGlossary(), TsvGlossary(), XlsxGlossary(), LongXlsxGlossary()]
