"""The nouns that everything else speaks of: frozen, picklable, and the same objects for a pool, an editor and a browser."""

from atau.model.catalogue import Catalogue, Message, Place
from atau.model.discourse import Discourse
from atau.model.document import REMARK, Code, Document, Location, Mark, Segment, Side, Unit, place
from atau.model.edit import Edit
from atau.model.finding import Finding, Offer, Replacement, Severity
from atau.model.glossary import Concept, Confusable, Evidence, Glossary, GlossaryPart, Status, Term, Usage
from atau.model.holdings import EVERYTHING, Holdings
from atau.model.match import How, Occurrence, Span, TermMatch
from atau.model.pattern import COORDINATED_FRAMES, EVERY_FRAME, Pattern, Slot
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
