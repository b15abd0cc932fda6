"""`glossary explain`: the text in its language, its sentences, and what the matcher makes of it."""

import io
from dataclasses import dataclass

from atau.config import Configuration
from atau.errors import UsageError
from atau.hooks.interfaces import Language
from atau.hooks.manager import Plugins
from atau.i18n import _
from atau.languages.detect import detect
from atau.languages.sentences import sentences
from atau.languages.words import fold
from atau.matching.compiled import CompiledGlossary
from atau.matching.explain import Explanation, explain
from atau.model import Document, Location, Profile, Result, Segment, Side, Span, Unit
from atau.pipeline.search import By, near_terms, search_glossary


@dataclass(frozen=True, slots=True)
class Explained:
    """An explanation with what lies before the matcher: the sentences, and whether the language was recognised."""

    explanation: Explanation
    sentences: tuple[Span, ...]
    recognised: bool


def explain_text(
    text: str, language: str | None, term: str | None, concept: str | None, glossary: CompiledGlossary, plugins: Plugins
) -> Explained:
    """What the matcher sees in the text; UsageError for a term or a concept that is not in the glossary."""
    tag = language or detect(text, None)
    if tag is None:
        raise UsageError(_("the text has no letters to tell its language by; say it with --language"))
    concepts, terms = _wanted(term, concept, glossary)
    known: Language | None = plugins.languages.get(tag)
    return Explained(
        explain(text, tag, glossary, concepts, terms),
        tuple(sentences(text, known.abbreviations if known else frozenset())),
        language is None,
    )


def judge_translation(
    source: str,
    target: str,
    settings: Configuration,
    profile: Profile,
    glossary: CompiledGlossary,
    plugins: Plugins,
) -> Result:
    """What the checks say of a sentence and its translation, each in the language of its letters."""
    from atau.matching.mentions import Mentions
    from atau.pipeline.check import chosen_checks, judged
    from atau.pipeline.context import Memory, Reading
    from atau.pipeline.documents import Run

    unit = Unit("1", "message", source, location=Location(line=1), target=Segment(target))
    languages = {Side.SOURCE: detect(source, None), Side.TARGET: detect(target, None)}
    document = Document("--target", "translation")
    memory = Memory(document, profile, plugins.languages, Mentions(glossary, plugins.languages))
    run = Run((), settings, plugins, glossary, io.BytesIO())
    readings = iter([Reading(unit, languages, glossary)])
    return judged(document, readings, chosen_checks(settings, plugins), memory, run)


def _wanted(term: str | None, concept: str | None, glossary: CompiledGlossary) -> tuple[list[str], set[str]]:
    """The concepts asked for, and the citation forms where the term is one that stands in the glossary as it is."""
    if concept is not None:
        if concept not in glossary.numbers:
            near = ", ".join(search_near(concept, glossary))
            raise UsageError(_("there is no concept “{id}”; near: {near}").format(id=concept, near=near or "–"))
        return [concept], set()
    if term is None:
        return [], set()
    answer = search_glossary(term, glossary)
    if answer.by not in (By.TERM, By.ID):
        near = ", ".join(near_terms(term, glossary)) or "–"
        raise UsageError(_("the glossary has no term “{term}”; near: {near}").format(term=term, near=near))
    names = {
        name
        for found in answer.concepts
        for known in found.terms
        for name in (known.text, *known.abbreviations)
        if fold(name) == fold(term)
    }
    return [found.id for found in answer.concepts], names


def search_near(concept: str, glossary: CompiledGlossary) -> list[str]:
    """The ids that are written much like this one."""
    import difflib

    return difflib.get_close_matches(concept, glossary.numbers, 3)
