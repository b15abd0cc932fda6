"""What the source obliges the translation to name, and what it named instead: shared by missing-term and wrong-term."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from atau.hooks.interfaces import CheckContext
from atau.languages.words import fold
from atau.model import Concept, How, Side, TermMatch


class Unmet(NamedTuple):
    """A term of the source whose concept the translation does not name, and the confusable term that it has in its place."""

    match: TermMatch
    instead: TermMatch | None


def unmet(context: CheckContext) -> Sequence[Unmet]:
    """What `_unmet` finds, made out once for the checks that ask."""
    if "unmet" not in context.shared:
        context.shared["unmet"] = list(_unmet(context))
    found: Sequence[Unmet] = context.shared["unmet"]
    return found


def _unmet(context: CheckContext) -> Iterator[Unmet]:
    """Each concept that the source names and the translation does not, at its first place in the source.

    A term obliges where it stands as the author's own word. Any term of the concept satisfies, whatever its status, a narrower
    concept's too, in the unit or in the one before; so does a sentence that mentions it in other words. Only where the
    translation has a term of a confusable concept that the source does not name, that term's own words are no mention.
    """
    language = context.language(Side.TARGET)
    named = context.matches(Side.SOURCE)
    if language is None or not named:
        return
    found = context.matches(Side.TARGET)
    # A term left in the source's language is a fault of its own: untranslated-term.
    left = context.matches(Side.TARGET, context.language(Side.SOURCE))
    present = {match.concept.id for match in (*found, *left)}
    sources = {match.concept.id for match in named}
    for match in named:
        concept = match.concept
        if concept.id in present or not present.isdisjoint(concept.narrower) or match.term.phrase:
            continue
        present.add(concept.id)
        if not context.allowed_terms(concept, language) or context.is_protected(match):
            continue
        rivals = [
            other
            for other in found
            if other.concept.id not in sources
            and _stands_for(other, match, language)
            and not _is_part_of_wording(other, concept, language, context)
            and not context.mentions(other.concept, Side.SOURCE)
        ]
        outside = [span for rival in rivals for span in rival.spans]
        if (not rivals and context.mentioned_before(concept)) or context.mentions(concept, Side.TARGET, outside):
            continue
        yield Unmet(match, rivals[0] if rivals else None)


def _stands_for(other: TermMatch, match: TermMatch, language: str) -> bool:
    """Whether a term of the translation, of another concept, stands where that of the match should.

    So do the terms that the glossary lists as confusable; one body or treaty for another; one short form for another.
    """
    terms = match.concept.terms_in(language)
    listed = {fold(text) for term in terms for text in (*term.related, *term.paraphrases)}
    if other.term.phrase or fold(other.term.text) in listed:
        return False
    if other.how is How.ABBREVIATION and any(term.abbreviations for term in terms):
        return True
    if has_name(match) and has_name(other) and match.concept.domain == other.concept.domain:
        return True
    return _are_confusable(match.concept, other.concept)


def _is_part_of_wording(other: TermMatch, concept: Concept, language: str, context: CheckContext) -> bool:
    """Whether a term stands within a longer fixed wording of the concept that the translation has."""
    inner = fold(other.term.text)
    wordings = (fold(text) for term in concept.terms_in(language) for text in term.paraphrases)
    longer = [wording for wording in wordings if inner in wording and wording != inner]
    return bool(longer) and any(wording in fold(context.text(Side.TARGET)) for wording in longer)


def _are_confusable(one: Concept, other: Concept) -> bool:
    return any(note.concept == other.id for note in one.confusable) or any(
        note.concept == one.id for note in other.confusable
    )


def has_name(match: TermMatch) -> bool:
    """Whether the term is a proper name, of a body or a treaty."""
    return match.term.case in ("capitalised", "exact")
