"""Glossaries as SKOS, the vocabulary of the W3C for thesauri; needs rdflib (`pip install 'atau[skos]'`)."""

from collections.abc import Iterable

import atau
from atau.hooks.interfaces import GlossaryFormat


@atau.hookimpl
def register_glossary_formats() -> Iterable[GlossaryFormat]:
    """The one format of this plugin."""
    from atau_skos.glossary import SkosGlossary

    return [SkosGlossary()]
