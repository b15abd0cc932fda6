"""`glossary render --bilingual`: a document and its translation side by side, with the terms that stand in it."""

import io
from collections.abc import Iterable
from dataclasses import replace

from atau.hooks.manager import Plugins
from atau.matching.scan import matches
from atau.model import Concept, Side
from atau.pipeline.documents import Run, plugin_at_work
from atau.pipeline.rendering import Rendering


def bilingual_document(rendering: Rendering, plugins: Plugins, layout: str, terms: Iterable[Concept] = ()) -> bytes:
    """The bytes of a layout of that name, with an annex of terms where there are any."""
    written = io.BytesIO()
    with plugin_at_work(plugins.owner("layouts", layout)):
        plugins.layouts[layout].write(rendering.document, rendering.units, terms, written)
    return written.getvalue()


def terms_of(rendering: Rendering, run: Run) -> list[Concept]:
    """The concepts of the source, in the order in which they are first named."""
    from atau.pipeline.speech import Speech

    speech = Speech(rendering.document, run.configuration, frozenset(run.plugins.languages))
    found: dict[str, Concept] = {}
    for unit in rendering.units:
        language = speech.languages(replace(unit, target=None))[Side.SOURCE]
        for match in matches(unit.text, language, run.glossary, unit.id, Side.SOURCE) if language else ():
            found.setdefault(match.concept.id, match.concept)
    return list(found.values())
