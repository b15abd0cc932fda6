"""`glossary render --bilingual`: a document and its translation side by side, with the terms that stand in it."""

import io
from dataclasses import replace

from atau.matching.scan import matches
from atau.model import Concept, Side
from atau.pipeline.documents import Run, plugin_at_work
from atau.pipeline.rendering import Rendering


def bilingual_document(rendering: Rendering, run: Run, layout: str, *, with_terms: bool) -> bytes:
    """The bytes of a layout of that name; where asked for with an annex of the concepts that the source names."""
    written = io.BytesIO()
    terms = _terms(rendering, run) if with_terms else ()
    with plugin_at_work(run.plugins.owner("layouts", layout)):
        run.plugins.layouts[layout].write(rendering.document, rendering.units, terms, written)
    return written.getvalue()


def _terms(rendering: Rendering, run: Run) -> list[Concept]:
    """The concepts of the source, in the order in which they are first named."""
    from atau.pipeline.speech import Speech

    speech = Speech(rendering.document, run.configuration, frozenset(run.plugins.languages))
    found: dict[str, Concept] = {}
    for unit in rendering.units:
        language = speech.languages(replace(unit, target=None))[Side.SOURCE]
        for match in matches(unit.text, language, run.glossary, unit.id, Side.SOURCE) if language else ():
            found.setdefault(match.concept.id, match.concept)
    return list(found.values())
