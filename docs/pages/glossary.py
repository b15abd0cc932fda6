"""glossary.md: what the built-in glossary covers, and what it rests on."""

from collections import Counter
from collections.abc import Iterable, Sequence

from atau.config import Configuration
from atau.lint.unknown_source import OWN_KNOWLEDGE
from atau.model import Concept, Evidence, Glossary, Status, Term
from atau.pipeline.builtins import load_plugins
from atau.pipeline.glossary import glossary_files, load_glossary
from pages.markdown import paragraphs, table

LANGUAGES = {"en": "English", "ru": "Russian", "kk": "Kazakh"}


def built_in() -> Glossary:
    """The glossary that comes with the tool."""
    return load_glossary(glossary_files(Configuration()), load_plugins())


def page() -> str:
    """The text of the page."""
    glossary = built_in()
    sources = {source.key: source for source in glossary.sources}
    return paragraphs(
        "# The glossary",
        "What the built-in glossary covers, counted from its files. “Quoted” is a preferred term that cites a text of somebody "
        "else in the words that stand there, with the day on which they were seen; “proposed” rests on nobody's text yet. "
        "Terms are licensed under CC BY 4.0.",
        "## Concepts by domain",
        table(
            ("domain", "concepts", *(f"{name}: any, quoted" for name in LANGUAGES.values())),
            _by_domain(glossary.concepts, sources),
        ),
        "## Terms by status",
        "A term counts once for each authority that speaks of it.",
        table(("status", "authority", *LANGUAGES.values()), _by_status(glossary.concepts)),
        "## Evidence",
        "A term counts once for each kind of text that it cites.",
        table(("kind of text", "texts", *LANGUAGES.values()), _by_evidence(glossary, sources)),
    )


def has(concept: Concept, language: str) -> bool:
    """Whether the concept has a term in the language that may be used, proposed or not."""
    return any(usage.status.is_allowed for term in concept.terms_in(language) for usage in term.usages)


def is_quoted(concept: Concept, language: str, sources: dict[str, Evidence]) -> bool:
    """Whether the concept has a preferred term in the language that rests on words seen in somebody's text."""
    return any(is_preferred(term) and any(proofs(term, sources)) for term in concept.terms_in(language))


def is_preferred(term: Term) -> bool:
    """Whether some authority prefers the term."""
    return any(usage.status is Status.PREFERRED for usage in term.usages)


def proofs(term: Term, sources: dict[str, Evidence]) -> Iterable[Evidence]:
    """The sources of the term that quote it and were seen on a day."""
    for reference in term.sources:
        key, _colon, place = reference.partition(":")
        source = sources[key]
        if source.type != OWN_KNOWLEDGE and source.seen and dict(source.quotes).get(place):
            yield source


def _by_domain(concepts: Sequence[Concept], sources: dict[str, Evidence]) -> list[Sequence[str]]:
    domains = sorted({concept.domain or "" for concept in concepts})
    groups = [(name, [concept for concept in concepts if concept.domain == name]) for name in domains]
    rows = []
    for name, group in [*groups, ("**all**", list(concepts))]:
        counts = [
            f"{sum(has(concept, tag) for concept in group)}, {sum(is_quoted(concept, tag, sources) for concept in group)}"
            for tag in LANGUAGES
        ]
        rows.append((name, str(len(group)), *counts))
    return rows


def _by_status(concepts: Iterable[Concept]) -> list[Sequence[str]]:
    counts = Counter(
        (usage.status, usage.authority, term.language)
        for concept in concepts
        for term in concept.terms
        for usage in term.usages
    )
    pairs = sorted({(status, authority) for status, authority, _language in counts}, key=_rank)
    return [
        (status.value, authority, *(str(counts[status, authority, tag]) for tag in LANGUAGES))
        for status, authority in pairs
    ]


def _rank(pair: tuple[Status, str]) -> tuple[int, str]:
    return list(Status).index(pair[0]), pair[1]


def _by_evidence(glossary: Glossary, sources: dict[str, Evidence]) -> list[Sequence[str]]:
    texts = Counter(source.type for source in glossary.sources)
    counts: Counter[tuple[str, str]] = Counter()
    for concept in glossary.concepts:
        for term in concept.terms:
            for kind in {sources[reference.partition(":")[0]].type for reference in term.sources}:
                counts[kind, term.language] += 1
    return [(kind, str(texts[kind]), *(str(counts[kind, tag]) for tag in LANGUAGES)) for kind in sorted(texts)]
