"""TBX, the exchange format of termbases: ISO 30042:2019 (TBX-Basic) both ways, ISO 30042:2008 to read.

Start reading at `read.py` or `write.py`; `names.py` knows the data categories, `notes.py` what none of them can hold.
"""

from collections.abc import Iterable

import atau
from atau.hooks.interfaces import GlossaryFormat


@atau.hookimpl
def register_glossary_formats() -> Iterable[GlossaryFormat]:
    """The two styles."""
    from atau_tbx.glossary import DctTbxGlossary, TbxGlossary

    return [TbxGlossary(), DctTbxGlossary()]
