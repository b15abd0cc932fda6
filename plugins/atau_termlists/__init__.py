"""Bilingual lists with tabs, which programs for translators and for machine translation read: OmegaT, UTX, and the
plainest.
"""

from collections.abc import Iterable

import atau
from atau.hooks.interfaces import GlossaryFormat


@atau.hookimpl
def register_glossary_formats() -> Iterable[GlossaryFormat]:
    """One format, one module."""
    from atau_termlists.omegat import OmegatGlossary
    from atau_termlists.plain import PlainTsvGlossary
    from atau_termlists.utx import UtxGlossary

    return [OmegatGlossary(), UtxGlossary(), PlainTsvGlossary()]
