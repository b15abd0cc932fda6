"""The nouns that everything else speaks of: frozen, picklable, and the same objects for a pool, an editor and a browser."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from atau.model.catalogue import Catalogue, Message, Place
    from atau.model.discourse import Discourse
    from atau.model.document import REMARK, Code, Document, Location, Mark, Segment, Side, Unit, place
    from atau.model.edit import Edit
    from atau.model.finding import Finding, Offer, Replacement, Severity
    from atau.model.frames import COORDINATED_FRAMES, EVERY_FRAME
    from atau.model.glossary import Concept, Confusable, Evidence, Glossary, GlossaryPart, Status, Term, Usage
    from atau.model.holdings import EVERYTHING, Holdings
    from atau.model.match import How, Occurrence, Span, TermMatch
    from atau.model.pattern import Pattern, Slot
    from atau.model.profile import Profile
    from atau.model.result import Result
    from atau.model.spelling import Rivals, Spelling

__all__ = [
    "COORDINATED_FRAMES",
    "EVERYTHING",
    "EVERY_FRAME",
    "REMARK",
    "Catalogue",
    "Code",
    "Concept",
    "Confusable",
    "Discourse",
    "Document",
    "Edit",
    "Evidence",
    "Finding",
    "Glossary",
    "GlossaryPart",
    "Holdings",
    "How",
    "Location",
    "Mark",
    "Message",
    "Occurrence",
    "Offer",
    "Pattern",
    "Place",
    "Profile",
    "Replacement",
    "Result",
    "Rivals",
    "Segment",
    "Severity",
    "Side",
    "Slot",
    "Span",
    "Spelling",
    "Status",
    "Term",
    "TermMatch",
    "Unit",
    "Usage",
    "place",
]

_HOMES = {
    "catalogue": ("Catalogue", "Message", "Place"),
    "discourse": ("Discourse",),
    "document": ("REMARK", "Code", "Document", "Location", "Mark", "Segment", "Side", "Unit", "place"),
    "edit": ("Edit",),
    "finding": ("Finding", "Offer", "Replacement", "Severity"),
    "frames": ("COORDINATED_FRAMES", "EVERY_FRAME"),
    "glossary": ("Concept", "Confusable", "Evidence", "Glossary", "GlossaryPart", "Status", "Term", "Usage"),
    "holdings": ("EVERYTHING", "Holdings"),
    "match": ("How", "Occurrence", "Span", "TermMatch"),
    "pattern": ("Pattern", "Slot"),
    "profile": ("Profile",),
    "result": ("Result",),
    "spelling": ("Rivals", "Spelling"),
}


def __getattr__(name: str) -> Any:
    # Lazy: a class takes its time to make, and no command needs all of them.
    for module, names in _HOMES.items():
        if name in names:
            from importlib import import_module

            value = globals()[name] = getattr(import_module(f"atau.model.{module}"), name)
            return value
    raise AttributeError(name)
