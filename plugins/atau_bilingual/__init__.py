"""Two languages side by side: bilingual documents for people to read and print, and a table in Word for translators.

`lines.py` turns units into what stands in the two columns; `table.py`, `paragraphs.py` and `page.py` lay it out.
`catalogue.py` writes the translators' table and `returned.py` reads it back. `word.py` and `elements.py` make Word documents.
"""

from collections.abc import Iterable

from atau import hookimpl
from atau.hooks.interfaces import CatalogueFormat, Layout


@hookimpl
def register_layouts() -> Iterable[Layout]:
    """A table or paragraphs in Word, and a web page."""
    from atau_bilingual.page import PageLayout
    from atau_bilingual.paragraphs import ParagraphsLayout
    from atau_bilingual.table import TableLayout

    return [TableLayout(), ParagraphsLayout(), PageLayout()]


@hookimpl
def register_catalogue_formats() -> Iterable[CatalogueFormat]:
    """The table in Word in which people translate without any tool."""
    from atau_bilingual.catalogue import TableCatalogue

    return [TableCatalogue()]
