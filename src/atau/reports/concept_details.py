"""Concepts with everything that is known of them: `glossary show`."""

import json
from collections.abc import Iterator, Sequence
from typing import Any, Protocol

from atau.hooks.interfaces import ReportOptions
from atau.i18n import _
from atau.languages.declension import Declension
from atau.model import Concept, Profile, Term
from atau.reports.citations import Citation
from atau.reports.concepts import as_text as concepts_as_text
from atau.reports.styles import FAINT, styled


class Known(Protocol):
    """What the details come from."""

    def citations(self, concept: Concept, term: Term) -> Sequence[Citation]:
        """What a term rests on."""

    def declension(self, term: Term) -> Declension | None:
        """The table of a term's forms."""


def as_text(concepts: Sequence[Concept], known: Known, profile: Profile, options: ReportOptions) -> Iterator[str]:
    """As `glossary search` prints them, with the forms of each term, the titles of its sources, and the words quoted there."""

    def details(concept: Concept, term: Term) -> Iterator[str]:
        declension = known.declension(term)
        if declension:
            yield styled(_("forms: {forms}").format(forms=", ".join(declension.forms)), FAINT, options)
        for citation in known.citations(concept, term):
            title = f"  {citation.source.title}" if citation.source else ""
            yield styled(f"{citation.reference}{title}", FAINT, options)
            for quote in citation.quotes:
                yield f"    “{quote.text}”"

    return concepts_as_text(concepts, profile, options, details)


def as_json(concepts: Sequence[Concept], known: Known) -> Iterator[str]:
    """The concepts with all their fields; each term also with its `forms` and `citations`, and the `sources` by key."""
    plain: dict[str, Any] = {"concepts": [], "sources": {}}
    for concept in concepts:
        record = concept.to_json()
        # The record leaves out what is empty; its terms are those of the concept, in the same order.
        for term, fields in zip(concept.terms, record.get("terms", []), strict=True):
            declension = known.declension(term)
            if declension:
                fields["forms"] = [
                    {"case": case, "number": column, "form": form}
                    for case, forms in declension.rows
                    for column, form in zip(declension.columns, forms, strict=True)
                    if form
                ]
            fields["citations"] = []
            for citation in known.citations(concept, term):
                quotes = [quote.text for quote in citation.quotes]
                fields["citations"].append({"reference": citation.reference, "place": citation.place, "quotes": quotes})
                if citation.source:
                    plain["sources"].setdefault(citation.source.key, citation.source.to_json())
        plain["concepts"].append(record)
    yield json.dumps(plain, ensure_ascii=False, indent=2) + "\n"
