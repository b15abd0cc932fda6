"""`glossary extract`: the text of documents as the messages of a catalogue, with what translators should know of each."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

import atau
from atau.model import Catalogue, Concept, Document, Message, Profile, Side
from atau.pipeline.context import Reading
from atau.pipeline.documents import Failure, Run, for_each_document
from atau.pipeline.messages import Key, Keys, document_name, message_of

CHECKSUMS = "X-Source-SHA-256"
GENERATOR = "X-Generator"
UNDETERMINED = "und"
"""The language of a template (BCP 47); gettext takes an empty one for a header that nobody has filled in."""

SOURCE_LANGUAGE = "X-Source-Language"
_NO_DAY = "1970-01-01 00:00+0000"  # gettext wants one; on which day somebody worked is nobody's business
_MOST_EQUIVALENTS = 3


@dataclass
class Extraction:
    """The messages of some documents. `failures` are the documents that gave none."""

    messages: list[Message] = field(default_factory=list)
    documents: list[Document] = field(default_factory=list)
    failures: list[Failure] = field(default_factory=list)
    source_language: str | None = None

    def catalogue(self, language: str | None) -> Catalogue:
        """The catalogue for translations into a language; a template where there is none."""
        return Catalogue(header(self.documents, self.source_language, language), self.messages)


def extract_messages(run: Run, profile: Profile, language: str | None) -> Extraction:
    """The messages of all documents in reading order; one that stands in several documents is there once, with all places."""
    extraction = Extraction()
    found: dict[Key, Message] = {}
    spoken: Counter[str] = Counter()
    terms = _Terms(profile, language)

    def messages(document: Document, readings: Iterator[Reading]) -> Iterator[Message]:
        extraction.documents.append(document)
        keys = Keys()
        for reading in readings:
            if key := keys.key(reading.unit):
                spoken[reading.languages[Side.SOURCE] or ""] += len(reading.unit.text)
                yield message_of(reading.unit, key, document, terms.notes(reading))

    for message in for_each_document(run, messages, "passages"):
        if isinstance(message, Failure):
            extraction.failures.append(message)
        elif known := found.get(message.key):
            found[message.key] = replace(known, places=(*known.places, *message.places))
        else:
            found[message.key] = message
    extraction.messages = list(found.values())
    del spoken[""]
    extraction.source_language = run.configuration.language or next((tag for tag, _ in spoken.most_common(1)), None)
    return extraction


def header(documents: Sequence[Document], source_language: str | None, language: str | None) -> dict[str, str]:
    """The header of a new catalogue: complete for gettext, without any person, machine or time of day."""
    names = [document_name(document) for document in documents]
    told = {
        "Project-Id-Version": ", ".join(names),
        "Report-Msgid-Bugs-To": "",
        "PO-Revision-Date": _NO_DAY,
        "Last-Translator": "",
        "Language-Team": "",
        "Language": language or UNDETERMINED,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
    }
    if language:
        told["Plural-Forms"] = plural_forms(language)
    if source_language:
        told[SOURCE_LANGUAGE] = source_language
    told[CHECKSUMS] = ", ".join(f"{document.sha256} {name}" for document, name in zip(documents, names, strict=True))
    return told | {GENERATOR: f"Atau {atau.__version__}"}


def checksums(header: Mapping[str, str]) -> dict[str, str]:
    """The SHA-256 of each document that a catalogue was made from, by the document's name."""
    pairs = (one.strip().partition(" ") for one in header.get(CHECKSUMS, "").split(","))
    return {name: digest for digest, _space, name in pairs if name}


def language_of(header: Mapping[str, str]) -> str | None:
    """The language of the translations, a tag; None where the catalogue is a template."""
    language = header.get("Language", "").replace("_", "-")
    return language if language not in ("", UNDETERMINED) else None


def plural_forms(language: str) -> str:
    """What gettext wants to know of a language's plural forms; of Babel."""
    from babel.messages.plurals import get_plural

    plural = get_plural(language)
    return f"nplurals={plural.num_plurals}; plural={plural.plural_expr};"


class _Terms:
    """What translators are told of the terms in a message: what each is called in their language, or in all others."""

    def __init__(self, profile: Profile, language: str | None) -> None:
        self._profile = profile
        self._language = language
        self._known: dict[str, str] = {}  # by concept

    def notes(self, reading: Reading) -> list[str]:
        """A note for each term of the unit, "term: пытки → азаптау", each concept once."""
        own = reading.languages[Side.SOURCE]
        told: dict[str, str] = {}
        for match in reading.matches(Side.SOURCE):
            if match.concept.id not in told:
                if match.concept.id not in self._known:
                    self._known[match.concept.id] = self._equivalents(match.concept, own)
                if self._known[match.concept.id]:
                    told[match.concept.id] = f"term: {match.term.text} → {self._known[match.concept.id]}"
        return list(told.values())

    def _equivalents(self, concept: Concept, own: str | None) -> str:
        if self._language:
            return self._allowed(concept, self._language)
        others = dict.fromkeys(term.language for term in concept.terms if term.language != own)
        told = {language: self._allowed(concept, language) for language in others}
        return "; ".join(f"{language}: {terms}" for language, terms in told.items() if terms)

    def _allowed(self, concept: Concept, language: str) -> str:
        terms = self._profile.allowed_terms(concept, language)[:_MOST_EQUIVALENTS]
        return ", ".join(term.text for term in terms)
